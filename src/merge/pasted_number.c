/* pasted_number.c — number and symbol, place and date are printed together
 * ("Số: 15/KH-UBND", "An Phú, ngày 05 tháng 9 năm 2026") and are pasted so
 * into one of their fields: each part goes to its own. */
#include <string.h>

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "merge/pasted_cut.h"
#include "text/date.h"

/* The member of the plan that is a text, to be changed; or NULL. */
static struct value *
text_of(const struct pasting *p, const char *key)
{
    const struct value *v = value_find(p->plan, key);

    return v != NULL && v->kind == VALUE_TEXT ? (struct value *)v : NULL;
}

/* Leaves of a text what stands at that part of it. */
static void
keep(struct value *v, struct str part)
{
    part = str_trim(part);
    v->pos = value_pos(v, (size_t)(part.p - v->text.p));
    v->text = part;
    if (part.n == 0)
        v->kind = VALUE_NULL;
}

/* Gives a field that is blank a part of another's text. */
static void
give(struct pasting *p, const char *key, const struct value *from,
     struct str part)
{
    struct pos pos = value_pos(from, (size_t)(part.p - from->text.p));
    struct value *v = (struct value *)value_find(p->plan, key);

    if (v == NULL)
        v = value_add(p->arena, p->plan, key, VALUE_TEXT, pos);
    v->kind = VALUE_TEXT;
    v->text = part;
    v->pos = pos;
    v->block = v->moved = v->folded = false;
}

/* One text that holds what belongs to two fields. */
struct pair {
    const char *own, *other; /* their keys */
    struct value *v;         /* of the own field */
    struct str whole;        /* its text */
    struct str keeps, gives; /* the parts of it */
    bool same;               /* the other field says what is given */
};

/* The field keeps its part; a line for the other comes below it, in the way
 * that its own stands there: "so: 15/KH-UBND". */
static struct str
two_lines(struct pasting *p, const struct pair *t)
{
    const struct value *v = t->v;
    bool ini = str_ends(str_from(v->pos.source->name), ".ini");
    bool cr = str_index(v->pos.source->text, '\r') <
              v->pos.source->text.n;

    return str_printf(p->arena, "%.*s%s%*s%s%s%.*s", STR_ARG(t->keeps),
                      cr ? "\r\n" : "\n", v->key_pos.column - 1, "",
                      t->other, ini ? " = " : ": ", STR_ARG(t->gives));
}

/* Whether a value stands alone behind its key, without signs of its own, and
 * what is to come there needs none either. */
static bool
is_plain_pair(const struct pair *t)
{
    const struct value *v = t->v;
    struct str line;

    if (v->pos.source == NULL || v->pos.source->sheet ||
        v->pos.source->origin != NULL || v->moved || v->block ||
        v->pos.line != v->key_pos.line)
        return false;
    line = str_trim(source_line(v->pos.source, v->pos.line));
    if (!str_equal(str_first(line, v->key_written.n), v->key_written) ||
        line.n < t->whole.n ||
        !str_equal(str_after(line, line.n - t->whole.n), t->whole))
        return false;
    for (size_t i = 0; i < t->gives.n; i++)
        if (strchr("\"'#:;[]{},&*!|>%@`", t->gives.p[i]) != NULL)
            return false;
    return t->gives.n > 0 && t->gives.p[0] != '-';
}

static void
report_shared(struct pasting *p, const struct pair *t)
{
    struct pos pos = value_pos(t->v, (size_t)(t->whole.p - t->v->text.p));
    struct diag *g = diag_add(
        p->diags, FIELD_SHARED, pos, str_zero(p->arena, t->whole), t->own,
        t->keeps.n > 0 ? str_zero(p->arena, t->keeps) : "(trống)", t->other,
        str_zero(p->arena, t->gives));

    if (t->keeps.n == 0)
        return;
    if (t->same)
        mend_words(p->diags, g, pos, t->whole, t->keeps);
    else if (value_find(p->plan, t->other) == NULL && is_plain_pair(t))
        mend_syntax(p->diags, g, pos, t->whole, two_lines(p, t));
}

/* Leaves the own field its part; the other takes its own where it is blank.
 * False where they differ, which is told. */
