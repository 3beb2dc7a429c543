/* tables.c — tables of random shape: rows between bars, tables by name under
 * `bang`, of lists or of a file beside the plan. */
#include <assert.h>
#include <string.h>

#include "body.h"

enum { COLUMNS = 12, ROWS = 48 };

/* What a column holds. */
enum column { NUMBER, WORDS, LONG, AMOUNT, SHORT, EMPTY };

struct table {
    int columns, rows;
    enum column kinds[COLUMNS];
    char joins[ROWS][COLUMNS]; /* '<', '^' or nothing */
    int tall;                  /* the row that is taller than others, or -1 */
};

static const char *const names[] = {
    "STT", "Nội dung công việc", "Tên sản phẩm", "Kinh phí (triệu đồng)",
    "Đơn vị chủ trì", "Thời gian hoàn thành", "Ghi chú", "Số lượng",
    "Chủ thể^[%D.]", "Căn cứ pháp lý", "Tỷ lệ (%%)", "Năm %y", "Ký nhận",
    "Diện tích<br>(m<sup>2</sup>)", "Kết quả thực hiện 6 tháng đầu năm %y",
    "Sản phẩm đầu ra"};
enum { NAMES = sizeof names / sizeof names[0] };

/* Cells that are one: some rectangles, none over another. A column without
 * any is left, so that every row has a cell of its own. */
static void
join(struct random *r, struct table *t)
{
    int i, j, k, row, column, high, wide, spared = t->columns / 2;

    for (i = between(r, 1, 4); i > 0; i--) {
        row = below(r, t->rows);
        column = below(r, t->columns);
        high = chance(r, 60) ? between(r, 2, 7) : 1;
        wide = high == 1 || chance(r, 20) ? between(r, 2, 4) : 1;
        if (row + high > t->rows || column + wide > t->columns ||
            (column <= spared && column + wide > spared))
            continue;
        for (j = 0; j < high; j++)
            for (k = 0; k < wide; k++)
                if (t->joins[row + j][column + k] != 0)
                    goto taken;
        for (j = 0; j < high; j++)
            for (k = 0; k < wide; k++)
                t->joins[row + j][column + k] =
                    j > 0 ? '^' : k > 0 ? '<' : ' ';
    taken:;
    }
}

static struct table
table_new(struct random *r)
{
    struct table t = {0};
    int i;

    t.columns = chance(r, 80) ? between(r, 2, 7) : between(r, 1, COLUMNS);
    t.rows = chance(r, 70) ? between(r, 1, 8) : between(r, 1, ROWS);
    t.tall = t.columns < 6 && chance(r, 12) ? below(r, t.rows) : -1;
    /* a column of long texts beside seven others would be no column */
    for (i = 0; i < t.columns; i++)
        t.kinds[i] = (enum column[]){AMOUNT, SHORT, SHORT, AMOUNT, EMPTY, WORDS,
                                     WORDS, WORDS, LONG}[below(
            r, t.columns > 7 ? 5 : t.columns > 5 ? 8 : 9)];
    if (t.columns > 1 && chance(r, 70))
        t.kinds[0] = NUMBER;
    if (chance(r, 40))
        join(r, &t);
    return t;
}

/* The text of a cell; in a tall row the last column may be over a page. */
static const char *
cell(struct out *o, const struct table *t, int row, int column)
{
    struct random *r = &o->r;
    int i, count;

    said(&o->text, r, "");
    if (row == t->tall && column == t->columns - 1) {
        count = chance(r, 40) ? between(r, 40, 80) / (t->columns + 1)
                              : between(r, 3, 10);
        for (i = 0; i < count; i++)
            say(&o->text, r, chance(r, 50) ? "- %S<br>" : "%S ");
        return o->text.bytes;
    }
    switch (t->kinds[column]) {
    case NUMBER:
        o->text.length = (size_t)sprintf(o->text.bytes, "%d", row + 1);
        break;
    case WORDS: say(&o->text, r, "%^%c"); break;
    case LONG: say(&o->text, r, chance(r, 70) ? "%^%C" : "%^%c<br>%^%c"); break;
    case AMOUNT:
        say(&o->text, r, chance(r, 70) ? "%d.%d50" : "%3,%d");
        break;
    case SHORT:
        say(&o->text, r, chance(r, 50) ? "%X" : chance(r, 50) ? "x" : "**%d**");
        break;
    case EMPTY: break;
    }
    return o->text.bytes;
}

static int
wide_text(const char *text, int columns)
{
    return 1 + (int)strlen(text) * columns / 110;
}

/* ---- rows between bars */

