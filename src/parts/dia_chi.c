/* dia_chi.c — where the agency is to be reached: at the foot of the first page,
 * under a rule as wide as the text (NĐ 30/2020, PL I, phần I, III.5). */
#include "parts/lines.h"

enum { RULE_HEIGHT = 60 };

static void
dia_chi_build(const struct part_run *run, struct node *parent)
{
    const struct value *v = value_find(run->plan, "dia_chi");
    struct lines lines = lines_read(run->arena, v);
    struct node *footer;

    if (lines.first == NULL)
        return;
    footer = node_new(run->arena, NODE_FOOTER, v->pos);
    part_rule(run, footer, part_text_width(run->profile), v->pos);
    footer->last->u.rule.height = RULE_HEIGHT;
    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_balance(run, part_line(run, footer, "dia_chi", l, NULL),
                     part_text_width(run->profile));
    parent->u.section.first_footer = footer;
}

static const char *const fields[] = { "dia_chi", NULL };

const struct part part_dia_chi = { "dia_chi", fields, dia_chi_build, NULL };
