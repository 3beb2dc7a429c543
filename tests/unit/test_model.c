/* test_model — what joins in a line, and what is a label. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "outline/outline_label.h"
#include "text/glue.h"

struct glue_case {
    const char *text, *glued; /* '~' stands for U+00A0, '_' for U+2011 */
};

static const struct glue_case glue_cases[] = {
    { "", "" },
    { " ", " " },
    { "không có gì", "không có gì" },
    { "số 1489/QĐ-TTg", "số 1489/QĐ_TTg" },
    { "(148/ QĐ-TTg)", "(148/~QĐ_TTg)" },
    { "/KH-UBND", "/KH_UBND" },
    { "-", "-" },
    { "- ", "- " },
    { "2021-2025", "2021_2025" },
    { "2021 - 2025", "2021~_~2025" },
    { "2021- 2025", "2021_~2025" },
    { "2022 – 2025", "2022~– 2025" },
    { "2021 - nay", "2021 - nay" },
    { "Hà Nội - 2025", "Hà Nội - 2025" },
    { "ngày 29 tháng 11 năm 2022", "ngày~29 tháng~11 năm~2022" },
    { "ngày     tháng 9", "ngày     tháng~9" },
    { "quý III năm 2024", "quý~III năm~2024" },
    { "ngày\xC2\xA0\xC2\xA0" "tháng 9 năm 2025", "ngày~~tháng~9 năm~2025" },
    { "Phụ lục II, phụ lục 3", "Phụ~lục~II, phụ~lục~3" },
    { "Phụ lục này, khí lục 3", "Phụ lục này, khí lục~3" },
    { "khoản số 3, khoản số của 3", "khoản~số~3, khoản số của 3" },
    { "trong 05 xã./.", "trong 05~xã./." },
    { "ba tháng năm nay", "ba tháng năm nay" },
    { "điểm a khoản 1 Điều 5", "điểm~a khoản~1 Điều~5" },
    { "Điều, 5", "Điều, 5" },
    { "05 xã", "05~xã" },
    { "05, xã", "05, xã" },
    { "(☑ đã có; ☐ chưa có; ☐; còn)", "(☑~đã có; ☐~chưa có; ☐; còn)" },
    { "1,85 tỷ đồng, vài tỷ đồng", "1,85~tỷ~đồng, vài tỷ đồng" },
    { "năm 2025 xã", "năm~2025 xã" },
    { "KT. CHỦ TỊCH", "KT.~CHỦ TỊCH" },
    { "VT, KT. và", "VT, KT. và" },
    { "kinh tế-xã hội", "kinh tế-xã hội" },
    { "và/hoặc-gì", "và/hoặc-gì" },
    { "a\xC2\xA0" "b 5 xã", "a~b 5~xã" },
    { NULL, NULL },
};

static struct str
visible(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    while (s.n > 0) {
        if (str_starts(s, "\u00A0")) {
            buf_add_c(&b, '~');
            s = str_after(s, 2);
        } else if (str_starts(s, "\u2011")) {
            buf_add_c(&b, '_');
            s = str_after(s, 3);
        } else {
            buf_add_c(&b, s.p[0]);
            s = str_after(s, 1);
        }
    }
    return buf_take(&b);
}

static struct profile
profile_of_lists(void)
{
    return (struct profile){
        .units = STR("đồng, tỷ, xã"),
        .cited = STR("Điều khoản điểm số"),
    };
}

static void
test_glue(void **state)
{
    struct arena *a = arena_new();
    const struct profile p = profile_of_lists();

    (void)state;
    for (const struct glue_case *c = glue_cases; c->text != NULL; c++) {
        struct str s = glue_text(a, str_from(c->text), &p);

        assert_string_equal(str_zero(a, visible(a, s)), c->glued);
    }
    arena_free(a);
}

/* A row of joins ends before it gets longer than a line can bear. */
static void
test_glue_bounded(void **state)
{
    struct arena *a = arena_new();
    const struct profile p = profile_of_lists();
    struct str s = STR("số 1 tháng 12345678901234567890 năm "
                       "12345678901234567890 số 123456789012345678901234567");
    struct str glued = visible(a, glue_text(a, s, &p));
    size_t row = 0;

    (void)state;
    for (size_t i = 0; i < glued.n; i++) {
        row = glued.p[i] == ' ' ? 0 : row + 1;
        assert_true(row <= 60);
    }
    arena_free(a);
}

