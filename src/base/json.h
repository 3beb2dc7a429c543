/* json.h — texts as JSON writes them. */
#ifndef VANBAN_JSON_H
#define VANBAN_JSON_H

#include "base/source.h"

/* The text in quotes, with what JSON does not take as it is escaped. */
void json_text(struct buf *, struct str);
/* A new line, two blanks in for each step of depth. */
void json_line(struct buf *, int depth);

/* Where in a document without lines, as members behind others. */
void json_passage(struct buf *, const struct passage *);

#endif
