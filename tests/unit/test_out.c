/* Out: the lines and names that results are written with. Runs from the top of
 * the tree. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "fixture.h"
#include "input/csv.h"
/* the library does not have this room */
#include "out/csv_line.c"
#include "out/name_pattern.c"

#define UNIT "tests/unit"

/* ---- lines of CSV */

enum { CELLS = 12 };

static const char *const cells[CELLS] = {
    "", "một", " trước", "sau ", "a;b", "a,b\tc", "\"", "nói \"vậy\" thôi",
    "hai\ndòng", "cũ\r", "\"\"", "",
};

static void
cells_come_back_from_their_line(void **state)
{
    struct fixture *f = *state;

    for (const char *mark = ";,\t"; *mark != '\0'; mark++)
        for (int first = 0; first < CELLS; first++)
            for (int n = 1; first + n <= CELLS; n++) {
                struct str written[CELLS], again[CELLS];
                struct buf b = buf_new(f->arena);

                for (int i = 0; i < n; i++)
                    written[i] = str_from(cells[first + i]);
                csv_line(&b, written, (size_t)n, *mark);
                assert_int_equal(csv_cells(f->arena, buf_str(&b), *mark,
                                           again, CELLS), n);
                for (int i = 0; i < n; i++)
                    assert_true(str_equal(again[i], written[i]));
            }
}

/* The input reads the same of it; a cell with nothing in it is no text. */
static void
lines_are_what_the_input_reads(void **state)
{
    struct fixture *f = *state;
    struct str row[] = { STR("a;b"), STR("nói \"vậy\""), STR("hai\ndòng"),
                         STR("x"), STR("") };
    struct source s = { .name = "a.csv", .files = &files_disk };
    struct buf b = buf_new(f->arena);
    const struct value *cell;

    csv_line(&b, row, 5, ';');
    csv_line(&b, row, 5, ';');
    s.text = buf_take(&b);
    cell = csv_read(f->arena, &s, &f->diags)->last->first;
    assert_null(f->diags.first);
    for (int i = 0; i < 4; i++, cell = cell->next) {
        assert_int_equal(cell->kind, VALUE_TEXT);
        assert_true(str_equal(cell->text, row[i]));
    }
    assert_int_equal(cell->kind, VALUE_NULL);
    assert_null(cell->next);
}

static void
only_what_needs_quotes_has_them(void **state)
{
    struct fixture *f = *state;
    struct str row[] = { STR("a,b"), STR("a;b"), STR(" c"), STR("d e"),
                         STR("5\""), STR("") };
    struct buf b = buf_new(f->arena);

    csv_line(&b, row, 6, ';');
    csv_line(&b, row, 0, ';');
    assert_string_equal(buf_take(&b).p,
                        "a,b;\"a;b\";\" c\";d e;\"5\"\"\";\n\n");
}

static void
ends_of_lines_are_no_cells(void **state)
{
    struct fixture *f = *state;
    struct str s[4];

    assert_int_equal(csv_cells(f->arena, STR("a;b\r\n"), ';', s, 4), 2);
    assert_true(str_is(s[1], "b"));
    assert_int_equal(csv_cells(f->arena, STR("a;b"), ';', s, 4), 2);
    assert_int_equal(csv_cells(f->arena, STR("a;\"b\"\n"), ';', s, 4), 2);
    assert_true(str_is(s[1], "b"));
    assert_int_equal(csv_cells(f->arena, STR(";;\n"), ';', s, 4), 3);
    assert_int_equal(s[2].n, 0);
    assert_int_equal(csv_cells(f->arena, STR("\n"), ';', s, 4), 1);
    assert_int_equal(s[0].n, 0);
}

