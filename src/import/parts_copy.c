/* parts_copy.c — copies (sao y, sao lục, trích sao): a document, and below it
 * or in its margin who copies it. */
#include "base/viet.h"
#include "import/parts.h"

bool
part_is_copying(const struct found *f, struct str s)
{
    static const char *const names[] = { "sao_y", "sao_luc", "trich_sao",
                                         "ban_sao_y", NULL };

    return s.n < 40 && part_is_upper(s) &&
           str_is_any(viet_key(f->arena, s), names);
}

static const struct import_type *
type_named(const struct found *f, struct str name, const char *form)
{
    struct str key = viet_key(f->arena, name);

    for (int i = 0; i < f->types.count; i++)
        if (str_is(f->types.row[i].form, form) &&
            str_equal(viet_key(f->arena, f->types.row[i].type), key))
            return &f->types.row[i];
    return NULL;
}

/* "SAO Y; Ủy ban nhân dân xã …; 25/09/2026 14:30:05 +07:00" on an electronic
 * copy: the first block with text. */
static bool
read_margin(struct found *f, int *at)
{
    struct str part[3] = { STR_EMPTY, STR_EMPTY, STR_EMPTY }, s;
    int i = 0, n = 0;

    while (i < f->count && f->block[i]->kind == WORD_PARA &&
           f->block[i]->plain.n == 0)
        i++;
    if (i == f->count || f->block[i]->kind != WORD_PARA)
        return false;
    for (s = f->block[i]->plain; s.n > 0 && n < 3; n++) {
        size_t end = str_index(s, ';');

        part[n] = str_trim(str_first(s, end));
        s = str_after(s, end + 1);
    }
    if (n < 2 || s.n > 0 || !part_is_copying(f, part[0]))
        return false;
    f->type = type_named(f, part[0], "3.2");
    if (f->type == NULL)
        return false;
    part_add(f->arena, &f->co_quan, part[1]);
    f->signed_at = str_ends(part[2], " +07:00")
                       ? str_first(part[2], part[2].n - 7) : part[2];
    *at = i + 1;
    return true;
}

static bool
names_copying(const struct found *f, const struct word_block *b)
{
    if (b->kind == WORD_PARA) {
        struct str s = b->plain;

        if (!part_is_upper(s) || s.n > 120)
            return false;
        while (s.n > 0 && !part_is_copying(f, s))
            s = str_after(s, str_index(s, ' ') + 1);
        return s.n > 0;
    }
    for (const struct word_row *r = b->rows; r != NULL && !b->lines;
         r = r->next)
        for (const struct word_cell *c = r->first; c != NULL; c = c->next)
            for (const struct word_block *p = c->first; p != NULL;
                 p = p->next)
                if (p->kind == WORD_PARA && part_is_copying(f, p->plain))
                    return true;
    return false;
}

static struct found *
original_of(const struct found *f, int from, int to)
{
    struct found *o;
    bool any = false;

    for (int i = from; i < to; i++)
        any = any || f->block[i]->kind == WORD_TABLE ||
              f->block[i]->plain.n > 0;
    if (!any)
        return NULL;
    o = ARENA_NEW(f->arena, struct found);
    o->arena = f->arena;
    o->word = f->word;
    o->types = f->types;
    o->block = f->block + from;
    o->count = to - from;
    o->nested = true;
    parts_search(o);
    return o;
}

bool
parts_find_copy(struct found *f)
{
    struct found *original;
    int at = 0, all = f->count;

    if (read_margin(f, &at)) {
        original = original_of(f, at, f->count);
    } else {
        while (at < f->count && !names_copying(f, f->block[at]))
            at++;
        if (at == f->count)
            return false;
        original = original_of(f, 0, at);
        f->block += at;
        f->count -= at;
        parts_find_head(f);
        f->type = type_named(f, f->copying, "3.1");
        if (f->type == NULL) {
            struct word_block **block = f->block - at;
            struct found none = { .arena = f->arena, .word = f->word,
                                  .types = f->types, .block = block,
                                  .count = all };

            *f = none;
            return false;
        }
        parts_read_signing(f, parts_find_signing(f, 1));
    }
    f->template_name = str_zero(f->arena, f->type->name);
    f->original = original;
    for (const struct part_line *l = original != NULL
                                         ? original->left_out.first : NULL;
         l != NULL; l = l->next)
        part_add(f->arena, &f->left_out, l->text);
    for (const struct part_line *l = original != NULL
                                         ? original->guessed.first : NULL;
         l != NULL; l = l->next)
        part_add(f->arena, &f->guessed,
                 str_printf(f->arena, "ban_chinh.%.*s", STR_ARG(l->text)));
    return true;
}
