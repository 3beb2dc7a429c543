/* khoi_sao.c — the head of a copy on paper: under a rule as wide as the text,
 * who copies, the form of copying, number, place and date (NĐ 30/2020, PL I,
 * phần II, mục I; PL III, Mẫu 3.1). */
#include "parts/dau_van_ban.h"
#include "parts/lines.h"

enum { RULE_HEIGHT = 180 };

static void
khoi_sao_build(const struct part_run *run, struct node *parent)
{
    struct pos pos = run->plan->pos;

    /* room below the name of who signed what is copied */
    if (parent->last != NULL && parent->last->kind == NODE_TABLE)
        part_para(run, parent, "noi_nhan", STR_EMPTY, pos)
            ->u.para.keep_next = true;
    part_rule(run, parent, part_text_width(run->profile), pos);
    parent->last->u.rule.height = RULE_HEIGHT;
    parent->last->u.rule.keep_next = true;
    letterhead_build(run, parent, (struct letterhead_form){
        .number = true, .date = true, .copy = true });
}

static const char *const fields[] = { "co_quan", "so", "ky_hieu", "dia_danh",
                                      "ngay", NULL };

const struct part part_khoi_sao = { "khoi_sao", fields, khoi_sao_build, NULL };
