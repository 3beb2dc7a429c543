/* dau_van_ban.c — the letterhead: quốc hiệu and tiêu ngữ, the agency, số ký
 * hiệu, địa danh and date, in two columns (NĐ 30/2020, PL I, phần I, II.1 to
 * II.4 and mục IV, ô 1 to 4). */
#include "parts/dau_van_ban.h"

#include "base/viet.h"
#include "parts/co_quan.h"
#include "text/picture.h"
#include "parts/columns.h"
#include "parts/lien_tich.h"
#include "parts/lines.h"
#include "parts/so_ky_hieu.h"
#include "text/date.h"

enum {
    SLACK = 30,         /* twips a renderer may round away */
    OVERHANG_MOST = 567, /* 1 cm: more would run off the paper's edge */
    DATE_SLACK = 170,   /* LibreOffice sets each no-break space behind italic
                         * text some 26 twips wider */
    NUMBER_BEFORE = 120 /* from the rules to the number and the date */
};

/* The name of an agency, or of the one above it. */
struct name {
    const char *style;
    struct lines lines;
    struct name *next;
};

struct letterhead {
    const struct part_run *run;
    struct letterhead_form form;
    struct str copy; /* hình thức sao, in the place of quốc hiệu */
    struct name *names; /* cơ quan chủ quản, cơ quan ban hành */
    struct str number, date;
    struct pos number_pos, date_pos;
    struct columns columns;
};

