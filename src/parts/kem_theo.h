/* kem_theo.h — the line that says which document another came with. */
#ifndef VANBAN_KEM_THEO_H
#define VANBAN_KEM_THEO_H

#include "parts/lines.h"

/* "(Kèm theo Quyết định số 05/QĐ-UBND ngày … của …)" from số, ký hiệu and
 * ngày of the plan, with the same room as in its letterhead where they are
 * blank; where that is wider in its style than `room` twips, parted before
 * "của". */
struct lines kem_theo_lines(const struct part_run *, struct str type,
                            struct str issuer, const char *style, int room);

#endif
