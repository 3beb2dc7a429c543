/* communes.c — reads the list of provinces and communes, and looks them up. */
#include "base/communes.h"

#include <stdlib.h>

#include "base/search.h"
#include "base/source_read.h"
#include "base/viet.h"
#include "base/word_search.h"

enum { PROVINCE_DIGITS = 2, COMMUNE_DIGITS = 5 };
enum { RANKS = 4 }; /* how well words name a commune */

struct reading_lines {
    struct arena *arena;
    struct province *province; /* that the next communes lie in */
    struct province *provinces;
    struct commune *communes;
    size_t n_provinces, n_communes;
};

/* "phường Ba Đình" as kind and name; false where no kind begins it. */
static bool
split_kind(struct str s, const char *const *kinds, struct str *kind,
           struct str *name)
{
    for (; *kinds != NULL; kinds++) {
        size_t n = strlen(*kinds);

        if (!str_starts(s, *kinds) || n >= s.n || s.p[n] != ' ')
            continue;
        *kind = str_first(s, n);
        *name = str_trim(str_after(s, n));
        return name->n > 0;
    }
    return false;
}

static bool
read_line(struct reading_lines *r, struct str line)
{
    static const char *const of_provinces[] = { "tỉnh", "thành phố", NULL };
    static const char *const of_communes[] = { "xã", "phường", "đặc khu",
                                               NULL };
    struct str code = str_first(line, str_digits(line)), kind, name;
    struct str rest = str_trim(str_after(line, code.n));

    if (code.n == PROVINCE_DIGITS &&
        split_kind(rest, of_provinces, &kind, &name)) {
        r->province = &r->provinces[r->n_provinces++];
        *r->province = (struct province){
            code, kind, name, viet_key(r->arena, name),
            viet_key(r->arena, str_printf(r->arena, "%.*s %.*s",
                                          STR_ARG(kind), STR_ARG(name))),
        };
        return true;
    }
    if (code.n != COMMUNE_DIGITS || r->province == NULL ||
        !split_kind(rest, of_communes, &kind, &name))
        return false;
    r->communes[r->n_communes++] = (struct commune){
        code, kind, name, viet_key(r->arena, name), r->province
    };
    return true;
}

static int
by_code(const void *a, const void *b)
{
    const struct commune *x = *(const struct commune *const *)a;
    const struct commune *y = *(const struct commune *const *)b;
    int order = str_compare(x->code, y->code);

    return order != 0 ? order : (x > y) - (x < y);
}

static int
by_key(const void *a, const void *b)
{
    const struct commune *x = *(const struct commune *const *)a;
    const struct commune *y = *(const struct commune *const *)b;
    int order = str_compare(x->key, y->key);

    return order != 0 ? order : (x > y) - (x < y);
}

static const struct commune **
sorted(const struct reading_lines *r, int (*order)(const void *, const void *))
{
    const struct commune **list = ARENA_ARRAY(r->arena,
                                              const struct commune *,
                                              r->n_communes + 1);

    for (size_t i = 0; i < r->n_communes; i++)
        list[i] = &r->communes[i];
    qsort(list, r->n_communes, sizeof(*list), order);
    return list;
}

const struct communes *
communes_read(struct arena *a, const struct files *files, const char *path,
              struct diags *d)
{
    const struct source *source = source_read(a, files, path, d);
    struct reading_lines r = { .arena = a };
    struct communes *all;
    struct raw_lines lines;

    if (source == NULL)
        return NULL;
    lines = raw_lines_of(a, source->text);
    r.provinces = ARENA_ARRAY(a, struct province, (size_t)lines.count + 1);
    r.communes = ARENA_ARRAY(a, struct commune, (size_t)lines.count + 1);
    for (int i = 1; i <= lines.count; i++) {
        struct str line = str_trim(raw_lines_at(&lines, i));

        if (line.n > 0 && line.p[0] != '#' && !read_line(&r, line))
            diag_add(d, COMMUNES_LINE, (struct pos){ source, i, 1 },
                     str_zero(a, line));
    }
    all = ARENA_NEW(a, struct communes);
    *all = (struct communes){ r.provinces, r.n_provinces, r.communes,
                              r.n_communes, sorted(&r, by_code),
                              sorted(&r, by_key) };
    return all;
}

