/* dau_van_ban.h — the letterhead in two columns, and what differs in it from
 * one kind of document to the other. */
#ifndef VANBAN_DAU_VAN_BAN_H
#define VANBAN_DAU_VAN_BAN_H

#include "parts/parts.h"

/* Quốc hiệu, tiêu ngữ and the agency are always there. */
struct letterhead_form {
    bool number;  /* số, ký hiệu (ô 3) */
    bool date;    /* địa danh, thời gian (ô 4) */
    bool subject; /* trích yếu công văn (ô 5b) */
    bool marks;   /* độ khẩn, phạm vi lưu hành (ô 10b, 11) */
    bool copy;    /* hình thức sao in the place of quốc hiệu (Mẫu 3.1) */
};

void letterhead_build(const struct part_run *, struct node *parent,
                      struct letterhead_form);

/* Width of the longest line of "V/v …". */
int trich_yeu_cong_van_width(const struct part_run *);

/* Into the left column, below số, ký hiệu; nothing where the plan has
 * none. */
void trich_yeu_cong_van_build(const struct part_run *, struct node *cell,
                              int room);
void do_khan_build(const struct part_run *, struct node *cell);
void luu_hanh_build(const struct part_run *, struct node *cell);

#endif
