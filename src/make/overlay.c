/* overlay.c — --data and --set as values. */
#include "make/overlay.h"

#include "base/source_read.h"
#include "base/viet.h"
#include "input/plan_read.h"
#include "input/table_kind.h"

/* One --set: "a.b=text" as the map {a: {b: text}}; an empty text is a key
 * left blank. NULL after SET_INVALID. */
static struct value *
set_value(struct arena *a, const struct source *s, int line, struct diags *d)
{
    struct str text = source_line(s, line);
    size_t equal = str_index(text, '=');
    struct str path = str_trim(str_first(text, equal));
    struct str content = str_trim(str_after(text, equal + 1));
    struct pos key_pos = { s, line, 1 }, pos = key_pos;
    struct value *top = value_new(a, VALUE_MAP, key_pos), *map = top, *v;

    pos.column += (int)equal + 1;
    if (equal == text.n || path.n == 0) {
        diag_add(d, SET_INVALID, key_pos, str_zero(a, text));
        return NULL;
    }
    for (;;) {
        size_t dot = str_index(path, '.');
        struct str written = str_trim(str_first(path, dot));
        struct str key = viet_key(a, written);

        if (key.n == 0) {
            diag_add(d, SET_INVALID, key_pos, str_zero(a, text));
            return NULL;
        }
        v = value_new(a, dot < path.n ? VALUE_MAP
                         : content.n > 0 ? VALUE_TEXT : VALUE_NULL, pos);
        v->key = key;
        v->key_written = written;
        v->key_pos = key_pos;
        value_append(map, v);
        map = v;
        if (dot == path.n)
            break;
        path = str_after(path, dot + 1);
    }
    v->text = viet_nfc(a, content);
    return top;
}

/* All --set as one source, one a line, so that their messages have a place.
 * A line break inside of one stands as a blank. */
static const struct source *
set_source(struct arena *a, const char *const *sets, struct diags *d)
{
    struct buf b = buf_new(a);

    for (; sets != NULL && *sets != NULL; sets++) {
        for (const char *p = *sets; *p != '\0'; p++)
            buf_add_c(&b, *p == '\n' || *p == '\r' ? ' ' : *p);
        buf_add_c(&b, '\n');
    }
    return b.n == 0 ? NULL : source_from(a, NULL, "--set", buf_take(&b), d);
}

/* A file of many records, which is for `batch`. */
static bool
is_table(struct arena *a, const char *path)
{
    struct str s = viet_lower(a, str_from(path));
    enum table_kind kind = table_kind_of(a, path);

    return str_ends(s, ".csv") || str_ends(s, ".xls") ||
           table_kind_is_book(kind);
}

const struct value *
overlay_data(struct arena *a, const struct files *files,
             const char *const *names, struct diags *d)
{
    const struct value *all = NULL;

    for (; names != NULL && *names != NULL; names++) {
        const struct value *v = NULL;

        if (is_table(a, *names))
            diag_add(d, DATA_TABLE, POS_NONE, *names);
        else
            v = plan_read(a, files, *names, d);
        if (v != NULL)
            all = all == NULL ? v : value_join(a, all, v);
    }
    return all;
}

const struct value *
overlay_sets(struct arena *a, const char *const *sets, struct diags *d)
{
    const struct source *s = set_source(a, sets, d);
    const struct value *all = NULL;

    for (int line = 1; s != NULL && *sets != NULL; sets++, line++) {
        const struct value *v = set_value(a, s, line, d);

        if (v != NULL)
            all = all == NULL ? v : value_join(a, all, v);
    }
    return all;
}
