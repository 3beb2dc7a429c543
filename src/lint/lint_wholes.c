/* lint_wholes.c — shares in sentences and lists: parts of a whole with their
 * counts, "61 hộ, gồm 20 hộ (33%), …", and shares that make up a whole. */
#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_number.h"
#include "lint/rules.h"
#include "lint/texts.h"

enum { PARTS_MOST = 24, WHOLES_MOST = 8, PART_MOST = 60, LEAD_MOST = 24 };

/* A share, and the count that it is of. */
struct whole_part {
    struct number count, share;
    bool counted;
    struct str text; /* of the share */
};

/* The sentence or list that is looked at. */
struct wholes {
    const struct lint *lint;
    struct arena *arena;
    const struct value *value;
    struct whole_part parts[PARTS_MOST];
    int count;
    struct number wholes[WHOLES_MOST]; /* numbers before the parts */
    int whole_count;
    bool makeup; /* it speaks of a make-up: "cơ cấu" */
    bool moved;  /* of what has grown or shrunk, too */
    bool list;   /* the lines that follow are its parts */
};

/* ---- reading */

static bool
is_figure(char c)
{
    return viet_is_digit((unsigned char)c) || c == '.' || c == ',';
}

/* A number at the front that ends in a digit: its bytes. */
static size_t
number_size(struct str s, struct number *n)
{
    size_t size = 0;

    while (size < s.n && is_figure(s.p[size]))
        size++;
    while (size > 0 && !viet_is_digit((unsigned char)s.p[size - 1]))
        size--;
    return size > 0 && number_parse(str_first(s, size), n) ? size : 0;
}

/* A number that counts nothing: of a day, a year, a clause, a document. */
static bool
counts_nothing(struct str before, struct str behind)
{
    static const char *const words[] = {
        "ngày ", "tháng ", "năm ", "quý ", "số ", "khoản ", "điểm ", "điều ",
        "Điều ", "mục ", "lớp ", "khóa ", "tuần ", "cấp ", "từ ", "đến ",
        "dưới ", "trên ", "tuổi ", NULL,
    };

    return str_ends_any(before, words) ||
           (before.n > 0 && strchr("/-", before.p[before.n - 1]) != NULL) ||
           (behind.n > 0 && strchr("/", behind.p[0]) != NULL) ||
           str_starts(behind, " tuổi") || str_starts(behind, " tháng") ||
           str_starts(behind, " năm");
}

static void
add_number(struct wholes *k, struct number n, struct number *last)
{
    if (n.scale > 0 || n.units <= 0)
        return;
    if (last->units > 0 && k->count == 0 && k->whole_count < WHOLES_MOST)
        k->wholes[k->whole_count++] = *last;
    *last = n;
}

/* "(20%)", "chiếm 20%", "(chiếm 20%)": what stands before a share that is of
 * the count before it. */
static bool
leads_part(struct str before)
{
    static const char *const leads[] = { "(", "chiếm", "chiếm tỷ lệ",
                                         "tỷ lệ", "tương ứng", "đạt", NULL };

    return str_ends_any(str_trim(before), leads);
}

/* Words that say that shares of another time or thing are spoken of. */
static bool
is_moved(struct str line)
{
    static const char *const words[] = { "tăng", "giảm", "so với", "vượt",
                                         "xuống", "cùng kỳ", NULL };

    for (const char *const *w = words; *w != NULL; w++)
        if (str_has(line, *w))
            return true;
    return false;
}

/* The numbers and shares of a sentence, behind those that are there. */
static void
read_numbers(struct wholes *k, struct str s)
{
    struct number n, last = { 0, 0 };
    size_t counted = 0; /* where the last count ends */

    for (size_t i = 0, size; i < s.n; i += size > 0 ? size : 1) {
        struct str before = str_first(s, i), behind;

        size = 0;
        if (!viet_is_digit((unsigned char)s.p[i]) ||
            (size = number_size(str_after(s, i), &n)) == 0)
            continue;
        behind = str_after(s, i + size);
        if (behind.n == 0 || behind.p[0] != '%') {
            if (!counts_nothing(before, behind)) {
                add_number(k, n, &last);
                counted = i + size;
            }
            continue;
        }
        if (k->count == PARTS_MOST || !leads_part(utf8_tail(before,
                                                            LEAD_MOST)))
            continue;
        k->parts[k->count++] = (struct whole_part){
            last, n, last.units > 0 && i - counted <= PART_MOST,
            { s.p + i, size },
        };
        last.units = 0;
    }
    if (last.units > 0 && k->count == 0 && k->whole_count < WHOLES_MOST)
        k->wholes[k->whole_count++] = last;
}

/* ---- parts of a whole */

/* The share is that of the count, but for the last figure. */
static bool
agrees(const struct whole_part *p, struct number whole, struct number *right)
{
    struct number off = p->share;

    if (!number_percent(p->count, whole, p->share.scale, right))
        return true;
    off.units = -off.units;
    if (!number_add(&off, *right))
        return true;
    return off.units >= -1 && off.units <= 1;
}

/* Are all parts but one the shares of that whole, or all of a sum that is the
 * whole; the one that is not, or NULL. */
