/* pasted_sign.c — what stands above a signature, written on one line: each
 * power and office has a line of its own (NĐ 30/2020, PL I, phần I, II.7). */
#include "base/viet.h"
#include "merge/pasted_cut.h"

/* The powers that are abbreviated. */
static const char *const powers[] = { "TM.", "KT.", "TL.", "TUQ.", "Q.",
                                      NULL };

/* How offices begin, with their marks: "PHỐ" is no "PHÓ". */
static const char *const offices[] = {
    "chủ tịch", "chủ nhiệm", "phó", "tổng giám đốc", "giám đốc", "chánh",
    "trưởng phòng", "trưởng ban", "trưởng công an", "trưởng đoàn",
    "trưởng trạm", "trưởng khoa", "trưởng thôn", "hiệu trưởng",
    "chi cục trưởng", "cục trưởng", "viện trưởng", "vụ trưởng", "bộ trưởng",
    "chỉ huy trưởng", "bí thư", NULL,
};

/* Words that an office behind them belongs to: "PHÓ CHỦ TỊCH". */
static const char *const leads[] = { "phó", "tổng", "chi", "nguyên", "quyền",
                                     "thường", NULL };

static bool
is_power(struct str word)
{
    for (const char *const *w = powers; *w != NULL; w++)
        if (str_is(word, *w))
            return true;
    return false;
}

/* Whether a line begins with one of the words. */
static bool
begins_with(struct arena *a, struct str line, const char *const *words)
{
    enum { LONGEST = 32 }; /* bytes of them, and more */
    struct str small = viet_lower(a, str_first(line, LONGEST));

    for (; *words != NULL; words++) {
        struct str rest = str_after(small, str_from(*words).n);

        if (str_starts(small, *words) && (rest.n == 0 || rest.p[0] == ' '))
            return true;
    }
    return false;
}

/* Cuts the first line off *rest, which is trimmed: it ends before a power, or
 * before an office where there is something else than a power before it. */
static struct str
take_line(struct arena *a, struct str *rest)
{
    struct str all = *rest, word = STR_EMPTY;

    for (size_t i = 0; i < all.n;) {
        struct str here = str_after(all, i);
        size_t n = str_index(here, ' ');

        if (i > 0 && (is_power(str_first(here, n)) ||
                      (!is_power(word) && !begins_with(a, word, leads) &&
                       begins_with(a, here, offices)))) {
            *rest = here;
            return str_trim(str_first(all, i));
        }
        word = str_first(here, n);
        for (i += n; i < all.n && all.p[i] == ' ';)
            i++;
    }
    *rest = STR_EMPTY;
    return all;
}

static bool
begins_with_power(struct str line)
{
    return is_power(str_first(line, str_index(line, ' ')));
}

/* The lines of a text, as members of a list; true where one was parted. */
static bool
add_lines(struct pasting *p, struct value *list, const struct value *v)
{
    struct str text = v->text, line;
    bool parted = false;

    while (str_line(&text, &line)) {
        struct str rest = str_trim(line), whole = rest;
        bool power = begins_with_power(rest);

        while (rest.n > 0) {
            struct str one = power ? take_line(p->arena, &rest) : rest;
            struct value *item = value_new(
                p->arena, VALUE_TEXT,
                value_pos(v, (size_t)(one.p - v->text.p)));

            if (!power)
                rest = STR_EMPTY;
            else if (rest.n > 0 && one.p == whole.p)
                pasted_hit(p, item->pos, whole);
            parted |= rest.n > 0;
            item->text = one;
            value_append(list, item);
        }
    }
    return parted;
}

void
pasted_split_authority(struct pasting *p, struct value *v)
{
    struct value list = *v;
    bool parted = false;

    list.kind = VALUE_LIST;
    list.first = list.last = NULL;
    list.text = STR_EMPTY;
    if (v->kind == VALUE_TEXT)
        parted = add_lines(p, &list, v);
    if (v->kind == VALUE_LIST)
        for (const struct value *c = v->first; c != NULL; c = c->next)
            if (c->kind == VALUE_TEXT)
                parted |= add_lines(p, &list, c);
    if (parted) {
        *v = list;
        diag_add(p->diags, SIGN_ONE_LINE, p->pos,
                 str_zero(p->arena, p->what));
    }
    p->hits = 0;
}
