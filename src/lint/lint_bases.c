/* lint_bases.c — documents that a plan cites, found in all its texts, and its
 * căn cứ among themselves. */
#include "lint/citing.h"

#include "base/hash.h"
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/rules.h"
#include "merge/element.h"
#include "parts/lines.h"
#include "text/date.h"

/* ---- all of them */

static void
remember(struct citing *k, const struct citation *c, struct str key,
         const struct basis *one)
{
    struct cited *cited = ARENA_NEW(k->arena, struct cited);

    cited->key = key;
    cited->day = c->day;
    cited->basis = one;
    cited->pos = citing_pos(k, c->number);
    cited->in_bases = k->in_bases && !k->inner;
    cited->place = k->count++;
    *k->end = cited;
    k->end = &cited->next;
}

static void
take_citation(struct citing *k, const struct citation *c)
{
    struct str key = citation_key(k->arena, c->number);

    remember(k, c, key, check_citation(k, c, key));
}

/* "Luật … số 72/2025/QH15": it is looked at by its number, if that is the
 * law's own. */
static bool
is_numbered(struct citing *k, struct str rest, const struct basis *law)
{
    struct str number = str_after(rest, sizeof(" số ") - 1);

    number = str_first(number, citation_number(number));
    if (!str_starts(rest, " số ") || number.n == 0)
        return false;
    if (law->number.n > 0 && law->certainty == CERTAIN_SURE &&
        str_ends(law->number, "/QH15") &&
        !str_equal(citation_key(k->arena, number), law->number))
        mend_words(k->diags,
                   diag_add(k->diags, BASIS_NAME, citing_pos(k, number),
                            zero(k, basis_short(k->arena, law)),
                            zero(k, number), zero(k, law->number)),
                   citing_pos(k, number), number, law->number);
    return true;
}

static struct str
from_law(struct str s)
{
    return str_after(s, str_find(s, "Luật "));
}

/* Laws are cited by their name and day alone. */
static void
check_laws(struct citing *k, struct str line)
{
    for (struct str at = from_law(line); at.n > sizeof("Luật ");
         at = from_law(str_after(at, 1))) {
        struct str rest = str_after(at, sizeof("Luật ") - 1);
        struct citation c = { .number = str_first(at, at.n - rest.n) };
        const struct basis *law;
        size_t n;

        law = bases_law(k->bases, rest, k->diags);
        if (law == NULL)
            continue;
        rest = str_after(rest, law->about.n);
        if (is_numbered(k, rest, law))
            continue;
        if (str_starts(rest, " ngày ")) {
            rest = str_after(rest, sizeof(" ngày ") - 1);
            n = citation_date(rest, &c.day);
            c.date = str_first(rest, n);
        }
        if (date_is_day(c.day) && date_is_day(law->date) &&
            !date_same(c.day, law->date) && law->certainty == CERTAIN_SURE &&
            c.day.year == law->date.year)
            wrong_day(k, &c, zero(k, basis_short(k->arena, law)), law->date);
        if (k->in_bases && c.date.n == 0 && !k->open)
            diag_add(k->diags, BASIS_PART, citing_pos(k, c.number),
                     zero(k, basis_short(k->arena, law)), "ngày ban hành");
        remember(k, &c, law->number, law);
    }
}

/* Does what stands between two documents that are cited make the second a
 * part of what the first is about: "sửa đổi Quyết định số 148/QĐ-TTg"? */
static bool
is_inner(struct arena *a, struct str between)
{
    static const char *const words[] = {
        "sửa đổi", "bổ sung", "thay thế", "bãi bỏ", "kèm theo", "thi hành",
        "thực hiện", "triển khai", "hướng dẫn", "chi tiết", "đề nghị", "tại ",
        "theo ", NULL,
    };
    struct str small = viet_lower(a, between), text;

    if (str_index(between, ';') < between.n)
        return false;
    for (size_t i = 0; i < small.n; i++)
        if (str_starts_any(str_after(small, i), words))
            return true;
    text = str_trim(small);
    return text.n > 0 && !str_ends(text, ",") && !str_ends(text, " và") &&
           !str_is(text, "và");
}

/* "Theo đề nghị của Phòng Kinh tế tại Tờ trình số …": who has written it
 * stands before. */
