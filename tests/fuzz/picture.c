/* picture.c — a PNG or JPEG file that a plan shows, in every format, where it
 * can be read: most cannot, and are tried faster by their reader alone. The
 * check sums of a PNG's chunks are made right, so that more is tried. */
#include "harness.h"
#include "input/pictures.h"

#include <string.h>
#include <zlib.h>

enum { SIGNATURE = 8, AROUND = 12 /* bytes of a chunk's own */ };

static uint32_t
number(const unsigned char *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
           (uint32_t)p[2] << 8 | p[3];
}

static void
mend_sums(unsigned char *p, size_t n)
{
    size_t at = SIGNATURE;

    if (n < SIGNATURE || memcmp(p, "\x89PNG", 4) != 0)
        return;
    while (n - at >= AROUND && number(p + at) <= n - at - AROUND) {
        size_t bytes = number(p + at);
        uint32_t sum = (uint32_t)crc32(0, p + at + 4, (unsigned)bytes + 4);

        for (int i = 0; i < 4; i++)
            p[at + 8 + bytes + (size_t)i] =
                (unsigned char)(sum >> (24 - 8 * i));
        at += bytes + AROUND;
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    struct arena *a = arena_new();
    unsigned char *own = arena_alloc(a, n + 1);
    struct memory_file files[] = {
        { "k.yaml", STR(
            "mau: thong-bao\nco_quan: {ten: Xã Suối Mẫu}\nso: 5\n"
            "ky_hieu: TB-UBND\ndia_danh: Suối Mẫu\nngay: 3/3/2026\n"
            "trich_yeu: Về ảnh\nnoi_dung: |\n  [ảnh: a | Hình | rộng 5cm]\n"
            "  | A |\n  |---|\n  | [ảnh: a] |\n  Hết./.\n"
            "ky: {quyen_han: CHỦ TỊCH, ho_ten: Nguyễn Văn A}\n"
            "noi_nhan: '- Lưu: VT.'\n") },
        { "a", STR_EMPTY },
    };
    struct vanban_formats formats = all_formats();
    struct diags d = diags_new(a);
    struct try t;

    memcpy(own, p, n);
    mend_sums(own, n);
    files[1].bytes = (struct str){ (const char *)own, n };
    if (picture_read(a, files[1].bytes, "a", POS_NONE, &d) != NULL) {
        t = try_open(files, 2);
        if (try_session(&t))
            try_plan(&t, "k.yaml", &formats);
        try_close(&t);
    }
    say(&d);
    arena_free(a);
    return 0;
}
