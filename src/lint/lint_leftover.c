/* lint_leftover.c — what is left of the document that was copied: another
 * year, another commune; units that are none, or no more. */
#include "base/communes.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/history.h"
#include "lint/rules.h"
#include "lint/texts.h"
#include "merge/element.h"
#include "text/date.h"

enum { YEARS_MOST = 8, NAME_WORDS = 5, OWN_MOST = 80, SENTENCE_MOST = 240 };

struct looking {
    const struct lint *lint;
    struct arena *arena;
    const struct communes *communes; /* NULL: there are none to be had */
    struct str addressed; /* kinh_gui, folded */
    bool unknown; /* that name is in no table, which has been told */
    struct str own;    /* key of the commune's name; empty: another agency */
    int years[YEARS_MOST]; /* that the title names */
    int year_count;
    int first_day;     /* that the document may be of; 0: unknown */
    int year;          /* of the document; 0: unknown */
    const struct value *value;
    struct str field;
    struct history history; /* of the line */
    enum { OTHERS_UNKNOWN, OTHERS_NO, OTHERS_YES } others; /* of the line */
};

/* ---- years */

/* A year behind "năm ", which does not begin a span; 0 for none. */
static int
year_at(struct str s)
{
    struct str rest = str_after(s, sizeof("năm ") - 1);
    int year = 0;

    if (!str_starts(s, "năm ") || str_digits(rest) != 4)
        return 0;
    for (int i = 0; i < 4; i++)
        year = year * 10 + (rest.p[i] - '0');
    rest = str_trim(str_after(rest, 4));
    if (str_starts(rest, "-") || str_starts(rest, "–") ||
        str_starts(rest, "đến") || str_starts(rest, "và") ||
        str_starts(rest, ",") || year < 1900 || year > 2100)
        return 0;
    return year;
}

/* It is the year of a date, "tháng 12 năm 2026", or one that is aimed at,
 * "đến năm 2030". */
static bool
is_other_year(struct str before)
{
    before = str_trim(before);
    return (before.n > 0 && before.p[before.n - 1] >= '0' &&
            before.p[before.n - 1] <= '9') ||
           str_ends(before, "đến") || str_ends(before, "hết") ||
           str_ends(before, "từ") || str_ends(before, "hướng");
}

static void
read_years(struct looking *k, struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        int year = year_at(str_after(s, i));

        if (year > 0 && is_other_year(str_first(s, i)))
            year = 0;
        if (year > 0 && k->year_count < YEARS_MOST)
            k->years[k->year_count++] = year;
    }
}

static bool
is_years(const struct looking *k, int year)
{
    for (int i = 0; i < k->year_count; i++)
        if (k->years[i] == year)
            return true;
    return false;
}

/* The opening and the closing sentence are of the year of the title. */
static void
check_years(const struct looking *k, struct str line)
{
    for (size_t i = 0; i < line.n; i++) {
        struct str at = str_after(line, i);
        int year = year_at(at);

        if (year == 0 || is_years(k, year) || year >= k->years[0] ||
            is_other_year(str_first(line, i)))
            continue;
        diag_add(k->lint->diags, LEFT_YEAR, text_pos(k->lint, k->value, at),
                 str_printf(k->arena, "%d", year).p,
                 str_printf(k->arena, "%d", k->years[0]).p);
    }
}

/* A plan is for its own year, or for years to come. */
static void
check_title_year(const struct looking *k)
{
    static const char *const ahead[] = { "KH", "CTr", NULL };
    const struct value *v = value_find(k->lint->plan, "trich_yeu");

    if (k->year == 0 || k->year_count != 1 || k->years[0] >= k->year ||
        !str_is_any(template_abbreviation(k->lint->template), ahead))
        return;
    diag_add(k->lint->diags, LEFT_TITLE_YEAR, v->pos,
             str_printf(k->arena, "%d", k->years[0]).p,
             str_printf(k->arena, "%d", k->year).p);
}

/* ---- names of communes */

