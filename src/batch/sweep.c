/* What processes that were killed have left half-written. */
#include <stdint.h>

#include "batch/batch.h"
#include "out/output.h"

enum { FOLDERS_MOST = 1024 };

static const char *
folder_of(struct arena *a, const char *path)
{
    struct str s = str_from(path);

    return str_zero(a, str_first(s, str_behind_last(s, '/')));
}

/* The folder of a record's first result; NULL where it has no name. */
static const char *
record_folder(const struct batch *b, struct arena *a, size_t i)
{
    struct diags unheard = diags_new(a);
    const char *path = batch_path(b, a, i, batch_record(b, a, i),
                                  b->formats.of[0]->extension, &unheard);

    return path != NULL ? folder_of(a, path) : NULL;
}

void
batch_sweep(const struct batch *b, size_t record)
{
    struct arena *scratch = arena_new();
    const char *folder = record_folder(b, scratch, record);

    if (folder != NULL)
        output_sweep(scratch, folder);
    arena_free(scratch);
}

void
batch_sweep_all(const struct batch *b)
{
    struct arena *scratch = arena_new(), *kept = arena_new();
    struct str *swept = ARENA_ARRAY(kept, struct str, FOLDERS_MOST);
    int n = 0;

    output_sweep(scratch, b->folder);
    for (size_t i = 0; i < records_count(b->records) && n < FOLDERS_MOST;
         i++) {
        const char *folder = record_folder(b, scratch, i);
        int k = n;

        /* the last one is the likeliest */
        while (folder != NULL && k > 0 && !str_is(swept[k - 1], folder))
            k--;
        if (folder != NULL && k == 0) {
            swept[n++] = str_copy(kept, str_from(folder));
            output_sweep(scratch, folder);
        }
        arena_reset(scratch);
    }
    arena_free(kept);
    arena_free(scratch);
}
