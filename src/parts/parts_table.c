/* parts_table.c — the list of all parts, and what a file's properties say of
 * its document. */
#include "parts/parts.h"

#include <string.h>

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
    &part_chu_ky_so, &part_dau_ket_thuc, &part_muc_luc, NULL,
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

/* Adds those of a field to whom the document goes, without dash and mark;
 * neither what is kept nor "Như trên", who stand in kinh_gui. */
static void
add_recipients(const struct part_run *run, const char *field,
               struct doc_info *info)
{
    struct lines lines = lines_read(run->arena,
                                    value_find(run->plan, field));
    struct str *all;
    int n = info->to_count;

    for (const struct line *l = lines.first; l != NULL; l = l->next)
        n++;
    all = ARENA_ARRAY(run->arena, struct str, n > 0 ? n : 1);
    for (int i = 0; i < info->to_count; i++)
        all[i] = info->to[i];
    for (const struct line *l = lines.first; l != NULL; l = l->next) {
        struct str text = part_plain(run, l->text);

        while (text.n > 0 && strchr("-–+ ", text.p[0]) != NULL)
            text = str_after(text, 1);
        while (text.n > 0 && strchr(";., ", text.p[text.n - 1]) != NULL)
            text.n--;
        if (text.n > 0 && !str_starts(text, "Lưu") &&
            !str_is(text, "Như trên"))
            all[info->to_count++] = text;
    }
    info->to = all;
}

/* The title below which the name stands: the last line of quyen_han, or
 * chuc_vu where the plan has it. */
static struct str
position_of(const struct part_run *run)
{
    struct str own = one_line(run, value_find(run->plan, "ky.chuc_vu"));
    struct lines lines = lines_read_title(run->arena,
        value_find(run->plan, "ky.quyen_han"));

    return own.n > 0 ? own
           : lines.last != NULL ? part_plain(run, lines.last->text)
                                : STR_EMPTY;
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
    info->type = run->type;
    info->code = so_ky_hieu_short(a, value_text(plan, "so"), STR_EMPTY);
    info->notation = value_text(plan, "ky_hieu");
    info->position = position_of(run);
    info->urgency = value_text(plan, "do_khan");
    info->to_count = 0;
    add_recipients(run, "kinh_gui", info);
    add_recipients(run, "noi_nhan", info);
    info->language = run->profile->language;
}
