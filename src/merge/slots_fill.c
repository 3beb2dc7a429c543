/* slots_fill.c — fills the slots of a plan from a record. */
#include "merge/slots_line.h"

#include "base/alike.h"
#include "base/limits.h"
#include "base/viet.h"
#include "outline/outline_label.h"
#include "merge/scope.h"
#include "text/date.h"

/* From byte `offset` on, up to the next origin, the text that is put together
 * stands at byte `at` of another. */
struct origin {
    size_t offset, at;
    const struct value *of;
    bool still; /* all of it stands at `at`: a filter has changed the text */
    const struct origin *next;
};

/* All of a text, in their order, for its source. */
struct origins {
    struct arena *arena;
    const struct origin **row;
    size_t count;
    const struct value *written;         /* of the plan; most lead to it */
    struct value_marks marks, elsewhere; /* along it; along the last other */
};

/* What a cell "| gop" has said last. */
struct merged {
    const struct piece *piece;
    struct str last;
    struct merged *next;
};

struct slot_filler {
    const struct slots_run *run;
    const struct value *text; /* of the plan, being filled */
    const struct scope *item; /* that the [mỗi: …] around are at */
    struct merged *merged;    /* of the rows gone through */
    bool merges;              /* the cells "| gop" of this row so far */
    int lines;                /* made so far by [mỗi: …] */
    struct pos each;          /* of the innermost */
    struct buf out;
    const struct origin *origins;
    const struct origin **last;
};

/* ---- looking up */

static const struct value *
look_up(const struct slot_filler *f, struct str path)
{
    return scope_find(f->run->arena, f->item, f->run->record, path);
}

/* The cell has been told of: it is blank for that reason. */
static bool
is_told(const struct diags *d, struct pos pos)
{
    return diags_has(d, PLACE_BLANK, pos) || diags_has(d, XLSX_FORMULA, pos) ||
           diags_has(d, XLSX_CELL, pos);
}

/* "[thiếu: ten_xa]" after a message at the cell, or, where the record has no
 * such key at all, at the record; in a draft there is no message. */
static struct str
missing(const struct slot_filler *f, const struct piece *p,
        const struct value *v)
{
    const struct slots_run *run = f->run;
    struct pos pos = v != NULL ? v->pos : run->record->pos;
    const char *path = str_zero(run->arena, p->path);

    if (!run->draft && (v != NULL || !run->unknown_told) &&
        !is_told(run->diags, pos))
        diag_add(run->diags, PLACE_BLANK, pos, path,
                 str_printf(run->arena, "%s:%d",
                            p->pos.source != NULL ? p->pos.source->name : "",
                            p->pos.line).p);
    return str_printf(run->arena, "[thiếu: %s]", path);
}

/* ---- writing */

static void
add_origin(struct slot_filler *f, const struct value *of, size_t at,
           bool still)
{
    struct origin *o = ARENA_NEW(f->run->arena, struct origin);

    *o = (struct origin){ f->out.n, at, of, still, NULL };
    *f->last = o;
    f->last = (const struct origin **)&o->next;
}

static void
add_plan_text(struct slot_filler *f, struct str s)
{
    add_origin(f, f->text, (size_t)(s.p - f->text->text.p), false);
    buf_add_str(&f->out, s);
}

/* A list of texts in one line: "a, b, c". */
static struct str
joined(const struct slot_filler *f, const struct value *list,
       const struct piece *p)
{
    struct buf b = buf_new(f->run->arena);

    for (const struct value *c = list->first; c != NULL; c = c->next) {
        if (c->kind == VALUE_MAP || c->kind == VALUE_LIST) {
            diag_add(f->run->diags, PLACE_KIND, p->pos,
                     str_zero(f->run->arena, p->path));
            return STR_EMPTY;
        }
        if (value_is_blank(c))
            continue;
        buf_add_z(&b, b.n > 0 ? ", " : "");
        buf_add_str(&b, str_trim(c->text));
    }
    return buf_take(&b);
}

/* In a row of a table a bar is no border, a line end no row, "<" and "^" merge
 * no cells, and a '\\' at an end does not reach behind it. */
