/* parts_gap.c — what the template asks for and the document has not: a page is
 * to come out all the same, with what the decree has there, or with room to
 * write, and each is told. */
#include "import/parts.h"

#include "base/viet.h"
#include "merge/element.h"
#include "merge/field.h"

#define ROOM "……"

struct gap {
    struct found *found;
    const struct template *template;
};

static bool
is_required(const struct gap *g, const char *path)
{
    const struct field *k = field_find_path(g->template->fields,
                                            str_from(path));

    return k != NULL && k->required;
}

static void
tell(const struct gap *g, const char *key, const char *why)
{
    part_forget(g->found, key);
    part_guess(g->found, key, why);
}

static struct str
joined(struct arena *a, const struct part_lines *l)
{
    struct buf b = buf_new(a);

    for (const struct part_line *line = l->first; line != NULL;
         line = line->next)
        buf_printf(&b, "%s%.*s", b.n > 0 ? " " : "", STR_ARG(line->text));
    return buf_take(&b);
}

/* How the agency is called in a symbol, and who signs for it. */
struct head_of {
    const char *start; /* of its name's key */
    const char *mark, *for_all, *head;
};

static const struct head_of *
head_of(const struct found *f)
{
    static const struct head_of rows[] = {
        { "uy_ban_nhan_dan", "UBND", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH" },
        { "ubnd_", "UBND", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH" },
        { "hoi_dong_nhan_dan", "HĐND", "TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH" },
        { "hdnd_", "HĐND", "TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH" },
        { "so_", NULL, NULL, "GIÁM ĐỐC" },
        { "trung_tam_", NULL, NULL, "GIÁM ĐỐC" },
        { "phong_", NULL, NULL, "TRƯỞNG PHÒNG" },
        { "truong_", NULL, NULL, "HIỆU TRƯỞNG" },
        { "chi_cuc_", NULL, NULL, "CHI CỤC TRƯỞNG" },
        { "cuc_", NULL, NULL, "CỤC TRƯỞNG" },
        { "tram_", NULL, NULL, "TRƯỞNG TRẠM" },
    };
    struct str key = viet_key(f->arena, joined(f->arena, &f->co_quan));

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (str_starts(key, rows[i].start))
            return &rows[i];
    return NULL;
}

static void
fill_symbol(const struct gap *g)
{
    struct found *f = g->found;
    const struct head_of *of = head_of(f);
    struct str type = f->type != NULL ? f->type->abbreviation : STR_EMPTY;
    const char *mark = of != NULL && of->mark != NULL ? of->mark : "";

    if (f->ky_hieu.n > 0 || f->unnumbered || !is_required(g, "ky_hieu"))
        return;
    f->ky_hieu = str_printf(f->arena, "%.*s%s%s", STR_ARG(type),
                            type.n > 0 && mark[0] != '\0' ? "-" : "", mark);
    tell(g, "ky_hieu", f->ky_hieu.n > 0
                           ? "không thấy ký hiệu; đoán theo tên loại, cơ quan"
                           : "không thấy ký hiệu; chừa chỗ để ghi");
    if (f->ky_hieu.n == 0)
        f->ky_hieu = STR(ROOM);
}

/* "Phú Thịnh" of an agency that ends in "xã Phú Thịnh". */
static struct str
place_of(const struct found *f)
{
    static const char *const units[] = { " xã ", " phường ", " đặc khu ",
        " thị trấn ", " huyện ", " tỉnh ", " thành phố ", NULL };
    bool whole;
    struct str name = part_small(f, joined(f->arena, &f->co_quan), &whole);

    for (int i = 0; whole && units[i] != NULL; i++)
        for (size_t n = 0; n < name.n; n++)
            if (str_starts(str_after(name, n), units[i]))
                return str_after(name, n + str_from(units[i]).n);
    return STR_EMPTY;
}

static void
fill_place(const struct gap *g)
{
    struct found *f = g->found;

    if (f->dia_danh.n > 0 || !is_required(g, "dia_danh"))
        return;
    f->dia_danh = place_of(f);
    tell(g, "dia_danh", f->dia_danh.n > 0
                            ? "không thấy địa danh; đoán theo tên cơ quan"
                            : "không thấy địa danh; chừa chỗ để ghi");
    if (f->dia_danh.n == 0)
        f->dia_danh = STR(ROOM);
}

static void
fill_lines(const struct gap *g, const char *key, struct part_lines *l,
           struct str text, const char *why)
{
    if (l->count > 0 || !is_required(g, key))
        return;
    part_add(g->found->arena, l, text);
    tell(g, key, why);
}

/* One who decides by himself signs so. */
static void
fill_signer(const struct gap *g)
{
    struct found *f = g->found;
    const struct head_of *of = head_of(f);
    struct part_signer *s = f->last_signer;
    bool alone = str_starts(viet_key(f->arena, joined(f->arena,
                                                      &f->tham_quyen)),
                            "chu_tich");

    if (f->agencies != NULL || !is_required(g, "ky.quyen_han") ||
        (s != NULL && s->quyen_han.count > 0))
        return;
    if (s == NULL)
        s = f->signers = f->last_signer = ARENA_NEW(f->arena,
                                                    struct part_signer);
    tell(g, "ky", of != NULL
                      ? "không thấy chức vụ người ký; đoán theo tên cơ quan"
                      : "không thấy chức vụ người ký; chừa chỗ để ghi");
    if (of != NULL && of->for_all != NULL && !alone)
        part_add(f->arena, &s->quyen_han, str_from(of->for_all));
    part_add(f->arena, &s->quyen_han, of != NULL ? str_from(of->head)
                                                 : STR(ROOM));
}

/* Of a document that has but one sentence, that one is its body. */
static void
fill_body(const struct gap *g)
{
    struct found *f = g->found;
    bool blank = true;

    for (int i = f->body.from; i < f->body.to; i++)
        blank = blank && f->block[i]->kind == WORD_PARA &&
                f->block[i]->plain.n == 0;
    if (!blank || f->fields != NULL)
        return;
    if (f->ket_thuc.n > 0) {
        f->ket_thuc = STR_EMPTY;
        f->body.to++;
    } else if (f->mo_dau.n > 0) {
        f->mo_dau = STR_EMPTY;
        f->body.from--;
    }
}

/* What the template has no key for is told of. */
static void
leave_out(const struct gap *g, const char *key, struct part_lines *l)
{
    if (l->count == 0 || template_declares(g->template, str_from(key)))
        return;
    part_leave_out(g->found, joined(g->found->arena, l),
                   "mẫu của loại này không có chỗ cho nó");
    *l = (struct part_lines){ NULL, NULL, 0 };
}

static void
leave_out_text(const struct gap *g, const char *key, struct str *s)
{
    struct part_lines one = { NULL, NULL, 0 };

    if (s->n > 0)
        part_add(g->found->arena, &one, *s);
    leave_out(g, key, &one);
    if (one.count == 0)
        *s = STR_EMPTY;
}

static void
leave_out_unknown(const struct gap *g)
{
    struct found *f = g->found;

    leave_out_text(g, "ten_loai", &f->ten_loai);
    leave_out_text(g, "mo_dau", &f->mo_dau);
    leave_out_text(g, "ket_thuc", &f->ket_thuc);
    leave_out_text(g, "luu_hanh", &f->luu_hanh);
    leave_out_text(g, "do_khan", &f->do_khan);
    leave_out(g, "kinh_gui", &f->kinh_gui);
    leave_out(g, "tham_quyen", &f->tham_quyen);
    leave_out(g, "can_cu", &f->can_cu);
}

void
parts_fill_gaps(struct found *f)
{
    struct diags quiet = diags_new(f->arena);
    struct gap g = { f, NULL };

    if (f->types.home != NULL)
        g.template = template_load(f->arena, f->types.home,
                                   str_from(f->template_name), POS_NONE,
                                   &quiet);
    if (g.template == NULL)
        return;
    f->takes_lists = template_declares(g.template, STR("muc_luc"));
    leave_out_unknown(&g);
    fill_body(&g);
    if (f->co_quan.count == 0 && is_required(&g, "co_quan.ten")) {
        part_add(f->arena, &f->co_quan, STR(ROOM));
        tell(&g, "co_quan", "không thấy tên cơ quan ban hành; chừa chỗ để ghi");
    }
    fill_symbol(&g);
    fill_place(&g);
    if (!f->no_title)
        fill_lines(&g, "trich_yeu", &f->trich_yeu, STR(ROOM),
                   "không thấy trích yếu; chừa chỗ để ghi");
    fill_lines(&g, "kinh_gui", &f->kinh_gui, STR(ROOM),
               "không thấy nơi gửi; chừa chỗ để ghi");
    fill_lines(&g, "can_cu", &f->can_cu, STR("Căn cứ " ROOM),
               "không thấy căn cứ; chừa chỗ để ghi");
    fill_lines(&g, "noi_nhan", &f->noi_nhan, STR("- Lưu: VT."),
               "không thấy nơi nhận; ghi dòng lưu mà văn bản nào cũng có");
    fill_signer(&g);
    if (f->attached != NULL && f->attached->trich_yeu.count == 0)
        part_add(f->arena, &f->attached->trich_yeu, STR(ROOM));
    for (struct part_appendix *p = f->appendices; p != NULL; p = p->next)
        if (p->tieu_de.count == 0)
            part_add(f->arena, &p->tieu_de, STR(ROOM));
}
