/* Templates and merging, where a file of the goldens cannot say it: limits,
 * drafts, how the signature is held, the plan to start from. Runs from the
 * top of the tree. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/source_read.h"
#include "base/utf8.h"
#include "input/yaml.h"
#include "lint/lint.h"
#include "merge/markup.h"
#include "merge/merge.h"
#include "merge/scope.h"
#include "model/profile.h"

struct fixture {
    struct arena *arena;
    struct diags diags;
    const struct profile *profile;
};

static int
setup(void **state)
{
    struct arena *a = arena_new();
    struct fixture *f = ARENA_NEW(a, struct fixture);

    f->arena = a;
    f->diags = diags_new(a);
    f->profile = profile_load(a, &files_disk, "templates/nd30.ini", &f->diags);
    *state = f;
    return f->profile == NULL;
}

static int
teardown(void **state)
{
    struct fixture *f = *state;

    arena_free(f->arena);
    return 0;
}

static struct str
repeated(struct arena *a, const char *before, const char *text, int times,
         const char *after)
{
    struct buf b = buf_new(a);

    buf_add_z(&b, before);
    while (times-- > 0)
        buf_add_z(&b, text);
    buf_add_z(&b, after);
    return buf_take(&b);
}

static const struct markup *
read_text(struct fixture *f, struct str text)
{
    const struct source *s = source_from(f->arena, &files_disk, "mau.xml",
                                         text, &f->diags);

    assert_non_null(s);
    return markup_read(f->arena, s, &f->diags);
}

static void
large_template_is_refused(void **state)
{
    struct fixture *f = *state;

    f->diags = diags_new(f->arena);
    assert_null(read_text(f, repeated(f->arena, "<a>", "0123456789abcdef",
                                      65536, "</a>")));
    assert_int_equal(f->diags.first->message, TEMPLATE_LARGE);
}

static void
markup_keeps_places(void **state)
{
    struct fixture *f = *state;
    const struct markup *m = read_text(f, STR(
        "<?xml version=\"1.0\"?>\n<a>\n  <!-- é -->é<b\n x=\"1\"\n/>"
        "<c>&amp;<![CDATA[<]]>\n đ</c></a>"));

    assert_non_null(m);
    assert_int_equal(m->pos.line, 2);
    assert_int_equal(markup_text_pos(m).line, 3);
    assert_int_equal(markup_text_pos(m).column, 13);
    while (m->first->name.n == 0)
        ((struct markup *)m)->first = m->first->next;
    assert_int_equal(m->first->pos.line, 3);
    assert_int_equal(m->first->pos.column, 14);
    assert_true(str_is(markup_attribute(m->first, "x")->value, "1"));
    assert_int_equal(m->last->pos.line, 5);
    assert_int_equal(m->last->pos.column, 3);
    assert_true(str_is(markup_text(f->arena, m->last), "&<\n đ"));
}

/* At 100 twips each code point, 93 of them fill a line. */
static int
hundred_each(const void *context, enum face face, int half_points,
             struct str s)
{
    (void)context, (void)face, (void)half_points;
    return 100 * (int)utf8_count(s);
}

static const struct home home = { &files_disk, "templates", "fonts", NULL };

/* As the maker goes from a plan to its tree. */
static struct doc *
merge(struct fixture *f, const char *plan_text, bool draft)
{
    const struct measure measure = { .width = hundred_each };
    const struct merge_run run = {
        .arena = f->arena, .files = &files_disk, .profile = f->profile,
        .measure = &measure, .diags = &f->diags,
    };
    struct lint lint = { .arena = f->arena, .draft = draft,
                         .diags = &f->diags };
    struct diags filling = diags_new(f->arena);
    const struct template *t;
    const struct source *s;
    struct value *plan;
    struct doc *doc;

    f->diags = diags_new(f->arena);
    s = source_from(f->arena, &files_disk, "a.yaml", str_from(plan_text),
                    &f->diags);
    plan = yaml_read(f->arena, s, &f->diags);
    t = template_load(f->arena, &home, value_text(plan, "mau"), POS_NONE,
                      &f->diags);
    assert_non_null(t);
    t = template_choose(f->arena, t, plan, &f->diags);
    assert_non_null(t);
    lint.template = t;
    lint.plan = plan;
    lint.filled = plan_fill(f->arena, t, plan, draft, &filling);
    lint_stage(&lint, LINT_PLAN);
    diags_join(&f->diags, &filling);
    doc = merge_document(&run, t, plan, lint.filled);
    lint.doc = doc;
    lint_stage(&lint, LINT_TREE);
    return doc;
}

