/* note.c — the footnotes of a block by their names. */
#include "text/note.h"

bool
note_add(struct arena *a, struct footnote *first, struct footnote *n)
{
    if (first == n)
        first->names = text_map_new(a);
    return text_map_add(&first->names, n->name, n) == NULL;
}

struct footnote *
note_find(const struct footnote *first, struct str name)
{
    return first != NULL ? text_map_find(&first->names, name) : NULL;
}
