/* trich_yeu_cong_van.c — what a công văn is about: "V/v …" below its number, in
 * the left column (NĐ 30/2020, PL I, phần I, II.5b). */
#include "parts/dau_van_ban.h"
#include "parts/lines.h"

void
trich_yeu_cong_van_build(const struct part_run *run, struct node *cell)
{
    struct lines lines = lines_read(run->arena,
                                  value_find(run->plan, "trich_yeu"));
    struct str text;

    if (lines.first == NULL)
        return;
    text = lines.first->text;
    if (str_starts(text, "Về việc "))
        text = str_after(text, sizeof("Về việc ") - 1);
    if (!str_starts(text, "V/v "))
        lines.first->text = str_printf(run->arena, "V/v %.*s", STR_ARG(text));
    part_lines(run, cell, "trich_yeu_cong_van", &lines);
}