static struct str
text_of(struct arena *a, const struct node *n)
{
    struct buf b = buf_new(a);

    if (n->kind == NODE_PARA)
        return para_text(a, n);
    for (const struct node *c = n->first; c != NULL; c = c->next) {
        buf_add_str(&b, text_of(a, c));
        buf_add_c(&b, '\n');
    }
    return buf_take(&b);
}

static void
draft_shows_gaps(void **state)
{
    struct fixture *f = *state;
    struct doc *doc = merge(f, "mau: ke-hoach\nso: 1\n", true);
    const char *text = text_of(f->arena, doc->first).p;

    assert_int_equal(f->diags.errors, 0);
    assert_non_null(strstr(text, "[thiếu: trích yếu]"));
    assert_non_null(strstr(text, "[thiếu: nội dung]"));
    assert_non_null(strstr(text, "[thiếu: nơi nhận]"));
    doc = merge(f, "mau: ke-hoach-ocop\nso: 1\n", true);
    text = text_of(f->arena, doc->first).p;
    assert_int_equal(f->diags.errors, 0);
    assert_non_null(strstr(text, "[thiếu: nhiệm vụ]"));
    assert_non_null(strstr(text, "xã [thiếu: tên xã] xây dựng"));
    doc = merge(f, "mau: ke-hoach\nso: 1\n", false);
    assert_non_null(doc);
    assert_true(f->diags.errors > 5);
}

static const char whole_plan[] =
    "mau: ke-hoach\nco_quan:\n  ten: Ủy ban nhân dân xã Xốp\n"
    "so: 7\nky_hieu: KH-UBND\ndia_danh: Xốp\nngay: 9/2025\n"
    "trich_yeu: |\n  Một\n  hai\nnoi_nhan: Lưu\n"
    "ky:\n  quyen_han: CHỦ TỊCH\n  ho_ten: Nguyễn Văn A\n"
    "noi_dung: |\n  Đoạn một.\n  Đoạn hai.\n  Đoạn ba.\n";

static void
info_is_filled(void **state)
{
    struct fixture *f = *state;
    struct doc *doc = merge(f, whole_plan, false);

    assert_int_equal(f->diags.errors, 0);
    assert_true(str_is(doc->info.title, "Kế hoạch Một hai"));
    assert_true(str_is(doc->info.subject, "Một hai"));
    assert_true(str_is(doc->info.agency, "Ủy ban nhân dân xã Xốp"));
    assert_true(str_is(doc->info.number, "07/KH-UBND"));
    assert_true(str_is(doc->info.date, "2025-09"));
    assert_true(str_is(doc->info.signer, "Nguyễn Văn A"));
    assert_true(str_is(doc->info.language, "vi-VN"));
}

static bool
is_held(struct fixture *f, const struct doc *doc, const char *text)
{
    for (const struct node *n = doc->first->first; n != NULL; n = n->next)
        if (n->kind == NODE_PARA && str_is(para_text(f->arena, n), text))
            return n->u.para.keep_next;
    fail_msg("%s", text);
    return false;
}

static void
signature_holds_two_lines(void **state)
{
    struct fixture *f = *state;
    struct doc *doc = merge(f, whole_plan, false);
    struct str plan;

    assert_true(is_held(f, doc, "Đoạn ba."));
    assert_true(is_held(f, doc, "Đoạn hai."));
    assert_false(is_held(f, doc, "Đoạn một."));
    plan = repeated(f->arena, whole_plan, "", 1, "ket_thuc: ");
    plan = repeated(f->arena, plan.p, "mười chữ. ", 12, "\n");
    doc = merge(f, plan.p, false);
    assert_false(is_held(f, doc, "Đoạn ba."));
}

static const struct value *
plan_of(struct fixture *f, struct str text)
{
    const struct source *s;

    f->diags = diags_new(f->arena);
    s = source_from(f->arena, &files_disk, "a.yaml", text, &f->diags);
    assert_non_null(s);
    return yaml_read(f->arena, s, &f->diags);
}

/* The text at a path, "-" where there is none. */
static const char *
text_at(struct arena *a, const struct scope *s, const struct value *around,
        const char *path)
{
    const struct value *v = scope_find(a, s, around, str_from(path));

    return v != NULL ? str_zero(a, v->text) : "-";
}

