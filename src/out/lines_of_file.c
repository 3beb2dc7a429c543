/* lines_of_file.c — reads whole lines only, up to a given end, and knows where
 * each began. */
#include "out/lines_of_file.h"

void
lines_open(struct lines_of_file *l, const char *path, uint64_t end)
{
    *l = (struct lines_of_file){ .file = fopen(path, "rb"), .end = end };
    l->scratch = arena_new();
}

bool
lines_next(struct lines_of_file *l, struct str *line)
{
    struct buf b;
    int c;

    arena_reset(l->scratch);
    b = buf_new(l->scratch);
    l->start = l->at;
    while (l->file != NULL && l->at < l->end && (c = getc(l->file)) != EOF) {
        buf_add_c(&b, (char)c);
        l->at++;
        if (c != '\n')
            continue;
        l->number++;
        *line = buf_str(&b);
        return true;
    }
    l->at = l->start;
    return false;
}

bool
lines_seek(struct lines_of_file *l, uint64_t at)
{
    l->at = l->start = at;
    return l->file != NULL && fseeko(l->file, (off_t)at, SEEK_SET) == 0;
}

void
lines_close(struct lines_of_file *l)
{
    if (l->file != NULL)
        fclose(l->file);
    arena_free(l->scratch);
}
