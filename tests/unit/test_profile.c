/* Profiles: what nd30.ini says in Word's units, inheritance, mistakes. Runs
 * from the top of the tree; tests/profile holds the files, and beside each
 * bad one the messages that it must give. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "model/profile.h"

#define FOLDER "tests/profile/"

static void
decree_is_in_words_units(void **state)
{
    struct fixture *f = *state;
    struct profile *p = profile_load(f->arena, &files_disk,
                                     "templates/nd30.ini", &f->diags);
    const struct para_style *s;

    assert_non_null(p);
    assert_int_equal(p->page.width, 11906);
    assert_int_equal(p->page.height, 16838);
    assert_int_equal(p->page.left, 1701);
    assert_int_equal(p->page.right, 850);
    assert_true(p->page.first_number_hidden);
    assert_int_equal(p->rule_width, 6);
    s = profile_style(p, "noi_dung");
    assert_int_equal(s->size, 28);
    assert_int_equal(s->first_line, 720);
    assert_int_equal(s->before, 120);
    assert_int_equal(s->line, 240);
    assert_int_equal(s->align, ALIGN_JUSTIFY);
    assert_true(profile_style(p, "can_cu")->italic);
    assert_int_equal(profile_style(p, "khoan_tieu_de")->outline, 2);
    assert_null(profile_find(p, STR("khong_co")));
    assert_int_equal(face_of(true, true), FACE_BOLD_ITALIC);
}

static void
house_profile_changes_what_is_based_on_it(void **state)
{
    struct fixture *f = *state;
    struct profile *p = profile_load(f->arena, &files_disk,
                                     FOLDER "rieng.ini", &f->diags);

    assert_non_null(p);
    assert_true(str_is(p->name, "rieng"));
    assert_int_equal(p->page.left, 1984);
    assert_int_equal(p->page.right, 850);
    assert_int_equal(profile_style(p, "noi_dung")->line, 276);
    assert_int_equal(profile_style(p, "diem")->size, 26);
    assert_int_equal(profile_style(p, "ten_loai")->size, 28);
    assert_true(profile_style(p, "nhan_manh")->bold);
}

/* The file's text; the caller's arena keeps it. */
static struct str
text_of(struct arena *a, FILE *f)
{
    struct buf b = buf_new(a);
    int c;

    rewind(f);
    while ((c = getc(f)) != EOF)
        buf_add_c(&b, (char)c);
    fclose(f);
    return buf_take(&b);
}

static void
gives_messages(struct fixture *f, const char *name)
{
    struct str path = str_printf(f->arena, FOLDER "%s.ini", name);
    struct str beside = str_printf(f->arena, FOLDER "%s.diag", name);
    struct diags d = diags_new(f->arena);
    FILE *out = tmpfile(), *expected = fopen(beside.p, "rb");

    assert_non_null(out);
    assert_non_null(expected);
    assert_null(profile_load(f->arena, &files_disk, path.p, &d));
    diags_print(out, &d);
    assert_string_equal(text_of(f->arena, out).p,
                        text_of(f->arena, expected).p);
}

static void
mistakes_are_told_with_their_place(void **state)
{
    static const char *const names[] = { "sai", "thieu", "hep", "vong",
                                         "ngoai", "mo_coi", "xoay", NULL };

    for (const char *const *name = names; *name != NULL; name++)
        gives_messages(*state, *name);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(decree_is_in_words_units),
        TEST(house_profile_changes_what_is_based_on_it),
        TEST(mistakes_are_told_with_their_place),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
