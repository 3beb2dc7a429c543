/* scope.c — looks a path up through the names around it. */
#include "merge/scope.h"

static const struct value *
number_value(struct arena *a, const struct scope *s)
{
    struct value *v = value_new(a, VALUE_TEXT, s->value->pos);

    v->text = str_printf(a, "%d", s->number);
    return v;
}

const struct value *
scope_find(struct arena *a, const struct scope *s, const struct value *around,
           struct str path)
{
    size_t dot = str_index(path, '.');
    const struct value *v;

    while (s != NULL && !str_equal(s->name, str_first(path, dot)))
        s = s->outer;
    if (s == NULL)
        return around != NULL && around->kind == VALUE_MAP
                   ? value_at(around, path) : NULL;
    if (dot == path.n)
        return s->value;
    path = str_after(path, dot + 1);
    v = s->value->kind == VALUE_MAP ? value_at(s->value, path) : NULL;
    return v == NULL && s->number > 0 && str_is(path, "stt")
               ? number_value(a, s) : v;
}
