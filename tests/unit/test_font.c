/* Fonts: which file is chosen, advances, glyphs; cutting for the PDF. Runs
 * from the top of the tree, with fonts-liberation2 installed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "layout/font.h"
#include "render/pdf_face.h"

#define SERIF "/usr/share/fonts/truetype/liberation2/LiberationSerif-"

struct fixture {
    struct arena *arena;
    struct diags diags;
    char folder[32];
};

static int
setup(void **state)
{
    struct fixture *f;
    struct arena *a = arena_new();

    f = ARENA_NEW(a, struct fixture);
    f->arena = a;
    f->diags = diags_new(a);
    strcpy(f->folder, "/tmp/vanban-font-XXXXXX");
    *state = f;
    return mkdtemp(f->folder) == NULL;
}

static const char *
path_of(struct fixture *f, const char *name)
{
    return str_printf(f->arena, "%s/%s", f->folder, name).p;
}

static int
teardown(void **state)
{
    struct fixture *f = *state;

    unlink(path_of(f, "fonts.ini"));
    unlink(path_of(f, "times.ttf"));
    rmdir(f->folder);
    arena_free(f->arena);
    return 0;
}

static void
write_file(struct fixture *f, const char *name, const char *text)
{
    FILE *out = fopen(path_of(f, name), "wb");

    assert_non_null(out);
    assert_true(fputs(text, out) >= 0);
    assert_int_equal(fclose(out), 0);
}

static struct fonts *
load(struct fixture *f, const char *regular, const char *glyphs)
{
    write_file(f, "fonts.ini", str_printf(f->arena,
        "[regular]\n%s\n[bold]\n1 = " SERIF "Bold.ttf\n"
        "[italic]\n1 = " SERIF "Italic.ttf\n"
        "[bold_italic]\n1 = " SERIF "BoldItalic.ttf\n"
        "[glyphs]\nneeded = %s\n", regular, glyphs).p);
    return fonts_load(f->arena, path_of(f, "fonts.ini"), &f->diags);
}

static bool
has(const struct fixture *f, enum message m)
{
    for (const struct diag *g = f->diags.first; g != NULL; g = g->next)
        if (g->message == m)
            return true;
    return false;
}

static void
shipped_faces_load(void **state)
{
    struct fixture *f = *state;
    struct fonts *fonts = fonts_load(f->arena, "fonts/fonts.ini", &f->diags);

    assert_non_null(fonts);
    for (int i = 0; i < FACE_COUNT; i++) {
        assert_int_not_equal(font_glyph(fonts->faces[i], 0x1EA4), 0);
        assert_int_not_equal(font_glyph(fonts->faces[i], 0x0111), 0);
    }
}

static void
advances_are_those_of_the_file(void **state)
{
    struct fonts *fonts = load(*state, "1 = " SERIF "Regular.ttf", "20-7E");
    const struct font *r;
    struct measure m;

    assert_non_null(fonts);
    r = fonts->faces[FACE_REGULAR];
    m = fonts_measure(fonts);
    assert_int_equal(r->units_per_em, 2048);
    assert_int_equal(r->ascent, 1825);
    assert_int_equal(r->descent, 443);
    assert_int_equal(r->line_gap, 87);
    assert_int_equal(font_advance(r, 'A'), 1479);
    assert_int_equal(font_advance(r, ' '), 512);
    assert_int_equal(font_advance(r, 0x1EA0), 1479); /* Ạ */
    assert_int_equal(font_advance(r, 0x00A0), font_advance(r, ' '));
    assert_int_equal(font_glyph(r, 0x2011), font_glyph(r, '-'));
    /* 1479/2048 of 280 twips is 202.2: rounded up */
    assert_int_equal(m.width(m.context, FACE_REGULAR, 28, STR("A")), 203);
    assert_int_equal(m.width(m.context, FACE_REGULAR, 28, STR("")), 0);
}

