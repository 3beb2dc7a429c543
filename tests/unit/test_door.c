/* The door: sessions, orders in memory, memory that is used up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "make/vanban.h"
#include "fixture.h"

static const char plan[] =
    "mau: thong-bao\n"
    "co_quan: {ten: Sở Mẫu}\n"
    "so:\n"
    "ky_hieu: TB-SM\n"
    "dia_danh: Mẫu\n"
    "ngay: 9/2025\n"
    "trich_yeu: Thử cửa vào\n"
    "noi_dung: |\n"
    "  Một dòng./.\n"
    "noi_nhan: [\"Lưu: VT\"]\n"
    "ky: {quyen_han: GIÁM ĐỐC, ho_ten: Ngô Giả}\n";

static struct vanban_formats
all_formats(void)
{
    struct vanban_formats f = { .count = 0 };

    vanban_formats_add(&f, vanban_format_named(STR("pdf")));
    vanban_formats_add(&f, vanban_format_named(STR("docx")));
    vanban_formats_add(&f, vanban_format_named(STR("pdf")));
    assert_int_equal(f.count, 2);
    return f;
}

static struct vanban_order
order_of(struct str *text, const struct vanban_formats *formats)
{
    return (struct vanban_order){ .name = "ke-hoach.yaml", .text = text,
                                  .formats = formats };
}

static void
a_plan_in_memory_is_made(void **state)
{
    struct fixture *f = *state;
    const struct vanban_setup setup = { .files = &files_disk };
    const struct vanban_formats formats = all_formats();
    struct str text = str_from(plan);
    const struct vanban_order order = order_of(&text, &formats);
    struct vanban *v = vanban_open(&setup, &f->diags);
    struct vanban_maker *m = vanban_maker_open(v, &f->diags);
    struct vanban_made made;

    assert_true(vanban_make(m, &order, &made));
    assert_true(made.whole);
    assert_int_equal(made.count, 2);
    assert_int_equal(made.pages, 1);
    assert_int_equal(made.findings.errors, 0);
    assert_true(str_starts(made.outputs[0].bytes, "%PDF-1.4"));
    assert_true(str_starts(made.outputs[1].bytes, "PK"));
    assert_string_equal(vanban_format_name(made.outputs[1].format), "docx");
    assert_true(vanban_check(m, &order, &made));
    assert_int_equal(made.count, 0);
    vanban_maker_close(m);
    vanban_close(v, &f->diags);
    assert_null(f->diags.first);
}

static void
data_of_one_order_stand_over_its_plan(void **state)
{
    struct fixture *f = *state;
    const struct vanban_setup setup = { .files = &files_disk };
    struct vanban_formats formats = { .count = 0 };
    struct str text = str_from(plan);
    struct str data = STR("ky: {ho_ten: Trần Thế}\ndia_danh:\n");
    struct vanban_order order = order_of(&text, &formats);
    struct vanban *v = vanban_open(&setup, &f->diags);
    struct vanban_maker *m = vanban_maker_open(v, &f->diags);
    struct vanban_made made;

    vanban_formats_add(&formats, vanban_format_named(STR("txt")));
    order.data = "du-lieu.yaml";
    order.data_text = &data;
    assert_true(vanban_make(m, &order, &made));
    assert_non_null(strstr(str_zero(f->arena, made.outputs[0].bytes),
                           "Trần Thế"));
    assert_non_null(strstr(str_zero(f->arena, made.outputs[0].bytes),
                           "Mẫu, ngày"));
    order.data = NULL;
    assert_true(vanban_make(m, &order, &made));
    assert_non_null(strstr(str_zero(f->arena, made.outputs[0].bytes),
                           "Ngô Giả"));
    vanban_maker_close(m);
    vanban_close(v, NULL);
}

static void
what_is_wrong_has_its_place(void **state)
{
    struct fixture *f = *state;
    const struct vanban_setup setup = { .files = &files_disk };
    const struct vanban_formats formats = all_formats();
    struct str text = STR("mau: thong-bao\ntrich_yu: x\n");
    const struct vanban_order order = order_of(&text, &formats);
    struct vanban *v = vanban_open(&setup, &f->diags);
    struct vanban_maker *m = vanban_maker_open(v, &f->diags);
    struct vanban_made made;

    assert_false(vanban_make(m, &order, &made));
    assert_false(made.whole);
    assert_int_equal(made.findings.first->message, FIELD_UNKNOWN);
    assert_int_equal(made.findings.first->pos.line, 2);
    assert_string_equal(made.findings.first->pos.source->name,
                        "ke-hoach.yaml");
    vanban_maker_close(m);
    vanban_close(v, NULL);
}

/* A body of many paragraphs, in the plan's place for one. */
static struct str
long_plan(struct arena *a, int paragraphs)
{
    const char *body = strstr(plan, "  Một dòng");
    struct buf b = buf_new(a);

    buf_add(&b, plan, (size_t)(body - plan));
    for (int i = 0; i < paragraphs; i++)
        buf_add_z(&b, "  Một đoạn của một văn bản rất dài.\n");
    buf_add_z(&b, body);
    return buf_take(&b);
}

