/* cited.c — puts the words of the registry in the place of numbers. */
#include "merge/cited.h"

#include "base/nearest.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "text/citation.h"
#include "text/date.h"

/* From byte `at` on, up to the next piece, the text is that of the plan from
 * byte `was` on, or, still, stands for what begins there. */
struct piece {
    size_t at, was;
    bool still;
    struct piece *next;
};

/* All of a text, in their order, for its source. */
struct pieces {
    struct arena *arena;
    const struct value *written; /* the text as the plan has it */
    struct value_marks marks;    /* along it */
    const struct piece **row;
    size_t count;
};

/* What has been cited so far. */
struct seen {
    const struct basis *basis;
    struct seen *next;
};

struct citing {
    struct arena *arena;
    struct bases *bases;
    struct seen *seen;
    struct diags *diags;
    struct value_marks marks;
    /* of one text: */
    const struct value *value;
    struct buf out;
    size_t copied; /* bytes of the text that are in out */
    struct piece *first, **end;
    size_t pieces;
};

static bool
is_seen(const struct citing *c, const struct basis *basis)
{
    for (const struct seen *s = c->seen; s != NULL; s = s->next)
        if (s->basis == basis)
            return true;
    return false;
}

static void
see(struct citing *c, const struct basis *basis)
{
    struct seen *s;

    if (is_seen(c, basis))
        return;
    s = ARENA_NEW(c->arena, struct seen);
    s->basis = basis;
    s->next = c->seen;
    c->seen = s;
}

/* ---- which one is meant */

/* The days of all that have the number. */
static const char *
all_days(struct citing *c, const struct basis *one)
{
    struct buf b = buf_new(c->arena);

    for (; one != NULL; one = one->same_name)
        buf_printf(&b, "%s%.*s", b.n > 0 ? ", " : "",
                   STR_ARG(date_short(c->arena, one->date)));
    return str_zero(c->arena, buf_take(&b));
}

/* What is meant by a number and the day behind it, if one is there. NULL after
 * a finding. */
static const struct basis *
meant(struct citing *c, struct str number, const struct date *day,
      struct pos pos)
{
    const struct basis *one = bases_find(c->bases, c->arena, number,
                                         c->diags);
    const char *written = str_zero(c->arena, number);

    if (one == NULL) {
        diag_add(c->diags, BASIS_UNKNOWN, pos, written, "");
        return NULL;
    }
    if (day != NULL) {
        for (const struct basis *o = one; o != NULL; o = o->same_name)
            if (date_same(o->date, *day))
                return o;
        diag_add(c->diags, BASIS_UNKNOWN, pos,
                 str_printf(c->arena, "%s ngày %.*s", written,
                            STR_ARG(date_short(c->arena, *day))).p,
                 str_printf(c->arena, "; có %s ngày %s", written,
                            all_days(c, one)).p);
        return NULL;
    }
    if (one->same_name != NULL) {
        diag_add(c->diags, BASIS_SEVERAL, pos, written, all_days(c, one));
        return NULL;
    }
    return one;
}

/* ---- putting in */

static void
add_piece(struct citing *c, size_t was, bool still, struct str words)
{
    struct piece *p;

    if (words.n == 0)
        return;
    p = ARENA_NEW(c->arena, struct piece);
    *p = (struct piece){ c->out.n, was, still, NULL };
    *c->end = p;
    c->end = &p->next;
    c->pieces++;
    buf_add_str(&c->out, words);
}

/* The text of the plan up to there, as it is. */
static void
copy_up_to(struct citing *c, size_t at)
{
    add_piece(c, c->copied, false,
              str_first(str_after(c->value->text, c->copied),
                        at - c->copied));
}

/* Puts words in the place of n bytes of the text. */
static void
put(struct citing *c, size_t at, size_t n, struct str words)
{
    copy_up_to(c, at);
    add_piece(c, at, true, words);
    c->copied = at + n;
}

static struct pos
place_of_byte(const struct source *s, size_t byte)
{
    struct pieces *all = (struct pieces *)s->made_of;
    size_t low = 0, high = all->count;
    const struct piece *p;

    while (low + 1 < high) {
        size_t middle = (low + high) / 2;

        if (all->row[middle]->at <= byte)
            low = middle;
        else
            high = middle;
    }
    p = all->row[low];
    return value_pos_marked(all->arena, &all->marks, all->written,
                            p->still ? p->was : p->was + (byte - p->at));
}

