/* harness.h — what all targets have in common: templates and fonts of the
 * project in memory, beside them the bytes that are tried, and sessions over
 * both, through the library's door alone. */
#ifndef VANBAN_FUZZ_HARNESS_H
#define VANBAN_FUZZ_HARNESS_H

#include <stddef.h>
#include <stdint.h>

#include "make/vanban.h"

/* A target: one try. 0. */
int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

/* What a try has: made by try_open, over by try_close. */
struct try
{
    struct arena *arena;
    struct diags diags;
    struct files files;
    struct vanban_setup setup;
    struct vanban *session; /* NULL: none is open */
    struct vanban_maker *maker;
};

/* The files of the project, and before them these. */
struct try try_open(const struct memory_file *, size_t count);
/* Opens session and maker as the setup says; false where it has none. */
bool try_session(struct try *);
void try_close(struct try *);

/* All of them. */
struct vanban_formats all_formats(void);

/* The plan of that name: made in the formats, its findings printed to
 * nobody. */
void try_plan(struct try *, const char *name, const struct vanban_formats *);
/* A try of its own: the bytes as a plan of that name, in no format. */
void try_plan_alone(const char *name, const uint8_t *, size_t);

/* A plan that has a heading, a list, a table, a note and a phụ lục. */
struct str little_of_everything(void);

/* The bytes as a file: of a text "== NAME\n…== NAME\n…" a package of those
 * parts, of all else themselves. */
struct str packed(struct arena *, const uint8_t *, size_t);

/* Cuts off what stands before the next line "=====". */
struct str cut_piece(struct str *rest);

/* Says everything that was found, to nobody. */
void say(const struct diags *);

#endif
