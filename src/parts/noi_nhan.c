/* noi_nhan.c — who gets the document: the label, then each on its own line
 * with "-" and ";", the last "- Lưu: …" with "." (NĐ 30/2020, PL I, phần I,
 * II.9b). */
#include "parts/ky_noi_nhan.h"
#include "parts/lines.h"

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
}
