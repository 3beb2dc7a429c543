/* Parts: forms of the date and the number, the name of the agency, the
 * columns of the letterhead and of the signature. Runs from the top of the
 * tree. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/utf8.h"
#include "fixture.h"
#include "model/profile.h"
#include "parts/co_quan.h"
#include "parts/columns.h"
#include "parts/ky_noi_nhan.h"
#include "parts/so_ky_hieu.h"
#include "text/date.h"

static void
assert_str(struct str s, const char *expected)
{
    char text[256];

    assert_true(s.n < sizeof(text));
    memcpy(text, s.p, s.n);
    text[s.n] = '\0';
    assert_string_equal(text, expected);
}

struct date_row {
    const char *written, *iso, *full;
};

static void
dates_are_read(void **state)
{
    static const struct date_row rows[] = {
        { "05/9/2025", "2025-09-05", "ngày 05 tháng 9 năm 2025" },
        { "5/9/2025", "2025-09-05", "ngày 05 tháng 9 năm 2025" },
        { "5-01-2025", "2025-01-05", "ngày 05 tháng 01 năm 2025" },
        { "29.2.2024", "2024-02-29", "ngày 29 tháng 02 năm 2024" },
        { "2024-03-29", "2024-03-29", "ngày 29 tháng 3 năm 2024" },
        { "9/2025", "2025-09", "ngày__tháng 9 năm 2025" },
        { "/12/2025", "2025-12", "ngày__tháng 12 năm 2025" },
        { "2025-11", "2025-11", "ngày__tháng 11 năm 2025" },
        { "2025", "2025", "ngày__tháng__năm 2025" },
        { "", "", "ngày__tháng__năm__" },
        { "ngày 5 tháng 9 năm 2025", "2025-09-05",
          "ngày 05 tháng 9 năm 2025" },
        { "ngày … tháng 9 năm 2025", "2025-09", "ngày__tháng 9 năm 2025" },
        { "tháng 9 năm 2025", "2025-09", "ngày__tháng 9 năm 2025" },
        { "ngày 29/3/2024", "2024-03-29", "ngày 29 tháng 3 năm 2024" },
    };
    struct fixture *f = *state;

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct buf shown = buf_new(f->arena);
        struct date d;
        struct str s;

        assert_true(date_parse(str_from(rows[i].written), &d));
        assert_str(date_iso(f->arena, d), rows[i].iso);
        s = date_long(f->arena, d, 2);
        while (s.n > 0) {
            uint32_t c = utf8_next(&s);

            utf8_add(&shown, c == 0xA0 ? '_' : c);
        }
        assert_str(buf_take(&shown), rows[i].full);
    }
}

static void
other_texts_are_no_dates(void **state)
{
    static const char *const texts[] = {
        "31/2/2025", "29/2/2025", "0/13/2025", "32/1/2025", "5/9/25",
        "hôm nay", "9", "5/9", "5/9/2025/1", "2025-13-01", "2025-00-01",
        "5//2025x", "20255", "ngày mai", "5/9/2025 lúc 7 giờ",
    };
    struct date d;

    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        assert_false(date_parse(str_from(texts[i]), &d));
        assert_int_equal(d.day + d.month + d.year, 0);
    }
}

static void
short_dates(void **state)
{
    struct fixture *f = *state;

    assert_str(date_short(f->arena, (struct date){ 5, 9, 2025 }),
               "05/9/2025");
    assert_str(date_short(f->arena, (struct date){ 15, 2, 2025 }),
               "15/02/2025");
    assert_str(date_short(f->arena, (struct date){ 0, 9, 2025 }), "9/2025");
}

static void
numbers(void **state)
{
    struct arena *a = ((struct fixture *)*state)->arena;

    assert_str(so_ky_hieu_text(a, STR("5"), STR("KH-UBND"), 3),
               "Số: 05/KH-UBND");
    assert_str(so_ky_hieu_text(a, STR("05"), STR("/KH-UBND"), 3),
               "Số: 05/KH-UBND");
    assert_str(so_ky_hieu_text(a, STR("9a"), STR("KH-UBND"), 3),
               "Số: 09a/KH-UBND");
    assert_str(so_ky_hieu_text(a, STR("120"), STR("KH-UBND"), 3),
               "Số: 120/KH-UBND");
    assert_str(so_ky_hieu_text(a, STR(""), STR("KH-UBND"), 2),
               "Số:\u00A0\u00A0/KH-UBND");
    assert_str(so_ky_hieu_text(a, STR("12"), STR(""), 2), "Số: 12");
    assert_str(so_ky_hieu_short(a, STR(""), STR("KH-UBND")), "/KH-UBND");
    assert_true(so_is_valid(STR("")));
    assert_true(so_is_valid(STR("12")));
    assert_true(so_is_valid(STR("12b")));
    assert_false(so_is_valid(STR("12/KH")));
    assert_false(so_is_valid(STR("0")));
    assert_false(so_is_valid(STR("mười")));
}

static struct lines
agency(struct fixture *f, const char *name)
{
    struct value *v = value_new(f->arena, VALUE_TEXT, POS_NONE);

    v->text = str_from(name);
    return co_quan_lines(f->arena, v);
}

static void
agency_is_split(void **state)
{
    struct fixture *f = *state;
    struct lines l = agency(f, "Ủy ban nhân dân xã Phú Thịnh");

    assert_str(l.first->text, "ỦY BAN NHÂN DÂN");
    assert_str(l.last->text, "XÃ PHÚ THỊNH");
    l = agency(f, "UỶ BAN NHÂN DÂN xã Xốp");
    assert_str(l.first->text, "UỶ BAN NHÂN DÂN");
    assert_str(l.last->text, "XÃ XỐP");
    l = agency(f, "Hội đồng nhân dân phường Điện Biên Phủ");
    assert_str(l.first->text, "HỘI ĐỒNG NHÂN DÂN");
    assert_str(l.last->text, "PHƯỜNG ĐIỆN BIÊN PHỦ");
    l = agency(f, "Ủy ban nhân dân");
    assert_ptr_equal(l.first, l.last);
    l = agency(f, "Sở Nông nghiệp và Môi trường");
    assert_ptr_equal(l.first, l.last);
    l = agency(f, "Ủy ban nhân dân xã\nPhú Thịnh");
    assert_str(l.first->text, "ỦY BAN NHÂN DÂN XÃ");
    assert_str(l.last->text, "PHÚ THỊNH");
}

/* Every code point is 10 twips wide at any size. */
static int
ten_each(const void *context, enum face face, int half_points, struct str s)
{
    (void)context, (void)face, (void)half_points;
    return 10 * (int)utf8_count(s);
}

