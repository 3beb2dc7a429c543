/* ini_scan.h — the lines of an INI file with their places, checked for what
 * iniparser would cut, drop or refuse without saying so. */
#ifndef VANBAN_INI_SCAN_H
#define VANBAN_INI_SCAN_H

#include "base/diag.h"

struct ini_line {
    bool section;     /* else a key with its value */
    struct str in;    /* the section that a key stands in */
    struct str name;  /* trimmed, as written; empty: a bad section */
    struct pos name_pos;
    struct str value; /* without its quotes and without a comment */
    struct pos value_pos;
    bool plain; /* iniparser, too, must read this very value */
    struct ini_line *next;
};

struct ini_scan {
    struct ini_line *first, *last;
    int count;
    bool too_many; /* of them: the rest was not looked at */
    struct str kept; /* sections and plain lines alone, for iniparser */
};

/* Reports every line that is neither comment, section nor key; goes on. */
struct ini_scan ini_scan(struct arena *, const struct source *,
                         struct diags *);

#endif