static void
missing_glyphs_are_none(void **state)
{
    struct fonts *fonts = load(*state, "1 = " SERIF "Regular.ttf", "20-7E");
    const struct font *r;

    assert_non_null(fonts);
    r = fonts->faces[FACE_REGULAR];
    assert_int_equal(font_glyph(r, 0x4E2D), 0);
    assert_int_equal(font_glyph(r, 0x1F600), 0);
    assert_int_equal(font_advance(r, 0x4E2D), 1024);
    assert_int_equal(font_advance(r, 0x1F600), 1024);
}

static void
unusable_file_is_passed_over(void **state)
{
    struct fixture *f = *state;
    struct fonts *fonts;

    write_file(f, "times.ttf", "not a font");
    fonts = load(f, "1 = times.ttf\n2 = no-such-file.ttf\n3 = "
                    SERIF "Regular.ttf", "1EA0-1EF9");
    assert_non_null(fonts);
    assert_true(has(f, FONT_UNUSABLE));
    assert_int_equal(f->diags.errors, 0);
    assert_string_equal(fonts->faces[FACE_REGULAR]->path,
                        SERIF "Regular.ttf");
}

static void
lacking_glyphs_are_named(void **state)
{
    struct fixture *f = *state;

    assert_null(load(f, "1 = " SERIF "Regular.ttf", "41 4E2D"));
    assert_true(has(f, FONT_LACKS));
    assert_true(has(f, FONT_MISSING));
}

static void
missing_file_is_an_error(void **state)
{
    struct fixture *f = *state;

    assert_null(load(f, "1 = no-such-file.ttf", "41"));
    assert_true(has(f, FONT_MISSING));
    assert_int_equal(f->diags.errors, 1);
}

static void
bad_range_and_section_are_errors(void **state)
{
    struct fixture *f = *state;

    assert_null(load(f, "1 = " SERIF "Regular.ttf\n[bolt]\n1 = x.ttf",
                     "41 U+1EA0 50-40 12345"));
    assert_true(has(f, FONT_RANGE));
    assert_true(has(f, FONT_SECTION));
    assert_int_equal(f->diags.errors, 4);
}

/* The cut depends on the set of characters alone, whatever their order. */
static void
cut_holds_what_was_noted(void **state)
{
    struct fixture *f = *state;
    struct fonts *fonts = load(f, "1 = " SERIF "Regular.ttf", "41");
    struct pdf_face face;
    struct pdf_cut one, two;

    assert_non_null(fonts);
    assert_true(pdf_face_open(f->arena, fonts->faces[FACE_REGULAR], &face,
                              &f->diags));
    assert_string_equal(face.name.p, "LiberationSerif");
    one = two = (struct pdf_cut){ .face = &face };
    pdf_cut_note(f->arena, &one, STR("Ấ-đ \xC2\xA0"));
    pdf_cut_note(f->arena, &two, STR(" đ"));
    pdf_cut_note(f->arena, &two, STR("\xE2\x80\x91Ấ\xE4\xB8\xAD"));
    pdf_cut_finish(f->arena, &one);
    pdf_cut_finish(f->arena, &two);
    assert_int_equal(one.count, 4);
    assert_int_equal(pdf_cid(&one, ' '), 1);
    assert_int_equal(pdf_cid(&one, 0x0111), 3);
    assert_int_equal(pdf_cid(&two, 0x4E2D), 0);
    assert_true(one.glyphs > one.count); /* .notdef and the parts of Ấ */
    assert_true(str_equal(one.file, two.file));
    assert_true(one.file.n < 4096);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(shipped_faces_load),
        TEST(advances_are_those_of_the_file),
        TEST(missing_glyphs_are_none),
        TEST(unusable_file_is_passed_over),
        TEST(lacking_glyphs_are_named),
        TEST(missing_file_is_an_error),
        TEST(bad_range_and_section_are_errors),
        TEST(cut_holds_what_was_noted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
