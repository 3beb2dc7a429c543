/* inputs.h — the files that a run reads, so that it does not write over one:
 * by what they are, whatever they are called. */
#ifndef VANBAN_INPUTS_H
#define VANBAN_INPUTS_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/diag.h"

struct input {
    bool taken; /* else a free place of the table */
    dev_t device;
    ino_t file;
};

struct inputs {
    struct arena *arena;
    struct input *all; /* a table of `room` places */
    size_t count, room;
};

/* Adds a file; nothing where there is none, or no ordinary one. */
void inputs_add(struct inputs *, const char *path);
/* Adds the files that were read while the messages were collected. */
void inputs_add_read(struct inputs *, const struct diags *);
bool inputs_have(const struct inputs *, const char *path);

#endif
