/* places.c — finds the lines of a plan again in the document that it was made
 * of, by their words: paragraphs and rows of tables in their order, so that
 * one which stands there twice is taken where the text has come to. */
#include "import/places.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "base/viet.h"

enum {
    WORDS_SHOWN = 40, /* characters */
    GRAM = 3,         /* words that tell a paragraph */
    SHORT_FIRST = 60, SHORT_LAST = 80, /* passages where a word or two is
                                        * looked for: head and signature */
};

struct gram { /* words that stand in a passage; all: its whole text */
    uint64_t hash;
    int passage;
    bool all;
};

struct places {
    struct arena *arena;
    const struct word_file *word;
    struct passage *row;
    struct str *key; /* of each, as viet_key */
    int count, room, tables;
    struct gram *gram; /* by hash, then passage */
    size_t grams, gram_room;
    int *line; /* of the plan: its passage from 1; 0: none of its own */
    int lines;
    size_t *start; /* of each line of the plan */
};

/* ---- the document */

static struct str
first_words(struct arena *a, struct str s)
{
    struct str rest = s;
    size_t n = 0, blank = 0;

    while (rest.n > 0 && n++ < WORDS_SHOWN) {
        if (rest.p[0] == ' ')
            blank = s.n - rest.n;
        utf8_next(&rest);
    }
    if (rest.n == 0)
        return s;
    if (blank > 0)
        s.n = blank;
    else
        s.n -= rest.n;
    return str_printf(a, "%.*s …", STR_ARG(s));
}

/* of: the paragraph that it begins with. */
static void
add_passage(struct places *p, struct passage one, const struct word_block *of,
            struct str text)
{
    if (of != NULL && p->word->page_ends > 0)
        one.page = of->page;
    if (p->count == p->room) {
        int more = p->room > 0 ? p->room * 2 : 128;

        p->row = arena_grow(p->arena, p->row,
                            sizeof(*p->row) * (size_t)p->room,
                            sizeof(*p->row) * (size_t)more);
        p->key = arena_grow(p->arena, p->key,
                            sizeof(*p->key) * (size_t)p->room,
                            sizeof(*p->key) * (size_t)more);
        p->room = more;
    }
    one.words = first_words(p->arena, text);
    p->key[p->count] = viet_key(p->arena, text);
    p->row[p->count++] = one;
}

static void
add_cells(struct buf *b, const struct word_row *r)
{
    for (const struct word_cell *c = r->first; c != NULL; c = c->next)
        for (const struct word_block *in = c->first; in != NULL;
             in = in->next) {
            if (in->kind == WORD_TABLE) {
                for (const struct word_row *own = in->rows; own != NULL;
                     own = own->next)
                    add_cells(b, own);
                continue;
            }
            if (b->n > 0 && in->plain.n > 0)
                buf_add_c(b, ' ');
            buf_add_str(b, in->plain);
        }
}

/* A cell of several paragraphs may hold what is no row of a table at all, as
 * Nơi nhận: each of them is a passage, too. */
static void
add_long_cells(struct places *p, const struct word_row *r)
{
    for (const struct word_cell *c = r->first; c != NULL; c = c->next) {
        if (c->first == c->last)
            continue;
        for (const struct word_block *in = c->first; in != NULL;
             in = in->next)
            if (in->kind == WORD_PARA && in->plain.n > 0)
                add_passage(p, (struct passage){ .paragraph = in->number },
                            in, in->plain);
    }
}

static void
add_document(struct places *p)
{
    for (const struct word_block *b = p->word->first; b != NULL; b = b->next) {
        int row = 0;

        if (b->kind == WORD_PARA) {
            if (b->plain.n > 0)
                add_passage(p, (struct passage){ .paragraph = b->number }, b,
                            b->plain);
            continue;
        }
        p->tables++;
        for (const struct word_row *r = b->rows; r != NULL; r = r->next) {
            struct buf all = buf_new(p->arena);

            add_cells(&all, r);
            row++;
            if (all.n > 0)
                add_passage(p, (struct passage){ .table = p->tables,
                                                 .row = row },
                            r->first->first, buf_take(&all));
            add_long_cells(p, r);
        }
    }
}

