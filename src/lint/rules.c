/* rules.c — the table of rules. */
#include "lint/lint.h"

#include "lint/rules.h"
#include "parts/parts.h"

const struct lint_rule lint_rules[] = {
    { FIELD_MISSING, LINT_PLAN, lint_fields },
    { SYMBOL_FORM, LINT_PLAN, lint_symbol },
    { PLACE_UNIT, LINT_PLAN, lint_place },
    { TITLE_STOP, LINT_PLAN, lint_title },
    { NAME_TITLE, LINT_PLAN, lint_signers },
    { END_MARK_EARLY, LINT_PLAN, lint_end },
    { END_MARK_MISSING, LINT_TREE, lint_parts },
    { APPENDIX_UNUSED, LINT_TREE, lint_appendices },
    { TABLE_UNUSED, LINT_TREE, lint_tables },
    { MESSAGE_COUNT, LINT_PLAN, NULL },
};

static const struct part *
part_of(const struct node *n)
{
    for (const struct part *const *p = parts; *p != NULL; p++)
        if (n->part == (*p)->name)
            return *p;
    return NULL;
}

/* Sections hold the nodes that parts have made, and the sections of phụ lục
 * are a part's themselves. */
static void
check_nodes(const struct lint *l, const struct node *n)
{
    for (; n != NULL; n = n->next) {
        const struct part *part = n->part != NULL ? part_of(n) : NULL;

        if (part != NULL && part->check != NULL)
            part->check(l->arena, n, l->diags);
        if (n->kind == NODE_SECTION)
            check_nodes(l, n->first);
    }
}

void
lint_parts(const struct lint *l)
{
    for (const struct doc *doc = l->doc; doc != NULL; doc = doc->next)
        check_nodes(l, doc->first);
}

void
lint_stage(const struct lint *l, enum lint_stage stage)
{
    for (const struct lint_rule *r = lint_rules; r->check != NULL; r++)
        if (r->stage == stage)
            r->check(l);
}