static const struct str quoc_hieu = { "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    sizeof("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") - 1 };
static const struct str tieu_ngu = { "Độc lập - Tự do - Hạnh phúc",
    sizeof("Độc lập - Tự do - Hạnh phúc") - 1 };

static struct pos
pos_of(const struct part_run *run, const char *path)
{
    const struct value *v = value_find(run->plan, path);

    return v != NULL ? v->pos : run->plan->pos;
}

/* "Phú Thịnh, ngày 05 tháng 9 năm 2025" */
static struct str
place_and_date(const struct part_run *run)
{
    struct str place = value_text(run->plan, "dia_danh"), day;
    struct date date;

    date_read(run->arena, value_find(run->plan, "ngay"), &date);
    day = date_joined(run->arena, date, run->profile->blank_day);
    if (place.n == 0)
        return day;
    return str_printf(run->arena, "%.*s, %.*s", STR_ARG(place),
                      STR_ARG(day));
}

static struct need
both(int width)
{
    return (struct need){ width, width };
}

static int
wider(int a, int b)
{
    return a > b ? a : b;
}

static struct need
agency_need(const struct letterhead *h,
            int (*width)(const struct part_run *, const struct lines *,
                         const char *, int))
{
    int small = h->run->profile->letterhead_small;
    struct need need = { 0, 0 };

    for (const struct name *n = h->names; n != NULL; n = n->next) {
        need.normal = wider(need.normal,
                            width(h->run, &n->lines, n->style, 0));
        need.small = wider(need.small,
                           width(h->run, &n->lines, n->style, small));
    }
    return need;
}

/* Of "Phú Thịnh," and "ngày 05 tháng 9 năm 2025" the wider; a place of
 * several words may be broken once more. */
static int
date_least_width(const struct letterhead *h, int size)
{
    struct str rest = h->date, place = value_text(h->run->plan, "dia_danh");
    int most;

    if (place.n + 2 < rest.n)
        rest = str_after(rest, place.n + 2);
    most = part_width(h->run, "dia_danh", size, rest);
    return wider(most, part_width(h->run, "dia_danh", size, place) / 2 +
                           DATE_SLACK);
}

static void
fit(struct letterhead *h)
{
    const struct part_run *run = h->run;
    const struct profile *p = run->profile;
    int date_small = profile_style(p, "dia_danh")->size - 2;
    struct columns_need need = {
        .text = part_text_width(p), .gap = p->letterhead_gap,
        .number = part_width(run, "so_ky_hieu", 0, h->number),
    };

    if (h->form.copy) {
        need.quoc_hieu = both(SLACK + part_width(run, "hinh_thuc_sao", 0,
                                                 h->copy));
    } else {
        need.quoc_hieu.normal = SLACK + part_width(run, "quoc_hieu", 0,
                                                   quoc_hieu);
        need.quoc_hieu.small = SLACK + part_width(run, "quoc_hieu",
                                                  p->letterhead_small,
                                                  quoc_hieu);
        need.tieu_ngu = both(SLACK + part_width(run, "tieu_ngu", 0,
                                                tieu_ngu));
    }
    need.date.normal = DATE_SLACK + part_width(run, "dia_danh", 0, h->date);
    need.date.small = DATE_SLACK + part_width(run, "dia_danh", date_small,
                                              h->date);
    if (h->form.subject)
        need.subject = SLACK + trich_yeu_cong_van_width(run);
    need.agency = agency_need(h, co_quan_width);
    need.date_least = SLACK + date_least_width(h, date_small);
    need.agency_halved = agency_need(h, co_quan_halved_width);
    need.agency_least = agency_need(h, co_quan_least_width);
    h->columns = columns_fit(&need);
    if (h->columns.indent < 0)
        diag_add(run->diags, -h->columns.indent > OVERHANG_MOST
                                 ? LETTERHEAD_LOST : LETTERHEAD_WIDE,
                 h->number_pos);
}

static struct node *
add_cell(const struct part_run *run, struct node *row, int column,
         enum valign valign)
{
    struct node *cell = node_new(run->arena, NODE_CELL, row->pos);

    cell->u.cell.column = column;
    cell->u.cell.columns = cell->u.cell.rows = 1;
    cell->u.cell.valign = valign;
    return node_append(row, cell);
}

static struct node *
add_row(const struct part_run *run, struct node *table)
{
    struct node *row = node_new(run->arena, NODE_ROW, table->pos);

    row->u.row.cant_split = row->u.row.keep_next = true;
    return node_append(table, row);
}

/* The width of the last line; 0 where there is none. */
static int
add_lines(const struct letterhead *h, struct node *cell,
          const struct name *name)
{
    int gap = h->columns.left - h->columns.left_text, width = 0;

    for (const struct line *l = name->lines.first; l != NULL; l = l->next) {
        struct node *para = part_line(h->run, cell, name->style, l, NULL);

        if (h->columns.small)
            para->u.para.size = h->run->profile->letterhead_small;
        width = part_balance(h->run, para, h->columns.left_text);
        if (part_width(h->run, name->style, para->u.para.size, l->text) >
            h->columns.left_text)
            para->u.para.inset += gap / 2;
    }
    return width;
}

/* Above the name, where the profile of the house has one. */
static void
build_logo(const struct letterhead *h, struct node *cell)
{
    const struct part_run *run = h->run;
    const struct profile *p = run->profile;
    struct str name = value_text(run->plan, "co_quan.ten");
    struct node *para;

    if (p->logo_picture == NULL)
        return;
    para = part_para(run, cell, "anh", STR_EMPTY, cell->pos);
    para->u.para.before = para->u.para.after = 0;
    picture_add(run->arena, para, cell->pos, (struct picture_place){
        .picture = p->logo_picture, .wish = p->logo_width,
        .alt = str_printf(run->arena, "Logo %.*s", STR_ARG(name)) });
}

/* NĐ 30/2020, PL I, phần I, II.2: the rule is one third to one half of the
 * line above it. */
static void
build_agency(const struct letterhead *h, struct node *cell)
{
    const struct part_run *run = h->run;
    int width = 0;

    build_logo(h, cell);
    for (const struct name *n = h->names; n != NULL; n = n->next)
        if (n->lines.first != NULL)
            width = add_lines(h, cell, n);
    if (cell->last == NULL) {
        part_para(run, cell, "co_quan", STR_EMPTY, cell->pos);
        return;
    }
    part_rule(run, cell,
              (int)((int64_t)width * run->profile->agency_rule / 100),
              cell->last->pos);
}

/* II.1: the rule is as long as the line of the Tiêu ngữ. */
static void
build_quoc_hieu(const struct letterhead *h, struct node *cell)
{
    const struct part_run *run = h->run;
    struct node *para = part_para(run, cell, "quoc_hieu", quoc_hieu,
                                  cell->pos);

    if (h->columns.small)
        para->u.para.size = run->profile->letterhead_small;
    part_para(run, cell, "tieu_ngu", tieu_ngu, cell->pos);
    part_rule(run, cell, part_width(run, "tieu_ngu", 0, tieu_ngu),
              cell->pos);
}

static const struct sign_place number_place = { .kind = SIGNS_NUMBER };

/* Số, ký hiệu and the date. Of different sizes, they are level when they
 * stand at the bottom. */
static void
build_number(const struct letterhead *h, struct node *table)
{
    const struct part_run *run = h->run;
    struct node *row, *para;

    if (!h->form.number && !h->form.date)
        return;
    row = add_row(run, table);
    if (h->form.number) {
        para = part_para(run, add_cell(run, row, 0, VALIGN_BOTTOM),
                         "so_ky_hieu", h->number, h->number_pos);
        para->u.para.before = NUMBER_BEFORE;
        if (run->profile->signature_fields &&
            value_text(run->plan, "so").n == 0)
            para->u.para.sign = &number_place;
    }
    if (h->form.date) {
        para = part_para(run, add_cell(run, row, 1, VALIGN_BOTTOM),
                         "dia_danh", h->date, h->date_pos);
        para->u.para.before = NUMBER_BEFORE;
        if (h->columns.small_date)
            para->u.para.size = para->u.para.style->size - 2;
    }
}

/* Ô 5b, 10b and 11: below số, ký hiệu. */
static void
build_below(const struct letterhead *h, struct node *table)
{
    const struct part_run *run = h->run;
    struct node *row = node_new(run->arena, NODE_ROW, table->pos), *cell;

    row->u.row.cant_split = row->u.row.keep_next = true;
    cell = add_cell(run, row, 0, VALIGN_TOP);
    if (h->form.subject)
        trich_yeu_cong_van_build(run, cell, h->columns.left);
    if (h->form.marks) {
        do_khan_build(run, cell);
        luu_hanh_build(run, cell);
    }
    if (cell->first != NULL)
        node_append(table, row);
}

static void
build_rows(const struct letterhead *h, struct node *table)
{
    const struct part_run *run = h->run;
    struct node *row = add_row(run, table), *cell;

    build_agency(h, add_cell(run, row, 0, VALIGN_TOP));
    cell = add_cell(run, row, 1, VALIGN_TOP);
    if (h->form.copy)
        part_para(run, cell, "hinh_thuc_sao", h->copy, cell->pos);
    else
        build_quoc_hieu(h, cell);
    build_number(h, table);
    build_below(h, table);
}

/* Whether the document is of a kind that has a second form, with the year in
 * its number: that of legal rules. What is copied may be one. */
static void
check_year(const struct part_run *run)
{
    struct str symbol = value_text(run->plan, "ky_hieu");
    struct str type = viet_key(run->arena, run->type);

    if ((str_starts(type, "nghi_quyet") || str_starts(type, "quyet_dinh")) &&
        ky_hieu_has_year(symbol) && value_find(run->plan, "ban_chinh") == NULL)
        diag_add(run->diags, SYMBOL_YEAR, pos_of(run, "ky_hieu"),
                 str_zero(run->arena, symbol),
                 str_zero(run->arena, viet_lower(run->arena, run->type)));
}

static void
read_number(struct letterhead *h)
{
    const struct part_run *run = h->run;
    struct str number = value_text(run->plan, "so");

    /* of data that are missing it is told already */
    if (!so_is_valid(number) && !str_starts(number, "[thiếu: ") &&
        !str_starts(number, "{{"))
        diag_add(run->diags, NUMBER_INVALID, pos_of(run, "so"),
                 str_zero(run->arena, number));
    lien_tich_check_symbol(run);
    check_year(run);
    h->number = so_ky_hieu_text(run->arena, number,
                                value_text(run->plan, "ky_hieu"),
                                run->profile->blank_number);
    h->number_pos = pos_of(run, number.n > 0 ? "so" : "ky_hieu");
}

static struct name *
add_name(struct letterhead *h, const char *style, const struct value *v)
{
    struct name *name = ARENA_NEW(h->run->arena, struct name), **end;

    name->style = style;
    name->lines = co_quan_lines(h->run->arena, v);
    for (end = &h->names; *end != NULL; end = &(*end)->next)
        ;
    *end = name;
    return name;
}

/* What all have above them is said once. */
static bool
is_same(const struct part_run *run, const struct value *a,
        const struct value *b)
{
    return str_equal(co_quan_inline(run->arena, a),
                     co_quan_inline(run->arena, b));
}

/* The agency in charge, then the others; behind each but the last the mark
 * that practice has between them. */
static void
read_names(struct letterhead *h)
{
    const struct part_run *run = h->run;
    const struct value *above = value_find(run->plan, "co_quan.chu_quan");
    struct name *name;

    add_name(h, "co_quan_chu_quan", above);
    name = add_name(h, "co_quan", value_find(run->plan, "co_quan.ten"));
    for (const struct value *v = lien_tich_first(run->plan); v != NULL;
         v = v->next) {
        const struct value *own = value_find(v, "chu_quan");
        struct line *last = name->lines.last;

        if (last != NULL)
            last->text = lien_tich_marked(run, last->text);
        if (own != NULL && !is_same(run, own, above))
            add_name(h, "co_quan_chu_quan", own);
        if (own != NULL)
            above = own;
        name = add_name(h, "co_quan", value_find(v, "ten"));
    }
}

void
letterhead_build(const struct part_run *run, struct node *parent,
                 struct letterhead_form form)
{
    struct letterhead h = { .run = run, .form = form };
    struct node *table = node_new(run->arena, NODE_TABLE,
                                  pos_of(run, "co_quan"));
    int *widths = ARENA_ARRAY(run->arena, int, 2);

    h.copy = viet_upper(run->arena, run->type);
    read_names(&h);
    h.number = h.date = STR_EMPTY;
    if (form.number)
        read_number(&h);
    if (form.date)
        h.date = place_and_date(run);
    h.date_pos = pos_of(run, "dia_danh");
    fit(&h);
    widths[0] = h.columns.left;
    widths[1] = h.columns.right;
    table->u.table.columns = 2;
    table->u.table.widths = widths;
    table->u.table.indent = h.columns.indent;
    build_rows(&h, node_append(parent, table));
}

static void
dau_van_ban_build(const struct part_run *run, struct node *parent)
{
    letterhead_build(run, parent, (struct letterhead_form){
        .number = true, .date = true, .marks = true });
}

static const char *const fields[] = { "co_quan", "so", "ky_hieu", "dia_danh",
                                      "ngay", NULL };

const struct part part_dau_van_ban = { "dau_van_ban", fields,
                                       dau_van_ban_build, NULL };
