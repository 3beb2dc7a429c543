/* ky_noi_nhan.c — Nơi nhận on the left, level with it the signature on the
 * right (NĐ 30/2020, PL I, mục IV, ô 7a to 7c and 9b). */
#include "parts/ky_noi_nhan.h"

#include "parts/ky_bang.h"
#include "parts/lien_tich.h"
#include "parts/lines.h"

enum { LEFT_LEAST = 40 }; /* per cent */

void
ky_noi_nhan_fit(int text, int left, int signature, int widths[2])
{
    int right = text - text * left / 100;
    int most = text - text * LEFT_LEAST / 100;

    if (signature > right)
        right = signature < most ? signature : most;
    widths[0] = text - right;
    widths[1] = right;
}

static void
ky_noi_nhan_build(const struct part_run *run, struct node *parent)
{
    const struct value *ky = value_find(run->plan, "ky");
    struct node *row;
    int widths[2];

    if (lien_tich_first(run->plan) != NULL ||
        lien_tich_also(run->plan) != NULL) {
        lien_tich_ky_build(run, parent);
        return;
    }
    /* an extract of a document need not have its end */
    if (ky == NULL && value_find(run->plan, "noi_nhan") == NULL)
        return;
    ky_noi_nhan_fit(part_text_width(run->profile),
                    run->profile->signature_left, chu_ky_width(run, ky),
                    widths);
    row = ky_row(run, ky_table(run, parent,
                               ky != NULL ? ky->pos : run->plan->pos,
                               widths));
    noi_nhan_build(run, ky_cell(run, row, 0));
    chu_ky_build(run, ky_cell(run, row, 1), ky, widths[1]);
    ky_level(row);
}

static const char *const fields[] = { "noi_nhan", "ky", NULL };

const struct part part_ky_noi_nhan = { "ky_noi_nhan", fields,
                                       ky_noi_nhan_build, NULL };
