/* dau_bien_ban.c — the letterhead of a biên bản: without place and date, for
 * the text says when and where (NĐ 30/2020, PL III, Mẫu 1.9). */
#include "parts/dau_van_ban.h"

static void
dau_bien_ban_build(const struct part_run *run, struct node *parent)
{
    letterhead_build(run, parent, (struct letterhead_form){
        .number = true, .marks = true });
}

static const char *const fields[] = { "co_quan", "so", "ky_hieu", NULL };

const struct part part_dau_bien_ban = { "dau_bien_ban", fields,
                                        dau_bien_ban_build, NULL };
