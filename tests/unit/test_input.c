/* Input: places inside values whose text differs from the file, limits, and
 * what only standard input or a large file can show. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/source_read.h"
#include "fixture.h"
#include "input/ini.h"
#include "input/yaml.h"

static struct value *
read_yaml(struct fixture *f, struct str text)
{
    const struct source *s = source_from(f->arena, &files_disk, "a.yaml",
                                         text, &f->diags);

    assert_non_null(s);
    return yaml_read(f->arena, s, &f->diags);
}

/* Where the word of a key's text stands in the file. */
static void
stands_at(const struct value *top, const char *key, const char *word,
          int line, int column)
{
    const struct value *v = value_find(top, key);
    struct pos pos;

    for (size_t i = 0; i + strlen(word) <= v->text.n; i++)
        if (memcmp(v->text.p + i, word, strlen(word)) == 0) {
            pos = value_pos(v, i);
            assert_int_equal(pos.line, line);
            assert_int_equal(pos.column, column);
            return;
        }
    fail_msg("%s: no %s", key, word);
}

static void
places_follow_the_file(void **state)
{
    struct value *top = read_yaml(*state, STR(
        "khoi: |\n\n    mot\n      hai\n"
        "gap: >\n  mot\n  hai\n\n  ba\n"
        "nhay: \"a \\\"b\\\" \\u1ebf\n  moi\"\n"
        "don: 'ong ''Ba'' a'\n"
        "tran: mot\n  hai   ba\n"
        "roi: |\n  U\xCC\x89y ban\n"));

    stands_at(top, "khoi", "mot", 3, 5);
    stands_at(top, "khoi", "hai", 4, 7);
    stands_at(top, "gap", "hai", 7, 3);
    stands_at(top, "gap", "ba", 9, 3);
    stands_at(top, "nhay", "b", 10, 12);
    stands_at(top, "nhay", "moi", 11, 3);
    stands_at(top, "don", "Ba", 12, 13);
    stands_at(top, "tran", "ba", 14, 9);
    stands_at(top, "roi", "ban", 16, 7);
}

/* A long text of a key that stands at a column, again and again the same. */
static const struct value *
long_text(struct fixture *f, const char *head, const char *part,
          const char *tail)
{
    struct buf b = buf_new(f->arena);

    buf_add_z(&b, head);
    for (int i = 0; i < 120; i++)
        buf_add_z(&b, part);
    buf_add_z(&b, tail);
    return value_find(read_yaml(f, buf_take(&b)), "dai");
}

/* Every place of a long text, asked for from its end to its begin. */
static void
marks_give(struct arena *a, const struct value *v)
{
    struct value_marks marks = { NULL, NULL };

    assert_true(v->text.n > 1200);
    for (size_t i = v->text.n; i-- > 0; ) {
        struct pos one, other;

        if (((unsigned char)v->text.p[i] & 0xC0) == 0x80)
            continue;
        one = value_pos(v, i);
        other = value_pos_marked(a, &marks, v, i);
        assert_int_equal(one.line, other.line);
        assert_int_equal(one.column, other.column);
    }
}

static void
marks_give_the_same_places(void **state)
{
    struct fixture *f = *state;
    struct arena *a = f->arena;

    marks_give(a, long_text(f, "dai: |\n", "  \u1ee6y ban xã,\n\n  hai\n",
                            ""));
    marks_give(a, long_text(f, "dai: ", "một hai ba bốn năm ", "\n"));
    marks_give(a, long_text(f, "dai: \"", "a\\\"b\\u1ebf\n  ấy\\\n  ba ",
                            "\"\n"));
    marks_give(a, long_text(f, "dai: |\n",
                            "  U\xCC\x89y ban\n  \xC4\x91o\xCC\x82\n", ""));
    marks_give(a, long_text(f, "dai: ", "U\xCC\x89y ban một hai ba ", "\n"));
}

static void
find_takes_a_path(void **state)
{
    struct value *top = read_yaml(*state, STR(
        "ky:\n  Ho ten: ' A '\n  so: [1]\n"));

    assert_true(str_is(value_text(top, "ky.ho_ten"), "A"));
    assert_int_equal(value_text(top, "ky.so").n, 0);
    assert_null(value_find(top, "ky.ho_ten.x"));
    assert_null(value_find(top, "khong.co"));
}