static void
what_is_no_line_of_cells_is_refused(void **state)
{
    static const char *const lines[] = {
        "\"a", "a;\"b", "a;\"", "\"a\"\"", "\"a\"b;c", "\"a\" ;c",
        "\"a\"\"\"b", "a;b;c;d", ";;;", NULL,
    };
    struct fixture *f = *state;
    struct str s[3];

    for (const char *const *p = lines; *p != NULL; p++)
        assert_int_equal(csv_cells(f->arena, str_from(*p), ';', s, 3), -1);
    assert_int_equal(csv_cells(f->arena, STR("a;b;c"), ';', s, 3), 3);
    assert_int_equal(csv_cells(f->arena, STR("a"), ';', s, 0), -1);
}

/* ---- patterns of names */

static void
slots_stand_between_braces(void **state)
{
    struct str rest = STR("{ma_xa}-{ten}"), key = STR_EMPTY;

    (void)state;
    assert_true(name_slot_cut(&rest, &key));
    assert_true(str_is(key, "ma_xa"));
    assert_true(str_is(rest, "-{ten}"));
    assert_false(name_slot_cut(&rest, &key));
    assert_true(str_is(rest, "-{ten}"));
    rest = STR("{}x");
    assert_true(name_slot_cut(&rest, &key));
    assert_int_equal(key.n, 0);
    assert_true(str_is(rest, "x"));
    rest = STR("{ten");
    assert_false(name_slot_cut(&rest, &key));
    assert_true(str_is(rest, "{ten"));
    assert_true(name_has_slot(STR("out/{tinh}/{ten}.{ext}"), "ext"));
    assert_true(name_has_slot(STR("out/{tinh}/{ten}.{ext}"), "tinh"));
    assert_false(name_has_slot(STR("out/{tinh}/ten.{ext}"), "ten"));
    assert_false(name_has_slot(STR("out/{tinh"), "tinh"));
    assert_false(name_has_slot(STR(""), ""));
}

static void
a_folder_gets_the_standard_name(void **state)
{
    struct arena *a = ((struct fixture *)*state)->arena;

    assert_string_equal(name_in_folder(a, NULL, "{ten}.x"), "{ten}.x");
    assert_string_equal(name_in_folder(a, "moi/", "{ten}.x"), "moi/{ten}.x");
    assert_string_equal(name_in_folder(a, "{xa}/", "{ten}.x"),
                        "{xa}/{ten}.x");
    assert_string_equal(name_in_folder(a, UNIT, "{ten}.x"),
                        UNIT "/{ten}.x");
    assert_string_equal(name_in_folder(a, UNIT "/", "x"), UNIT "/x");
    assert_null(name_in_folder(a, "moi", "x"));
    assert_null(name_in_folder(a, UNIT "/fixture.h", "x"));
    assert_null(name_in_folder(a, "out/{ten}.pdf", "x"));
    assert_null(name_in_folder(a, "", "x"));
}

/* Puts the key twice, and counts; there is nothing of the key "khong". */
static bool
put(void *context, struct buf *b, struct str key)
{
    ++*(int *)context;
    buf_add_str(b, key);
    buf_add_str(b, key);
    return !str_is(key, "khong");
}

static void
slots_are_filled(void **state)
{
    struct arena *a = ((struct fixture *)*state)->arena;
    int n = 0;

    assert_string_equal(name_fill(a, "out/{a}/xã-{b}{}.{a}", put, &n),
                        "out/aa/xã-bb.aa");
    assert_int_equal(n, 4);
    assert_string_equal(name_fill(a, "", put, &n), "");
    assert_string_equal(name_fill(a, "a}/{b", put, &n), "a}/{b");
    assert_int_equal(n, 4);
    assert_null(name_fill(a, "{a}{khong}{b}", put, &n));
    assert_int_equal(n, 6); /* the rest is not asked for */
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(cells_come_back_from_their_line),
        TEST(lines_are_what_the_input_reads),
        TEST(only_what_needs_quotes_has_them),
        TEST(ends_of_lines_are_no_cells),
        TEST(what_is_no_line_of_cells_is_refused),
        TEST(slots_stand_between_braces),
        TEST(a_folder_gets_the_standard_name),
        TEST(slots_are_filled),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
