/* can_cu.c — the legal bases: italic, each on its own line, ";" behind each
 * and "." behind the last (NĐ 30/2020, PL I, phần I, II.6). */
#include "parts/can_cu.h"

#include "base/viet.h"
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

bool
can_cu_is_bare(struct arena *a, struct str text)
{
    struct str folded = viet_fold(a, text);

    for (const char *const *k = kinds; *k != NULL; k++)
        if (str_starts(folded, *k))
            return true;
    return false;
}

static void
can_cu_build(const struct part_run *run, struct node *parent)
{
    struct lines lines = lines_read(run->arena,
                                  value_find(run->plan, "can_cu"));

    for (struct line *l = lines.first; l != NULL && !lines.written;
         l = l->next)
        if (can_cu_is_bare(run->arena, l->text))
            l->text = str_printf(run->arena, "Căn cứ %.*s",
                                 STR_ARG(l->text));
    lines_punctuate(run->arena, &lines, "");
    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_line(run, parent, "can_cu", l, &lines);
    lines_check_notes(run, &lines);
}

static const char *const fields[] = { "can_cu", NULL };

const struct part part_can_cu = { "can_cu", fields, can_cu_build, NULL };
