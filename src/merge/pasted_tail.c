/* pasted_tail.c — finds nơi nhận and the signature of an old document below
 * its text. */
#include <string.h>

#include "merge/pasted_body.h"
#include "merge/pasted_cut.h"

enum { TAIL_MOST = 80 }; /* lines */

struct tail {
    struct arena *arena;
    const struct pasted_body *body;
};

/* Where a form or a phụ lục begins, which may have all of it by right. */
static bool
begins_form(const struct tail *t, struct str line)
{
    static const char *const words[] = { "mau so", "mau", "bieu mau",
                                         "bieu so", "phu luc", NULL };
    struct body_pieces p;

    if (str_starts(line, "[trang "))
        return true;
    p = body_pieces(str_first(line, 400));
    for (int i = 0; i < p.count && i < PIECES_MOST; i++) {
        if (body_is_motto(t->arena, p.all[i]))
            return true;
        if (p.all[i].n < 60 && strchr("MBP", p.all[i].p[0]) != NULL)
            for (const char *const *w = words; *w != NULL; w++)
                if (pasted_words(t->arena, p.all[i], *w) > 0)
                    return true;
    }
    return false;
}

/* The kinds of the pieces of a line, as bits. */
static unsigned
kinds_of(const struct tail *t, int at)
{
    struct body_pieces p = body_pieces(t->body->line[at]);
    unsigned kinds = 0;

    if (p.count > PIECES_MOST)
        return 1u << PIECE_OTHER;
    for (int i = 0; i < p.count; i++)
        kinds |= 1u << body_piece_tail(t->arena, p.all[i]);
    return kinds;
}

enum {
    COPIES = 1u << PIECE_COPIES | 1u << PIECE_ITEM,
    SIGNER = 1u << PIECE_AUTHORITY | 1u << PIECE_OFFICE,
};

/* "TM. …", or an office with a name below it. One with "(Ký, ghi rõ họ tên)"
 * alone is the foot of a form, for somebody to sign. */
static bool
is_signature(const struct tail *t, int from, int to)
{
    bool office = false;

    for (int i = from; i < to; i++) {
        unsigned kinds = kinds_of(t, i);

        if ((kinds & 1u << PIECE_AUTHORITY) != 0)
            return true;
        office |= (kinds & 1u << PIECE_OFFICE) != 0;
        if (office && (kinds & 1u << PIECE_NAME) != 0)
            return true;
    }
    return false;
}

/* The first of the lines that has one of the kinds; `to` for none. */
static int
first_of(const struct tail *t, int from, int to, unsigned kinds)
{
    while (from < to && (kinds_of(t, from) & kinds) == 0)
        from++;
    return from;
}

/* Whether some line of them stands in columns. */
static bool
has_columns(const struct pasted_body *b, int from, int to)
{
    while (from < to && body_pieces(b->line[from]).count < 2)
        from++;
    return from < to;
}

/* A block with the line that tells of a table without lines above it. */
static void
add(const struct tail *t, struct pasted_body *b, enum body_kind kind, int from,
    int to)
{
    while (from > 0 && str_is(b->line[from - 1], "[không khung]"))
        from--;
    pasted_body_add(t->arena, b, kind, from, to);
}

/* The signature stands above the label, or below or beside it. */
static void
add_blocks(const struct tail *t, struct pasted_body *b, int from, int label,
           int to)
{
    int sign = first_of(t, from, label, SIGNER);
    bool above = is_signature(t, sign, label);

    if (!above)
        sign = first_of(t, label, to, SIGNER);
    if (label < to && has_columns(b, label, to)) {
        add(t, b, BODY_IS_COPIES, above ? sign : label, to);
        return;
    }
    if (above)
        add(t, b, BODY_IS_SIGNER, sign, label);
    if (label < to)
        add(t, b, BODY_IS_COPIES, label,
            above || !is_signature(t, sign, to) ? to : sign);
    if (!above && is_signature(t, sign, to))
        add(t, b, BODY_IS_SIGNER, sign, to);
}

/* The line from which on all have but such pieces. */
static int
back_over(const struct tail *t, int from, int to, unsigned kinds)
{
    int at = to;

    while (at > from && at > to - TAIL_MOST &&
           (kinds_of(t, at - 1) & ~kinds) == 0)
        at--;
    return at;
}

void
pasted_tail_find(struct arena *a, struct pasted_body *b, int from,
                 bool copies, bool signer)
{
    struct tail t = { .arena = a, .body = b };
    int to = from, label;

    while (to < b->count && !begins_form(&t, b->line[to]))
        to++;
    while (to > from && b->line[to - 1].n == 0)
        to--;
    label = copies ? first_of(&t, back_over(&t, from, to,
                                            ~(1u << PIECE_OTHER)),
                              to, 1u << PIECE_COPIES)
                   : to;
    from = back_over(&t, from, label, ~(1u << PIECE_OTHER | COPIES));
    add_blocks(&t, b, signer ? from : label, label, to);
}
