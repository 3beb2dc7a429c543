/* Base: what the files of plans cannot show of memory, texts and lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/digest.h"
#include "base/fault.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/nearest.h"
#include "base/search.h"
#include "base/source.h"
#include "base/text_map.h"
#include "base/viet.h"
#include "base/wrap.h"
#include "records/spool.h"

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

/* A buffer that is the last allocation stays where it is as it grows. */
static void
buffer_grows_in_place(void **state)
{
    struct arena *a = *state;
    struct buf b = buf_new(a);
    char *start;

    buf_add_z(&b, "x");
    start = b.p;
    while (b.n < 40000)
        buf_add_c(&b, 'x');
    assert_ptr_equal(b.p, start);
    assert_int_equal(b.p[39999], 'x');
}

static void
buffer_moves_with_its_text(void **state)
{
    struct arena *a = *state;
    struct buf b = buf_new(a);

    for (int i = 0; i < 1000; i++) {
        buf_printf(&b, "%d,", i % 10);
        memset(arena_alloc(a, 16), 'y', 16);
    }
    assert_int_equal(b.n, 2000);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(b.p[2 * i], '0' + i % 10);
}

static void
grown_memory_is_zero(void **state)
{
    struct arena *a = *state;
    char *p = arena_alloc(a, 20);

    memset(p, 'x', 20);
    arena_reset(a);
    p = arena_alloc(a, 4);
    memset(p, 'y', 4);
    p = arena_grow(a, p, 4, 100);
    for (int i = 4; i < 100; i++)
        assert_int_equal(p[i], 0);
}

static const char *
nearest_of(struct arena *a, const char *asked, const char *const *names)
{
    struct nearest n = { .asked = str_from(asked) };

    for (; *names != NULL; names++)
        nearest_offer(&n, str_from(*names));
    return nearest_text(a, &n);
}

static void
nearest_name_is_offered(void **state)
{
    static const char *const names[] = { "muc", "so", "noi_dung", NULL };
    struct arena *a = *state;

    assert_string_equal(nearest_of(a, "noi_dug", names),
                        ", có phải ý là \"noi_dung\"?");
    assert_string_equal(nearest_of(a, "MỤC", names),
                        ", có phải ý là \"muc\"?");
    assert_string_equal(nearest_of(a, "os", names),
                        ", có phải ý là \"so\"?");
    assert_string_equal(nearest_of(a, "ab", names), "");
    assert_string_equal(nearest_of(a, "so", names), "");
}

static void
distance_leaves_case_and_marks_aside(void **state)
{
    (void)state;
    assert_int_equal(viet_distance(STR("Nơi nhận"), STR("noi nhan"), 3), 0);
    assert_int_equal(viet_distance(STR("Đơn"), STR("dn"), 3), 1);
    assert_int_equal(viet_distance(STR("abcdef"), STR("ghijkl"), 3), 4);
}

static void
json_text_is_escaped(void **state)
{
    struct buf b = buf_new(*state);

    json_text(&b, STR("a\"\\\n\t\x7F" "đ"));
    assert_string_equal(buf_take(&b).p, "\"a\\\"\\\\\\n\\u0009\\u007fđ\"");
}

static void
lines_are_wrapped_and_keep_their_indent(void **state)
{
    struct buf b = buf_new(*state);
    struct str text, line;

    wrap_add(&b, STR("Đúng:\n  ky:\n    ho_ten: A\n"), "# ");
    assert_string_equal(buf_take(&b).p,
                        "# Đúng:\n#   ky:\n#     ho_ten: A\n");
    for (int i = 0; i < 40; i++)
        buf_add_z(&b, i == 0 ? "  từng" : " chữ");
    text = buf_take(&b);
    wrap_add(&b, text, "");
    text = buf_take(&b);
    for (int n = 0; str_line(&text, &line); n++) {
        assert_true(n < 3);
        assert_true(str_starts(line, n == 0 ? "  từng chữ" : "  chữ"));
    }
}

static void
lines_are_found_by_number(void **state)
{
    struct raw_lines l = raw_lines_of(*state, STR("một\r\nhai\n\nbốn"));

    assert_int_equal(l.count, 4);
    assert_true(str_is(raw_lines_at(&l, 1), "một"));
    assert_true(str_is(raw_lines_at(&l, 4), "bốn"));
    assert_int_equal(raw_lines_at(&l, 3).n, 0);
    assert_int_equal(raw_lines_at(&l, 5).n, 0);
    assert_int_equal(raw_lines_at(&l, 0).n, 0);
}

