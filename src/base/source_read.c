/* source_read.c — a file as text: UTF-8, or put into it where that is asked
 * for, lines ended by LF. */
#include "base/source_read.h"

#include <errno.h>
#include <string.h>

#include "base/fault.h"
#include "base/limits.h"
#include "base/utf16.h"
#include "base/utf8.h"
#include "base/viet_legacy_bytes.h"


/* What bytes that are no text are; NULL: they may be one. */
static const char *
not_bytes_of_text(struct str s)
{
    const unsigned char *p = (const unsigned char *)s.p;
    size_t zero = 0;
    bool utf16 = s.n >= 2 && ((p[0] == 0xFF && p[1] == 0xFE) ||
                              (p[0] == 0xFE && p[1] == 0xFF));

    for (size_t i = 0; i < s.n; i++)
        zero += p[i] == 0;
    if (utf16 || zero * 4 > s.n)
        return "UTF-16";
    return zero > 0 ? "tệp nhị phân (không phải văn bản)" : NULL;
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

bool
source_is_text(const struct source *s, struct diags *d)
{
    const char *kind = not_text(s->text);

    if (kind != NULL)
        diag_add(d, NOT_TEXT, (struct pos){ s, 0, 0 }, kind);
    return kind == NULL;
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

/* ---- encodings from before Unicode */

static const char by_hand[] = "mở bằng trình soạn thảo và lưu lại với bảng mã "
                              "UTF-8";

/* Where the letters are that the encoding has not. */
static void
tell_lost(struct arena *a, const struct source *s,
          const struct legacy_reading *r, struct diags *d)
{
    for (int c = 0; c < 0x100; c++) {
        const struct legacy_lost *lost = &r->lost[c];
        struct buf places = buf_new(a);

        for (int i = 1; i < lost->times && i < LEGACY_PLACES; i++)
            buf_printf(&places, ", %d:%d", lost->places[i].line,
                       lost->places[i].column);
        if (lost->times > LEGACY_PLACES)
            buf_add_z(&places, ", …");
        if (lost->times > 0)
            diag_add(d, CONVERT_LOST,
                     (struct pos){ s, lost->places[0].line,
                                   lost->places[0].column },
                     str_printf(a, "%02X", (unsigned)c).p,
                     str_printf(a, "%d", lost->times).p,
                     str_zero(a, buf_take(&places)));
    }
}

/* Reads a text of UTF-16, which is told: nothing can be mistaken there. */
static bool
read_utf16(struct arena *a, struct source *s, struct diags *d)
{
    const char *kind = not_bytes_of_text(s->text);
    struct str text, rest, line;
    struct utf16 form;
    int lines = 0;

    if (kind == NULL || strcmp(kind, "UTF-16") != 0 ||
        !utf16_read(a, s->text, &form, &text))
        return false;
    s->text = rest = text;
    while (str_line(&rest, &line))
        lines++;
    diag_add(d, FILE_CONVERTED, (struct pos){ s, 0, 0 }, kind,
             str_printf(a, "%d", lines).p, "");
    return true;
}

bool
source_convert(struct arena *a, struct source *s, enum legacy legacy,
               struct diags *d)
{
    struct legacy_reading *r = ARENA_NEW(a, struct legacy_reading);
    struct legacy_guess guess = { legacy, 100 };
    const char *binary = not_bytes_of_text(s->text);
    struct pos pos = source_pos(s, utf8_fault(s->text));

    if (read_utf16(a, s, d))
        return true;
    if (binary != NULL) {
        diag_add(d, NOT_UTF8, pos, binary, by_hand);
        return false;
    }
    if (legacy == LEGACY_NONE)
        guess = legacy_guess(a, s->text);
    if (guess.percent < LEGACY_SURE) {
        diag_add(d, NOT_UTF8, pos, legacy_guess_text(a, guess),
                 guess.legacy == LEGACY_NONE
                     ? by_hand
                     : "nêu đúng tên bảng mã: `vanban convert --from=…`");
        return false;
    }
    legacy_read(a, s->text, guess.legacy, r);
    s->text = r->text;
    diag_add(d, FILE_CONVERTED, (struct pos){ s, 0, 0 },
             legacy == LEGACY_NONE ? legacy_guess_text(a, guess)
                                   : legacy_name(legacy),
             str_printf(a, "%d", r->changed).p,
             r->kept == 0 ? ""
                 : str_printf(a, "; %d dòng đã là UTF-8, giữ nguyên",
                              r->kept).p);
    tell_lost(a, s, r, d);
    return true;
}

/* Tells what bytes that are no UTF-8 look like. */
static void
refuse(struct arena *a, const struct source *s, size_t at, struct diags *d)
{
    const char *binary = not_bytes_of_text(s->text);
    struct legacy_guess guess = { LEGACY_NONE, 0 };

    if (binary == NULL)
        guess = legacy_guess(a, s->text);
    diag_add(d, NOT_UTF8, source_pos(s, at),
             binary != NULL ? binary : legacy_guess_text(a, guess),
             guess.percent < LEGACY_SURE
                 ? by_hand
                 : "lưu lại với bảng mã UTF-8: `vanban convert`, hay đọc thẳng "
                   "bằng --convert");
}

const struct source *
source_from(struct arena *a, const struct files *files, const char *name,
            struct str text, struct diags *d)
{
    struct source *s = ARENA_NEW(a, struct source);
    size_t fault;

    s->name = str_zero(a, str_from(name));
    s->files = files;
    s->text = text;
    if (!source_is_text(s, d))
        return NULL;
    s->text = str_starts(text, "\xEF\xBB\xBF") ? str_after(text, 3) : text;
    fault = utf8_fault(s->text);
    if (fault == s->text.n)
        fault = str_index(s->text, '\0');
    if (fault < s->text.n && read_utf16(a, s, d))
        fault = s->text.n;
    if (fault < s->text.n &&
        (files == NULL || !files->convert)) {
        refuse(a, s, fault, d);
        return NULL;
    }
    if (fault < s->text.n && !source_convert(a, s, LEGACY_NONE, d))
        return NULL;
    s->text = with_line_feeds(a, s->text);
    s->index = source_index_for(a, s->text);
    if (str_trim(s->text).n == 0) {
        diag_add(d, FILE_EMPTY, (struct pos){ s, 1, 1 });
        return NULL;
    }
    return s;
}

bool
source_bytes(struct arena *a, const struct files *files, const char *path,
             struct str *bytes, struct diags *d)
{
    struct source *named = ARENA_NEW(a, struct source);
    struct pos pos = { named, 0, 0 };
    int fault = files_read(files, a, path, LIMIT_FILE, bytes);

    named->name = str_zero(a, str_from(path));
    if (fault == EFBIG)
        diag_add(d, FILE_TOO_LARGE, pos, "hơn 64 MiB");
    else if (fault != 0)
        diag_add(d, FILE_UNREADABLE, pos, fault_text(fault));
    return fault == 0;
}

const struct source *
source_read(struct arena *a, const struct files *files, const char *path,
            struct diags *d)
{
    struct str bytes;

    return source_bytes(a, files, path, &bytes, d)
               ? source_from(a, files, path, bytes, d) : NULL;
}
