/* Rows: one after the other, by the name of the sheet, in memory that their
 * number does not change. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/zip.h"
#include "fixture.h"
#include "input/rows.h"

static struct rows *
open_sheet(struct fixture *f, const char *path, struct str sheet)
{
    const struct sheet_place place = { &files_disk, path, sheet };

    return rows_open(f->arena, &place, &f->diags);
}

/* The rows of a file that has its bytes somewhere else in memory. */
static struct rows *
open_elsewhere(struct fixture *f, struct fixture *elsewhere,
               const char *path, struct str bytes)
{
    const struct memory_file file = { path, bytes };
    const struct files files = files_memory(elsewhere->arena, &file, 1);
    const struct sheet_place place = { &files, path, STR_EMPTY };

    return rows_open(f->arena, &place, &f->diags);
}

/* The rows of a file that is away again once it is open. */
static struct rows *
open_bytes(struct fixture *f, const char *ending, struct str bytes)
{
    char folder[] = "/tmp/rows-XXXXXX";
    const char *path;
    struct rows *rows;
    FILE *out;

    assert_non_null(mkdtemp(folder));
    path = str_printf(f->arena, "%s/a%s", folder, ending).p;
    out = fopen(path, "wb");
    assert_non_null(out);
    assert_int_equal(fwrite(bytes.p, 1, bytes.n, out), bytes.n);
    assert_int_equal(fclose(out), 0);
    rows = open_sheet(f, path, STR_EMPTY);
    assert_int_equal(remove(path), 0);
    assert_int_equal(rmdir(folder), 0);
    return rows;
}

#define OOXML "http://schemas.openxmlformats.org/"

/* A workbook of these two parts. */
static struct str
workbook(struct fixture *f, struct str sheet, struct str strings)
{
    struct zip_packer *packer = zip_packer_new(f->arena, 1, &f->diags);
    struct buf out = buf_new(f->arena);
    struct zip_member members[4];

    members[0] = zip_pack(packer, f->arena, "xl/workbook.xml", STR(
        "<workbook xmlns:r=\"" OOXML "officeDocument/2006/relationships\">"
        "<sheets><sheet name=\"a\" r:id=\"x\"/></sheets></workbook>"));
    members[1] = zip_pack(packer, f->arena, "xl/_rels/workbook.xml.rels", STR(
        "<Relationships><Relationship Id=\"x\" Target=\"a.xml\"/>"
        "</Relationships>"));
    members[2] = zip_pack(packer, f->arena, "xl/sharedStrings.xml", strings);
    members[3] = zip_pack(packer, f->arena, "xl/a.xml", sheet);
    assert_true(zip_write(members, 4, &out, &f->diags));
    zip_packer_free(packer);
    return buf_take(&out);
}

/* With that many rows, every ten of them under one merged cell. */
static struct str
workbook_of_rows(struct fixture *f, int rows)
{
    struct buf sheet = buf_new(f->arena);

    buf_add_z(&sheet, "<worksheet><sheetData>");
    for (int i = 1; i <= rows; i++)
        buf_printf(&sheet, "<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c><c "
                   "r=\"B%d\" t=\"inlineStr\"><is><t>xã %d</t></is></c></row>",
                   i, i, i, i, i);
    buf_add_z(&sheet, "</sheetData><mergeCells>");
    for (int i = 1; i <= rows; i += 10)
        buf_printf(&sheet, "<mergeCell ref=\"A%d:A%d\"/>", i, i + 9);
    buf_add_z(&sheet, "</mergeCells></worksheet>");
    return workbook(f, buf_take(&sheet), STR("<sst/>"));
}

/* A fixture of a memory of its own, so that what it holds can be asked. */
static struct fixture
fixture_of(struct memory *memory)
{
    struct arena *a = arena_of(memory);

    return (struct fixture){ a, diags_new(a) };
}

/* Reads all rows; gives the memory that was held for them, with that of the
 * document that they were opened in. */
static size_t
held_for(struct rows *rows, struct memory *memory, int expected)
{
    struct arena *a = arena_of(memory);
    size_t held;
    int n = 0;

    assert_non_null(rows);
    for (; rows_next(rows, a) != NULL; n++)
        arena_reset(a);
    assert_int_equal(n, expected);
    held = memory->held;
    arena_free(a);
    rows_close(rows);
    return held;
}

static size_t
held_for_workbook(int rows, bool on_disk)
{
    struct memory memory = { .most = 0 }, other = { .most = 0 };
    struct fixture f = fixture_of(&memory), source = fixture_of(&other);
    struct str bytes = workbook_of_rows(&source, rows);
    struct rows *r = on_disk ? open_bytes(&f, ".XLSX", bytes)
                             : open_elsewhere(&f, &source, "A.XLSX", bytes);
    size_t held = held_for(r, &memory, rows);

    assert_null(f.diags.first);
    arena_free(f.arena);
    arena_free(source.arena);
    assert_int_equal(memory.held, 0);
    return held;
}

static void
rows_of_a_workbook_take_no_room(void **state)
{
    (void)state;
    assert_int_equal(held_for_workbook(100, true),
                     held_for_workbook(1000, true));
    /* merged ranges are remembered, 16 bytes each; a file of the disk, packed
     * as it is, is held as a whole besides */
    assert_true(held_for_workbook(30000, false) <
                held_for_workbook(100, false) + 300000);
}