static void
head_cells(struct out *o, const struct table *t, int of)
{
    int i, first = t->columns / 2;

    fprintf(o->file, "%*s|", o->indent, "");
    for (i = 0; i < t->columns; i++)
        if (of == 2 && i >= first)
            fprintf(o->file, " %s |",
                    said(&o->text, &o->r, names[below(&o->r, NAMES)]));
        else if (of == 2)
            fputs(" ^ |", o->file);
        else if (of == 1 && i > first)
            fputs(" < |", o->file);
        else if (i == 0 && t->kinds[0] == NUMBER)
            fputs(" TT |", o->file);
        else
            fprintf(o->file, " %s |",
                    said(&o->text, &o->r, names[below(&o->r, NAMES)]));
    fputc('\n', o->file);
}

/* The head: none, one row, two rows with a title over some columns; a row of
 * numbers below. */
static void
head(struct out *o, const struct table *t)
{
    static const char *const dashes[] = {"---|", ":--|", ":-:|", "--:|"};
    int i, kind = below(&o->r, 10);

    if (kind >= 1)
        head_cells(o, t, kind >= 8 && t->columns > 2 ? 1 : 0);
    if (kind >= 8 && t->columns > 2)
        head_cells(o, t, 2);
    if (kind >= 1 && chance(&o->r, 15)) {
        fprintf(o->file, "%*s|", o->indent, "");
        for (i = 0; i < t->columns; i++)
            fprintf(o->file, " (%d) |", i + 1);
        fputc('\n', o->file);
    }
    if (kind == 0 && chance(&o->r, 50))
        return;
    fprintf(o->file, "%*s|", o->indent, "");
    for (i = 0; i < t->columns; i++)
        fputs(dashes[t->kinds[i] == AMOUNT ? 3 : t->kinds[i] == NUMBER ? 2
                     : chance(&o->r, 80)   ? 0
                                           : below(&o->r, 4)],
              o->file);
    fputc('\n', o->file);
}

static void
row_cells(struct out *o, const struct table *t, int row)
{
    int i, most = 1, high;
    const char *text;

    fprintf(o->file, "%*s|", o->indent, "");
    for (i = 0; i < t->columns; i++) {
        char join = t->joins[row][i];

        if (join == '<' || join == '^') {
            fprintf(o->file, " %c |", join);
            continue;
        }
        text = cell(o, t, row, i);
        fprintf(o->file, " %s |", text);
        high = wide_text(text, t->columns);
        most = high > most ? high : most;
    }
    fputc('\n', o->file);
    o->lines -= most;
}

/* A row in the columns' number: words over the first, then sums. */
static void
total(struct out *o, const struct table *t, const char *words)
{
    int i, words_to = t->columns / 2;

    fprintf(o->file, "%*s| %s |", o->indent, "", words);
    for (i = 1; i < t->columns; i++)
        if (i < words_to)
            fputs(" < |", o->file);
        else
            fprintf(o->file, " %s |",
                    t->kinds[i] == AMOUNT
                        ? said(&o->text, &o->r, "%d.%d50,5") : "");
    fputc('\n', o->file);
}

void
table_rows(struct out *o)
{
    struct table t = table_new(&o->r);
    int i, j, groups = t.columns > 1 && chance(&o->r, 20);

    fputc('\n', o->file); /* not more rows of a table before */
    if (chance(&o->r, 40))
        line(o, chance(&o->r, 50) ? "%^%C như sau:" : "%^%C, cụ thể:");
    if (chance(&o->r, 25))
        line_behind(o, "Bảng 1. ", "%H");
    if (chance(&o->r, 15))
        line(o, "Đơn vị tính: triệu đồng");
    if (chance(&o->r, 6))
        line(o, "[không khung]");
    head(o, &t);
    for (i = 0; i < t.rows; i++) {
        for (j = 0; j < t.columns && t.joins[i][j] == 0; j++)
            ;
        if (groups && j == t.columns && chance(&o->r, 30)) {
            fprintf(o->file, "%*s| %s |\n", o->indent, "",
                    said(&o->text, &o->r, "**%H**"));
        }
        row_cells(o, &t, i);
    }
    if (t.columns > 2 && chance(&o->r, 30))
        total(o, &t, chance(&o->r, 50) ? "Tổng cộng" : "Cộng");
    if (chance(&o->r, 20))
        line(o, chance(&o->r, 50) ? "Ghi chú: %S" : "Nguồn: %A.");
    o->lines -= 3;
}

void
table_boxes(struct out *o)
{
    line(o, "[không khung]");
    line(o, "|:-:|:-:|");
    line(o, "| **XÁC NHẬN CỦA ĐƠN VỊ**<br>*(Ký, đóng dấu)* |"
            " **NGƯỜI LÀM ĐƠN**<br>*(Ký, ghi rõ họ tên)* |");
    line(o, "| <br><br>%n | <br><br>%n |");
}

