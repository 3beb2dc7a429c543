/* font_file.c — one TrueType file: its metrics and the glyphs of its
 * characters. */
#include "font/font_file.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H
#include FT_TRUETYPE_TAGS_H

enum { FILE_LARGEST = 64 * 1024 * 1024 };

struct font_reader {
    struct arena *arena;
    struct owned *owned; /* the library, with its faces */
    const struct files *files;
    FT_Library library;
};

static void
free_library(void *library)
{
    FT_Done_FreeType(library);
}

struct font_reader *
font_reader_open(struct arena *a, const struct files *files)
{
    struct font_reader *r = ARENA_NEW(a, struct font_reader);

    r->owned = arena_owned(a, free_library);
    r->arena = a;
    r->files = files;
    if (FT_Init_FreeType(&r->library) != 0)
        return NULL;
    r->owned->thing = r->library;
    return r;
}

void
font_reader_close(struct font_reader *r)
{
    owned_release(r->owned);
}

static void
page_new(struct arena *a, struct font *f, uint32_t page)
{
    f->glyphs[page] = ARENA_ARRAY(a, uint16_t, 256);
    f->advances[page] = ARENA_ARRAY(a, uint16_t, 256);
    for (int i = 0; i < 256; i++)
        f->advances[page][i] = (uint16_t)(f->units_per_em / 2);
}

/* The table of advances, hmtx: the last of them is that of all glyphs behind.
 * It is read here because FreeType takes as long for one advance as all else
 * takes for a glyph. */
struct advances {
    unsigned char *rows; /* of four bytes */
    size_t count;        /* 0: none */
};

static struct advances
advances_read(struct arena *a, FT_Face face)
{
    const TT_HoriHeader *hhea = FT_Get_Sfnt_Table(face, FT_SFNT_HHEA);
    struct advances v = { .count = hhea->number_Of_HMetrics };
    FT_ULong length = (FT_ULong)v.count * 4;

    v.rows = arena_alloc(a, length);
    if (length > 0 && FT_Load_Sfnt_Table(face, TTAG_hmtx, 0, v.rows,
                                         &length) != 0)
        v.count = 0;
    return v;
}

static void
glyph_add(struct arena *a, struct font *f, const struct advances *v,
          FT_ULong c, FT_UInt glyph)
{
    const unsigned char *row;

    if (glyph == 0 || glyph > 0xFFFF || v->count == 0)
        return;
    row = v->rows + 4 * (glyph < v->count ? glyph : v->count - 1);
    if (f->glyphs[c >> 8] == NULL)
        page_new(a, f, (uint32_t)(c >> 8));
    f->glyphs[c >> 8][c & 0xFF] = (uint16_t)glyph;
    f->advances[c >> 8][c & 0xFF] = (uint16_t)(row[0] << 8 | row[1]);
}

/* Fills the tables from the Unicode cmap. */
static void
glyphs_fill(struct arena *a, struct font *f, FT_Face face,
            const struct code_range *only)
{
    const struct advances v = advances_read(a, face);
    FT_ULong c;

    for (; only != NULL; only = only->next)
        for (c = only->from; c <= only->to; c++)
            glyph_add(a, f, &v, c, FT_Get_Char_Index(face, c));
}

static void
all_glyphs_fill(struct arena *a, struct font *f, FT_Face face)
{
    const struct advances v = advances_read(a, face);
    FT_UInt glyph;
    FT_ULong c;

    for (c = FT_Get_First_Char(face, &glyph); glyph != 0 && c <= 0xFFFF;
         c = FT_Get_Next_Char(face, c, &glyph))
        glyph_add(a, f, &v, c, glyph);
}

static int
cap_height(FT_Face face, const TT_OS2 *os2)
{
    if (os2 != NULL && os2->version != 0xFFFF && os2->version >= 2 &&
        os2->sCapHeight > 0)
        return os2->sCapHeight;
    if (FT_Load_Char(face, 'H', FT_LOAD_NO_SCALE) == 0)
        return (int)face->glyph->metrics.horiBearingY;
    return face->ascender;
}

/* The heights are those of hhea, not FreeType's choice among three tables:
 * Word's single spacing for Times New Roman follows them. */
static bool
metrics_fill(struct font *f, FT_Face face)
{
    const TT_HoriHeader *hhea = FT_Get_Sfnt_Table(face, FT_SFNT_HHEA);
    const TT_Postscript *post = FT_Get_Sfnt_Table(face, FT_SFNT_POST);
    FT_ULong length = 0;

    if (!FT_IS_SCALABLE(face) || hhea == NULL || face->units_per_EM == 0 ||
        hhea->Ascender <= 0 ||
        FT_Load_Sfnt_Table(face, TTAG_glyf, 0, NULL, &length) != 0 ||
        FT_Select_Charmap(face, FT_ENCODING_UNICODE) != 0)
        return false;
    f->units_per_em = face->units_per_EM;
    f->ascent = hhea->Ascender;
    f->descent = -hhea->Descender;
    f->line_gap = hhea->Line_Gap;
    f->bbox[0] = (int)face->bbox.xMin;
    f->bbox[1] = (int)face->bbox.yMin;
    f->bbox[2] = (int)face->bbox.xMax;
    f->bbox[3] = (int)face->bbox.yMax;
    f->cap_height = cap_height(face, FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
    f->italic_angle = post != NULL ? (double)post->italicAngle / 65536 : 0;
    return true;
}

/* NULL when this is no TrueType font that can be used. */
static struct font *
face_take(struct font_reader *r, const char *path, FT_Face face,
          const struct code_range *only)
{
    struct font *f = ARENA_NEW(r->arena, struct font);
    const char *name = FT_Get_Postscript_Name(face);
    bool ok = metrics_fill(f, face);

    f->path = path;
    if (name != NULL)
        f->name = str_copy(r->arena, str_from(name));
    if (ok && only != NULL)
        glyphs_fill(r->arena, f, face, only);
    else if (ok)
        all_glyphs_fill(r->arena, f, face);
    FT_Done_Face(face);
    return ok ? f : NULL;
}

struct font *
font_read(struct font_reader *r, const char *path,
          const struct code_range *only, bool *exists)
{
    struct font *f;
    struct str data;
    FT_Face face;

    /* not noted as read: what a run reads is its plans and its data */
    *exists = r->files->read(r->files, r->arena, path, FILE_LARGEST,
                             &data) == 0;
    if (!*exists || FT_New_Memory_Face(r->library, (const FT_Byte *)data.p,
                                       (FT_Long)data.n, 0, &face) != 0)
        return NULL;
    f = face_take(r, path, face, only);
    if (f != NULL)
        f->data = data;
    return f;
}
