/* slots_parse.c — finds the slots of a plan: texts are read line by line,
 * once a run. */
#include "merge/slots_line.h"

#include "base/mend.h"
#include "base/viet.h"

enum { DEPTH_MAX = 16 };

/* Its address tells whose the slots of a value are. */
static const char slots_owner;

const struct slots *
slots_of(const struct value *v)
{
    return value_attached(v, &slots_owner);
}

void
slots_move(struct arena *a, struct value *to, const struct value *from)
{
    value_attach(a, to, &slots_owner,
                 from != NULL ? slots_of(from) : NULL);
}

/* A line that begins or ends a block. */
enum directive { DIRECTIVE_NONE, DIRECTIVE_EACH, DIRECTIVE_IF,
                 DIRECTIVE_UNLESS, DIRECTIVE_END };

struct parser {
    struct arena *arena;
    struct diags *diags;
    struct slot_name *first, **last; /* names so far */
    const struct value *value; /* the text in hand */
    struct value_marks marks;  /* along it */
    struct slot_line **end;   /* where the next line goes */
    int depth;
    struct {
        struct slot_line *line;
        struct slot_line **outer; /* what follows the block */
    } open[DEPTH_MAX];
};

/* The place of a byte of the text in hand. */
static struct pos
pos_of(struct parser *p, const char *at)
{
    return value_pos_marked(p->arena, &p->marks, p->value,
                            (size_t)(at - p->value->text.p));
}

/* "[mỗi: nhiem_vu]" in its parts; what stands behind the colon in *rest. */
static enum directive
directive_of(struct arena *a, struct str line, struct str *rest)
{
    static const struct {
        const char *key;
        enum directive directive;
    } words[] = {
        { "moi", DIRECTIVE_EACH }, { "neu", DIRECTIVE_IF },
        { "neu_khong", DIRECTIVE_UNLESS }, { "het", DIRECTIVE_END },
    };
    size_t colon;
    struct str key;

    line = str_trim(line);
    *rest = STR_EMPTY;
    if (!str_starts(line, "[") || !str_ends(line, "]") ||
        str_index(line, ']') != line.n - 1)
        return DIRECTIVE_NONE;
    line = (struct str){ line.p + 1, line.n - 2 };
    colon = str_index(line, ':');
    key = viet_key(a, str_first(line, colon));
    *rest = str_trim(str_after(line, colon + (colon < line.n)));
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_is(key, words[i].key) &&
            (words[i].directive == DIRECTIVE_END) == (colon == line.n))
            return words[i].directive;
    return DIRECTIVE_NONE;
}

/* The path from the record: a name that an open [mỗi: …] has given stands for
 * what it goes through. */
static struct str
whole_path(const struct parser *p, struct str path)
{
    size_t dot = str_index(path, '.');

    for (int i = p->depth; i-- > 0;) {
        const struct slot_line *each = p->open[i].line;

        if (each->kind == SLOT_EACH &&
            str_equal(each->name, str_first(path, dot)))
            return str_printf(p->arena, "%.*s%.*s", STR_ARG(each->whole),
                              STR_ARG(str_after(path, dot)));
    }
    return path;
}

static struct str
use_name(struct parser *p, struct str path, struct pos pos, bool list,
         bool optional)
{
    struct slot_name *n = ARENA_NEW(p->arena, struct slot_name);

    n->path = whole_path(p, path);
    n->pos = pos;
    n->list = list;
    n->optional = optional;
    *p->last = n;
    p->last = &n->next;
    return n->path;
}

static struct slot_line *
add_line(struct parser *p, enum slot_kind kind, struct str text)
{
    struct slot_line *l = ARENA_NEW(p->arena, struct slot_line);

    l->kind = kind;
    l->text = text;
    l->at = (size_t)(text.p - p->value->text.p);
    *p->end = l;
    p->end = &l->next;
    return l;
}

static void
close_block(struct parser *p, struct pos pos)
{
    if (p->depth == 0) {
        diag_add(p->diags, PLACE_END, pos);
        return;
    }
    p->end = p->open[--p->depth].outer;
}

static void
open_block(struct parser *p, enum directive directive, struct str line,
           struct str rest, struct pos pos)
{
    size_t equal = str_index(rest, '=');
    struct str path = viet_key(p->arena, str_first(rest, equal));
    struct slot_line *l;

    if (path.n == 0 || p->depth == DEPTH_MAX ||
        (directive == DIRECTIVE_EACH && equal < rest.n)) {
        diag_add(p->diags, PLACE_BLOCK, pos,
                 str_zero(p->arena, str_trim(line)));
        return;
    }
    l = add_line(p, directive == DIRECTIVE_EACH ? SLOT_EACH : SLOT_IF,
                 line);
    l->path = path;
    l->pos = pos;
    l->whole = use_name(p, path, pos, directive == DIRECTIVE_EACH, true);
    l->name = str_after(path, str_behind_last(path, '.'));
    l->negated = directive == DIRECTIVE_UNLESS;
    l->compared = equal < rest.n;
    l->words = str_trim(str_after(rest, equal + 1));
    p->open[p->depth].line = l;
    p->open[p->depth++].outer = p->end;
    p->end = &l->first;
}