/* Bytes of a name at the front: words with capitals, up to so many. */
static size_t
name_size(struct str s, int most)
{
    struct str rest = s;
    size_t n = 0;

    for (int i = 0; i < most; i++) {
        struct str word = str_first(rest, str_index(rest, ' ')), first = word;
        size_t letters = 0;

        if (word.n == 0 || !viet_is_upper(utf8_next(&first)))
            break;
        while (letters < word.n) {
            struct str at = str_after(word, letters), next = at;
            uint32_t c = utf8_next(&next);

            if (!viet_is_letter(c) && !viet_is_digit(c) && c != '\'' &&
                c != 0x2019)
                break;
            letters += at.n - next.n;
        }
        n = (size_t)(word.p - s.p) + letters;
        if (letters < word.n || rest.n <= word.n)
            break;
        rest = str_after(rest, word.n + 1);
    }
    return n;
}

/* Bytes of the longest name of a commune at the front; 0 for none. */
static size_t
commune_size(const struct looking *k, struct str s)
{
    for (int words = NAME_WORDS; words > 0; words--) {
        size_t n = name_size(s, words);
        const struct commune *const *first;

        if (n > 0 && communes_named(k->arena, k->communes, str_first(s, n),
                                    &first) > 0)
            return n;
    }
    return 0;
}

/* "Ủy ban nhân dân xã", "trên địa bàn xã": it is the document's own. */
static bool
is_own_place(struct arena *a, struct str before)
{
    static const char *const words[] = { "uy ban nhan dan", "ubnd",
                                         "dia ban", "hdnd",
                                         "hoi dong nhan dan", NULL };

    return str_ends_any(viet_fold(a, utf8_tail(str_trim(before), OWN_MOST)),
                        words);
}

/* The opening and the closing sentence speak of the agency's own commune: "của
 * phường …", "tại xã …". */
static bool
is_of_opening(const struct looking *k, struct str before)
{
    return (str_is(k->field, "mo_dau") || str_is(k->field, "ket_thuc")) &&
           (str_ends(before, " của ") || str_ends(before, " tại "));
}

/* "Công văn số 12/UBND-KT ngày … của Ủy ban nhân dân xã …": it has issued what
 * is cited. */
static bool
is_issuer(struct str before)
{
    struct str tail = utf8_tail(before, SENTENCE_MOST);
    bool number = false, of = false;

    tail = str_after(tail, str_behind_last(tail, ';'));
    for (size_t i = 1; i + 1 < tail.n; i++) {
        if (tail.p[i] == '/' && viet_is_digit((unsigned char)tail.p[i - 1]) &&
            !viet_is_digit((unsigned char)tail.p[i + 1]))
            number = true;
        if (str_starts(str_after(tail, i), " của "))
            of = true;
        else if (number && of && tail.p[i] == ',')
            return false;
    }
    return number && of;
}

/* The part of the sentence before names who is worked with, or where
 * something goes: "phối hợp với Ủy ban nhân dân xã …", "qua địa bàn xã …". */
static bool
is_neighbour(struct arena *a, struct str before)
{
    static const char *const words[] = {
        "phoi hop", "giap", "ho tro", "giup", "doan cong tac", "doan can bo",
        "tham quan", "hoc tap", "kinh nghiem", "giao luu", "ket nghia",
        "lien ket", "hop tac", "ky ket", "qua dia ban", "tu dia ban",
        "sang dia ban", "den dia ban", "cung voi", "ban giao", "tiep nhan",
        "thong nhat voi", "trao doi voi", "lam viec voi", NULL,
    };
    struct str tail = utf8_tail(before, SENTENCE_MOST), fold;

    tail = str_after(tail, str_behind_last(tail, ';'));
    for (size_t i = tail.n; i-- > 0;)
        if (str_starts(str_after(tail, i), ". ")) {
            tail = str_after(tail, i + 1);
            break;
        }
    fold = viet_fold(a, tail);
    for (size_t i = 0; i < fold.n; i++)
        if (str_starts_any(str_after(fold, i), words))
            return true;
    return false;
}

/* It is written to that commune. */
static bool
is_addressed(const struct looking *k, struct str name)
{
    struct str fold = viet_fold(k->arena, name);

    for (size_t i = 0; i + fold.n <= k->addressed.n; i++)
        if (str_equal(str_first(str_after(k->addressed, i), fold.n), fold))
            return true;
    return false;
}

/* The province behind a commune's name: ", tỉnh Thanh Hóa"; *size its bytes
 * with the kind. */
