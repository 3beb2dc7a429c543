#include "base/fault.h"
#include "base/source.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/diag.h"
#include "base/utf8.h"

enum { CHUNK = 64 * 1024, LARGEST = 64 * 1024 * 1024 };

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
source_from(struct arena *a, const char *name, struct str text,
            struct diags *d)
{
    struct source *s = ARENA_NEW(a, struct source);
    struct pos pos;
    size_t fault;

    s->name = str_zero(a, str_from(name));
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

/* Room for an ordinary file as a whole, so that it need not grow. */
static void
reserve(struct buf *b, FILE *f)
{
    struct stat st;

    if (fstat(fileno(f), &st) != 0 || !S_ISREG(st.st_mode) ||
        st.st_size <= 0 || st.st_size > LARGEST)
        return;
    b->room = (size_t)st.st_size + 1;
    b->p = arena_alloc(b->arena, b->room);
}

const struct source *
source_read(struct arena *a, const char *path, struct diags *d)
{
    struct source *failed = ARENA_NEW(a, struct source);
    struct pos pos = { failed, 0, 0 };
    struct buf b = buf_new(a);
    FILE *f = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    char *chunk = arena_alloc(a, CHUNK);
    size_t n;
    bool ok;

    failed->name = str_zero(a, str_from(path));
    diags_note_read(d, path);
    if (f == NULL) {
        diag_add(d, FILE_UNREADABLE, pos, fault_text(errno));
        return NULL;
    }
    reserve(&b, f);
    while (b.n <= LARGEST && (n = fread(chunk, 1, CHUNK, f)) > 0)
        buf_add(&b, chunk, n);
    ok = !ferror(f);
    if (!ok)
        diag_add(d, FILE_UNREADABLE, pos, fault_text(errno));
    if (f != stdin)
        fclose(f);
    if (ok && b.n > LARGEST) {
        diag_add(d, FILE_TOO_LARGE, pos, "hơn 64 MiB");
        ok = false;
    }
    return ok ? source_from(a, path, buf_take(&b), d) : NULL;
}

struct source *
source_named(struct arena *a, const struct source *s)
{
    struct source *named = ARENA_NEW(a, struct source);

    named->name = str_zero(a, str_from(s->name));
    named->text = STR_EMPTY;
    named->sheet = s->sheet;
    return named;
}

struct pos
source_pos(const struct source *s, size_t byte)
{
    struct pos pos = { s, 1, 1 };
    struct str before = str_first(s->text, byte), line;
    size_t start = 0;

    for (size_t i = 0; i < before.n; i++)
        if (before.p[i] == '\n') {
            pos.line++;
            start = i + 1;
        }
    line = str_after(before, start);
    pos.column += (int)utf8_count(line);
    return pos;
}

struct str
source_line(const struct source *s, int line)
{
    struct str rest = s->text, found = STR_EMPTY;

    for (int i = 0; i < line; i++)
        if (!str_line(&rest, &found))
            return STR_EMPTY;
    return found;
}

struct raw_lines
raw_lines_of(struct arena *a, struct str text)
{
    struct raw_lines lines = { NULL, 0 };
    struct str rest = text, line;
    struct str *all;

    while (str_line(&rest, &line))
        lines.count++;
    all = ARENA_ARRAY(a, struct str, lines.count + 1);
    for (int i = 0; i < lines.count; i++)
        str_line(&text, &all[i]);
    lines.line = all;
    return lines;
}

struct str
raw_lines_at(const struct raw_lines *l, int n)
{
    return n >= 1 && n <= l->count ? l->line[n - 1] : STR_EMPTY;
}

struct pos
pos_origin(struct pos pos)
{
    while (pos.source != NULL && pos.source->origin != NULL) {
        struct str rest = pos.source->text, line;

        for (int i = 1; i < pos.line && str_line(&rest, &line); i++)
            continue;
        /* columns may count on over line ends */
        for (int i = 1; i < pos.column && rest.n > 0; i++)
            utf8_next(&rest);
        pos = pos.source->origin(
            pos.source, (size_t)(rest.p - pos.source->text.p));
    }
    return pos;
}

struct pos
pos_of_character(struct pos pos, uint32_t c)
{
    struct str rest, line;

    if (pos.source == NULL || pos.source->origin == NULL)
        return pos;
    rest = pos.source->text;
    for (int i = 1; i < pos.line && str_line(&rest, &line); i++)
        continue;
    while (rest.n > 0) {
        size_t byte = (size_t)(rest.p - pos.source->text.p);

        if (utf8_next(&rest) == c)
            return pos.source->origin(pos.source, byte);
    }
    return pos;
}

/* "C7" */
static struct str
cell_text(struct arena *a, struct pos pos)
{
    char letters[4];
    int n = 0;

    for (int c = pos.line % SHEET_COLUMNS + 1; c > 0 && n < 4;
         c = (c - 1) / 26)
        letters[n++] = (char)('A' + (c - 1) % 26);
    for (int i = 0; i < n / 2; i++) {
        char c = letters[i];

        letters[i] = letters[n - 1 - i];
        letters[n - 1 - i] = c;
    }
    return str_printf(a, "%.*s%d", n, letters, pos.line / SHEET_COLUMNS);
}

struct str
pos_text(struct arena *a, struct pos pos)
{
    if (pos.source == NULL)
        return STR_EMPTY;
    if (pos.line == 0)
        return str_from(pos.source->name);
    if (pos.source->sheet)
        return str_printf(a, "%s!%.*s", pos.source->name,
                          STR_ARG(cell_text(a, pos)));
    return str_printf(a, "%s:%d:%d", pos.source->name, pos.line, pos.column);
}

void
pos_print(FILE *f, struct pos pos)
{
    char letters[4];
    int n = 0;

    if (pos.source == NULL || !pos.source->sheet) {
        fprintf(f, "%d:%d", pos.line, pos.column);
        return;
    }
    for (int c = pos.line % SHEET_COLUMNS + 1; c > 0 && n < 4;
         c = (c - 1) / 26)
        letters[n++] = (char)('A' + (c - 1) % 26);
    while (n > 0)
        fputc(letters[--n], f);
    fprintf(f, "%d", pos.line / SHEET_COLUMNS);
}