static struct str
cell_text(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);
    bool escaped = false; /* by the '\\' before */

    if (str_is(str_trim(s), "<") || str_is(str_trim(s), "^"))
        buf_add_c(&b, '\\');
    for (size_t i = 0; i < s.n; i++) {
        bool ends = s.p[i] == '\n';

        if (ends ? escaped : s.p[i] == '|' && !escaped)
            buf_add_c(&b, '\\');
        if (ends)
            buf_add_z(&b, "<br>");
        else
            buf_add_c(&b, s.p[i]);
        escaped = !escaped && s.p[i] == '\\';
    }
    if (escaped)
        buf_add_c(&b, '\\');
    return buf_take(&b);
}

/* A '\\' at the end of the data is one: it does not join the line below, nor
 * hide a sign of the plan. */
static struct str
kept_apart(struct arena *a, struct str s)
{
    size_t n = 0;

    while (n < s.n && s.p[s.n - 1 - n] == '\\')
        n++;
    return n % 2 == 0 ? s : str_printf(a, "%.*s\\", STR_ARG(s));
}

/* A day that the sheet shows month first is printed so, and read wrongly. */
static void
tell_misleading(const struct slot_filler *f, const struct value *v)
{
    struct date day;

    if (v->kind != VALUE_TEXT || !date_misleads(f->run->arena, v) ||
        diags_has(f->run->diags, DAY_MISLEADS, v->pos))
        return;
    date_parse(v->exact, &day);
    diag_add(f->run->diags, DAY_MISLEADS, v->pos,
             str_zero(f->run->arena, str_trim(v->text)),
             str_zero(f->run->arena, date_short(f->run->arena, day)));
}

/* The text of a slot, with its filters, as it goes into the line. */
static struct str
slot_text(struct slot_filler *f, const struct slot_line *l,
           const struct piece *p, const struct value *v)
{
    struct filter_run run = { f->run->arena, f->run->settings,
                              v != NULL ? v->pos : p->pos, f->run->diags };
    struct str s = STR_EMPTY;

    if (v != NULL && v->kind == VALUE_MAP)
        diag_add(f->run->diags, PLACE_KIND, p->pos,
                 str_zero(f->run->arena, p->path));
    else if (v != NULL && v->kind == VALUE_LIST)
        s = joined(f, v, p);
    else if (p->gather != GATHER_NONE)
        s = slot_gather(f->run, f->item, p);
    else if (v != NULL)
        s = filter_start(v, p->filters, FILTERS_MAX);
    if (v != NULL && s.p != v->exact.p)
        tell_misleading(f, v);
    for (int i = 0; i < FILTERS_MAX; i++)
        s = filter_apply(&run, &p->filters[i], s);
    if (l->row)
        return cell_text(f->run->arena, s);
    return kept_apart(f->run->arena,
                      l->alone ? s : pattern_squeeze(f->run->arena, s));
}

/* The text of a cell "| gop": "^" below an equal one. */
static struct str
merged_text(struct slot_filler *f, const struct piece *p, struct str s)
{
    struct merged *m = f->merged;
    bool same;

    while (m != NULL && m->piece != p)
        m = m->next;
    if (m == NULL) {
        m = ARENA_NEW(f->run->arena, struct merged);
        m->piece = p;
        m->next = f->merged;
        f->merged = m;
    }
    same = f->merges && s.n > 0 && str_equal(s, m->last);
    m->last = s;
    f->merges = same;
    return same ? STR("^") : s;
}

static void
fill_slot(struct slot_filler *f, const struct slot_line *l,
           const struct piece *p)
{
    const struct value *v = p->gather == GATHER_NONE ? look_up(f, p->path)
                                                     : NULL;
    struct str s, plain = STR_EMPTY;

    if (p->gather == GATHER_NONE && value_is_blank(v) &&
        !slot_allows_blank(p)) {
        s = missing(f, p, v);
    } else {
        s = slot_text(f, l, p, value_is_blank(v) ? NULL : v);
        if (v != NULL && v->kind == VALUE_TEXT)
            plain = str_trim(v->text);
    }
    if (slot_merges(p))
        s = merged_text(f, p, s);
    if (plain.n > 0)
        add_origin(f, v, (size_t)(plain.p - v->text.p),
                   s.n != plain.n || !str_equal(s, plain));
    else
        add_origin(f, f->text, l->at, true);
    buf_add_str(&f->out, s);
}

