#include "layout/font.h"

#include <stdio.h>
#include <stdlib.h>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_TRUETYPE_TABLES_H
#include FT_TRUETYPE_TAGS_H

#include "base/utf8.h"
#include "input/value.h"

enum { FILE_LARGEST = 64 * 1024 * 1024, EXAMPLES = 5 };

/* Sections of fonts.ini, and how a message calls the face. */
static const struct {
    const char *section, *title;
} face_names[FACE_COUNT] = {
    [FACE_REGULAR] = { "regular", "chữ đứng" },
    [FACE_BOLD] = { "bold", "chữ đậm" },
    [FACE_ITALIC] = { "italic", "chữ nghiêng" },
    [FACE_BOLD_ITALIC] = { "bold_italic", "chữ đậm nghiêng" },
};

struct range {
    uint32_t from, to;
    struct range *next;
};

struct loader {
    struct arena *arena;
    struct diags *diags;
    const struct source *ini;
    FT_Library library;
    struct range *needed;
};

static int
hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
         : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* A code point of the BMP in hexadecimal at the start of *s. */
static bool
cut_hex(struct str *s, uint32_t *c)
{
    size_t digits = 0;

    for (*c = 0; s->n > 0 && hex_digit(*s->p) >= 0; digits++) {
        if (digits == 4)
            return false;
        *c = *c * 16 + (uint32_t)hex_digit(*s->p);
        *s = str_after(*s, 1);
    }
    return digits > 0;
}

/* "1EA0-1EF9" or "2022". */
static bool
range_parse(struct str s, struct range *r)
{
    if (!cut_hex(&s, &r->from))
        return false;
    r->to = r->from;
    if (s.n > 0 && *s.p == '-') {
        s = str_after(s, 1);
        if (!cut_hex(&s, &r->to))
            return false;
    }
    return s.n == 0 && r->from <= r->to;
}

static void
ranges_add(struct loader *l, const struct value *v)
{
    struct str rest = str_trim(v->text);

    while (rest.n > 0) {
        struct str word = str_first(rest, str_index(rest, ' '));
        struct range *r = ARENA_NEW(l->arena, struct range);

        rest = str_trim(str_after(rest, word.n));
        if (!range_parse(word, r)) {
            diag_add(l->diags, FONT_RANGE, v->pos, str_zero(l->arena, word));
            continue;
        }
        r->next = l->needed;
        l->needed = r;
    }
}

static const char *
candidate_path(struct loader *l, struct str name)
{
    const char *ini = l->ini->name, *slash = NULL;

    for (const char *p = ini; *p != '\0'; p++)
        if (*p == '/')
            slash = p;
    if (str_starts(name, "/") || slash == NULL)
        return str_zero(l->arena, name);
    return str_printf(l->arena, "%.*s%.*s", (int)(slash + 1 - ini), ini,
                      STR_ARG(name)).p;
}

static bool
file_read(struct arena *a, const char *path, struct str *data)
{
    FILE *f = fopen(path, "rb");
    long size = -1;
    char *p;
    bool ok = false;

    if (f == NULL)
        return false;
    if (fseek(f, 0, SEEK_END) == 0)
        size = ftell(f);
    if (size > 0 && size <= FILE_LARGEST && fseek(f, 0, SEEK_SET) == 0) {
        p = arena_alloc(a, (size_t)size);
        *data = (struct str){ p, (size_t)size };
        ok = fread(p, 1, (size_t)size, f) == (size_t)size;
    }
    fclose(f);
    return ok;
}

static void
page_new(struct arena *a, struct font *f, uint32_t page)
{
    f->glyphs[page] = ARENA_ARRAY(a, uint16_t, 256);
    f->advances[page] = ARENA_ARRAY(a, uint16_t, 256);
    for (int i = 0; i < 256; i++)
        f->advances[page][i] = (uint16_t)(f->units_per_em / 2);
}

/* Fills the tables from the Unicode cmap; advances are those of hmtx. */
static void
glyphs_fill(struct arena *a, struct font *f, FT_Face face)
{
    FT_UInt glyph;
    FT_ULong c;

    for (c = FT_Get_First_Char(face, &glyph); glyph != 0 && c <= 0xFFFF;
         c = FT_Get_Next_Char(face, c, &glyph)) {
        FT_Fixed advance;

        if (glyph > 0xFFFF ||
            FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &advance) != 0 ||
            advance < 0 || advance > 0xFFFF)
            continue;
        if (f->glyphs[c >> 8] == NULL)
            page_new(a, f, (uint32_t)(c >> 8));
        f->glyphs[c >> 8][c & 0xFF] = (uint16_t)glyph;
        f->advances[c >> 8][c & 0xFF] = (uint16_t)advance;
    }
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

