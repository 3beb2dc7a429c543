/* citation.c — finds numbers of documents, and what stands around them. */
#include "text/citation.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "text/date.h"

/* ---- the number */

static bool
is_dash(uint32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013 ||
           c == 0x2014;
}

static struct str
pass_blanks(struct str s)
{
    struct str at = s;

    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (c != ' ' && c != 0xA0)
            break;
        at = s;
    }
    return at;
}

/* A '/' or a dash with blanks around it; 0 where there is none. */
static uint32_t
take_mark(struct str *s)
{
    struct str rest = pass_blanks(*s);
    uint32_t c = rest.n > 0 ? utf8_next(&rest) : 0;

    if (c != '/' && !is_dash(c))
        return 0;
    *s = pass_blanks(rest);
    return c == '/' ? '/' : '-';
}

/* A group of letters that begins with a capital: "QĐ", "TTg", "QH15". Counts
 * the capitals. */
static bool
take_letters(struct str *s, int *capitals)
{
    struct str at = *s, before = at;
    int count = 0;

    while (at.n > 0) {
        uint32_t c = utf8_next(&at);

        if (count == 0 && !viet_is_upper(c))
            return false;
        if (!viet_is_letter(c) && !viet_is_digit(c) && c != '&' && c != '.')
            break;
        *capitals += viet_is_upper(c);
        count++;
        before = at;
    }
    /* the point that ends a sentence is not of it */
    while (count > 0 && before.p[-1] == '.') {
        before = (struct str){ before.p - 1, before.n + 1 };
        count--;
    }
    *s = before;
    return count > 0;
}

size_t
citation_number(struct str s)
{
    struct str rest = s, year;
    size_t digits = str_digits(rest);
    uint32_t first, mark;
    int capitals = 0, groups = 0;

    if (digits == 0 || digits > 5)
        return 0;
    rest = str_after(rest, digits);
    first = take_mark(&rest);
    if (first == 0)
        return 0;
    year = rest;
    if (first == '/' && str_digits(year) == 4) { /* "26/2026/QĐ-TTg" */
        year = str_after(year, 4);
        if (take_mark(&year) != '/')
            return 0;
        rest = year;
    }
    if (!take_letters(&rest, &capitals))
        return 0;
    for (;;) {
        struct str more = rest;
        int before = capitals;

        mark = take_mark(&more);
        /* a dash between blanks goes on with a sentence, where what follows
         * is a word with but one capital */
        if (mark == 0 || !take_letters(&more, &capitals) ||
            (capitals - before < 2 && more.p - rest.p > 0 &&
             (rest.p[0] == ' ' || str_starts(rest, "\xC2\xA0")))) {
            capitals = before;
            break;
        }
        rest = more;
        groups++;
    }
    /* "927-TB/HU": the dash comes first, and there is more behind it */
    if (capitals < 2 || (first == '-' && groups == 0))
        return 0;
    return s.n - rest.n;
}

struct str
citation_key(struct arena *a, struct str number)
{
    struct buf b = buf_new(a);

    while (number.n > 0) {
        struct str at = number;
        uint32_t c = utf8_next(&number);

        if (c == ' ' || c == 0xA0)
            continue;
        if (is_dash(c))
            buf_add_c(&b, '-');
        else
            buf_add_str(&b, str_first(at, at.n - number.n));
    }
    return buf_take(&b);
}

/* ---- the date */

/* Up to so many digits. */
static int
take_figure(struct str *s, size_t most)
{
    size_t n = str_digits(*s);
    int value = 0;

    if (n == 0 || n > most)
        return -1;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (s->p[i] - '0');
    *s = str_after(*s, n);
    return value;
}

static bool
take_word(struct str *s, const char *word)
{
    struct str rest = pass_blanks(*s);

    if (!str_starts(rest, word))
        return false;
    *s = pass_blanks(str_after(rest, str_from(word).n));
    return true;
}

static size_t
long_date(struct str s, struct date *day)
{
    struct str rest = s;

    day->day = take_figure(&rest, 2);
    if (day->day < 0 || !take_word(&rest, "tháng"))
        return 0;
    day->month = take_figure(&rest, 2);
    if (day->month < 0 || !take_word(&rest, "năm"))
        return 0;
    day->year = take_figure(&rest, 4);
    return day->year < 0 ? 0 : s.n - rest.n;
}

static size_t
short_date(struct str s, struct date *day)
{
    struct str rest = s;
    char mark;
    int second;

    day->day = take_figure(&rest, 2);
    if (day->day < 0 || rest.n == 0 ||
        (rest.p[0] != '/' && rest.p[0] != '-' && rest.p[0] != '.'))
        return 0;
    mark = rest.p[0];
    rest = str_after(rest, 1);
    second = take_figure(&rest, 4);
    if (second < 0)
        return 0;
    if (rest.n == 0 || rest.p[0] != mark ||
        str_digits(str_after(rest, 1)) != 4) {
        *day = (struct date){ 0, day->day, second };
        return second > 999 ? s.n - rest.n : 0;
    }
    rest = str_after(rest, 1);
    day->month = second;
    day->year = take_figure(&rest, 4);
    return s.n - rest.n;
}

