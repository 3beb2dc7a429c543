/* part_words.c — by their letters: what stands above a signature, and the name
 * below it. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "import/parts.h"

bool
part_is_power(struct str s)
{
    static const char *const marks[] = { "TM.", "KT.", "TL.", "TUQ.", "Q.",
        "T/M", "TM ", "KT ", "T.M", "K.T", "K/T", "T/L", "T.L", "TUQ ",
        "TL ", NULL };
    static const char *const titles[] = { "CHỦ TỊCH", "PHÓ CHỦ TỊCH",
        "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "TRƯỞNG PHÒNG", "HIỆU TRƯỞNG",
        "CHÁNH VĂN PHÒNG", "CỤC TRƯỞNG", "BỘ TRƯỞNG", "THỦ TRƯỞNG",
        "NGƯỜI ", "ĐẠI DIỆN", "THƯ KÝ", "CHỦ TỌA", "CHỦ TRÌ", "TRƯỞNG BAN",
        "BÍ THƯ", "VIỆN TRƯỞNG", "CHI CỤC TRƯỞNG", "TỔNG GIÁM ĐỐC",
        "PHÓ TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "PHÓ CHÁNH", "CHỦ NHIỆM",
        "TRƯỞNG CÔNG AN", "CHỈ HUY TRƯỞNG", "TRƯỞNG THÔN", "TRƯỞNG TRẠM",
        "CHÁNH THANH TRA", "THỨ TRƯỞNG", "KẾ TOÁN TRƯỞNG", NULL };

    return part_is_upper(s) && s.n < 200 &&
           (str_starts_any(s, marks) || str_starts_any(s, titles));
}

/* "Nguyễn Văn A": two to six words that begin with capitals, and only so. */
bool
part_is_name(struct str s)
{
    int words = 0;
    bool begins = true;

    if (part_is_upper(s) || s.n > 60)
        return false;
    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (c == ' ') {
            begins = true;
            continue;
        }
        if (!viet_is_letter(c) && c != '\'' && c != '.' && c != 0x2019)
            return false;
        if (begins && !viet_is_upper(c))
            return false;
        words += begins;
        begins = false;
    }
    return words >= 2 && words <= 6;
}

/* A name in capitals, as the decree writes it. */
struct str
part_small_name(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    for (bool begins = true; s.n > 0;) {
        uint32_t c = utf8_next(&s);

        utf8_add(&b, begins ? c : viet_letter_lower(c));
        begins = c == ' ' || c == '\'';
    }
    return buf_take(&b);
}

bool
part_is_heading(struct str s)
{
    size_t n = 0;

    while (n < s.n && n < 6 && strchr("0123456789IVXL", s.p[n]) != NULL)
        n++;
    return n > 0 && n < s.n && strchr(".-/)", s.p[n]) != NULL;
}
