/* Fonts: which file is chosen, advances, glyphs; cutting for the PDF. Runs
 * from the top of the tree, with fonts-liberation2 and fonts-dejavu-core
 * installed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

#include "base/utf8.h"
#include "font/font.h"
#include "layout/pages.h"
#include "render/pdf_glyph.h"

#define SERIF "/usr/share/fonts/truetype/liberation2/LiberationSerif-"
#define SANS "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"

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
    return fonts_load(f->arena, &files_disk, path_of(f, "fonts.ini"),
                      &f->diags);
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
    struct fonts *fonts = fonts_load(f->arena, &files_disk,
                                     "fonts/fonts.ini", &f->diags);

    assert_non_null(fonts);
    for (int i = 0; i < FACE_SYMBOL; i++) {
        assert_int_not_equal(font_glyph(fonts->faces[i], 0x1EA4), 0);
        assert_int_not_equal(font_glyph(fonts->faces[i], 0x0111), 0);
    }
    assert_non_null(fonts->faces[FACE_SYMBOL]);
    for (uint32_t c = 0x2610; c <= 0x2612; c++)
        assert_int_equal(fonts_face(fonts, FACE_BOLD, c), FACE_SYMBOL);
}

/* No line is taller by a symbol, at any size and in any face. */
static void
shipped_symbols_fit_their_line(void **state)
{
    struct fixture *f = *state;
    struct fonts *fonts = fonts_load(f->arena, &files_disk,
                                     "fonts/fonts.ini", &f->diags);

    assert_non_null(fonts);
    for (int face = 0; face < FACE_SYMBOL; face++)
        for (int size = 2; size <= 144; size++) {
            struct line_metric text = line_metric(fonts->faces[face], size);
            struct line_metric symbol =
                line_metric(fonts->faces[FACE_SYMBOL],
                            fonts_symbol_size(fonts, size));

            assert_true(symbol.ascent <= text.ascent);
            assert_true(symbol.height - symbol.ascent <=
                        text.height - text.ascent);
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
    m = layout_measure(fonts);
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

static struct fonts *
load_symbols(struct fixture *f, const char *sections)
{
    return load(f, "1 = " SERIF "Regular.ttf",
                str_printf(f->arena, "41\n%s", sections).p);
}

static void
symbols_come_from_their_face(void **state)
{
    struct fixture *f = *state;
    struct fonts *fonts = load_symbols(f,
        "[symbol]\n1 = no-such-file.ttf\n2 = " SANS "\n"
        "[symbol_use]\nname = Ký hiệu\nscale = 75\n"
        "[symbol_glyphs]\nboxes = 25A1 2610-2612\n");
    const struct font *symbol;
    struct measure m;
    struct str file;

    assert_non_null(fonts);
    assert_int_equal(f->diags.errors, 0);
    symbol = fonts->faces[FACE_SYMBOL];
    assert_non_null(symbol);
    assert_int_equal(files_read(&files_disk, f->arena, SANS, SIZE_MAX,
                                &file), 0);
    assert_true(str_equal(symbol->data, file)); /* whole, to be cut */
    assert_true(str_is(fonts->symbols.name, "Ký hiệu"));
    assert_int_equal(font_glyph(symbol, 'A'), 0);
    assert_int_equal(font_glyph(symbol, 0x2713), 0);
    assert_int_equal(fonts_face(fonts, FACE_ITALIC, 0x2611), FACE_SYMBOL);
    assert_int_equal(fonts_face(fonts, FACE_ITALIC, 0x2713), FACE_ITALIC);
    assert_int_equal(fonts_face(fonts, FACE_REGULAR, 0x25A1), FACE_REGULAR);
    assert_true(fonts_is_symbol(fonts, 0x2612));
    assert_false(fonts_is_symbol(fonts, 0x2613));
    assert_int_equal(fonts_symbol_size(fonts, 27), 20); /* not 20.25 */
    /* 1836/2048 of 200 twips is 179.3, and the A 202.2 of 280 */
    m = layout_measure(fonts);
    assert_int_equal(m.width(m.context, FACE_REGULAR, 27, STR("☑")), 180);
    assert_int_equal(m.width(m.context, FACE_REGULAR, 28, STR("A☑")),
                     203 + 189);
}

static void
symbols_may_be_missing(void **state)
{
    struct fixture *f = *state;
    struct fonts *fonts = load_symbols(f,
        "[symbol]\n1 = no-such-file.ttf\n2 = times.ttf\n"
        "[symbol_glyphs]\nboxes = 2610-2612\n");

    assert_non_null(fonts);
    assert_null(fonts->faces[FACE_SYMBOL]);
    assert_int_equal(fonts_face(fonts, FACE_BOLD, 0x2611), FACE_BOLD);
    assert_true(fonts_is_symbol(fonts, 0x2611));
    assert_string_equal(fonts->symbols.tried,
                        str_printf(f->arena, "%s, %s",
                                   path_of(f, "no-such-file.ttf"),
                                   path_of(f, "times.ttf")).p);
}

static void
bad_symbol_settings_are_errors(void **state)
{
    struct fixture *f = *state;

    assert_null(load_symbols(f,
        "[symbol_use]\nscale = 101\nsize = 10\n"
        "[symbol_glyphs]\nletters = 2610 4E00-4E10\n"));
    assert_true(has(f, FONT_SETTING));
    assert_true(has(f, FONT_RANGE));
    assert_int_equal(f->diags.errors, 3);
}

static struct pdf_cut
cut_begin(struct fixture *f, const struct pdf_face *face)
{
    return (struct pdf_cut){
        .face = face,
        .codes = pdf_codes_begin(f->arena, pdf_codes_common(f->arena)),
    };
}

/* From a face that has only these characters; a check box is small. They are
 * numbered as they come, behind those that all files have. */
static void
symbols_are_cut(void **state)
{
    struct fixture *f = *state;
    struct fonts *fonts = load_symbols(f, "[symbol]\n1 = " SANS "\n"
        "[symbol_glyphs]\nboxes = 2610-2612\n");
    struct pdf_face face;
    struct pdf_cut cut = cut_begin(f, &face);

    assert_non_null(fonts);
    assert_true(pdf_face_open(fonts->faces[FACE_SYMBOL], &face,
                              &f->diags));
    assert_string_equal(face.name.p, "DejaVuSans");
    pdf_cut_note(f->arena, &cut, STR("☑☐☑"));
    pdf_cut_finish(f->arena, &cut);
    assert_int_equal(cut.count, 2);
    assert_int_equal(pdf_cid(&cut, 0x2611), cut.codes->common + 1);
    assert_int_equal(pdf_cid(&cut, 0x2610), cut.codes->common + 2);
    assert_true(cut.file.n > 0 && cut.file.n < 2560);
}

/* A face that has none of its file when it is to be drawn. */
static void
lost_file_is_an_error(void **state)
{
    struct fixture *f = *state;
    struct font font = { .path = path_of(f, "times.ttf") };
    struct pdf_face face;

    assert_false(pdf_face_open(&font, &face, &f->diags));
    assert_true(has(f, PDF_FAILED));
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
    assert_true(pdf_face_open(fonts->faces[FACE_REGULAR], &face,
                              &f->diags));
    assert_string_equal(face.name.p, "LiberationSerif");
    one = cut_begin(f, &face);
    two = cut_begin(f, &face);
    pdf_cut_note(f->arena, &one, STR("Ấ-đ \xC2\xA0"));
    pdf_cut_note(f->arena, &two, STR(" đ"));
    pdf_cut_note(f->arena, &two, STR("\xE2\x80\x91Ấ\xE4\xB8\xAD"));
    pdf_cut_finish(f->arena, &one);
    pdf_cut_finish(f->arena, &two);
    assert_int_equal(one.count, 4);
    assert_int_equal(pdf_cid(&one, ' '), PDF_BLANK); /* of Tw */
    assert_int_equal(pdf_cid(&one, 0x0111), pdf_code(one.codes, 0x0111));
    assert_int_equal(pdf_cid(&one, 'a'), 0); /* it is not drawn */
    assert_int_equal(pdf_cid(&two, 0x4E2D), 0);
    assert_int_equal(two.codes->count, two.codes->common);
    assert_true(one.glyphs > one.last + 1); /* and the parts of Ấ */
    assert_true(str_equal(one.file, two.file));
    assert_true(one.file.n < 4096);
}

/* Points and contours of a glyph in font units, as FreeType reads them. */
static struct str
points_of(struct arena *a, FT_Face face, unsigned glyph)
{
    FT_Outline *o = &face->glyph->outline;
    struct buf b = buf_new(a);

    assert_int_equal(FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE), 0);
    for (int i = 0; i < o->n_points; i++)
        buf_printf(&b, "%ld,%ld,%d ", o->points[i].x, o->points[i].y,
                   o->tags[i] & 1);
    for (int i = 0; i < o->n_contours; i++)
        buf_printf(&b, "%d ", o->contours[i]);
    return buf_take(&b);
}

static FT_Face
face_read(FT_Library library, struct str file)
{
    FT_Face face;

    assert_int_equal(FT_New_Memory_Face(library, (const FT_Byte *)file.p,
                                        (FT_Long)file.n, 0, &face), 0);
    return face;
}

/* Every letter of every face is drawn as in the whole font, without a byte
 * of instructions: neither tables of them nor any in a glyph. */
static void
cut_draws_the_same(void **state)
{
    struct fixture *f = *state;
    struct fonts *fonts = fonts_load(f->arena, &files_disk,
                                     "fonts/fonts.ini", &f->diags);
    FT_Library library;

    assert_non_null(fonts);
    assert_int_equal(FT_Init_FreeType(&library), 0);
    for (int i = 0; i < FACE_COUNT; i++) {
        const struct font *font = fonts->faces[i];
        struct pdf_face face;
        struct pdf_cut cut = cut_begin(f, &face);
        struct buf letters = buf_new(f->arena);
        FT_Face whole, less;
        FT_ULong none = 0;

        assert_true(pdf_face_open(font, &face, &f->diags));
        for (uint32_t c = 0x20; c < 0x3000; c++)
            if (font_glyph(font, c) != 0)
                utf8_add(&letters, c);
        pdf_cut_note(f->arena, &cut, buf_take(&letters));
        pdf_cut_finish(f->arena, &cut);
        assert_true(cut.count > 1);
        whole = face_read(library, font->data);
        less = face_read(library, cut.file);
        for (int cid = 1; cid <= cut.last; cid++)
            if (pdf_cut_has(&cut, cid))
                assert_true(str_equal(
                    points_of(f->arena, whole,
                              font_glyph(font, cut.codes->chars[cid])),
                    points_of(f->arena, less, (unsigned)cid)));
        assert_int_not_equal(FT_Load_Sfnt_Table(less, FT_MAKE_TAG(
            'f', 'p', 'g', 'm'), 0, NULL, &none), 0);
    }
    FT_Done_FreeType(library);
}

/* One contour of three points, two flags of which the second stands twice;
 * 2 bytes of instructions before them, 1 of padding behind. */
static const char simple[] =
    "\0\1" "\0\0\0\0\0\0\0\0" "\0\2" "\0\2" "\7\7"
    "\x37" "\x3F\1" "\1\2\3" "\1\2\3" "\0";

static void
hints_are_taken_off(void **state)
{
    struct str whole = { simple, sizeof(simple) - 1 };
    struct pdf_outline o = pdf_outline(whole);
    char bytes[sizeof(simple)];

    (void)state;
    assert_int_equal(o.head.n, 14);
    assert_int_equal(o.tail.n, 9);
    pdf_outline_put(&o, bytes);
    assert_memory_equal(bytes, simple, 12);
    assert_memory_equal(bytes + 12, "\0\0\x37\x3F\1\1\2\3\1\2\3", 11);
    /* whatever is cut off: no byte behind it is read, nothing is drawn */
    for (size_t n = 0; n < 25; n++)
        assert_int_equal(pdf_outline(str_first(whole, n)).head.n, 0);
}

/* Two components; the first says that instructions follow, and they do. */
static void
hints_of_composites_are_taken_off(void **state)
{
    static const char whole[] =
        "\xFF\xFF" "\0\0\0\0\0\0\0\0" "\1\x20\0\5\0\0"
        "\1\0\0\6\0\0" "\0\2\7\7";
    struct pdf_outline o = pdf_outline(
        (struct str){ whole, sizeof(whole) - 1 });
    char bytes[sizeof(whole)];

    (void)state;
    assert_int_equal(o.head.n, 22);
    assert_int_equal(o.tail.n, 0);
    pdf_outline_put(&o, bytes);
    assert_memory_equal(bytes + 10, "\0\x20\0\5\0\0\0\0\0\6", 10);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(shipped_faces_load),
        TEST(shipped_symbols_fit_their_line),
        TEST(advances_are_those_of_the_file),
        TEST(missing_glyphs_are_none),
        TEST(unusable_file_is_passed_over),
        TEST(lacking_glyphs_are_named),
        TEST(missing_file_is_an_error),
        TEST(bad_range_and_section_are_errors),
        TEST(symbols_come_from_their_face),
        TEST(symbols_may_be_missing),
        TEST(bad_symbol_settings_are_errors),
        TEST(symbols_are_cut),
        TEST(lost_file_is_an_error),
        TEST(cut_holds_what_was_noted),
        TEST(cut_draws_the_same),
        cmocka_unit_test(hints_are_taken_off),
        cmocka_unit_test(hints_of_composites_are_taken_off),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
