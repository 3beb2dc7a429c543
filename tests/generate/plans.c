/* plans.c — plans of documents that nobody has written: `generate FIRST COUNT
 * FOLDER` writes FOLDER/van-ban-00001.yaml and so on, in words and shapes that
 * offices use. A number gives the same plan on every machine. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "body.h"

enum {
    CAN_CU = 1,
    MO_DAU = 2,
    KET_THUC = 4,
    KINH_GUI = 8,
    LIEN_TICH = 16,
    ARTICLES = 32,
    PHU_LUC = 64,
    NOI_NHAN = 128,
    KY = 256,
    HAI_BEN = 512,
    NGAY = 1024,
    MUC_LUC = 2048,
    USUAL = CAN_CU | MO_DAU | KET_THUC | LIEN_TICH | PHU_LUC | NOI_NHAN | KY |
            NGAY
};

/* A template: the symbol of its documents, what they have, and a function for
 * what only they have. */
struct kind {
    const char *name, *symbol;
    int has;
    void (*own)(struct out *);
};

/* ---- values in YAML */

static void
value(struct out *o, const char *name, const char *pattern)
{
    fprintf(o->file, "%*s%s: \"%s\"\n", o->indent, "", name,
            said(&o->text, &o->r, pattern));
}

static void
open_block(struct out *o, const char *name)
{
    fprintf(o->file, "%*s%s: |\n", o->indent, "", name);
    o->indent += 2;
}

/* So many lines by a pattern: a block, or a list. */
static void
several(struct out *o, const char *name, const char *start,
        const char *pattern, int count, bool list)
{
    int i;

    fprintf(o->file, "%*s%s:%s\n", o->indent, "", name, list ? "" : " |");
    for (i = 0; i < count; i++)
        fprintf(o->file, list ? "%*s- \"%s%s\"\n" : "%*s%s%s\n",
                o->indent + 2, "", list ? "" : start,
                said(&o->text, &o->r, pattern));
}

/* ---- components */

static void
letterhead(struct out *o)
{
    static const char *const offices[] = {
        "Ủy ban nhân dân xã %X", "Ủy ban nhân dân phường %X",
        "Hội đồng nhân dân xã %X", "Trung tâm Phục vụ hành chính công xã %X",
        "Chi cục Phát triển nông thôn và Quản lý chất lượng nông, lâm, "
        "thủy sản",
        "Ban Quản lý các Chương trình mục tiêu quốc gia xã %X"};
    int office = below(&o->r, 12);

    fprintf(o->file, "co_quan:\n");
    o->indent = 2;
    if (office >= 10)
        value(o, "chu_quan", "Sở Nông nghiệp và Môi trường tỉnh %X");
    value(o, "ten", offices[office < 6 ? office : 0]);
    o->indent = 0;
}

static void
number_and_date(struct out *o, const struct kind *k)
{
    static const char *const days[] = {"%2/%m/%y", "%d/%y", "%y", "%2/%m/%y"};

    bool numbered = chance(&o->r, 60) && k->symbol[0] != '\0';

    if (numbered)
        fprintf(o->file, "so: %d\n", between(&o->r, 1, 999));
    if (k->symbol[0] != '\0')
        fprintf(o->file, "ky_hieu: %s\n", k->symbol);
    if (k->has & NGAY) {
        value(o, "dia_danh", "%X");
        value(o, "ngay", days[below(&o->r, 4)]);
    }
}

static void
title(struct out *o)
{
    static const char *const titles[] = {
        "Về việc %G %O", "Triển khai thực hiện %D",
        "Thực hiện công tác %O và %O trên địa bàn xã %X năm %y",
        "Về %O", "%^%G %O giai đoạn 2026 - 2030"};

    if (chance(&o->r, 25)) {
        open_block(o, "trich_yeu");
        line(o, "Triển khai Chương trình mỗi xã một sản phẩm");
        line(o, "trên địa bàn xã %X năm %y");
        o->indent = 0;
    } else {
        value(o, "trich_yeu", titles[below(&o->r, 5)]);
    }
}

