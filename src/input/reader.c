/* reader.c — replaces stray characters, checks keys before they go into a map,
 * and finds a ':' without its blank. */
#include "input/reader.h"

#include "base/alike.h"
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "input/pages.h"

/* Bytes of the character at the head of s if it is one that no plan should
 * hold; else 0. U+0085, U+2028 and U+2029 are line ends to a YAML reader
 * only, and would shift all lines behind them. */
static size_t
stray(struct str s)
{
    unsigned char c = (unsigned char)s.p[0];

    if (c == '\r')
        return s.n > 1 && s.p[1] == '\n' ? 0 : 1;
    if (c < 0x20)
        return c != '\t' && c != '\n';
    if (c == 0x7F)
        return 1;
    if (c == 0xC2 && s.n > 1)
        return (unsigned char)s.p[1] < 0xA0 ? 2 : 0;
    if (c != 0xE2 && c != 0xEF) /* nearly every character */
        return 0;
    if (str_starts(s, "\xE2\x80\xA8") || str_starts(s, "\xE2\x80\xA9") ||
        str_starts(s, "\xEF\xBB\xBF"))
        return 3;
    return 0;
}

/* False for nearly every byte. */
static inline bool
may_be_stray(unsigned char c)
{
    return c < 0x20 || c == 0x7F || c == 0xC2 || c == 0xE2 || c == 0xEF;
}

/* Each of them becomes a blank, which it is read as. One at the beginning of
 * a line would change its indent. */
static void
mend_strays(struct diags *d, struct diag *g, struct str rest, struct pos pos)
{
    bool inside = pos.column > 1;
    size_t n;

    while (rest.n > 0) {
        struct str at = rest;

        n = stray(rest);
        if (n > 0 && inside)
            mend_syntax(d, g, pos, str_first(rest, n), STR(" "));
        if (utf8_next(&rest) == '\n') {
            pos.line++;
            pos.column = 1;
            inside = false;
            continue;
        }
        pos.column++;
        inside = inside || (n == 0 && at.p[0] != ' ');
    }
}

/* at: the first of them. What was taken out before keeps line and column, and
 * the line has it at its end or before. */
static void
report_stray(struct diags *d, const struct source *s, struct str text,
             size_t at, int lines)
{
    const struct source read = { .name = s->name, .text = text };
    struct pos pos = source_pos(&read, at);
    struct str rest = str_after(text, at);
    struct str name = str_printf(d->arena, "U+%04X",
                                 (unsigned)utf8_next(&rest));

    pos.source = s;
    mend_strays(d, diag_add(d, TEXT_CONTROL, pos, str_zero(d->arena, name),
                            lines == 1
                                ? "" : str_printf(d->arena, " (ở %d dòng, "
                                                  "đây là chỗ đầu tiên)",
                                                  lines).p),
                str_after(text, at), pos);
}

static struct str
clean(struct arena *a, const struct source *s, struct str text,
      struct diags *d)
{
    /* blanks of one, two and three bytes keep all columns as they are */
    static const char *const blanks[] = { "", " ", "\xC2\xA0",
                                          "\xE2\x80\x83" };
    struct buf b = buf_new(a);
    size_t copied = 0, first = 0;
    bool counted = false;
    int lines = 0;

    for (size_t i = 0, n; i < text.n; i += n > 0 ? n : 1) {
        n = 0;
        if (!may_be_stray((unsigned char)text.p[i]))
            continue;
        if (text.p[i] == '\n')
            counted = false;
        n = stray(str_after(text, i));
        if (n == 0)
            continue;
        if (!counted && lines++ == 0)
            first = i;
        counted = true;
        buf_add(&b, text.p + copied, i - copied);
        buf_add_z(&b, blanks[n]);
        copied = i + n;
    }
    if (copied == 0)
        return text;
    report_stray(d, s, text, first, lines);
    buf_add_str(&b, str_after(text, copied));
    return buf_take(&b);
}

struct str
reader_clean(struct arena *a, const struct source *s, struct diags *d)
{
    return clean(a, s, pages_mark(a, s, true, d), d);
}

struct str
reader_clean_body(struct arena *a, const struct source *s, struct diags *d)
{
    return clean(a, s, pages_mark(a, s, false, d), d);
}

struct str
reader_clean_rows(struct arena *a, const struct source *s, struct diags *d)
{
    return clean(a, s, s->text, d);
}

static bool
in_curly_quotes(struct str s)
{
    uint32_t c = s.n > 0 ? utf8_next(&s) : 0;

    return c >= 0x2018 && c <= 0x201F;
}

/* False for keys such as "" and "ky..ho_ten". */
static bool
names_are_filled(struct str key)
{
    for (size_t i = 0; i < key.n; i++)
        if (key.p[i] == '.' && (i == 0 || key.p[i - 1] == '.'))
            return false;
    return key.n > 0 && key.p[key.n - 1] != '.';
}

bool
reader_key(struct arena *a, struct value *v, struct str written,
           struct pos pos, struct diags *d)
{
    v->key_written = viet_nfc(a, str_trim(written));
    v->key = viet_key(a, v->key_written);
    v->key_pos = pos;
    if (!names_are_filled(v->key)) {
        diag_add(d, KEY_EMPTY, pos, str_zero(a, v->key_written));
        return false;
    }
    if (in_curly_quotes(v->key_written))
        mend_words(d, diag_add(d, KEY_CURLY, pos, str_zero(a, v->key_written),
                               str_zero(a, v->key)),
                   pos, v->key_written, v->key);
    return true;
}

bool
reader_put(struct value *map, struct value *child, struct diags *d)
{
    for (const struct value *v = map->first; v != NULL; v = v->next) {
        struct str line;

        if (!str_equal(v->key, child->key))
            continue;
        line = str_printf(d->arena, "%d", v->key_pos.line);
        diag_add(d, KEY_DUPLICATE, child->key_pos,
                 str_zero(d->arena, child->key_written),
                 str_zero(d->arena, line));
        return false;
    }
    value_append(map, child);
    return true;
}

struct value *
reader_text(struct arena *a, struct str text, struct pos pos)
{
    struct value *v = value_new(a, VALUE_TEXT, pos);

    v->text = viet_nfc(a, text);
    v->moved = v->text.p != text.p;
    if (!alike_nothing(text))
        return v;
    return value_new(a, VALUE_NULL, pos);
}

size_t
reader_tight_key(struct str line)
{
    size_t n = 0;

    while (n < line.n && (line.p[n] == '_' ||
                          viet_is_digit((unsigned char)line.p[n]) ||
                          (line.p[n] >= 'a' && line.p[n] <= 'z')))
        n++;
    if (n < 2 || viet_is_digit((unsigned char)line.p[0]) ||
        n + 1 >= line.n || line.p[n] != ':')
        return 0;
    if (line.p[n + 1] == ' ' || line.p[n + 1] == '\t' ||
        line.p[n + 1] == '/')
        return 0;
    return n;
}

size_t
reader_wide_key(struct str line)
{
    enum { WORDS = 4 };
    size_t n = 0;
    int blanks = 0;

    while (n < line.n && line.p[n] != ':' && blanks < WORDS &&
           !str_starts(str_after(line, n), "\xEF\xBC\x9A"))
        blanks += line.p[n++] == ' ';
    return n < line.n && line.p[n] == '\xEF' ? n : 0;
}

bool
blank_is_odd(struct str s)
{
    uint32_t c = s.n > 0 ? utf8_next(&s) : 0;

    return c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
           c == 0x3000;
}
