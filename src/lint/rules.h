/* rules.h — private to lint: the functions that the table names, one file for
 * each group of rules. */
#ifndef VANBAN_RULES_H
#define VANBAN_RULES_H

#include "lint/lint.h"

void lint_fields(const struct lint *);     /* lint_plan.c */
void lint_tables(const struct lint *);     /* lint_used.c */
void lint_appendices(const struct lint *); /* lint_used.c */
void lint_symbol(const struct lint *);     /* lint_form.c */
void lint_symbol_names(const struct lint *); /* lint_symbol.c */
void lint_place(const struct lint *);      /* lint_form.c */
void lint_title(const struct lint *);      /* lint_form.c */
void lint_signers(const struct lint *);    /* lint_form.c */
void lint_end(const struct lint *);        /* lint_form.c */
void lint_body(const struct lint *);       /* lint_body.c */
void lint_bases(const struct lint *);      /* lint_bases.c */
void lint_spelling(const struct lint *);   /* lint_spelling.c */
void lint_writing(const struct lint *);   /* lint_writing.c */
void lint_signing(const struct lint *);    /* lint_signing.c */
void lint_basis_marks(const struct lint *); /* lint_signing.c */
void lint_capitals(const struct lint *);   /* lint_capitals.c */
void lint_leftover(const struct lint *);   /* lint_leftover.c */
void lint_numbering(const struct lint *);  /* lint_numbering.c */
void lint_totals(const struct lint *);     /* lint_totals.c */
void lint_samples(const struct lint *);    /* lint_samples.c */
void lint_parts(const struct lint *);      /* rules.c */

#endif
