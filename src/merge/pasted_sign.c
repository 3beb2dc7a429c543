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

/* Bodies that are named after the office behind them, "ĐOÀN CHỦ TỊCH", "BAN
 * GIÁM ĐỐC", and words that may stand before these. */
static const char *const bodies[] = { "đoàn", "ban", NULL };
static const char *const bodies_seldom[] = { "hội đồng", "thường trực",
                                             "tập thể", NULL };
/* None is named after these: "TM. BAN PHÓ TRƯỞNG BAN". */
static const char *const never_names[] = { "phó", "trưởng", NULL };

static bool
is_power(struct str word)
{
    for (const char *const *w = powers; *w != NULL; w++)
        if (str_is(word, *w))
            return true;
    return false;
}

static bool
begins_with_power(struct str line)
{
    return is_power(str_first(line, str_index(line, ' ')));
}

/* Bytes of the one of the words that a line begins with; or 0. */
static size_t
words_length(struct arena *a, struct str line, const char *const *words)
{
    enum { LONGEST = 32 }; /* bytes of them, and more */
    /* case does not change how long a letter of theirs is */
    struct str small = viet_lower(a, str_first(line, LONGEST));

    for (; *words != NULL; words++) {
        struct str rest = str_after(small, str_from(*words).n);

        if (str_starts(small, *words) && (rest.n == 0 || rest.p[0] == ' '))
            return str_from(*words).n;
    }
    return 0;
}

/* Whether a line begins with one of the words. */
static bool
begins_with(struct arena *a, struct str line, const char *const *words)
{
    return words_length(a, line, words) > 0;
}

/* Whether the office at i of a line that begins with a power is the name of a
 * body: "TM. BAN GIÁM ĐỐC". What is seldom named so is it only where another
 * line follows, which then is the office. */
static bool
names_body(struct arena *a, struct str line, size_t i, struct str next)
{
    struct str words = str_trim(str_first(line, i));
    bool often = false;

    if (!begins_with_power(line) ||
        begins_with(a, str_after(line, i), never_names))
        return false;
    words = str_trim(str_after(words, str_index(words, ' ')));
    while (words.n > 0) {
        size_t n = words_length(a, words, bodies);

        often = n > 0;
        if (n == 0)
            n = words_length(a, words, bodies_seldom);
        if (n == 0)
            return false;
        words = str_trim(str_after(words, n));
    }
    return often || next.n > 0;
}

/* Whether the next line says what stands from i to the end of this one. */
static bool
is_said_next(struct arena *a, struct str line, size_t i, struct str next)
{
    enum { LONGEST = 200 }; /* bytes of an office */

    return next.n > 0 && line.n - i < LONGEST && next.n < LONGEST &&
           pasted_same(a, str_after(line, i), next);
}

/* Cuts the first line off *rest, which is trimmed: it ends before a power, or
 * before an office where there is something else than a power before it. */
static struct str
take_line(struct arena *a, struct str *rest, struct str next)
{
    struct str all = *rest, word = STR_EMPTY;

    for (size_t i = 0; i < all.n;) {
        struct str here = str_after(all, i);
        size_t n = str_index(here, ' ');

        if (i > 0 && (is_power(str_first(here, n)) ||
                      (!is_power(word) && !begins_with(a, word, leads) &&
                       begins_with(a, here, offices) &&
                       !names_body(a, all, i, next) &&
                       !is_said_next(a, all, i, next)))) {
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

/* The first line of a text, or of the members of a list from v on, that is
 * not blank; or empty. */
static struct str
first_line(struct str text, const struct value *v)
{
    struct str line;

    for (;; text = v->text, v = v->next) {
        while (str_line(&text, &line))
            if (str_trim(line).n > 0)
                return str_trim(line);
        while (v != NULL && v->kind != VALUE_TEXT)
            v = v->next;
        if (v == NULL)
            return STR_EMPTY;
    }
}

/* The lines of a text, as members of a list; true where one was parted. */
static bool
add_lines(struct pasting *p, struct value *list, const struct value *v)
{
    struct value_marks marks = { NULL, NULL };
    struct str text = v->text, line;
    bool parted = false;

    while (str_line(&text, &line)) {
        struct str rest = str_trim(line), whole = rest;
        bool power = begins_with_power(rest);
        struct str next = power ? first_line(text, v->next) : STR_EMPTY;

        while (rest.n > 0) {
            struct str one = power ? take_line(p->arena, &rest, next)
                                   : rest;
            struct value *item = value_new(
                p->arena, VALUE_TEXT,
                value_pos_marked(p->arena, &marks, v,
                                 (size_t)(one.p - v->text.p)));

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