static void
digest_is_that_of_the_standard(void **state)
{
    struct digest *d = digest_new(*state);
    struct str first;

    /* FIPS 180-4, the example "abc" */
    assert_true(str_is(digest_of(*state, STR("abc")),
                       "ba7816bf8f01cfea414140de5dae2223"
                       "b00361a396177a9cb410ff61f20015ad"));
    digest_add(d, STR("a"));
    digest_add(d, STR("bc"));
    assert_true(str_equal(digest_hex(d, *state),
                          digest_of(*state, STR("abc"))));
    digest_add_field(d, STR("ab"));
    digest_add_field(d, STR("c"));
    first = digest_hex(d, *state);
    digest_add_field(d, STR("a"));
    digest_add_field(d, STR("bc"));
    assert_false(str_equal(digest_hex(d, *state), first));
}

/* The examples of those who made FNV. */
static void
hash_is_fnv_1a(void **state)
{
    (void)state;
    assert_true(hash_text(STR("")) == HASH_START);
    assert_true(hash_text(STR("a")) == UINT64_C(0xAF63DC4C8601EC8C));
    assert_true(hash_text(STR("foobar")) == UINT64_C(0x85944171F73967E8));
    assert_true(hash_byte(hash_text(STR("fooba")), 'r') ==
                hash_text(STR("foobar")));
    assert_true(hash_text(STR("\xC3\xA0")) ==
                hash_byte(hash_byte(HASH_START, 0xC3), 0xA0));
}

struct looking {
    const int *numbers;
    int wanted;
    int *asked; /* how often */
};

static bool
is_less(const void *context, size_t i)
{
    const struct looking *l = context;

    ++*l->asked;
    return l->numbers[i] < l->wanted;
}

static void
search_finds_the_first_that_is_not_before(void **state)
{
    static const int numbers[] = { 1, 3, 3, 3, 5, 8, 8 };
    int asked = 0;
    struct looking l = { numbers, 0, &asked };

    (void)state;
    assert_int_equal(search_first(0, is_less, &l), 0);
    assert_int_equal(asked, 0);
    for (size_t n = 0; n <= 7; n++)
        for (l.wanted = 0; l.wanted < 10; l.wanted++) {
            size_t first = 0;

            while (first < n && numbers[first] < l.wanted)
                first++;
            asked = 0;
            assert_int_equal(search_first(n, is_less, &l), first);
            assert_true(asked <= 3);
        }
}

enum { PIECES = 3000 };

/* Pieces of all lengths, more than are kept in memory, come back as they
 * were; also where no file can be made for them. */
static void
check_spool(struct arena *a)
{
    struct spool *s = spool_new(a, &files_disk);
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    uint64_t at[PIECES];
    struct buf b = buf_new(a);

    for (int i = 0; i < PIECES; i++) {
        b.n = 0;
        for (int k = 0; k < i; k++)
            buf_add_c(&b, letters[(i + k) % 26]);
        at[i] = spool_add(s, buf_str(&b));
    }
    for (int i = PIECES; i-- > 0;) {
        struct str piece = spool_read(s, a, at[i], (size_t)i);

        assert_int_equal(piece.n, i);
        for (int k = 0; k < i; k++)
            if (piece.p[k] != letters[(i + k) % 26])
                fail();
    }
    spool_close(s);
}

static void
pieces_come_back_from_the_spool(void **state)
{
    const char *before = getenv("TMPDIR");

    check_spool(*state);
    setenv("TMPDIR", "/nowhere/at/all", 1);
    check_spool(*state);
    if (before != NULL)
        setenv("TMPDIR", before, 1);
    else
        unsetenv("TMPDIR");
}

/* Of two things of one name the first keeps it; none is lost as it grows. */
static void
things_are_found_by_name(void **state)
{
    struct arena *a = *state;
    struct text_map m = text_map_new(a);
    int things[1000];

    assert_null(text_map_find(&m, STR("x")));
    for (int i = 0; i < 1000; i++)
        assert_null(text_map_add(&m, str_printf(a, "%d", i), &things[i]));
    assert_ptr_equal(text_map_add(&m, STR("7"), &things[8]), &things[7]);
    for (int i = 0; i < 1000; i++)
        assert_ptr_equal(text_map_find(&m, str_printf(a, "%d", i)),
                         &things[i]);
    assert_null(text_map_find(&m, STR("1000")));
    assert_null(text_map_add(&m, STR_EMPTY, &things[0]));
    assert_ptr_equal(text_map_find(&m, STR_EMPTY), &things[0]);
}

