/* yaml.c — YAML plans, through libyaml's events: they carry the place of
 * every scalar. Plans use the plain part of YAML: maps, lists, texts.
 * Anchors, aliases and tags are refused: aliases can multiply without
 * bound, and in a clerk's file '*', '&' and '!' are text whose quotes were
 * forgotten. */

#include <string.h>
#include <yaml.h>

#include "base/limits.h"
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "input/include.h"
#include "input/reader.h"
#include "input/yaml.h"
#include "input/yaml_fault.h"
#include "input/yaml_hash.h"
#include "input/yaml_mend.h"
#include "input/yaml_quote.h"

struct reader {
    struct arena *arena;
    const struct source *source;
    struct diags *diags;
    struct raw_lines lines;
    struct hashes hashes;
    yaml_parser_t parser;
    yaml_event_t event; /* the current one */
    bool stopped;       /* nothing can be read any more */
    bool broken;        /* because it is no YAML */
    bool mended;        /* the text is one that has been mended */
    int nodes;
    size_t included; /* bytes of files that values stand in */
    int marked; /* a line whose mistake has been told already */
    bool lists; /* the top may be a list */
};

static struct pos
place(const struct reader *r, yaml_mark_t mark)
{
    return (struct pos){ r->source, (int)mark.line + 1,
                         (int)mark.column + 1 };
}

static void
fault(struct reader *r)
{
    const yaml_parser_t *p = &r->parser;
    struct yaml_fault f = {
        p->problem != NULL ? p->problem : "",
        p->context != NULL ? p->context : "",
        place(r, p->problem_mark), place(r, p->context_mark),
    };

    if (p->error == YAML_READER_ERROR)
        f.at = source_pos(r->source, p->problem_offset);
    if (f.at.line != r->marked)
        yaml_fault_report(r->diags, &r->lines, &f);
}

static void
stop(struct reader *r, enum message m, yaml_mark_t mark)
{
    diag_add(r->diags, m, place(r, mark));
    r->stopped = true;
}

/* Goes on to the next event; false at a syntax error, which is reported. */
static bool
next(struct reader *r)
{
    if (r->stopped)
        return false;
    yaml_event_delete(&r->event);
    if (yaml_parser_parse(&r->parser, &r->event))
        return true;
    fault(r);
    r->stopped = r->broken = true;
    return false;
}

/* The text of the current event, a scalar: valid while it is the current. */
static struct str
scalar_text(const struct reader *r)
{
    struct str text = { (const char *)r->event.data.scalar.value,
                        r->event.data.scalar.length };

    return r->mended ? yaml_unmend(r->arena, text) : text;
}

static void
report_mark(struct reader *r)
{
    struct pos pos = place(r, r->event.start_mark);
    struct str rest = raw_lines_at(&r->lines, pos.line);

    for (int i = 1; i < pos.column && rest.n > 0; i++)
        utf8_next(&rest);
    yaml_mend_quotes(r->diags,
                     diag_add(r->diags, YAML_MARK, pos,
                              str_zero(r->arena, str_first(rest, 1))),
                     &r->lines, pos);
    r->marked = pos.line;
}

/* A plain text over several lines is one line to YAML. Where a further line
 * looks like an item or a key of its own, the clerk meant it so. */
static void
check_folded(struct reader *r, struct pos pos, int last, bool own_line)
{
    for (pos.line++; pos.line <= last; pos.line++) {
        struct str line = str_trim(raw_lines_at(&r->lines, pos.line));

        if (str_starts(line, "- ") || str_is(line, "-")) {
            pos = lines_start(&r->lines, pos);
            if (own_line)
                diag_add(r->diags, YAML_INDENT, pos);
            else
                diag_add(r->diags, OUTLINE_FOLDED, pos, "-");
            return;
        }
        if (reader_wide_key(line) > 0 || reader_tight_key(line) > 0) {
            pos = lines_start(&r->lines, pos);
            yaml_report_tight(r->diags, pos, pos, line);
            return;
        }
    }
}

