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
    int limit = n->rank > 0 ? n->rank - 2 : edits_most(n->asked);
    int edits;

    if (limit < 0 || str_equal(n->asked, name))
        return;
    edits = viet_distance(n->asked, name, limit);
    if (edits <= limit) {
        n->rank = edits + 1;
        n->name = name;
    }
}

const char *
nearest_text(struct arena *a, const struct nearest *n)
{
    if (n->rank == 0)
        return "";
    return str_printf(a, ", có phải ý là \"%.*s\"?", STR_ARG(n->name)).p;
}
