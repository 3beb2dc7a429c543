/* word_number.h — private to the reader of Word files: what automatic numbers
 * and bullets say, counted as Word counts them. */
#ifndef VANBAN_WORD_NUMBER_H
#define VANBAN_WORD_NUMBER_H

#include "import/word_style.h"

struct word_numbers;

struct word_numbers *word_numbers_read(struct arena *, const struct tag *root,
                                       const struct word_styles *);
/* The level of a list that belongs to a paragraph style; -1 for none. */
int word_number_level(const struct word_numbers *, struct str number,
                      struct str style);

struct word_label {
    struct str text;         /* "II.", "-", "□"; empty for none */
    struct word_props props; /* what its level says of it */
    bool bullet;             /* it stands for a sign */
    bool cut;                /* what it is made of was longer */
};

/* Bytes of the text that the labels of a level are made of. */
enum { WORD_LABEL_MOST = 100 };

/* Counts on, and gives the label of this paragraph. */
struct word_label word_number_next(struct word_numbers *, struct str number,
                                   int level);

/* A number as a numFmt writes it; format: of a custom one, "001, 002, 003" or
 * the texts themselves. */
void word_number_write(struct buf *, struct str kind, struct str format,
                       int n);

#endif
