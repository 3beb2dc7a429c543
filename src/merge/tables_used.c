/* tables_used.c — named tables that no place of the document takes. */
#include "merge/tables_used.h"

static bool
is_same(struct pos a, struct pos b)
{
    return a.source == b.source && a.line == b.line && a.column == b.column;
}

/* A table carries the place of the value that it was made of. */
static bool
has_table(const struct node *n, struct pos pos)
{
    for (; n != NULL; n = n->next)
        if (n->kind == NODE_TABLE ? is_same(n->pos, pos)
                                  : has_table(n->first, pos))
            return true;
    return false;
}

void
tables_check_used(const struct doc *doc, const struct value *tables,
                  struct diags *d)
{
    if (tables == NULL || tables->kind != VALUE_MAP || d->errors > 0)
        return;
    for (const struct value *v = tables->first; v != NULL; v = v->next) {
        bool used = false;

        for (const struct doc *file = doc; file != NULL; file = file->next)
            used = used || has_table(file->first, v->pos);
        if (!used)
            diag_add(d, TABLE_UNUSED, v->key_pos,
                     str_zero(d->arena, v->key_written));
    }
}
