/* include.h — values that stand in a file of their own: "@noi-dung.txt". */
#ifndef VANBAN_INCLUDE_H
#define VANBAN_INCLUDE_H

#include "base/files.h"
#include "input/value.h"

/* The path of a file that a plan names at pos: it must lie in the folder of
 * the plan or below it; and the files to read it by, which see that it does.
 * owner: what a clerk calls the plan, or whatever else names the file. NULL
 * after a diagnostic. */
const char *include_path(struct arena *, const struct files **,
                         struct str name, struct pos, const char *owner,
                         struct diags *);
#define OWNER_PLAN "kế hoạch"

/* Replaces the text "@name" by the content of that file, as a block; it is
 * looked for where the source of the text comes from. After a diagnostic the
 * text stays. Other values stay as they are. *bytes: how much of the plan was
 * taken from files so far. */
void include_text(struct arena *, struct value *, size_t *bytes,
                  struct diags *);

#endif