/* Nothing but a label, as "- " or "a)". */
static bool
is_label(struct arena *a, struct str s)
{
    struct label_series series = { 0, 0, false };
    struct label label;

    s = str_trim(s);
    while (s.n > 0 && s.p[0] == '*' && !str_is(s, "*"))
        s = str_after(s, 1);
    while (s.n > 1 && s.p[s.n - 1] == '*')
        s.n--;
    return s.n > 0 && label_read(a, s, &series, &label) == s.n;
}

static void
fill_line(struct slot_filler *f, const struct slot_line *l)
{
    const struct origin **last = f->last;
    size_t start = f->out.n;
    bool filled = false;

    if (l->pattern == NULL) {
        add_plan_text(f, l->text);
        return;
    }
    f->merges = true;
    for (const struct piece *p = l->pattern->first; p != NULL; p = p->next)
        if (p->path.n > 0) {
            size_t n = f->out.n;

            fill_slot(f, l, p);
            filled = filled || f->out.n > n;
        } else {
            add_plan_text(f, p->text);
        }
    /* an item of which the record has nothing goes with its label, which
     * would take the line below for its text */
    if (!filled && !l->row &&
        is_label(f->run->arena, str_after(buf_str(&f->out), start))) {
        f->out.n = start;
        f->last = last;
        *last = NULL;
        return;
    }
    if (l->ended)
        buf_add_c(&f->out, '\n');
}

/* ---- blocks */

static bool
holds(const struct slot_filler *f, const struct slot_line *l)
{
    struct arena *a = f->run->arena;
    const struct value *v = look_up(f, l->path);
    bool is = !value_is_blank(v);

    if (l->compared)
        is = is && v->kind == VALUE_TEXT
                 ? str_equal(viet_lower(a, viet_seen(a, v->text)),
                             viet_lower(a, viet_seen(a, l->words)))
                 : !is && l->words.n == 0;
    return is != l->negated;
}

static void fill_lines(struct slot_filler *, const struct slot_line *);

static void
fill_each(struct slot_filler *f, const struct slot_line *l)
{
    const struct value *list = look_up(f, l->path);
    struct scope item = { l->name, NULL, 0, f->item };

    if (value_is_blank(list))
        return;
    if (list->kind != VALUE_LIST) {
        if (!f->run->unknown_told)
            diag_add(f->run->diags, PLACE_EACH_KIND, list->pos,
                     str_zero(f->run->arena, l->path));
        return;
    }
    f->item = &item;
    f->merged = NULL; /* rows above the first are others */
    for (item.value = list->first; item.value != NULL;
         item.value = item.value->next) {
        item.number++;
        f->each = l->pos;
        fill_lines(f, l->first);
    }
    f->item = item.outer;
    f->merged = NULL;
}

static void
fill_lines(struct slot_filler *f, const struct slot_line *l)
{
    for (; l != NULL && f->lines <= LIMIT_LINES; l = l->next) {
        if (f->item != NULL && f->lines++ == LIMIT_LINES) {
            diag_add(f->run->diags, PLACE_LINES, f->each, LIMIT_LINES_TEXT);
            return;
        }
        switch (l->kind) {
        case SLOT_TEXT:
            fill_line(f, l);
            break;
        case SLOT_EACH:
            fill_each(f, l);
            break;
        case SLOT_IF:
            if (holds(f, l))
                fill_lines(f, l->first);
            break;
        }
    }
}

/* ---- values */