/* ---- tables by name */

static void
quoted(struct out *o, const char *start, const char *pattern, const char *end)
{
    fprintf(o->file, "%*s%s\"%s\"%s", o->indent, "", start,
            said(&o->text, &o->r, pattern), end);
}

/* The columns with their names; two or more under one title at times. */
static void
columns(struct out *o, const struct table *t)
{
    int i, under = t->columns > 3 && chance(&o->r, 50) ? 2 : 0;

    fprintf(o->file, "%*scot:\n", o->indent, "");
    o->indent += 2;
    for (i = 0; i < t->columns - under; i++) {
        quoted(o, "- {ten: ", names[below(&o->r, NAMES)], "");
        if (t->columns < 8 && chance(&o->r, 20))
            fprintf(o->file, ", rong: %d", between(&o->r, 8, 15));
        if (t->kinds[i] == AMOUNT && chance(&o->r, 50))
            fputs(", so: 2", o->file);
        else if (chance(&o->r, 15))
            fputs(chance(&o->r, 50) ? ", can: giua" : ", can: deu", o->file);
        fputs("}\n", o->file);
    }
    if (under > 0)
        fprintf(o->file, "%*s- {ten: Kế hoạch, cot: [{ten: Năm 2025}, "
                         "{ten: \"Năm 2026 (dự kiến)\"}]}\n", o->indent, "");
    o->indent -= 2;
}

static void
value_row(struct out *o, const struct table *t, int row)
{
    int i;

    if (chance(&o->r, 8)) {
        quoted(o, "- {nhom: ", "%H", "}\n");
        return;
    }
    if (chance(&o->r, 8)) {
        fprintf(o->file, "%*s- {dong: [], cao: %dcm}\n", o->indent, "",
                between(&o->r, 1, 4));
        return;
    }
    fprintf(o->file, "%*s- [", o->indent, "");
    for (i = 0; i < t->columns; i++)
        if (i == 0 && t->columns > 3 && chance(&o->r, 8)) {
            fprintf(o->file, "{noi_dung: \"%s\", cot: 2, can: giua, dam: có}",
                    cell(o, t, row, i));
            i++;
        } else {
            fprintf(o->file, "%s\"%s\"", i == 0 ? "" : ", ",
                    cell(o, t, row, i));
        }
    fputs("]\n", o->file);
}

static void
csv_file(struct out *o, const struct table *t, int number)
{
    char path[512];
    FILE *file;
    int i, j;

    snprintf(path, sizeof path, "%s/%s-%d.csv", o->folder, o->name, number);
    file = fopen(path, "w");
    assert(file != NULL);
    for (j = 0; j < t->columns; j++)
        fprintf(file, "%s\"%s\"", j == 0 ? "" : ";",
                said(&o->text, &o->r, names[below(&o->r, NAMES)]));
    fputc('\n', file);
    for (i = 0; i < t->rows; i++)
        for (j = 0; j < t->columns; j++)
            fprintf(file, "%s\"%s\"%s", j == 0 ? "" : ";", cell(o, t, i, j),
                    j + 1 < t->columns ? "" : "\n");
    fclose(file);
}

static void
named(struct out *o, int number)
{
    struct table t = table_new(&o->r);
    int i;

    memset(t.joins, 0, sizeof t.joins);
    fprintf(o->file, "  bang_%d:\n", number);
    o->indent = 4;
    if (chance(&o->r, 60))
        quoted(o, "tieu_de: ", "Bảng 1. %H", "\n");
    if (chance(&o->r, 30))
        quoted(o, "don_vi_tinh: ", "Đơn vị tính: triệu đồng", "\n");
    if (chance(&o->r, 30))
        quoted(o, "nguon: ", "Nguồn: %A", "\n");
    if (chance(&o->r, 10))
        fprintf(o->file, "    khung: không\n");
    else if (chance(&o->r, 30))
        fprintf(o->file, "    dong_so: có\n");
    if (chance(&o->r, 30)) {
        fprintf(o->file, "    tep: %s-%d.csv\n", o->name, number);
        csv_file(o, &t, number);
        return;
    }
    columns(o, &t);
    fprintf(o->file, "    dong:\n");
    o->indent = 6;
    for (i = 0; i < t.rows; i++)
        value_row(o, &t, i);
}

void
tables_named(struct out *o)
{
    int i;

    if (o->tables == 0)
        return;
    fputs("bang:\n", o->file);
    for (i = 1; i <= o->tables; i++)
        named(o, i);
}
