/* report.h — the findings of many documents, printed as they come. */
#ifndef VANBAN_REPORT_H
#define VANBAN_REPORT_H

#include <stdio.h>

#include "base/diag.h"

enum report_format {
    REPORT_SHORT, /* one line each: FILE:LINE:COL: lỗi: text [CODE] */
    REPORT_HUMAN, /* the same and the place in the text */
    REPORT_JSON,  /* one array of objects */
};

struct report {
    FILE *file;
    enum report_format format;
    int status; /* the worst so far, as diags_status */
    int errors, warnings, notes;
    bool inside; /* a part of another report: JSON begins with a comma */
};

extern const char *const report_formats[]; /* their names; ends with NULL */

/* A report that nothing has been added to. */
struct report report_open(FILE *, enum report_format);
void report_add(struct report *, const struct diags *);
/* Takes the part that another process has printed. */
void report_take(struct report *, struct str text, int status, int errors,
                 int warnings, int notes);

/* The lines of the file of one finding, kept for the next. */
struct report_lines { /* begins all zero */
    const struct source *source;
    struct str text;
    struct raw_lines lines;
};

/* Makes them those of a finding: none where it has no place in a text. */
void report_lines_of(struct arena *, struct report_lines *,
                     const struct diag *);
/* One finding as an object of JSON, for those who print more than findings. */
void report_json(struct buf *, const struct diag *, struct report_lines *);
/* Ends the array of JSON, which is there whatever happened; the findings of
 * the call itself go into it, and are then told. */
void report_close(struct report *, struct diags *call);

#endif