static struct pos
place_of_byte(const struct source *s, size_t byte)
{
    struct origins *all = (struct origins *)s->made_of;
    const struct origin *o;
    size_t low = 0, high = all->count;

    if (high == 0)
        return POS_NONE;
    while (low + 1 < high) {
        size_t middle = (low + high) / 2;

        if (all->row[middle]->offset <= byte)
            low = middle;
        else
            high = middle;
    }
    o = all->row[low];
    return value_pos_marked(all->arena,
                            o->of == all->written ? &all->marks
                                                  : &all->elsewhere,
                            o->of,
                            o->still ? o->at : o->at + (byte - o->offset));
}

static struct origins *
origins_of(const struct slot_filler *f)
{
    struct origins *all = ARENA_NEW(f->run->arena, struct origins);
    size_t n = 0;

    for (const struct origin *o = f->origins; o != NULL; o = o->next)
        n++;
    all->arena = f->run->arena;
    all->written = f->text;
    all->row = ARENA_ARRAY(all->arena, const struct origin *, n);
    for (const struct origin *o = f->origins; o != NULL; o = o->next)
        all->row[all->count++] = o;
    return all;
}

static void
fill_text_value(const struct slots_run *run, struct value *v)
{
    struct slot_filler f = { .run = run, .out = buf_new(run->arena) };
    struct value *written = ARENA_NEW(run->arena, struct value);
    struct source *made = ARENA_NEW(run->arena, struct source);

    *written = *v; /* what the origins lead to */
    f.text = written;
    f.last = &f.origins;
    fill_lines(&f, slots_of(v)->first);
    v->text = buf_take(&f.out);
    v->exact = STR_EMPTY;
    v->moved = v->folded = false;
    /* files that the text names lie beside the plan, as if it stood there */
    made->name = v->pos.source->name;
    made->text = v->text;
    made->origin = place_of_byte;
    made->made_of = origins_of(&f);
    made->index = source_index_for(run->arena, v->text);
    v->pos = (struct pos){ made, 1, 1 };
    if (alike_nothing(v->text))
        v->kind = VALUE_NULL;
}

/* A text that is one slot: it becomes what the record has there. */
static bool
take_value(const struct slots_run *run, struct value *v)
{
    const struct slot_line *l = slots_of(v)->first;
    struct slot_filler f = { .run = run };
    const struct piece *p;
    const struct value *found;

    if (l == NULL || l->next != NULL || !l->alone)
        return false;
    for (p = l->pattern->first; p->path.n == 0; p = p->next)
        continue;
    found = look_up(&f, p->path);
    if (value_is_blank(found))
        return false; /* the usual way says what is missing */
    v->kind = found->kind;
    v->pos = found->pos;
    v->text = found->text;
    v->exact = found->exact;
    v->block = found->block;
    v->moved = found->moved;
    v->folded = found->folded;
    v->first = found->first;
    v->last = found->last;
    return true;
}

static void fill_value(const struct slots_run *, struct value *);

static void
fill_members(const struct slots_run *run, struct value *v)
{
    struct value *next, *c = v->first;

    v->first = v->last = NULL;
    for (; c != NULL; c = next) {
        bool gone;

        next = c->next;
        c->next = NULL;
        fill_value(run, c);
        gone = v->kind == VALUE_LIST && slots_of(c) != NULL &&
               c->kind == VALUE_NULL;
        if (!gone)
            value_append(v, c);
    }
}

static void
fill_value(const struct slots_run *run, struct value *v)
{
    if (slots_of(v) == NULL)
        return;
    switch (v->kind) {
    case VALUE_NULL:
        break;
    case VALUE_TEXT:
        if (!take_value(run, v))
            fill_text_value(run, v);
        break;
    case VALUE_LIST:
    case VALUE_MAP:
        fill_members(run, v);
        break;
    }
}

void
slots_fill(const struct slots_run *run, struct value *plan)
{
    const struct slot_name *names = slots_names(plan);

    if (names != NULL && run->record == NULL) {
        diag_add(run->diags, PLACE_NO_DATA, names->pos,
                 str_zero(run->arena, names->path));
        return;
    }
    if (names != NULL)
        fill_value(run, plan);
    slots_move(run->arena, plan, NULL); /* nothing is left to be filled */
}