/* The text in hand becomes that which was put together. */
static void
take_pieces(struct citing *c, struct value *v)
{
    struct pieces *all = ARENA_NEW(c->arena, struct pieces);
    struct value *written = ARENA_NEW(c->arena, struct value);
    struct source *made = ARENA_NEW(c->arena, struct source);

    *written = *v;
    all->arena = c->arena;
    all->written = written;
    all->row = ARENA_ARRAY(c->arena, const struct piece *, c->pieces);
    for (const struct piece *p = c->first; p != NULL; p = p->next)
        all->row[all->count++] = p;
    v->text = buf_take(&c->out);
    v->moved = v->folded = false;
    made->name = v->pos.source->name;
    made->files = v->pos.source->files;
    made->text = v->text;
    made->origin = place_of_byte;
    made->made_of = all;
    made->index = source_index_for(c->arena, v->text);
    v->pos = (struct pos){ made, 1, 1 };
}

static struct str
words_of(struct citing *c, const struct basis *basis)
{
    struct str words = is_seen(c, basis) ? basis_short(c->arena, basis)
                                         : basis_full(c->arena, basis);

    see(c, basis);
    return words;
}

static size_t
offset_of(const struct citing *c, struct str piece)
{
    return (size_t)(piece.p - c->value->text.p);
}

static struct pos
place_of(struct citing *c, struct str piece)
{
    return value_pos_marked(c->arena, &c->marks, c->value,
                            offset_of(c, piece));
}

/* ---- "[căn cứ: 148/QĐ-TTg]" */

/* Bytes of the mark at the front of s, and what it names. */
static size_t
read_mark(struct arena *a, struct str s, struct str *name)
{
    size_t colon = str_index(str_first(s, sizeof("[căn cứ ") + 1), ':');
    size_t end = colon;

    if (s.n == 0 || s.p[0] != '[' || colon > sizeof("[căn cứ ") ||
        !str_is(viet_key(a, str_after(str_first(s, colon), 1)), "can_cu"))
        return 0;
    while (end < s.n && s.p[end] != ']' && s.p[end] != '[')
        end++;
    if (end == s.n || s.p[end] != ']')
        return 0;
    *name = str_trim(str_first(str_after(s, colon + 1), end - colon - 1));
    return name->n > 0 ? end + 1 : 0;
}

/* A number with or without its day, and "số" before it; false for anything
 * else. */
static bool
read_number(struct str s, struct str *number, struct date *day, bool *dated)
{
    size_t n;

    if (str_starts(s, "số ") || str_starts(s, "Số "))
        s = str_trim(str_after(s, sizeof("số ") - 1));
    n = citation_number(s);
    if (n == 0)
        return false;
    *number = str_first(s, n);
    s = str_trim(str_after(s, n));
    *dated = s.n > 0;
    if (s.n == 0)
        return true;
    if (str_starts(s, ","))
        s = str_trim(str_after(s, 1));
    if (!str_starts(s, "ngày "))
        return false;
    s = str_trim(str_after(s, sizeof("ngày ") - 1));
    return citation_date(s, day) == s.n && day->year > 0;
}

static const struct basis *
named(struct citing *c, struct str name, struct pos pos)
{
    const struct basis *law;
    struct str number;
    struct date day;
    bool dated;

    if (read_number(name, &number, &day, &dated))
        return meant(c, number, dated ? &day : NULL, pos);
    law = str_starts(viet_lower(c->arena, name), "luật ")
              ? bases_law(c->bases,
                          str_trim(str_after(name, str_index(name, ' '))),
                          c->diags)
              : NULL;
    if (law == NULL)
        diag_add(c->diags, BASIS_UNKNOWN, pos, str_zero(c->arena, name), "");
    return law;
}

/* ---- a line */

/* What a line of căn cứ is without the word, its bullet and its mark. */
static struct str
bare_line(struct str line)
{
    static const char *const leads[] = { "- ", "– ", "Căn cứ ", "căn cứ " };

    line = str_trim(line);
    for (size_t i = 0; i < sizeof(leads) / sizeof(leads[0]); i++)
        if (str_starts(line, leads[i]))
            line = str_trim(str_after(line, str_from(leads[i]).n));
    while (line.n > 0 && strchr(";.,", line.p[line.n - 1]) != NULL)
        line.n--;
    return str_trim(line);
}

