/* Text services: numbers in figures and words, the calendar and its working
 * days, place names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/calendar.h"
#include "base/viet_locality.h"
#include "base/viet_number.h"

static int
setup(void **state)
{
    *state = arena_new();
    return 0;
}

static int
teardown(void **state)
{
    arena_free(*state);
    return 0;
}

struct pair {
    const char *given, *wanted;
};

static const char *
words(struct arena *a, const char *given, const struct number_style *style)
{
    struct number n;

    assert_true(number_parse(str_from(given), &n));
    return str_zero(a, number_words(a, n, style));
}

static void
numbers_in_words(void **state)
{
    static const struct pair pairs[] = {
        { "0", "không" },
        { "1", "một" },
        { "4", "bốn" },
        { "5", "năm" },
        { "10", "mười" },
        { "11", "mười một" },
        { "14", "mười bốn" },
        { "15", "mười lăm" },
        { "19", "mười chín" },
        { "20", "hai mươi" },
        { "21", "hai mươi mốt" },
        { "24", "hai mươi tư" },
        { "25", "hai mươi lăm" },
        { "31", "ba mươi mốt" },
        { "44", "bốn mươi tư" },
        { "55", "năm mươi lăm" },
        { "99", "chín mươi chín" },
        { "100", "một trăm" },
        { "101", "một trăm lẻ một" },
        { "104", "một trăm lẻ bốn" },
        { "105", "một trăm lẻ năm" },
        { "110", "một trăm mười" },
        { "111", "một trăm mười một" },
        { "115", "một trăm mười lăm" },
        { "121", "một trăm hai mươi mốt" },
        { "124", "một trăm hai mươi tư" },
        { "500", "năm trăm" },
        { "999", "chín trăm chín mươi chín" },
        { "1000", "một nghìn" },
        { "1001", "một nghìn không trăm lẻ một" },
        { "1005", "một nghìn không trăm lẻ năm" },
        { "1010", "một nghìn không trăm mười" },
        { "1015", "một nghìn không trăm mười lăm" },
        { "1021", "một nghìn không trăm hai mươi mốt" },
        { "1100", "một nghìn một trăm" },
        { "2025", "hai nghìn không trăm hai mươi lăm" },
        { "10000", "mười nghìn" },
        { "21000", "hai mươi mốt nghìn" },
        { "105000", "một trăm lẻ năm nghìn" },
        { "1000000", "một triệu" },
        { "1000005", "một triệu không trăm lẻ năm" },
        { "1005000", "một triệu không trăm lẻ năm nghìn" },
        { "1.500.000", "một triệu năm trăm nghìn" },
        { "24.015.004",
          "hai mươi tư triệu không trăm mười lăm nghìn không trăm lẻ bốn" },
        { "1000000000", "một tỷ" },
        { "1005000000", "một tỷ không trăm lẻ năm triệu" },
        { "1000000001", "một tỷ không trăm lẻ một" },
        { "1234567890", "một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi "
          "bảy nghìn tám trăm chín mươi" },
        { "1000000000000", "một nghìn tỷ" },
        { "1005000000000", "một nghìn không trăm lẻ năm tỷ" },
        { "1000000000000000", "một triệu tỷ" },
        { "-7", "âm bảy" },
        { "12,5", "mười hai phẩy năm" },
        { "12,50", "mười hai phẩy năm" },
        { "12,00", "mười hai" },
        { "12,05", "mười hai phẩy không năm" },
        { "3,14", "ba phẩy mười bốn" },
        { "0,125", "không phẩy một trăm hai mươi lăm" },
        { "0,024", "không phẩy không hai mươi tư" },
        { "3,1416", "ba phẩy một bốn một sáu" },
    };
    const struct number_style usual = { false, false, false };
    const struct number_style other = { true, true, true };
    struct arena *a = *state;

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        assert_string_equal(words(a, pairs[i].given, &usual),
                            pairs[i].wanted);
    assert_string_equal(words(a, "24105", &other),
                        "hai mươi bốn ngàn một trăm linh năm");
}

/* Neighbours differ, and thousands are said as their number. */
static void
neighbours_differ(void **state)
{
    const struct number_style usual = { false, false, false };
    struct arena *a = *state;
    struct str before = STR_EMPTY;

    for (int64_t n = 0; n < 20000; n++) {
        struct number number = { n, 0 }, with_step = { n * 1000, 0 };
        struct str s = number_words(a, number, &usual);

        assert_false(str_equal(s, before));
        if (n > 0 && n < 1000)
            assert_true(str_equal(
                number_words(a, with_step, &usual),
                str_printf(a, "%.*s nghìn", STR_ARG(s))));
        before = s;
    }
}