static bool
is_asked(struct arena *a, struct str line)
{
    static const char *const words[] = { "theo de nghi", "xet ", NULL };
    struct str text = str_trim(line);

    if (str_starts(text, "- "))
        text = str_trim(str_after(text, 2));
    return str_starts_any(viet_fold(a, str_first(text, 40)), words);
}

/* "Căn cứ ý kiến của Công đoàn Công ty tại Công văn số …": the same, `before`
 * being what stands up to the document. */
static bool
is_said(struct str before)
{
    return str_ends(before, " tại ") && str_find(before, " của ") < before.n;
}

/* The text of căn cứ with a blank for each line end inside of one. */
static struct str
with_whole_lines(struct arena *a, struct str text)
{
    struct str whole = str_copy(a, text), rest = whole, above, line;
    char *bytes = (char *)whole.p; /* the copy's own */

    for (bool more = str_line(&rest, &above); more; above = line) {
        more = str_line(&rest, &line);
        if (more && can_cu_goes_on(a, above, line))
            bytes[line.p - 1 - whole.p] = ' ';
    }
    return whole;
}

static void
check_text(struct citing *k, const struct value *v)
{
    struct str rest, line;

    k->value = v;
    k->text = k->in_bases && v->block ? with_whole_lines(k->arena, v->text)
                                      : v->text;
    rest = k->text;
    while (str_line(&rest, &line)) {
        const char *behind = line.p;
        struct citation c;
        bool asked;

        k->inner = false;
        k->open = text_is_open(line);
        check_laws(k, line);
        asked = is_asked(k->arena, line);
        for (bool first = true; citation_next(&line, &c); first = false) {
            const char *at = c.type.n > 0 ? c.type.p : c.number.p;

            struct str between = { behind,
                                   at > behind ? (size_t)(at - behind) : 0 };

            k->inner = first ? asked || is_said(between)
                             : is_inner(k->arena, between);
            take_citation(k, &c);
            behind = line.p;
        }
    }
}

static void
check_value(struct citing *k, const struct value *v)
{
    if (v->kind == VALUE_TEXT && !v->gap)
        check_text(k, v);
    for (const struct value *c = v->first; c != NULL; c = c->next)
        check_value(k, c);
}

/* ---- the căn cứ among themselves */

/* Documents that are cited, the first of each that is the same. */
struct cited_table {
    bool (*same)(const struct cited *, const struct cited *);
    const struct cited **slots;
    size_t room; /* a power of two */
};

static bool
same_day(const struct cited *a, const struct cited *b)
{
    return str_equal(a->key, b->key) && date_same(a->day, b->day);
}

static bool
same_basis(const struct cited *a, const struct cited *b)
{
    return a->basis == b->basis && str_equal(a->key, b->key);
}

static bool
same_row(const struct cited *a, const struct cited *b)
{
    return a->basis == b->basis;
}

static struct cited_table
table_new(const struct citing *k,
          bool (*same)(const struct cited *, const struct cited *))
{
    struct cited_table t = { same, NULL, 16 };
    size_t count = 0;

    for (const struct cited *c = k->all; c != NULL; c = c->next)
        count++;
    while (t.room < 2 * count)
        t.room *= 2;
    t.slots = ARENA_ARRAY(k->arena, const struct cited *, t.room);
    return t;
}

/* Where the first of those stands, or is to be put; `of` is what makes them
 * the same. */
static const struct cited **
table_at(const struct cited_table *t, const struct cited *c, struct str of,
         struct date day)
{
    uint64_t h = hash_text(of);
    size_t i;

    for (int shift = 0; shift < 32; shift += 8)
        h = hash_byte(h, (unsigned char)(date_number(day) >> shift));
    for (i = (size_t)h & (t->room - 1);
         t->slots[i] != NULL && !t->same(t->slots[i], c);)
        i = (i + 1) & (t->room - 1);
    return &t->slots[i];
}

static void
tell_twice(const struct citing *k, const struct cited *c,
           const struct cited *other)
{
    diag_add(k->diags, BASIS_TWICE, c->pos,
             zero(k, c->basis != NULL ? basis_short(k->arena, c->basis)
                                      : c->key),
             zero(k, pos_within(k->arena, other->pos)));
}

