/* Filling the places of a plan from a record. */
#include "merge/slots_line.h"

#include "base/viet.h"
#include "merge/fill.h"

/* The item that a [mỗi: …] is at. */
struct place_item {
    struct str name;
    const struct value *value;
    int number; /* from 1 */
    const struct place_item *outer;
};

/* From byte `offset` on, up to the next origin, the text that is put together
 * stands at byte `at` of another. */
struct origin {
    size_t offset, at;
    const struct value *of;
    bool still; /* all of it stands at `at`: a filter has changed the text */
    const struct origin *next;
};

struct place_filler {
    const struct places_run *run;
    const struct value *text; /* of the plan, being filled */
    const struct place_item *item;
    struct buf out;
    const struct origin *origins;
    const struct origin **last;
};

/* ---- looking up */

/* A running number, where an item or a record has no stt of its own. */
static const struct value *
number_value(struct arena *a, const struct place_item *item)
{
    struct value *v = value_new(a, VALUE_TEXT, item->value->pos);

    v->text = str_printf(a, "%d", item->number);
    return v;
}

static const struct value *
look_up(const struct place_filler *f, struct str path)
{
    struct arena *a = f->run->arena;
    size_t dot = str_index(path, '.');
    const struct value *v;

    for (const struct place_item *i = f->item; i != NULL; i = i->outer) {
        if (!str_equal(i->name, str_first(path, dot)))
            continue;
        if (dot == path.n)
            return i->value;
        path = str_after(path, dot + 1);
        v = i->value->kind == VALUE_MAP
                ? value_find(i->value, str_zero(a, path)) : NULL;
        return v == NULL && str_is(path, "stt") ? number_value(a, i) : v;
    }
    return value_find(f->run->record, str_zero(a, path));
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
missing(const struct place_filler *f, const struct piece *p,
        const struct value *v)
{
    const struct places_run *run = f->run;
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
add_origin(struct place_filler *f, const struct value *of, size_t at,
           bool still)
{
    struct origin *o = ARENA_NEW(f->run->arena, struct origin);

    *o = (struct origin){ f->out.n, at, of, still, NULL };
    *f->last = o;
    f->last = (const struct origin **)&o->next;
}

static void
add_plan_text(struct place_filler *f, struct str s)
{
    add_origin(f, f->text, (size_t)(s.p - f->text->text.p), false);
    buf_add_str(&f->out, s);
}

/* A list of texts in one line: "a, b, c". */
static struct str
joined(const struct place_filler *f, const struct value *list,
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

/* The text of a place, with its filters, as it goes into the line. */
static struct str
place_text(struct place_filler *f, const struct place_line *l,
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
    else if (v != NULL)
        s = str_trim(v->text);
    for (int i = 0; i < FILTERS_MAX; i++)
        s = filter_apply(&run, &p->filters[i], s);
    if (l->row)
        return cell_text(f->run->arena, s);
    return l->alone ? s : pattern_squeeze(f->run->arena, s);
}

static void
fill_place(struct place_filler *f, const struct place_line *l,
           const struct piece *p)
{
    const struct value *v = look_up(f, p->path);
    struct str s, plain = STR_EMPTY;

    if (value_is_blank(v) && !place_allows_blank(p)) {
        s = missing(f, p, v);
    } else {
        s = place_text(f, l, p, value_is_blank(v) ? NULL : v);
        if (v != NULL && v->kind == VALUE_TEXT)
            plain = str_trim(v->text);
    }
    if (plain.n > 0)
        add_origin(f, v, (size_t)(plain.p - v->text.p),
                   s.n != plain.n || !str_equal(s, plain));
    else
        add_origin(f, f->text, l->at, true);
    buf_add_str(&f->out, s);
}

static void
fill_line(struct place_filler *f, const struct place_line *l)
{
    if (l->pattern == NULL) {
        add_plan_text(f, l->text);
        return;
    }
    for (const struct piece *p = l->pattern->first; p != NULL; p = p->next)
        if (p->path.n > 0)
            fill_place(f, l, p);
        else
            add_plan_text(f, p->text);
    if (l->ended)
        buf_add_c(&f->out, '\n');
}

/* ---- blocks */

static bool
holds(const struct place_filler *f, const struct place_line *l)
{
    struct arena *a = f->run->arena;
    const struct value *v = look_up(f, l->path);
    bool is = !value_is_blank(v);

    if (l->compared)
        is = is && v->kind == VALUE_TEXT
                 ? str_equal(viet_lower(a, str_trim(v->text)),
                             viet_lower(a, l->words))
                 : !is && l->words.n == 0;
    return is != l->negated;
}

static void fill_lines(struct place_filler *, const struct place_line *);

static void
fill_each(struct place_filler *f, const struct place_line *l)
{
    const struct value *list = look_up(f, l->path);
    struct place_item item = { l->name, NULL, 0, f->item };

    if (value_is_blank(list))
        return;
    if (list->kind != VALUE_LIST) {
        if (!f->run->unknown_told)
            diag_add(f->run->diags, PLACE_EACH_KIND, list->pos,
                     str_zero(f->run->arena, l->path));
        return;
    }
    f->item = &item;
    for (item.value = list->first; item.value != NULL;
         item.value = item.value->next) {
        item.number++;
        fill_lines(f, l->first);
    }
    f->item = item.outer;
}

static void
fill_lines(struct place_filler *f, const struct place_line *l)
{
    for (; l != NULL; l = l->next)
        switch (l->kind) {
        case PLACE_TEXT:
            fill_line(f, l);
            break;
        case PLACE_EACH:
            fill_each(f, l);
            break;
        case PLACE_IF:
            if (holds(f, l))
                fill_lines(f, l->first);
            break;
        }
}

/* ---- values */

static struct pos
place_of_byte(const struct source *s, size_t byte)
{
    const struct origin *o = s->made_of;

    if (o == NULL)
        return POS_NONE;
    while (o->next != NULL && o->next->offset <= byte)
        o = o->next;
    return value_pos(o->of, o->still ? o->at : o->at + (byte - o->offset));
}

static void
fill_text_value(const struct places_run *run, struct value *v)
{
    struct place_filler f = { .run = run, .out = buf_new(run->arena) };
    struct value *written = ARENA_NEW(run->arena, struct value);
    struct source *made = ARENA_NEW(run->arena, struct source);

    *written = *v; /* what the origins lead to */
    f.text = written;
    f.last = &f.origins;
    fill_lines(&f, v->places->first);
    v->text = buf_take(&f.out);
    v->moved = v->folded = false;
    /* files that the text names lie beside the plan, as if it stood there */
    made->name = v->pos.source->name;
    made->text = v->text;
    made->origin = place_of_byte;
    made->made_of = f.origins;
    v->pos = (struct pos){ made, 1, 1 };
    if (str_trim(v->text).n == 0)
        v->kind = VALUE_NULL;
}

/* A text that is one place: it becomes what the record has there. */
static bool
take_value(const struct places_run *run, struct value *v)
{
    const struct place_line *l = v->places->first;
    struct place_filler f = { .run = run };
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
    v->block = found->block;
    v->moved = found->moved;
    v->folded = found->folded;
    v->first = found->first;
    v->last = found->last;
    return true;
}

static void fill_value(const struct places_run *, struct value *);

static void
fill_members(const struct places_run *run, struct value *v)
{
    struct value *next, *c = v->first;

    v->first = v->last = NULL;
    for (; c != NULL; c = next) {
        bool gone;

        next = c->next;
        c->next = NULL;
        fill_value(run, c);
        gone = v->kind == VALUE_LIST && c->places != NULL &&
               c->kind == VALUE_NULL;
        if (!gone)
            value_append(v, c);
    }
}

static void
fill_value(const struct places_run *run, struct value *v)
{
    if (v->places == NULL)
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
places_fill(const struct places_run *run, struct value *plan)
{
    const struct place_name *names = places_names(plan);

    if (names != NULL && run->record == NULL) {
        diag_add(run->diags, PLACE_NO_DATA, names->pos,
                 str_zero(run->arena, names->path));
        return;
    }
    if (names != NULL)
        fill_value(run, plan);
    plan->places = NULL; /* nothing is left to be filled */
}

/* A copy without what is blank. */
static struct value *
present(struct arena *a, const struct value *v)
{
    struct value *copy = ARENA_NEW(a, struct value);

    *copy = *v;
    copy->first = copy->last = copy->next = NULL;
    for (const struct value *c = v->first; c != NULL; c = c->next)
        if (!value_is_blank(c))
            value_append(copy, present(a, c));
    return copy;
}

struct value *
places_plan(const struct places_run *run, const struct value *plan,
            bool (*declares)(const void *, struct str), const void *context)
{
    struct value *over = value_new(run->arena, VALUE_MAP, run->record->pos);
    struct value *whole;

    for (const struct value *c = run->record->first; c != NULL; c = c->next)
        if (!value_is_blank(c) && declares(context, c->key))
            value_append(over, present(run->arena, c));
    whole = value_join(run->arena, plan, over);
    places_fill(run, whole);
    return whole;
}