/* “…” around the whole of a text: quotation marks to a word processor. */
static bool
in_curly_marks(struct str text)
{
    struct str inner = str_after(text, 3);

    if (!str_starts(text, "\u201C") || !str_ends(inner, "\u201D"))
        return false;
    inner.n -= 3;
    while (inner.n > 0) {
        uint32_t c = utf8_next(&inner);

        if (c == 0x201C || c == 0x201D)
            return false;
    }
    return true;
}

/* The usual slips in a text that YAML itself finds nothing wrong with. */
static void
check_plain(struct reader *r, struct str text, bool own_line)
{
    struct pos pos = place(r, r->event.start_mark);
    bool first = lines_start(&r->lines, pos).column == pos.column;
    int errors = r->diags->errors, last = (int)r->event.end_mark.line + 1;

    if (in_curly_marks(text))
        diag_add(r->diags, YAML_CURLY, pos);
    if (own_line && (reader_wide_key(text) > 0 ||
                     reader_tight_key(text) > 0 ||
                     (first && text.n > 1 && text.p[0] == '-' &&
                      text.p[1] != '-')))
        yaml_report_tight(r->diags, pos, pos, text);
    else
        check_folded(r, pos, last, own_line);
    /* libyaml may stumble over the same text at its last line */
    if (r->diags->errors > errors)
        r->marked = last;
}

/* '|': line k of the text stands at line k below the header; its indent is
 * what the file's line has more than the text's. */
static void
settle_block(struct reader *r, struct value *v, struct str text)
{
    int header = (int)r->event.start_mark.line + 1;
    struct str line;

    v->block = true;
    v->pos = (struct pos){ r->source, header + 1, 1 };
    for (int n = header + 1; str_line(&text, &line); n++) {
        struct str in_file = raw_lines_at(&r->lines, n);

        if (line.n == 0 || in_file.n < line.n)
            continue;
        v->pos.column = (int)(in_file.n - line.n) + 1;
        return;
    }
}

/* '>': begins at the first line below the header that is not blank. */
static void
settle_folded(struct reader *r, struct value *v)
{
    v->moved = true;
    do
        v->pos.line++;
    while (v->pos.line < r->lines.count &&
           str_trim(raw_lines_at(&r->lines, v->pos.line)).n == 0);
    v->pos = lines_start(&r->lines, v->pos);
}

static void
settle_flow(struct reader *r, struct value *v, struct str text)
{
    yaml_mark_t from = r->event.start_mark, to = r->event.end_mark;
    bool quoted = r->event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    size_t width = to.column - from.column - (quoted ? 2 : 0);

    v->pos.column += quoted;
    v->folded = from.line != to.line;
    v->moved |= v->folded || width != utf8_count(text);
    if (quoted && from.line == to.line)
        include_text(r->arena, v, &r->included, r->diags);
}

/* Without quotes these are nothing, in YAML and in what programs export as
 * JSON. */
static bool
is_nothing(struct str s)
{
    return str_is(s, "~") || str_is(s, "null") || str_is(s, "Null") ||
           str_is(s, "NULL");
}

static struct value *
read_scalar(struct reader *r, bool own_line)
{
    struct str text = scalar_text(r);
    yaml_scalar_style_t style = r->event.data.scalar.style;
    struct pos pos = place(r, r->event.start_mark);
    struct value *v;

    if (style == YAML_LITERAL_SCALAR_STYLE ||
        style == YAML_FOLDED_SCALAR_STYLE)
        hashes_report_header(&r->hashes, pos, r->diags);
    else
        hashes_report(&r->hashes, place(r, r->event.end_mark), r->diags);
    if (style == YAML_PLAIN_SCALAR_STYLE && is_nothing(text))
        return value_new(r->arena, VALUE_NULL, pos);
    v = reader_text(r->arena, text, pos);
    if (v->kind == VALUE_NULL)
        return v;
    /* the event's memory goes with it */
    if (!v->moved)
        v->text = str_copy(r->arena, text);
    switch (style) {
    case YAML_LITERAL_SCALAR_STYLE:
        settle_block(r, v, text);
        break;
    case YAML_FOLDED_SCALAR_STYLE:
        settle_folded(r, v);
        break;
    case YAML_PLAIN_SCALAR_STYLE:
        check_plain(r, text, own_line);
        settle_flow(r, v, text);
        break;
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
    case YAML_ANY_SCALAR_STYLE:
        settle_flow(r, v, text);
        break;
    }
    return v;
}

