/* trich_yeu_cong_van.c — what a công văn is about: "V/v …" below its number, in
 * the left column (NĐ 30/2020, PL I, phần I, II.5b). */
#include "parts/dau_van_ban.h"
#include "parts/lines.h"

static struct lines
subject_lines(const struct part_run *run)
{
    struct lines lines = lines_read_title(run->arena,
                                        value_find(run->plan, "trich_yeu"));
    struct str text;

    if (lines.first == NULL)
        return lines;
    text = lines.first->text;
    if (str_starts(text, "Về việc "))
        text = str_after(text, sizeof("Về việc ") - 1);
    if (!str_starts(text, "V/v "))
        lines.first->text = str_printf(run->arena, "V/v %.*s", STR_ARG(text));
    return lines;
}

int
trich_yeu_cong_van_width(const struct part_run *run)
{
    struct lines lines = subject_lines(run);
    int most = 0;

    for (const struct line *l = lines.first; l != NULL; l = l->next) {
        int width = part_width(run, "trich_yeu_cong_van", 0, l->text);

        most = width > most ? width : most;
    }
    return most;
}

void
trich_yeu_cong_van_build(const struct part_run *run, struct node *cell,
                         int room)
{
    struct lines lines = subject_lines(run);

    if (lines.first == NULL)
        return;
    part_balance(run, part_lines(run, cell, "trich_yeu_cong_van", &lines),
                 room);
    lines_check_notes(run, &lines);
}
