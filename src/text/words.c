/* words.c — cuts a run at its blanks and measures what stands between. */
#include "text/words.h"

struct run_words
run_words(const struct measure *m, const struct node *run, int half_points)
{
    enum face face = face_of(run->u.run.format & FORMAT_BOLD,
                             run->u.run.format & FORMAT_ITALIC);

    return (struct run_words){
        .measure = m, .face = face, .size = half_points,
        .space = m->width(m->context, face, half_points, STR(" ")),
        .rest = run->u.run.text,
    };
}

bool
run_words_next(struct run_words *w, struct str *word, int *width, bool *last)
{
    const struct measure *m = w->measure;
    size_t n = str_index(w->rest, ' ');

    if (w->rest.n == 0)
        return false;
    *word = str_first(w->rest, n);
    *last = n == w->rest.n;
    *width = n > 0 ? m->width(m->context, w->face, w->size, *word) : 0;
    w->rest = str_after(w->rest, n + !*last);
    return true;
}
