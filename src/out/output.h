/* output.h — files that are either written as a whole or not at all. */
#ifndef VANBAN_OUTPUT_H
#define VANBAN_OUTPUT_H

#include "base/diag.h"

struct output {
    const char *path; /* "-": standard output */
    struct str bytes;
};

enum output_ways {
    OUTPUT_FOLDERS = 1, /* missing folders of the paths are made */
    OUTPUT_LASTING = 2, /* on the disk before they have their names: for one
                         * document, that nothing makes again */
};

/* Writes the files of one document: all of them to new files beside the old
 * ones first, which take the names when every one is written, so that a full
 * disk or a signal leaves the old files or the new; where one cannot take its
 * name, those that had come before it give theirs back. A link stays, and
 * what it leads to is replaced. What is no file (a pipe, a device, standard
 * output) is written into, before the files, and a link that leads nowhere
 * makes its file. A replaced file's permissions are kept.
 * False after OUTPUT_UNWRITABLE; no half-written file is left behind. */
bool outputs_write(struct arena *, const struct output *, int count,
                   unsigned ways, struct diags *);

/* Says on standard error that a file has been written. */
void output_tell(const char *path);

/* A text for standard output; an empty one, too. */
void text_print(const struct buf *);

/* All folders of a path, as mkdir -p; errno says what went wrong. */
bool folders_make(struct arena *, const char *path);

/* A file that is written piece by piece, and has its name only when it is
 * whole. */
struct output_stream {
    FILE *file;
    const char *path, *name; /* the last name, and that until then */
};

/* False after OUTPUT_UNWRITABLE. What is opened must be ended. */
bool output_begin(struct arena *, struct output_stream *, const char *path,
                  struct diags *);
bool output_end(struct output_stream *, struct diags *);
void output_abandon(struct output_stream *); /* nothing is written */

/* Removes the unfinished files that processes which were cut off have left in
 * a folder ("" or with its final slash): those of this machine that are gone,
 * and those of any machine, of which nothing else is known, after an hour. */
void output_sweep(struct arena *, const char *folder);

#endif
