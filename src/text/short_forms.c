/* short_forms.c — reads lists of abbreviations, and finds one in them. */
#include "text/short_forms.h"

static void
add_one(struct arena *a, struct short_form ***end, struct str text,
        struct str full)
{
    struct short_form *one;

    if (text.n == 0)
        return;
    one = ARENA_NEW(a, struct short_form);
    *one = (struct short_form){ text, full, NULL };
    **end = one;
    *end = &one->next;
}

static void
add_text(struct arena *a, struct short_form ***end, struct str text)
{
    size_t colon = str_index(text, ':');

    if (colon < text.n) {
        add_one(a, end, str_trim(str_first(text, colon)),
                str_trim(str_after(text, colon + 1)));
        return;
    }
    while (text.n > 0) {
        size_t comma = str_index(text, ',');

        add_one(a, end, str_trim(str_first(text, comma)), STR_EMPTY);
        text = str_after(text, comma + 1);
    }
}

static void
add_all(struct arena *a, struct short_form ***end, const struct value *v)
{
    if (v->kind == VALUE_TEXT)
        add_text(a, end, v->text);
    for (const struct value *c = v->first; c != NULL; c = c->next)
        add_all(a, end, c);
}

const struct short_form *
short_forms_read(struct arena *a, const struct value *file)
{
    struct short_form *first = NULL, **end = &first;

    if (file != NULL)
        add_all(a, &end, file);
    return first;
}

const struct short_form *
short_form_find(const struct short_form *list, struct str text)
{
    while (list != NULL && !str_equal(list->text, text))
        list = list->next;
    return list;
}
