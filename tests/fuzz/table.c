/* table.c — a table is looked at, read row by row, and filled into a plan. */
#include "table.h"

enum { ROWS_TRIED = 3 };

static const char plan[] =
    "mau: ke-hoach\nco_quan: {ten: Ủy ban nhân dân {{ten_xa}}}\nso: 5\n"
    "ky_hieu: KH-UBND\ndia_danh: Phú Thịnh\nngay: 9/9/2025\n"
    "trich_yeu: Phát triển {{ma_xa}}\nnoi_dung: |\n  Đoạn {{so | tien}}\n"
    "  [mỗi: viec]\n  {{viec.ten}}\n  [hết]\nnoi_nhan: Lưu VT\n"
    "ky: {quyen_han: CHỦ TỊCH, ho_ten: Trần Văn A}\n";

static void
try_records(struct try *t, const char *name)
{
    const struct vanban_join join = {
        STR("viec"), STR("ma_xa"), STR("ma_xa"), { name, 0, 0 },
    };
    const struct vanban_data_order order = {
        "k.yaml", { name, 0, 0 }, &join, 1,
    };
    struct diags of_tables = diags_new(t->arena);
    struct vanban_data *data = vanban_data_open(t->session, &order, &t->diags,
                                                &of_tables);
    struct vanban_made made;

    say(&of_tables);
    if (data == NULL)
        return;
    vanban_data_check(data, NULL, NULL, &t->diags);
    for (size_t i = 0; i < vanban_data_count(data) && i < ROWS_TRIED; i++) {
        vanban_make_record(t->maker, data, i, NULL, true, &made);
        say(&made.findings);
    }
    vanban_data_close(data, &t->diags);
}

void
try_table(const char *name, struct str bytes)
{
    const struct memory_file files[] = {
        { name, bytes }, { "k.yaml", { plan, sizeof(plan) - 1 } },
    };
    struct try t = try_open(files, 2);
    struct buf out = buf_new(t.arena);
    struct vanban_made made;

    if (try_session(&t)) {
        vanban_table_look(&t.setup, name, false, &out, &t.diags);
        vanban_dump(t.maker, "rows", name, &out, &made);
        say(&made.findings);
        try_records(&t, name);
    }
    try_close(&t);
}

void
try_workbook(const char *name, const uint8_t *p, size_t n)
{
    struct arena *a = arena_new();

    try_table(name, packed(a, p, n));
    arena_free(a);
}
