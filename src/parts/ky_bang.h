/* ky_bang.h — what the end of a document is put together from: Nơi nhận, a
 * signature, and the table that they stand in. */
#ifndef VANBAN_KY_BANG_H
#define VANBAN_KY_BANG_H

#include "parts/parts.h"

void noi_nhan_build(const struct part_run *, struct node *cell);
/* The signature of a group of the plan, such as "ky": its quyen_han, chuc_vu,
 * ho_ten; in a cell of that width. NULL where the plan has no such group. */
void chu_ky_build(const struct part_run *, struct node *cell,
                  const struct value *signer, int width);
/* The two halves of it: the lines above the hand, those below. */
void chu_ky_authority(const struct part_run *, struct node *cell,
                      const struct value *signer, int width);
void chu_ky_name(const struct part_run *, struct node *cell,
                 const struct value *signer, int width);
/* Width of the widest line of the signature, in twips. */
int chu_ky_width(const struct part_run *, const struct value *signer);

/* A table of two columns at the end of a text, and a row of it. */
struct node *ky_table(const struct part_run *, struct node *parent,
                      struct pos, const int widths[2]);
struct node *ky_row(const struct part_run *, struct node *table);
struct node *ky_cell(const struct part_run *, struct node *row, int column);
/* The same gap above both columns, so that their first lines are level. */
void ky_level(struct node *row);

#endif
