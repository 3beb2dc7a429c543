/* word_read.c — what a file is by its first bytes, and who reads it. */
#include "import/word_read.h"

#include <errno.h>

#include "base/fault.h"
#include "base/source_read.h"
#include "import/word_open.h"

enum { FILE_MOST = 256 * 1024 * 1024 };

/* Why a file is none of those that are read; NULL where it may be. */
static const char *
foreign_kind(struct str s)
{
    if (str_starts(s, "\xD0\xCF\x11\xE0"))
        return "tệp .doc kiểu cũ, hay tệp có mật khẩu; hãy mở bằng Word hay "
               "LibreOffice rồi lưu thành .docx không mật khẩu";
    if (str_starts(s, "{\\rtf"))
        return "tệp .rtf; hãy mở bằng Word hay LibreOffice rồi lưu thành "
               ".docx";
    if (str_starts(s, "%PDF"))
        return "tệp PDF; hãy mở ra, chọn hết, chép chữ vào một tệp .txt, rồi "
               "đọc tệp ấy";
    if (str_starts(s, "<!DOCTYPE html") || str_starts(s, "<html") ||
        str_starts(s, "MIME-Version:"))
        return "trang web; hãy mở bằng Word rồi lưu thành .docx";
    return NULL;
}

/* Without the mark that a text may begin with. */
static struct str
start_of(struct str bytes)
{
    return str_trim(str_after(bytes, str_starts(bytes, "\xEF\xBB\xBF") ? 3
                                                                       : 0));
}

/* A line that gives a key which every plan has, or a section of INI. */
static bool
is_plan_line(struct str line)
{
    static const char *const keys[] = { "mau", "noi_dung", "co_quan", NULL };

    if (str_starts(line, "[chung]"))
        return true;
    for (int i = 0; keys[i] != NULL; i++)
        if (str_starts(line, keys[i])) {
            struct str rest = str_trim(str_after(line, strlen(keys[i])));

            return str_starts(rest, ":") || str_starts(rest, "=");
        }
    return false;
}

bool
word_is(const char *path, struct str bytes)
{
    struct str start = start_of(bytes), line;

    if (foreign_kind(start) != NULL || str_starts(bytes, "PK\3\4") ||
        str_starts(start, "<?xml") || str_starts(start, "<pkg:"))
        return true;
    if (!str_ends(str_from(path), ".txt"))
        return false;
    while (str_line(&start, &line))
        if (is_plan_line(line))
            return false;
    return true;
}

static struct word_file *
new_file(struct arena *a, const struct files *files, const char *path)
{
    struct word_file *w = ARENA_NEW(a, struct word_file);
    struct source *source = ARENA_NEW(a, struct source);

    source->name = str_zero(a, str_from(path));
    source->files = files;
    w->arena = a;
    w->pos = (struct pos){ source, 0, 0 };
    return w;
}

struct word_file *
word_read(struct arena *a, const struct files *files, const char *path,
          struct diags *d)
{
    struct pos pos = new_file(a, files, path)->pos;
    struct str bytes;
    int fault = files_read(files, a, path, FILE_MOST, &bytes);

    if (fault == 0)
        return word_from(a, files, path, bytes, d);
    if (fault == EFBIG)
        diag_add(d, WORD_LARGE, pos, "256 MiB");
    else
        diag_add(d, FILE_UNREADABLE, pos, fault_text(fault));
    return NULL;
}

struct word_file *
word_from(struct arena *a, const struct files *files, const char *path,
          struct str bytes, struct diags *d)
{
    struct word_file *w = new_file(a, files, path);
    struct str start = start_of(bytes);
    const struct source *text;
    bool ok;

    if (foreign_kind(start) != NULL) {
        diag_add(d, WORD_UNREADABLE, w->pos, foreign_kind(start));
        return NULL;
    }
    if (str_starts(bytes, "PK")) {
        ok = word_open_zip(w, bytes, d);
    } else if (str_starts(start, "<?xml") || str_starts(start, "<pkg:")) {
        ok = word_open_flat(w, start, d);
    } else {
        text = source_from(a, files, path, bytes, d);
        ok = text != NULL && word_open_text(w, text->text);
    }
    if (ok && w->first == NULL)
        diag_add(d, WORD_EMPTY, w->pos);
    return ok && w->first != NULL ? w : NULL;
}
