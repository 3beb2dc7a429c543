/* suppress.c — comments that let a message be: found in a file, and held
 * against what was found in it. */
#include "input/suppress.h"

#include <limits.h>
#include <string.h>
#include <yaml.h>

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "input/reader.h"
#include "input/yaml_mend.h"

struct suppression {
    enum message message;
    struct str reason;
    struct pos pos;      /* of the code */
    struct str alone;    /* the line, where it says nothing else; else empty */
    struct pos begins;   /* there */
    bool all;            /* it holds for the whole file */
    int from, to;        /* else for these lines, */
    const struct value *of; /* and for what this takes; NULL: nothing */
    struct suppression *next;
};

struct suppressions {
    const struct source *source;
    struct suppression *first, **end;
    int count;
};

struct reading {
    struct arena *arena;
    const struct value *file;
    bool ini;
    struct raw_lines lines;
    struct suppressions *made;
    struct diags *diags;
};

/* ---- one comment */

static bool
is_code_sign(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c >= '0' && c <= '9') || c == '_';
}

/* Cuts a word of a code's signs off the front; empty where there is none. */
static struct str
cut_code(struct str *s)
{
    size_t n = 0;

    while (n < s->n && is_code_sign(s->p[n]))
        n++;
    *s = str_after(*s, n);
    return (struct str){ s->p - n, n };
}

/* Cuts a blank-ended word off the front that reads so, whatever its marks. */
static bool
cut_word(struct str *s, const char *folded)
{
    char room[64];
    struct str word = str_first(*s, str_index(*s, ' '));
    size_t n = 0;

    /* a word of these letters has no others than those of Vietnamese, which
     * fold to one sign each, or marks of their own, which fold to none */
    for (struct str rest = word; rest.n > 0 && n < sizeof(room) - 1;) {
        uint32_t c = viet_letter_lower(utf8_next(&rest));

        if (c == 0x1ECF || c == 'o') /* ỏ */
            c = 'o';
        else if (c == 0x309)
            continue;
        if (c >= 0x80)
            return false;
        room[n++] = (char)c;
    }
    room[n] = '\0';
    if (strcmp(room, folded) != 0 || word.n == s->n)
        return false;
    *s = str_trim(str_after(*s, word.n));
    return true;
}

/* The codes and what follows them, of a comment from its sign on; false: it
 * is another comment, which may well begin with these words. */
static bool
open_comment(struct str comment, struct str *codes)
{
    struct str s = comment, code;

    while (s.n > 0 && (s.p[0] == '#' || s.p[0] == ';'))
        s = str_after(s, 1);
    s = str_trim(s);
    if (!cut_word(&s, "bo") || !cut_word(&s, "qua"))
        return false;
    *codes = s;
    code = cut_code(&s);
    return code.n > 0 && (s.n == 0 || strchr(" \t:,", s.p[0]) != NULL) &&
           (str_index(code, '_') < code.n ||
            message_find(code) != MESSAGE_COUNT);
}

bool
suppressions_are(struct str comment)
{
    struct str codes;

    return open_comment(comment, &codes);
}

/* ---- what it holds for */

static int
line_of(const struct reading *r, const struct value *v)
{
    struct pos pos = v->key.n > 0 ? v->key_pos : v->pos;

    return pos.source == r->made->source ? pos.line : 0;
}

/* The outermost value that begins in the line, and the last of its lines. */
static const struct value *
value_in_line(const struct reading *r, const struct value *map, int line,
              int last, int *to)
{
    for (const struct value *v = map->first; v != NULL; v = v->next) {
        int begins = line_of(r, v), end = last;
        const struct value *inside;

        if (v->next != NULL && line_of(r, v->next) > 0)
            end = line_of(r, v->next) - 1;
        *to = end > line && !(r->ini && v->kind == VALUE_TEXT) ? end : line;
        if (begins == line)
            return v;
        inside = value_in_line(r, v, line, end, to);
        if (inside != NULL)
            return inside;
    }
    return NULL;
}

static bool
is_comment_line(const struct reading *r, struct str line)
{
    line = str_trim(line);
    return line.n > 0 && (line.p[0] == '#' || (r->ini && line.p[0] == ';'));
}

/* The next line from there on that is no comment and not blank; 0: none. */
static int
line_below(const struct reading *r, int line)
{
    while (++line <= r->lines.count) {
        struct str s = raw_lines_at(&r->lines, line);

        if (str_trim(s).n > 0 && !is_comment_line(r, s))
            return line;
    }
    return 0;
}

/* Nothing but comments stands above. */
static bool
is_at_top(const struct reading *r, int line)
{
    while (--line > 0) {
        struct str s = str_trim(raw_lines_at(&r->lines, line));

        if (s.n > 0 && !is_comment_line(r, s) && !str_is(s, "---") &&
            s.p[0] != '%')
            return false;
    }
    return true;
}

/* ---- what is wrong with it */