static struct value *read_node(struct reader *, int depth, bool own_line);

static struct value *
read_list(struct reader *r, int depth)
{
    struct value *list =
        value_new(r->arena, VALUE_LIST, place(r, r->event.start_mark));

    while (next(r) && r->event.type != YAML_SEQUENCE_END_EVENT) {
        struct value *v = read_node(r, depth + 1, true);

        if (v != NULL)
            value_append(list, v);
    }
    if (!r->stopped)
        hashes_report(&r->hashes, place(r, r->event.end_mark), r->diags);
    return list;
}

/* The key of the current event, on a value that has nothing but it. */
static bool
read_key(struct reader *r, struct value *key, int depth)
{
    struct pos pos = place(r, r->event.start_mark);
    struct str text;

    if (r->event.type != YAML_SCALAR_EVENT) {
        /* a list or map as key: a text in braces without its quotes */
        report_mark(r);
        read_node(r, depth + 1, false);
        return false;
    }
    if (r->event.data.scalar.anchor != NULL ||
        r->event.data.scalar.tag != NULL)
        report_mark(r);
    text = scalar_text(r);
    if (blank_is_odd(text))
        yaml_mend_blanks(r->diags, diag_add(r->diags, YAML_BLANK, pos), pos,
                         text);
    if (text.n > 1 && text.p[0] == '-' &&
        r->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE)
        mend_syntax_behind(r->diags, diag_add(r->diags, YAML_SPACE, pos, "-"),
                           pos, STR("-"), STR(" "));
    text = str_copy(r->arena, text);
    return reader_key(r->arena, key, text, pos, r->diags);
}

static void
read_pair(struct reader *r, struct value *map, int depth)
{
    struct value key = { .kind = VALUE_NULL };
    bool known = read_key(r, &key, depth);
    int key_line = (int)r->event.end_mark.line;
    struct value *v;

    if (!next(r))
        return;
    v = read_node(r, depth + 1, (int)r->event.start_mark.line > key_line);
    if (v == NULL || !known)
        return;
    v->key = key.key;
    v->key_written = key.key_written;
    v->key_pos = key.key_pos;
    reader_put(map, v, r->diags);
}

static struct value *
read_map(struct reader *r, int depth)
{
    struct value *map =
        value_new(r->arena, VALUE_MAP, place(r, r->event.start_mark));
    int keys = 0;

    while (next(r) && r->event.type != YAML_MAPPING_END_EVENT) {
        if (++keys > LIMIT_KEYS) {
            stop(r, YAML_SIZE, r->event.start_mark);
            break;
        }
        read_pair(r, map, depth);
    }
    if (!r->stopped)
        hashes_report(&r->hashes, place(r, r->event.end_mark), r->diags);
    return map;
}

static bool
has_mark(const yaml_event_t *e)
{
    if (e->type == YAML_ALIAS_EVENT)
        return true;
    if (e->type == YAML_SCALAR_EVENT)
        return e->data.scalar.anchor != NULL || e->data.scalar.tag != NULL;
    if (e->type == YAML_SEQUENCE_START_EVENT)
        return e->data.sequence_start.anchor != NULL ||
               e->data.sequence_start.tag != NULL;
    return e->type == YAML_MAPPING_START_EVENT &&
           (e->data.mapping_start.anchor != NULL ||
            e->data.mapping_start.tag != NULL);
}

/* The value that begins with the current event; own_line: it does not stand
 * behind its key. NULL where reading had to stop. */