static void
opening(struct out *o, const struct kind *k)
{
    if (k->has & KINH_GUI) {
        if (chance(&o->r, 60))
            value(o, "kinh_gui", chance(&o->r, 80) ? "%A" : "%A, %A và %A");
        else
            several(o, "kinh_gui", "", "%A", between(&o->r, 2, 6), true);
    }
    if (k->has & CAN_CU &&
        (k->has & ARTICLES || chance(&o->r, 60)))
        several(o, "can_cu", "Căn cứ ", chance(&o->r, 80) ? "%L" : "%D",
                between(&o->r, 1, chance(&o->r, 80) ? 5 : 12),
                chance(&o->r, 50));
    if (k->has & MO_DAU && chance(&o->r, 80))
        value(o, "mo_dau", "%^%C; %A %G %O như sau:");
    if (k->has & KET_THUC && chance(&o->r, 80))
        value(o, "ket_thuc", chance(&o->r, 70)
                ? "Trên đây là %B %O; %A %G %O./." : "%S");
}

static void
signer(struct out *o, const char *name)
{
    static const char *const powers[] = {
        "[CHỦ TỊCH]", "[TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]",
        "[TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH]",
        "[TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG]",
        "[TUQ. CHỦ TỊCH, GIÁM ĐỐC TRUNG TÂM, PHỤC VỤ HÀNH CHÍNH CÔNG]"};

    fprintf(o->file, "%*s%s:\n", o->indent, "", name);
    o->indent += 2;
    fprintf(o->file, "%*squyen_han: %s\n", o->indent, "",
            powers[below(&o->r, 5)]);
    if (chance(&o->r, 15))
        value(o, "chuc_vu", "%R");
    if (chance(&o->r, 90))
        value(o, "ho_ten", "%n");
    o->indent -= 2;
}

static void
closing(struct out *o, const struct kind *k)
{
    int i;

    if (k->has & NOI_NHAN) {
        several(o, "noi_nhan", "- ", chance(&o->r, 80) ? "%^%A" : "%^%A (%O)",
                between(&o->r, 1, chance(&o->r, 80) ? 6 : 18),
                chance(&o->r, 50));
        if (k->has & PHU_LUC && chance(&o->r, 10))
            fprintf(o->file, "nguoi_soan: PĐA.(15)\n");
    }
    if (k->has & KY)
        signer(o, "ky");
    if (k->has & HAI_BEN) {
        signer(o, "ky_ben_a");
        signer(o, "ky_ben_b");
        if (chance(&o->r, 20)) {
            fprintf(o->file, "cung_ky:\n");
            for (i = between(&o->r, 1, 3); i > 0; i--) {
                fprintf(o->file, "  - quyen_han: ĐẠI DIỆN\n");
                o->indent = 4;
                value(o, "ho_ten", "%n");
                o->indent = 0;
            }
        }
    }
    if (k->has & LIEN_TICH && chance(&o->r, 8)) {
        fprintf(o->file, "lien_tich:\n");
        for (i = between(&o->r, 1, 3); i > 0; i--) {
            fprintf(o->file, "  -\n");
            o->indent = 4;
            value(o, "ten", "%A");
            signer(o, "ky");
            o->indent = 0;
        }
    }
    if (k->has & PHU_LUC && chance(&o->r, 8))
        fprintf(o->file, "do_khan: hỏa tốc\nin_do_khan: có\n");
    if (k->has & PHU_LUC && chance(&o->r, 5))
        fprintf(o->file, "luu_hanh: Lưu hành nội bộ\n");
    if (k->has & PHU_LUC && chance(&o->r, 10))
        value(o, "dia_chi", "Số %3, đường Trần Phú, xã %X; điện thoại: "
                            "0208.3%3.%3; thư điện tử: vanthu@%3.gov.vn");
}

/* ---- what only some documents have */

static void
own_none(struct out *o)
{
    (void)o;
}

/* Who decides does not follow from agencies and signers drawn by lot. */
static void
own_decision(struct out *o)
{
    fprintf(o->file, "tham_quyen: Ủy ban nhân dân\n");
}

static void
own_attached(struct out *o)
{
    static const char *const kinds[] = {"Quy chế", "Quy định", "Đề án",
                                        "Kế hoạch"};
    int kind = below(&o->r, 4);

    own_decision(o);
    fprintf(o->file, "kem_theo:\n  ten_loai: %s\n", kinds[kind]);
    o->indent = 2;
    value(o, "trich_yeu", "%^%G %O");
    open_block(o, "noi_dung");
    if (kind < 2)
        body_articles(o, between(&o->r, 20, 120));
    else
        body_outline(o, between(&o->r, 20, 120));
    o->indent = 0;
}

