/* lint_figures.c — numbers that stand in figures and in words: "05 (năm)",
 * "1.500.000 đồng (bằng chữ: …)"; and shares behind two figures, "12/15 thôn
 * (80%)". */
#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_number.h"
#include "base/viet_words.h"
#include "lint/rules.h"
#include "lint/texts.h"

struct figures {
    const struct lint *lint;
    struct arena *arena;
    const struct value *value;
    struct str before; /* the line above */
    int64_t scale; /* of the table that it is a row of; 1: in ones */
};

/* ---- numbers of a line */

static bool
is_figure(char c)
{
    return viet_is_digit((unsigned char)c) || c == '.' || c == ',';
}

/* The last number of a text, without the marks at its end; *behind what
 * follows it. */
static bool
last_number(struct str s, struct number *n, struct str *behind)
{
    size_t end = s.n, from;

    while (end > 0 && !viet_is_digit((unsigned char)s.p[end - 1]))
        end--;
    for (from = end; from > 0 && is_figure(s.p[from - 1]); )
        from--;
    *behind = str_after(s, end);
    if (from > 0 && strchr("/-", s.p[from - 1]) != NULL)
        return false; /* of a number of documents, or a date */
    return end > from &&
           number_parse((struct str){ s.p + from, end - from }, n);
}

/* "triệu đồng": what the figure is counted in. */
static int64_t
scale_of(struct str unit)
{
    static const struct {
        const char *word;
        int64_t scale;
    } scales[] = { { "nghìn tỷ", INT64_C(1000000000000) },
                   { "tỷ", 1000000000 }, { "tỉ", 1000000000 },
                   { "triệu", 1000000 }, { "nghìn", 1000 },
                   { "ngàn", 1000 } };

    for (size_t i = 0; i < sizeof(scales) / sizeof(scales[0]); i++)
        if (viet_begins(unit, str_from(scales[i].word)) > 0)
            return scales[i].scale;
    return 1;
}

/* The figure is the value, in ones or in what it is counted in. */
static bool
agrees(struct number n, int64_t scale, int64_t value)
{
    for (; n.scale > 0; n.scale--) {
        if (scale % 10 == 0)
            scale /= 10;
        else if (n.units % 10 == 0)
            n.units /= 10;
        else
            return false;
    }
    return n.units == value || (n.units <= INT64_MAX / scale &&
                                n.units * scale == value);
}

/* Any number of the text is the value, perhaps in what its table is counted
 * in. */
static bool
any_agrees(struct str s, int64_t scale, int64_t value)
{
    struct number n;
    struct str behind;

    while (s.n > 0) {
        if (last_number(s, &n, &behind) &&
            (agrees(n, scale_of(str_trim(behind)), value) ||
             agrees(n, scale, value)))
            return true;
        s = str_first(s, s.n - behind.n);
        while (s.n > 0 && is_figure(s.p[s.n - 1]))
            s.n--;
        if (behind.n == 0 && s.n > 0 &&
            !viet_is_digit((unsigned char)s.p[s.n - 1]))
            s.n--;
    }
    return false;
}

static void
tell(const struct figures *k, struct str words, struct number n,
     int64_t value)
{
    const struct number said = { value, 0 };

    diag_add(k->lint->diags, FIGURE_WORDS,
             text_pos(k->lint, k->value, words),
             str_zero(k->arena, number_text(k->arena, n, -1)),
             str_zero(k->arena, words),
             str_zero(k->arena, number_text(k->arena, said, -1)));
}

/* ---- words behind a figure */

/* Behind "bằng chữ:" and such; the whole where it does not say so. */
static struct str
behind_lead(struct str s, bool *led)
{
    static const char *const leads[] = {
        "số tiền bằng chữ", "số tiền viết bằng chữ", "viết bằng chữ",
        "bằng chữ", "tiền bằng chữ", NULL,
    };

    *led = false;
    for (const char *const *l = leads; *l != NULL; l++) {
        size_t n = viet_begins(s, str_from(*l));

        if (n == 0)
            continue;
        *led = true;
        s = str_trim(str_after(s, n));
        while (s.n > 0 && strchr(":*_ ", s.p[0]) != NULL)
            s = str_after(s, 1);
        return s;
    }
    return s;
}