static struct str
province_behind(struct str behind, const char **at)
{
    static const char *const kinds[] = { ", tỉnh ", ", thành phố ",
                                         " tỉnh ", NULL };

    for (const char *const *p = kinds; *p != NULL; p++)
        if (str_starts(behind, *p)) {
            struct str rest = str_after(behind, str_from(*p).n);

            *at = rest.p;
            return str_first(rest, name_size(rest, NAME_WORDS));
        }
    return STR_EMPTY;
}

static void
check_province(const struct looking *k, struct str name, struct str behind)
{
    const char *at;
    struct str province = province_behind(behind, &at);
    const struct province *p;
    const struct commune *const *list;
    size_t count;

    if (province.n == 0)
        return;
    p = province_named(k->arena, k->communes, province);
    if (p == NULL)
        return; /* told of by itself */
    count = communes_named(k->arena, k->communes, name, &list);
    for (size_t i = 0; i < count; i++)
        if (list[i]->province == p)
            return;
    diag_add(k->lint->diags, UNIT_PROVINCE,
             text_pos(k->lint, k->value, province),
             str_zero(k->arena, name), str_zero(k->arena, province),
             str_zero(k->arena, list[0]->province->name));
}

static void
check_commune(const struct looking *k, struct str line,
              const struct text_word *w)
{
    static const char *const kinds[] = { "xã", "phường", "Xã", "Phường",
                                         "XÃ", "PHƯỜNG", NULL };
    size_t at = (size_t)(w->s.p - line.p);
    struct str rest = str_after(line, at + w->s.n), name;
    static const char *const looked_at[] = { "noi_dung", "mo_dau",
                                             "ket_thuc", "trich_yeu", "ky",
                                             NULL };
    size_t n;

    if (!str_is_any(w->s, kinds) || !str_starts(rest, " "))
        return;
    rest = str_after(rest, 1);
    n = commune_size(k, rest);
    if (n == 0)
        return;
    name = str_first(rest, n);
    check_province(k, name, str_after(rest, n));
    if (k->own.n == 0 || str_equal(viet_key(k->arena, name), k->own) ||
        !str_is_any(k->field, looked_at) ||
        !(is_own_place(k->arena, str_first(line, at)) ||
          is_of_opening(k, str_first(line, at))) ||
        is_neighbour(k->arena, str_first(line, at)) ||
        is_issuer(str_first(line, at)) || is_addressed(k, name) ||
        (k->unknown && viet_distance(viet_key(k->arena, name), k->own, 3) < 3))
        return;
    diag_gather(k->lint->diags, LEFT_NAME, text_pos(k->lint, k->value, w->s),
                str_zero(k->arena, str_first(str_after(line, at),
                                             w->s.n + 1 + n)));
}

/* ---- provinces that are no more */

struct merged {
    const char *old, *now;
};

/* Nghị quyết 202/2025/QH15, from 01/7/2025. */
static const struct merged provinces[] = {
    { "Hà Giang", "Tuyên Quang" }, { "Yên Bái", "Lào Cai" },
    { "Bắc Kạn", "Thái Nguyên" }, { "Vĩnh Phúc", "Phú Thọ" },
    { "Hòa Bình", "Phú Thọ" }, { "Bắc Giang", "Bắc Ninh" },
    { "Thái Bình", "Hưng Yên" }, { "Hải Dương", "Hải Phòng" },
    { "Hà Nam", "Ninh Bình" }, { "Nam Định", "Ninh Bình" },
    { "Quảng Bình", "Quảng Trị" }, { "Quảng Nam", "Đà Nẵng" },
    { "Kon Tum", "Quảng Ngãi" }, { "Bình Định", "Gia Lai" },
    { "Ninh Thuận", "Khánh Hòa" }, { "Đắk Nông", "Lâm Đồng" },
    { "Bình Thuận", "Lâm Đồng" }, { "Phú Yên", "Đắk Lắk" },
    { "Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh" },
    { "Bình Dương", "Thành phố Hồ Chí Minh" },
    { "Bình Phước", "Đồng Nai" }, { "Long An", "Tây Ninh" },
    { "Sóc Trăng", "Cần Thơ" }, { "Hậu Giang", "Cần Thơ" },
    { "Bến Tre", "Vĩnh Long" }, { "Trà Vinh", "Vĩnh Long" },
    { "Tiền Giang", "Đồng Tháp" }, { "Bạc Liêu", "Cà Mau" },
    { "Kiên Giang", "An Giang" },
};

