/* words.h — the words of the generated documents: a small grammar of
 * administrative Vietnamese. */
#ifndef GENERATE_WORDS_H
#define GENERATE_WORDS_H

#include <stddef.h>

#include "random.h"

enum { TEXT_SIZE = 1 << 15 };

/* A text that grows; what would not fit is left out whole. */
struct text {
    char bytes[TEXT_SIZE];
    size_t length;
    bool capital; /* the next letter */
};

/* Puts the pattern behind the text. In it stands for one of its kind, at
 * random: %A an agency, %P a person, %n a name, %G what is done, %O an
 * object, %T a time, %D a document, %L a law, %N a quantity, %M money, %X a
 * place, %K a product, %U what is seldom (addresses, codes, signs), %C a
 * clause, %S a sentence, %H a short heading, %W one IN CAPITALS, %B the type
 * of a document, %R a role, %c a word or two for a cell; %d %2 %m %y %3 a
 * digit, a day, a month, a year, a number below a thousand; %% a per cent. */
void say(struct text *, struct random *, const char *pattern);

/* A text that holds only that. The one before is lost. */
const char *said(struct text *, struct random *, const char *pattern);

#endif
