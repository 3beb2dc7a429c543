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
void lint_agency(const struct lint *);     /* lint_agency.c */
void lint_addressee(const struct lint *);  /* lint_addressee.c */
void lint_shorts(const struct lint *);     /* lint_shorts.c */
void lint_days(const struct lint *);       /* lint_days.c */
void lint_figures(const struct lint *);    /* lint_figures.c */
void lint_wholes(const struct lint *);     /* lint_wholes.c */
void lint_words(const struct lint *);      /* lint_words.c */
void lint_labels(const struct lint *);     /* lint_labels.c */
void lint_headings(const struct lint *);   /* lint_labels.c */
void lint_references(const struct lint *); /* lint_references.c */
void lint_shares(const struct lint *);     /* lint_shares.c */
void lint_parts(const struct lint *);      /* rules.c */

#endif