static struct pos
place_in(const struct reading *r, int line, const char *p)
{
    struct str whole = raw_lines_at(&r->lines, line);
    size_t before = (size_t)(p - whole.p);

    return (struct pos){ r->made->source, line,
                         1 + (int)utf8_count(str_first(whole, before)) };
}

static void
tell_unknown(const struct reading *r, struct pos pos, struct str code)
{
    struct nearest near = { .asked = code };
    struct diag *g;

    for (int m = 0; m < MESSAGE_COUNT; m++)
        nearest_offer(&near, str_from(message_code((enum message)m)));
    g = diag_add(r->diags, SUPPRESS_UNKNOWN, pos, str_zero(r->arena, code),
                 nearest_text(r->arena, &near));
    mend_near(r->diags, g, code, &near);
}

/* The message of a code that may be let be; MESSAGE_COUNT after a finding. */
static enum message
message_named(const struct reading *r, struct pos pos, struct str code,
              struct str reason)
{
    enum message m = message_find(viet_upper(r->arena, code));
    const char *z = str_zero(r->arena, code);

    if (m == MESSAGE_COUNT) {
        if (r->diags != NULL)
            tell_unknown(r, pos, code);
        return m;
    }
    if (!message_yields(m)) {
        if (r->diags != NULL)
            diag_add(r->diags, SUPPRESS_ERROR, pos, z);
        return MESSAGE_COUNT;
    }
    if (reason.n == 0) {
        if (r->diags != NULL)
            diag_add(r->diags, SUPPRESS_REASON, pos, z);
        return MESSAGE_COUNT;
    }
    return m;
}

static void
add(struct reading *r, enum message m, struct str reason, struct pos pos,
    bool own_line)
{
    struct suppression *s = ARENA_NEW(r->arena, struct suppression);
    int line = own_line ? line_below(r, pos.line) : pos.line;

    s->message = m;
    s->reason = reason;
    s->pos = pos;
    s->all = own_line && is_at_top(r, pos.line);
    s->from = s->to = line;
    s->of = value_in_line(r, r->file, line, INT_MAX, &s->to);
    if (s->of == NULL)
        s->to = line;
    *r->made->end = s;
    r->made->end = &s->next;
    r->made->count++;
}

/* A comment in a line, from its sign on: each code is one of its own. */
static void
read_comment(struct reading *r, int line, struct str comment)
{
    struct str whole = raw_lines_at(&r->lines, line), rest, reason, code;
    bool own_line = str_trim(str_first(whole, (size_t)(comment.p -
                                                       whole.p))).n == 0;
    struct suppression **last = r->made->end;
    int codes = 0;

    if (!open_comment(comment, &rest))
        return;
    reason = str_trim(str_after(rest, str_index(rest, ':') + 1));
    while ((code = cut_code(&rest)).n > 0) {
        struct pos pos = place_in(r, line, code.p);
        enum message m = message_named(r, pos, code, reason);

        codes++;
        if (m != MESSAGE_COUNT)
            add(r, m, reason, pos, own_line);
        rest = str_trim(rest);
        if (rest.n == 0 || rest.p[0] != ',')
            break;
        rest = str_trim(str_after(rest, 1));
    }
    if (codes == 1 && own_line && *last != NULL) {
        (*last)->alone = str_trim(whole);
        (*last)->begins = place_in(r, line, comment.p);
    }
}

/* ---- the comments of a file */

/* Where in a line the next comment of them may begin; false: none. */
static bool
next_sign(const struct reading *r, struct str line, size_t *at)
{
    for (size_t i = *at; i < line.n; i++) {
        bool sign = line.p[i] == '#' || (r->ini && line.p[i] == ';');

        if (sign && (i == 0 || line.p[i - 1] == ' ' ||
                     line.p[i - 1] == '\t') &&
            suppressions_are(str_after(line, i))) {
            *at = i;
            return true;
        }
    }
    return false;
}

/* INI: behind a value stands a comment that keeps two blanks, or a quote and
 * one, away from it. */
static bool
ends_value(struct str line, size_t at)
{
    struct str before = str_first(line, at);

    return str_trim(before).n == 0 || str_ends(before, "  ") ||
           str_ends(before, "\t") || str_ends(before, "\" ") ||
           str_ends(before, "' ") || str_ends(before, "] ");
}

static bool
is_before(yaml_mark_t mark, int line, size_t column)
{
    return (int)mark.line + 1 < line ||
           ((int)mark.line + 1 == line && mark.column < column);
}

/* Texts of YAML may hold what looks like a comment: the tokens say where they
 * are. Goes on to the first that ends behind a place; false: it is in it. */
