/* joined.c — the files to print of a batch, each with all documents in the
 * order of the records. The one process that makes the documents draws them as
 * they come, and they are written together when the last has come. */
#include <string.h>
#include <strings.h>

#include "batch/joined.h"
#include "out/output.h"

bool
batch_is_alone(const struct batch *b)
{
    return b->order->n_joined > 0 && b->order->names == NULL;
}

const char *
batch_joined_path(const struct batch *b, struct arena *a, int i)
{
    const struct batch_order *o = b->order;
    struct str path = str_from(o->joined[i].path);
    struct str stem = str_first(path, str_behind_last(path, '.') - 1);

    if (o->shards == 1)
        return o->joined[i].path;
    return str_printf(a, "%.*s-%d-%d.%.*s", STR_ARG(stem), o->shard,
                      o->shards, STR_ARG(str_after(path, stem.n + 1))).p;
}

bool
batch_joined_spare(const struct batch *b, const char *path, struct pos pos,
                   struct diags *d)
{
    for (int i = 0; i < b->order->n_joined; i++)
        if (strcasecmp(batch_joined_path(b, d->arena, i), path) == 0) {
            diag_add(d, JOINED_CLASH, pos, path);
            return false;
        }
    return true;
}

bool
batch_joined_check(const struct batch *b, struct diags *d)
{
    bool ok = true;

    for (int i = 0; i < b->order->n_joined; i++) {
        const char *path = batch_joined_path(b, b->arena, i);
        size_t owner = batch_path_owner(b, b->arena, path);

        ok = output_spares(path, &b->inputs, d) && ok;
        if (owner == SIZE_MAX)
            continue;
        diag_add(d, JOINED_CLASH,
                 vanban_record_pos(vanban_record(b->data, b->arena, owner)),
                 path);
        ok = false;
    }
    return ok;
}

void
batch_joined_sweep(const struct batch *b, struct arena *scratch)
{
    for (int i = 0; i < b->order->n_joined; i++)
        output_sweep(scratch,
                     str_zero(scratch,
                              path_folder(str_from(b->order->joined[i]
                                                       .path))));
}

bool
batch_joined_open(struct batch *b, struct vanban_maker *m)
{
    const struct batch_order *o = b->order;
    int n = o->dry_run ? 0 : o->n_joined;

    b->joined = ARENA_ARRAY(b->arena, struct vanban_joined *, n + 1);
    for (; b->n_joined < n; b->n_joined++) {
        struct vanban_joined *j =
            vanban_joined_open(m, o->joined[b->n_joined].format, o->duplex,
                               b->diags);

        if (j == NULL)
            return false;
        b->joined[b->n_joined] = j;
    }
    return true;
}

void
batch_joined_close(struct batch *b)
{
    while (b->n_joined > 0)
        vanban_joined_close(b->joined[--b->n_joined]);
}

/* What the file of a record is called, without folder and ending; empty where
 * it has none of its own. */
static struct str
name_of(const struct batch *b, struct arena *a, size_t record)
{
    const struct vanban_formats *f = &b->order->formats;
    struct diags unheard = diags_new(a);
    const char *path;
    struct str name;

    if (f->count == 0)
        return STR_EMPTY;
    path = batch_path(b, a, record, vanban_record(b->data, a, record),
                      f->of[0], &unheard);
    if (path == NULL)
        return STR_EMPTY;
    name = path_name(str_from(path));
    return str_first(name, str_behind_last(name, '.') - 1);
}

bool
batch_joined_add(struct batch *b, struct arena *a, size_t record)
{
    struct str name = b->n_joined > 0 ? name_of(b, a, record) : STR_EMPTY;

    for (int i = 0; i < b->n_joined; i++)
        if (!vanban_joined_add(b->joined[i], name, record + 1))
            return false;
    return true;
}

/* ---- the end */

static const char *
paths_text(const struct batch *b)
{
    struct buf all = buf_new(b->arena);

    for (int i = 0; i < b->order->n_joined; i++)
        buf_printf(&all, "%s%s", i > 0 ? ", " : "",
                   batch_joined_path(b, b->arena, i));
    return buf_take(&all).p;
}

static bool
write_files(struct batch *b)
{
    struct arena *a = arena_beside(b->arena);
    struct output *outputs = ARENA_ARRAY(a, struct output, b->n_joined);
    bool ok = true;

    for (int i = 0; i < b->n_joined && ok; i++) {
        struct buf bytes = buf_new(a);

        ok = vanban_joined_end(b->joined[i], b->plan_name, &bytes, b->diags);
        outputs[i].path = batch_joined_path(b, b->arena, i);
        outputs[i].bytes = buf_str(&bytes);
    }
    ok = ok && outputs_write(a, outputs, b->n_joined,
                             OUTPUT_FOLDERS | OUTPUT_LASTING, b->diags);
    arena_free(a);
    return ok;
}

void
batch_joined_finish(struct batch *b, size_t made, size_t failed)
{
    if (b->order->n_joined == 0)
        return;
    if (made == 0)
        diag_add(b->diags, JOINED_NONE, POS_NONE, paths_text(b));
    else if (b->order->dry_run && b->order->json)
        return; /* told at the end */
    else if (b->order->dry_run)
        for (int i = 0; i < b->order->n_joined; i++)
            printf("%s\n", batch_joined_path(b, b->arena, i));
    else if (!write_files(b) && b->diags->errors == 0)
        diag_add(b->diags, INTERNAL, POS_NONE, "tệp ghép chưa trọn");
    if (b->diags->errors == 0 && failed > 0)
        diag_add(b->diags, JOINED_LACKS, POS_NONE, paths_text(b),
                 str_printf(b->arena, "%zu", failed).p);
}