static void
own_minutes(struct out *o)
{
    value(o, "bat_dau", "08 giờ 00 phút, ngày %2 tháng %m năm %y.");
    value(o, "dia_diem", "Phòng họp tầng 2, trụ sở Ủy ban nhân dân xã %X.");
    several(o, "thanh_phan", "- ", "%^%A: %N.", between(&o->r, 1, 9), false);
    value(o, "chu_tri", "%^%P.");
    value(o, "nguoi_ghi", "%^%P.");
    value(o, "ket_thuc_luc", "11 giờ %2 phút, ngày %2 tháng %m năm %y");
    signer(o, "thu_ky");
    signer(o, "chu_toa");
}

static void
own_invitation(struct out *o)
{
    several(o, "khach_moi", "", "%P", between(&o->r, 1, 7), true);
    value(o, "toi_du", "%S");
    value(o, "chu_tri", "%^%P.");
    value(o, "thoi_gian", "08 giờ %2 phút, ngày %2 tháng %m năm %y.");
    value(o, "dia_diem", "Hội trường Ủy ban nhân dân xã %X.");
    if (chance(&o->r, 50)) {
        open_block(o, "luu_y");
        body_outline(o, between(&o->r, 3, 25));
        o->indent = 0;
    }
}

static void
own_introduction(struct out *o)
{
    value(o, "nguoi_duoc_gioi_thieu", "%n");
    value(o, "chuc_vu", "%R");
    value(o, "noi_den", "%A");
    value(o, "ve_viec", "%S");
    value(o, "gia_tri_den", "%2/%m/%y");
}

static void
own_leave(struct out *o)
{
    value(o, "ngay_don", "%2/%m/%y");
    value(o, "nguoi_nghi", "%n");
    value(o, "chuc_vu", "%R");
    value(o, "so_ngay", "0%d ngày");
    fprintf(o->file, "tu_ngay: 08/6/2026\nden_ngay: 12/6/2026\n");
    value(o, "noi_nghi", "xã %X");
}

static void
own_dispatch(struct out *o)
{
    fprintf(o->file, "nguoi_dien: Chủ tịch Ủy ban nhân dân\n");
    several(o, "noi_nhan_dien", "- ", "%^%A;", between(&o->r, 1, 8), false);
}

static void
own_letter(struct out *o)
{
    value(o, "loi_chao", "Thân gửi %A và %A,");
}

static void
own_original(struct out *o)
{
    fprintf(o->file, "ban_chinh:\n  ky_hieu: QĐ-UBND\n  ten_loai: Quyết định\n"
                     "  co_quan:\n");
    o->indent = 4;
    value(o, "ten", "Ủy ban nhân dân tỉnh %X");
    o->indent = 2;
    fprintf(o->file, "  so: %d\n", between(&o->r, 1, 2999));
    value(o, "dia_danh", "%X");
    value(o, "ngay", "%2/%m/%y");
    value(o, "trich_yeu", "Về %O");
    several(o, "can_cu", "", "%L", between(&o->r, 1, 4), true);
    open_block(o, "noi_dung");
    body_articles(o, between(&o->r, 10, 80));
    o->indent = 2;
    several(o, "noi_nhan", "- ", "%A", between(&o->r, 1, 8), true);
    signer(o, "ky");
    o->indent = 0;
}

static void
own_ocop(struct out *o)
{
    int i;

    value(o, "xa", "%X");
    value(o, "tinh", "%X");
    value(o, "nam", "%y");
    open_block(o, "muc_tieu");
    body_outline(o, between(&o->r, 3, 14));
    o->indent = 0;
    fprintf(o->file, "chi_tieu:\n");
    for (i = between(&o->r, 1, 9); i > 0; i--)
        fprintf(o->file, "  - {ten: \"%s\", don_vi_tinh: sản phẩm, "
                         "ke_hoach: %d}\n",
                said(&o->text, &o->r, "%O"), between(&o->r, 1, 40));
    fprintf(o->file, "von:\n");
    for (i = between(&o->r, 1, 5); i > 0; i--)
        fprintf(o->file, "  - {nguon: \"%s\", ke_hoach: %d000000}\n",
                said(&o->text, &o->r, "%A"), between(&o->r, 5, 900));
    fprintf(o->file, "nhiem_vu:\n");
    for (i = between(&o->r, 1, 8); i > 0; i--) {
        fprintf(o->file, "  -\n");
        o->indent = 4;
        value(o, "ten", "%H");
        value(o, "noi_dung", "%S");
        value(o, "thoi_gian", "%^%T.");
        value(o, "don_vi", "%^%A chủ trì, phối hợp với %A.");
        o->indent = 0;
    }
    fprintf(o->file, "to_chuc_thuc_hien:\n");
    for (i = between(&o->r, 1, 5); i > 0; i--) {
        fprintf(o->file, "  -\n");
        o->indent = 4;
        value(o, "ten", "%A");
        several(o, "noi_dung", "- ", "%S", between(&o->r, 1, 5), false);
        o->indent = 0;
    }
}

