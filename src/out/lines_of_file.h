/* lines_of_file.h — a file line by line, in memory that does not grow with
 * it. */
#ifndef VANBAN_LINES_OF_FILE_H
#define VANBAN_LINES_OF_FILE_H

#include <stdint.h>
#include <stdio.h>

#include "base/str.h"

struct lines_of_file {
    FILE *file; /* NULL: there is none */
    struct arena *scratch;
    uint64_t at, end; /* bytes: behind the line in hand; where to stop */
    uint64_t start;   /* of the line in hand */
    int number;       /* of the line in hand, from 1 */
};

/* A file that is not there has no lines. */
void lines_open(struct lines_of_file *, const char *path, uint64_t end);
/* The next line with its end; one that has no end is none. It lives until the
 * next. */
bool lines_next(struct lines_of_file *, struct str *);
/* Goes to the start of a line; numbers are counted on from where it was. */
bool lines_seek(struct lines_of_file *, uint64_t at);
void lines_close(struct lines_of_file *);

#endif