static bool
part_pair(struct pasting *p, const struct pair *t)
{
    const struct value *other = value_find(p->plan, t->other);

    if (!t->same && !value_is_blank(other)) {
        /* else it is wrong already, or no number and told so */
        if (other->kind == VALUE_TEXT && !str_is(str_from(t->own), "so"))
            diag_add(p->diags, FIELD_DIFFERS,
                     value_pos(t->v, (size_t)(t->gives.p - t->v->text.p)),
                     str_zero(p->arena, t->gives), t->other,
                     str_zero(p->arena, str_trim(other->text)));
        return false;
    }
    if (!text_is_open(t->whole))
        report_shared(p, t);
    if (!t->same)
        give(p, t->other, t->v, t->gives);
    keep(t->v, t->keeps);
    return true;
}

/* ---- number and symbol */

static bool
is_room(struct str s)
{
    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (c != ' ' && c != '.' && c != '_' && c != 0x2026 && c != 0xA0)
            return false;
    }
    return true;
}

/* A year before the symbol is the agency's way of numbering. */
static bool
is_year(struct str s)
{
    return s.n == 4 && (str_starts(s, "19") || str_starts(s, "20"));
}

static bool
is_number(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (!viet_is_digit((unsigned char)s.p[i]))
            return false;
    return s.n > 0;
}

static struct str
without_zeros(struct str s)
{
    while (s.n > 1 && s.p[0] == '0')
        s = str_after(s, 1);
    return s;
}

/* The parts of "Số: 15/KH-UBND"; what is not there is empty. */
struct number {
    size_t label; /* bytes of "Số: " */
    struct str number, symbol;
};

/* What stands in the field of numbers, or in that of symbols. */
static struct number
read_number(struct pasting *p, struct str text, bool symbols)
{
    struct number n = { pasted_label(p->arena, text, "so", true), STR_EMPTY,
                        STR_EMPTY };
    struct str rest = str_after(text, n.label);
    size_t slash = str_index(rest, '/');
    struct str before = str_trim(str_first(rest, slash));

    if (symbols && (slash == rest.n ||
                    !(is_room(before) ||
                      (is_number(before) && !is_year(before)))))
        n.symbol = rest;
    else
        n.symbol = str_trim(str_after(rest, slash + 1));
    if (n.symbol.n < rest.n && !is_room(before))
        n.number = before;
    return n;
}

static bool
same_number(struct str x, struct str y)
{
    return str_equal(without_zeros(x), without_zeros(y));
}

/* Only a label, or room to write: nothing of another field's. */
static void
take_label(struct pasting *p, const char *key, struct value *v,
           struct str whole, struct str part)
{
    if (part.n == whole.n)
        return;
    pasted_hit(p, value_pos(v, (size_t)(whole.p - v->text.p)),
               part.n > 0 ? str_trim(str_first(whole,
                                               (size_t)(part.p - whole.p)))
                          : whole);
    if (part.n > 0)
        pasted_mend(p, value_pos(v, (size_t)(whole.p - v->text.p)), whole,
                    whole, part);
    keep(v, part.n > 0 ? part : str_after(whole, whole.n));
    pasted_report(p, key);
}

/* so: "Số: 15/KH-UBND" */
static bool
take_number(struct pasting *p)
{
    struct value *v = text_of(p, "so");
    struct str other = value_text(p->plan, "ky_hieu");
    struct pair t = { .own = "so", .other = "ky_hieu", .v = v };
    struct number n;

    if (v == NULL)
        return true;
    t.whole = str_trim(v->text);
    n = read_number(p, t.whole, false);
    if (n.symbol.n == 0) {
        take_label(p, "so", v, t.whole, n.number);
        return true;
    }
    t.keeps = n.number.n > 0 ? n.number : str_first(t.whole, 0);
    t.gives = n.symbol;
    t.same = pasted_same(p->arena, n.symbol,
                         read_number(p, other, true).symbol);
    return part_pair(p, &t);
}

/* ky_hieu: "Số: 15/KH-UBND", "15/KH-UBND"; a year before the symbol is not
 * the number */
static void
take_symbol(struct pasting *p)
{
    struct value *v = text_of(p, "ky_hieu");
    struct str other = value_text(p->plan, "so");
    struct pair t = { .own = "ky_hieu", .other = "so", .v = v };
    struct number n;

    if (v == NULL)
        return;
    t.whole = str_trim(v->text);
    n = read_number(p, t.whole, true);
    if (n.number.n == 0) {
        if (n.label > 0 || !str_starts(t.whole, "/"))
            take_label(p, "ky_hieu", v, t.whole, n.symbol);
        return;
    }
    t.keeps = n.symbol;
    t.gives = n.number;
    t.same = same_number(n.number, read_number(p, other, false).number);
    part_pair(p, &t);
}

