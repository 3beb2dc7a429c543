/* lint.h — what a careful văn thư would find: rules over the plan, the tree
 * and the pages; their messages name the clause. Rules that belong to one
 * component stand with it (struct part, check). */
#ifndef VANBAN_LINT_H
#define VANBAN_LINT_H

#include "layout/pages.h"
#include "merge/template.h"
#include "model/doc.h"

/* When a rule can be asked: each stage has what those before it have. */
enum lint_stage { LINT_PLAN, LINT_TREE, LINT_PAGES };

/* How carefully one looks: each has what those before it have. */
enum lint_care { CARE_LITTLE, CARE_FORM, CARE_ALL };

struct lint {
    struct arena *arena;
    const struct template *template;
    const struct value *given; /* with what was pasted along with its fields */
    const struct value *plan, *filled; /* without, and as plan_fill has it */
    bool draft; /* what is missing is seen on paper, and not told of */
    enum lint_care care;
    const struct doc *doc;     /* from LINT_TREE on, and those behind it */
    const struct pages *pages; /* in LINT_PAGES: those of doc alone */
    struct diags *diags;
    struct value_marks *marks; /* of the text that is looked at */
};

struct lint_rule {
    enum message code; /* the one that it is known by; it may give others */
    enum lint_stage stage;
    void (*check)(const struct lint *);
    enum lint_care care; /* asked where one looks as carefully, or more */
};

extern const struct lint_rule lint_rules[]; /* ends with check NULL */

/* Asks the rules of one stage, in the order of the table. */
void lint_stage(const struct lint *, enum lint_stage);

#endif
