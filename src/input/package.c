/* package.c — zip files, by libzip, out of memory. */
#include "input/package.h"

#include <errno.h>
#include <string.h>
#include <zip.h>

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
    zip_source_t *source;

    source = zip_source_buffer_create(bytes.p, bytes.n, 0, NULL);
    p->zip = source != NULL ? zip_open_from_source(source, ZIP_RDONLY, NULL)
                            : NULL;
    if (p->zip != NULL && p->document &&
        zip_get_num_entries(p->zip, 0) > LIMIT_PARTS) {
        package_large(p, LIMIT_PARTS_TEXT);
        zip_discard(p->zip);
        return false;
    }
    if (p->zip != NULL)
        return true;
    if (source != NULL)
        zip_source_free(source);
    package_fail(p, p->document
             ? "tệp hỏng, hay chép, tải về chưa hết; hãy mở bằng Word (Open "
               "and Repair) rồi lưu lại"
             : str_starts(bytes, "\xD0\xCF\x11\xE0")
                 ? "tệp kiểu cũ của Excel (.xls) hay có mật khẩu; hãy mở bằng "
                   "Excel hay LibreOffice rồi lưu thành .xlsx, không mật khẩu"
                 : "không phải tệp .xlsx hay .ods, hay tệp hỏng");
    return false;
}

void
package_close(struct package *p)
{
    zip_discard(p->zip);
}

/* Is that the name, written as some programs do: with backslashes, or other
 * capitals? */
static bool
is_name(const char *own, const char *name)
{
    for (; *own != 0 && *name != 0; own++, name++) {
        char c = *own == '\\' ? '/' : *own;

        if (c != *name && (c | 0x20) != (*name | 0x20))
            return false;
    }
    return *own == *name;
}

static zip_int64_t
locate(const struct package *p, const char *name)
{
    zip_int64_t at = zip_name_locate(p->zip, name, 0);
    zip_int64_t count = p->document ? zip_get_num_entries(p->zip, 0) : 0;

    for (zip_int64_t i = 0; at < 0 && i < count; i++) {
        const char *own = zip_get_name(p->zip, (zip_uint64_t)i, 0);

        if (own != NULL && is_name(own, name))
            at = i;
    }
    return at;
}

bool
part_open(struct package *p, const char *name, struct part_stream *part)
{
    zip_int64_t at = locate(p, name);
    zip_stat_t st;

    if (at < 0 || zip_stat_index(p->zip, (zip_uint64_t)at, 0, &st) != 0 ||
        !(st.valid & ZIP_STAT_SIZE))
        return false;
    if (st.size > LIMIT_PART) {
        package_large(p, p->document ? LIMIT_PART_TEXT
                                     : LIMIT_PART_SHEET_TEXT);
        return false;
    }
    *part = (struct part_stream){
        .file = zip_fopen_index(p->zip, (zip_uint64_t)at, 0),
        .left = st.size };
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
    zip_int64_t n;

    if (part->file == NULL)
        return read_bytes(part, bytes, room);
    n = part->broken
                        ? -1 : zip_fread(part->file, bytes, (zip_uint64_t)room);

    if (n < 0 || (unsigned long long)n > part->left ||
        (n == 0 && part->left > 0)) {
        part->broken = true;
        return -1;
    }
    part->left -= (unsigned long long)n;
    return (int)n;
}

void
part_close(struct part_stream *part)
{
    if (part->file != NULL)
        zip_fclose(part->file);
}
