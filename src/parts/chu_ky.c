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

static const struct value *
find(const struct part_run *run, const char *group, const char *name)
{
    const struct value *v = value_find(run->plan, group);

    return v == NULL ? NULL : value_find(v, name);
}

static struct lines
authority_lines(const struct part_run *run, const char *group)
{
    struct lines lines = lines_read(run->arena,
                                  find(run, group, "quyen_han"));

    for (struct line *l = lines.first; l != NULL; l = l->next)
        l->text = join_short(run->arena, l->text);
    return lines;
}

static struct str
text_of(const struct value *v)
{
    return v != NULL && v->kind == VALUE_TEXT ? str_trim(v->text) : STR_EMPTY;
}

int
chu_ky_width(const struct part_run *run, const char *group)
{
    struct lines lines = authority_lines(run, group);
    struct str office = viet_upper(run->arena,
                                   text_of(find(run, group, "chuc_vu")));
    int most = part_width(run, "ho_ten", 0,
                          text_of(find(run, group, "ho_ten")));
    int width = part_width(run, "chuc_vu", 0, office);

    for (const struct line *l = lines.first; l != NULL; l = l->next) {
        most = width > most ? width : most;
        width = part_width(run, "quyen_han", 0, l->text);
    }
    return width > most ? width : most;
}

/* Ô 7b: an office in a council or the like stands above the name. Without a
 * name its line is there all the same, to write it in. */
static void
add_name(const struct part_run *run, struct node *cell, const char *group)
{
    const struct value *name = find(run, group, "ho_ten");
    const struct value *office = find(run, group, "chuc_vu");
    struct node *first = NULL, *para;

    if (text_of(office).n > 0)
        first = part_para(run, cell, "chuc_vu",
                          viet_upper(run->arena, text_of(office)),
                          office->pos);
    para = part_para(run, cell, "ho_ten", text_of(name),
                     name != NULL ? name->pos : cell->pos);
    if (first == NULL)
        first = para;
    first->u.para.before = run->profile->signature_space;
}

void
chu_ky_build(const struct part_run *run, struct node *cell, const char *group)
{
    struct lines lines = authority_lines(run, group);

    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_line(run, cell, "quyen_han", l, &lines);
    add_name(run, cell, group);
}