/* ---- what is looked up */

static void
add_gram(struct places *p, uint64_t hash, int passage, bool all)
{
    if (p->grams == p->gram_room) {
        size_t more = p->gram_room > 0 ? p->gram_room * 2 : 1024;

        p->gram = arena_grow(p->arena, p->gram,
                             sizeof(*p->gram) * p->gram_room,
                             sizeof(*p->gram) * more);
        p->gram_room = more;
    }
    p->gram[p->grams++] = (struct gram){ hash, passage, all };
}

static int
by_hash(const void *x, const void *y)
{
    const struct gram *a = x, *b = y;

    if (a->all != b->all)
        return a->all ? -1 : 1;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return a->passage - b->passage;
}

/* Cuts the next GRAM words off, one word on; false where there are fewer. */
static bool
next_gram(struct str *key, struct str *gram)
{
    size_t n = 0;

    for (int words = 0; words < GRAM; words++) {
        if (n >= key->n)
            return false;
        n += str_index(str_after(*key, n), '_') + 1;
    }
    *gram = str_first(*key, n - 1);
    *key = str_after(*key, str_index(*key, '_') + 1);
    return true;
}

static void
index_grams(struct places *p)
{
    for (int i = 0; i < p->count; i++) {
        struct str rest = p->key[i], gram;

        add_gram(p, hash_text(p->key[i]), i, true);
        while (next_gram(&rest, &gram))
            add_gram(p, hash_text(gram), i, false);
    }
    qsort(p->gram, p->grams, sizeof(*p->gram), by_hash);
}

/* The first passage from `at` on that has those words, else the first of all;
 * -1 for none. */
static int
find_gram(const struct places *p, struct str words, int at, bool all)
{
    struct gram one = { hash_text(words), at, all };
    size_t low = 0, high = p->grams;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (by_hash(&p->gram[middle], &one) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < p->grams && p->gram[low].hash == one.hash &&
        p->gram[low].all == all)
        return p->gram[low].passage;
    return at > 0 ? find_gram(p, words, 0, all) : -1;
}

/* ---- the lines of the plan */

/* What a line of the plan says, without what makes it YAML and outline text.
 * block: of a text below a '|'. */
static struct str
bare(struct places *p, struct str line, bool block)
{
    struct buf b = buf_new(p->arena);
    size_t colon = str_index(line, ':');

    line = str_trim(line);
    if (!block && str_starts(line, "- "))
        line = str_after(line, 2);
    colon = str_index(line, ':');
    if (!block && colon < line.n)
        line = str_trim(str_after(line, colon + 1));
    for (size_t i = 0; i < line.n; i++) {
        if (line.p[i] == '<') { /* <br>, <sup> */
            size_t n = str_index(str_after(line, i), '>');

            if (n < 6 && i + n < line.n) {
                if (str_starts(str_after(line, i), "<br"))
                    buf_add_c(&b, ' ');
                i += n;
                continue;
            }
        }
        if (str_starts(str_after(line, i), "^[")) {
            i += str_index(str_after(line, i), ']');
            continue;
        }
        if (line.p[i] != '*' && line.p[i] != '\\')
            buf_add_c(&b, line.p[i]);
    }
    line = buf_take(&b);
    if (str_starts(line, "[giữa] ") || str_starts(line, "[phải] "))
        line = str_after(line, str_index(line, ']') + 1);
    return viet_key(p->arena, line);
}

/* Whether the words stand in a passage, as words. */
static bool
has_words(struct str key, struct str words)
{
    for (size_t i = 0; i + words.n <= key.n; i++)
        if (memcmp(key.p + i, words.p, words.n) == 0 &&
            (i == 0 || key.p[i - 1] == '_') &&
            (i + words.n == key.n || key.p[i + words.n] == '_'))
            return true;
    return false;
}

