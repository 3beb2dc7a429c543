/* word_kind.c — files that are not read, each with what to do about it: their
 * names do not tell, for web pages and RTF are called .doc as well. */
#include "import/word_kind.h"

#include "base/utf8.h"

enum { LOOKED_AT = 1024, OLE_MOST = 8 * 1024 * 1024 };

/* A name in the directory of an old file of Office, which has it in
 * UTF-16. */
static bool
has_stream(struct str s, const char *name)
{
    size_t n = strlen(name);

    s = str_first(s, OLE_MOST);
    for (size_t i = 0; i + 2 * n <= s.n; i++) {
        size_t k = 0;
        const char *at = memchr(s.p + i, name[0], s.n - i);

        if (at == NULL)
            return false;
        i = (size_t)(at - s.p);
        if (i + 2 * n > s.n)
            return false;
        while (k < n && s.p[i + 2 * k] == name[k] && s.p[i + 2 * k + 1] == 0)
            k++;
        if (k == n)
            return true;
    }
    return false;
}

static const char *
old_office(struct str s)
{
    if (has_stream(s, "EncryptedPackage"))
        return "tệp có mật khẩu; hãy mở bằng Word, bỏ mật khẩu (Tệp, Thông "
               "tin, Bảo vệ tài liệu) rồi lưu lại";
    if (has_stream(s, "WordDocument"))
        return "tệp .doc kiểu cũ; hãy mở bằng Word hay LibreOffice rồi lưu "
               "thành .docx";
    if (has_stream(s, "Workbook"))
        return "bảng tính .xls kiểu cũ; hãy chép bảng vào văn bản Word rồi "
               "lưu thành .docx";
    if (has_stream(s, "PowerPoint Document"))
        return "bài trình chiếu .ppt; hãy đưa phần chữ sang Word rồi lưu "
               "thành .docx";
    return "tệp .doc kiểu cũ, hay tệp có mật khẩu; hãy mở bằng Word hay "
           "LibreOffice rồi lưu thành .docx không mật khẩu";
}

/* The first tag of a page, whatever its capitals and what stands before. */
static bool
is_page(struct str s)
{
    char small[LOOKED_AT];

    static const char *const tags[] = { "<!doctype html", "<html", "<head",
        "<meta", "<body", "<div", "<table", "<p>", "<p ", "<font", "<span",
        "<style", "<title", NULL };

    s = str_first(s, LOOKED_AT);
    for (size_t i = 0; i < s.n; i++)
        small[i] = s.p[i] >= 'A' && s.p[i] <= 'Z' ? s.p[i] | 0x20 : s.p[i];
    s.p = small;
    while (str_starts(s, "<!--") || str_starts(s, "<?xml")) {
        size_t n = str_index(s, '>');

        s = str_trim(str_after(s, n + 1));
        if (n == 0)
            break;
    }
    return str_starts_any(s, tags);
}

static const char scan[] =
    "ảnh (bản quét, ảnh chụp); phần mềm này không nhận dạng chữ trong ảnh: "
    "hãy dùng một phần mềm nhận dạng (OCR) rồi lưu chữ thành .docx hay "
    ".txt";

static const char *
image_kind(struct str s)
{
    static const char *const starts[] = { "\x89PNG", "\xFF\xD8\xFF", "GIF8",
        "II*\0", "MM\0*", "BM", NULL };

    if (str_starts_any(str_first(s, 8), starts) &&
        (s.p[0] != 'B' || (s.n > 14 && s.p[6] == 0 && s.p[7] == 0)))
        return scan;
    if (s.n > 12 && (str_starts(str_after(s, 8), "WEBP") ||
                     str_starts(str_after(s, 4), "ftyphei") ||
                     str_starts(str_after(s, 4), "ftypmif")))
        return scan;
    return NULL;
}

const char *
word_foreign(struct str bytes)
{
    static const char *const archives[] = { "7z\xBC\xAF", "Rar!",
                                            "\x1F\x8B", NULL };
    struct str s = str_trim(str_after(
        bytes, str_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0));

    if (s.n == 0)
        return "tệp rỗng";
    if (str_starts(bytes, "\xD0\xCF\x11\xE0"))
        return old_office(bytes);
    if (str_starts(s, "{\\rtf"))
        return "tệp .rtf (có khi mang tên .doc); hãy mở bằng Word hay "
               "LibreOffice rồi lưu thành .docx";
    if (str_starts(s, "%PDF"))
        return "tệp PDF; hãy mở ra, chọn hết, chép chữ vào một tệp .txt, rồi "
               "đọc tệp ấy";
    if (str_starts_any(s, archives))
        return "tệp nén; hãy giải nén rồi đọc từng tệp .docx trong đó";
    if (image_kind(bytes) != NULL)
        return image_kind(bytes);
    if (str_starts(s, "MIME-Version:") || is_page(s))
        return "trang web (có khi mang tên .doc); hãy mở bằng Word rồi lưu "
               "thành .docx";
    return NULL;
}

/* ---- UTF-16 */

static uint32_t
unit(struct str s, size_t i, bool big)
{
    unsigned char a = (unsigned char)s.p[i], b = (unsigned char)s.p[i + 1];

    return big ? (uint32_t)a << 8 | b : (uint32_t)b << 8 | a;
}

/* Most letters of a text have a zero beside them, of one side. */
static bool
has_zeros(struct str s, size_t from)
{
    size_t zero = 0, n = s.n < LOOKED_AT ? s.n : LOOKED_AT;

    for (size_t i = from; i < n; i += 2)
        zero += s.p[i] == 0;
    return n >= 8 && zero * 3 > n / 2;
}

struct str
word_from_utf16(struct arena *a, struct str s)
{
    bool little = str_starts(s, "\xFF\xFE"), big = str_starts(s, "\xFE\xFF");
    struct buf b = buf_new(a);
    size_t at = little || big ? 2 : 0;

    if (str_starts(s, "PK") || (!little && !big &&
                                !(little = has_zeros(s, 1)) &&
                                !(big = has_zeros(s, 0))))
        return s;
    for (; at + 1 < s.n; at += 2) {
        uint32_t c = unit(s, at, big);

        if (c >= 0xD800 && c < 0xDC00 && at + 3 < s.n) {
            uint32_t low = unit(s, at + 2, big);

            if (low >= 0xDC00 && low < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        utf8_add(&b, c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
    }
    return buf_take(&b);
}