static int
hundred_each(const void *context, enum face face, int half_points,
             struct str s)
{
    return 10 * ten_each(context, face, half_points, s);
}

static void
agency_is_measured(void **state)
{
    struct fixture *f = *state;
    struct measure m = { .width = ten_each };
    struct part_run run = { .arena = f->arena, .measure = &m };
    struct lines l = agency(f, "một hai ba bốn tám sáu");

    run.profile = profile_load(f->arena, &files_disk, "templates/nd30.ini",
                               &f->diags);
    assert_non_null(run.profile);
    assert_int_equal(co_quan_width(&run, &l, "co_quan", 0), 220);
    assert_int_equal(co_quan_least_width(&run, &l, "co_quan", 0), 30);
}

struct title_row {
    const char *text;
    int room, inset, last; /* for letters of 100 twips */
};

/* Drawn in to the longest line, half of the way to where the next word would
 * find room. */
static void
titles_are_broken_evenly(void **state)
{
    static const struct title_row rows[] = {
        { "một hai ba bốn tám sáu", 2200, 0, 2200 },  /* fits */
        { "một hai ba bốn tám sáu", 1900, 325, 1100 }, /* not 3 words, 1 */
        { "một hai ba của bốn tám", 1900, 325, 1100 }, /* before "của" */
        { "một hai ba bốn, năm tám", 1900, 100, 700 }, /* behind the comma */
        { "một hai ba - bốn tám sáu", 2000, 300, 1100 }, /* behind a dash */
        { "một hai\nba bốn", 800, 0, 600 },           /* as written */
        { "SỞ Y TẾ THÀNH PHỐ CẦN THƠ", 2000, 0, 1700 }, /* before a place */
        { "bốn tám mỗi xã", 1300, 200, 600 },          /* words that are tied */
        { "một hai ba", 50, 0, 200 },                  /* no word fits */
    };
    struct fixture *f = *state;
    struct measure m = { .width = hundred_each };
    struct part_run run = { .arena = f->arena, .measure = &m,
                            .diags = &f->diags };

    run.profile = profile_load(f->arena, &files_disk, "templates/nd30.ini",
                               &f->diags);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct value *v = value_new(f->arena, VALUE_TEXT, POS_NONE);
        struct node *section = node_new(f->arena, NODE_SECTION, POS_NONE);
        struct node *para;
        struct lines lines;
        int last;

        v->text = str_from(rows[i].text);
        lines = lines_read(f->arena, v);
        para = part_lines(&run, section, "trich_yeu", &lines);
        last = part_balance(&run, para, rows[i].room);
        assert_int_equal(para->u.para.inset, rows[i].inset);
        assert_int_equal(last, rows[i].last);
    }
}

