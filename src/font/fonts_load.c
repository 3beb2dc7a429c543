/* fonts_load.c — fonts.ini: which file is which face, and which signs come
 * from the face of the symbols. */
#include "base/source_read.h"
#include "base/utf8.h"
#include "font/font_file.h"
#include "input/ini.h"

enum { EXAMPLES = 5 };

/* Per cent. Above 100 every line with a symbol would be taller. */
enum { SCALE_LEAST = 50, SCALE_MOST = 100, SCALE_USUAL = 82 };

/* Sections of fonts.ini, and how a message calls the face. */
static const struct {
    const char *section, *title;
} face_names[FACE_COUNT] = {
    [FACE_REGULAR] = { "regular", "chữ đứng" },
    [FACE_BOLD] = { "bold", "chữ đậm" },
    [FACE_ITALIC] = { "italic", "chữ nghiêng" },
    [FACE_BOLD_ITALIC] = { "bold_italic", "chữ đậm nghiêng" },
    [FACE_SYMBOL] = { "symbol", "ký hiệu" },
};

struct loader {
    struct arena *arena;
    const struct files *files;
    struct diags *diags;
    const struct source *ini;
    struct font_reader *reader;
    struct code_range *needed, *signs;
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
range_parse(struct str s, struct code_range *r)
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
ranges_add(struct loader *l, const struct value *v, uint32_t from, uint32_t to,
           struct code_range **list)
{
    struct str rest = str_trim(v->text);

