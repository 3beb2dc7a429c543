/* word_number.h — private to the reader of Word files: what automatic numbers
 * and bullets say, counted as Word counts them. */
#ifndef VANBAN_WORD_NUMBER_H
#define VANBAN_WORD_NUMBER_H

#include "import/word_style.h"

struct word_numbers;

struct word_numbers *word_numbers_read(struct arena *,
                                       const struct tag *root);
/* The level of a list that belongs to a paragraph style; -1 for none. */
int word_number_level(const struct word_numbers *, int number,
                      struct str style);
/* Counts on, and gives the label of this paragraph: "II.", "-"; empty for
 * none. bold: what its level says, or -1. bullet: it stands for a sign. */
struct str word_number_next(struct word_numbers *, int number, int level,
                            int *bold, bool *bullet);

#endif
