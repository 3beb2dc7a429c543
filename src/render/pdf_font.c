/* pdf_font.c — the objects that stand for one font in a PDF: descriptor,
 * widths, the map back to Unicode. */
#include "render/pdf_haru.h"

#include <math.h>

/* Descriptor flags: serif, symbolic (the glyphs are named by number), and
 * italic. */
enum { FLAG_SERIF = 2, FLAG_SYMBOLIC = 4, FLAG_ITALIC = 64 };

enum { RANGES_AT_ONCE = 100 }; /* in one bfrange section (CMap, 5014) */

/* Font units as thousandths of the size, three decimals at most. */
static void
put_units(struct buf *b, const struct font *f, int units)
{
    int64_t n = (int64_t)units * 1000000, upem = f->units_per_em;

    points_add(b, (int)((n + (n < 0 ? -upem : upem) / 2) / upem));
}

static int
thousandths(const struct font *f, int units)
{
    return (units * 1000 + (units < 0 ? -1 : 1) * f->units_per_em / 2) /
           f->units_per_em;
}

/* "ABCDEF+Name": the tag tells cuts of one font apart, so it comes from the
 * characters in it. */
static struct str
tagged_name(struct arena *a, const struct pdf_cut *cut)
{
    uint64_t hash = 0xCBF29CE484222325u; /* FNV-1a */
    char tag[7] = "";

    for (int cid = 1; cid <= cut->count; cid++)
        hash = (hash ^ cut->chars[cid]) * 0x100000001B3u;
    hash ^= hash >> 32;
    for (int i = 0; i < 6; i++, hash /= 26)
        tag[i] = (char)('A' + hash % 26);
    return str_printf(a, "%s+%.*s", tag, STR_ARG(cut->face->name));
}

/* The end of the run of characters that follow each other from cid on; a
 * range may not leave the last byte of either number. */
static int
run_end(const struct pdf_cut *cut, int cid)
{
    int end = cid;

    while (end < cut->count && cut->chars[end + 1] == cut->chars[end] + 1 &&
           ((end + 1) & 0xFF) != 0 && (cut->chars[end + 1] & 0xFF) != 0)
        end++;
    return end;
}

static struct str
unicode_map(struct arena *a, const struct pdf_cut *cut)
{
    struct buf b = buf_new(a), rows = buf_new(a);
    int count = 0;

    buf_add_z(&b, "/CIDInit /ProcSet findresource begin\n"
                  "12 dict begin\nbegincmap\n/CIDSystemInfo\n"
                  "<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                  "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                  "1 begincodespacerange\n<0000> <FFFF>\n"
                  "endcodespacerange\n");
    for (int cid = 1, end; cid <= cut->count; cid = end + 1) {
        end = run_end(cut, cid);
        buf_printf(&rows, "<%04X> <%04X> <%04X>\n", (unsigned)cid,
                   (unsigned)end, (unsigned)cut->chars[cid]);
        if (++count == RANGES_AT_ONCE || end == cut->count) {
            struct str s = buf_take(&rows);

            buf_printf(&b, "%d beginbfrange\n", count);
            buf_add_str(&b, s);
            buf_add_z(&b, "endbfrange\n");
            count = 0;
        }
    }
    buf_add_z(&b, "endcmap\nCMapName currentdict /CMap defineresource pop\n"
                  "end\nend\n");
    return buf_take(&b);
}

/* PDF/A-1 asks for it: one bit for each glyph in the file. */
static struct str
cid_set(struct arena *a, const struct pdf_cut *cut)
{
    size_t n = ((size_t)cut->glyphs + 7) / 8;
    char *p = arena_alloc(a, n);

    for (int i = 0; i < cut->glyphs; i++)
        p[i / 8] = (char)(p[i / 8] | 0x80 >> (i % 8));
    return (struct str){ p, n };
}

static struct str
widths(struct arena *a, const struct pdf_cut *cut)
{
    const struct font *f = cut->face->font;
    struct buf b = buf_new(a);

    buf_add_z(&b, "[1 [");
    for (int cid = 1; cid <= cut->count; cid++) {
        if (cid > 1)
            buf_add_c(&b, cid % 16 == 1 ? '\n' : ' ');
        put_units(&b, f, font_advance(f, cut->chars[cid]));
    }
    buf_add_z(&b, "]]");
    return buf_take(&b);
}

static HPDF_Dict
descriptor_add(struct haru *h, const struct pdf_cut *cut, struct str name,
               enum face face)
{
    const struct font *f = cut->face->font;
    bool bold = face == FACE_BOLD || face == FACE_BOLD_ITALIC;
    int flags = FLAG_SYMBOLIC | (face != FACE_SYMBOL ? FLAG_SERIF : 0) |
                (f->italic_angle != 0 ? FLAG_ITALIC : 0);
    struct buf b = buf_new(h->arena);
    HPDF_Dict file, set;

    file = haru_stream(h, str_printf(h->arena,
                                     "/Length1 %zu\n/Filter /FlateDecode\n",
                                     cut->file.n),
                       haru_deflate(h, cut->file));
    set = haru_stream(h, STR(""), cid_set(h->arena, cut));
    buf_printf(&b, "/Type /FontDescriptor\n/FontName /%.*s\n/Flags %d\n",
               STR_ARG(name), flags);
    buf_printf(&b, "/FontBBox [%d %d %d %d]\n", thousandths(f, f->bbox[0]),
               thousandths(f, f->bbox[1]), thousandths(f, f->bbox[2]),
               thousandths(f, f->bbox[3]));
    buf_add_z(&b, "/ItalicAngle ");
    points_add(&b, (int)lround(f->italic_angle * 1000));
    buf_printf(&b, "\n/Ascent %d\n/Descent %d\n/CapHeight %d\n/StemV %d\n"
                   "/FontFile2 %u 0 R\n/CIDSet %u 0 R\n",
               thousandths(f, f->ascent), -thousandths(f, f->descent),
               thousandths(f, f->cap_height), bold ? 140 : 80,
               haru_number(file), haru_number(set));
    return haru_dict(h, buf_take(&b));
}

HPDF_Dict
pdf_font_add(struct haru *h, const struct pdf_cut *cut, enum face face)
{
    struct str name = tagged_name(h->arena, cut);
    struct str w = widths(h->arena, cut);
    HPDF_Dict descriptor = descriptor_add(h, cut, name, face), font, map;
    struct buf b = buf_new(h->arena);

    buf_printf(&b, "/Type /Font\n/Subtype /CIDFontType2\n/BaseFont /%.*s\n"
                   "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                   "/Supplement 0 >>\n/FontDescriptor %u 0 R\n"
                   "/CIDToGIDMap /Identity\n/W %.*s\n",
               STR_ARG(name), haru_number(descriptor), STR_ARG(w));
    font = haru_dict(h, buf_take(&b));
    map = haru_stream(h, STR("/Filter /FlateDecode\n"),
                      haru_deflate(h, unicode_map(h->arena, cut)));
    return haru_dict(h, str_printf(h->arena,
        "/Type /Font\n/Subtype /Type0\n/BaseFont /%.*s\n"
        "/Encoding /Identity-H\n/DescendantFonts [%u 0 R]\n"
        "/ToUnicode %u 0 R\n",
        STR_ARG(name), haru_number(font), haru_number(map)));
}
