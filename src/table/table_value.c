/* What the keys of a table say: flags, alignments, widths, columns. */
#include <string.h>

#include "base/viet.h"
#include "table/table_grid.h"

enum { KEY_DISTANCE = 3, DEPTH_MAX = 4, PERCENT_MILLI = 1000 };

bool
grid_blank(const struct value *v)
{
    return v == NULL || v->kind == VALUE_NULL ||
           (v->kind == VALUE_TEXT && str_trim(v->text).n == 0);
}

void
grid_keys(const struct table_run *run, const struct value *map,
          const char *const *known)
{
    for (const struct value *v = map->first; v != NULL; v = v->next) {
        const char *near = NULL, *hint = "";
        int least = KEY_DISTANCE;
        bool found = false;

        for (int i = 0; known[i] != NULL && !found; i++) {
            int n = viet_distance(v->key, str_from(known[i]), least);

            found = str_is(v->key, known[i]);
            if (n < least && (size_t)n * 2 < strlen(known[i])) {
                least = n;
                near = known[i];
            }
        }
        if (near != NULL)
            hint = str_printf(run->arena, ", có phải ý là “%s”?", near).p;
        else if (v->kind == VALUE_NULL && v != map->first)
            /* {nhom: I. Đào tạo, bồi dưỡng} */
            hint = "; chữ có dấu phẩy thì đặt trong ngoặc kép";
        if (!found)
            diag_add(run->diags, TABLE_KEY_UNKNOWN, v->key_pos,
                     str_zero(run->arena, v->key_written), hint);
    }
}

static void
wrong(const struct table_run *run, const struct value *v, const char *wanted)
{
    struct str name = v->key_written.n > 0 ? v->key_written : STR("giá trị");

    diag_add(run->diags, TABLE_VALUE, v->pos, str_zero(run->arena, name),
             wanted);
}

bool
grid_flag(const struct table_run *run, const struct value *v, bool standard)
{
    static const char *const yes[] = { "co", "yes", "true", "1", NULL };
    static const char *const no[] = { "khong", "no", "false", "0", NULL };
    struct str s;

    if (grid_blank(v))
        return standard;
    s = v->kind == VALUE_TEXT ? viet_fold(run->arena, str_trim(v->text))
                              : STR_EMPTY;
    for (int i = 0; yes[i] != NULL; i++) {
        if (str_is(s, yes[i]))
            return true;
        if (str_is(s, no[i]))
            return false;
    }
    wrong(run, v, "có hay không");
    return standard;
}

bool
grid_align(const struct table_run *run, const struct value *v,
           enum align *align)
{
    static const struct {
        const char *name;
        enum align align;
    } rows[] = {
        { "trai", ALIGN_LEFT }, { "giua", ALIGN_CENTER },
        { "phai", ALIGN_RIGHT }, { "deu", ALIGN_JUSTIFY },
        { "left", ALIGN_LEFT }, { "center", ALIGN_CENTER },
        { "right", ALIGN_RIGHT }, { "justify", ALIGN_JUSTIFY },
    };
    struct str s;

    if (grid_blank(v))
        return false;
    s = v->kind == VALUE_TEXT ? viet_fold(run->arena, str_trim(v->text))
                              : STR_EMPTY;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (str_is(s, rows[i].name)) {
            *align = rows[i].align;
            return true;
        }
    wrong(run, v, "trai, giua, phai hay deu");
    return false;
}

int
grid_count(const struct table_run *run, const struct value *v, int most)
{
    struct str s = v->kind == VALUE_TEXT ? str_trim(v->text) : STR_EMPTY;
    int n = 0;

    for (size_t i = 0; i < s.n && i < 5; i++)
        n = viet_is_digit((unsigned char)s.p[i]) ? n * 10 + (s.p[i] - '0')
                                                 : most + 1;
    if (s.n > 0 && n <= most)
        return n;
    wrong(run, v, str_printf(run->arena, "số từ 0 đến %d", most).p);
    return -1;
}

/* A number with a point or comma at the start of *s, as thousandths; -1 for
 * none. */
static int
cut_milli(struct str *s)
{
    int n = 0, digits = 0, part = -1;

    for (; s->n > 0 && digits < 7; *s = str_after(*s, 1)) {
        if (part < 0 && digits > 0 && (*s->p == ',' || *s->p == '.')) {
            part = 0;
            continue;
        }
        if (!viet_is_digit((unsigned char)*s->p) || part == 3)
            break;
        n = n * 10 + (*s->p - '0');
        digits++;
        part += part >= 0;
    }
    if (digits == 0 || part == 0 || digits == 7)
        return -1;
    for (part = part < 0 ? 0 : part; part < 3; part++)
        n *= 10;
    return n;
}

