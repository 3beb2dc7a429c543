/* part_small.c — names that stand in capitals, as they are written in text. */
#include "base/utf8.h"
#include "base/viet.h"
#include "import/parts.h"

/* Bytes at the front of s that are the word in other letters; 0 where it is
 * another, or goes on. */
static size_t
same_at(struct str s, struct str name)
{
    struct str rest = s;

    while (name.n > 0) {
        if (rest.n == 0 || viet_letter_lower(utf8_next(&rest)) !=
                               viet_letter_lower(utf8_next(&name)))
            return 0;
    }
    if (rest.n > 0) {
        struct str next = rest;

        if (viet_is_letter(utf8_next(&next)))
            return 0;
    }
    return s.n - rest.n;
}

static struct str
find_in(struct str text, struct str name)
{
    struct str first = name;
    uint32_t start = viet_letter_lower(utf8_next(&first));
    bool inside = false;

    while (text.n >= name.n / 2 && text.n > 0) {
        struct str at = text;
        uint32_t c = utf8_next(&text);

        if (!inside && viet_letter_lower(c) == start) {
            size_t n = same_at(at, name);

            if (n > 0 && !part_is_upper(str_first(at, n)))
                return str_first(at, n);
        }
        inside = viet_is_letter(c);
    }
    return STR_EMPTY;
}

static struct str
find_in_blocks(const struct word_block *b, struct str name)
{
    struct str found = STR_EMPTY;

    for (; b != NULL && found.n == 0; b = b->next) {
        if (b->kind == WORD_PARA)
            found = find_in(b->plain, name);
        else
            for (struct word_row *r = b->rows; r != NULL && found.n == 0;
                 r = r->next)
                for (struct word_cell *c = r->first;
                     c != NULL && found.n == 0; c = c->next)
                    found = find_in_blocks(c->first, name);
    }
    return found;
}

/* "XÃ MINH TÂN" by the name of the place, and "XÃ" alone; empty where it is
 * another. */
static struct str
by_place(const struct found *f, struct str name)
{
    static const char *const units[] = { "xã", "phường", "đặc khu", "thị trấn",
                                         "huyện", "tỉnh", "thành phố", NULL };

    for (int i = 0; units[i] != NULL; i++) {
        struct str small = str_printf(f->arena, "%s %.*s", units[i],
                                      STR_ARG(f->dia_danh));

        if (str_equal(viet_upper(f->arena, str_from(units[i])), name))
            return str_from(units[i]);
        if (str_equal(viet_upper(f->arena, small), name))
            return small;
    }
    return STR_EMPTY;
}

/* "Xã Quy Kỳ" at the front of a sentence is "xã Quy Kỳ" in a name. */
static struct str
small_unit(struct arena *a, struct str s)
{
    static const char *const units[] = { "Xã ", "Phường ", "Đặc khu ",
        "Thị trấn ", "Huyện ", "Tỉnh ", "Thành phố ", NULL };
    struct str rest = s;
    struct buf b = buf_new(a);

    if (!str_starts_any(s, units))
        return str_copy(a, s);
    utf8_add(&b, viet_letter_lower(utf8_next(&rest)));
    buf_add_str(&b, rest);
    return buf_take(&b);
}

struct str
part_small(const struct found *f, struct str name, bool *whole)
{
    static const char *const known[] = { "Ủy ban nhân dân",
        "Hội đồng nhân dân", "Chủ tịch Ủy ban nhân dân", "UBND", "HĐND",
        "Chủ tịch UBND", NULL };
    struct str s;

    *whole = true;
    if (!part_is_upper(name))
        return name;
    s = by_place(f, name);
    if (s.n > 0)
        return s;
    s = find_in_blocks(f->word->first, name);
    if (s.n > 0)
        return small_unit(f->arena, s);
    for (int i = 0; known[i] != NULL; i++) {
        struct str k = str_from(known[i]);
        size_t n = k.n <= name.n ? k.n : 0;

        if (n == 0 || !str_equal(viet_lower(f->arena, str_first(name, n)),
                                 viet_lower(f->arena, k)))
            continue;
        if (n == name.n)
            return k;
        if (name.p[n] != ' ')
            continue;
        s = part_small(f, str_after(name, n + 1), whole);
        return *whole ? str_printf(f->arena, "%s %.*s", known[i], STR_ARG(s))
                      : name;
    }
    *whole = false;
    return viet_capital(f->arena, name);
}