static void
numbers_in_figures(void **state)
{
    static const struct pair pairs[] = {
        { "0", "0" },
        { "5", "5" },
        { "999", "999" },
        { "1000", "1.000" },
        { "1.000", "1.000" },
        { "1 000 000", "1.000.000" },
        { "1234567", "1.234.567" },
        { "1.234.567,5", "1.234.567,5" },
        { "1234567.5", "1.234.567,5" },
        { "12.5", "12,5" },
        { "0.125", "0,125" },
        { "1.234", "1.234" },
        { "0,5", "0,5" },
        { "-1234,05", "-1.234,05" },
        { "1000000000000000", "1.000.000.000.000.000" },
        { " 7 ", "7" },
    };
    static const char *const refused[] = {
        "", "-", "abc", "5 sao", "1,", ",5", "1..2", "1.2.3", "12.34.567",
        "1,2,3", "5%", "1000000000000000000", "99999999999999999999",
        "1,1234567", "0.000.001",
    };
    struct arena *a = *state;
    struct number n;

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        assert_true(number_parse(str_from(pairs[i].given), &n));
        assert_string_equal(str_zero(a, number_text(a, n, -1)),
                            pairs[i].wanted);
    }
    for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
        assert_false(number_parse(str_from(refused[i]), &n));
    number_parse(STR("12,345"), &n);
    assert_string_equal(str_zero(a, number_text(a, n, 2)), "12,35");
    assert_string_equal(str_zero(a, number_text(a, n, 0)), "12");
    assert_string_equal(str_zero(a, number_text(a, n, 4)), "12,3450");
    number_parse(STR("-0,5"), &n);
    assert_string_equal(str_zero(a, number_text(a, n, 0)), "-1");
    number_parse(STR("7"), &n);
    assert_string_equal(str_zero(a, number_text(a, n, 2)), "7,00");
}

static void
sums_and_shares(void **state)
{
    struct arena *a = *state;
    struct number sum = { 0, 0 }, n, percent;

    number_parse(STR("1,25"), &n);
    assert_true(number_add(&sum, n));
    number_parse(STR("10"), &n);
    assert_true(number_add(&sum, n));
    assert_string_equal(str_zero(a, number_text(a, sum, -1)), "11,25");
    assert_true(number_percent(sum, n, 1, &percent));
    assert_string_equal(str_zero(a, number_text(a, percent, -1)), "112,5");
    assert_true(number_percent((struct number){ 1, 0 },
                               (struct number){ 3, 0 }, 2, &percent));
    assert_string_equal(str_zero(a, number_text(a, percent, -1)), "33,33");
    assert_true(number_percent((struct number){ 2, 0 },
                               (struct number){ 3, 0 }, 0, &percent));
    assert_string_equal(str_zero(a, number_text(a, percent, -1)), "67");
    assert_false(number_percent(n, (struct number){ 0, 0 }, 1, &percent));
    sum = (struct number){ INT64_C(999999999999999999), 0 };
    assert_false(number_add(&sum, (struct number){ 1, 6 }));
}

