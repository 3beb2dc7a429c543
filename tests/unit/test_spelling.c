/* Spelling: syllables held against another's list of words, and planted
 * mistakes; documents that a text cites; the registry of legal bases. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <utf8proc.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_spelling.h"
#include "base/viet_syllable.h"
#include "text/bases.h"
#include "text/citation.h"

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

/* The words of other languages that the list has among its own. */
static const char *const foreign[] = {
    "basoi", "email", "gen", "gip", "gram", "internet", "intranet", "ka",
    "palăng", "ping", "tivi", "tout", "têt", "v", "web", "xit", NULL,
};

/* The syllable of a line; false where it is an abbreviation or a name, a
 * number, or foreign. */
static bool
syllable_of(struct str line, struct str *word)
{
    *word = str_first(line, str_index(line, '/'));
    *word = str_trim(*word);
    for (struct str s = *word; s.n > 0; ) {
        uint32_t c = utf8_next(&s);

        if (!viet_is_letter(c) || viet_is_upper(c))
            return false;
    }
    return word->n > 0 && !str_is_any(*word, foreign);
}

/* Debian's hunspell-vi: each of its syllables is one here. */
static void
list_of_another(void **state)
{
    FILE *in = fopen("/usr/share/hunspell/vi_VN.dic", "r");
    char line[256];
    int wrong = 0, count = 0;

    if (in == NULL)
        skip();
    while (fgets(line, sizeof(line), in) != NULL) {
        struct str word;

        if (!syllable_of(str_trim(str_from(line)), &word))
            continue;
        count++;
        word = viet_nfc(*state, word);
        if (viet_spelling(word) == SPELT_WRONG) {
            print_error("%.*s\n", STR_ARG(word));
            wrong++;
        }
    }
    fclose(in);
    assert_int_equal(wrong, 0);
    assert_true(count > 6000);
}

/* Onsets, tones and marks that do not go with what is beside them. */
static void
planted_mistakes(void **state)
{
    FILE *in = fopen("tests/unit/wrong-syllables.txt", "r");
    char line[64];
    int right = 0, count = 0;

    assert_non_null(in);
    while (fgets(line, sizeof(line), in) != NULL) {
        struct str word = viet_nfc(*state, str_trim(str_from(line)));

        count++;
        if (viet_spelling(word) != SPELT_WRONG) {
            print_error("%.*s\n", STR_ARG(word));
            right++;
        }
    }
    fclose(in);
    assert_int_equal(right, 0);
    assert_true(count >= 200);
}

struct pair {
    const char *given, *wanted;
};

static void
respelt(void **state)
{
    static const struct pair pairs[] = {
        { "hòa", "hoà" }, { "hoà", "hòa" }, { "thủy", "thuỷ" },
        { "thuỷ", "thủy" }, { "khỏe", "khoẻ" }, { "Hòa", "Hoà" },
        { "HÒA", "HOÀ" }, { "toàn", "toàn" }, { "quý", "quý" },
        { "của", "của" }, { "hoa", "hoa" }, { "giá", "giá" },
    };

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        assert_string_equal(
            str_zero(*state, viet_respelt(*state, str_from(pairs[i].given))),
            pairs[i].wanted);
}

static void
citations(void **state)
{
    struct str rest = STR(
        "Căn cứ Quyết định số 148/ QĐ-TTg ngày 24 tháng 02 năm 2023 của Thủ "
        "tướng Chính phủ ban hành Bộ tiêu chí; Thông báo số 927-TB/HU ngày "
        "30/02/2024 của Huyện ủy; đường dài 12/3 km");
    struct citation c;

    assert_true(citation_next(&rest, &c));
    assert_string_equal(str_zero(*state, c.type), "Quyết định");
    assert_string_equal(str_zero(*state, citation_key(*state, c.number)),
                        "148/QĐ-TTg");
    assert_int_equal(c.day.day, 24);
    assert_int_equal(c.day.month, 2);
    assert_int_equal(c.day.year, 2023);
    assert_true(str_starts(c.issuer, "Thủ tướng Chính phủ"));
    assert_true(citation_next(&rest, &c));
    assert_string_equal(str_zero(*state, c.number), "927-TB/HU");
    assert_int_equal(c.day.year, 0); /* the calendar has no such day */
    assert_false(citation_next(&rest, &c));
}

static void
registry(void **state)
{
    struct diags diags = diags_new(*state);
    struct bases *bases = bases_new(*state, &files_disk,
                                    "templates/can-cu");
    const struct basis *one = bases_find(bases, *state, STR("148/QĐ-TTg"),
                                         &diags);

    assert_non_null(one);
    assert_int_equal(one->date.year, 2023);
    assert_string_equal(str_zero(*state, one->issuer),
                        "Thủ tướng Chính phủ");
    assert_true(basis_is_national(one));
    assert_false(basis_is_unique(one));
    assert_false(basis_is_law(one));
    assert_string_equal(str_zero(*state, basis_short(*state, one)),
                        "Quyết định số 148/QĐ-TTg");
    assert_null(bases_find(bases, *state, STR("99999/QĐ-TTg"), &diags));
    one = bases_law(bases, STR("Tổ chức chính quyền địa phương ngày 16"),
                    &diags);
    assert_non_null(one);
    assert_true(basis_is_law(one));
    assert_null(bases_law(bases, STR("Không có"), &diags));
    assert_null(diags.first);
}

/* What is answered without asking the library is what the library says. */
static void
letters(void **state)
{
    enum viet_tone tone;

    (void)state;
    for (int32_t c = 1; c < 0x3000; c++) {
        utf8proc_category_t k = utf8proc_category(c);

        assert_int_equal(viet_letter_lower((uint32_t)c), utf8proc_tolower(c));
        assert_int_equal(viet_is_upper((uint32_t)c),
                         k == UTF8PROC_CATEGORY_LU);
        assert_int_equal(viet_is_lower((uint32_t)c),
                         k == UTF8PROC_CATEGORY_LL);
        assert_int_equal(viet_is_letter((uint32_t)c),
                         k >= UTF8PROC_CATEGORY_LU &&
                             k <= UTF8PROC_CATEGORY_LO);
        if (viet_vowel_number((uint32_t)c, &tone) >= 0)
            assert_int_equal(viet_vowel(viet_vowel_number((uint32_t)c, &tone),
                                        tone), c);
    }
    for (int i = 0; i < VIET_VOWELS; i++)
        for (int t = 0; t < VIET_TONES; t++)
            assert_int_equal(viet_vowel_number(
                                 viet_vowel(i, (enum viet_tone)t), &tone), i);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(list_of_another), TEST(planted_mistakes), TEST(respelt),
        TEST(citations), TEST(registry), TEST(letters),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
