/* fill_table.c — writes columns, titles and cells as a table in a plan has
 * them. */
#include "merge/fill_table.h"

#include "merge/fill_total.h"

static void
add_text(struct filler *f, struct value *map, const char *key,
         const struct pattern *text)
{
    if (text != NULL)
        value_add(f->arena, map, key, VALUE_TEXT, text->pos)->text =
            fill_text(f, text, NULL);
}

static void
add_columns(struct filler *f, struct value *list, const struct element *e)
{
    for (; e != NULL; e = e->next) {
        struct value *map = value_new(f->arena, VALUE_MAP, e->pos);

        if (e->kind != ELEMENT_COLUMN)
            continue;
        value_append(list, map);
        add_text(f, map, "ten", e->text);
        if (e->width.n > 0)
            value_add(f->arena, map, "rong", VALUE_TEXT, e->pos)->text =
                e->width;
        if (e->align.n > 0)
            value_add(f->arena, map, "can", VALUE_TEXT, e->pos)->text =
                e->align;
        if (e->first != NULL)
            add_columns(f, value_add(f->arena, map, "cot", VALUE_LIST, e->pos),
                        e->first);
    }
}

static const struct value *
item_find(struct filler *f, struct str as, struct str path)
{
    return fill_find(f, str_printf(f->arena, "%.*s.%.*s", STR_ARG(as),
                                   STR_ARG(path)));
}

/* A cell of what the plan says: a text, or a list of lines. */
static struct value *
cell_of(struct arena *a, const struct value *v, struct pos pos)
{
    struct value *cell, *lines;

    if (value_is_blank(v))
        return value_new(a, VALUE_NULL, v != NULL ? v->pos : pos);
    if (v->kind == VALUE_TEXT) {
        cell = ARENA_NEW(a, struct value);
        *cell = *v;
        cell->next = NULL;
        return cell;
    }
    cell = value_new(a, VALUE_MAP, v->pos);
    lines = value_add(a, cell, "noi_dung", v->kind, v->pos);
    lines->first = v->first;
    lines->last = v->last;
    return cell;
}

static void
add_cells(struct filler *f, struct value *row, const struct element *e,
          struct str as, int number)
{
    for (; e != NULL; e = e->next) {
        struct value *cell;

        if (e->kind == ELEMENT_ROW || e->kind == ELEMENT_TOTAL)
            continue;
        if (e->first != NULL) {
            add_cells(f, row, e->first, as, number);
            continue;
        }
        if (e->field.n > 0) {
            cell = cell_of(f->arena, item_find(f, as, e->field), row->pos);
        } else {
            cell = value_new(f->arena, VALUE_TEXT, row->pos);
            cell->text = e->counts ? str_printf(f->arena, "%d", number)
                       : e->lead != NULL ? fill_text(f, e->lead, NULL)
                                         : STR_EMPTY;
        }
        value_append(row, cell);
    }
}

/* The title above the items from here on; NULL where it stays. */
static const struct value *
group_turn(struct filler *f, const struct element *e, struct str *group)
{
    const struct value *v = e->group.n > 0 ? item_find(f, e->as, e->group)
                                           : NULL;

    if (v == NULL || v->kind != VALUE_TEXT || str_equal(v->text, *group))
        return NULL;
    *group = v->text;
    return v;
}

static void
add_title(struct filler *f, struct value *rows, const struct value *title)
{
    struct value *row = value_new(f->arena, VALUE_MAP, title->pos);

    value_append(rows, row);
    value_add(f->arena, row, "nhom", VALUE_TEXT, title->pos)->text =
        title->text;
}

/* The rows of its items. */
static int
add_items(struct filler *f, struct value *rows, const struct element *e,
          const struct value *list)
{
    struct scope scope = { e->as, NULL, 0, f->scope };
    const struct value *titled = NULL; /* the first below the title */
    struct str group = STR_EMPTY;
    int number = 0;

    f->scope = &scope;
    for (const struct value *c = list->first; c != NULL; c = c->next) {
        struct value *row = value_new(f->arena, VALUE_LIST, c->pos);
        const struct value *title;

        if (value_is_blank(c))
            continue;
        scope.value = c;
        title = group_turn(f, e, &group);
        if (title != NULL) {
            fill_totals(f, e, rows, titled, c);
            add_title(f, rows, title);
            titled = c;
        }
        add_cells(f, row, e->first, e->as, ++number);
        value_append(rows, row);
    }
    f->scope = scope.outer;
    fill_totals(f, e, rows, titled, NULL);
    return number;
}

const struct value *
fill_table(struct filler *f, const struct element *e,
           const struct value *list)
{
    struct pos pos = list != NULL ? list->pos : e->pos;
    struct value *map = value_new(f->arena, VALUE_MAP, e->pos), *rows;
    int number = 0;

    add_text(f, map, "tieu_de", e->text);
    add_text(f, map, "don_vi_tinh", e->lead);
    if (e->counts)
        value_add(f->arena, map, "dong_so", VALUE_TEXT, e->pos)->text =
            STR("có");
    add_columns(f, value_add(f->arena, map, "cot", VALUE_LIST, e->pos),
                e->first);
    rows = value_add(f->arena, map, "dong", VALUE_LIST, pos);
    if (list != NULL)
        number = add_items(f, rows, e, list);
    for (const struct element *in = e->first; in != NULL; in = in->next) {
        struct value *row = value_new(f->arena, VALUE_LIST, in->pos);

        if (in->kind != ELEMENT_ROW)
            continue;
        add_cells(f, row, in->first, e->as, ++number);
        value_append(rows, row);
    }
    return map;
}
