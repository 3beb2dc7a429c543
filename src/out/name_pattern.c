/* name_pattern.c — reads and fills the names that -o gives. */
#include "out/name_pattern.h"

#include "base/files.h"

bool
name_slot_cut(struct str *rest, struct str *key)
{
    size_t close = str_index(*rest, '}');

    if (!str_starts(*rest, "{") || close == rest->n)
        return false;
    *key = (struct str){ rest->p + 1, close - 1 };
    *rest = str_after(*rest, close + 1);
    return true;
}

bool
name_has_slot(struct str pattern, const char *key)
{
    struct str found;

    while (pattern.n > 0)
        if (!name_slot_cut(&pattern, &found))
            pattern = str_after(pattern, 1);
        else if (str_is(found, key))
            return true;
    return false;
}

const char *
name_in_folder(struct arena *a, const char *given, const char *standard)
{
    struct str s = str_from(given != NULL ? given : "");

    if (given == NULL)
        return standard;
    if (str_ends(s, "/"))
        return str_printf(a, "%s%s", given, standard).p;
    if (str_index(s, '{') == s.n &&
        files_kind(&files_disk, given) == FILE_FOLDER)
        return str_printf(a, "%s/%s", given, standard).p;
    return NULL;
}

const char *
name_fill(struct arena *a, const char *pattern,
          bool (*put)(void *context, struct buf *, struct str key),
          void *context)
{
    struct buf out = buf_new(a);
    struct str rest = str_from(pattern), key;

    while (rest.n > 0) {
        if (!name_slot_cut(&rest, &key)) {
            buf_add_c(&out, rest.p[0]);
            rest = str_after(rest, 1);
        } else if (!put(context, &out, key)) {
            return NULL;
        }
    }
    return buf_take(&out).p;
}
