/* yaml_hash.h — comments that look like text: "Mục #1 xong" loses its end to
 * YAML, where " # chú thích" is what it seems. */
#ifndef VANBAN_YAML_HASH_H
#define VANBAN_YAML_HASH_H

#include "base/diag.h"

/* A '#' behind a blank and before a letter or digit. */
struct hash {
    struct pos at;
    int gap;         /* the column where the blanks before it begin */
    struct str text; /* from the '#' to the end of the line */
};

/* Those of a source, in order, of which some may stand inside texts. */
struct hashes {
    const struct hash *first;
    int count, next;
};

struct hashes hashes_of(struct arena *, const struct source *,
                        const struct raw_lines *);

/* Reports the comment that begins where a value ends, if there is one. The
 * places must not go back from one call to the next. */
void hashes_report(struct hashes *, struct pos end, struct diags *);
/* The same behind the '|' or '>' at that place, in whose line it stands. */
void hashes_report_header(struct hashes *, struct pos start, struct diags *);

#endif