static struct columns_need
need_of(int agency_width, int least, int date, int date_small)
{
    return (struct columns_need){
        .text = 1000, .gap = 20, .quoc_hieu = { 560, 520 },
        .date = { date, date_small }, .tieu_ngu = { 340, 340 },
        .agency = { agency_width, agency_width * 12 / 13 },
        .agency_halved = { agency_width / 2, agency_width * 6 / 13 },
        .agency_least = { least, least * 12 / 13 }, .number = 150,
        .date_least = date_small,
    };
}

static void
columns_fill_the_text(void **state)
{
    struct columns_need n = need_of(250, 90, 450, 420);
    struct columns c = columns_fit(&n);

    (void)state;
    assert_int_equal(c.left + c.right, 1000);
    assert_int_equal(c.indent, 0);
    assert_false(c.small || c.small_date || c.broken);
    assert_true(c.left >= 260 && c.right >= 570);
}

static void
columns_give_way_in_order(void **state)
{
    struct columns_need n = need_of(250, 90, 800, 600);
    struct columns c = columns_fit(&n);

    (void)state;
    assert_true(c.small_date && !c.small && !c.broken);
    n = need_of(450, 90, 450, 420);
    c = columns_fit(&n);
    assert_true(c.small && !c.broken);
    n = need_of(700, 90, 450, 420);
    c = columns_fit(&n);
    assert_true(c.broken && !c.small && !c.small_date);
    assert_int_equal(c.left + c.right, 1000);
    assert_int_equal(c.left_text, 1000 - 20 - 560);
}

static void
columns_overhang_at_last(void **state)
{
    struct columns_need n = need_of(1200, 600, 450, 420);
    struct columns c = columns_fit(&n);

    (void)state;
    assert_true(c.broken && c.small);
    assert_true(c.indent < 0);
    assert_true(c.right >= 520 + 10);
    assert_int_equal(c.left + c.right + 2 * c.indent <= 1001, 1);
}

static void
signature_columns(void **state)
{
    int w[2];

    (void)state;
    ky_noi_nhan_fit(1000, 45, 300, w);
    assert_int_equal(w[0], 450);
    assert_int_equal(w[1], 550);
    ky_noi_nhan_fit(1000, 45, 580, w);
    assert_int_equal(w[0], 420);
    ky_noi_nhan_fit(1000, 45, 900, w);
    assert_int_equal(w[0], 400);
    assert_int_equal(w[1], 600);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_read),
        cmocka_unit_test(other_texts_are_no_dates),
        cmocka_unit_test(short_dates),
        cmocka_unit_test(numbers),
        cmocka_unit_test(agency_is_split),
        cmocka_unit_test(agency_is_measured),
        cmocka_unit_test(titles_are_broken_evenly),
        cmocka_unit_test(columns_fill_the_text),
        cmocka_unit_test(columns_give_way_in_order),
        cmocka_unit_test(columns_overhang_at_last),
        cmocka_unit_test(signature_columns),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
