/* chu_ky.c — quyền hạn and chức vụ, room for hand and stamp, the name
 * (NĐ 30/2020, PL I, phần I, II.7). */
#include "base/viet.h"
#include "parts/ky_noi_nhan.h"
#include "parts/lines.h"

/* "KT. CHỦ TỊCH": the short word stays with what follows it. */
static struct str
join_short(struct arena *a, struct str text)
{
    static const char *const words[] = { "TM. ", "KT. ", "TL. ", "TUQ. ",
                                         "Q. ", NULL };

    for (const char *const *w = words; *w != NULL; w++)
        if (str_starts(text, *w)) {
            size_t n = str_from(*w).n;

            return str_printf(a, "%.*s\xC2\xA0%.*s", (int)n - 1, *w,
                              STR_ARG(str_trim(str_after(text, n))));
        }
    return text;
}

static struct lines
authority_lines(const struct part_run *run)
{
    struct lines lines = lines_read(run->arena,
                                  value_find(run->plan, "ky.quyen_han"));

    for (struct line *l = lines.first; l != NULL; l = l->next)
        l->text = join_short(run->arena, l->text);
    return lines;
}

int
chu_ky_width(const struct part_run *run)
{
    struct lines lines = authority_lines(run);
    struct str name = value_text(run->plan, "ky.ho_ten");
    int most = part_width(run, "ho_ten", 0, name);

    for (const struct line *l = lines.first; l != NULL; l = l->next) {
        int width = part_width(run, "quyen_han", 0, l->text);

        if (width > most)
            most = width;
    }
    return most;
}

static void
add_name(const struct part_run *run, struct node *cell)
{
    const struct value *name = value_find(run->plan, "ky.ho_ten");
    const struct value *office = value_find(run->plan, "ky.chuc_vu");
    struct str text = value_text(run->plan, "ky.ho_ten");
    struct node *para = NULL;

    if (office != NULL && value_text(run->plan, "ky.chuc_vu").n > 0) {
        para = part_para(run, cell, "chuc_vu",
                         value_text(run->plan, "ky.chuc_vu"), office->pos);
        para->u.para.before = run->profile->signature_space;
    }
    /* Without a name the line is there all the same, to write it in. */
    if (para == NULL) {
        para = part_para(run, cell, "ho_ten", text,
                         name != NULL ? name->pos : cell->pos);
        para->u.para.before = run->profile->signature_space;
    } else {
        part_para(run, cell, "ho_ten", text,
                  name != NULL ? name->pos : cell->pos);
    }
}

void
chu_ky_build(const struct part_run *run, struct node *cell)
{
    struct lines lines = authority_lines(run);

    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_line(run, cell, "quyen_han", l, &lines);
    add_name(run, cell);
}
