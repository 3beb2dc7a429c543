/* pdf_font.c — the objects that stand for one font in a PDF: descriptor,
 * widths, and the font itself. */
#include "render/pdf_file.h"

#include <math.h>
#include <string.h>

/* Descriptor flags: serif, symbolic (the glyphs are named by number), and
 * italic. */
enum { FLAG_SERIF = 2, FLAG_SYMBOLIC = 4, FLAG_ITALIC = 64 };

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

static uint64_t
hash_of(const struct pdf_cut *cut)
{
    uint64_t hash = 0xCBF29CE484222325u; /* FNV-1a */

    for (int cid = 1; cid <= cut->last; cid++)
        if (pdf_cut_has(cut, cid))
            hash = (hash ^ cut->codes->chars[cid]) * 0x100000001B3u;
    return hash ^ hash >> 32;
}

/* "ABCDEF+Name": the tag tells cuts of one font apart, so it comes from the
 * characters in it. */
static struct str
tagged_name(struct arena *a, const struct pdf_cut *cut, uint64_t hash)
{
    char tag[7] = "";

    for (int i = 0; i < 6; i++, hash /= 26)
        tag[i] = (char)('A' + hash % 26);
    return str_printf(a, "%s+%.*s", tag, STR_ARG(cut->face->name));
}

/* PDF/A-1 asks for it: one bit for each glyph in the file. */
static struct str
cid_set(struct arena *a, const struct pdf_cut *cut)
{
    size_t n = ((size_t)cut->glyphs + 7) / 8;
    char *p = arena_alloc(a, n);

    for (int i = 0; i < cut->glyphs; i++)
        if (i == 0 || i > cut->last || pdf_cut_has(cut, i))
            p[i / 8] = (char)(p[i / 8] | 0x80 >> (i % 8));
    return (struct str){ p, n };
}

static int
width_of(const struct pdf_cut *cut, int cid)
{
    return font_advance(cut->face->font, cut->codes->chars[cid]);
}

/* That of digits, which many letters have; it is said once for all. */
static int
usual_width(const struct pdf_cut *cut)
{
    return font_advance(cut->face->font, '0');
}

static int
next_drawn(const struct pdf_cut *cut, int cid)
{
    while (cid <= cut->last && !pdf_cut_has(cut, cid))
        cid++;
    return cid;
}

/* "from [a b c]" for characters in a row, "from to a" where they are as wide
 * as each other, with or without others between them that are not drawn. */
static struct str
widths(struct arena *a, const struct pdf_cut *cut)
{
    const struct font *f = cut->face->font;
    struct buf b = buf_new(a);
    int usual = usual_width(cut);
    int open = 0; /* the next one of the list that is open */

    for (int cid = next_drawn(cut, 1), end, next; cid <= cut->last;
         cid = next) {
        int w = width_of(cut, cid);

        for (end = cid, next = next_drawn(cut, cid + 1);
             next <= cut->last && width_of(cut, next) == w;
             next = next_drawn(cut, next + 1))
            end = next;
        if (w == usual)
            continue;
        if (open > 0 && (open != cid || end > cid)) {
            buf_add_c(&b, ']');
            open = 0;
        }
        if (open == 0)
            buf_printf(&b, end > cid ? "\n%d %d " : "\n%d [", cid, end);
        else
            buf_add_c(&b, ' ');
        put_units(&b, f, w);
        if (end == cid)
            open = cid + 1;
    }
    if (open > 0)
        buf_add_c(&b, ']');
    return buf_take(&b);
}

/* What the objects of a font hold. The same characters of a face give the
 * same. */
struct made {
    struct str name, widths, set, packed;
    size_t length; /* of the font, not deflated */
};

enum { FACE_SLOTS = 128, TRIED = 4, MADE_MOST = 384, COMMON_MOST = 256 };

