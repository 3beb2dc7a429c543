/* survey.c — all records gone over once, before anything is written: what
 * their results are called, where they lie, and what the data say. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/digest.h"
#include "base/hash.h"
#include "base/search.h"
#include "batch/joined.h"
#include "out/output.h"

enum { CLASHES_SHOWN = 20, FOLDERS_MOST = 1024 };

/* Small letters count as capitals do. */
static uint64_t
name_hash(const char *path)
{
    uint64_t h = HASH_START;

    for (; *path != '\0'; path++)
        h = hash_byte(h, (unsigned char)(*path >= 'A' && *path <= 'Z'
                                             ? *path - 'A' + 'a' : *path));
    return h;
}

static int
name_compare(const void *a, const void *b)
{
    const struct batch_name *x = a, *y = b;

    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->record < y->record ? -1 : x->record > y->record;
}

struct wanted_name {
    const struct batch *batch;
    uint64_t hash;
};

static bool
is_before(const void *context, size_t i)
{
    const struct wanted_name *w = context;

    return w->batch->names[i].hash < w->hash;
}

/* Whether the record makes that path, in some format. */
static bool
makes_path(const struct batch *b, struct arena *a, size_t record,
           const char *path)
{
    const struct value *data = vanban_record(b->data, a, record);
    const struct vanban_formats *formats = &b->order->formats;
    struct diags unheard = diags_new(a);

    for (int f = 0; f < formats->count; f++) {
        const char *own = batch_path(b, a, record, data, formats->of[f],
                                     &unheard);

        if (own != NULL && strcasecmp(own, path) == 0)
            return true;
    }
    return false;
}

size_t
batch_path_owner(const struct batch *b, struct arena *a, const char *path)
{
    const struct wanted_name wanted = { b, name_hash(path) };
    size_t i = search_first(b->n_names, is_before, &wanted);

    for (; i < b->n_names && b->names[i].hash == wanted.hash; i++)
        if (makes_path(b, a, b->names[i].record, path))
            return b->names[i].record;
    return SIZE_MAX;
}

/* ---- going over them */

struct surveying {
    struct batch *batch;
    struct arena *scratch; /* of the record in hand */
    struct digest *digest;
};

static void
add_folder(struct batch *b, const char *path)
{
    struct str folder = path_folder(str_from(path));
    size_t k = b->n_folders;

    /* the last one is the likeliest */
    while (k > 0 && !str_is(folder, b->folders[k - 1]))
        k--;
    if (k == 0 && b->n_folders < FOLDERS_MOST)
        b->folders[b->n_folders++] = str_zero(b->arena, folder);
}

/* Adds the names of record i. One that has none is told of when its turn
 * comes, and spoils no other. */
static void
add_record(struct surveying *s, size_t i)
{
    struct batch *b = s->batch;
    const struct vanban_formats *formats = &b->order->formats;
    const struct value *data = vanban_record(b->data, s->scratch, i);
    struct diags unheard = diags_new(s->scratch);

    digest_add(s->digest, vanban_record_digest(data, s->scratch));
    for (int f = 0; f < formats->count; f++) {
        const char *path = batch_path(b, s->scratch, i, data, formats->of[f],
                                      &unheard);

        if (path == NULL)
            return;
        if (f == 0)
            add_folder(b, path);
        b->names[b->n_names++] = (struct batch_name){ name_hash(path), i };
    }
}

struct clashes {
    bool *told; /* by record */
    size_t n;
};

/* Two names of one hash, which is nearly always one name. */
static void
check_pair(const struct surveying *s, size_t first, size_t second,
           struct clashes *clashes, struct diags *d)
{
    const struct batch *b = s->batch;
    const struct vanban_formats *formats = &b->order->formats;
    const struct value *one = vanban_record(b->data, s->scratch, first);
    const struct value *other = vanban_record(b->data, s->scratch, second);
    struct diags unheard = diags_new(s->scratch);

    for (int f = 0; f < formats->count && !clashes->told[second]; f++) {
        const char *path = batch_path(b, s->scratch, second, other,
                                      formats->of[f], &unheard);

        if (path == NULL || !makes_path(b, s->scratch, first, path))
            continue;
        clashes->told[second] = true;
        if (++clashes->n <= CLASHES_SHOWN)
            diag_add(d, NAME_CLASH, vanban_record_pos(other), path,
                     pos_text(s->scratch, vanban_record_pos(one)).p);
    }
}

static void
check_names(const struct surveying *s, struct diags *d)
{
    struct batch *b = s->batch;
    struct clashes clashes = { ARENA_ARRAY(b->arena, bool, b->count), 0 };

    qsort(b->names, b->n_names, sizeof(*b->names), name_compare);
    for (size_t i = 1; i < b->n_names; i++) {
        const struct batch_name *x = &b->names[i - 1], *y = &b->names[i];

        if (x->hash != y->hash)
            continue;
        check_pair(s, x->record, y->record, &clashes, d);
        arena_reset(s->scratch);
    }
    if (clashes.n > CLASHES_SHOWN)
        diag_add(d, NAME_CLASHES, POS_NONE,
                 str_printf(b->arena, "%zu", clashes.n - CLASHES_SHOWN).p);
}

bool
batch_survey(struct batch *b, struct diags *d)
{
    struct surveying s = { b, arena_beside(b->arena), digest_new(b->arena) };
    int errors = d->errors;

    b->names = ARENA_ARRAY(b->arena, struct batch_name,
                           b->count * (size_t)b->order->formats.count);
    b->folders = ARENA_ARRAY(b->arena, const char *, FOLDERS_MOST);
    for (size_t i = 0; i < b->count; i++) {
        add_record(&s, i);
        arena_reset(s.scratch);
    }
    b->data_digest = digest_hex(s.digest, b->arena);
    check_names(&s, d);
    arena_free(s.scratch);
    return d->errors == errors;
}

/* ---- what processes that were killed have left half-written */

void
batch_sweep(const struct batch *b, size_t record)
{
    struct arena *scratch = arena_beside(b->arena);
    struct diags unheard = diags_new(scratch);
    const char *path = NULL;

    if (b->order->formats.count > 0)
        path = batch_path(b, scratch, record,
                          vanban_record(b->data, scratch, record),
                          b->order->formats.of[0], &unheard);

    if (path != NULL)
        output_sweep(scratch, str_zero(scratch,
                                       path_folder(str_from(path))));
    arena_free(scratch);
}

void
batch_sweep_all(const struct batch *b)
{
    struct arena *scratch = arena_beside(b->arena);

    output_sweep(scratch, b->folder);
    batch_joined_sweep(b, scratch);
    for (size_t i = 0; i < b->n_folders; i++)
        if (strcmp(b->folders[i], b->folder) != 0)
            output_sweep(scratch, b->folders[i]);
    arena_free(scratch);
}