/* A word or two: in the head, and in what closes the document. */
static int
find_short(const struct places *p, struct str key, int at)
{
    for (int i = at; i < p->count && i < at + SHORT_LAST; i++)
        if (has_words(p->key[i], key))
            return i;
    for (int i = 0; i < p->count && i < SHORT_FIRST; i++)
        if (has_words(p->key[i], key))
            return i;
    return -1;
}

static int
find_line(const struct places *p, struct str key, int at)
{
    int found = find_gram(p, key, at, true);
    struct str rest = key, gram;
    bool some = false;

    while (found < 0 && next_gram(&rest, &gram)) {
        found = find_gram(p, gram, at, false);
        some = true;
    }
    return found >= 0 || some ? found : find_short(p, key, at);
}

/* Lines that say nothing of the document are left to their neighbours: the
 * key of a block to its first line, in a block to the line above. */
static void
place_lines(struct places *p, struct str plan)
{
    struct str line, rest = plan;
    size_t deep = 0;
    bool block = false;
    int at = 0, i = 0;

    while (str_line(&rest, &line)) {
        size_t indent = str_indent(line, false);
        struct str said = str_trim(line), key;

        if (block && said.n > 0 && indent <= deep)
            block = false;
        key = said.n > 0 && said.p[0] != '#'
                  ? bare(p, line, block) : STR_EMPTY;
        if (key.n > 0 && !str_starts(said, "mau:")) {
            int found = find_line(p, key, at);

            p->line[i] = found + 1;
            if (found >= 0)
                at = found;
        }
        if (block && p->line[i] == 0)
            p->line[i] = p->line[i - 1];
        if (!block && str_ends(said, ": |")) {
            block = true;
            deep = indent;
        }
        i++;
    }
    rest = plan;
    for (i = 0; str_line(&rest, &line); i++) /* a key above its lines */
        if (p->line[i] == 0 && i + 1 < p->lines &&
            str_ends(str_trim(line), ": |"))
            p->line[i] = p->line[i + 1];
}

static void
find_starts(struct places *p, struct str plan)
{
    struct str rest = plan, line;
    int n = 0;

    while (str_line(&rest, &line))
        p->lines++;
    p->line = ARENA_ARRAY(p->arena, int, p->lines + 1);
    p->start = ARENA_ARRAY(p->arena, size_t, p->lines + 1);
    rest = plan;
    while (str_line(&rest, &line))
        p->start[n++] = (size_t)(line.p - plan.p);
}

static struct pos
passage_of(const struct source *s, size_t byte)
{
    const struct places *p = s->made_of;
    int low = 0, high = p->lines;

    while (low + 1 < high) {
        int middle = low + (high - low) / 2;

        if (p->start[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    return (struct pos){ p->word->pos.source, p->line[low], 0 };
}

const struct source *
places_source(const struct word_file *w, struct str plan)
{
    struct arena *a = w->arena;
    struct places *p = ARENA_NEW(a, struct places);
    struct source *document = ARENA_NEW(a, struct source);
    struct source *s = ARENA_NEW(a, struct source);
    struct word_file *own = ARENA_NEW(a, struct word_file);

    p->arena = a;
    p->word = w;
    add_document(p);
    index_grams(p);
    find_starts(p, plan);
    place_lines(p, plan);
    document->name = w->pos.source->name;
    document->text = STR_EMPTY;
    document->passages = p->row;
    document->passage_count = p->count;
    *own = *w;
    own->pos.source = document;
    p->word = own;
    s->name = document->name;
    s->text = plan;
    s->index = source_index_for(a, plan);
    s->files = w->pos.source->files;
    s->origin = passage_of;
    s->made_of = p;
    return s;
}
