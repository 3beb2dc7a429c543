/* yaml_fault.h — turns what libyaml says about a syntax error, in English and
 * in a parser's terms, into one message that a clerk can act on. */
#ifndef VANBAN_YAML_FAULT_H
#define VANBAN_YAML_FAULT_H

#include "base/diag.h"

struct yaml_fault {
    const char *problem, *context; /* libyaml's words; never NULL */
    struct pos at, from;           /* of the problem and of its context */
};

/* The place of the first character of a line that is no blank. */
struct pos lines_start(const struct raw_lines *, struct pos);

/* A key or a dash without the blank behind its sign, or with a wide colon:
 * body is what stands `at` a place of the file. */
void yaml_report_tight(struct diags *, struct pos, struct pos at,
                       struct str body);

/* Offers as many blanks of the keyboard in the place of the others that stand
 * at a place, before a text. */
void yaml_mend_blanks(struct diags *, struct diag *, struct pos at,
                      struct str);

void yaml_fault_report(struct diags *, const struct raw_lines *,
                       const struct yaml_fault *);

#endif
