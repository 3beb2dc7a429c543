/* unseen.c — writes the numbers of hidden rows as runs. */
#include "input/unseen.h"

enum { UNSEEN_SHOWN = 60 }; /* characters */

struct unseen
unseen_new(struct arena *a)
{
    return (struct unseen){ .text = buf_new(a) };
}

/* Ends a run of hidden rows. */
static void
end_run(struct unseen *u)
{
    if (u->from == 0)
        return;
    if (u->text.n > UNSEEN_SHOWN) {
        if (!str_ends(buf_str(&u->text), "…"))
            buf_add_z(&u->text, ", …");
    } else {
        buf_printf(&u->text, u->text.n > 0 ? ", %d" : "%d", u->from);
        if (u->last > u->from)
            buf_printf(&u->text, "-%d", u->last);
    }
    u->from = 0;
}

void
unseen_note(struct unseen *u, int row)
{
    if (row == u->last)
        return;
    if (u->from > 0 && row > u->last + 1)
        end_run(u);
    if (u->from == 0)
        u->from = row;
    if (u->first == 0)
        u->first = row;
    u->last = row;
}

void
unseen_tell(struct unseen *u, const struct source *sheet, struct diags *d)
{
    end_run(u);
    if (u->text.n > 0)
        diag_add(d, ROWS_HIDDEN,
                 (struct pos){ sheet, u->first * SHEET_COLUMNS, 1 },
                 str_zero(d->arena, buf_take(&u->text)));
}
