/* progress.h — how far a long run has come: one line on a terminal, a line
 * now and then elsewhere, nothing where nobody wants to know. */
#ifndef VANBAN_PROGRESS_H
#define VANBAN_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct progress {
    FILE *file;
    bool quiet, terminal;
    bool json; /* for a program: a line each hundredth */
    size_t total, done, failed;
    size_t step; /* hundredths told of */
    double started, shown; /* seconds */
    bool line; /* a line stands open on the terminal */
};

struct progress progress_begin(FILE *, size_t total, bool quiet);
/* Says how far it is, unless it has just been said. */
void progress_show(struct progress *);
/* Takes the open line away, before something else is printed. */
void progress_clear(struct progress *);

#endif
