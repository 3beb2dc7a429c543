/* ini_scan.c — cuts each line of an INI file into section, key, value and
 * comment itself. */
#include "input/ini_scan.h"

#include <string.h>

#include "base/utf8.h"
#include "input/reader.h"
#include "input/suppress.h"

/* iniparser 4.1 reads lines into 1,024 bytes and refuses the file from a
 * line of 1,023 bytes on (measured). */
enum { LINE_MAX_BYTES = 1022, LINES_MAX = 4096 };

struct scanner {
    struct arena *arena;
    struct diags *diags;
    struct ini_scan scan;
    struct buf kept;
    struct str section;
    struct str line; /* the whole line, for columns */
    struct pos pos;  /* its first column */
};

/* The place of a piece of the current line. */
static struct pos
place(const struct scanner *s, const char *p)
{
    struct str before = str_first(s->line, (size_t)(p - s->line.p));
    struct pos pos = s->pos;

    pos.column += (int)utf8_count(before);
    return pos;
}

static struct ini_line *
line_add(struct scanner *s, bool section, struct str name)
{
    struct ini_line *l = ARENA_NEW(s->arena, struct ini_line);

    l->section = section;
    l->in = s->section;
    l->name = str_trim(name);
    l->name_pos = place(s, l->name.p);
    l->value = STR_EMPTY;
    l->value_pos = l->name_pos;
    if (s->scan.last != NULL)
        s->scan.last->next = l;
    else
        s->scan.first = l;
    s->scan.last = l;
    s->scan.count++;
    return l;
}

static void
keep(struct scanner *s, struct str line)
{
    buf_add_str(&s->kept, line);
    buf_add_c(&s->kept, '\n');
}

static bool
is_comment(struct str s)
{
    return s.n > 0 && (s.p[0] == ';' || s.p[0] == '#');
}

static void
scan_section(struct scanner *s, struct str line)
{
    size_t end = str_index(line, ']');
    struct str rest = str_trim(str_after(line, end + 1));
    struct str name = str_trim(str_first(str_after(line, 1), end - 1));

    if (end == line.n || name.n == 0 || (rest.n > 0 && !is_comment(rest))) {
        diag_add(s->diags, INI_SECTION, place(s, line.p));
        /* its keys belong nowhere, rather than to the section above */
        line_add(s, true, str_first(line, 0));
        return;
    }
    s->section = name;
    line_add(s, true, name);
    /* iniparser takes no comment behind a section */
    keep(s, str_first(line, end + 1));
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Bytes of the value before a comment at its end. A ';' behind a word is
 * text ("- Như trên;"): a comment keeps two blanks or a tab away from the
 * value and has a blank behind its sign. */
static size_t
comment_start(struct str v)
{
    for (size_t i = 0; i < v.n; i++) {
        if (!is_comment(str_after(v, i)))
            continue;
        if (i + 1 < v.n && !is_blank(v.p[i + 1]))
            continue;
        if (i == 0 || v.p[i - 1] == '\t' ||
            (i > 1 && is_blank(v.p[i - 1]) && is_blank(v.p[i - 2])))
            return i;
    }
    return v.n;
}

/* Offset of the quote that closes a value which begins with one: nothing but
 * a comment follows it. 0 when there is none. */
static size_t
closing_quote(struct str v)
{
    for (size_t i = 1; i < v.n; i++) {
        struct str rest = str_after(v, i + 1);

        if (v.p[i] != v.p[0])
            continue;
        if (str_trim(rest).n == 0)
            return i;
        if (is_blank(rest.p[0]) && is_comment(str_trim(rest)))
            return i;
    }
    return 0;
}

/* "Kinh tế" và "xã hội": the first and the last quote are no pair, for the
 * next quote inside closes. */
static bool
quotes_pair(struct str inside, char quote)
{
    size_t i = str_index(inside, quote);

    return i == inside.n || i == 0 || is_blank(inside.p[i - 1]) ||
           inside.p[i - 1] == '(';
}

static bool
has_any(struct str v, const char *set)
{
    while (*set != '\0' && str_index(v, *set) == v.n)
        set++;
    return *set != '\0';
}

static void
scan_bare(struct scanner *s, struct ini_line *l, struct str v)
{
    size_t end = comment_start(v);

    if (end < v.n && end > 0 && !suppressions_are(str_after(v, end)))
        diag_add(s->diags, INI_COMMENT, place(s, v.p + end),
                 v.p[end] == ';' ? ";" : "#");
    l->value = str_trim(str_first(v, end));
    l->plain = end == v.n && !has_any(v, ";#\"'\\");
    if (str_ends(l->value, "\\"))
        diag_add(s->diags, INI_BACKSLASH,
                 place(s, l->value.p + l->value.n - 1));
}

static void
scan_value(struct scanner *s, struct ini_line *l, struct str v)
{
    bool quoted = v.n > 0 && (v.p[0] == '"' || v.p[0] == '\'');
    size_t close = quoted ? closing_quote(v) : 0;
    struct str inside = str_first(str_after(v, 1), close > 0 ? close - 1 : 0);

    l->value_pos = place(s, v.p);
    if (close > 0 && quotes_pair(inside, v.p[0])) {
        l->value = inside;
        l->value_pos.column++;
        l->plain = inside.n > 0 && !has_any(inside, "\"'");
        return;
    }
    if (quoted && v.p[0] == '"' && str_index(str_after(v, 1), '"') + 1 == v.n) {
        diag_add(s->diags, INI_QUOTE, l->value_pos);
        return;
    }
    scan_bare(s, l, v);
}

static void
scan_pair(struct scanner *s, struct str line)
{
    size_t equals = str_index(line, '=');
    struct str name = str_trim(str_first(line, equals));
    struct ini_line *l;

    if (equals == line.n || name.n == 0) {
        diag_add(s->diags, INI_LINE, place(s, line.p));
        return;
    }
    l = line_add(s, false, name);
    scan_value(s, l, str_trim(str_after(line, equals + 1)));
    if (l->plain)
        keep(s, line);
}

static void
scan_line(struct scanner *s)
{
    struct str line = str_trim(s->line);
    struct str bytes;

    if (line.n == 0 || is_comment(line))
        return;
    if (s->line.n > LINE_MAX_BYTES) {
        bytes = str_printf(s->arena, "%zu", s->line.n);
        diag_add(s->diags, INI_LONG, place(s, line.p), bytes.p);
    } else if (line.p[0] == '[') {
        scan_section(s, line);
    } else {
        scan_pair(s, line);
    }
}

struct ini_scan
ini_scan(struct arena *a, const struct source *source, struct diags *d)
{
    struct scanner s = { .arena = a, .diags = d, .kept = buf_new(a),
                         .pos = { source, 1, 1 } };
    struct str rest = reader_clean(a, source, d);

    for (; str_line(&rest, &s.line); s.pos.line++) {
        if (s.scan.count >= LINES_MAX) {
            diag_add(d, INI_SIZE, s.pos);
            s.scan.too_many = true;
            break;
        }
        scan_line(&s);
    }
    s.scan.kept = buf_take(&s.kept);
    return s.scan;
}
