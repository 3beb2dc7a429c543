/* inputs.h — the files that a run reads, so that it does not write over one:
 * by what they are, whatever they are called. */
#ifndef VANBAN_INPUTS_H
#define VANBAN_INPUTS_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/diag.h"
#include "base/files.h"

struct input {
    bool taken; /* else there is room for one here */
    dev_t device;
    ino_t file;
};

struct inputs {
    struct arena *arena;
    struct input *all; /* a table with room for so many */
    size_t count, room;
};

/* Adds a file; nothing where there is none, or no ordinary one. */
void inputs_add(struct inputs *, const char *path);
/* Adds the files of a log. */
void inputs_add_read(struct inputs *, const struct file_log *);
bool inputs_have(const struct inputs *, const char *path);
/* False, with OUTPUT_OVER_INPUT, where the result would replace a file that
 * the run reads. */
bool output_spares(const char *path, const struct inputs *, struct diags *);

#endif