static bool
outside_texts(yaml_parser_t *parser, yaml_token_t *token, int line,
              size_t column)
{
    for (;;) {
        if (token->type == YAML_NO_TOKEN ||
            token->type == YAML_STREAM_END_TOKEN)
            return token->type == YAML_STREAM_END_TOKEN;
        if (!is_before(token->end_mark, line, column + 1))
            return token->type != YAML_SCALAR_TOKEN ||
                   !is_before(token->start_mark, line, column);
        yaml_token_delete(token);
        if (!yaml_parser_scan(parser, token))
            token->type = YAML_NO_TOKEN;
    }
}

static void
read_lines(struct reading *r, yaml_parser_t *parser)
{
    yaml_token_t token = { .type = YAML_NO_TOKEN };

    if (parser != NULL && !yaml_parser_scan(parser, &token))
        return;
    for (int n = 1; n <= r->lines.count; n++) {
        struct str line = raw_lines_at(&r->lines, n);
        size_t at = 0;

        while (next_sign(r, line, &at)) {
            if (parser == NULL
                    ? ends_value(line, at)
                    : outside_texts(parser, &token, n,
                                    utf8_count(str_first(line, at)))) {
                read_comment(r, n, str_after(line, at));
                break;
            }
            at++;
        }
    }
    if (parser != NULL)
        yaml_token_delete(&token);
}

static void
read_yaml(struct reading *r)
{
    struct diags unheard = diags_new(r->arena);
    struct str text = reader_clean(r->arena, r->made->source, &unheard);
    yaml_parser_t parser;

    text = yaml_mend(r->arena, r->made->source, text, &unheard);
    if (!yaml_parser_initialize(&parser))
        return;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)text.p,
                                 text.n);
    read_lines(r, &parser);
    yaml_parser_delete(&parser);
}

/* Nearly no file has any, and that is seen at once. */
static bool
has_some(const struct reading *r)
{
    for (int n = 1; n <= r->lines.count; n++) {
        size_t at = 0;

        if (next_sign(r, raw_lines_at(&r->lines, n), &at))
            return true;
    }
    return false;
}

const struct suppressions *
suppressions_read(struct arena *a, const struct value *file, struct diags *d)
{
    struct suppressions *made = ARENA_NEW(a, struct suppressions);
    struct reading r = { .arena = a, .file = file, .made = made, .diags = d };

    made->source = file->pos.source;
    made->end = &made->first;
    if (made->source == NULL || made->source->sheet)
        return NULL;
    r.ini = str_ends(viet_lower(a, str_from(made->source->name)), ".ini");
    r.lines = raw_lines_of(a, made->source->text);
    if (!has_some(&r))
        return NULL;
    if (r.ini)
        read_lines(&r, NULL);
    else
        read_yaml(&r);
    return made->first != NULL ? made : NULL;
}

/* ---- against what was found */

/* A value below has its text from there, or names it. */
static bool
takes(const struct value *v, const struct source *s)
{
    struct str name = str_from(s->name), file;

    if (v->pos.source != NULL && strcmp(v->pos.source->name, s->name) == 0)
        return true;
    if (v->kind == VALUE_TEXT) {
        file = str_first(v->text, str_index(v->text, '!'));
        name = str_after(name, name.n - (file.n < name.n ? file.n : name.n));
        if (file.n > 0 && str_equal(name, file))
            return true;
    }
    for (v = v->first; v != NULL; v = v->next)
        if (takes(v, s))
            return true;
    return false;
}

static bool
covers(const struct suppressions *all, const struct suppression *s,
       struct pos pos)
{
    if (pos.source == NULL || pos.line == 0)
        return false;
    if (strcmp(pos.source->name, all->source->name) == 0)
        return s->from <= pos.line && pos.line <= s->to;
    return s->of != NULL && takes(s->of, pos.source);
}

/* Lets a message be, or those of its places that it holds for. False where
 * there are none. */
static bool
let_be(const struct suppressions *all, const struct suppression *s,
       struct diag *g)
{
    bool used = false;

    if (s->message != g->message)
        return false;
    if (s->all || (g->times <= 1 && covers(all, s, g->pos))) {
        if (!diag_is_suppressed(g))
            diag_suppress(g, s->reason);
        return true;
    }
    if (g->times <= 1)
        return false;
    for (struct diag_place *p = g->places; p != NULL; p = p->next)
        if (covers(all, s, p->pos)) {
            p->reason = s->reason;
            used = true;
        }
    return used;
}

static void
tell_unused(const struct suppression *s, struct diags *d)
{
    struct diag *g = diag_add(d, SUPPRESS_UNUSED, s->pos,
                              message_code(s->message));

    if (s->alone.n > 0)
        mend_line(d, g, s->begins, s->alone);
}

void
suppressions_apply(const struct suppressions *all, struct diags *d, bool tell)
{
    if (all == NULL)
        return;
    for (const struct suppression *s = all->first; s != NULL; s = s->next) {
        bool used = false;

        for (struct diag *g = d->first; g != NULL; g = g->next)
            used |= let_be(all, s, g);
        if (!used && tell)
            tell_unused(s, d);
    }
    diags_settle(d);
    diags_recount(d);
}