static void
memory_that_is_used_up_is_a_finding(void **state)
{
    struct fixture *f = *state;
    const struct vanban_setup setup = { .files = &files_disk,
                                        .memory = 12 * 1024 * 1024 };
    const struct vanban_formats formats = all_formats();
    struct str small = str_from(plan);
    struct str large = long_plan(f->arena, 4000);
    struct vanban_order order = order_of(&small, &formats);
    struct vanban *v = vanban_open(&setup, &f->diags);
    struct vanban_maker *m = vanban_maker_open(v, &f->diags);
    struct vanban_made made;
    struct str before, after;

    assert_true(vanban_make(m, &order, &made));
    before = str_copy(f->arena, made.outputs[0].bytes);
    for (int i = 0; i < 3; i++) {
        order.text = &large;
        assert_false(vanban_make(m, &order, &made));
        assert_int_equal(made.count, 0);
        assert_int_equal(made.findings.first->message, MEMORY_USED_UP);
        assert_null(made.findings.first->next);
        assert_int_equal(diags_status(&made.findings), 5);
        /* the session goes on, and makes the same as before */
        order.text = &small;
        assert_true(vanban_make(m, &order, &made));
        after = made.outputs[0].bytes;
        assert_true(str_equal(before, after));
    }
    vanban_maker_close(m);
    vanban_close(v, NULL);
}

static void
a_session_without_room_does_not_open(void **state)
{
    struct fixture *f = *state;
    const struct vanban_setup setup = { .files = &files_disk,
                                        .memory = 300 * 1024 };

    assert_null(vanban_open(&setup, &f->diags));
    assert_int_equal(f->diags.last->message, MEMORY_USED_UP);
}

/* A file of the test's own in the folder for such. */
static const char *
write_file(struct arena *a, const char *name, const char *text)
{
    const char *folder = getenv("TMPDIR");
    const char *path = str_printf(a, "%s/vanban-door-%s",
                                  folder != NULL ? folder : "/tmp", name).p;
    FILE *out = fopen(path, "wb");

    assert_non_null(out);
    assert_true(fputs(text, out) >= 0);
    assert_int_equal(fclose(out), 0);
    return path;
}

/* Wherever memory ends while a session and its data are opened, with findings
 * about them: nothing is lost, nothing is read that is gone. */
static void
memory_may_end_anywhere(void **state)
{
    struct fixture *f = *state;
    const char *names[] = {
        write_file(f->arena, "a.yaml", "ghi_chu: \"có \x01 lạ\"\n"), NULL,
    };
    struct vanban_setup bounded = { .files = &files_disk, .data = names };
    const struct vanban_data_order order = {
        .plan = write_file(f->arena, "b.yaml", plan),
        .table = { write_file(f->arena, "c.yaml",
                              "chung: {dia_danh: Mẫu}\nban_ghi:\n"
                              "- {ten: A, mau: thong-bao}\n"
                              "- {ten: \"B \x01\", mau: ke-hoach}\n"),
                   0, 0 },
    };
    int opened = 0, ended = 0;

    for (size_t most = 200; most < 12000; most += 100) {
        struct diags d = diags_new(f->arena), of_tables = d;
        struct vanban_data *data = NULL;
        struct vanban *v;

        bounded.memory = most * 1024;
        v = vanban_open(&bounded, &d);
        if (v != NULL)
            data = vanban_data_open(v, &order, &d, &of_tables);
        opened += data != NULL;
        ended += d.last != NULL && d.last->message == MEMORY_USED_UP;
        diags_join(&d, &of_tables);
        vanban_data_close(data, &d);
        vanban_close(v, &d);
        for (const struct diag *g = d.first; g != NULL; g = g->next)
            assert_true(pos_text(f->arena, g->pos).n < 200);
    }
    for (int i = 0; i < 1; i++)
        assert_int_equal(remove(names[i]), 0);
    assert_int_equal(remove(order.plan), 0);
    assert_int_equal(remove(order.table.named), 0);
    assert_true(opened > 10);
    assert_true(ended > 10);
}

