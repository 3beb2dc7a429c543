/* table_loosen.c — parts words that are joined where their column is too narrow
 * for them. */
#include "table/table_fit.h"
#include "table/table_needs.h"

/* Puts a sign that may break for each one that may not. */
static void
loosen(struct arena *a, struct node *para, const char *joint, char sign)
{
    size_t length = str_from(joint).n;

    for (struct node *n = para->first; n != NULL; n = n->next) {
        struct buf b = buf_new(a);
        struct str s;

        if (n->kind != NODE_RUN)
            continue;
        s = n->u.run.text;
        for (size_t i = 0; i < s.n; i++) {
            bool here = str_starts(str_after(s, i), joint);

            buf_add_c(&b, here ? sign : s.p[i]);
            i += here ? length - 1 : 0;
        }
        n->u.run.text = buf_take(&b);
    }
}

/* Words that are joined, but too long for their cell together, are parted
 * again, and then behind hyphens: better than broken in the middle. False
 * where a word is still too long. */
static bool
loosen_para(const struct table_run *run, struct node *para, int width)
{
    struct measured m = para_needs(run, para);

    if (m.word <= width)
        return true;
    loosen(run->arena, para, NO_BREAK_SPACE, ' ');
    if (para_needs(run, para).word <= width)
        return true;
    loosen(run->arena, para, NO_BREAK_HYPHEN, '-');
    return m.part - TABLE_SLACK <= width;
}

void
table_loosen(const struct unset *u)
{
    const struct table_run *run = &u->run;
    bool said = false;

    if (run->measure == NULL)
        return;
    for (const struct node *r = u->table->first; r != NULL; r = r->next)
        for (const struct node *c = r->first; c != NULL; c = c->next) {
            const struct cell *cell = &c->u.cell;
            int width = table_width(&u->table->u.table, cell->column,
                                    cell->columns) -
                        2 * run->profile->table_padding;

            for (struct node *p = c->first; p != NULL; p = p->next) {
                if (loosen_para(run, p, width) || said ||
                    text_is_open(para_text(run->arena, p)))
                    continue;
                diag_add(run->diags, TABLE_NARROW, p->pos,
                         str_printf(run->arena, "%d", cell->column + 1).p);
                said = true;
            }
        }
}
