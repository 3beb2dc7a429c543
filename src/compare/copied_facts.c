/* copied_facts.c — years, number, place and signers of a document, and which of
 * the old one's the new one does not share. */
#include "compare/copied_facts.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"

static int
number_of(struct str s, size_t digits)
{
    int n = 0;

    for (size_t i = 0; i < digits; i++)
        n = n * 10 + (s.p[i] - '0');
    return n;
}

static bool
has_year(const int *years, int count, int year)
{
    for (int i = 0; i < count; i++)
        if (years[i] == year)
            return true;
    return false;
}

static void
add_titled(struct copied_facts *f, struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        size_t digits = str_digits(str_after(s, i));
        int year = digits == 4 ? number_of(str_after(s, i), 4) : 0;

        if (year > 1900 && year < 2100 && f->titled_count < YEARS_MOST &&
            !has_year(f->titled, f->titled_count, year))
            f->titled[f->titled_count++] = year;
        i += digits > 0 ? digits - 1 : 0;
    }
}

/* What the agency is of: "Ủy ban nhân dân xã Phú Thịnh" gives "xã Phú Thịnh",
 * and its name alone. */
static void
find_unit(struct arena *a, struct copied_facts *f, struct str agency)
{
    static const char *const kinds[] = { "xã ", "phường ", "đặc khu ",
        "thị trấn ", "huyện ", "quận ", "thị xã ", "thành phố ", "tỉnh ",
        NULL };
    struct str small = viet_lower(a, agency);

    if (small.n != agency.n)
        return;
    for (size_t i = 0; i < small.n; i++)
        if ((i == 0 || small.p[i - 1] == ' ') &&
            str_starts_any(str_after(small, i), kinds)) {
            size_t n = i;

            for (int k = 0; kinds[k] != NULL; k++)
                if (str_starts(str_after(small, i), kinds[k]))
                    n = i + strlen(kinds[k]);
            f->name = str_trim(str_after(agency, n));
            f->unit = str_printf(a, "%.*s%.*s",
                                 STR_ARG(str_first(str_after(small, i),
                                                   n - i)),
                                 STR_ARG(f->name));
            return;
        }
}

/* Capitals behind "tỉnh" and "thành phố". */
static void
add_provinces(struct copied_facts *f, struct str s)
{
    static const char *const kinds[] = { "tỉnh ", "thành phố ", NULL };

    for (size_t i = 0; i < s.n; i++) {
        struct str rest = str_after(s, i), name;
        size_t n = 0;

        if (!str_starts_any(rest, kinds))
            continue;
        rest = str_after(rest, str_starts(rest, kinds[0])
                                   ? strlen(kinds[0]) : strlen(kinds[1]));
        while (n < rest.n) { /* word by word */
            struct str word = str_after(rest, n);
            struct str first = word;

            if (!viet_is_upper(utf8_next(&first)))
                break;
            n += str_index(word, ' ') + 1;
        }
        name = str_trim(str_first(rest, n));
        for (size_t k = 0; k < name.n; k++)
            if (strchr(",.;:)(/", name.p[k]) != NULL)
                name.n = k;
        if (name.n > 0 && f->province_count < PLACES_MOST)
            f->provinces[f->province_count++] = name;
    }
}

struct copied_facts
copied_facts(struct arena *a, const struct doc *doc,
             const struct diff_items *items)
{
    struct copied_facts f = { .dated = 0 };
    struct str date = doc->info.date;

    if (str_digits(date) == 4)
        f.dated = number_of(date, 4);
    f.day = date.n == strlen("2025-09-05");
    if (str_digits(doc->info.number) > 0)
        f.number = doc->info.number;
    add_titled(&f, doc->info.subject);
    find_unit(a, &f, doc->info.agency);
    for (int i = 0; i < items->count; i++) {
        const struct diff_item *one = &items->item[i];

        if (strcmp(one->kind, "ho_ten") == 0 && one->text.n > 0 &&
            f.signer_count < SIGNERS_MOST)
            f.signers[f.signer_count++] = one->text;
        add_provinces(&f, one->text);
    }
    return f;
}

/* ---- what is stale */

static bool
same_titles(const struct copied_facts *a, const struct copied_facts *b)
{
    for (int i = 0; i < a->titled_count; i++)
        if (!has_year(b->titled, b->titled_count, a->titled[i]))
            return false;
    return a->titled_count == b->titled_count;
}

struct stale_years
copied_stale(const struct copied_facts *old, const struct copied_facts *new)
{
    struct stale_years s = { .count = 0 };
    bool same = same_titles(old, new);

    s.now = !same && new->titled_count > 0 ? new->titled[0] : new->dated;
    if (s.now == 0)
        return s; /* what year it is of is not known */
    for (int i = 0; i < old->titled_count && !same; i++)
        if (!has_year(new->titled, new->titled_count, old->titled[i]))
            s.year[s.count++] = old->titled[i];
    if (old->dated > 0 && old->dated != new->dated &&
        (same || !has_year(new->titled, new->titled_count, old->dated)) &&
        !has_year(s.year, s.count, old->dated))
        s.year[s.count++] = old->dated;
    return s;
}

bool
copied_is_stale(const struct stale_years *s, int year)
{
    return has_year(s->year, s->count, year);
}

/* Whether a commune of that name lies in that province. */
static bool
lies_in(struct arena *a, const struct communes *all, struct str name,
        const struct province *p)
{
    const struct commune *const *list;
    size_t n = communes_named(a, all, name, &list);

    for (size_t i = 0; i < n; i++)
        if (list[i]->province == p)
            return true;
    return false;
}

static void
add_place(struct copied_facts *f, struct str place)
{
    for (int i = 0; i < f->place_count; i++)
        if (str_equal(f->places[i], place))
            return;
    if (f->place_count < PLACES_MOST)
        f->places[f->place_count++] = place;
}

static void
keep_places(struct arena *a, const struct communes *all,
            struct copied_facts *old, const struct copied_facts *new)
{
    if (old->name.n == 0 || new->name.n == 0 ||
        str_equal(viet_key(a, old->unit), viet_key(a, new->unit)))
        return;
    /* a name of one syllable is a word elsewhere */
    add_place(old, str_index(old->name, ' ') < old->name.n ? old->name
                                                           : old->unit);
    for (int i = 0; i < old->province_count && all != NULL; i++) {
        const struct province *p = province_named(a, all, old->provinces[i]);
        const struct commune *const *list;

        if (p != NULL && communes_named(a, all, new->name, &list) > 0 &&
            lies_in(a, all, old->name, p) && !lies_in(a, all, new->name, p))
            add_place(old, old->provinces[i]);
    }
}

void
copied_keep_own(struct arena *a, const struct communes *all,
                struct copied_facts *old, const struct copied_facts *new)
{
    int n = 0;

    keep_places(a, all, old, new);
    for (int i = 0; i < old->signer_count; i++) {
        bool shared = new->signer_count == 0;

        for (int k = 0; k < new->signer_count; k++)
            shared = shared || str_equal(old->signers[i], new->signers[k]);
        if (!shared)
            old->signers[n++] = old->signers[i];
    }
    old->signer_count = n;
}