/* Nothing to join: the very text comes back, nothing is allocated. */
static void
test_glue_same(void **state)
{
    struct arena *a = arena_new();
    const struct profile p = profile_of_lists();
    struct str s = STR("Tăng cường công tác tuyên truyền");

    (void)state;
    assert_ptr_equal(glue_text(a, s, &p).p, s.p);
    arena_free(a);
}

struct label_case {
    const char *line;
    enum label_kind kind;
    int number;
    const char *label, *rest;
};

static const struct label_case label_cases[] = {
    { "I. MỤC", LABEL_ROMAN, 1, "I.", "MỤC" },
    { "XIV. MỤC", LABEL_ROMAN, 14, "XIV.", "MỤC" },
    { "IIII. MỤC", LABEL_NONE, 0, "", "" },
    { "I.MỤC", LABEL_ROMAN, 1, "I.", "MỤC" },
    { "V.I. Lê-nin", LABEL_NONE, 0, "", "" },
    { "A. MỤC", LABEL_UPPER, 1, "A.", "MỤC" },
    { "C. MỤC", LABEL_UPPER, 3, "C.", "MỤC" },
    { "P. Kinh tế", LABEL_NONE, 0, "", "" },
    { "1. Mục", LABEL_ARABIC, 1, "1.", "Mục" },
    { "01. Mục", LABEL_ARABIC, 1, "01.", "Mục" },
    { "1.", LABEL_ARABIC, 1, "1.", "" },
    { "1", LABEL_NONE, 0, "", "" },
    { "1.Mục", LABEL_ARABIC, 1, "1.", "Mục" },
    { "1.mục", LABEL_NONE, 0, "", "" },
    { "1) mục", LABEL_ARABIC, 1, "1)", "mục" },
    { "1/ Mục", LABEL_ARABIC, 1, "1/", "Mục" },
    { "1/Mục", LABEL_NONE, 0, "", "" },
    { "1000. Mục", LABEL_NONE, 0, "", "" },
    { "99999999999999999999. Mục", LABEL_NONE, 0, "", "" },
    { "1.2. Mục", LABEL_ARABIC2, 2, "1.2.", "Mục" },
    { "1.2 Mục", LABEL_ARABIC2, 2, "1.2", "Mục" },
    { "1.2 triệu", LABEL_NONE, 0, "", "" },
    { "3.500 Mục", LABEL_NONE, 0, "", "" },
    { "12.3.2024 Mục", LABEL_NONE, 0, "", "" },
    { "2021-2025 Mục", LABEL_NONE, 0, "", "" },
    { "1.2.3. Mục", LABEL_ARABIC3, 3, "1.2.3.", "Mục" },
    { "1.2.3.4. Mục", LABEL_ARABIC3, 4, "1.2.3.4.", "Mục" },
    { "II.3. Mục", LABEL_ARABIC2, 3, "II.3.", "Mục" },
    { "a) mục", LABEL_LETTER, 1, "a)", "mục" },
    { "đ) mục", LABEL_LETTER, 5, "đ)", "mục" },
    { "ă) mục", LABEL_NONE, 0, "", "" },
    { "ab) mục", LABEL_NONE, 0, "", "" },
    { "a", LABEL_NONE, 0, "", "" },
    { "- mục", LABEL_DASH, 0, "-", "mục" },
    { "-Mục", LABEL_DASH, 0, "-", "Mục" },
    { "-mục", LABEL_NONE, 0, "", "" },
    { "--- mục", LABEL_NONE, 0, "", "" },
    { "+ mục", LABEL_PLUS, 0, "+", "mục" },
    { "* mục", LABEL_DASH, 0, "*", "mục" },
    { "*mục*", LABEL_NONE, 0, "", "" },
    { "•\tmục", LABEL_DASH, 0, "•", "mục" },
    { "Điều 1. Mục", LABEL_DIEU, 1, "Điều 1.", "Mục" },
    { "ĐIỀU  12a: Mục", LABEL_DIEU, 12, "ĐIỀU 12a:", "Mục" },
    { "Điều 5 Nghị định", LABEL_NONE, 0, "", "" },
    { "điều 5. Nghị định", LABEL_NONE, 0, "", "" },
    { "Điều kiện", LABEL_NONE, 0, "", "" },
    { "Chương II", LABEL_CHUONG, 2, "Chương II", "" },
    { "Chương II QUY ĐỊNH", LABEL_CHUONG, 2, "Chương II", "QUY ĐỊNH" },
    { "Chương trình", LABEL_NONE, 0, "", "" },
    { "Phần thứ ba", LABEL_PHAN, 3, "Phần thứ ba", "" },
    { "Phần thứ ba của", LABEL_NONE, 0, "", "" },
    { "Mục 2", LABEL_MUC, 2, "Mục 2", "" },
    { "Mục tiêu", LABEL_NONE, 0, "", "" },
    { "TIỂU MỤC 3", LABEL_TIEU_MUC, 3, "TIỂU MỤC 3", "" },
    { NULL, LABEL_NONE, 0, NULL, NULL },
};

