/* rules.c — the table of rules. */
#include "lint/lint.h"

#include "lint/rules.h"
#include "parts/parts.h"

const struct lint_rule lint_rules[] = {
    { FIELD_MISSING, LINT_PLAN, lint_fields, CARE_LITTLE },
    { SYMBOL_FORM, LINT_PLAN, lint_symbol, CARE_LITTLE },
    { SYMBOL_TYPE, LINT_PLAN, lint_symbol_names, CARE_FORM },
    { PLACE_UNIT, LINT_PLAN, lint_place, CARE_LITTLE },
    { TITLE_STOP, LINT_PLAN, lint_title, CARE_LITTLE },
    { NAME_TITLE, LINT_PLAN, lint_signers, CARE_LITTLE },
    { COPIES_KEPT, LINT_PLAN, lint_signing, CARE_FORM },
    { AGENCY_SHORT, LINT_PLAN, lint_agency, CARE_FORM },
    { ADDRESSEE_MARK, LINT_PLAN, lint_addressee, CARE_FORM },
    { BASIS_PART, LINT_PLAN, lint_bases, CARE_FORM },
    { SPELL_SYLLABLE, LINT_PLAN, lint_spelling, CARE_ALL },
    { DATE_ZERO, LINT_PLAN, lint_writing, CARE_ALL },
    { CAPITALS_AGENCY, LINT_PLAN, lint_capitals, CARE_ALL },
    { CAPITALS_DAY, LINT_PLAN, lint_words, CARE_ALL },
    { DATE_UNREAL, LINT_PLAN, lint_days, CARE_ALL },
    { FIGURE_WORDS, LINT_PLAN, lint_figures, CARE_ALL },
    { SHARE_WHOLE, LINT_PLAN, lint_wholes, CARE_ALL },
    { LABEL_FORM, LINT_PLAN, lint_labels, CARE_ALL },
    { SAMPLE_LEFT, LINT_PLAN, lint_samples, CARE_FORM },
    { LEFT_YEAR, LINT_PLAN, lint_leftover, CARE_ALL },
    { END_MARK_EARLY, LINT_PLAN, lint_end, CARE_LITTLE },
    { BODY_HEAD, LINT_PLAN, lint_body, CARE_LITTLE },
    { BASIS_MARK, LINT_TREE, lint_basis_marks, CARE_FORM },
    { END_MARK_MISSING, LINT_TREE, lint_parts, CARE_LITTLE },
    { APPENDIX_UNUSED, LINT_TREE, lint_appendices, CARE_LITTLE },
    { NUMBER_SKIPPED, LINT_TREE, lint_numbering, CARE_FORM },
    { TOTAL_DIFFERS, LINT_TREE, lint_totals, CARE_ALL },
    { SHORT_UNKNOWN, LINT_TREE, lint_shorts, CARE_ALL },
    { HEADING_MARK, LINT_TREE, lint_headings, CARE_ALL },
    { REFERENCE_MISSING, LINT_TREE, lint_references, CARE_ALL },
    { SHARE_DIFFERS, LINT_TREE, lint_shares, CARE_ALL },
    { TABLE_UNUSED, LINT_TREE, lint_tables, CARE_LITTLE },
    { MESSAGE_COUNT, LINT_PLAN, NULL, CARE_LITTLE },
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
        if (r->stage == stage && r->care <= l->care)
            r->check(l);
}
