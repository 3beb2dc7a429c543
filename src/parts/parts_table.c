/* parts_table.c — the list of all parts, and what a file's properties say of
 * its document. */
#include "parts/parts.h"

#include "parts/lien_tich.h"
#include "parts/lines.h"
#include "parts/so_ky_hieu.h"
#include "text/date.h"

const struct part *const parts[] = {
    &part_dau_van_ban, &part_ten_loai, &part_trich_yeu, &part_can_cu,
    &part_kinh_gui, &part_ket_thuc, &part_ky_noi_nhan, &part_dau_cong_van,
    &part_dau_bien_ban, &part_dau_thu_cong, &part_dau_kem_theo,
    &part_tham_quyen, &part_lenh, &part_kem_theo, &part_dien, &part_kinh_moi,
    &part_dia_chi, &part_ky_bien_ban, &part_ky_hai_ben, &part_xac_nhan,
    &part_khoi_sao, &part_ke_ten_loai, &part_phu_luc, &part_quoc_hieu,
    &part_chu_ky_so, &part_dau_ket_thuc, NULL,
};

static struct str
one_line(const struct part_run *run, const struct value *v)
{
    struct lines lines = lines_read_title(run->arena, v);
    struct buf b = buf_new(run->arena);

    for (const struct line *l = lines.first; l != NULL; l = l->next) {
        if (b.n > 0)
            buf_add_c(&b, ' ');
        buf_add_str(&b, part_plain(run, l->text));
    }
    return buf_take(&b);
}

/* "A; B", where there is a B. */
static void
add_other(struct arena *a, struct str *all, struct str other)
{
    if (other.n > 0)
        *all = str_printf(a, "%.*s; %.*s", STR_ARG(*all), STR_ARG(other));
}

void
part_info(const struct part_run *run, struct doc_info *info)
{
    struct arena *a = run->arena;
    const struct value *plan = run->plan;
    struct date date;

    info->subject = one_line(run, value_find(plan, "trich_yeu"));
    info->title = info->subject.n == 0 ? run->type
        : run->type.n == 0 ? info->subject
        : str_printf(a, "%.*s %.*s", STR_ARG(run->type),
                     STR_ARG(info->subject));
    info->agency = one_line(run, value_find(plan, "co_quan.ten"));
    info->signer = value_text(plan, "ky.ho_ten");
    for (const struct value *v = lien_tich_first(plan); v != NULL;
         v = v->next) {
        add_other(a, &info->agency, one_line(run, value_find(v, "ten")));
        add_other(a, &info->signer, value_text(v, "ky.ho_ten"));
    }
    info->number = so_ky_hieu_short(a, value_text(plan, "so"),
                                    value_text(plan, "ky_hieu"));
    date_read(a, value_find(plan, "ngay"), &date);
    info->date = date_iso(a, date);
    info->language = run->profile->language;
}