/* The one slot that a line consists of, without a filter. */
static bool
is_alone(const struct pattern *pattern)
{
    const struct piece *only = NULL;

    for (const struct piece *p = pattern->first; p != NULL; p = p->next) {
        if (p->path.n == 0 && str_trim(p->text).n == 0)
            continue;
        if (only != NULL || p->path.n == 0 ||
            p->filters[0].filter != FILTER_NONE)
            return false;
        only = p;
    }
    return only != NULL;
}

bool
slot_allows_blank(const struct piece *p)
{
    for (int i = 0; i < FILTERS_MAX; i++)
        switch (p->filters[i].filter) {
        case FILTER_OPTIONAL:
        case FILTER_DOTS:
        case FILTER_OR:
        case FILTER_BOX:
        case FILTER_SQUARE:
            return true;
        default:
            break;
        }
    return false;
}

bool
slot_merges(const struct piece *p)
{
    for (int i = 0; i < FILTERS_MAX; i++)
        if (p->filters[i].filter == FILTER_MERGE)
            return true;
    return false;
}

/* A sum is that of a field of rows. A cell that may be one with that above
 * stands in a row that is gone through, and holds nothing else. */
static void
check_slots(const struct parser *p, const struct slot_line *l)
{
    struct str before = STR_EMPTY;
    bool each = false;

    for (int i = 0; i < p->depth; i++)
        each = each || p->open[i].line->kind == SLOT_EACH;
    for (const struct piece *at = l->pattern->first; at != NULL;
         at = at->next) {
        struct str behind = at->next != NULL ? str_trim(at->next->text)
                                             : STR_EMPTY;

        if (at->path.n > 0 && slot_merges(at) &&
            !(each && l->row && str_ends(before, "|") &&
              str_starts(behind, "|")))
            diag_add(p->diags, PLACE_MERGE, at->pos,
                     str_zero(p->arena, at->path));
        if (at->gather == GATHER_SUM &&
            str_index(at->path, '.') == at->path.n)
            diag_add(p->diags, PLACE_SUM, at->pos,
                     str_zero(p->arena, at->path));
        before = str_trim(at->text);
    }
}

static void
read_slots(struct parser *p, struct str line, struct str whole)
{
    struct pos pos = pos_of(p, line.p);
    struct slot_line *l = add_line(p, SLOT_TEXT, whole);

    l->pattern = pattern_parse(p->arena, line, pos, p->diags);
    l->row = str_starts(str_trim(line), "|");
    l->alone = is_alone(l->pattern);
    l->ended = whole.n > line.n;
    check_slots(p, l);
    for (struct piece *piece = l->pattern->first; piece != NULL;
         piece = piece->next)
        if (piece->path.n > 0)
            use_name(p, piece->path, piece->pos,
                     piece->gather == GATHER_COUNT &&
                         str_index(piece->path, '.') == piece->path.n,
                     piece->gather != GATHER_NONE ||
                         slot_allows_blank(piece));
}

static bool
has_slot(struct str s)
{
    for (size_t i = 0; i + 1 < s.n; i++)
        if (s.p[i] == '{' && s.p[i + 1] == '{')
            return true;
    return false;
}

/* Has the text anything to fill in? Few have, so that this is quick. */
static bool
wants(struct arena *a, struct str text)
{
    struct str line, rest;

    if (has_slot(text))
        return true;
    if (str_index(text, '[') == text.n)
        return false;
    while (str_line(&text, &line))
        if (str_starts(str_trim(line), "[") &&
            directive_of(a, line, &rest) != DIRECTIVE_NONE)
            return true;
    return false;
}

/* Adds a literal line, to the one before where that is literal too. */
static void
add_literal(struct parser *p, struct slot_line **before, struct str whole)
{
    if (*before == NULL)
        *before = add_line(p, SLOT_TEXT, whole);
    else
        (*before)->text.n += whole.n;
}

static const struct slots *
parse_text(struct parser *p, const struct value *v)
{
    struct slots *slots = ARENA_NEW(p->arena, struct slots);
    struct slot_line *literal = NULL;
    struct str rest = v->text, line;

    p->value = v;
    p->end = &slots->first;
    p->depth = 0;
    for (const char *start = rest.p; str_line(&rest, &line);
         start = rest.p) {
        struct str whole = { start, (size_t)(rest.p - start) }, words;
        enum directive directive = directive_of(p->arena, line, &words);
        struct pos pos;

        if (directive == DIRECTIVE_NONE && !has_slot(line)) {
            add_literal(p, &literal, whole);
            continue;
        }
        literal = NULL;
        pos = pos_of(p, start);
        if (directive == DIRECTIVE_NONE)
            read_slots(p, line, whole);
        else if (directive == DIRECTIVE_END)
            close_block(p, pos);
        else
            open_block(p, directive, whole, words, pos);
    }
    if (p->depth > 0)
        diag_add(p->diags, PLACE_OPEN, p->open[p->depth - 1].line->pos,
                 str_zero(p->arena,
                          str_trim(p->open[p->depth - 1].line->text)));
    return slots;
}