static void
check_old_province(struct looking *k, struct str line, struct str from)
{
    struct date from_day = { 1, 7, 2025 };

    if (k->first_day < date_number(from_day) || str_is(k->field, "can_cu") ||
        !str_starts(from, "tỉnh "))
        return;
    from = str_after(from, sizeof("tỉnh ") - 1);
    for (size_t i = 0; i < sizeof(provinces) / sizeof(provinces[0]); i++) {
        size_t n = str_from(provinces[i].old).n;
        struct str next = str_after(from, n);

        if (!str_starts(from, provinces[i].old) ||
            (next.n > 0 && viet_is_letter(utf8_next(&next))) ||
            str_starts(str_after(from, n), " (cũ)") ||
            str_starts(str_after(from, n), " cũ") ||
            history_tells(&k->history, k->arena, line, from.p))
            continue;
        diag_add(k->lint->diags, UNIT_GONE, text_pos(k->lint, k->value, from),
                 provinces[i].old, provinces[i].now);
        return;
    }
}

/* ---- a sentence of those above: "Ủy ban nhân dân các xã" in a plan of a
 * commune */

/* Bytes of the phrase at the front that speaks to several communes. */
static size_t
to_communes(struct str from)
{
    static const char *const phrases[] = {
        "ủy ban nhân dân các xã", "uỷ ban nhân dân các xã", "ubnd các xã",
        "ubnd các phường", "ủy ban nhân dân các phường",
        "hướng dẫn các xã", "chỉ đạo các xã", "đôn đốc các xã",
        "giao các xã", "yêu cầu các xã", NULL,
    };

    for (const char *const *p = phrases; *p != NULL; p++) {
        size_t n = viet_begins(from, str_from(*p));

        if (n > 0 && ends_word(str_after(from, n)))
            return n;
    }
    return 0;
}

/* Those above are who does it, or neighbours are meant. */
static bool
is_of_others(struct arena *a, struct str line)
{
    static const char *const words[] = {
        "lan can", "giap", "phoi hop", "cac xa ban", "lien ke", "tinh ",
        "thanh pho", "trung uong", "so ", "de nghi", "kinh nghiem", "p/h",
        NULL,
    };
    struct str fold = viet_fold(a, line);

    for (size_t i = 0; i < fold.n; i++)
        if ((i == 0 || fold.p[i - 1] == ' ' || fold.p[i - 1] == '(') &&
            str_starts_any(str_after(fold, i), words))
            return true;
    return false;
}

static void
check_level(struct looking *k, struct str line, struct str from)
{
    static const char *const looked_at[] = { "noi_dung", "mo_dau", "ket_thuc",
                                             "noi_nhan", "phu_luc", NULL };
    size_t n = k->own.n > 0 && str_is_any(k->field, looked_at)
                   ? to_communes(from) : 0;

    if (n == 0)
        return;
    if (k->others == OTHERS_UNKNOWN)
        k->others = is_of_others(k->arena, line) ? OTHERS_YES : OTHERS_NO;
    if (k->others == OTHERS_NO)
        diag_gather(k->lint->diags, LEFT_LEVEL,
                    text_pos(k->lint, k->value, from),
                    str_zero(k->arena, str_first(from, n)));
}

/* ---- all of it */

static void
check_line(struct looking *k, struct str line)
{
    struct words words = words_of(line);

    k->others = OTHERS_UNKNOWN;
    k->history = (struct history){ .each_marked = true };
    if (k->year_count == 1 && (str_is(k->field, "mo_dau") ||
                               str_is(k->field, "ket_thuc")))
        check_years(k, line);
    for (struct text_word w; word_next(&words, &w); ) {
        if (k->communes != NULL)
            check_commune(k, line, &w);
        check_level(k, line, str_after(line, (size_t)(w.s.p - line.p)));
        check_old_province(k, line,
                           str_after(line, (size_t)(w.s.p - line.p)));
    }
}