/* Where memory ends inside one of libxml's calls, it is left, and what it held
 * in a variable of its own is lost. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
    return "leak:libxml2.so\n";
}

/* Three documents in one file of each format, and its bytes; false where
 * something was left out. */
static bool
join_three(struct vanban_maker *m, struct vanban_joined *const joined[2],
           struct buf *out, struct diags *d)
{
    struct str text = str_from(plan);
    const struct vanban_order order = order_of(&text, NULL);
    struct vanban_made made;
    bool ok = true;

    for (size_t n = 1; n <= 3; n++)
        for (int i = 0; i < 2; i++)
            ok = vanban_make(m, &order, &made) &&
                 vanban_joined_add(joined[i], STR_EMPTY, n) && ok;
    for (int i = 0; i < 2; i++)
        ok = vanban_joined_end(joined[i], STR("ke-hoach"), &out[i], d) && ok;
    return ok;
}

static bool
joins(size_t memory, struct buf *out, struct diags *d)
{
    const struct vanban_setup setup = { .files = &files_disk,
                                        .memory = memory };
    const struct vanban_formats formats = all_formats();
    struct vanban *v = vanban_open(&setup, d);
    struct vanban_maker *m = v != NULL ? vanban_maker_open(v, d) : NULL;
    bool ok = false;

    if (m != NULL) {
        struct vanban_joined *joined[2];

        for (int i = 0; i < 2; i++) {
            assert_true(vanban_format_joins(formats.of[i]));
            joined[i] = vanban_joined_open(m, formats.of[i], true, d);
        }
        ok = joined[0] != NULL && joined[1] != NULL &&
             join_three(m, joined, out, d);
        for (int i = 0; i < 2; i++)
            vanban_joined_close(joined[i]);
        vanban_maker_close(m);
    }
    vanban_close(v, d);
    return ok;
}

static void
documents_are_joined(void **state)
{
    struct fixture *f = *state;
    struct buf out[2] = { buf_new(f->arena), buf_new(f->arena) };
    struct buf again[2] = { buf_new(f->arena), buf_new(f->arena) };
    int joined = 0, ended = 0;

    assert_false(vanban_format_joins(vanban_format_named(STR("txt"))));
    assert_true(joins(0, out, &f->diags));
    assert_true(str_starts(buf_str(&out[0]), "%PDF-1.4"));
    assert_true(str_starts(buf_str(&out[1]), "PK"));
    for (size_t most = 1000; most < 12000; most += 250) {
        struct diags d = diags_new(f->arena);

        again[0].n = again[1].n = 0;
        if (!joins(most * 1024, again, &d)) {
            ended++;
            continue;
        }
        joined++;
        for (int i = 0; i < 2; i++)
            assert_true(str_equal(buf_str(&out[i]), buf_str(&again[i])));
    }
    assert_true(joined > 5);
    assert_true(ended > 5);
}

static void
it_tells_what_there_is(void **state)
{
    struct fixture *f = *state;
    const struct vanban_setup setup = { .files = &files_disk };
    const struct vanban_setup own = { .files = &files_disk,
                                      .commune = "phường ba đình" };
    const struct vanban_listing all = { STR_EMPTY, false };
    const struct vanban_listing some = { STR("bình yên thái"), true };
    struct buf out = buf_new(f->arena);
    struct str line, rest;

    assert_true(vanban_list_communes(&setup, &some, &out, &f->diags));
    assert_true(str_starts(buf_str(&out), "[\n{\"code\": \"05"));
    out.n = 0;
    assert_true(vanban_schema(&own, "ke-hoach", &out, &f->diags));
    out.n = 0;
    assert_true(vanban_list_templates(&setup, &all, &out, &f->diags));
    rest = buf_str(&out);
    assert_true(str_line(&rest, &line));
    assert_true(str_starts(line, "ban-ghi-nho\t"));
    out.n = 0;
    assert_true(vanban_schema(&setup, "ke-hoach", &out, &f->diags));
    assert_true(str_starts(buf_str(&out), "{"));
    out.n = 0;
    assert_true(vanban_starter(&setup, "ke-hoach", &out, &f->diags));
    assert_true(out.n > 0);
    assert_false(vanban_starter(&setup, "khong-co", &out, &f->diags));
    assert_int_equal(f->diags.first->message, TEMPLATE_UNKNOWN);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_plan_in_memory_is_made, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(data_of_one_order_stand_over_its_plan,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_wrong_has_its_place, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(memory_that_is_used_up_is_a_finding,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_session_without_room_does_not_open,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(memory_may_end_anywhere, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(documents_are_joined, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(it_tells_what_there_is, setup,
                                        teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