/* NULL when the file is no TrueType font that can be used. */
static struct font *
font_parse(struct loader *l, const char *path, struct str data)
{
    struct font *f = ARENA_NEW(l->arena, struct font);
    FT_Face face;
    bool ok;

    if (FT_New_Memory_Face(l->library, (const FT_Byte *)data.p,
                           (FT_Long)data.n, 0, &face) != 0)
        return NULL;
    f->path = path;
    f->data = data;
    ok = metrics_fill(f, face);
    if (ok)
        glyphs_fill(l->arena, f, face);
    FT_Done_Face(face);
    return ok ? f : NULL;
}

/* The number of needed glyphs that the font lacks; a few of them as text. */
static int
count_lacking(const struct loader *l, const struct font *f, struct buf *some)
{
    int lacking = 0;

    for (const struct range *r = l->needed; r != NULL; r = r->next)
        for (uint32_t c = r->from; c <= r->to; c++) {
            if (font_glyph(f, c) != 0)
                continue;
            if (lacking++ >= EXAMPLES)
                continue;
            buf_printf(some, "%sU+%04X ", lacking > 1 ? ", " : "",
                       (unsigned)c);
            utf8_add(some, c);
        }
    return lacking;
}

static struct font *
candidate_load(struct loader *l, const char *path)
{
    struct buf some = buf_new(l->arena);
    struct font *f;
    struct str data;
    int lacking;

    if (!file_read(l->arena, path, &data))
        return NULL;
    f = font_parse(l, path, data);
    if (f == NULL) {
        diag_add(l->diags, FONT_UNUSABLE, POS_NONE, path);
        return NULL;
    }
    lacking = count_lacking(l, f, &some);
    if (lacking == 0)
        return f;
    diag_add(l->diags, FONT_LACKS, POS_NONE, path,
             str_printf(l->arena, "%d", lacking).p,
             str_zero(l->arena, buf_str(&some)));
    return NULL;
}

static struct font *
face_load(struct loader *l, const struct value *ini, enum face face)
{
    const struct value *section = value_find(ini, face_names[face].section);
    struct buf tried = buf_new(l->arena);
    struct pos pos = { l->ini, 0, 0 };

    if (section != NULL)
        pos = section->pos;
    for (const struct value *v = section != NULL ? section->first : NULL;
         v != NULL; v = v->next) {
        const char *path = candidate_path(l, str_trim(v->text));
        struct font *f = candidate_load(l, path);

        if (f != NULL)
            return f;
        buf_printf(&tried, "%s%s", tried.n > 0 ? ", " : "", path);
    }
    diag_add(l->diags, FONT_MISSING, pos, face_names[face].title,
             tried.n > 0 ? str_zero(l->arena, buf_str(&tried)) : "-");
    return NULL;
}

static bool
is_section(struct str key)
{
    for (int f = 0; f < FACE_COUNT; f++)
        if (str_is(key, face_names[f].section))
            return true;
    return str_is(key, "glyphs");
}

static void
sections_read(struct loader *l, const struct value *ini)
{
    const struct value *glyphs = value_find(ini, "glyphs");

    for (const struct value *v = ini->first; v != NULL; v = v->next)
        if (!is_section(v->key))
            diag_add(l->diags, FONT_SECTION, v->key_pos,
                     str_zero(l->arena, v->key_written));
    if (glyphs == NULL)
        return;
    for (const struct value *v = glyphs->first; v != NULL; v = v->next)
        ranges_add(l, v);
}

struct fonts *
fonts_load(struct arena *a, const char *ini_path, struct diags *d)
{
    struct fonts *fonts = ARENA_NEW(a, struct fonts);
    struct loader l = { .arena = a, .diags = d };
    const struct value *ini;
    int errors = d->errors;

    l.ini = source_read(a, ini_path, d);
    ini = l.ini != NULL ? ini_read(a, l.ini, d) : NULL;
    if (ini == NULL)
        return NULL;
    if (FT_Init_FreeType(&l.library) != 0) {
        diag_add(d, INTERNAL, POS_NONE, "FreeType");
        return NULL;
    }
    sections_read(&l, ini);
    for (int f = 0; f < FACE_COUNT; f++)
        fonts->faces[f] = face_load(&l, ini, (enum face)f);
    FT_Done_FreeType(l.library);
    return d->errors == errors ? fonts : NULL;
}

static int
text_width(const void *context, enum face face, int half_points,
           struct str text)
{
    const struct fonts *fonts = context;
    const struct font *f = fonts->faces[face];
    int64_t units = 0;

    while (text.n > 0)
        units += font_advance(f, utf8_next(&text));
    units *= half_points * 10; /* a half-point is ten twips */
    return (int)((units + f->units_per_em - 1) / f->units_per_em);
}

struct measure
fonts_measure(const struct fonts *fonts)
{
    return (struct measure){ text_width, fonts };
}
