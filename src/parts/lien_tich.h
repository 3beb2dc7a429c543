/* lien_tich.h — a document that several agencies issue together. The decree
 * does not say how: what stands here is practice, by [lien_tich] of the
 * profile. The plan's co_quan and ky are those of the agency in charge, whose
 * number the document has; its list lien_tich holds the others. */
#ifndef VANBAN_LIEN_TICH_H
#define VANBAN_LIEN_TICH_H

#include "parts/parts.h"

/* The first of the other agencies, each with chu_quan, ten, ky; NULL where
 * the document is of one. */
const struct value *lien_tich_first(const struct value *plan);
/* The first of those who sign besides, each with quyen_han, chuc_vu, ho_ten;
 * NULL where there is none. */
const struct value *lien_tich_also(const struct value *plan);
/* How many issue the document; at least 1. */
int lien_tich_count(const struct value *plan);

/* The name of an agency that another follows: "SỞ TÀI CHÍNH -". */
struct str lien_tich_marked(const struct part_run *, struct str name);

/* Who issues the document, inside a text: "Ủy ban nhân dân xã A", "… và Ủy ban
 * Mặt trận Tổ quốc Việt Nam xã A"; whoever decides where the document says so
 * (Mẫu 1.1 to 1.3). */
struct str lien_tich_issuer(const struct part_run *);
/* True where the plan's tham_quyen is nothing but the name of the agency in
 * charge: then all agencies decide. */
bool lien_tich_decides(const struct part_run *);

/* "Kế hoạch liên tịch", or what the plan says in ten_loai. */
struct str lien_tich_type(struct arena *, struct str type,
                          const struct value *plan, const struct profile *);

/* Warns of a symbol that cannot name every agency. */
void lien_tich_check_symbol(const struct part_run *);

/* Who signs for each, and who signs besides, side by side, Nơi nhận below on
 * the left. */
void lien_tich_ky_build(const struct part_run *, struct node *parent);

#endif
