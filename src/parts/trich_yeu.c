/* trich_yeu.c — what the document is about: lines broken by sense, and the
 * rule below them, one third to one half of the last line (NĐ 30/2020, PL I,
 * phần I, II.5a). */
#include "parts/lines.h"

static void
trich_yeu_build(const struct part_run *run, struct node *parent)
{
    struct lines lines = lines_read_title(run->arena,
                                        value_find(run->plan, "trich_yeu"));
    struct node *para;
    int width;

    if (lines.first == NULL)
        return;
    para = part_lines(run, parent, "trich_yeu", &lines);
    lines_check_notes(run, &lines);
    width = part_balance(run, para, part_text_width(run->profile));
    part_rule(run, parent, width * run->profile->title_rule / 100,
              lines.last->pos);
}

static const char *const fields[] = { "trich_yeu", NULL };

const struct part part_trich_yeu = { "trich_yeu", fields, trich_yeu_build,
                                     NULL };
