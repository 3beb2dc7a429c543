/* outline_finish.c — numbers the items, and asks what belongs to tables and
 * what is a heading. */
#include "outline/outline_label.h"

enum { KINDS = LABEL_PLUS + 1 };

/* Whether numbering of `kind` begins anew below an item of kind `above`.
 * Chương and Điều run on through the whole document. */
static bool
restarts(enum label_kind kind, enum label_kind above)
{
    return kind > above && kind != LABEL_CHUONG && kind != LABEL_DIEU;
}

static bool
counts(enum label_kind kind)
{
    return kind > LABEL_NONE && kind < LABEL_DASH;
}

static void
number_items(struct outline *o)
{
    int last[KINDS] = { 0 };

    for (struct item *it = o->first; it != NULL; it = it->next) {
        struct label *l = &it->label;
        const int above[2] = { last[LABEL_ARABIC], last[LABEL_ARABIC2] };

        if (l->kind == LABEL_NONE)
            continue;
        if (counts(l->kind) && l->number == 0 && l->text.n == 0)
            l->number = last[l->kind] + 1;
        if (l->text.n == 0)
            l->text = label_write(o->arena, l->kind, l->number, above);
        if (!counts(l->kind))
            continue;
        last[l->kind] = l->number;
        for (int k = LABEL_NONE + 1; k < KINDS; k++)
            if (restarts((enum label_kind)k, l->kind))
                last[k] = 0;
    }
}

void
outline_finish(struct outline *o)
{
    number_items(o);
    outline_join_tables(o);
    outline_decide(o);
}
