/* texts.h — private to lint: the texts of a plan, one after the other, and the
 * words in them. */
#ifndef VANBAN_TEXTS_H
#define VANBAN_TEXTS_H

#include "base/utf8.h"
#include "base/viet.h"
#include "input/value.h"
#include "lint/lint.h"

/* A text of the plan that is printed, and the key at the top that it is
 * below. */
struct plan_text {
    const struct value *value;
    struct str field;
};

/* Asks for each text that the plan prints; names, numbers of documents and
 * other keys that hold no words are passed over. */
void each_text(const struct lint *, void *context,
               void (*ask)(void *context, const struct plan_text *));

/* A word: letters and nothing else. */
struct text_word {
    struct str s;
    bool capital; /* it has a capital letter */
    bool ascii;   /* only letters of English */
    bool joined;  /* a digit or a sign stands at it: "a-xít", "m2", "d@e" */
    bool spaced;  /* one blank and nothing else stands before it */
};

/* A line and what of it is left. */
struct words {
    struct str line, rest;
};

static inline struct words
words_of(struct str line)
{
    return (struct words){ line, line };
}

/* The next word of a line. Marks of the plan's own ("[phụ lục: …]", "{{…}}",
 * tags) are passed over. False at the end. */
bool word_next(struct words *, struct text_word *);

/* No letter goes on where a word of a text ends, and that is left. */
static inline bool
ends_word(struct str rest)
{
    return rest.n == 0 || !viet_is_letter(utf8_next(&rest));
}

/* The place of a piece of a value's text; not at LINT_PAGES. */
static inline struct pos
text_pos(const struct lint *l, const struct value *v, struct str piece)
{
    return value_pos_marked(l->arena, l->marks, v,
                            (size_t)(piece.p - v->text.p));
}

/* Tells of words of a value's text, and offers others in their place: the
 * message says both. */
void text_mend(const struct lint *, const struct value *, enum message,
               struct str was, struct str now);

#endif
