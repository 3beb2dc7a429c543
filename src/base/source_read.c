/* source_read.c — a file as text: UTF-8 and nothing else, lines ended by LF. */
#include "base/source_read.h"

#include <errno.h>

#include "base/fault.h"
#include "base/utf8.h"

enum { LARGEST = 64 * 1024 * 1024 };

/* What bytes that are not UTF-8 look like. TCVN3 and VNI are one byte a
 * letter: TCVN3 puts most marked letters at B5–FE, among them many at
 * A8–AE and B8–BE; VNI writes marks as a second byte D8–FB behind a letter;
 * Windows-1258 has combining marks CC D2 DE EC F2. */
static const char *
looks_like(struct str s)
{
    const unsigned char *p = (const unsigned char *)s.p;
    size_t zero = 0, tcvn3 = 0, vni = 0, cp1258 = 0;
    bool utf16 = s.n >= 2 && ((p[0] == 0xFF && p[1] == 0xFE) ||
                              (p[0] == 0xFE && p[1] == 0xFF));

    for (size_t i = 0; i < s.n; i++) {
        zero += p[i] == 0;
        if (p[i] < 0x80)
            continue;
        cp1258 += p[i] == 0xCC || p[i] == 0xD2 || p[i] == 0xDE ||
                  p[i] == 0xEC || p[i] == 0xF2 || p[i] == 0xFD;
        tcvn3 += (p[i] >= 0xA8 && p[i] <= 0xAE) ||
                 (p[i] >= 0xB5 && p[i] <= 0xBE) || p[i] == 0xD7;
        vni += i > 0 && p[i] >= 0xD8 && p[i] <= 0xFB &&
               strchr("aeiouyAEIOUY", p[i - 1]) != NULL && p[i - 1] != 0;
    }
    if (utf16 || zero * 4 > s.n)
        return "UTF-16";
    if (zero > 0)
        return "tệp nhị phân (không phải văn bản)";
    if (vni > tcvn3 && vni > cp1258)
        return "VNI";
    if (tcvn3 > cp1258)
        return "TCVN3 (ABC)";
    return "Windows-1258";
}

/* What a file that is no text is, by its first bytes; NULL: unknown. A person
 * who has last year's document hands it in as it is. */
static const char *
not_text(struct str s)
{
    static const struct {
        const char *first, *name;
    } kinds[] = {
        { "PK\3\4", "tệp Word, Excel hay LibreOffice" },
        { "\xD0\xCF\x11\xE0", "tệp Word hay Excel đời cũ" },
        { "%PDF-", "tệp PDF" },
        { "{\\rtf", "tệp RTF của Word" },
        { "\x89PNG", "tệp ảnh" },
        { "\xFF\xD8\xFF", "tệp ảnh" },
    };

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (str_starts(s, kinds[i].first))
            return kinds[i].name;
    return NULL;
}

/* Old files, and those that Excel for Mac calls CSV (Macintosh), end their
 * lines with CR alone. */
static struct str
with_line_feeds(struct arena *a, struct str text)
{
    char *copy;

    if (str_index(text, '\r') == text.n || str_index(text, '\n') < text.n)
        return text;
    copy = (char *)str_zero(a, text);
    for (size_t i = 0; i < text.n; i++)
        if (copy[i] == '\r')
            copy[i] = '\n';
    return (struct str){ copy, text.n };
}

const struct source *
source_from(struct arena *a, const struct files *files, const char *name,
            struct str text, struct diags *d)
{
    struct source *s = ARENA_NEW(a, struct source);
    struct pos pos;
    size_t fault;

    s->name = str_zero(a, str_from(name));
    s->files = files;
    if (not_text(text) != NULL) {
        diag_add(d, NOT_TEXT, (struct pos){ s, 0, 0 }, not_text(text));
        return NULL;
    }
    s->text = str_starts(text, "\xEF\xBB\xBF") ? str_after(text, 3) : text;
    fault = utf8_fault(s->text);
    if (fault < s->text.n) {
        pos = source_pos(s, fault);
        diag_add(d, NOT_UTF8, pos, looks_like(text));
        return NULL;
    }
    if (memchr(s->text.p, 0, s->text.n) != NULL) {
        diag_add(d, NOT_UTF8, source_pos(s, str_index(s->text, '\0')),
                 looks_like(text));
        return NULL;
    }
    s->text = with_line_feeds(a, s->text);
    if (str_trim(s->text).n == 0) {
        diag_add(d, FILE_EMPTY, (struct pos){ s, 1, 1 });
        return NULL;
    }
    return s;
}

const struct source *
source_read(struct arena *a, const struct files *files, const char *path,
            struct diags *d)
{
    struct source *failed = ARENA_NEW(a, struct source);
    struct pos pos = { failed, 0, 0 };
    struct str bytes;
    int fault = files_read(files, a, path, LARGEST, &bytes);

    failed->name = str_zero(a, str_from(path));
    if (fault == 0)
        return source_from(a, files, path, bytes, d);
    if (fault == EFBIG)
        diag_add(d, FILE_TOO_LARGE, pos, "hơn 64 MiB");
    else
        diag_add(d, FILE_UNREADABLE, pos, fault_text(fault));
    return NULL;
}