int
grid_length(struct str s)
{
    static const struct {
        const char *unit;
        long long twips, by; /* of one unit */
    } units[] = { { "cm", 14400, 25400 }, { "mm", 1440, 25400 },
                  { "pt", 20, 1000 } };
    int milli = cut_milli(&s);

    s = str_trim(s);
    for (size_t i = 0; milli > 0 && i < sizeof(units) / sizeof(units[0]);
         i++)
        if (str_is(s, units[i].unit))
            return (int)(milli * units[i].twips / units[i].by);
    return 0;
}

/* "8", "8%", "2cm" */
static void
read_width(const struct table_run *run, const struct value *v,
           struct grid_column *c)
{
    struct str s, rest;

    if (grid_blank(v))
        return;
    s = v->kind == VALUE_TEXT ? str_trim(v->text) : STR_EMPTY;
    rest = s;
    c->pos = v->pos;
    c->width = grid_length(s);
    if (c->width > 0)
        return;
    c->percent = cut_milli(&rest);
    rest = str_trim(rest);
    if (c->percent > 0 && c->percent <= 100 * PERCENT_MILLI &&
        (rest.n == 0 || str_is(rest, "%")))
        return;
    c->percent = 0;
    diag_add(run->diags, TABLE_WIDTH, v->pos, str_zero(run->arena, s));
}

/* The columns of one level of names, and those inside of them. */
struct columns_reader {
    const struct table_run *run;
    struct grid_head *head;
    struct grid_row *rows[DEPTH_MAX];
    bool named;
};

static int
depth_of(const struct value *cot, int depth)
{
    int most = depth;

    if (cot == NULL || cot->kind != VALUE_LIST || depth >= DEPTH_MAX)
        return depth;
    for (const struct value *v = cot->first; v != NULL; v = v->next) {
        int n = depth_of(v->kind == VALUE_MAP ? value_find(v, "cot") : NULL,
                         depth + 1);

        most = n > most ? n : most;
    }
    return most;
}

static void
read_leaf(struct columns_reader *r, const struct value *v)
{
    struct grid_column *c;

    if (r->head->columns >= TABLE_COLUMNS_MAX)
        return;
    c = &r->head->column[r->head->columns++];
    c->pos = v->pos;
    if (v->kind != VALUE_MAP)
        return;
    read_width(r->run, value_find(v, "rong"), c);
    c->has_align = grid_align(r->run, value_find(v, "can"), &c->align);
    grid_read_figures(r->run, value_find(v, "so"), c);
}

static void
read_level(struct columns_reader *r, const struct value *cot, int level,
           int levels)
{
    static const char *const known[] = { "ten", "rong", "can", "so", "cot",
                                         NULL };

    for (const struct value *v = cot->first; v != NULL; v = v->next) {
        const struct value *inner = NULL, *name = v;
        int from = r->head->columns;
        struct grid_cell *cell;

        if (v->kind == VALUE_MAP) {
            grid_keys(r->run, v, known);
            name = value_find(v, "ten");
            inner = value_find(v, "cot");
        }
        if (v->kind == VALUE_LIST || (inner != NULL &&
                                      inner->kind != VALUE_LIST)) {
            wrong(r->run, inner != NULL ? inner : v, "danh sách các cột");
            inner = NULL;
        }
        r->named |= !grid_blank(name);
        cell = grid_cell_new(r->run->arena, r->rows[level],
                             grid_blank(name) ? NULL : name, v->pos);
        if (inner != NULL && level + 1 < levels)
            read_level(r, inner, level + 1, levels);
        else
            read_leaf(r, v);
        cell->column = from;
        cell->columns = r->head->columns - from;
        if (cell->columns < 1)
            cell->columns = 1;
        cell->rows = inner != NULL ? 1 : levels - level;
    }
}

struct grid_head
grid_columns(const struct table_run *run, const struct value *cot)
{
    struct grid_head head = { .columns = 0 };
    struct columns_reader r = { .run = run, .head = &head };
    int levels;

    if (cot == NULL || cot->kind == VALUE_NULL)
        return head;
    if (cot->kind != VALUE_LIST) {
        wrong(run, cot, "danh sách các cột");
        return head;
    }
    levels = depth_of(cot, 0);
    head.column = ARENA_ARRAY(run->arena, struct grid_column,
                              TABLE_COLUMNS_MAX);
    for (int i = 0; i < levels; i++) {
        r.rows[i] = grid_row_new(run->arena, GRID_HEAD, cot->pos);
        if (i > 0)
            r.rows[i - 1]->next = r.rows[i];
    }
    if (levels > 0)
        read_level(&r, cot, 0, levels);
    if (r.named) {
        head.first = r.rows[0];
        head.last = r.rows[levels - 1];
        head.rows = levels;
    }
    return head;
}