/* A line of căn cứ that is a number; false for another. */
static bool
cite_line(struct citing *c, struct str line)
{
    struct str bare = bare_line(line), number;
    const struct basis *basis;
    struct date day;
    bool dated, lead;

    if (!read_number(bare, &number, &day, &dated))
        return false;
    basis = meant(c, number, dated ? &day : NULL,
                  place_of(c, bare));
    if (basis == NULL)
        return true;
    see(c, basis); /* a second line of it is told by lint, and whole */
    lead = c->value->block && !str_starts(str_trim(line), "Căn cứ") &&
           !str_starts(str_trim(line), "căn cứ");
    put(c, offset_of(c, bare), bare.n,
        str_printf(c->arena, "%s%.*s", lead ? "Căn cứ " : "",
                   STR_ARG(basis_full(c->arena, basis))));
    return true;
}

/* Marks in a line, and what it cites by itself. */
static void
cite_marks(struct citing *c, struct str line)
{
    for (size_t i = str_index(line, '['); i < line.n;
         i += 1 + str_index(str_after(line, i + 1), '[')) {
        struct str at = str_after(line, i), name;
        size_t n = read_mark(c->arena, at, &name);
        const struct basis *basis;

        if (n == 0)
            continue;
        basis = named(c, name, place_of(c, at));
        if (basis != NULL)
            put(c, offset_of(c, at), n, words_of(c, basis));
    }
}

/* Documents that the text names with day and issuer are known from there on. */
static void
see_written(struct citing *c, struct str line)
{
    struct citation found;

    while (citation_next(&line, &found)) {
        const struct basis *one;

        if (found.date.n == 0)
            continue;
        one = bases_find(c->bases, c->arena, found.number, c->diags);
        for (; one != NULL; one = one->same_name)
            if (date_same(one->date, found.day))
                see(c, one);
    }
}

static void
cite_text(struct citing *c, struct value *v, bool bases)
{
    struct str rest = v->text, line;

    /* a text is gone through once; one without a place is the program's */
    if (v->pos.source == NULL || v->pos.source->origin == place_of_byte)
        return;
    c->value = v;
    c->out = buf_new(c->arena);
    c->copied = 0;
    c->first = NULL;
    c->end = &c->first;
    c->pieces = 0;
    while (str_line(&rest, &line)) {
        if (bases && cite_line(c, line))
            continue;
        cite_marks(c, line);
        see_written(c, line);
    }
    if (c->first == NULL)
        return;
    copy_up_to(c, v->text.n);
    take_pieces(c, v);
}

/* ---- the plan */

/* Is there something to be put in? */
static bool
cites_in(struct arena *a, const struct value *v, bool bases)
{
    struct str rest = v->text, line, name;
    struct date day;
    bool dated;

    for (const struct value *c = v->first; c != NULL; c = c->next)
        if (cites_in(a, c, bases))
            return true;
    if (v->kind != VALUE_TEXT ||
        (!bases && memchr(v->text.p, '[', v->text.n) == NULL))
        return false;
    while (str_line(&rest, &line)) {
        if (bases && read_number(bare_line(line), &name, &day, &dated))
            return true;
        for (size_t i = str_index(line, '['); i < line.n;
             i += 1 + str_index(str_after(line, i + 1), '['))
            if (read_mark(a, str_after(line, i), &name) > 0)
                return true;
    }
    return false;
}

/* A value of the plan's copy, changed where it stands. */
static void
cite_value(struct citing *c, struct value *v, bool bases)
{
    if (v->kind == VALUE_TEXT) {
        cite_text(c, v, bases);
        return;
    }
    for (struct value *child = v->first; child != NULL; child = child->next)
        cite_value(c, child, bases);
}

enum turn { TURN_BASES, TURN_TEXT, TURN_END, TURN_COUNT };

static enum turn
turn_of(struct str key)
{
    return str_is(key, "can_cu") ? TURN_BASES
           : str_is(key, "ket_thuc") ? TURN_END : TURN_TEXT;
}

const struct value *
plan_cited(struct arena *a, const struct value *plan, struct bases *bases,
           struct diags *d)
{
    struct citing c = { .arena = a, .bases = bases, .diags = d };
    struct value *copy;
    bool any = false;

    for (const struct value *v = plan->first; v != NULL && !any; v = v->next)
        any = cites_in(a, v, turn_of(v->key) == TURN_BASES);
    if (!any)
        return plan;
    copy = value_copy(a, plan);
    for (int turn = 0; turn < TURN_COUNT; turn++)
        for (struct value *v = copy->first; v != NULL; v = v->next)
            if (turn_of(v->key) == (enum turn)turn)
                cite_value(&c, v, turn == TURN_BASES);
    return copy;
}