/* ---- the whole */

static const struct kind kinds[] = {
    {"ke-hoach", "KH-UBND", USUAL | MUC_LUC, own_none},
    {"ke-hoach", "KH-UBND", USUAL | MUC_LUC, own_none},
    {"bao-cao", "BC-UBND", USUAL | MUC_LUC | KINH_GUI, own_none},
    {"thong-bao", "TB-UBND", USUAL, own_none},
    {"huong-dan", "HD-UBND", USUAL | MUC_LUC, own_none},
    {"chuong-trinh", "CTr-UBND", USUAL | MUC_LUC, own_none},
    {"phuong-an", "PA-UBND", USUAL | MUC_LUC, own_none},
    {"de-an", "ĐA-UBND", USUAL | MUC_LUC, own_none},
    {"du-an", "DA-UBND", USUAL | MUC_LUC, own_none},
    {"quy-che", "QC-UBND", USUAL | MUC_LUC | ARTICLES, own_none},
    {"quy-dinh", "QyĐ-UBND", USUAL | MUC_LUC | ARTICLES, own_none},
    {"chi-thi", "CT-UBND", USUAL, own_none},
    {"thong-cao", "TC-HĐND", USUAL, own_none},
    {"to-trinh", "TTr-UBND", USUAL | MUC_LUC | KINH_GUI, own_none},
    {"phieu-gui", "PG-UBND", USUAL | KINH_GUI, own_none},
    {"phieu-chuyen", "PC-UBND", USUAL | KINH_GUI, own_none},
    {"phieu-bao", "PB-UBND", USUAL | KINH_GUI, own_none},
    {"giay-uy-quyen", "GUQ-UBND", USUAL, own_none},
    {"quyet-dinh", "QĐ-UBND",
     CAN_CU | ARTICLES | PHU_LUC | NOI_NHAN | KY | NGAY, own_decision},
    {"nghi-quyet", "NQ-HĐND",
     CAN_CU | ARTICLES | PHU_LUC | NOI_NHAN | KY | NGAY | LIEN_TICH,
     own_decision},
    {"quyet-dinh-kem-theo", "QĐ-UBND",
     CAN_CU | ARTICLES | PHU_LUC | NOI_NHAN | KY | NGAY, own_attached},
    {"cong-van", "UBND-KT",
     KINH_GUI | KET_THUC | PHU_LUC | NOI_NHAN | KY | NGAY | LIEN_TICH,
     own_none},
    {"cong-van", "UBND-VHXH",
     KINH_GUI | KET_THUC | PHU_LUC | NOI_NHAN | KY | NGAY, own_none},
    {"cong-dien", "CĐ-UBND", KET_THUC | PHU_LUC | NOI_NHAN | KY | NGAY,
     own_dispatch},
    {"hop-dong", "HĐ-UBND",
     CAN_CU | MO_DAU | KET_THUC | HAI_BEN | PHU_LUC | ARTICLES | NGAY,
     own_none},
    {"ban-ghi-nho", "BGN-UBND",
     CAN_CU | MO_DAU | KET_THUC | HAI_BEN | PHU_LUC | NGAY, own_none},
    {"ban-thoa-thuan", "BTT-UBND",
     CAN_CU | MO_DAU | KET_THUC | HAI_BEN | PHU_LUC | NGAY, own_none},
    {"bien-ban", "BB-UBND", CAN_CU | MO_DAU | KET_THUC | PHU_LUC | NOI_NHAN,
     own_minutes},
    {"giay-moi", "GM-UBND", PHU_LUC | NOI_NHAN | KY | NGAY, own_invitation},
    {"giay-gioi-thieu", "GGT-UBND", PHU_LUC | NOI_NHAN | KY | NGAY,
     own_introduction},
    {"giay-nghi-phep", "GNP-UBND", NOI_NHAN | KY | NGAY, own_leave},
    {"thu-cong", "", KY | NGAY, own_letter},
    {"sao-y", "SY-UBND", NOI_NHAN | KY | NGAY, own_original},
    {"trich-sao", "TrS-UBND", NOI_NHAN | KY | NGAY, own_original},
    {"ke-hoach-ocop", "KH-UBND", MO_DAU | PHU_LUC | NOI_NHAN | KY | NGAY,
     own_ocop},
};
enum { KINDS = sizeof kinds / sizeof kinds[0] };

