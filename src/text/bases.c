/* bases.c — reads the tables of legal bases and looks them up. */
#include "text/bases.h"

#include "base/phrases.h"
#include "base/text_map.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "input/rows.h"
#include "text/citation.h"
#include "text/date.h"

/* The columns, which may stand in any order. */
enum column {
    COLUMN_LOAI, COLUMN_SO, COLUMN_NGAY, COLUMN_CO_QUAN, COLUMN_TRICH_YEU,
    COLUMN_TU, COLUMN_DEN, COLUMN_SUA_DOI, COLUMN_THAY_THE, COLUMN_NGUON,
    COLUMN_NGAY_KIEM, COLUMN_CHAC_CHAN, COLUMN_GHI_CHU, COLUMN_COUNT,
};

static const char *const column_keys[] = {
    "loai", "so_ky_hieu", "ngay", "co_quan", "trich_yeu", "tu", "den",
    "sua_doi", "thay_the", "nguon", "ngay_kiem", "chac_chan", "ghi_chu",
};

struct bases {
    struct arena *arena;
    const struct files *files;
    const char *folder;
    bool read;
    struct basis *first, **end;
    size_t count;
    struct text_map numbers; /* the first of each */
    struct phrases laws; /* the names of those that are cited by theirs */
    const struct basis **law; /* by the rows of these */
};

struct bases *
bases_new(struct arena *a, const struct files *files, const char *folder)
{
    struct bases *b = ARENA_NEW(a, struct bases);

    b->arena = a;
    b->files = files;
    b->folder = folder;
    b->end = &b->first;
    return b;
}

/* ---- a table */

struct table_read {
    struct bases *bases;
    int columns[COLUMN_COUNT]; /* index of the cell, from 0; -1: not there */
    struct diags *diags;
};

static struct str
cell(const struct table_read *t, const struct value *row, enum column c,
     struct pos *pos)
{
    const struct value *v = row->first;

    if (t->columns[c] < 0)
        return STR_EMPTY;
    for (int i = 0; i < t->columns[c] && v != NULL; i++)
        v = v->next;
    if (v == NULL || v->kind != VALUE_TEXT)
        return STR_EMPTY;
    *pos = v->pos;
    return str_copy(t->bases->arena, str_trim(v->text));
}

/* False where the row holds no names of columns. */
static bool
read_header(struct table_read *t, const struct value *row)
{
    int i = 0;

    for (int c = 0; c < COLUMN_COUNT; c++)
        t->columns[c] = -1;
    for (const struct value *v = row->first; v != NULL; v = v->next, i++)
        for (int c = 0; c < COLUMN_COUNT && v->kind == VALUE_TEXT; c++)
            if (str_is(viet_key(t->bases->arena, v->text), column_keys[c]) &&
                t->columns[c] < 0)
                t->columns[c] = i;
    return t->columns[COLUMN_SO] >= 0 && t->columns[COLUMN_LOAI] >= 0;
}

/* The cell of a date; all 0 where it is blank, or, after a diagnostic, no
 * date. */
static struct date
cell_date(const struct table_read *t, const struct value *row, enum column c)
{
    struct pos pos = row->pos;
    struct str text = cell(t, row, c, &pos);
    struct date date = { 0, 0, 0 };

    if (text.n > 0 && (!date_parse(text, &date) || !date_is_day(date))) {
        diag_add(t->diags, BASES_DATE, pos,
                 str_zero(t->bases->arena, text));
        date = (struct date){ 0, 0, 0 };
    }
    return date;
}

static enum certainty
certainty_of(struct arena *a, struct str text)
{
    struct str fold = viet_fold(a, text);

    return str_is(fold, "cao") ? CERTAIN_SURE
           : str_is(fold, "thap") ? CERTAIN_LITTLE : CERTAIN_FAIRLY;
}

static void
read_row(const struct table_read *t, const struct value *row)
{
    struct bases *b = t->bases;
    struct basis *one;
    struct pos pos = row->pos, other;
    struct str number = cell(t, row, COLUMN_SO, &pos);

    if (number.n == 0)
        return;
    if (citation_number(number) != number.n) {
        diag_add(t->diags, BASES_NUMBER, pos, str_zero(b->arena, number));
        return;
    }
    one = ARENA_NEW(b->arena, struct basis);
    one->pos = pos;
    one->number = citation_key(b->arena, number);
    one->type = cell(t, row, COLUMN_LOAI, &other);
    one->date = cell_date(t, row, COLUMN_NGAY);
    one->issuer = cell(t, row, COLUMN_CO_QUAN, &other);
    one->about = cell(t, row, COLUMN_TRICH_YEU, &other);
    one->from = cell_date(t, row, COLUMN_TU);
    one->until = cell_date(t, row, COLUMN_DEN);
    one->amends = cell(t, row, COLUMN_SUA_DOI, &other);
    one->replaces = cell(t, row, COLUMN_THAY_THE, &other);
    one->source = cell(t, row, COLUMN_NGUON, &other);
    one->checked = cell(t, row, COLUMN_NGAY_KIEM, &other);
    one->remark = cell(t, row, COLUMN_GHI_CHU, &other);
    one->certainty = certainty_of(b->arena,
                                  cell(t, row, COLUMN_CHAC_CHAN, &other));
    *b->end = one;
    b->end = &one->next;
    b->count++;
}