/* What may follow the words up to the bracket: nothing, the unit of the
 * figure, "đồng", "đồng chẵn". */
static bool
is_unit(struct str rest, struct str unit)
{
    rest = str_trim(rest);
    return rest.n == 0 || viet_begins(rest, STR("đồng")) > 0 ||
           (unit.n > 0 && viet_begins(rest, unit) == rest.n);
}

/* Bytes between a figure and its words; of the text before and inside that
 * are looked at. */
enum { UNIT_MOST = 30, BEFORE_MOST = 80, INSIDE_MOST = 400 };

static void
check_bracket(const struct figures *k, struct str line, size_t open)
{
    struct str before = utf8_tail(str_first(line, open), BEFORE_MOST);
    struct str inside = str_first(str_after(line, open + 1), INSIDE_MOST);
    struct str words, unit;
    struct number n;
    int64_t value;
    bool led;
    size_t size;

    inside = str_first(inside, str_index(inside, ')'));
    words = behind_lead(str_trim(inside), &led);
    size = number_from_words(words, &value);
    if (size == 0 || !last_number(before, &n, &unit))
        return;
    unit = str_trim(unit);
    if (unit.n > UNIT_MOST || str_index(unit, '(') < unit.n ||
        (!led && !is_unit(str_after(words, size), unit)) ||
        agrees(n, scale_of(unit), value))
        return;
    tell(k, str_first(words, size), n, value);
}

static bool
is_row(struct str line)
{
    return str_starts(str_trim(line), "|");
}

/* "Bằng chữ: …" on a line of its own, of a figure on the line above. */
static void
check_lead(const struct figures *k, struct str line)
{
    struct str text = str_trim(line), words, unit;
    struct number n;
    int64_t value;
    bool led;
    size_t size;

    while (text.n > 0 && strchr("-+(*_ |", text.p[0]) != NULL)
        text = str_after(text, 1);
    words = behind_lead(text, &led);
    if (!led || (size = number_from_words(words, &value)) == 0 ||
        !last_number(k->before, &n, &unit) ||
        any_agrees(k->before, is_row(k->before) ? k->scale : 1, value))
        return;
    tell(k, str_first(words, size), n, value);
}

/* ---- "12/15 thôn (80%)" */

/* Digits of a whole number at the front: its bytes. */
static size_t
whole(struct str s, struct number *n)
{
    size_t size = 0;

    while (size < s.n && (viet_is_digit((unsigned char)s.p[size]) ||
                          (s.p[size] == '.' && size + 1 < s.n &&
                           viet_is_digit((unsigned char)s.p[size + 1]))))
        size++;
    return size > 0 && number_parse(str_first(s, size), n) && n->scale == 0
               ? size : 0;
}

enum { SHARE_NEAR = 40, SHARE_FAR = 120 }; /* bytes between */

/* "(", "đạt", "chiếm": what follows is the share of what was before. Behind
 * more words it may be that of something else: ", hộ dùng nước sạch đạt". */
static bool
leads_share(struct str before, bool near)
{
    static const char *const leads[] = { "(", "đạt", "chiếm", "tỷ lệ", "bằng",
                                         "=", "tương ứng", NULL };
    static const char *const far[] = { "(", ", đạt", ", chiếm", ", bằng",
                                       ", đạt tỷ lệ", ", chiếm tỷ lệ",
                                       ", tỷ lệ", NULL };

    return str_ends_any(str_trim(before), near ? leads : far);
}

/* The share that stands next. */
static bool
share_behind(struct str s, struct number *n, struct str *at)
{
    static const char *const stops[] = { ";", ". ", "|", "/", NULL };

    for (size_t i = 0; i < s.n && i < SHARE_FAR; i++) {
        size_t end = i;

        if (str_starts_any(str_after(s, i), stops))
            return false;
        if (!viet_is_digit((unsigned char)s.p[i]))
            continue;
        while (end < s.n && is_figure(s.p[end]))
            end++;
        *at = (struct str){ s.p + i, end - i };
        return str_starts(str_after(s, end), "%") &&
               leads_share(str_first(s, i), i < SHARE_NEAR) &&
               number_parse(*at, n);
    }
    return false;
}