static void
a_path_need_not_end_in_zero(void **state)
{
    struct value *top = read_yaml(*state, STR(
        "ky:\n  ho_ten: A\n  so: [1]\nk: B\n"));
    struct str path = STR("ky.ho_ten.x");

    assert_true(str_is(value_at(top, str_first(path, 9))->text, "A"));
    assert_ptr_equal(value_at(top, str_first(path, 2)), top->first);
    assert_true(str_is(value_at(top, str_first(path, 1))->text, "B"));
    assert_null(value_at(top, path));
    assert_ptr_equal(value_at(top, STR_EMPTY), top);
}

static void
nothing_stands_below_what_is_no_map(void **state)
{
    struct value *top = read_yaml(*state, STR("so: [1]\nten: A\ntrong:\n"));

    assert_null(value_at(NULL, STR("so")));
    assert_null(value_at(top, STR("so.1")));
    assert_null(value_at(top, STR("ten.so")));
    assert_null(value_at(top, STR("trong.so")));
    assert_null(value_at(value_find(top, "so"), STR("so")));
}

static void
each_owner_keeps_one_thing_with_a_value(void **state)
{
    static const char one, two, three;
    struct fixture *f = *state;
    struct value *v = value_new(f->arena, VALUE_TEXT, POS_NONE);

    assert_null(value_attached(v, &one));
    value_attach(f->arena, v, &one, "một");
    value_attach(f->arena, v, &two, "hai");
    value_attach(f->arena, v, &three, "ba");
    assert_string_equal(value_attached(v, &one), "một");
    assert_string_equal(value_attached(v, &two), "hai");
    assert_string_equal(value_attached(v, &three), "ba");
    value_attach(f->arena, v, &two, "khác");
    assert_string_equal(value_attached(v, &one), "một");
    assert_string_equal(value_attached(v, &two), "khác");
    assert_string_equal(value_attached(v, &three), "ba");
    value_attach(f->arena, v, &two, NULL);
    assert_string_equal(value_attached(v, &one), "một");
    assert_null(value_attached(v, &two));
    assert_string_equal(value_attached(v, &three), "ba");
    value_attach(f->arena, v, &two, NULL);
    value_attach(f->arena, v, &one, NULL);
    value_attach(f->arena, v, &three, NULL);
    assert_null(v->attached);
}

static void
a_copy_keeps_what_is_attached_for_itself(void **state)
{
    static const char one, two;
    struct fixture *f = *state;
    struct value *top = read_yaml(f, STR("ky:\n  ho_ten: A\n"));
    struct value *name = top->first->first, *copy;
    const struct value *inner;

    value_attach(f->arena, name, &one, "một");
    value_attach(f->arena, name, &two, "hai");
    copy = value_copy(f->arena, top);
    inner = value_find(copy, "ky.ho_ten");
    assert_ptr_not_equal(inner, name);
    assert_string_equal(value_attached(inner, &one), "một");
    value_attach(f->arena, copy->first->first, &one, "khác");
    value_attach(f->arena, copy->first->first, &two, NULL);
    assert_string_equal(value_attached(inner, &one), "khác");
    assert_null(value_attached(inner, &two));
    assert_string_equal(value_attached(name, &one), "một");
    assert_string_equal(value_attached(name, &two), "hai");
}

static void
a_million_values_are_too_many(void **state)
{
    struct fixture *f = *state;
    struct buf b = buf_new(f->arena);

    buf_add_z(&b, "a: [0");
    for (int i = 0; i < 1000000; i++)
        buf_add_z(&b, ",0");
    buf_add_z(&b, "]\n");
    assert_null(read_yaml(f, buf_take(&b)));
    assert_int_equal(f->diags.first->message, YAML_SIZE);
    assert_null(f->diags.first->next);
}

static void
standard_input_has_no_folder(void **state)
{
    struct fixture *f = *state;
    const struct source *s = source_from(f->arena, &files_disk, "-",
                                         STR("noi_dung = @a.txt\n"),
                                         &f->diags);
    struct value *top = ini_read(f->arena, s, &f->diags);

    assert_non_null(top);
    assert_int_equal(f->diags.first->message, INCLUDE_STDIN);
    assert_int_equal(f->diags.first->pos.column, 12);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(places_follow_the_file),
        TEST(marks_give_the_same_places),
        TEST(find_takes_a_path),
        TEST(a_path_need_not_end_in_zero),
        TEST(nothing_stands_below_what_is_no_map),
        TEST(each_owner_keeps_one_thing_with_a_value),
        TEST(a_copy_keeps_what_is_attached_for_itself),
        TEST(a_million_values_are_too_many),
        TEST(standard_input_has_no_folder),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
