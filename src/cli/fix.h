/* fix.h — mends plans in memory until nothing can be mended any more, and
 * writes them when all are done. */
#ifndef VANBAN_FIX_H
#define VANBAN_FIX_H

#include "cli/setup.h"

struct fixing;

/* Files of the disk, and over them those that were mended. */
struct fixing *fixing_new(struct arena *);
const struct files *fixing_files(const struct fixing *);

/* Checks the order's plan and puts all mends that do not touch each other in
 * their places, in it and in the files beside it that it takes in, again until
 * none is left. made is of the last check. */
void fixing_plan(struct fixing *, struct vanban_maker *,
                 const struct vanban_order *, struct vanban_made *made);

/* Places that were mended in the i-th file, from 0; 0 past the last. */
int fixing_count(const struct fixing *, int i, const char **path);
/* What has changed, as diff -u prints it. */
void fixing_diff(const struct fixing *, struct buf *);
/* Writes all files, or none; false after OUTPUT_UNWRITABLE. */
bool fixing_write(struct fixing *, struct diags *);

#endif