static struct number
distance(struct number a, struct number b)
{
    b.units = -b.units;
    if (!number_add(&a, b))
        a.units = 0;
    if (a.units < 0)
        a.units = -a.units;
    return a;
}

enum { WORD_MOST = 20 };

/* A day, a month of a year, the scale of a map: "đến 2/9", "6/2026",
 * "tỷ lệ 1/500". */
static bool
is_no_share(struct arena *a, struct str before, struct number part,
            struct number all)
{
    static const char *const words[] = {
        "ngày", "tháng", "quý", "kỳ", "năm", "đến", "từ", "trước", "sau",
        "tỷ lệ", "tỉ lệ", "số", "khóa", NULL,
    };

    before = viet_lower(a, utf8_tail(str_trim(before), WORD_MOST));
    return str_ends_any(before, words) ||
           (part.units <= 12 && all.units > 1900 && all.units < 2100);
}

static void
check_share(const struct figures *k, struct str line, size_t at)
{
    struct str from = str_after(line, at), share = STR_EMPTY;
    struct number part, all, said, right, off;
    size_t n = whole(from, &part), m;

    if (n == 0 || !str_starts(str_after(from, n), "/"))
        return;
    m = whole(str_after(from, n + 1), &all);
    from = str_after(from, n + 1 + m);
    if (m == 0 || all.units < 5 || part.units > all.units || from.n == 0 ||
        (from.p[0] != ' ' && from.p[0] != ',') ||
        is_no_share(k->arena, str_first(line, at), part, all) ||
        !share_behind(from, &said, &share) ||
        !number_percent(part, all, said.scale, &right))
        return;
    off = distance(said, right);
    if (off.units <= 1)
        return; /* the last figure, rounded up or down */
    diag_add(k->lint->diags, SHARE_DIFFERS,
             text_pos(k->lint, k->value, share),
             str_zero(k->arena, share),
             str_zero(k->arena, number_text(k->arena, right, -1)));
}

/* ---- all of it */

/* What a line says that a table is counted in: "Đơn vị tính: triệu đồng",
 * "| TT | Kinh phí (triệu đồng) |". */
static int64_t
scale_named(struct arena *a, struct str line)
{
    static const char *const units[] = {
        "nghìn tỷ đồng", "tỷ đồng", "tỉ đồng", "triệu đồng", "nghìn đồng",
        "ngàn đồng", NULL,
    };
    struct str small = viet_lower(a, line);

    for (const char *const *u = units; *u != NULL; u++)
        if (str_find(small, *u) < small.n)
            return scale_of(str_from(*u));
    return str_find(small, "tr.đ") < small.n ? 1000000
           : str_find(small, "1.000 đ") < small.n ||
                     str_find(small, "1.000đ") < small.n ? 1000 : 1;
}

/* What is above a table says it, or the first of its rows. */
static void
note_scale(struct figures *k, struct str line)
{
    bool row = is_row(line);
    int64_t scale;

    if (row && is_row(k->before))
        return;
    scale = scale_named(k->arena, line);
    if (!row || scale != 1)
        k->scale = scale;
}

static void
check_line(const struct figures *k, struct str line)
{
    for (size_t i = 0; i < line.n; i++) {
        if (line.p[i] == '(')
            check_bracket(k, line, i);
        if (viet_is_digit((unsigned char)line.p[i]) &&
            (i == 0 || line.p[i - 1] == ' ' || line.p[i - 1] == '('))
            check_share(k, line, i);
    }
    check_lead(k, line);
}

static void
check_text(void *context, const struct plan_text *t)
{
    struct figures *k = context;
    struct str rest = t->value->text, line;

    k->value = t->value;
    k->before = STR_EMPTY;
    k->scale = 1;
    while (str_line(&rest, &line)) {
        if (str_index(line, '{') < line.n)
            continue;
        check_line(k, line);
        if (str_trim(line).n == 0)
            continue;
        note_scale(k, line);
        k->before = line;
    }
}

void
lint_figures(const struct lint *l)
{
    struct figures k = { .lint = l, .arena = l->arena };

    each_text(l, &k, check_text);
}
