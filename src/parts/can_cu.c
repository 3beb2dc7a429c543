/* can_cu.c — the legal bases: italic, each on its own line, ";" behind each
 * and "." behind the last (NĐ 30/2020, PL I, phần I, II.6). */
#include <string.h>

#include "base/mend.h"
#include "base/viet.h"
#include "outline/outline_mark.h"
#include "parts/lines.h"

/* What a bare item begins with: it is cited by its kind, and "Căn cứ" is
 * understood. Compared folded; anything else ("Thực hiện …", "Theo đề nghị
 * …") stays as it is. */
static const char *const kinds[] = {
    "hien phap ", "bo luat ", "luat ", "phap lenh ", "lenh ", "nghi quyet ",
    "nghi dinh ", "quyet dinh ", "thong tu ", "chi thi ", "ke hoach ",
    "chuong trinh ", "de an ", "cong van ", "van ban ", "thong bao ",
    "huong dan ", "ket luan ", "cong dien ", "quy che ", "quy dinh ",
    "bao cao ", "to trinh ", "cac quyet dinh ", "cac nghi quyet ", NULL,
};

/* What a line of them begins with; a line that begins otherwise is mostly the
 * rest of the line above. */
static const char *const beginnings[] = {
    "can cu", "theo ", "xet ", "thuc hien ", "tren co so", "de ", "nham ",
    "duoc su ", "sau khi ", "phuc dap ", "chap hanh ", "thi hanh ",
    "trien khai ", "quan triet ", "huong ung ", "tiep tuc ", "tiep theo ",
    "qua ", "can ", "bien ban ", "theo:", "xet:", "thuc hien:", "de:", "nham:",
    "sau khi:", "qua:", "bien ban:", NULL,
};

static bool
begins_in(struct arena *a, struct str text, const char *const *list)
{
    while (text.n > 0 && strchr("-–+*• \t", text.p[0]) != NULL)
        text = str_after(text, 1);
    return str_starts_any(viet_fold(a, text), list);
}

/* A basis that is only named: "Luật …", without "Căn cứ" before it. */
static bool
is_bare(struct arena *a, struct str text)
{
    return begins_in(a, text, kinds);
}

/* What is only named may as well be cited by the line above. */
static enum line_start
start_of(struct arena *a, struct str text)
{
    if (!viet_is_upper(mark_first(text)))
        return LINE_GOES_ON;
    if (is_bare(a, text)) /* before "Để", which is "Đề án" without marks */
        return LINE_NAMES;
    return begins_in(a, text, beginnings) ? LINE_BEGINS : LINE_GOES_ON;
}

bool
can_cu_goes_on(struct arena *a, struct str above, struct str line)
{
    above = str_trim(above);
    line = str_trim(line);
    return above.n > 0 && line.n > 0 &&
           strchr(";.:", above.p[above.n - 1]) == NULL &&
           start_of(a, line) == LINE_GOES_ON;
}

/* Tells of lines that do not begin as legal bases do; those that lack the word
 * alone are told of when the lines are joined. */
static void
check_beginnings(const struct part_run *run, const struct lines *lines)
{
    for (const struct line *l = lines->first; l != NULL; l = l->next)
        if (!l->table && !begins_in(run->arena, l->text, beginnings) &&
            !begins_in(run->arena, l->text, kinds))
            diag_gather(run->diags, CAN_CU_START, l->pos);
}

static void
can_cu_build(const struct part_run *run, struct node *parent)
{
    struct lines lines = lines_read_joined(run, value_find(run->plan,
                                                         "can_cu"),
                                           start_of);

    for (struct line *l = lines.first; l != NULL && !lines.written;
         l = l->next)
        if (is_bare(run->arena, l->text))
            l->text = str_printf(run->arena, "Căn cứ %.*s",
                                 STR_ARG(l->text));
    check_beginnings(run, &lines);
    lines_punctuate(run->arena, &lines, "");
    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_line(run, parent, "can_cu", l, &lines);
    lines_check_notes(run, &lines);
}

/* A block is printed as it is written, and may lack the word. */
static void
can_cu_check(struct arena *a, const struct node *n, struct diags *d)
{
    struct str text = n->kind == NODE_PARA ? para_text(a, n) : STR_EMPTY;

    if (text.n > 0 && is_bare(a, text))
        mend_part(d, diag_add(d, BASIS_LEAD, n->pos), n->pos,
                  str_first(text, str_index(text, ' ')), str_first(text, 0),
                  STR("Căn cứ "));
}

static const char *const fields[] = { "can_cu", NULL };

const struct part part_can_cu = { "can_cu", fields, can_cu_build,
                                  can_cu_check };
