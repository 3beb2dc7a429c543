/* chu_ky.c — quyền hạn and chức vụ, room for hand and stamp, the name
 * (NĐ 30/2020, PL I, phần I, II.7). */
#include "base/viet.h"
#include "parts/ky_bang.h"
#include "parts/lien_tich.h"
#include "parts/lines.h"

enum { SLACK = 30 }; /* twips a renderer may round away */

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
find(const struct value *signer, const char *name)
{
    return signer == NULL ? NULL : value_find(signer, name);
}

static struct lines
authority_lines(const struct part_run *run, const struct value *signer)
{
    struct lines lines = lines_read_title(run->arena,
                                        find(signer, "quyen_han"));

    for (struct line *l = lines.first; l != NULL; l = l->next)
        l->text = join_short(run->arena, l->text);
    return lines;
}

/* Other offices, in capitals. */
static struct lines
office_lines(const struct part_run *run, const struct value *signer)
{
    struct lines lines = lines_read_title(run->arena,
                                        find(signer, "chuc_vu"));

    for (struct line *l = lines.first; l != NULL; l = l->next)
        if (!l->plain)
            l->text = viet_upper(run->arena, l->text);
    return lines;
}

static int
widest(const struct part_run *run, const char *style,
       const struct lines *lines, int most)
{
    for (const struct line *l = lines->first; l != NULL; l = l->next) {
        int width = part_width(run, style, 0, l->text);

        most = width > most ? width : most;
    }
    return most;
}

static struct str
text_of(const struct value *v)
{
    return v != NULL && v->kind == VALUE_TEXT ? str_trim(v->text) : STR_EMPTY;
}

int
chu_ky_width(const struct part_run *run, const struct value *signer)
{
    struct lines lines = authority_lines(run, signer);
    struct lines office = office_lines(run, signer);
    int most = part_width(run, "ho_ten", 0,
                          text_of(find(signer, "ho_ten")));

    most = widest(run, "quyen_han", &lines, most);
    return widest(run, "chuc_vu", &office, most);
}

/* Is it the first signature of an agency, whose own goes over it? */
static bool
is_agencys(const struct part_run *run, const struct value *signer)
{
    if (signer == value_find(run->plan, "ky"))
        return value_find(run->plan, "co_quan.ten") != NULL;
    for (const struct value *v = lien_tich_first(run->plan); v != NULL;
         v = v->next)
        if (signer == value_find(v, "ky"))
            return true;
    return false;
}

/* Ô 7b: an office in a council or the like stands above the name. Without a
 * name its line is there all the same, to write it in. */
void
chu_ky_name(const struct part_run *run, struct node *cell,
            const struct value *signer, int width)
{
    const struct value *name = find(signer, "ho_ten");
    struct lines office = office_lines(run, signer);
    struct node *first = NULL, *para;

    if (office.first != NULL) {
        first = part_lines(run, cell, "chuc_vu", &office);
        part_balance(run, first, width - SLACK);
    }
    para = part_para(run, cell, "ho_ten", text_of(name),
                     name != NULL ? name->pos : cell->pos);
    if (first == NULL)
        first = para;
    first->u.para.before = run->profile->signature_space;
    if (run->profile->signature_fields && signer != NULL) {
        struct sign_place *sign = ARENA_NEW(run->arena, struct sign_place);

        sign->kind = is_agencys(run, signer) ? SIGNS_AGENCY : SIGNS_PERSON;
        sign->name = part_plain(run, text_of(name));
        first->u.para.sign = sign;
    }
}

void
chu_ky_authority(const struct part_run *run, struct node *cell,
                 const struct value *signer, int width)
{
    struct lines lines = authority_lines(run, signer);

    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_balance(run, part_line(run, cell, "quyen_han", l, &lines),
                     width - SLACK);
    if (lines.first == NULL)
        part_para(run, cell, "quyen_han", STR_EMPTY, cell->pos);
}

void
chu_ky_build(const struct part_run *run, struct node *cell,
             const struct value *signer, int width)
{
    chu_ky_authority(run, cell, signer, width);
    chu_ky_name(run, cell, signer, width);
}
