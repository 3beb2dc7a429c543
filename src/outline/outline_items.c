/* outline_items.c — adds items to the list, cuts and unwraps their text, and
 * dumps them. */
#include "outline/outline.h"

#include "base/limits.h"
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "outline/outline_text.h"

enum { NAME_DISTANCE = 4 };

struct outline
outline_new(struct arena *a)
{
    return (struct outline){ .arena = a, .items = ARENA_NEW(a, int) };
}

struct item *
item_new(struct arena *a, enum label_kind kind, struct str text,
         struct pos pos)
{
    struct item *it = ARENA_NEW(a, struct item);

    it->label.kind = kind;
    it->label.text = STR_EMPTY;
    it->text = text;
    it->pos = pos;
    it->spans = ARENA_NEW(a, struct span);
    it->spans->pos = pos;
    return it;
}

void
outline_insert(struct outline *o, struct item *after, struct item *it)
{
    struct item **place = after != NULL ? &after->next : &o->first;

    it->next = *place;
    *place = it;
    if (it->next == NULL)
        o->last = it;
}

struct item *
outline_add(struct outline *o, enum label_kind kind, struct str text,
            struct pos pos)
{
    struct item *it = item_new(o->arena, kind, text, pos);

    if (++*o->items <= LIMIT_ITEMS)
        outline_insert(o, o->last, it);
    else if (o->refused.source == NULL)
        o->refused = pos; /* outline_build tells of it */
    return it;
}

struct item *
outline_add_table(struct outline *o, const struct value *v)
{
    struct item *it = outline_add(o, LABEL_NONE, STR_EMPTY, v->pos);

    it->table = v;
    return it;
}

/* The name of the table that is nearest; empty where none is. */
static struct str
nearest_table(const struct outline *o, struct str name)
{
    const struct value *best = NULL;
    int least = NAME_DISTANCE;

    if (o->tables == NULL || o->tables->kind != VALUE_MAP)
        return STR_EMPTY;
    for (const struct value *v = o->tables->first; v != NULL; v = v->next) {
        int n = viet_distance(v->key, name, least);

        if (n < least) {
            least = n;
            best = v;
        }
    }
    return best == NULL ? STR_EMPTY : best->key;
}

/* It stands alone under a key, or in "[bảng: …]". */
static void
report_table(struct outline *o, struct str name, struct pos pos,
             struct diags *d)
{
    struct str near = nearest_table(o, name), around;
    struct diag *g = diag_add(
        d, TABLE_NAME_UNKNOWN, pos, str_zero(o->arena, name),
        near.n == 0 ? "" : str_printf(o->arena, ", có phải ý là “%.*s”?",
                                      STR_ARG(near)).p);

    if (near.n == 0)
        return;
    around = str_printf(o->arena, "[bảng: %.*s]", STR_ARG(name));
    mend_words(d, g, pos, name, near);
    mend_part(d, g, pos, around,
              str_first(str_after(around, around.n - name.n - 1), name.n),
              near);
}

void
outline_add_named(struct outline *o, struct str name, struct pos pos,
                  struct diags *d)
{
    const struct value *v = NULL;
    struct item *it;

    if (o->tables != NULL && o->tables->kind == VALUE_MAP)
        for (v = o->tables->first; v != NULL; v = v->next)
            if (str_equal(v->key, name))
                break;
    if (v == NULL) {
        report_table(o, name, pos, d);
        return;
    }
    it = outline_add_table(o, v);
    it->pos = pos;
}

void
outline_add_node(struct outline *o, struct node *node)
{
    outline_add(o, LABEL_NONE, STR_EMPTY, node->pos)->node = node;
}

void
outline_add_turn(struct outline *o, enum turn turn, struct pos pos)
{
    outline_add(o, LABEL_NONE, STR_EMPTY, pos)->turn = turn;
}

void
outline_end_turn(struct outline *o, const struct item *before, struct pos pos)
{
    const struct item *it = before != NULL ? before->next : o->first;
    enum turn turn = TURN_NONE;

    for (; it != NULL; it = it->next)
        if (it->turn != TURN_NONE)
            turn = it->turn;
    if (turn == TURN_LANDSCAPE)
        outline_add_turn(o, TURN_UPRIGHT, pos);
}

void
item_cut(struct item *it, size_t bytes)
{
    struct str cut = str_first(it->text, bytes);

    it->text = str_after(it->text, bytes);
    while (it->spans->next != NULL && it->spans->next->offset <= bytes)
        it->spans = it->spans->next;
    for (struct span *s = it->spans; s != NULL; s = s->next) {
        if (s->offset >= bytes) {
            s->offset -= bytes;
        } else {
            s->pos.column += (int)utf8_count(str_after(cut, s->offset));
            s->offset = 0;
        }
    }
}

/* Whether the stars at the ends of s are the only double ones in it. */
static bool
is_wrapped(struct str s)
{
    bool escaped = false;

    if (s.n < 5 || !str_starts(s, "**") || !str_ends(s, "**") ||
        s.p[2] == ' ' || s.p[s.n - 3] == ' ')
        return false;
    for (size_t i = 2; i < s.n - 1; i++) {
        bool pair = !escaped && s.p[i] == '*' && s.p[i + 1] == '*';

        if (pair && i + 3 < s.n)
            return false;
        escaped = !escaped && s.p[i] == '\\';
    }
    return !escaped;
}

