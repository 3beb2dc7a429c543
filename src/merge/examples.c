/* examples.c — puts the names of a commune into examples. */
#include "merge/examples.h"

#include <stddef.h>

#include "base/nearest.h"

static const struct own_unit of_samples = {
    STR("xã Phú Thịnh"), STR("Phú Thịnh"), STR("xã"), STR("xã"),
    STR("Phú Thịnh"), STR("tỉnh Thái Nguyên"), STR("Thái Nguyên"),
    STR("tỉnh"), STR("tỉnh"), STR("Thái Nguyên"),
};

struct word {
    const char *name;
    size_t at; /* in struct own_unit */
};

#define WORD(name) { "mau." #name, offsetof(struct own_unit, name) }

static const struct word words[] = {
    WORD(xa), WORD(ten_xa), WORD(loai_xa), WORD(cap_xa), WORD(dia_danh),
    WORD(tinh), WORD(ten_tinh), WORD(loai_tinh), WORD(cap_tinh),
    WORD(dia_danh_tinh),
};

enum { WORDS = sizeof(words) / sizeof(words[0]) };

/* NULL after a message where no word is called so. */
static const struct str *
find_word(struct arena *a, const struct own_unit *u, struct str name,
          struct pos pos, struct diags *d)
{
    struct nearest nearest = { .asked = name };

    for (int i = 0; i < WORDS; i++) {
        if (str_is(name, words[i].name))
            return (const struct str *)(const void *)
                ((const char *)u + words[i].at);
        nearest_offer(&nearest, str_from(words[i].name));
    }
    diag_add(d, TEMPLATE_FIELD, pos, str_zero(a, name),
             nearest_text(a, &nearest));
    return NULL;
}

/* Where the next "{{mau." begins; the length of the text where none does. */
static size_t
find_open(struct str text)
{
    size_t i = str_index(text, '{');

    while (i < text.n && !str_starts(str_after(text, i), "{{mau."))
        i += 1 + str_index(str_after(text, i + 1), '{');
    return i;
}

static struct str
filled(struct arena *a, struct str text, const struct own_unit *u,
       struct pos pos, struct diags *d)
{
    struct buf b = buf_new(a);

    for (;;) {
        size_t open = find_open(text);
        const struct str *word;
        struct str name;

        buf_add_str(&b, str_first(text, open));
        if (open >= text.n)
            return buf_take(&b);
        name = str_after(text, open + 2);
        name = str_first(name, str_index(name, '}'));
        word = find_word(a, u, name, pos, d);
        if (word != NULL)
            buf_add_str(&b, *word);
        text = str_after(text, open + 2 + name.n + 2);
    }
}

void
examples_fill(struct arena *a, struct field *f, const struct own_unit *u,
              struct diags *d)
{
    for (; f != NULL; f = f->next) {
        struct str text = f->example;

        examples_fill(a, f->fields, u, d);
        if (find_open(text) >= text.n)
            continue;
        f->example = filled(a, text, u != NULL ? u : &of_samples, f->pos, d);
        f->own = u != NULL;
    }
}
