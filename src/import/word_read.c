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

struct word_file *
word_read(struct arena *a, const struct files *files, const char *path,
          struct diags *d)
{
    struct word_file *w = ARENA_NEW(a, struct word_file);
    struct source *source = ARENA_NEW(a, struct source);
    const struct source *text;
    struct str bytes, start;
    int fault = files_read(files, a, path, FILE_MOST, &bytes);
    bool ok;

    source->name = str_zero(a, str_from(path));
    source->files = files;
    w->arena = a;
    w->pos = (struct pos){ source, 0, 0 };
    if (fault != 0) {
        if (fault == EFBIG)
            diag_add(d, WORD_LARGE, w->pos, "256 MiB");
        else
            diag_add(d, FILE_UNREADABLE, w->pos, fault_text(fault));
        return NULL;
    }
    start = str_trim(str_after(bytes, str_starts(bytes, "\xEF\xBB\xBF") ? 3
                                                                        : 0));
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
