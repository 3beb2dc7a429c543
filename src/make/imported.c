/* imported.c — a plan made of a document in Word or text, with the templates
 * that there are. */
#include <stdint.h>

#include "import/import.h"
#include "import/word_read.h"
#include "make/imported.h"
#include "make/own.h"
#include "make/session.h"

/* The names and types alone: what stands in a template is not asked for. */
struct import_types
imported_types(struct arena *a, const struct home *home, struct diags *d)
{
    const char *const *names = template_names(a, home, d);
    struct import_types types = { NULL, 0, home };
    struct import_type *row;
    int n = 0;

    while (names != NULL && names[n] != NULL)
        n++;
    row = ARENA_ARRAY(a, struct import_type, n + 1);
    for (int i = 0; i < n; i++) {
        struct template_head head;

        if (!template_glance(a, home, str_from(names[i]), &head) ||
            head.type.n == 0)
            continue;
        row[types.count++] = (struct import_type){
            str_from(names[i]), head.type, head.abbreviation, head.form };
    }
    types.row = row;
    return types;
}

bool
vanban_import(const struct vanban_setup *setup, const char *path,
              struct buf *out, struct diags *d)
{
    struct roots r;

    return roots_find(out->arena, &r, setup->files, setup->roots, d) &&
           own_unit_find(out->arena, &r.home, setup->commune, d) &&
           import_plan(setup->files, path,
                       imported_types(out->arena, &r.home, d), out, d);
}

bool
vanban_is_document(const struct files *files, const char *path)
{
    struct arena *a = arena_new();
    struct str bytes;
    bool is = files_kind(files, path) == FILE_ORDINARY &&
              files->read(files, a, path, SIZE_MAX, &bytes) == 0 &&
              word_is(path, bytes);

    arena_free(a);
    return is;
}
