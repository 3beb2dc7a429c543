/* report.h — the findings of many documents, printed as they come. */
#ifndef VANBAN_REPORT_H
#define VANBAN_REPORT_H

#include <stdio.h>

#include "out/report_json.h"

enum report_format {
    REPORT_SHORT, /* one line each: FILE:LINE:COL: lỗi: text [CODE] */
    REPORT_HUMAN, /* the same and the place in the text */
    REPORT_JSON,  /* one array of objects */
    REPORT_SARIF, /* one object of SARIF 2.1.0, see sarif.h */
};

struct report {
    FILE *file;
    enum report_format format;
    int status; /* the worst so far, as diags_status */
    int errors, warnings, notes;
    int suppressed; /* not among them */
    bool told;   /* JSON: something stands in it */
    bool inside; /* a part of another report: JSON begins with a comma */
};

extern const char *const report_formats[]; /* their names; ends with NULL */

/* A report that nothing has been added to. */
struct report report_open(FILE *, enum report_format);
/* One value of JSON, and nothing else, is to stand in the file. */
bool report_is_json(const struct report *);
void report_add(struct report *, const struct diags *);
/* What a process of many prints, for the one that puts all together: the
 * findings as text in their arena; how they count is in the part. */
struct str report_part(struct report *part, enum report_format,
                       const struct diags *);
/* Takes such a part; the arena is for a moment. */
void report_take(struct report *, struct arena *, struct str text,
                 const struct report *part);

/* Ends the array of JSON, or SARIF's object, which is there whatever happened;
 * the findings of the call itself go into it, and are then told. */
void report_close(struct report *, struct diags *call);

#endif