struct pdf_fonts {
    struct arena *all;
    struct str unicode, narrow; /* maps of most files, deflated; empty: not
                                 * yet */
    struct arena *arena; /* of the slots, and of nothing else */
    int count;           /* made since it was empty */
    struct slot {
        bool used[COMMON_MOST];
        struct made made;
    } *slots[FACE_COUNT][FACE_SLOTS]; /* NULL: empty */
};

struct pdf_fonts *
pdf_fonts_new(struct arena *a)
{
    struct pdf_fonts *fonts = ARENA_NEW(a, struct pdf_fonts);

    fonts->all = a;
    fonts->arena = arena_beside(a);
    return fonts;
}

void
pdf_fonts_free(struct pdf_fonts *fonts)
{
    arena_free(fonts->arena);
}

static struct str
unicode_map(struct haru *h, struct pdf_fonts *fonts,
            const struct pdf_codes *codes)
{
    bool usual = codes->count == codes->common && !codes->wide;
    struct str map;

    if (usual && fonts->unicode.n > 0)
        return fonts->unicode;
    map = haru_deflate(h, pdf_codes_map(h->scratch, codes));
    if (usual)
        fonts->unicode = str_copy(fonts->all, map);
    return map;
}

static struct str
narrow_map(struct haru *h, struct pdf_fonts *fonts)
{
    if (fonts->narrow.n == 0)
        fonts->narrow = str_copy(fonts->all, haru_deflate(h,
            str_from(pdf_narrow_map)));
    return fonts->narrow;
}

struct str
pdf_maps_add(struct haru *h, struct pdf_fonts *fonts,
             const struct pdf_codes *codes)
{
    HPDF_Dict unicode = haru_stream(h, STR("/Filter/FlateDecode"),
                                    unicode_map(h, fonts, codes));
    HPDF_Dict narrow;

    if (codes->wide)
        return str_printf(h->arena, "/Encoding/Identity-H"
                          "/ToUnicode %u 0 R", haru_number(unicode));
    narrow = haru_stream(h, STR("/Type/CMap/CMapName/" PDF_NARROW_NAME
                                "/CIDSystemInfo" PDF_IDENTITY
                                "/Filter/FlateDecode"),
                         narrow_map(h, fonts));
    return str_printf(h->arena, "/Encoding %u 0 R/ToUnicode %u 0 R",
                      haru_number(narrow), haru_number(unicode));
}

/* A's copy of what may be thrown away. */
static struct made
made_copy(struct arena *a, const struct made *m)
{
    return (struct made){ str_copy(a, m->name), str_copy(a, m->widths),
                          str_copy(a, m->set), str_copy(a, m->packed),
                          m->length };
}

static struct made
make(struct haru *h, struct pdf_cut *cut, uint64_t hash)
{
    struct made m;

    pdf_cut_finish(h->scratch, cut);
    m = (struct made){
        .name = tagged_name(h->arena, cut, hash),
        .widths = widths(h->arena, cut),
        .set = cid_set(h->arena, cut),
        .packed = haru_deflate(h, cut->file),
        .length = cut->file.n,
    };
    return m;
}

static void
keep(struct pdf_fonts *fonts, struct slot **slot, const struct pdf_cut *cut,
     const struct made *m)
{
    if (fonts->count == MADE_MOST) {
        memset(fonts->slots, 0, sizeof(fonts->slots));
        arena_reset(fonts->arena);
        fonts->count = 0;
    }
    fonts->count++;
    *slot = ARENA_NEW(fonts->arena, struct slot);
    memcpy((*slot)->used, cut->used[0], sizeof((*slot)->used));
    (*slot)->made = made_copy(fonts->arena, m);
}

/* The slot of a font with these characters; else one for it, of a few: an
 * empty one, or the first. */
