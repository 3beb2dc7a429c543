/* package.c — the parts of a zip file, by their names. */
#include "input/package.h"

#include <errno.h>
#include <string.h>

#include "base/fault.h"
#include "base/limits.h"

void
package_fail(const struct package *p, const char *why)
{
    diag_add(p->diags, p->document ? WORD_UNREADABLE : XLSX_UNREADABLE,
             p->pos, why);
}

void
package_large(const struct package *p, const char *limit)
{
    diag_add(p->diags, p->document ? WORD_LARGE : XLSX_LARGE, p->pos, limit);
}

bool
package_open(struct package *p, const struct files *files)
{
    struct str bytes;
    int fault = files_read(files, p->arena, p->pos.source->name, LIMIT_PACKAGE,
                           &bytes);

    if (fault != 0) {
        if (fault == EFBIG)
            diag_add(p->diags, FILE_TOO_LARGE, p->pos, "hơn 256 MiB");
        else
            diag_add(p->diags, FILE_UNREADABLE, p->pos, fault_text(fault));
        return false;
    }
    return package_open_bytes(p, bytes);
}

bool
package_open_bytes(struct package *p, struct str bytes)
{
    p->zip = unzip_open(p->arena, bytes);
    if (p->zip != NULL && p->document && unzip_count(p->zip) > LIMIT_PARTS) {
        package_large(p, LIMIT_PARTS_TEXT);
        return false;
    }
    if (p->zip != NULL)
        return true;
    package_fail(p, p->document
             ? "tệp hỏng, hay chép, tải về chưa hết; hãy mở bằng Word (Open "
               "and Repair) rồi lưu lại"
             : str_starts(bytes, "\xD0\xCF\x11\xE0")
                 ? "tệp kiểu cũ của Excel (.xls) hay có mật khẩu; hãy mở bằng "
                   "Excel hay LibreOffice rồi lưu thành .xlsx, không mật khẩu"
                 : "không phải tệp .xlsx hay .ods, hay tệp hỏng");
    return false;
}

/* Is that the name, written as some programs do: with backslashes, or other
 * capitals? */
static bool
is_name(struct str own, struct str name)
{
    if (own.n != name.n)
        return false;
    for (size_t i = 0; i < own.n; i++) {
        char c = own.p[i] == '\\' ? '/' : own.p[i];

        if (c != name.p[i] && (c | 0x20) != (name.p[i] | 0x20))
            return false;
    }
    return true;
}

/* The member; their number where none has the name. */
static size_t
locate(const struct package *p, struct str name)
{
    size_t count = unzip_count(p->zip), at = unzip_find(p->zip, name);

    if (at == count && p->document)
        for (at = 0; at < count && !is_name(unzip_name(p->zip, at), name);)
            at++;
    return at;
}

bool
part_open(struct package *p, const char *name, struct part_stream *part)
{
    size_t at = locate(p, str_from(name));
    uint64_t size;

    if (at == unzip_count(p->zip))
        return false;
    size = unzip_size(p->zip, at);
    if (size > LIMIT_PART) {
        package_large(p, p->document ? LIMIT_PART_TEXT
                                     : LIMIT_PART_SHEET_TEXT);
        return false;
    }
    *part = (struct part_stream){ .file = unzip_begin(p->zip, p->arena, at),
                                  .left = size };
    if (part->file == NULL)
        package_fail(p, "tệp hỏng hay có mật khẩu");
    return part->file != NULL;
}

static int
read_bytes(struct part_stream *part, char *bytes, int room)
{
    struct str now = str_first(part->bytes, (size_t)room);

    if (now.n > 0)
        memcpy(bytes, now.p, now.n);
    part->bytes = str_after(part->bytes, now.n);
    return (int)now.n;
}

int
part_read(struct part_stream *part, char *bytes, int room)
{
    int n;

    if (part->file == NULL)
        return read_bytes(part, bytes, room);
    n = part->broken ? -1 : unzip_read(part->file, bytes, room);
    if (n < 0 || (unsigned long long)n > part->left ||
        (n == 0 && part->left > 0)) {
        part->broken = true;
        return -1;
    }
    part->left -= (unsigned long long)n;
    return n;
}

void
part_close(struct part_stream *part)
{
    if (part->file != NULL)
        unzip_end(part->file);
}