    while (rest.n > 0) {
        struct str word = str_first(rest, str_index(rest, ' '));
        struct code_range *r = ARENA_NEW(l->arena, struct code_range);

        rest = str_trim(str_after(rest, word.n));
        if (!range_parse(word, r) || r->from < from || r->to > to) {
            diag_add(l->diags, FONT_RANGE, v->pos, str_zero(l->arena, word));
            continue;
        }
        r->next = *list;
        *list = r;
    }
}

static const char *
candidate_path(struct loader *l, struct str name)
{
    struct str folder = path_folder(str_from(l->ini->name));

    if (str_starts(name, "/"))
        return str_zero(l->arena, name);
    return str_printf(l->arena, "%.*s%.*s", STR_ARG(folder),
                      STR_ARG(name)).p;
}

/* The number of needed glyphs that the font lacks; a few of them as text. */
static int
count_lacking(const struct loader *l, const struct font *f, struct buf *some)
{
    int lacking = 0;

    for (const struct code_range *r = l->needed; r != NULL; r = r->next)
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

/* A face of the text must have what is needed; that of the symbols is taken
 * as it is. */
static struct font *
candidate_load(struct loader *l, const char *path, enum face face)
{
    struct buf some = buf_new(l->arena);
    struct font *f;
    bool exists;
    int lacking;

    f = font_read(l->reader, path, face == FACE_SYMBOL ? l->signs : NULL,
                  &exists);
    if (f == NULL) {
        if (exists)
            diag_add(l->diags, FONT_UNUSABLE, POS_NONE, path);
        return NULL;
    }
    lacking = face == FACE_SYMBOL ? 0 : count_lacking(l, f, &some);
    if (lacking == 0)
        return f;
    diag_add(l->diags, FONT_LACKS, POS_NONE, path,
             str_printf(l->arena, "%d", lacking).p,
             str_zero(l->arena, buf_str(&some)));
    return NULL;
}

/* *tried: the paths that were of no use. */
static struct font *
face_find(struct loader *l, const struct value *section, enum face face,
          const char **tried)
{
    struct buf paths = buf_new(l->arena);

    for (const struct value *v = section != NULL ? section->first : NULL;
         v != NULL; v = v->next) {
        const char *path = candidate_path(l, str_trim(v->text));
        struct font *f = candidate_load(l, path, face);

        if (f != NULL)
            return f;
        buf_printf(&paths, "%s%s", paths.n > 0 ? ", " : "", path);
    }
    *tried = paths.n > 0 ? str_zero(l->arena, buf_str(&paths)) : "-";
    return NULL;
}

static struct font *
face_load(struct loader *l, const struct value *ini, enum face face)
{
    const struct value *section = value_find(ini, face_names[face].section);
    struct pos pos = { l->ini, 0, 0 };
    const char *tried = NULL;
    struct font *f = face_find(l, section, face, &tried);

    if (section != NULL)
        pos = section->pos;
    if (f == NULL)
        diag_add(l->diags, FONT_MISSING, pos, face_names[face].title, tried);
    return f;
}

static bool
scale_read(struct str s, int *scale)
{
    int n = 0;

    for (; s.n > 0 && *s.p >= '0' && *s.p <= '9' && n <= SCALE_MOST;
         s = str_after(s, 1))
        n = n * 10 + (*s.p - '0');
    *scale = n;
    return s.n == 0 && n >= SCALE_LEAST && n <= SCALE_MOST;
}

/* [symbol_use]: the font's name in the Word file, and its scale. */
static void
symbol_use_read(struct loader *l, const struct value *section,
                struct symbols *symbols)
{
    symbols->name = STR("Segoe UI Symbol");
    symbols->scale = SCALE_USUAL;
    for (const struct value *v = section != NULL ? section->first : NULL;
         v != NULL; v = v->next) {
        struct str text = str_trim(v->text);

        if (str_is(v->key, "name") && text.n > 0)
            symbols->name = text;
        else if (!str_is(v->key, "scale") ||
                 !scale_read(text, &symbols->scale))
            diag_add(l->diags, FONT_SETTING, v->pos,
                     str_zero(l->arena, v->key_written),
                     str_zero(l->arena, text));
    }
}

static void
symbols_load(struct loader *l, const struct value *ini, struct fonts *fonts)
{
    struct symbols *symbols = &fonts->symbols;

    symbol_use_read(l, value_find(ini, "symbol_use"), symbols);
    symbols->signs = l->signs;
    if (l->signs != NULL)
        fonts->faces[FACE_SYMBOL] =
            face_find(l, value_find(ini, face_names[FACE_SYMBOL].section),
                      FACE_SYMBOL, &symbols->tried);
}

static bool
is_section(struct str key)
{
    for (int f = 0; f < FACE_COUNT; f++)
        if (str_is(key, face_names[f].section))
            return true;
    return str_is(key, "glyphs") || str_is(key, "symbol_use") ||
           str_is(key, "symbol_glyphs");
}

static void
glyphs_read(struct loader *l, const struct value *section, uint32_t from,
            uint32_t to, struct code_range **list)
{
    for (const struct value *v = section != NULL ? section->first : NULL;
         v != NULL; v = v->next)
        ranges_add(l, v, from, to, list);
}

static void
sections_read(struct loader *l, const struct value *ini)
{
    for (const struct value *v = ini->first; v != NULL; v = v->next)
        if (!is_section(v->key))
            diag_add(l->diags, FONT_SECTION, v->key_pos,
                     str_zero(l->arena, v->key_written));
    glyphs_read(l, value_find(ini, "glyphs"), 0, 0xFFFF, &l->needed);
    glyphs_read(l, value_find(ini, "symbol_glyphs"), SYMBOL_FIRST, SYMBOL_LAST,
                &l->signs);
}

struct fonts *
fonts_load(struct arena *a, const struct files *files, const char *ini_path,
           struct diags *d)
{
    struct fonts *fonts = ARENA_NEW(a, struct fonts);
    struct loader l = { .arena = a, .files = files, .diags = d };
    const struct value *ini;
    int errors = d->errors;

    l.ini = source_read(a, files, ini_path, d);
    ini = l.ini != NULL ? ini_read_own(a, l.ini, d) : NULL;
    if (ini == NULL)
        return NULL;
    l.reader = font_reader_open(a, files);
    if (l.reader == NULL) {
        diag_add(d, INTERNAL, POS_NONE, "FreeType");
        return NULL;
    }
    sections_read(&l, ini);
    for (int f = 0; f < FACE_SYMBOL; f++)
        fonts->faces[f] = face_load(&l, ini, (enum face)f);
    symbols_load(&l, ini, fonts);
    font_reader_close(l.reader);
    return d->errors == errors ? fonts : NULL;
}
