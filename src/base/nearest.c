/* nearest.c — "có phải ý là …?" */
#include "base/nearest.h"

#include "base/viet.h"

enum { SHORT = 3, MIDDLING = 6 };

/* Of a short name little may differ, or all names are alike. */
static int
edits_most(struct str asked)
{
    return asked.n <= SHORT ? 1 : asked.n <= MIDDLING ? 2 : 3;
}

void
nearest_offer(struct nearest *n, struct str name)
{
    int limit = n->rank > 0 ? n->rank - 1 : edits_most(n->asked);
    int edits;

    if (str_equal(n->asked, name))
        return;
    edits = viet_distance(n->asked, name, limit);
    if (edits > limit)
        return;
    if (n->rank > 0 && edits == n->rank - 1) {
        n->tied = n->tied || !str_equal(n->name, name);
        return;
    }
    *n = (struct nearest){ n->asked, name, edits + 1, false };
}

const char *
nearest_text(struct arena *a, const struct nearest *n)
{
    if (n->rank == 0)
        return "";
    return str_printf(a, ", có phải ý là \"%.*s\"?", STR_ARG(n->name)).p;
}

const char *
nearest_among(struct arena *a, const char *word, const char *const *names)
{
    struct nearest nearest = { .asked = str_from(word) };

    for (; *names != NULL; names++)
        nearest_offer(&nearest, str_from(*names));
    return nearest_text(a, &nearest);
}

const char *
names_join(struct arena *a, const char *const *names)
{
    struct buf b = buf_new(a);

    for (; *names != NULL; names++) {
        if (b.n > 0)
            buf_add_z(&b, ", ");
        buf_add_z(&b, *names);
    }
    return buf_take(&b).p;
}