static void
read_table(struct bases *b, const char *path, struct diags *d)
{
    const struct sheet_place at = { b->files, path, STR_EMPTY };
    struct table_read t = { .bases = b, .diags = d };
    struct rows *rows = rows_open(b->arena, &at, d);
    const struct value *row;
    bool headed = false;

    if (rows == NULL)
        return;
    while ((row = rows_next(rows, b->arena)) != NULL) {
        if (headed)
            read_row(&t, row);
        else
            headed = read_header(&t, row);
    }
    rows_close(rows);
    if (!headed)
        diag_add(d, BASES_COLUMNS, POS_NONE, path);
}

/* ---- looking up */

static void
index_all(struct bases *b)
{
    b->numbers = text_map_new(b->arena);
    for (struct basis *one = b->first; one != NULL; one = one->next) {
        struct basis *first = text_map_add(&b->numbers, one->number, one);

        if (first == NULL)
            first = one;
        else
            first->last_same->same_name = one;
        first->last_same = one;
    }
}

static void
index_laws(struct bases *b)
{
    int count = 0;

    b->laws.arena = b->arena;
    b->law = ARENA_ARRAY(b->arena, const struct basis *, b->count + 1);
    for (const struct basis *one = b->first; one != NULL; one = one->next)
        if (basis_is_law(one) && one->about.n > 0) {
            b->law[count] = one;
            phrases_add(&b->laws, one->about, count++);
        }
}

/* Cuts the next number off a list. */
static struct str
next_number(struct arena *a, struct str *list)
{
    size_t n = str_index(*list, ';');
    struct str one = citation_key(a, str_trim(str_first(*list, n)));

    *list = str_after(*list, n + 1);
    return one;
}

/* Those that came before it, and have that number: the first of them knows
 * it for all. */
static void
point_back(struct bases *b, const struct basis *by, struct str list,
           bool replaced)
{
    while (list.n > 0) {
        struct basis *one = text_map_find(&b->numbers,
                                          next_number(b->arena, &list));

        if (one != NULL && replaced)
            one->replaced_by = by;
        else if (one != NULL)
            one->amended_by = by;
    }
}

/* What the first of a number knows, for the others. */
static void
tell_others(struct bases *b)
{
    for (struct basis *one = b->first; one != NULL; one = one->next) {
        const struct basis *first = text_map_find(&b->numbers, one->number);

        one->replaced_by = first->replaced_by;
        one->amended_by = first->amended_by;
    }
}

const struct basis *
bases_first(struct bases *b, struct diags *d)
{
    const char *const *names;

    if (b->read)
        return b->first;
    b->read = true;
    names = b->files->list(b->files, b->arena, b->folder);
    for (; names != NULL && *names != NULL; names++)
        read_table(b, str_printf(b->arena, "%s/%s", b->folder, *names).p, d);
    index_all(b);
    index_laws(b);
    for (const struct basis *one = b->first; one != NULL; one = one->next) {
        point_back(b, one, one->amends, false);
        point_back(b, one, one->replaces, true);
    }
    tell_others(b);
    return b->first;
}

const struct basis *
bases_find(struct bases *b, struct arena *a, struct str number,
           struct diags *d)
{
    bases_first(b, d);
    return text_map_find(&b->numbers, citation_key(a, number));
}

const struct basis *
bases_law(struct bases *b, struct str name, struct diags *d)
{
    const struct basis *best = NULL;
    size_t most = 0;

    if (bases_first(b, d) == NULL)
        return NULL;
    for (const struct phrase *p = phrases_at(&b->laws, name); p != NULL;
         p = p->next) {
        size_t n = viet_begins(name, p->words);
        struct str rest = str_after(name, n);

        if (n <= most || (rest.n > 0 && viet_is_letter(utf8_next(&rest))))
            continue;
        best = b->law[p->row];
        most = n;
    }
    return best;
}

bool
basis_is_law(const struct basis *one)
{
    return str_is(one->type, "Luật") || str_is(one->type, "Bộ luật") ||
           str_is(one->type, "Pháp lệnh");
}

bool
basis_is_national(const struct basis *one)
{
    static const char *const central[] = {
        "Quốc hội", "Ủy ban Thường vụ Quốc hội", "Chính phủ",
        "Thủ tướng Chính phủ", "Chủ tịch nước", "Bộ ", "Ban Chấp hành Trung",
        "Bộ Chính trị", "Ban Bí thư", "Bộ trưởng", NULL,
    };

    return str_starts_any(one->issuer, central);
}

bool
basis_is_unique(const struct basis *one)
{
    struct str rest = str_after(one->number, str_digits(one->number));

    return str_starts(rest, "/") && str_digits(str_after(rest, 1)) == 4 &&
           basis_is_national(one);
}

static void
add_date(struct buf *b, struct arena *a, struct date date)
{
    if (date_is_day(date))
        buf_printf(b, " %.*s", STR_ARG(date_long(a, date, 0)));
}

struct str
basis_full(struct arena *a, const struct basis *one)
{
    struct buf b = buf_new(a);

    if (basis_is_law(one)) {
        buf_add_str(&b, basis_short(a, one));
        add_date(&b, a, one->date);
        return buf_take(&b);
    }
    buf_add_str(&b, basis_short(a, one));
    add_date(&b, a, one->date);
    if (one->issuer.n > 0)
        buf_printf(&b, " của %.*s", STR_ARG(one->issuer));
    if (one->about.n > 0)
        buf_printf(&b, " %.*s", STR_ARG(one->about));
    return buf_take(&b);
}

struct str
basis_short(struct arena *a, const struct basis *one)
{
    return basis_is_law(one)
               ? str_printf(a, "%.*s %.*s", STR_ARG(one->type),
                            STR_ARG(one->about))
               : str_printf(a, "%.*s số %.*s", STR_ARG(one->type),
                            STR_ARG(one->number));
}
