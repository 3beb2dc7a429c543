/* parts.h — the components of an official document (NĐ 30/2020, Phụ lục I,
 * phần I): each builds its piece of the tree out of the plan. One file per
 * component, one row in the table. */
#ifndef VANBAN_PARTS_H
#define VANBAN_PARTS_H

#include "base/files.h"
#include "input/value.h"
#include "model/doc.h"
#include "text/measure.h"

/* What a part may look at. The plan is checked and its defaults are filled
 * in: a field that is still absent is meant to be left out. */
struct part_run {
    struct arena *arena;
    const struct files *files; /* that tables take their rows from */
    const struct value *plan;
    const struct profile *profile;
    const struct measure *measure;
    const struct value *tables; /* of the plan, by name; or NULL */
    struct tables *settled;     /* with which those here are; see table.h */
    struct pictures *pictures;  /* those of the document */
    int *items; /* paragraphs of bodies so far; see outline.h */
    struct str type; /* tên loại: "Kế hoạch"; empty for công văn */
    struct diags *diags;
};

struct part {
    const char *name;
    /* Fields that it reads, NULL-ended: a template that uses the part has to
     * declare them, or the plan could never give them. */
    const char *const *fields;
    void (*build)(const struct part_run *, struct node *parent);
    /* What can be wrong in a node that is the part's, asked by lint for each of
     * them when the tree is there. NULL: nothing. */
    void (*check)(struct arena *, const struct node *, struct diags *);
};

extern const struct part *const parts[]; /* ends with NULL */

extern const struct part part_dau_van_ban, part_ten_loai, part_trich_yeu,
    part_can_cu, part_kinh_gui, part_ket_thuc, part_ky_noi_nhan,
    part_dau_cong_van, part_dau_bien_ban, part_dau_thu_cong,
    part_dau_kem_theo, part_tham_quyen, part_lenh, part_kem_theo, part_dien,
    part_kinh_moi, part_dia_chi, part_ky_bien_ban, part_ky_hai_ben,
    part_xac_nhan, part_khoi_sao, part_ke_ten_loai, part_phu_luc,
    part_quoc_hieu, part_chu_ky_so, part_dau_ket_thuc, part_muc_luc;

/* Fills the properties of the document from the plan. */
void part_info(const struct part_run *, struct doc_info *);

#endif