static void
each_of_many_strings_is_found(void **state)
{
    enum { MANY = 20000 };
    struct fixture *f = *state;
    struct buf sheet = buf_new(f->arena), strings = buf_new(f->arena);
    struct arena *a = arena_new();
    struct rows *rows;

    buf_add_z(&sheet, "<worksheet><sheetData>");
    buf_add_z(&strings, "<sst>");
    for (int i = 0; i < MANY; i++) {
        buf_printf(&sheet, "<row><c t=\"s\"><v>%d</v></c></row>",
                   MANY - 1 - i);
        buf_printf(&strings, "<si><t>xã %d</t></si>", i);
    }
    buf_add_z(&sheet, "</sheetData></worksheet>");
    buf_add_z(&strings, "</sst>");
    rows = open_bytes(f, ".xlsx", workbook(f, buf_take(&sheet),
                                           buf_take(&strings)));
    assert_non_null(rows);
    for (int i = MANY - 1; i >= 0; i--) {
        struct value *row = rows_next(rows, a);

        assert_non_null(row);
        assert_true(str_equal(row->first->text,
                              str_printf(a, "xã %d", i)));
        arena_reset(a);
    }
    assert_null(rows_next(rows, a));
    assert_null(f->diags.first);
    rows_close(rows);
    arena_free(a);
}

static void
rows_of_a_text_take_no_room(void **state)
{
    struct memory document = { .most = 0 }, row = { .most = 0 };
    struct fixture f = fixture_of(&document);
    struct arena *a = arena_of(&row);
    struct buf b = buf_new(f.arena);
    struct rows *rows;
    size_t held;

    (void)state;
    for (int i = 0; i < 50000; i++)
        buf_add_z(&b, i % 2 == 0 ? "\"Tri \"\"Lễ\"\"\";1,5\r\n" : ";\"\"\r\n");
    rows = open_bytes(&f, ".tsv", buf_take(&b));
    assert_non_null(rows);
    assert_int_equal(rows_mark(rows), ';');
    held = document.held;
    for (int i = 0; i < 25000; i++) {
        struct value *cells = rows_next(rows, a);

        assert_non_null(cells);
        assert_true(str_is(cells->first->text, "Tri \"Lễ\""));
        assert_int_equal(cells->last->pos.line, 2 * i + 1);
        arena_reset(a);
    }
    assert_null(rows_next(rows, a));
    assert_null(rows_next(rows, a));
    assert_int_equal(document.held, held);
    assert_true(row.held < 70000);
    rows_close(rows);
    arena_free(a);
    arena_free(f.arena);
}

static void
the_name_of_a_sheet_is_compared_in_nfc(void **state)
{
    struct fixture *f = *state;
    struct rows *rows = open_sheet(f, "tests/merge/chi-tieu.xlsx",
                                   STR("Chi\xCC\x89 tie\xCC\x82u"));
    struct value *row;

    assert_non_null(rows);
    assert_int_equal(rows_mark(rows), ',');
    row = rows_next(rows, f->arena);
    assert_non_null(row);
    assert_string_equal(row->pos.source->name,
                        "tests/merge/chi-tieu.xlsx!Chỉ tiêu");
    rows_close(rows);
    assert_null(f->diags.first);
}

static void
a_missing_sheet_tells_what_there_is(void **state)
{
    struct fixture *f = *state;

    assert_null(open_sheet(f, "tests/input/bang_tinh.xlsx",
                           STR("Trang ba")));
    assert_int_equal(f->diags.first->message, XLSX_SHEET);
    assert_true(str_is(f->diags.first->text, "bảng tính không có trang "
                       "\"Trang ba\", chỉ có: Sheet1, Trang hai"));
    assert_null(f->diags.first->next);
}

static void
opens_nothing(struct fixture *f, const char *path, enum message message)
{
    f->diags = diags_new(f->arena);
    assert_null(open_sheet(f, path, STR_EMPTY));
    assert_non_null(f->diags.first);
    assert_int_equal(f->diags.first->message, message);
    assert_string_equal(f->diags.first->pos.source->name, path);
    assert_null(f->diags.first->next);
}

static void
what_is_no_table_is_not_opened(void **state)
{
    opens_nothing(*state, "tests/input/day_du.yaml", TABLE_FILE_KIND);
    opens_nothing(*state, "tests/input/khong_co.csv", FILE_UNREADABLE);
    opens_nothing(*state, "tests/input/khong_co.xlsx", FILE_UNREADABLE);
    opens_nothing(*state, "tests/input/khong_phai.xlsx", XLSX_UNREADABLE);
}

/* The size that the archive gives for the sheet, in both places: 4 bytes
 * behind the 8 of sum and packed size. */
static void
lie(char *bytes, size_t n, const char *mark, size_t at, int more)
{
    size_t last = 0;

    for (size_t i = 0; i + 50 < n; i++)
        if (memcmp(bytes + i, mark, 4) == 0)
            last = i;
    bytes[last + at] = (char)(bytes[last + at] + more);
}

static void
a_size_that_is_not_true_is_found_before_the_first_row(void **state)
{
    struct fixture *f = *state;
    struct str good = workbook_of_rows(f, 500);

    for (int more = -1; more <= 1; more += 2) {
        struct str bad = str_copy(f->arena, good);

        lie((char *)bad.p, bad.n, "PK\1\2", 24, more);
        lie((char *)bad.p, bad.n, "PK\3\4", 22, more);
        f->diags = diags_new(f->arena);
        assert_null(open_bytes(f, ".xlsx", bad));
        assert_int_equal(f->diags.first->message, XLSX_UNREADABLE);
        assert_null(f->diags.first->next);
    }
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(rows_of_a_workbook_take_no_room),
        TEST(each_of_many_strings_is_found),
        TEST(rows_of_a_text_take_no_room),
        TEST(the_name_of_a_sheet_is_compared_in_nfc),
        TEST(a_missing_sheet_tells_what_there_is),
        TEST(what_is_no_table_is_not_opened),
        TEST(a_size_that_is_not_true_is_found_before_the_first_row),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
