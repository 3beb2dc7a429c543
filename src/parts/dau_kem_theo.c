/* dau_kem_theo.c — the letterhead of what a quyết định issues or approves:
 * neither number nor date (NĐ 30/2020, PL III, Mẫu 1.3). */
#include "parts/dau_van_ban.h"

static void
dau_kem_theo_build(const struct part_run *run, struct node *parent)
{
    letterhead_build(run, parent, (struct letterhead_form){
        .number = false });
}

static const char *const fields[] = { "co_quan", NULL };

const struct part part_dau_kem_theo = { "dau_kem_theo", fields,
                                        dau_kem_theo_build, NULL };
