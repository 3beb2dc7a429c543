/* pdf_face.c — finds the tables of a TrueType font, and checks them before
 * they are trusted. */
#include "render/pdf_face.h"

#include "render/sfnt.h"

enum { HEAD_BYTES = 54, HHEA_BYTES = 36, MAXP_BYTES = 32, TABLE_BYTES = 16,
       OFFSETS_BYTES = 12 };

/* The offset table of the font, of the first one in a collection. */
static struct str
offset_table(struct str file)
{
    if (file.n >= OFFSETS_BYTES + 4 && str_starts(file, "ttcf"))
        return str_after(file, sfnt32(file.p + OFFSETS_BYTES));
    return file;
}

/* Empty where the font has none, or where it lies outside the file. */
static struct str
table_find(struct str file, const char *tag)
{
    struct str rows = offset_table(file);
    size_t count;

    if (rows.n < OFFSETS_BYTES)
        return STR_EMPTY;
    count = sfnt16(rows.p + 4);
    rows = str_after(rows, OFFSETS_BYTES);
    for (; count > 0 && rows.n >= TABLE_BYTES; count--) {
        size_t at = sfnt32(rows.p + 8), size = sfnt32(rows.p + 12);

        if (str_starts(rows, tag))
            return at <= file.n && size <= file.n - at
                       ? str_first(str_after(file, at), size) : STR_EMPTY;
        rows = str_after(rows, TABLE_BYTES);
    }
    return STR_EMPTY;
}

/* Fonts without a name, or with one that a PDF name cannot hold plainly,
 * get a plain one. */
static struct str
plain_name(struct str name)
{
    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i];

        if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
              (c >= '0' && c <= '9') || c == '-' || c == '_'))
            return STR("Serif");
    }
    return name.n > 0 ? name : STR("Serif");
}

/* Later code trusts these numbers, so they must agree with the sizes. */
static bool
tables_check(struct pdf_face *face)
{
    size_t entry;

    if (face->head.n < HEAD_BYTES || face->hhea.n < HHEA_BYTES ||
        face->maxp.n < MAXP_BYTES)
        return false;
    face->long_loca = sfnt16(face->head.p + 50) != 0;
    face->metrics = (int)sfnt16(face->hhea.p + 34);
    face->glyphs = (int)sfnt16(face->maxp.p + 4);
    entry = face->long_loca ? 4 : 2;
    return face->glyphs > 0 && face->metrics > 0 &&
           face->metrics <= face->glyphs &&
           face->loca.n >= entry * ((size_t)face->glyphs + 1) &&
           face->hmtx.n >= (size_t)face->metrics * 4 +
                               (size_t)(face->glyphs - face->metrics) * 2;
}

bool
pdf_face_open(const struct font *font, struct pdf_face *face,
              struct diags *d)
{
    *face = (struct pdf_face){
        .font = font,
        .name = plain_name(font->name),
        .glyf = table_find(font->data, "glyf"),
        .loca = table_find(font->data, "loca"),
        .hmtx = table_find(font->data, "hmtx"),
        .head = table_find(font->data, "head"),
        .hhea = table_find(font->data, "hhea"),
        .maxp = table_find(font->data, "maxp"),
    };
    if (tables_check(face))
        return true;
    diag_add(d, PDF_FAILED, POS_NONE, font->path);
    return false;
}