static const struct whole_part *
other_of(const struct wholes *k, struct number whole, bool *found)
{
    const struct whole_part *other = NULL;
    struct number sum = { 0, 0 }, right;
    int counted = 0, wrong = 0;

    for (int i = 0; i < k->count; i++) {
        const struct whole_part *p = &k->parts[i];

        if (!p->counted || p->count.units > whole.units ||
            !number_add(&sum, p->count))
            continue;
        counted++;
        if (!agrees(p, whole, &right)) {
            other = p;
            wrong++;
        }
    }
    *found = wrong <= 1 &&
             (counted - wrong >= 2 ||
              (counted >= 2 && sum.units == whole.units));
    return other;
}

/* The counts are shares of a number before them, or of their sum. */
static bool
check_counts(const struct wholes *k)
{
    struct number sum = { 0, 0 }, right;
    const struct whole_part *other = NULL;
    bool found = false;

    for (int i = 0; i < k->count; i++)
        if (!k->parts[i].counted || !number_add(&sum, k->parts[i].count))
            return false;
    if (k->count < 2)
        return false;
    for (int i = 0; i <= k->whole_count && !found; i++) {
        struct number whole = i < k->whole_count ? k->wholes[i] : sum;

        other = other_of(k, whole, &found);
        if (found && other != NULL) {
            agrees(other, whole, &right);
            diag_add(k->lint->diags, SHARE_DIFFERS,
                     text_pos(k->lint, k->value, other->text),
                     str_zero(k->arena, other->text),
                     str_zero(k->arena, number_text(k->arena, right, -1)));
        }
    }
    return found;
}

/* ---- shares that make up a whole */

static void
check_makeup(const struct wholes *k)
{
    struct number sum = { 0, 0 };
    int64_t unit = 1;

    if (!k->makeup || k->moved || k->count < 3)
        return;
    for (int i = 0; i < k->count; i++)
        if (!number_add(&sum, k->parts[i].share))
            return;
    for (int i = 0; i < sum.scale; i++)
        unit *= 10;
    if (sum.units >= 100 * unit - k->count &&
        sum.units <= 100 * unit + k->count)
        return; /* each may be rounded */
    if (sum.units < 80 * unit || sum.units > 130 * unit)
        return; /* not all of it is told */
    diag_add(k->lint->diags, SHARE_WHOLE,
             text_pos(k->lint, k->value, k->parts[0].text),
             str_zero(k->arena, number_text(k->arena, sum, -1)));
}

/* "chiếm 120%": no part is more than the whole. */
static void
check_parts(const struct wholes *k, struct str line)
{
    static const char lead[] = "chiếm ";

    for (size_t i = 0; i + sizeof(lead) < line.n; i++) {
        struct str at = str_after(line, i), share;
        struct number n;
        size_t size;

        if (!str_starts(at, lead))
            continue;
        at = str_after(at, sizeof(lead) - 1);
        if (str_starts(at, "tỷ lệ "))
            at = str_after(at, sizeof("tỷ lệ ") - 1);
        size = number_size(at, &n);
        share = str_first(at, size);
        for (int s = 0; s < n.scale && size > 0; s++)
            n.units /= 10;
        if (size > 0 && str_starts(str_after(at, size), "%") && n.units > 100)
            diag_add(k->lint->diags, SHARE_PART,
                     text_pos(k->lint, k->value, share),
                     str_zero(k->arena, share));
    }
}

/* ---- all of it */

static void
close_whole(struct wholes *k)
{
    if (k->count > 1 && !check_counts(k))
        check_makeup(k);
    k->count = k->whole_count = 0;
    k->makeup = k->moved = k->list = false;
}

/* "…: " lines with shares follow. */
static bool
is_item(struct str line)
{
    return str_starts(line, "- ") || str_starts(line, "+ ") ||
           str_starts(line, "* ");
}

static void
check_line(struct wholes *k, struct str line)
{
    size_t from = 0;

    line = str_trim(line);
    if (!(k->list && is_item(line)))
        close_whole(k);
    check_parts(k, line);
    if (str_index(line, '|') < line.n ||
        (str_index(line, '%') == line.n && !str_ends(line, ":")))
        return;
    for (size_t i = 0; i <= line.n; i++) {
        bool ends = i == line.n || str_starts(str_after(line, i), ". ");
        struct str part = { line.p + from, i - from };

        if (!ends)
            continue;
        if (from > 0)
            close_whole(k);
        k->makeup |= str_has(part, "cơ cấu") || str_has(part, "Cơ cấu");
        k->moved |= is_moved(part);
        read_numbers(k, part);
        from = i + 1;
    }
    k->list |= str_ends(line, ":");
    if (!k->list)
        close_whole(k);
}

static void
check_text(void *context, const struct plan_text *t)
{
    struct wholes *k = context;
    struct str rest = t->value->text, line;

    if (str_index(rest, '%') == rest.n)
        return;
    k->value = t->value;
    while (str_line(&rest, &line))
        if (str_index(line, '{') == line.n)
            check_line(k, line);
    close_whole(k);
}

void
lint_wholes(const struct lint *l)
{
    struct wholes k = { .lint = l, .arena = l->arena };

    each_text(l, &k, check_text);
}
