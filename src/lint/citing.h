/* citing.h — private to lint: documents that a plan cites, while it is looked
 * through for them. */
#ifndef VANBAN_CITING_H
#define VANBAN_CITING_H

#include "input/value.h"
#include "lint/texts.h"
#include "text/bases.h"
#include "text/citation.h"

/* A document that has been cited. */
struct cited {
    struct str key;             /* its number, as it is compared */
    struct date day;            /* all 0: none was written */
    const struct basis *basis;  /* NULL: the registry does not have it */
    struct pos pos;
    bool in_bases;              /* among the căn cứ */
    int place;                  /* in the order of all, from 0 */
    struct cited *next;
};

struct citing {
    const struct lint *lint;
    struct arena *arena;
    struct bases *bases;
    struct diags *diags;
    int first, last; /* days that the document may be of; last 0: unknown */
    struct cited *all, **end;
    int count;
    /* of one text: */
    const struct value *value;
    struct str text; /* its text, with lines that go on joined */
    bool in_bases;
    bool inner; /* it stands in what another document is about */
    bool open;  /* data are missing in the line */
};

/* The place of a piece of the text that is looked at. */
static inline struct pos
citing_pos(const struct citing *k, struct str piece)
{
    return value_pos_marked(k->arena, k->lint->marks, k->value,
                            (size_t)(piece.p - k->text.p));
}

/* A text as messages take it. */
static inline const char *
zero(const struct citing *k, struct str s)
{
    return str_zero(k->arena, s);
}

/* Tells of a day that is not that of the document; `what` it is. */
void wrong_day(const struct citing *, const struct citation *,
               const char *what, struct date day);

/* What is wrong with one document that is cited, its number as it is
 * compared. The row of the registry that is surely meant, or NULL. */
const struct basis *check_citation(const struct citing *,
                                   const struct citation *, struct str key);

#endif