/* The marks of maps and lists hold nothing: what is to be filled in stands
 * below. */
static bool
parse_value(struct parser *p, struct value *v)
{
    const struct slots *slots = NULL;
    bool any = false;

    for (struct value *c = v->first; c != NULL; c = c->next)
        any = parse_value(p, c) || any;
    if (any)
        slots = ARENA_NEW(p->arena, struct slots);
    else if (v->kind == VALUE_TEXT && wants(p->arena, v->text))
        slots = parse_text(p, v);
    if (slots != NULL)
        value_attach(p->arena, v, &slots_owner, slots);
    return slots != NULL;
}

void
slots_parse(struct arena *a, struct value *plan, struct diags *d)
{
    struct parser p = { .arena = a, .diags = d };
    struct slots *top = ARENA_NEW(a, struct slots);

    p.last = &p.first;
    if (!parse_value(&p, plan))
        return;
    top->names = p.first;
    value_attach(a, plan, &slots_owner, top);
}

const struct slot_name *
slots_names(const struct value *plan)
{
    return slots_of(plan) != NULL ? slots_of(plan)->names : NULL;
}

bool
slots_use(const struct value *plan, struct str key)
{
    for (const struct slot_name *n = slots_names(plan); n != NULL;
         n = n->next)
        if (str_equal(str_first(n->path, str_index(n->path, '.')), key))
            return true;
    return false;
}

/* ---- the names against what there is */

static bool
was_checked(const struct value *plan, const struct slot_name *name)
{
    for (const struct slot_name *n = slots_names(plan); n != name;
         n = n->next)
        if (str_equal(n->path, name->path))
            return true;
    return false;
}

static bool
is_optional(const struct value *plan, struct str path)
{
    for (const struct slot_name *n = slots_names(plan); n != NULL;
         n = n->next)
        if (n->optional && str_equal(n->path, path))
            return true;
    return false;
}

/* Goes down one step of the path; NULL where it leads nowhere. */
static const struct value *
step_down(const struct value *v, struct str key)
{
    if (v->kind == VALUE_LIST)
        v = v->first;
    return value_member(v, key);
}

/* A step of the name, behind the brackets that it stands in. */
static void
mend_name(struct diags *d, struct diag *g, const struct slot_name *n,
          size_t from, size_t length, struct str now)
{
    static const char *const opened[] = { "{{", "{{ ", "[mỗi: ", "[nếu: " };

    for (size_t i = 0; i < sizeof opened / sizeof opened[0]; i++) {
        struct str around = str_printf(d->arena, "%s%.*s", opened[i],
                                       STR_ARG(n->path));
        struct str path = str_after(around, str_from(opened[i]).n);

        mend_part(d, g, n->pos, around,
                  str_first(str_after(path, from), length), now);
    }
}

static void
check_name(struct arena *a, const struct slot_name *n,
           const struct value *known, bool optional, struct diags *d)
{
    const struct value *v = known;
    struct str rest = n->path;

    while (rest.n > 0) {
        size_t dot = str_index(rest, '.');
        struct str key = str_first(rest, dot);
        const struct value *next = step_down(v, key);
        struct nearest nearest = { .asked = key };
        struct diag *g;

        if (next == NULL && str_is(key, "stt"))
            return; /* every record and row has its number */
        if (next == NULL && optional)
            return;
        if (next == NULL && v->first == NULL)
            return; /* nothing is known of it, or it is told as no list */
        if (next == NULL) {
            v = v->kind == VALUE_LIST ? v->first : v;
            for (v = v != NULL ? v->first : NULL; v != NULL; v = v->next)
                nearest_offer(&nearest, v->key);
            g = diag_add(d, PLACE_UNKNOWN, n->pos, str_zero(a, n->path),
                         nearest_text(a, &nearest));
            if (nearest.rank == 2 && !nearest.tied)
                mend_name(d, g, n, (size_t)(key.p - n->path.p), key.n,
                          nearest.name);
            return;
        }
        v = next;
        rest = str_after(rest, dot + 1);
    }
    if (n->list && v->kind != VALUE_LIST)
        diag_add(d, PLACE_EACH_KIND, n->pos, str_zero(a, n->path));
}

void
slots_check(struct arena *a, const struct value *plan,
             const struct value *known, bool open, struct diags *d)
{
    for (const struct slot_name *n = slots_names(plan); n != NULL;
         n = n->next)
        if (!was_checked(plan, n))
            check_name(a, n, known, open && is_optional(plan, n->path), d);
}
