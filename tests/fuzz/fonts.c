/* fonts.c — a list of fonts, and a plan that has signs of several. */
#include "harness.h"

/* Has a heading, a list, a table, a note and a phụ lục. */
static const char plan[] =
    "mau: ke-hoach\nco_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}\nso: 5\n"
    "ky_hieu: KH-UBND\ndia_danh: Phú Thịnh\nngay: 9/9/2025\n"
    "trich_yeu: Phát triển sản phẩm\nnoi_dung: |\n  I. MỤC ĐÍCH\n"
    "  1. Khoản^[chú thích]\n  a) Điểm ☐\n  | Tên | Số |\n  |---|---|\n"
    "  | chữ | 12 |\n  [trang ngang]\n  Đoạn.\nnoi_nhan: Lưu VT\n"
    "ky: {quyen_han: CHỦ TỊCH, ho_ten: Trần Văn A}\n"
    "phu_luc:\n- {ten: Một, tieu_de: Hai, noi_dung: Ba}\n";

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    const struct memory_file files[] = {
        { "fonts/fonts.ini", { (const char *)p, n } },
        { "k.yaml", { plan, sizeof(plan) - 1 } },
    };
    struct try t = try_open(files, 2);
    struct vanban_formats formats = all_formats();

    if (try_session(&t))
        try_plan(&t, "k.yaml", &formats);
    try_close(&t);
    return 0;
}