static void
test_label(void **state)
{
    struct arena *a = arena_new();

    (void)state;
    for (const struct label_case *c = label_cases; c->line != NULL; c++) {
        struct str line = str_from(c->line);
        struct label_series series = { 0, 0, false };
        struct label label;
        size_t n = label_read(a, line, &series, &label);

        assert_int_equal(label.kind, c->kind);
        assert_int_equal(label.number, c->number);
        assert_string_equal(str_zero(a, label.text), c->label);
        if (c->kind == LABEL_NONE)
            assert_int_equal(n, 0);
        else
            assert_string_equal(str_zero(a, str_after(line, n)), c->rest);
    }
    arena_free(a);
}

/* The kind of the last of several lines. */
static enum label_kind
last_kind(struct arena *a, const char *const lines[])
{
    struct label_series series = { 0, 0, false };
    struct label label = { .kind = LABEL_NONE };

    for (int i = 0; lines[i] != NULL; i++)
        label_read(a, str_from(lines[i]), &series, &label);
    return label.kind;
}

static void
test_series(void **state)
{
    const char *const after_h[] = { "G. X", "H. X", "I. X", NULL };
    const char *const below_h[] = { "G. X", "I. X", "H. X", "I. X", NULL };
    const char *const after_b[] = { "A. X", "B. X", "C. X", NULL };
    const char *const after_iv[] = { "IV. X", "V. X", NULL };
    const char *const after_u[] = { "T. X", "U. X", "V. X", NULL };
    const char *const chapter[] = { "G. X", "H. X", "Chương II", "I. X",
                                    NULL };
    struct arena *a = arena_new();

    (void)state;
    assert_int_equal(last_kind(a, after_h), LABEL_UPPER);
    assert_int_equal(last_kind(a, below_h), LABEL_ROMAN);
    assert_int_equal(last_kind(a, after_b), LABEL_UPPER);
    assert_int_equal(last_kind(a, after_iv), LABEL_ROMAN);
    assert_int_equal(last_kind(a, after_u), LABEL_UPPER);
    assert_int_equal(last_kind(a, chapter), LABEL_ROMAN);
    arena_free(a);
}

static void
test_label_write(void **state)
{
    const int above[2] = { 3, 2 }, none[2] = { 0, 0 };
    struct arena *a = arena_new();

    (void)state;
    assert_true(str_is(label_write(a, LABEL_ROMAN, 4, none), "IV."));
    assert_true(str_is(label_write(a, LABEL_ARABIC2, 5, above), "3.5."));
    assert_true(str_is(label_write(a, LABEL_ARABIC2, 5, none), "1.5."));
    assert_true(str_is(label_write(a, LABEL_ARABIC3, 1, above), "3.2.1."));
    assert_true(str_is(label_write(a, LABEL_LETTER, 5, none), "đ)"));
    assert_true(str_is(label_write(a, LABEL_LETTER, 24, none), "24)"));
    assert_true(str_is(label_write(a, LABEL_UPPER, 5, none), "Đ."));
    assert_true(str_is(label_write(a, LABEL_DIEU, 7, none), "Điều 7."));
    assert_true(str_is(label_write(a, LABEL_DASH, 0, none), "-"));
    arena_free(a);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_glue),
        cmocka_unit_test(test_glue_bounded),
        cmocka_unit_test(test_glue_same),
        cmocka_unit_test(test_label),
        cmocka_unit_test(test_series),
        cmocka_unit_test(test_label_write),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