static struct slot **
slot_for(struct pdf_fonts *fonts, const struct pdf_cut *cut, enum face face,
         uint64_t hash)
{
    struct slot **first = &fonts->slots[face][hash % FACE_SLOTS];

    for (uint64_t i = 0; i < TRIED; i++) {
        struct slot **slot = &fonts->slots[face][(hash + i) % FACE_SLOTS];

        if (*slot == NULL || memcmp((*slot)->used, cut->used[0],
                                    sizeof((*slot)->used)) == 0)
            return slot;
    }
    return first;
}

/* Documents of one plan differ in names of places and people, and most of
 * their fonts are made of the same characters. */
static struct made
font_made(struct haru *h, struct pdf_fonts *fonts, struct pdf_cut *cut,
          enum face face)
{
    uint64_t hash = hash_of(cut);
    bool common = cut->last <= cut->codes->common && cut->last < COMMON_MOST;
    struct slot **slot = common ? slot_for(fonts, cut, face, hash) : NULL;
    struct made m;

    if (common && *slot != NULL &&
        memcmp((*slot)->used, cut->used[0], sizeof((*slot)->used)) == 0)
        return made_copy(h->arena, &(*slot)->made);
    m = make(h, cut, hash);
    if (common)
        keep(fonts, slot, cut, &m);
    return m;
}

static HPDF_Dict
descriptor_add(struct haru *h, const struct font *f, const struct made *m,
               enum face face)
{
    bool bold = face == FACE_BOLD || face == FACE_BOLD_ITALIC;
    int flags = FLAG_SYMBOLIC | (face != FACE_SYMBOL ? FLAG_SERIF : 0) |
                (f->italic_angle != 0 ? FLAG_ITALIC : 0);
    struct buf b = buf_new(h->arena);
    HPDF_Dict file, set;

    file = haru_stream(h, str_printf(h->arena,
                                     "/Length1 %zu/Filter/FlateDecode",
                                     m->length), m->packed);
    set = haru_stream(h, STR(""), m->set);
    buf_printf(&b, "/Type/FontDescriptor/FontName/%.*s/Flags %d",
               STR_ARG(m->name), flags);
    buf_printf(&b, "/FontBBox[%d %d %d %d]", thousandths(f, f->bbox[0]),
               thousandths(f, f->bbox[1]), thousandths(f, f->bbox[2]),
               thousandths(f, f->bbox[3]));
    buf_add_z(&b, "/ItalicAngle ");
    points_add(&b, (int)lround(f->italic_angle * 1000));
    buf_printf(&b, "/Ascent %d/Descent %d/CapHeight %d/StemV %d"
                   "/FontFile2 %u 0 R/CIDSet %u 0 R",
               thousandths(f, f->ascent), -thousandths(f, f->descent),
               thousandths(f, f->cap_height), bold ? 140 : 80,
               haru_number(file), haru_number(set));
    return haru_dict(h, buf_take(&b));
}

HPDF_Dict
pdf_font_add(struct haru *h, struct pdf_fonts *fonts, struct pdf_cut *cut,
             enum face face, struct str maps)
{
    struct made m = font_made(h, fonts, cut, face);
    HPDF_Dict descriptor = descriptor_add(h, cut->face->font, &m, face), font;
    struct buf b = buf_new(h->arena);

    buf_printf(&b, "/Type/Font/Subtype/CIDFontType2/BaseFont/%.*s"
                   "/CIDSystemInfo" PDF_IDENTITY "/FontDescriptor %u 0 R"
                   "/CIDToGIDMap/Identity/DW ",
               STR_ARG(m.name), haru_number(descriptor));
    put_units(&b, cut->face->font, usual_width(cut));
    buf_printf(&b, "/W[%.*s]", STR_ARG(m.widths));
    font = haru_dict(h, buf_take(&b));
    return haru_dict(h, str_printf(h->arena,
        "/Type/Font/Subtype/Type0/BaseFont/%.*s/DescendantFonts[%u 0 R]%.*s",
        STR_ARG(m.name), haru_number(font), STR_ARG(maps)));
}
