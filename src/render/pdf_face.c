/* pdf_face.c — strips a font by HarfBuzz, and checks its tables before they
 * are trusted. */
#include "render/pdf_face.h"

#include <string.h>

#include <hb-ot.h>
#include <hb-subset.h>

enum { HEAD_BYTES = 54, HHEA_BYTES = 36, MAXP_BYTES = 32 };

/* What a PDF needs no more: it has its own widths, names and text. */
static const hb_tag_t dropped[] = {
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('G', 'D', 'E', 'F'), HB_TAG('G', 'S', 'U', 'B'),
    HB_TAG('G', 'P', 'O', 'S'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('D', 'S', 'I', 'G'),
};

static unsigned
read16(struct str s, size_t at)
{
    const unsigned char *p = (const unsigned char *)s.p + at;

    return (unsigned)p[0] << 8 | p[1];
}

static void
free_blob(void *blob)
{
    hb_blob_destroy(blob);
}

static void
free_face(void *face)
{
    hb_face_destroy(face);
}

static void
free_input(void *input)
{
    hb_subset_input_destroy(input);
}

static struct str
table_copy(struct arena *a, hb_face_t *face, hb_tag_t tag)
{
    struct owned *blob = arena_owned(a, free_blob);
    unsigned length = 0;
    const char *data;
    struct str s;

    blob->thing = hb_face_reference_table(face, tag);
    data = hb_blob_get_data(blob->thing, &length);
    s = str_copy(a, (struct str){ data, length });
    owned_release(blob);
    return s;
}

/* Fonts without the name, or with one that a PDF name cannot hold plainly,
 * get a plain one. */
static struct str
postscript_name(struct arena *a, hb_face_t *face)
{
    char name[64] = "";
    unsigned size = sizeof(name);

    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME,
                        HB_LANGUAGE_INVALID, &size, name);
    for (const char *p = name; *p != '\0'; p++)
        if (!((*p >= 'A' && *p <= 'Z') || (*p >= 'a' && *p <= 'z') ||
              (*p >= '0' && *p <= '9') || *p == '-' || *p == '_'))
            return STR("Serif");
    return name[0] != '\0' ? str_copy(a, str_from(name)) : STR("Serif");
}

static hb_subset_input_t *
strip_input(const struct font *f)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    hb_set_t *glyphs, *drop;

    if (input == NULL)
        return NULL;
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING |
                                         HB_SUBSET_FLAGS_RETAIN_GIDS |
                                         HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < sizeof(dropped) / sizeof(dropped[0]); i++)
        hb_set_add(drop, dropped[i]);
    glyphs = hb_subset_input_glyph_set(input);
    for (int page = 0; page < 256; page++)
        for (int i = 0; f->glyphs[page] != NULL && i < 256; i++)
            hb_set_add(glyphs, f->glyphs[page][i]);
    return input;
}

/* Later code trusts these numbers, so they must agree with the sizes. */
static bool
tables_check(struct pdf_face *face)
{
    size_t entry;

    if (face->head.n < HEAD_BYTES || face->hhea.n < HHEA_BYTES ||
        face->maxp.n < MAXP_BYTES)
        return false;
    face->long_loca = read16(face->head, 50) != 0;
    face->metrics = (int)read16(face->hhea, 34);
    face->glyphs = (int)read16(face->maxp, 4);
    entry = face->long_loca ? 4 : 2;
    return face->glyphs > 0 && face->metrics > 0 &&
           face->metrics <= face->glyphs &&
           face->loca.n >= entry * ((size_t)face->glyphs + 1) &&
           face->hmtx.n >= (size_t)face->metrics * 4 +
                               (size_t)(face->glyphs - face->metrics) * 2;
}

static bool
tables_open(struct arena *a, hb_face_t *cut, struct pdf_face *face)
{
    face->glyf = table_copy(a, cut, HB_TAG('g', 'l', 'y', 'f'));
    face->loca = table_copy(a, cut, HB_TAG('l', 'o', 'c', 'a'));
    face->hmtx = table_copy(a, cut, HB_TAG('h', 'm', 't', 'x'));
    face->head = table_copy(a, cut, HB_TAG('h', 'e', 'a', 'd'));
    face->hhea = table_copy(a, cut, HB_TAG('h', 'h', 'e', 'a'));
    face->maxp = table_copy(a, cut, HB_TAG('m', 'a', 'x', 'p'));
    return tables_check(face);
}

bool
pdf_face_open(struct arena *a, const struct font *font,
              struct pdf_face *face, struct diags *d)
{
    struct owned *blob = arena_owned(a, free_blob);
    struct owned *whole = arena_owned(a, free_face);
    struct owned *input = arena_owned(a, free_input);
    struct owned *cut = arena_owned(a, free_face);
    bool ok = false;

    *face = (struct pdf_face){ .font = font };
    blob->thing = hb_blob_create(font->data.p, (unsigned)font->data.n,
                                 HB_MEMORY_MODE_READONLY, NULL, NULL);
    whole->thing = hb_face_create(blob->thing, 0);
    input->thing = strip_input(font);
    if (input->thing != NULL) {
        face->name = postscript_name(a, whole->thing);
        cut->thing = hb_subset_or_fail(whole->thing, input->thing);
        ok = cut->thing != NULL && tables_open(a, cut->thing, face);
    }
    owned_release(cut);
    owned_release(input);
    owned_release(whole);
    owned_release(blob);
    if (!ok)
        diag_add(d, PDF_FAILED, POS_NONE, font->path);
    return ok;
}
