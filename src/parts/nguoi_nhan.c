/* nguoi_nhan.c — one addressee goes on the line of the lead, several go below
 * it. */
#include "parts/nguoi_nhan.h"

#include "model/section.h"
#include "parts/lines.h"
#include "text/para_lines.h"

/* The lead with one behind it. */
static void
add_one(const struct part_run *run, struct node *parent,
        const struct nguoi_nhan *n, const struct line *line)
{
    struct str text = str_printf(run->arena, "%.*s %.*s", STR_ARG(n->lead),
                                 STR_ARG(line->text));
    const char *style = n->one_line != NULL ? n->one_line : n->one;
    struct node *para = part_para(run, parent, style, text, line->pos);

    if (para_lines(run->arena, para, section_room(parent), run->measure) > 1)
        para->u.para.style = profile_style(run->profile, n->one);
}

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
        add_one(run, parent, n, lines.first);
        return;
    }
    para = part_para(run, parent, n->several, n->lead, lines.first->pos);
    para->u.para.keep_next = true;
    lines_punctuate(run->arena, &lines, "- ");
    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_line(run, parent, n->item, l, &lines);
    lines_check_notes(run, &lines);
}