struct wanted {
    const struct commune *const *list;
    struct str text;
};

static bool
code_before(const void *context, size_t i)
{
    const struct wanted *w = context;

    return str_compare(w->list[i]->code, w->text) < 0;
}

static bool
key_before(const void *context, size_t i)
{
    const struct wanted *w = context;

    return str_compare(w->list[i]->key, w->text) < 0;
}

const struct commune *
commune_of_code(const struct communes *c, struct str code)
{
    struct wanted w = { c->by_code, code };
    size_t i = search_first(c->count, code_before, &w);

    return i < c->count && str_equal(c->by_code[i]->code, code)
               ? c->by_code[i] : NULL;
}

const struct province *
province_of_code(const struct communes *c, struct str code)
{
    for (size_t i = 0; i < c->province_count; i++)
        if (str_equal(c->provinces[i].code, code))
            return &c->provinces[i];
    return NULL;
}

size_t
communes_named(struct arena *a, const struct communes *c, struct str name,
               const struct commune *const **first)
{
    struct wanted w = { c->by_key, viet_key(a, name) };
    size_t i = search_first(c->count, key_before, &w), n = 0;

    while (i + n < c->count && str_equal(c->by_key[i + n]->key, w.text))
        n++;
    *first = c->by_key + i;
    return n;
}

const struct province *
province_named(struct arena *a, const struct communes *c, struct str name)
{
    struct str key = viet_key(a, name);

    for (size_t i = 0; i < c->province_count; i++) {
        const struct province *p = &c->provinces[i];

        if (str_equal(p->key, key) || str_equal(p->full, key))
            return p;
    }
    return NULL;
}

/* What was typed, as keys. */
struct typed {
    struct str name, province;
};

/* Whether the words are the name, alone or with a province behind it. */
static bool
is_name(struct str name, const struct province *p, struct str words)
{
    return word_search_begins(words, name) &&
           (words.n == name.n ||
            (words.p[name.n] == '_' &&
             word_search_begins(p->key, str_after(words, name.n + 1))));
}

/* How well it names the commune: 0 not at all, else less is better. */
static int
rank_of(const struct commune *c, const struct typed *t, struct buf *b)
{
    struct str own, province, all;
    size_t at;

    b->n = 0;
    buf_printf(b, "%.*s_", STR_ARG(c->code));
    at = b->n;
    buf_printf(b, "%.*s_%.*s", STR_ARG(viet_key(b->arena, c->kind)),
               STR_ARG(c->key));
    own = str_after(buf_str(b), at);
    buf_printf(b, "_%.*s_%.*s",
               STR_ARG(viet_key(b->arena, c->province->kind)),
               STR_ARG(c->province->key));
    all = buf_str(b);
    own = (struct str){ all.p + at, own.n };
    province = str_after(all, at + own.n + 1);
    if (!word_search_has(province, t->province) ||
        !word_search_has(t->province.n > 0 ? str_first(all, at + own.n) : all,
                         t->name))
        return 0;
    if (is_name(c->key, c->province, t->name) ||
        is_name(own, c->province, t->name) || str_equal(c->code, t->name))
        return 1;
    if (word_search_begins(c->key, t->name) ||
        (t->name.n + c->key.n > own.n && word_search_begins(own, t->name)))
        return 2;
    return word_search_has(c->key, t->name) ? 3 : RANKS;
}

struct communes_found
communes_search(struct arena *a, const struct communes *c, struct str words)
{
    size_t comma = str_index(words, ',');
    struct typed t = { viet_key(a, str_first(words, comma)),
                       viet_key(a, str_after(words, comma + 1)) };
    struct communes_found f = {
        ARENA_ARRAY(a, const struct commune *, c->count + 1), 0, 0
    };
    unsigned char *rank = ARENA_ARRAY(a, unsigned char, c->count + 1);
    struct buf b = buf_new(a);

    for (size_t i = 0; i < c->count; i++)
        rank[i] = (unsigned char)rank_of(&c->all[i], &t, &b);
    for (int r = 1; r <= RANKS; r++) {
        for (size_t i = 0; i < c->count; i++)
            if (rank[i] == r)
                f.list[f.count++] = &c->all[i];
        if (r == 1)
            f.exact = f.count;
    }
    return f;
}