/* By its index a long text gives the places that are walked to without one. */
static void
places_are_found_by_an_index(void **state)
{
    struct arena *a = *state;
    struct buf b = buf_new(a);
    struct source far = { .name = "x" }, walked = { .name = "x" };

    for (int i = 0; i < 400; i++)
        buf_printf(&b, "%s%.*s", i % 7 == 0 ? "\n" : "\nđường dài ",
                   i * i % 300, "ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ3"
                   "ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ3ớ1ê2ơ");
    far.text = walked.text = buf_str(&b);
    far.index = source_index_for(a, far.text);
    assert_non_null(far.index);
    assert_null(source_index_for(a, STR("ngắn")));
    for (int line = 0; line < 405; line++)
        for (int column = 0; column < 1200; column += 1 + column / 9)
            assert_int_equal(
                source_byte((struct pos){ &far, line, column }),
                source_byte((struct pos){ &walked, line, column }));
}

/* Each fault that a file is likely to have is told in words of its own. */
static void
faults_have_words(void **state)
{
    static const int numbers[] = {
        0, ENOENT, ENOTDIR, EISDIR, EACCES, EROFS, ENOSPC, ENAMETOOLONG,
        ELOOP, EMFILE, EFBIG, EIO, EPIPE, EBADF, EEXIST, EXDEV, EBUSY,
        EAGAIN, ENOMEM, ENOTEMPTY, EINVAL, ESPIPE, ENXIO, ESTALE,
        ETIMEDOUT, EMLINK, EOVERFLOW, ENOSYS,
    };
    static const int pairs[][2] = {
        { EACCES, EPERM }, { ENOSPC, EDQUOT }, { EMFILE, ENFILE },
        { EBUSY, ETXTBSY }, { ENXIO, ENODEV }, { ETIMEDOUT, ECONNRESET },
        { ENOSYS, EOPNOTSUPP },
    };
    size_t n = sizeof(numbers) / sizeof(numbers[0]);

    (void)state;
    for (size_t i = 0; i < n; i++) {
        assert_non_null(fault_text(numbers[i]));
        assert_string_not_equal(fault_text(numbers[i]), fault_text(-1));
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(fault_text(numbers[i]),
                                    fault_text(numbers[j]));
    }
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        assert_string_equal(fault_text(pairs[i][0]), fault_text(pairs[i][1]));
    assert_string_equal(fault_text(ENOENT), "không có tệp hoặc thư mục này");
    assert_string_equal(fault_text(ENXIO), "không có thiết bị hay chương "
                                           "trình nhận ở đầu kia");
    assert_string_equal(fault_text(-1), "lỗi của hệ thống");
}


#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

static void
gathered_findings_are_counted(void **state)
{
    struct arena *a = *state;
    struct diags d = diags_new(a), other = diags_new(a);

    diag_gather(&d, MARKUP_TAG, POS_NONE, "<b>");
    diag_add(&d, MARKUP_TAG, POS_NONE, "<u>");
    assert_null(strstr(str_zero(a, d.first->text), "chỗ,"));
    for (int i = 0; i < 11; i++)
        diag_gather(&d, MARKUP_TAG, POS_NONE, "<i>");
    diag_gather(&d, MARKUP_ENTITY, POS_NONE, "&nbsp;");
    assert_int_equal(diags_count(&d, SEVERITY_WARNING), 3);
    assert_non_null(strstr(str_zero(a, d.first->text), "“<b>”"));
    assert_non_null(strstr(str_zero(a, d.first->text), "(12 chỗ,"));
    diags_join(&other, &d);
    assert_int_equal(diags_count(&other, SEVERITY_WARNING), 3);
    assert_non_null(strstr(str_zero(a, other.first->text), "(12 chỗ,"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(faults_have_words),
        TEST(buffer_grows_in_place),
        TEST(buffer_moves_with_its_text),
        TEST(grown_memory_is_zero),
        TEST(nearest_name_is_offered),
        TEST(distance_leaves_case_and_marks_aside),
        TEST(json_text_is_escaped),
        TEST(lines_are_wrapped_and_keep_their_indent),
        TEST(lines_are_found_by_number),
        TEST(digest_is_that_of_the_standard),
        TEST(hash_is_fnv_1a),
        TEST(search_finds_the_first_that_is_not_before),
        TEST(pieces_come_back_from_the_spool),
        TEST(things_are_found_by_name),
        TEST(places_are_found_by_an_index),
        TEST(gathered_findings_are_counted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
