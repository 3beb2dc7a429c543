/* jpeg.c — reads the headers of a JPEG file (ITU-T T.81), which a PDF and a
 * Word file take as it is: what is drawn in it is walked over and not drawn. */
#include "input/picture_file.h"

enum {
    SOF0 = 0xC0, SOF2 = 0xC2, DHT = 0xC4, JPG = 0xC8, DAC = 0xCC, SOF15 = 0xCF,
    RST0 = 0xD0, RST7 = 0xD7, EOI = 0xD9, SOS = 0xDA, APP0 = 0xE0, APP1 = 0xE1,
    TEM = 0x01, MARK = 0xFF,
};

enum { TURN_TAG = 0x0112, ENTRY = 12, SHORT = 3 };

struct jpeg {
    struct picture_file *file;
    const unsigned char *p;
    size_t at, n;
    bool framed, scanned;
};

/* A number of a TIFF file, which says itself how they lie. */
static uint32_t
number(const unsigned char *p, int bytes, bool little)
{
    uint32_t out = 0;

    for (int i = 0; i < bytes; i++)
        out = out << 8 | p[little ? bytes - 1 - i : i];
    return out;
}

/* Exif: how the camera was held (the entry Orientation of the first list). */
static void
read_exif(struct jpeg *j, const unsigned char *p, size_t n)
{
    static const char mark[] = "Exif\0";
    uint32_t at, count;
    bool little;

    if (n < sizeof(mark) + 8 || memcmp(p, mark, sizeof(mark)) != 0)
        return;
    p += sizeof(mark);
    n -= sizeof(mark);
    little = p[0] == 'I';
    at = number(p + 4, 4, little);
    if (at > n - 2)
        return;
    count = number(p + at, 2, little);
    at += 2;
    for (; count > 0 && n - at >= ENTRY; count--, at += ENTRY)
        if (number(p + at, 2, little) == TURN_TAG &&
            number(p + at + 2, 2, little) == SHORT) {
            uint32_t turn = number(p + at + 8, 2, little);

            if (turn >= 1 && turn <= 8)
                j->file->picture->turn = (int)turn;
            return;
        }
}

/* JFIF: dots per inch, or per centimetre. */
static void
read_jfif(struct jpeg *j, const unsigned char *p, size_t n)
{
    int dots;

    if (n < 12 || memcmp(p, "JFIF", 5) != 0 || p[7] > 2)
        return;
    dots = (int)bytes_16(p + 8);
    j->file->picture->dots = p[7] == 1 ? dots
                             : p[7] == 2 ? (dots * 254 + 50) / 100 : 0;
}

static bool
read_frame(struct jpeg *j, int mark, const unsigned char *p, size_t n)
{
    struct picture_file *f = j->file;
    struct picture_samples *s = &f->picture->samples;

    if (n < 6 || j->framed || bytes_16(p + 1) == 0)
        return picture_broken(f, "phần đầu sai");
    if (mark > SOF2 || p[0] != 8) {
        diag_add(f->diags, PICTURE_RARE, f->pos, f->name);
        return false;
    }
    if (!picture_sized(f, bytes_16(p + 3), bytes_16(p + 1)))
        return false;
    s->components = p[5];
    s->bits = 8;
    j->framed = true;
    if (s->components == 4) {
        diag_add(f->diags, PICTURE_CMYK, f->pos, f->name);
        return false;
    }
    return ((s->components == 1 || s->components == 3) &&
            n == 6 + 3 * (size_t)s->components) ||
           picture_broken(f, "phần đầu sai");
}

static bool
read_segment(struct jpeg *j, int mark, const unsigned char *p, size_t n)
{
    if (mark >= SOF0 && mark <= SOF15 && mark != DHT && mark != JPG &&
        mark != DAC)
        return read_frame(j, mark, p, n);
    if (mark == APP0)
        read_jfif(j, p, n);
    else if (mark == APP1)
        read_exif(j, p, n);
    else if (mark == SOS && !j->framed)
        return picture_broken(j->file, "phần hình đứng trước phần đầu");
    j->scanned = j->scanned || mark == SOS;
    return true;
}

/* The next mark, behind what is drawn; -1: none. */
static int
next_mark(struct jpeg *j)
{
    while (j->at + 1 < j->n) {
        int mark;

        if (j->p[j->at++] != MARK)
            continue;
        mark = j->p[j->at];
        if (mark == MARK)
            continue;
        j->at++;
        if (mark != 0 && mark != TEM && (mark < RST0 || mark > RST7))
            return mark;
    }
    return -1;
}

bool
jpeg_read(struct picture_file *f)
{
    struct str all = f->picture->bytes;
    struct jpeg j = { .file = f, .p = (const unsigned char *)all.p, .at = 2,
                      .n = all.n };
    int mark;

    f->picture->kind = PICTURE_JPEG;
    f->picture->samples.data = all;
    while ((mark = next_mark(&j)) >= 0 && mark != EOI) {
        size_t n = j.at + 2 <= j.n ? bytes_16(j.p + j.at) : 0;

        if (n < 2 || n > j.n - j.at)
            break;
        if (!read_segment(&j, mark, j.p + j.at + 2, n - 2))
            return false;
        j.at += n;
    }
    return (mark == EOI && j.scanned) ||
           picture_broken(f, "thiếu phần cuối, như khi chép dở dang");
}
