/* noi_nhan.c — who gets the document: the label, then each on its own line
 * with "-" and ";", the last "- Lưu: …" with "." (NĐ 30/2020, PL I, phần I,
 * II.9b). */
#include "parts/ky_bang.h"
#include "parts/lines.h"

/* Who drafted it and how many copies go out, "PL.(300)" (III.4). */
static void
add_drafter(const struct part_run *run, struct node *cell)
{
    const struct value *v = value_find(run->plan, "nguoi_soan");
    struct str text = value_text(run->plan, "nguoi_soan");

    if (text.n > 0)
        part_para(run, cell, "nguoi_soan", text, v->pos);
}

void
noi_nhan_build(const struct part_run *run, struct node *cell)
{
    struct lines lines = lines_read(run->arena,
                                  value_find(run->plan, "noi_nhan"));

    if (lines.first == NULL) {
        part_para(run, cell, "noi_nhan", STR_EMPTY, cell->pos);
        return;
    }
    part_para(run, cell, "noi_nhan_nhan", STR("Nơi nhận:"), lines.first->pos);
    lines_punctuate(run->arena, &lines, "- ");
    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_line(run, cell, "noi_nhan", l, &lines);
    lines_check_notes(run, &lines);
    add_drafter(run, cell);
}
