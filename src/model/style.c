/* style.c — finds a style of the profile by its name, and the face for bold
 * and italic. */
#include "model/style.h"

#include <assert.h>
#include <string.h>

const struct para_style *
profile_find(const struct profile *p, struct str name)
{
    for (const struct para_style *s = p->styles; s != NULL; s = s->next)
        if (str_equal(s->name, name))
            return s;
    return NULL;
}

const struct para_style *
profile_style(const struct profile *p, const char *name)
{
    const struct para_style *s = profile_find(p, str_from(name));

    assert(s != NULL);
    return s;
}

bool
style_alike(const struct para_style *above, const struct para_style *below)
{
    return above->size == below->size && above->bold == below->bold &&
           above->italic == below->italic && above->align == below->align &&
           above->left == below->left && above->right == below->right &&
           above->first_line == below->first_line &&
           above->line == below->line && above->color == below->color &&
           above->after == 0 && below->before == 0;
}

enum face
face_of(bool bold, bool italic)
{
    if (bold)
        return italic ? FACE_BOLD_ITALIC : FACE_BOLD;
    return italic ? FACE_ITALIC : FACE_REGULAR;
}