static void
check_twice(const struct citing *k)
{
    struct cited_table days = table_new(k, same_day);
    struct cited_table rows = table_new(k, same_basis);

    for (const struct cited *c = k->all; c != NULL; c = c->next) {
        const struct cited **day, **row = NULL;

        if (!c->in_bases)
            continue;
        day = table_at(&days, c, c->key, c->day);
        if (c->basis != NULL)
            row = table_at(&rows, c, c->basis->number, c->basis->date);
        if (*day != NULL || (row != NULL && *row != NULL))
            tell_twice(k, c, *day == NULL || (row != NULL && *row != NULL &&
                                              (*row)->place < (*day)->place)
                                 ? *row : *day);
        if (*day == NULL)
            *day = c;
        if (row != NULL && *row == NULL)
            *row = c;
    }
}

/* The rank of a basis (Luật Ban hành VBQPPL, and what is usual for the rest):
 * the higher comes first. */
static int
rank_of(const struct basis *one)
{
    static const char *const ranks[] = { "Hiến pháp", "Bộ luật", "Luật",
                                         "Pháp lệnh", "Nghị định" };

    for (int i = 0; i < 5; i++)
        if (str_is(one->type, ranks[i]))
            return i == 1 ? 2 : i;
    if (str_is(one->type, "Nghị quyết") && str_starts(one->issuer, "Quốc hội"))
        return 2;
    if (str_starts(one->issuer, "Thủ tướng"))
        return 5;
    if (str_is(one->type, "Thông tư"))
        return 6;
    return -1;
}

static void
check_order(const struct citing *k)
{
    const struct basis *above = NULL;

    for (const struct cited *c = k->all; c != NULL; c = c->next) {
        int rank = c->in_bases && c->basis != NULL ? rank_of(c->basis) : -1;

        if (rank < 0)
            continue;
        if (above != NULL && rank < rank_of(above)) {
            diag_add(k->diags, BASIS_ORDER, c->pos,
                     zero(k, basis_short(k->arena, c->basis)),
                     zero(k, basis_short(k->arena, above)));
            return; /* the first says it */
        }
        above = c->basis;
    }
}

static bool
is_cited(const struct cited_table *t, const struct basis *one)
{
    const struct cited asked = { .basis = one };

    return *table_at(t, &asked, one->number, one->date) != NULL;
}

/* What has been amended by the day of the document, without what amends it:
 * where it is cited first, which is among the bases if it is there. */
static void
check_amended(const struct citing *k)
{
    struct cited_table rows = table_new(k, same_row);

    for (const struct cited *c = k->all; c != NULL; c = c->next)
        if (c->basis != NULL) {
            const struct cited **first = table_at(&rows, c, c->basis->number,
                                                  c->basis->date);

            if (*first == NULL)
                *first = c;
        }
    for (const struct cited *c = k->all; c != NULL; c = c->next) {
        const struct basis *by = c->basis != NULL ? c->basis->amended_by
                                                  : NULL;

        if (by == NULL || k->last == 0 ||
            *table_at(&rows, c, c->basis->number, c->basis->date) != c ||
            (date_is_day(c->basis->until) &&
             date_number(c->basis->until) < k->first) ||
            !date_is_day(by->date) || date_number(by->date) >= k->first ||
            is_cited(&rows, by))
            continue;
        diag_add(k->diags, BASIS_AMENDED, c->pos,
                 zero(k, basis_short(k->arena, c->basis)),
                 zero(k, basis_full(k->arena, by)));
    }
}

void
lint_bases(const struct lint *l)
{
    struct citing k = {
        .lint = l, .arena = l->arena, .diags = l->diags,
        .bases = template_settings(l->template)->bases,
    };
    struct date day;
    const struct value *dated = value_find(l->plan, "ngay");

    k.end = &k.all;
    if (dated == NULL || !date_read(l->arena, dated, &day) ||
        !date_range(day, &k.first, &k.last))
        k.first = k.last = 0;
    for (int turn = 0; turn < 2; turn++)
        for (const struct value *v = l->plan->first; v != NULL; v = v->next) {
            k.in_bases = str_is(v->key, "can_cu");
            if (k.in_bases == (turn == 0) && !str_is(v->key, "ban_chinh"))
                check_value(&k, v);
        }
    check_twice(&k);
    check_order(&k);
    check_amended(&k);
}
