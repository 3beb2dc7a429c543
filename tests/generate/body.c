/* body.c — outline text and structured bodies of random depth and length. */
#include "body.h"

#include <string.h>

static const char *const roman[] = {"I", "II", "III", "IV", "V", "VI", "VII",
                                    "VIII", "IX", "X"};
enum { ROMANS = sizeof roman / sizeof roman[0] };
static const char *const letters[] = {"a", "b", "c", "d", "đ", "e", "g", "h"};
enum { LETTERS = sizeof letters / sizeof letters[0] };

void
line(struct out *o, const char *pattern)
{
    line_behind(o, "", pattern);
}

void
line_behind(struct out *o, const char *start, const char *pattern)
{
    const char *text = said(&o->text, &o->r, pattern);

    fprintf(o->file, "%*s%s%s\n", o->indent, "", start, text);
    /* a line holds about 110 bytes of Vietnamese */
    o->lines -= 1 + (int)(strlen(start) + strlen(text)) / 110;
}

static void
blank(struct out *o)
{
    fputc('\n', o->file);
}

/* ---- pieces of outline text */

/* A reference to one of the phụ lục, a footnote called by number, a line that
 * the author broke: what a sentence of the grammar cannot know. */
static void
special(struct out *o)
{
    char start[80];

    switch (below(&o->r, 3)) {
    case 0:
        if (o->appendices > 0) {
            snprintf(start, sizeof start, "Chi tiết tại [phụ lục: pl_%d]; ",
                     between(&o->r, 1, o->appendices));
            line_behind(o, start, "%C.");
            break;
        }
        /* fall through */
    case 1:
        snprintf(start, sizeof start, "Số liệu đến ngày 30/6[^%d], ",
                 ++o->notes);
        line_behind(o, start, "%C.");
        break;
    case 2: line(o, "%^%C\\"); line(o, "%^%C."); break;
    }
}

static void
dashes(struct out *o)
{
    int i, j, count = between(&o->r, 1, 6);

    for (i = 0; i < count; i++) {
        line_behind(o, "- ", chance(&o->r, 70) ? "%S" : "%^%C;");
        if (chance(&o->r, 15))
            for (j = below(&o->r, 4); j >= 0; j--)
                line_behind(o, "+ ", "%^%C;");
    }
}

static void
points(struct out *o)
{
    char start[16];
    int i, count = between(&o->r, 2, LETTERS);

    for (i = 0; i < count; i++) {
        snprintf(start, sizeof start, "%s) ", letters[i]);
        line_behind(o, start, i + 1 < count ? "%^%C;" : "%S");
    }
}

/* What is filled in by hand. */
static void
form(struct out *o)
{
    int i;

    if (chance(&o->r, 60))
        line(o, "[giữa] **GIẤY XÁC NHẬN**");
    for (i = between(&o->r, 1, 5); i > 0; i--)
        switch (below(&o->r, 5)) {
        case 0: line(o, "Họ và tên: ..............................."); break;
        case 1: line(o, "Số định danh: ………………; cấp ngày: ……/……/……"); break;
        case 2: line(o, "%^%O (ghi rõ): …………………………………………………………"
                        "……………………………………………………………………………"); break;
        case 3: line(o, "☐ Lần đầu   ☑ Bổ sung   ☐ Cấp lại"); break;
        case 4: line(o, "Địa chỉ: ______________________________"); break;
        }
    if (chance(&o->r, 50)) {
        line(o, "[phải] *……, ngày …… tháng …… năm 20……*");
        table_boxes(o);
    }
}

static void
named_table(struct out *o)
{
    if (o->tables == 3) {
        table_rows(o);
        return;
    }
    fprintf(o->file, "%*s[bảng: bang_%d]\n", o->indent, "", ++o->tables);
    o->lines -= 12;
}

static void
landscape(struct out *o)
{
    line(o, "[trang ngang]");
    if (chance(&o->r, 60))
        line(o, "%S");
    table_rows(o);
    if (chance(&o->r, 30))
        line(o, "%S");
    line(o, "[trang dọc]");
    o->lines -= 20;
}

/* Something that may stand under any heading. */
static void
content(struct out *o)
{
    switch (below(&o->r, 24)) {
    default: line(o, "%S"); break;
    case 8: case 9: case 10: case 11: case 12: dashes(o); break;
    case 13: case 14: case 15: points(o); break;
    case 16: case 17: table_rows(o); break;
    case 18: special(o); break;
    case 19: if (chance(&o->r, 40)) form(o); else line(o, "%S"); break;
    case 20: named_table(o); break;
    case 21: if (chance(&o->r, 25)) landscape(o); else dashes(o); break;
    case 22: blank(o); line(o, "%S"); blank(o); break;
    case 23: line(o, "%S %S %S"); break;
    }
}

/* What comes last: references to the phụ lục, the text of footnotes. */
static void
notes(struct out *o)
{
    char start[64];
    int i;

    for (i = 1; i <= o->appendices && chance(&o->r, 80); i++) {
        snprintf(start, sizeof start, "- [phụ lục: pl_%d]: ", i);
        line_behind(o, start, "%O.");
    }
    for (i = 1; i <= o->notes; i++) {
        snprintf(start, sizeof start, "[^%d]: ", i);
        line_behind(o, start, "%^%G %O theo %D.");
    }
    o->notes = 0;
}

/* ---- outline text */

static void
subheading(struct out *o, int i, int j)
{
    char start[32];
    int k, deep = chance(&o->r, 15) ? between(&o->r, 1, 3) : 0;

    snprintf(start, sizeof start, "%d.%d. ", i, j);
    line_behind(o, start, chance(&o->r, 60) ? "%H" : "%S");
    for (k = 1; k <= deep; k++) {
        snprintf(start, sizeof start, "%d.%d.%d. ", i, j, k);
        line_behind(o, start, chance(&o->r, 40) ? "%H" : "%S");
        if (chance(&o->r, 50))
            content(o);
    }
    content(o);
}

