/* kinh_gui.c — to whom: one recipient on the line of "Kính gửi:", several
 * each on its own line with "-", ";" and "." under the colon (NĐ 30/2020, PL
 * I, phần I, II.9a). */
#include "parts/lines.h"

static void
kinh_gui_build(const struct part_run *run, struct node *parent)
{
    struct lines lines = lines_read(run->arena,
                                  value_find(run->plan, "kinh_gui"));
    struct node *para;

    if (lines.first == NULL)
        return;
    if (lines.first->next == NULL) {
        part_para(run, parent, "kinh_gui",
                  str_printf(run->arena, "Kính gửi: %.*s",
                             STR_ARG(lines.first->text)), lines.first->pos);
        return;
    }
    para = part_para(run, parent, "kinh_gui", STR("Kính gửi:"),
                     lines.first->pos);
    para->u.para.keep_next = true;
    lines_punctuate(run->arena, &lines, "- ");
    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_line(run, parent, "kinh_gui_dong", l, &lines);
    lines_check_notes(run, &lines);
}

static const char *const fields[] = { "kinh_gui", NULL };

const struct part part_kinh_gui = { "kinh_gui", fields, kinh_gui_build };
