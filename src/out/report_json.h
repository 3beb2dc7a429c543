/* report_json.h — one finding as an object of JSON, and what of it has to be
 * looked up in its file: where it ends, and what its mends do. */
#ifndef VANBAN_REPORT_JSON_H
#define VANBAN_REPORT_JSON_H

#include "base/diag.h"

/* The lines of the file of one finding, kept for the next. */
struct report_lines { /* begins all zero */
    const struct source *source;
    struct str text;
    struct raw_lines lines;
};

/* Makes them those of a finding: none where it has no place in a text. */
void report_lines_of(struct arena *, struct report_lines *,
                     const struct diag *);
/* Whether that is worth the reading of its file. */
bool report_reads(const struct diag *);
/* Where what the finding is about ends. */
struct pos report_end(const struct diag *, const struct report_lines *);
/* What a mend does in those lines; false: nothing, it is none of theirs. */
struct report_change {
    struct pos from, to;
    struct str old; /* what goes */
};
bool report_change(const struct mend *, const struct report_lines *,
                   struct report_change *);

/* One finding as an object of JSON, for those who print more than findings. */
void report_json(struct buf *, const struct diag *, struct report_lines *);

#endif
