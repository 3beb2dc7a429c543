/* words.h — the words of a run, measured: for whoever has to know how its lines
 * will fall before they are set. */
#ifndef VANBAN_WORDS_H
#define VANBAN_WORDS_H

#include "model/doc.h"
#include "text/measure.h"

struct run_words {
    const struct measure *measure;
    enum face face;
    int size;  /* half-points */
    int space; /* width of a blank, in twips */
    struct str rest;
};

/* The words of a NODE_RUN set in that size. */
struct run_words run_words(const struct measure *, const struct node *run,
                           int half_points);

/* The next piece between blanks, which is empty where a blank stands at the
 * border of the run or beside another; its width in twips. A word may go on in
 * the run behind: that is so where *last is set, and no blank follows. False at
 * the end. */
bool run_words_next(struct run_words *, struct str *word, int *width,
                    bool *last);

/* About the width of a footnote's mark, in twips. */
static inline int
note_mark_width(int half_points)
{
    return half_points * 5;
}

#endif
