/* yaml_fault.h — turns what libyaml says about a syntax error, in English and
 * in a parser's terms, into one message that a clerk can act on. */
#ifndef VANBAN_YAML_FAULT_H
#define VANBAN_YAML_FAULT_H

#include "base/diag.h"

struct yaml_fault {
    const char *problem, *context; /* libyaml's words; never NULL */
    struct pos at, from;           /* of the problem and of its context */
};

/* The lines of a source, so that the n-th is found at once. */
struct raw_lines {
    const struct str *line; /* without their ends */
    int count;
};

struct raw_lines raw_lines_of(struct arena *, struct str text);
/* Line n from 1; empty past the end. */
struct str raw_lines_at(const struct raw_lines *, int n);
/* The place of the first character of a line that is no blank. */
struct pos lines_start(const struct raw_lines *, struct pos);

void yaml_fault_report(struct diags *, const struct raw_lines *,
                       const struct yaml_fault *);

#endif
