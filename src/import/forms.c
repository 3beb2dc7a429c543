/* forms.c — documents of templates with fields of their own: giấy mời, giấy
 * giới thiệu, biên bản … */
#include "import/parts.h"
#include "import/word_markup.h"

struct text_lines {
    struct str *line;
    int *block; /* that it is; the end behind the last */
    int count;
};

static struct text_lines
lines_of(const struct found *f, struct part_range range)
{
    int n = range.to - range.from + 1;
    struct text_lines l = { ARENA_ARRAY(f->arena, struct str, n),
                            ARENA_ARRAY(f->arena, int, n), 0 };

    for (int i = range.from; i < range.to; i++) {
        const struct word_block *b = f->block[i];

        if (b->kind == WORD_PARA && (b->plain.n == 0 ||
                                     part_is_rule(b->plain)))
            continue;
        l.block[l.count] = i;
        l.line[l.count] = b->kind == WORD_TABLE ? STR_EMPTY
                          : b->label.n > 0      ? b->plain
                                                : word_markup(f->arena, b,
                                                              WORD_BOLD, false);
        l.count++;
    }
    l.block[l.count] = range.to;
    return l;
}

static struct str
agency_of(const struct found *f)
{
    struct buf b = buf_new(f->arena);

    for (const struct part_line *l = f->co_quan.first; l != NULL; l = l->next)
        buf_printf(&b, "%s%.*s", b.n > 0 ? " " : "", STR_ARG(l->text));
    return buf_take(&b);
}

bool
parts_find_form(struct found *f)
{
    struct diags quiet = diags_new(f->arena);
    const struct template *t;
    const struct unfilled *found;
    struct text_lines l;

    if (f->types.home == NULL || f->type == NULL || f->lead.to <= f->lead.from)
        return false;
    t = template_load(f->arena, f->types.home, f->type->name, POS_NONE,
                      &quiet);
    if (t == NULL)
        return false;
    l = lines_of(f, f->lead);
    if (!template_unfill(f->arena, t, l.line, l.count, agency_of(f), &found))
        return false;
    f->fields = found;
    f->field_block = l.block;
    f->mo_dau = f->ket_thuc = STR_EMPTY;
    f->no_title = !template_has_part(t, "trich_yeu");
    if (template_has_part(t, "dau_bien_ban"))
        part_forget(f, "dia_danh");
    f->unnumbered = template_has_part(t, "dau_thu_cong");
    if (f->unnumbered)
        part_forget(f, "ky_hieu");
    if (f->noi_nhan.count == 0 && f->unnumbered)
        part_forget(f, "noi_nhan");
    if (f->no_title)
        part_forget(f, "trich_yeu");
    return true;
}
