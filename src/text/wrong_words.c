/* wrong_words.c — reads the tables of wrong words and finds them in a text. */
#include "text/wrong_words.h"

#include "base/phrases.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "input/rows.h"

enum { ROOM = 2048 }; /* of the table */

struct wrong_words {
    struct arena *arena;
    const struct files *files;
    const char *folder;
    bool read;
    struct wrong_word **slots; /* by the keys of the words */
};

struct wrong_words *
wrong_words_new(struct arena *a, const struct files *files,
                const char *folder)
{
    struct wrong_words *w = ARENA_NEW(a, struct wrong_words);

    w->arena = a;
    w->files = files;
    w->folder = folder;
    return w;
}

/* ---- the tables */

/* The hash of the first word, and of it with the first letter of the second
 * one, by which words stand that are more than one. */
struct key {
    size_t first, second;
    bool more; /* there is a second one */
};

static struct key
key_of(struct str s)
{
    struct key k = { phrase_hash(s), 0, false };
    uint32_t c = 0;

    while (s.n > 0 && viet_is_letter(c = utf8_next(&s)))
        continue;
    k.more = (c == ' ' || c == 0xA0) && s.n > 0;
    if (k.more)
        k.second = k.first * 31 + viet_letter_lower(utf8_next(&s));
    return k;
}

static struct str
cell(struct arena *a, const struct value *row, int index)
{
    const struct value *v = row->first;

    for (int i = 0; i < index && v != NULL; i++)
        v = v->next;
    return index >= 0 && v != NULL && v->kind == VALUE_TEXT
               ? viet_lower(a, viet_seen(a, str_trim(v->text))) : STR_EMPTY;
}

/* The column of that name; -1: none. */
static int
column(struct arena *a, const struct value *row, const char *key)
{
    int i = 0;

    for (const struct value *v = row->first; v != NULL; v = v->next, i++)
        if (v->kind == VALUE_TEXT && str_is(viet_key(a, v->text), key))
            return i;
    return -1;
}

static void
add(struct wrong_words *w, struct str wrong, struct str right)
{
    struct key k = key_of(wrong);
    struct wrong_word *one, **slot;

    if (wrong.n == 0)
        return;
    one = ARENA_NEW(w->arena, struct wrong_word);
    one->wrong = wrong;
    one->right = right;
    /* the longest comes first */
    for (slot = &w->slots[(k.more ? k.second : k.first) & (ROOM - 1)];
         *slot != NULL && (*slot)->wrong.n >= wrong.n; slot = &(*slot)->next)
        continue;
    one->next = *slot;
    *slot = one;
}

static void
read_table(struct wrong_words *w, const char *path, struct diags *d)
{
    const struct sheet_place at = { w->files, path, STR_EMPTY };
    struct rows *rows = rows_open(w->arena, &at, d);
    const struct value *row;
    int wrong = -1, right = -1;

    if (rows == NULL)
        return;
    while ((row = rows_next(rows, w->arena)) != NULL) {
        if (wrong < 0) {
            wrong = column(w->arena, row, "sai");
            right = column(w->arena, row, "dung");
        } else {
            add(w, cell(w->arena, row, wrong), cell(w->arena, row, right));
        }
    }
    rows_close(rows);
    if (wrong < 0)
        diag_add(d, WORDS_COLUMNS, POS_NONE, path);
}

static void
read_all(struct wrong_words *w, struct diags *d)
{
    const char *const *names = w->files->list(w->files, w->arena, w->folder);

    w->read = true;
    w->slots = ARENA_ARRAY(w->arena, struct wrong_word *, ROOM);
    for (; names != NULL && *names != NULL; names++)
        read_table(w, str_printf(w->arena, "%s/%s", w->folder, *names).p, d);
}

/* ---- in a text */

/* Bytes of the text that are the words, as whole words and whatever blanks
 * part them; 0 where it does not begin with them. */
static size_t
begins(struct str text, struct str words)
{
    struct str rest = text, at;

    while (words.n > 0) {
        uint32_t want = utf8_next(&words), c;

        if (rest.n == 0)
            return 0;
        c = utf8_next(&rest);
        if (want == ' ') {
            if (c != ' ' && c != 0xA0)
                return 0;
            continue;
        }
        if (viet_letter_lower(c) != want)
            return 0;
    }
    at = rest;
    return rest.n > 0 && viet_is_letter(utf8_next(&at)) ? 0
                                                         : text.n - rest.n;
}

static const struct wrong_word *
find_at(const struct wrong_words *w, size_t key, struct str text, size_t *n)
{
    for (const struct wrong_word *one = w->slots[key & (ROOM - 1)];
         one != NULL; one = one->next) {
        *n = begins(text, one->wrong);
        if (*n > 0)
            return one;
    }
    return NULL;
}

const struct wrong_word *
wrong_words_find(struct wrong_words *w, struct str text, size_t *n,
                 struct diags *d)
{
    struct key k = key_of(text);
    const struct wrong_word *one = NULL;

    if (!w->read)
        read_all(w, d);
    if (k.more)
        one = find_at(w, k.second, text, n);
    return one != NULL ? one : find_at(w, k.first, text, n);
}