static void
inner_names_go_before_outer_ones(void **state)
{
    struct fixture *f = *state;
    struct arena *a = f->arena;
    const struct value *plan = plan_of(f, STR(
        "xa:\n  ten: ngoài\n  ma: 5\nten: trên\nc:\n  ma: 3\n"
        "hai:\n  ten: trong\n  ky:\n    ho_ten: B\n"
        "viec:\n  ten: gieo\n"));
    const struct scope viec = { STR("viec"), value_find(plan, "viec"), 0,
                                NULL };
    const struct scope outer = { STR("xa"), value_find(plan, "xa"), 0,
                                 &viec };
    const struct scope inner = { STR("xa"), value_find(plan, "hai"), 0,
                                 &outer };

    assert_string_equal(text_at(a, NULL, plan, "xa.ten"), "ngoài");
    assert_string_equal(text_at(a, &inner, plan, "xa.ten"), "trong");
    assert_string_equal(text_at(a, &inner, plan, "xa.ky.ho_ten"), "B");
    assert_string_equal(text_at(a, &inner, plan, "viec.ten"), "gieo");
    assert_string_equal(text_at(a, &inner, plan, "ten"), "trên");
    assert_string_equal(text_at(a, &inner, plan, "c.ma"), "3");
    assert_string_equal(text_at(a, &outer, plan, "xa.ten"), "ngoài");
    assert_ptr_equal(scope_find(a, &inner, plan, STR("xa")), inner.value);
    /* what the inner one lacks is not taken from what has its name */
    assert_string_equal(text_at(a, &inner, plan, "xa.ma"), "-");
    assert_string_equal(text_at(a, &inner, plan, "x"), "-");
    assert_string_equal(text_at(a, &inner, plan, "xa2"), "-");
}

static void
items_that_are_counted_have_a_number(void **state)
{
    struct fixture *f = *state;
    struct arena *a = f->arena;
    const struct value *plan = plan_of(f, STR(
        "so:\n  stt: IV\nkhong:\n  ten: A\nchu: B\n"));
    struct scope s = { STR("xa"), value_find(plan, "khong"), 12, NULL };

    assert_string_equal(text_at(a, &s, plan, "xa.stt"), "12");
    assert_int_equal(scope_find(a, &s, plan, STR("xa.stt"))->pos.line, 4);
    assert_string_equal(text_at(a, &s, plan, "xa.ten"), "A");
    assert_string_equal(text_at(a, &s, plan, "xa.stt.x"), "-");
    assert_string_equal(text_at(a, &s, plan, "stt"), "-");
    s.value = value_find(plan, "so");
    assert_string_equal(text_at(a, &s, plan, "xa.stt"), "IV");
    s.value = value_find(plan, "chu"); /* a list of texts */
    assert_string_equal(text_at(a, &s, plan, "xa"), "B");
    assert_string_equal(text_at(a, &s, plan, "xa.stt"), "12");
    assert_string_equal(text_at(a, &s, plan, "xa.ten"), "-");
    s.number = 0;
    assert_string_equal(text_at(a, &s, plan, "xa.stt"), "-");
}

static void
nothing_is_found_around_what_is_no_map(void **state)
{
    struct fixture *f = *state;
    const struct value *plan = plan_of(f, STR("ten: A\nso: [1]\n"));
    const struct scope s = { STR("xa"), value_find(plan, "ten"), 0, NULL };
    struct arena *a = f->arena;

    assert_string_equal(text_at(a, NULL, NULL, "ten"), "-");
    assert_string_equal(text_at(a, &s, NULL, "ten"), "-");
    assert_string_equal(text_at(a, &s, NULL, "xa"), "A");
    assert_string_equal(text_at(a, &s, value_find(plan, "so"), "ten"), "-");
    assert_string_equal(text_at(a, &s, value_find(plan, "ten"), "ten"), "-");
}

/* What `new` writes has to be a plan without faults. */
static void
starter_renders(void **state)
{
    static const char *const names[] = { "ke-hoach", "ke-hoach-ocop" };
    struct fixture *f = *state;

    for (int i = 0; i < 2; i++) {
        const struct template *t = template_load(f->arena, &home,
                                                 str_from(names[i]),
                                                 POS_NONE, &f->diags);
        struct buf b = buf_new(f->arena);

        assert_non_null(t);
        template_starter(&b, t);
        merge(f, buf_take(&b).p, false);
        assert_int_equal(f->diags.errors, 0);
        assert_int_equal(diags_count(&f->diags, SEVERITY_WARNING), 0);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(large_template_is_refused),
        cmocka_unit_test(markup_keeps_places),
        cmocka_unit_test(draft_shows_gaps),
        cmocka_unit_test(info_is_filled),
        cmocka_unit_test(signature_holds_two_lines),
        cmocka_unit_test(inner_names_go_before_outer_ones),
        cmocka_unit_test(items_that_are_counted_have_a_number),
        cmocka_unit_test(nothing_is_found_around_what_is_no_map),
        cmocka_unit_test(starter_renders),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