size_t
citation_date(struct str s, struct date *day)
{
    size_t n = long_date(s, day);

    if (n == 0)
        n = short_date(s, day);
    if (n == 0 || !date_is_valid(*day) ||
        (s.n > n && viet_is_digit((unsigned char)s.p[n])))
        *day = (struct date){ 0, 0, 0 };
    return n;
}

/* ---- what stands around the number */

/* What documents are, with the words that go with the name. */
static const char *const types[] = {
    "hiến pháp", "bộ luật", "luật", "pháp lệnh", "lệnh", "nghị quyết liên tịch",
    "nghị quyết", "nghị định", "quyết định", "thông tư liên tịch", "thông tư",
    "chỉ thị", "kế hoạch", "chương trình", "đề án", "công văn", "văn bản",
    "thông báo", "hướng dẫn", "kết luận", "công điện", "quy chế", "quy định",
    "báo cáo", "tờ trình", "giấy mời", "biên bản", "phương án", "dự án", NULL,
};

/* The kind of document that the text before a number ends in, and the word
 * "số" behind it, which may not be there. */
static struct str
type_before(struct str before)
{
    struct str text = str_trim(before);

    if (str_ends(text, "số:") || str_ends(text, "Số:"))
        text = str_trim(str_first(text, text.n - sizeof("số:") + 1));
    else if (str_ends(text, "số") || str_ends(text, "Số"))
        text = str_trim(str_first(text, text.n - sizeof("số") + 1));
    for (const char *const *t = types; *t != NULL; t++) {
        size_t n = str_from(*t).n;
        struct str tail = str_after(text, text.n >= n ? text.n - n : text.n);

        if (text.n >= n && viet_begins(tail, str_from(*t)) > 0 &&
            (text.n == n || tail.p[-1] == ' ' || tail.p[-1] == '(' ||
             tail.p[-1] == '\n' || tail.p[-1] == '-'))
            return tail;
    }
    return STR_EMPTY;
}

/* The words that an issuer's name ends before. */
static const char *const abouts[] = {
    "về ", "quy định", "ban hành", "phê duyệt", "sửa đổi", "hướng dẫn",
    "thông qua", "giao ", "triển khai", "thực hiện", "công bố", "bãi bỏ",
    "thành lập", "kết luận", "đôn đốc", "nâng cao", "tổ chức ", "phân ",
    "điều chỉnh", "bổ sung", "chi tiết", "ngày ", "v/v", NULL,
};

/* Bytes of an issuer's name. */
static size_t
issuer_size(struct str s)
{
    size_t i = 0;

    for (; i < s.n; i++) {
        struct str rest = str_after(s, i);

        if (strchr(",;.()\n:", s.p[i]) != NULL || str_starts(rest, "“") ||
            str_starts(rest, "./."))
            break;
        if (i > 0 && s.p[i - 1] == ' ' && str_starts_any(rest, abouts))
            break;
    }
    return str_trim(str_first(s, i)).n;
}

enum { ABOUT_MOST = 2000 }; /* bytes: no document is about more */

static void
read_around(struct str rest, struct citation *c, struct str *behind)
{
    struct str at = rest;
    size_t n;

    if (take_word(&at, ",") || take_word(&at, "("))
        at = pass_blanks(at);
    if (take_word(&at, "ngày") || take_word(&at, "tháng")) {
        n = citation_date(at, &c->day);
        if (n > 0) {
            c->date = str_first(at, n);
            rest = str_after(at, n);
        }
    }
    at = rest;
    if (take_word(&at, ")") || take_word(&at, ","))
        at = pass_blanks(at);
    if (take_word(&at, "của")) {
        n = issuer_size(at);
        c->issuer = str_first(at, n);
        rest = str_after(at, n);
    }
    at = pass_blanks(rest);
    at = utf8_head(at, ABOUT_MOST);
    for (n = 0; n < at.n && strchr(";\n", at.p[n]) == NULL; n++)
        continue;
    c->about = str_trim(str_first(at, n));
    *behind = rest;
}

bool
citation_next(struct str *rest, struct citation *c)
{
    const char *begin = rest->p;
    struct str s = *rest;

    for (; s.n > 0; s = str_after(s, 1)) {
        size_t n;

        if (!viet_is_digit((unsigned char)s.p[0]))
            continue;
        n = s.p > begin && strchr("/-.,", s.p[-1]) != NULL
                ? 0 : citation_number(s);
        if (n == 0) {
            s = str_after(s, str_digits(s) - 1);
            continue;
        }
        *c = (struct citation){ .number = str_first(s, n) };
        c->type = type_before((struct str){ begin, (size_t)(s.p - begin) });
        read_around(str_after(s, n), c, rest);
        return true;
    }
    *rest = s;
    return false;
}