/* ---- place and date */

/* Where "ngày …" begins behind a place; s.n where it does not. */
static size_t
date_index(struct arena *a, struct str s)
{
    for (size_t i = 1; i < s.n; i++)
        if ((s.p[i - 1] == ' ' || s.p[i - 1] == ',') &&
            pasted_words(a, str_after(s, i), "ngay") > 0)
            return i;
    return s.n;
}

static struct str
without_comma(struct str s)
{
    s = str_trim(s);
    while (str_ends(s, ","))
        s = str_trim(str_first(s, s.n - 1));
    return s;
}

/* The parts of "An Phú, ngày 05 tháng 9 năm 2026". */
struct dated {
    struct str place, day;
};

/* "ngày … tháng … năm …", without a number: room to write. */
static bool
is_bare_date(struct arena *a, struct str day)
{
    struct str rest = pasted_plain(a, day);

    for (size_t n; rest.n > 0; rest = str_after(rest, n + 1)) {
        struct str word = str_first(rest, n = str_index(rest, ' '));

        if (!str_is(word, "ngay") && !str_is(word, "thang") &&
            !str_is(word, "nam"))
            return false;
    }
    return true;
}

static struct dated
read_dated(struct pasting *p, struct str text)
{
    size_t at = date_index(p->arena, text);
    struct dated d = { without_comma(str_first(text, at)),
                       str_after(text, at) };
    struct date date;

    if (d.day.n > 0 && is_bare_date(p->arena, d.day))
        d.day = STR_EMPTY;
    else if (d.day.n > 0 && !date_parse(viet_lower(p->arena, d.day), &date))
        return (struct dated){ text, STR_EMPTY };
    return d;
}

static bool
same_date(struct pasting *p, struct str text)
{
    const struct value *v = value_find(p->plan, "ngay");
    struct date one, other;

    if (value_is_blank(v) ||
        !date_parse(viet_lower(p->arena, text), &one))
        return false;
    if (v->kind == VALUE_TEXT) {
        struct dated d = read_dated(p, str_trim(v->text));

        text = d.day.n > 0 ? d.day : d.place;
        if (!date_parse(viet_lower(p->arena, text), &other))
            return false;
    } else if (!date_read(p->arena, v, &other)) {
        return false;
    }
    return one.day == other.day && one.month == other.month &&
           one.year == other.year;
}

/* ngay: "An Phú, ngày 05 tháng 9 năm 2026" */
static bool
take_date(struct pasting *p)
{
    struct pair t = { .own = "ngay", .other = "dia_danh",
                      .v = text_of(p, "ngay") };
    struct dated d;

    if (t.v == NULL)
        return true;
    t.whole = str_trim(t.v->text);
    d = read_dated(p, t.whole);
    if (d.day.n == 0 || d.place.n == 0)
        return true;
    t.keeps = d.day;
    t.gives = d.place;
    t.same = pasted_same(p->arena, d.place,
                         read_dated(p, value_text(p->plan,
                                                  "dia_danh")).place);
    return part_pair(p, &t);
}

/* dia_danh: the same, or "An Phú," */
static void
take_place(struct pasting *p)
{
    struct pair t = { .own = "dia_danh", .other = "ngay",
                      .v = text_of(p, "dia_danh") };
    struct dated d;

    if (t.v == NULL)
        return;
    t.whole = str_trim(t.v->text);
    d = read_dated(p, t.whole);
    if (d.place.n == 0 || d.place.n == t.whole.n)
        return;
    if (d.day.n == 0) {
        size_t end = (size_t)(d.place.p + d.place.n - t.v->text.p);

        pasted_hit(p, value_pos(t.v, end),
                   str_trim(str_after(t.whole, d.place.n)));
        keep(t.v, d.place);
        pasted_report(p, "dia_danh");
        return;
    }
    t.keeps = d.place;
    t.gives = d.day;
    t.same = same_date(p, d.day);
    part_pair(p, &t);
}

void
pasted_number_and_date(struct pasting *p)
{
    if (take_number(p))
        take_symbol(p);
    if (take_date(p))
        take_place(p);
}