static struct value *
read_node(struct reader *r, int depth, bool own_line)
{
    if (depth >= LIMIT_DEPTH || r->nodes >= LIMIT_VALUES) {
        stop(r, depth >= LIMIT_DEPTH ? YAML_DEPTH : YAML_SIZE,
             r->event.start_mark);
        return NULL;
    }
    r->nodes++;
    if (has_mark(&r->event))
        report_mark(r);
    switch (r->event.type) {
    case YAML_SCALAR_EVENT:
        return read_scalar(r, own_line);
    case YAML_SEQUENCE_START_EVENT:
        return read_list(r, depth);
    case YAML_MAPPING_START_EVENT:
        return read_map(r, depth);
    case YAML_ALIAS_EVENT:
        return value_new(r->arena, VALUE_NULL,
                         place(r, r->event.start_mark));
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        break;
    }
    return NULL;
}

static bool
is_empty_top(const struct reader *r)
{
    return r->event.type == YAML_STREAM_END_EVENT ||
           (r->event.type == YAML_SCALAR_EVENT &&
            r->event.data.scalar.length == 0);
}

/* The top, with the first event behind the document start as the current. */
static struct value *
read_top(struct reader *r)
{
    struct value *top;
    int errors = r->diags->errors;

    if (is_empty_top(r)) {
        diag_add(r->diags, FILE_EMPTY, (struct pos){ r->source, 1, 1 });
        return NULL;
    }
    top = read_node(r, 0, true);
    if (top == NULL || r->stopped)
        return NULL;
    if (top->kind != VALUE_MAP && !(r->lists && top->kind == VALUE_LIST)) {
        /* what has been said about the text says it better */
        if (r->diags->errors == errors)
            diag_add(r->diags, YAML_TOP, top->pos);
        return NULL;
    }
    return top;
}

static struct value *
read_stream(struct reader *r)
{
    struct value *top;

    /* stream start, document start, first node */
    if (!next(r) || !next(r))
        return NULL;
    if (r->event.type == YAML_DOCUMENT_START_EVENT && !next(r))
        return NULL;
    top = read_top(r);
    if (top == NULL)
        return NULL;
    if (!next(r) || !next(r))
        return NULL;
    if (r->event.type == YAML_DOCUMENT_START_EVENT) {
        stop(r, YAML_DOCUMENT, r->event.start_mark);
        return NULL;
    }
    return top;
}

static void
free_reader(void *reader)
{
    struct reader *r = reader;

    yaml_event_delete(&r->event);
    yaml_parser_delete(&r->parser);
}

/* One reading of a text of the source; *broken: it is no YAML. */
static struct value *
read_text(struct reader *r, struct str text, bool *broken)
{
    struct owned *owned = arena_owned(r->arena, free_reader);
    struct value *top;

    if (!yaml_parser_initialize(&r->parser)) {
        diag_add(r->diags, INTERNAL, (struct pos){ r->source, 0, 0 },
                 "libyaml");
        return NULL;
    }
    owned->thing = r;
    yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r->parser,
                                 (const unsigned char *)text.p, text.n);
    top = read_stream(r);
    *broken = r->broken;
    owned_release(owned);
    return top;
}

static struct reader *
reader_new(struct arena *a, const struct source *s, bool lists,
           struct diags *d)
{
    struct reader *r = ARENA_NEW(a, struct reader);

    r->arena = a;
    r->source = s;
    r->diags = d;
    r->lists = lists;
    r->lines = raw_lines_of(a, s->text);
    r->hashes = hashes_of(a, s, &r->lines);
    return r;
}

/* What is no YAML is mended and read again: what the first reading has found
 * in it is then said once, by the second. */
static struct value *
read_source(struct arena *a, const struct source *s, bool lists,
            struct diags *d)
{
    struct diags first = diags_new(a);
    struct str text = reader_clean(a, s, d), mended = text;
    struct reader *r = reader_new(a, s, lists, &first);
    bool broken = false;
    struct value *top = read_text(r, text, &broken);

    if (broken)
        mended = yaml_mend(a, s, text, d);
    if (mended.p == text.p) {
        diags_join(d, &first);
        return top;
    }
    r = reader_new(a, s, lists, d);
    r->mended = true;
    return read_text(r, mended, &broken);
}

struct value *
yaml_read(struct arena *a, const struct source *s, struct diags *d)
{
    return read_source(a, s, false, d);
}

struct value *
yaml_read_records(struct arena *a, const struct source *s, struct diags *d)
{
    return read_source(a, s, true, d);
}