static void
heading(struct out *o, int i)
{
    char start[32];
    int j, subs = chance(&o->r, 25) ? between(&o->r, 2, 4) : 0;

    snprintf(start, sizeof start, "%d. ", i);
    line_behind(o, start, chance(&o->r, 70) ? "%H" : "%S");
    if (subs == 0 || chance(&o->r, 30))
        content(o);
    for (j = 1; j <= subs && o->lines > 0; j++)
        subheading(o, i, j);
    if (chance(&o->r, 40))
        content(o);
}

void
body_outline(struct out *o, int lines)
{
    char start[32];
    int i, j, parts = lines > 120 && chance(&o->r, 40);
    bool sections = lines > 15 || chance(&o->r, 50);

    o->lines = lines;
    for (i = 0; o->lines > 0 && i < ROMANS; i++) {
        if (parts && i % 3 == 0) {
            snprintf(start, sizeof start, "Phần %s", roman[i / 3]);
            line_behind(o, start, "");
            line(o, "%W");
        }
        if (sections) {
            snprintf(start, sizeof start, "%s. ", roman[i]);
            line_behind(o, start, "%W");
            if (chance(&o->r, 30))
                content(o);
        }
        if (chance(&o->r, 75))
            for (j = between(&o->r, 1, 5); j > 0 && o->lines > 0; j--)
                heading(o, 6 - j);
        else
            for (j = between(&o->r, 1, 4); j > 0; j--)
                content(o);
    }
    if (chance(&o->r, 30))
        line(o, "%S");
    notes(o);
}

void
body_articles(struct out *o, int lines)
{
    char start[40];
    int i, j, clauses;
    bool chapters = lines > 80, sections = chapters && chance(&o->r, 30);

    o->lines = lines;
    for (i = 1; o->lines > 0; i++) {
        if (chapters && i % 4 == 1 && i / 4 < ROMANS) {
            snprintf(start, sizeof start, "Chương %s", roman[i / 4]);
            line_behind(o, start, "");
            line(o, "%W");
        }
        if (sections && i % 2 == 1) {
            snprintf(start, sizeof start, "Mục %d", i % 4 / 2 + 1);
            line_behind(o, start, "");
            line(o, "%W");
        }
        snprintf(start, sizeof start, "Điều %d. ", i);
        line_behind(o, start, chance(&o->r, 60) ? "%H" : "%S");
        clauses = chance(&o->r, 70) ? between(&o->r, 1, 7) : 0;
        for (j = 1; j <= clauses; j++) {
            snprintf(start, sizeof start, "%d. ", j);
            line_behind(o, start, "%S");
            if (chance(&o->r, 20))
                points(o);
        }
        if (clauses == 0 || chance(&o->r, 10))
            content(o);
    }
    line_behind(o, "Quyết định này có hiệu lực kể từ ngày ký; ", "%A %G %O./.");
    notes(o);
}

/* ---- structured bodies */

/* A key with a text of one line in quotes. */
static void
key(struct out *o, const char *start, const char *pattern)
{
    const char *text = said(&o->text, &o->r, pattern);

    fprintf(o->file, "%*s%s\"%s\"\n", o->indent, "", start, text);
    o->lines -= 1 + (int)strlen(text) / 110;
}

static void
block(struct out *o, const char *start)
{
    int i;

    fprintf(o->file, "%*s%s|\n", o->indent, "", start);
    o->indent += 4;
    for (i = between(&o->r, 1, 3); i > 0; i--)
        content(o);
    notes(o);
    o->indent -= 4;
}

static void
task(struct out *o)
{
    key(o, "- nhiem_vu: ", chance(&o->r, 70) ? "%^%G %O" : "%H");
    o->indent += 2;
    if (chance(&o->r, 50))
        key(o, "noi_dung: ", "%S");
    if (chance(&o->r, 80))
        key(o, "thoi_gian: ", "%^%T.");
    if (chance(&o->r, 80))
        key(o, "don_vi: ", "%^%A chủ trì; %A phối hợp.");
    o->indent -= 2;
}

static void
structure(struct out *o, int depth)
{
    int i, count = depth == 0 ? 8 : between(&o->r, 1, 3);

    for (i = 0; i < count && o->lines > 0; i++) {
        if (depth > 0 && chance(&o->r, 30)) {
            task(o);
            continue;
        }
        if (depth > 0 && chance(&o->r, 30)) {
            key(o, "- ", chance(&o->r, 50) ? "- %S" : "%S");
            continue;
        }
        if (depth > 0 && o->tables < 3 && chance(&o->r, 15)) {
            fprintf(o->file, "%*s- bang: bang_%d\n", o->indent, "",
                    ++o->tables);
            o->lines -= 12;
            continue;
        }
        key(o, "- muc: ", depth == 0 ? "%W" : "%H");
        o->indent += 2;
        if (chance(&o->r, 6))
            fprintf(o->file, "%*strang: ngang\n", o->indent, "");
        if (depth >= 3 || chance(&o->r, 30)) {
            block(o, "noi_dung: ");
        } else {
            fprintf(o->file, "%*snoi_dung:\n", o->indent, "");
            o->indent += 2;
            key(o, "- ", "%S");
            structure(o, depth + 1);
            o->indent -= 2;
        }
        o->indent -= 2;
    }
}

void
body_structured(struct out *o, int lines)
{
    o->lines = lines;
    structure(o, 0);
}
