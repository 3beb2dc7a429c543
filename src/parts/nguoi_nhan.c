/* nguoi_nhan.c — one addressee goes on the line of the lead, several go below
 * it. */
#include "parts/nguoi_nhan.h"

#include "parts/lines.h"

void
nguoi_nhan_build(const struct part_run *run, struct node *parent,
                 const struct nguoi_nhan *n)
{
    struct lines lines = lines_read(run->arena,
                                  value_find(run->plan, n->field));
    struct node *para;

    if (lines.first == NULL)
        return;
    if (lines.first->next == NULL && !n->apart) {
        part_para(run, parent, n->one,
                  str_printf(run->arena, "%.*s %.*s", STR_ARG(n->lead),
                             STR_ARG(lines.first->text)), lines.first->pos);
        return;
    }
    para = part_para(run, parent, n->several, n->lead, lines.first->pos);
    para->u.para.keep_next = true;
    lines_punctuate(run->arena, &lines, "- ");
    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_line(run, parent, n->item, l, &lines);
    lines_check_notes(run, &lines);
}
