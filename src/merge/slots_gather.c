/* slots_gather.c — what the rows of a list come to: "{{dem: nhiem_vu}}" and
 * "{{tong: nhiem_vu.kinh_phi}}". */
#include "merge/slots_line.h"

#include "merge/compute.h"
#include "merge/scope.h"

/* The list at a path. Inside [mỗi: …] its name means a row of it; a sum is
 * that of all rows, which the record has. */
static const struct value *
list_at(const struct slots_run *run, const struct scope *item, struct str path)
{
    const struct value *v = scope_find(run->arena, item, run->record, path);

    if (v != NULL && v->kind == VALUE_LIST)
        return v;
    return value_at(run->record, path);
}

static struct str
gather_rows(const struct slots_run *run, const struct piece *p,
            const struct value *list, struct str field)
{
    struct number sum = { 0, 0 };
    int count = 0;

    for (const struct value *row = list->first; row != NULL; row = row->next) {
        const struct value *v = field.n > 0 ? value_at(row, field) : row;

        if (p->gather == GATHER_SUM)
            compute_add(run->arena, &sum, v, run->diags);
        else if (!value_is_blank(v))
            count++;
    }
    return p->gather == GATHER_SUM ? compute_text(run->arena, sum)
                                   : str_printf(run->arena, "%d", count);
}

struct str
slot_gather(const struct slots_run *run, const struct scope *item,
            const struct piece *p)
{
    const struct value *list = list_at(run, item, p->path);
    size_t dot = str_behind_last(p->path, '.');
    struct str field = STR_EMPTY;

    if ((list == NULL || list->kind != VALUE_LIST) && dot > 0) {
        field = str_after(p->path, dot);
        list = list_at(run, item, str_first(p->path, dot - 1));
    }
    if (p->gather == GATHER_SUM && list != NULL && field.n == 0) {
        diag_add(run->diags, PLACE_SUM, p->pos,
                 str_zero(run->arena, p->path));
        return STR_EMPTY;
    }
    if (value_is_blank(list))
        return STR("0"); /* a record without rows */
    if (list->kind != VALUE_LIST) {
        diag_add(run->diags, PLACE_EACH_KIND, p->pos,
                 str_zero(run->arena, p->path));
        return STR_EMPTY;
    }
    return gather_rows(run, p, list, field);
}