static void
days_of_the_calendar(void **state)
{
    static const struct {
        struct date date;
        const char *weekday;
    } days[] = {
        { { 1, 1, 1900 }, "thứ Hai" },
        { { 28, 2, 1900 }, "thứ Tư" },
        { { 1, 3, 1900 }, "thứ Năm" },
        { { 29, 2, 2000 }, "thứ Ba" },
        { { 2, 9, 1945 }, "Chủ nhật" },
        { { 30, 4, 1975 }, "thứ Tư" },
        { { 22, 5, 2026 }, "thứ Sáu" },
        { { 31, 12, 9999 }, "thứ Sáu" },
    };
    int first, last;

    (void)state;
    for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
        assert_string_equal(weekday_name(date_weekday(days[i].date)),
                            days[i].weekday);
    for (int n = 0; n < 100000; n += 7) {
        struct date d = date_from_number(n);

        assert_true(date_is_day(d));
        assert_int_equal(date_number(d), n);
    }
    assert_false(date_is_day((struct date){ 29, 2, 2026 }));
    assert_false(date_is_day((struct date){ 0, 2, 2026 }));
    assert_true(date_is_valid((struct date){ 0, 2, 2026 }));
    assert_true(date_range((struct date){ 0, 2, 2028 }, &first, &last));
    assert_int_equal(last - first, 28);
    assert_true(date_range((struct date){ 0, 0, 2026 }, &first, &last));
    assert_int_equal(last - first, 364);
    assert_false(date_range((struct date){ 0, 0, 0 }, &first, &last));
}

static void
working_days(void **state)
{
    struct arena *a = *state;
    struct holidays h = { .off = NULL };
    int friday = date_number((struct date){ 22, 5, 2026 });
    int thirtieth = date_number((struct date){ 30, 4, 2026 });
    int saturday = date_number((struct date){ 22, 8, 2026 });

    assert_int_equal(working_day_after(&h, friday, 0), friday);
    assert_int_equal(working_day_after(&h, friday, 1), friday + 3);
    assert_int_equal(working_day_after(&h, friday, 5), friday + 7);
    assert_int_equal(working_day_after(&h, friday, 15), friday + 21);
    assert_int_equal(working_day_after(&h, friday + 1, 1), friday + 3);
    assert_int_equal(working_day_after(&h, friday + 3, -1), friday);
    day_span_add(a, &h.off, thirtieth, thirtieth + 1);
    assert_int_equal(working_day_after(&h, thirtieth - 1, 1), thirtieth + 4);
    day_span_add(a, &h.made, saturday, saturday);
    assert_true(is_working_day(&h, saturday));
    assert_int_equal(working_day_after(&h, saturday - 1, 1), saturday);
}

static void
place_names(void **state)
{
    struct locality hcm = { STR("Thành phố Hồ Chí Minh"), NULL };
    struct locality dbp = { STR("Phường Điện Biên Phủ"), &hcm };
    static const struct pair pairs[] = {
        { "xã Phú Thịnh", "Phú Thịnh" },
        { "Xã Phú Thịnh", "Phú Thịnh" },
        { "phường Bồ Đề", "Bồ Đề" },
        { "đặc khu Phú Quốc", "Phú Quốc" },
        { "Ủy ban nhân dân xã Phú Thịnh", "Phú Thịnh" },
        { "UBND phường Điện Biên Phủ", "Phường Điện Biên Phủ" },
        { "phường Điện Biên Phủ", "Phường Điện Biên Phủ" },
        { "thành phố hồ chí minh", "Thành phố Hồ Chí Minh" },
        { "quận 1", "Quận 1" },
        { "Phường 12", "Phường 12" },
        { "thị xã Sơn Tây", "Sơn Tây" },
        { "tỉnh Thái Nguyên", "Thái Nguyên" },
        { "Phú Thịnh", "Phú Thịnh" },
        { "xã", "xã" },
        { "", "" },
    };
    struct arena *a = *state;

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        assert_string_equal(
            str_zero(a, viet_locality(a, str_from(pairs[i].given), &dbp)),
            pairs[i].wanted);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_in_words),
        cmocka_unit_test(neighbours_differ),
        cmocka_unit_test(numbers_in_figures),
        cmocka_unit_test(sums_and_shares),
        cmocka_unit_test(days_of_the_calendar),
        cmocka_unit_test(working_days),
        cmocka_unit_test(place_names),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