static size_t
stars_at(struct str s, size_t i)
{
    size_t n = 0;

    while (i + n < s.n && s.p[i + n] == '*')
        n++;
    return n;
}

/* "**Thời gian:** Từ ngày …": the author has set the lead off from words that
 * go on behind it; a footnote's mark is none. */
static bool
is_run_in(struct str s)
{
    size_t stars = stars_at(s, 0), i = stars, n = 0;

    if (stars == 0 || stars > 3)
        return false;
    for (; i < s.n && n != stars; i += n > 0 ? n : 1 + (s.p[i] == '\\'))
        n = stars_at(s, i);
    s = str_trim(str_after(s, i));
    while (str_starts(s, "[^") && str_index(s, ']') < s.n)
        s = str_trim(str_after(s, str_index(s, ']') + 1));
    return s.n > 1 && !str_starts(s, "^[");
}

void
item_unwrap(struct item *it)
{
    if (it->heading == HEADING_AUTO && is_run_in(it->text) &&
        (it->label.kind == LABEL_DIEU || it->label.kind > LABEL_ROMAN))
        it->heading = HEADING_NO;
    if (it->heading == HEADING_NO || !is_wrapped(it->text))
        return;
    item_cut(it, 2);
    it->text.n -= 2;
    it->heading = HEADING_YES;
}

/* The place of a byte of the text. */
static struct pos
item_pos(const struct item *it, size_t byte)
{
    const struct span *s = it->spans;
    struct pos pos;

    while (s->next != NULL && s->next->offset <= byte)
        s = s->next;
    pos = s->pos;
    pos.column += (int)utf8_count((struct str){ it->text.p + s->offset,
                                                byte - s->offset });
    return pos;
}

struct item
item_led(struct arena *a, const struct item *it, struct str mark)
{
    struct item led = *it;
    struct buf b = buf_new(a);
    struct span **end = &led.spans, *own;
    size_t lead = it->lead, from[2] = { 0, lead };

    buf_add_str(&b, mark);
    buf_add_str(&b, str_first(it->text, lead));
    buf_add_str(&b, mark);
    buf_add_str(&b, str_after(it->text, lead));
    led.text = buf_take(&b);
    led.lead = 0;
    /* the marks stand where what is behind them does */
    for (int i = 0; i < 2; i++) {
        const struct span *s = it->spans;

        own = ARENA_NEW(a, struct span);
        own->offset = from[i] + (size_t)i * 2 * mark.n;
        own->offset += i == 0 ? mark.n : 0;
        own->pos = item_pos(it, from[i]);
        *end = own;
        end = &own->next;
        for (; s != NULL; s = s->next) {
            if (s->offset <= from[i] || (i == 0 && s->offset >= lead))
                continue;
            own = ARENA_NEW(a, struct span);
            own->offset = s->offset + (size_t)(i + 1) * mark.n;
            own->pos = s->pos;
            *end = own;
            end = &own->next;
        }
    }
    return led;
}

static void
dump_text(FILE *f, struct str s)
{
    putc('"', f);
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '\n') {
            fputs("\\n", f);
            continue;
        }
        if (s.p[i] == '"' || s.p[i] == '\\')
            putc('\\', f);
        putc(s.p[i], f);
    }
    putc('"', f);
}

static void
dump_spans(FILE *f, const struct span *spans)
{
    for (const struct span *s = spans; s != NULL; s = s->next) {
        if (s->offset > 0)
            fprintf(f, " +%zu", s->offset);
        fprintf(f, " @%d:%d", s->pos.line, s->pos.column);
    }
    putc('\n', f);
}

void
outline_dump(FILE *f, const struct outline *o)
{
    static const char *const headings[] = {
        [HEADING_AUTO] = "", [HEADING_YES] = " heading", [HEADING_NO] = "",
    };

    static const char *const roles[] = {
        [ROLE_TEXT] = "", [ROLE_CAPTION] = " caption",
        [ROLE_UNIT] = " unit", [ROLE_NOTE] = " note",
        [ROLE_SOURCE] = " source",
        [ROLE_CENTER] = " center", [ROLE_RIGHT] = " right",
        [ROLE_PICTURE] = " picture",
    };

    for (const struct item *it = o->first; it != NULL; it = it->next) {
        if (it->turn != TURN_NONE) {
            fputs(it->turn == TURN_LANDSCAPE ? "landscape" : "upright", f);
            dump_spans(f, it->spans);
            continue;
        }
        fputs(it->node != NULL ? "node" : label_name(it->label.kind), f);
        if (it->label.text.n > 0) {
            putc(' ', f);
            dump_text(f, it->label.text);
        }
        if (it->label.number > 0)
            fprintf(f, " %d", it->label.number);
        if (it->table != NULL) {
            fprintf(f, " table @%d:%d\n", it->pos.line, it->pos.column);
            continue;
        }
        fprintf(f, "%s%s ", headings[it->heading], roles[it->role]);
        if (it->lead > 0)
            fprintf(f, "lead %zu ", it->lead);
        dump_text(f, it->text);
        dump_spans(f, it->spans);
    }
    for (const struct footnote *n = o->notes; n != NULL; n = n->next) {
        fprintf(f, "note %d ", n->block);
        dump_text(f, n->name);
        putc(' ', f);
        dump_text(f, n->text);
        dump_spans(f, n->spans);
    }
}