static void
check_text(void *context, const struct plan_text *t)
{
    struct looking *k = context;
    struct str rest = t->value->text, line;

    k->value = t->value;
    k->field = t->field;
    if (str_is(t->field, "co_quan") || str_is(t->field, "lien_tich"))
        return;
    while (str_line(&rest, &line))
        check_line(k, line);
}

/* The commune whose document it is, as it is compared. */
static struct str
own_commune(const struct lint *l)
{
    struct str text = STR_EMPTY, fold;
    const struct value *v = value_find(l->plan, "co_quan.ten");
    static const char *const starts[] = {
        "uy ban nhan dan xa ", "uy ban nhan dan phuong ",
        "uy ban nhan dan dac khu ", "ubnd xa ", "ubnd phuong ",
        "hoi dong nhan dan xa ", "hoi dong nhan dan phuong ",
        "hoi dong nhan dan dac khu ", NULL,
    };

    if (v != NULL && v->kind == VALUE_LIST) {
        struct buf b = buf_new(l->arena);

        for (const struct value *c = v->first; c != NULL; c = c->next)
            buf_printf(&b, "%s%.*s", b.n > 0 ? " " : "", STR_ARG(c->text));
        text = buf_take(&b);
    } else if (v != NULL) {
        text = v->text;
    }
    if (text_is_open(text))
        return STR_EMPTY;
    fold = viet_fold(l->arena, text);
    for (const char *const *s = starts; *s != NULL; s++)
        if (str_starts(fold, *s))
            return viet_key(l->arena, str_after(fold, str_from(*s).n));
    return STR_EMPTY;
}

/* Whom it is written to, folded. */
static void
add_addressees(struct buf *b, const struct value *v)
{
    if (v == NULL)
        return;
    if (v->kind == VALUE_TEXT) {
        buf_add_str(b, viet_fold(b->arena, v->text));
        buf_add_c(b, '\n');
    }
    for (const struct value *c = v->first; c != NULL; c = c->next)
        add_addressees(b, c);
}

/* Since 01/7/2025 the agency's own commune is one of the table. */
static void
check_own(struct looking *k)
{
    const struct date day = { 1, 7, 2025 };
    const struct value *v = value_find(k->lint->plan, "co_quan.ten");
    const struct commune *const *first;
    struct str name;
    static const char *const kinds[] = { " xã ", " phường ", NULL };

    if (k->own.n == 0 || k->communes == NULL || v->kind != VALUE_TEXT ||
        v->gap || k->first_day < date_number(day))
        return;
    for (size_t i = 0; i < v->text.n; i++) {
        name = str_after(v->text, i);
        if (!str_starts_any(name, kinds))
            continue;
        name = str_trim(name);
        if (name.p[name.n - 2] != ' ' && /* "xã A" stands for any */
            str_index(name, '{') == name.n &&
            str_index(name, '\n') == name.n &&
            communes_named(k->arena, k->communes,
                           str_after(name, str_index(name, ' ') + 1),
                           &first) == 0 &&
            communes_named(k->arena, k->communes, name, &first) == 0) {
            diag_add(k->lint->diags, UNIT_UNKNOWN,
                     text_pos(k->lint, v, name), str_zero(k->arena, name));
            k->unknown = true;
        }
        return;
    }
}

void
lint_leftover(const struct lint *l)
{
    struct looking k = { .lint = l, .arena = l->arena };
    const struct value *title = value_find(l->plan, "trich_yeu");
    struct buf addressed = buf_new(l->arena);
    struct date day = { 0, 0, 0 };
    int last;

    add_addressees(&addressed, value_find(l->plan, "kinh_gui"));
    k.addressed = buf_take(&addressed);
    k.communes = settings_communes(template_settings(l->template), l->diags);
    k.own = own_commune(l);
    if (date_read(l->arena, value_find(l->plan, "ngay"), &day) &&
        date_range(day, &k.first_day, &last))
        k.year = day.year;
    else
        k.first_day = 0;
    if (title != NULL && title->kind == VALUE_TEXT)
        read_years(&k, title->text);
    for (const struct value *v = title != NULL ? title->first : NULL;
         v != NULL; v = v->next) /* its lines, each by itself */
        if (v->kind == VALUE_TEXT)
            read_years(&k, v->text);
    check_title_year(&k);
    check_own(&k);
    each_text(l, &k, check_text);
}