static bool
has_body(const struct kind *k)
{
    return k->own != own_invitation && k->own != own_introduction &&
           k->own != own_leave && k->own != own_original && k->own != own_ocop;
}

static bool
has_title(const struct kind *k)
{
    return k->own != own_introduction && k->own != own_leave &&
           k->own != own_original && k->own != own_letter && k->own != own_ocop;
}

static void
body(struct out *o, const struct kind *k, int lines)
{
    if (!(k->has & ARTICLES) && chance(&o->r, 15)) {
        fprintf(o->file, "%*snoi_dung:\n", o->indent, "");
        o->indent += 2;
        body_structured(o, lines);
        o->indent -= 2;
        return;
    }
    open_block(o, "noi_dung");
    if (k->has & ARTICLES)
        body_articles(o, lines);
    else
        body_outline(o, lines);
    o->indent -= 2;
}

static void
appendices(struct out *o)
{
    static const struct kind plain = {0};
    int i;

    if (o->appendices == 0)
        return;
    fprintf(o->file, "phu_luc:\n");
    for (i = 1; i <= o->appendices; i++) {
        fprintf(o->file, "  - ten: pl_%d\n", i);
        o->indent = 4;
        value(o, "tieu_de", chance(&o->r, 70) ? "%B %O" : "Danh sách %A");
        if (chance(&o->r, 30))
            fprintf(o->file, "    huong: ngang\n");
        if (chance(&o->r, 6))
            fprintf(o->file, "    tep_rieng: có\n");
        body(o, &plain, between(&o->r, 3, 30));
        o->indent = 0;
    }
}

/* Mostly short; with tables seldom over eight pages. */
static int
length(struct random *r)
{
    int kind = below(r, 10);

    return kind < 5 ? between(r, 3, 40) : kind < 9 ? between(r, 40, 100)
                                                   : between(r, 100, 220);
}

/* Of the number alone: plans without it are those of before. */
static void
contents(struct out *o, int number)
{
    static const char *const keys[] = {"có", "sang trang", "có"};

    fprintf(o->file, "muc_luc: %s\n", keys[number % 3]);
    if (number % 4 == 0)
        fprintf(o->file, "cap_muc_luc: %d\n", number % 16 / 4 + 1);
    if (number % 5 < 3)
        fprintf(o->file, "danh_muc_bang: có\n");
    if (o->appendices > 0 && number % 2 == 0)
        fprintf(o->file, "danh_muc_phu_luc: có\n");
}

static void
plan(struct out *o, int number)
{
    const struct kind *k = &kinds[below(&o->r, KINDS)];

    fprintf(o->file, "mau: %s\n", k->name);
    if (k->has & PHU_LUC && chance(&o->r, 25))
        o->appendices = between(&o->r, 1, 4);
    if (k->own != own_ocop) {
        letterhead(o);
        number_and_date(o, k);
    }
    if (has_title(k))
        title(o);
    opening(o, k);
    if (k->has & MUC_LUC && number % 3 == 1)
        contents(o, number / 3);
    if (has_body(k))
        body(o, k, length(&o->r));
    k->own(o);
    closing(o, k);
    appendices(o);
    tables_named(o);
}

int
main(int argc, char **argv)
{
    int number, last;

    if (argc != 4) {
        fputs("generate FIRST COUNT FOLDER\n", stderr);
        return 2;
    }
    number = atoi(argv[1]);
    last = number + atoi(argv[2]);
    for (; number < last; number++) {
        static struct out o;
        char name[32], path[512];

        o = (struct out){.r = random_of((uint64_t)number), .name = name,
                         .folder = argv[3]};
        snprintf(name, sizeof name, "van-ban-%05d", number);
        snprintf(path, sizeof path, "%s/%s.yaml", argv[3], name);
        if ((o.file = fopen(path, "w")) == NULL) {
            perror(path);
            return 1;
        }
        plan(&o, number);
        if (fclose(o.file) != 0) {
            perror(path);
            return 1;
        }
    }
    return 0;
}
