/* word.c — what a file is by its first bytes, and the document that grows. */
#include "import/word.h"

#include <errno.h>

#include "base/fault.h"
#include "base/source_read.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "import/word_open.h"

enum { FILE_MOST = 256 * 1024 * 1024 };

struct word_block *
word_add(struct word *w, enum word_kind kind)
{
    struct word_block *b = ARENA_NEW(w->arena, struct word_block);

    b->kind = kind;
    if (kind == WORD_PARA)
        b->number = ++w->paragraphs;
    if (w->first == NULL)
        w->first = b;
    else
        w->last->next = b;
    w->last = b;
    return b;
}

void
word_add_span(struct arena *a, struct word_block *b, struct str s,
              unsigned look)
{
    struct word_span *span = ARENA_NEW(a, struct word_span);

    span->text = s;
    span->look = look;
    if (b->spans == NULL)
        b->spans = span;
    else
        b->last_span->next = span;
    b->last_span = span;
}

/* Blanks as one; those at the ends go. */
static struct str
squeezed(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < s.n; i++) {
        bool blank = s.p[i] == ' ' || s.p[i] == '\t' || s.p[i] == '\n';

        if (!blank)
            buf_add_c(&b, s.p[i]);
        else if (b.n > 0 && b.p[b.n - 1] != ' ')
            buf_add_c(&b, ' ');
    }
    return str_trim(buf_take(&b));
}

void
word_settle(struct arena *a, struct word_block *b)
{
    struct buf all = buf_new(a);

    b->all = WORD_BOLD | WORD_ITALIC;
    if (b->label.n > 0)
        buf_printf(&all, "%.*s ", STR_ARG(b->label));
    for (const struct word_span *s = b->spans; s != NULL; s = s->next) {
        if (s->note)
            continue;
        buf_add_str(&all, s->text);
        if (str_trim(s->text).n > 0)
            b->all &= s->look;
    }
    b->plain = squeezed(a, buf_take(&all));
    if (b->plain.n == 0)
        b->all = 0;
}

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

struct word *
word_read(struct arena *a, const struct files *files, const char *path,
          struct diags *d)
{
    struct word *w = ARENA_NEW(a, struct word);
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
