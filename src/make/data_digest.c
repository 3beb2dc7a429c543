/* data_digest.c — tells whether a document would come out the same again. */
#include <stdlib.h>

#include "base/digest.h"
#include "make/data.h"
#include "render/render.h"

enum { FILE_LARGEST = 256 * 1024 * 1024 };

static void
add_value(struct digest *sum, const struct value *v)
{
    static const char *const kinds[] = {
        [VALUE_NULL] = "0", [VALUE_TEXT] = "t", [VALUE_LIST] = "l",
        [VALUE_MAP] = "m",
    };

    digest_add(sum, str_from(kinds[v->kind]));
    digest_add_field(sum, v->key);
    digest_add_field(sum, v->text);
    if (v->exact.n > 0) {
        digest_add(sum, STR("="));
        digest_add_field(sum, v->exact);
    }
    for (const struct value *c = v->first; c != NULL; c = c->next)
        add_value(sum, c);
    digest_add(sum, STR("."));
}

struct str
vanban_record_digest(const struct value *record, struct arena *a)
{
    struct digest *sum = digest_new(a);

    add_value(sum, record);
    return digest_hex(sum, a);
}

/* By the names in their folders, which may lie elsewhere on another machine;
 * files of one name by their folders. */
static int
path_compare(const void *a, const void *b)
{
    const char *p = *(const char *const *)a, *q = *(const char *const *)b;
    int order = str_compare(path_name(str_from(p)), path_name(str_from(q)));

    return order != 0 ? order : strcmp(p, q);
}

/* The files that were read, each once and in one order, whatever the order
 * they were read in. */
static void
add_files(const struct vanban *s, struct digest *sum)
{
    struct arena *scratch = arena_beside(s->arena);
    struct arena *one = arena_beside(s->arena); /* a file at a time */
    const char **paths;
    size_t n = 0;

    for (const struct reading *r = s->log.last; r != NULL; r = r->next)
        n++;
    paths = ARENA_ARRAY(scratch, const char *, n + 1);
    n = 0;
    for (const struct reading *r = s->log.last; r != NULL; r = r->next)
        paths[n++] = r->path;
    qsort(paths, n, sizeof(*paths), path_compare);
    for (size_t i = 0; i < n; i++) {
        const struct files *f = s->setup.files;
        struct str bytes;

        if (i > 0 && strcmp(paths[i - 1], paths[i]) == 0)
            continue;
        digest_add_field(sum, f->read(f, one, paths[i], FILE_LARGEST,
                                      &bytes) == 0
                                  ? digest_of(one, bytes) : STR_EMPTY);
        arena_reset(one);
    }
    arena_free(one);
    arena_free(scratch);
}

struct str
vanban_data_digest(const struct vanban_data *data, struct arena *a,
                   const struct vanban_formats *formats)
{
    const struct vanban *s = data->session;
    struct digest *sum = digest_new(a);

    digest_add_field(sum, STR(VANBAN_VERSION));
    for (int f = 0; f < formats->count; f++)
        digest_add_field(sum, str_from(formats->of[f]->name));
    digest_add_field(sum, str_from(s->setup.profile != NULL
                                       ? s->setup.profile : ""));
    digest_add_field(sum, s->setup.draft ? STR("draft") : STR_EMPTY);
    if (s->setup.unsigned_pdf)
        digest_add_field(sum, STR("no-signature-field"));
    if (s->setup.untagged_pdf)
        digest_add_field(sum, STR("no-tags"));
    if (s->files.convert)
        digest_add_field(sum, STR("convert"));
    if (s->setup.care == VANBAN_CARE_ALL) /* what was made without is not */
        digest_add_field(sum, s->setup.mild ? STR("check") : STR("strict"));
    if (s->setup.template_name != NULL)
        digest_add_field(sum, str_from(s->setup.template_name));
    add_files(s, sum);
    for (int i = 0; i < FACE_COUNT; i++)
        digest_add_field(sum, s->fonts->faces[i] != NULL
                                  ? s->fonts->faces[i]->data : STR_EMPTY);
    return digest_hex(sum, a);
}
