/* docx_numbering.c — numbering.xml: the lists, and each place where one begins
 * again. */
#include "render/docx_lists.h"

/* w:lvlText: which numbers a label shows. */
static const char *
level_numbers(enum docx_list list, int level)
{
    static const char *const headings[] = { "%1", "%2", "%2.%3", "%2.%3.%4" };
    static const char *const items[] = { "%1", "%1.%2", "%1.%2.%3" };

    if (list == LIST_BULLETS)
        return "";
    return list == LIST_NUMBERS || list == LIST_MIXED ? headings[level]
                                                      : items[level];
}

static const char *
level_format(const struct list_form *f, int level)
{
    enum docx_list list = f->list;

    if (list == LIST_BULLETS)
        return "bullet";
    return f->form[level].roman || (list == LIST_NUMBERS && level == 0)
               ? "upperRoman" : "decimal";
}

/* A space; behind what stands alone on its line it would be counted as part of
 * that when the line is centred. */
static const char *
level_suffix(enum docx_list list)
{
    return list >= LIST_PHAN && list <= LIST_TIEU_MUC ? "nothing" : "space";
}

static void
write_level(struct ox *x, const struct docx_lists *l,
            const struct list_form *f, int level)
{
    const struct docx_place place = { f->list, level };
    const struct docx_style *bound = f->id == (int)f->list
                                         ? docx_style_at(l->styles, place)
                                         : NULL;
    const struct para_style *style = docx_level_style(l->styles, place);
    const struct label_form *form = &f->form[level];

    ox_open(x, "w:lvl");
    ox_attr_int(x, "w:ilvl", level);
    ox_val(x, "w:start", "1");
    ox_val(x, "w:numFmt", level_format(f, level));
    if (bound != NULL)
        ox_val(x, "w:pStyle", bound->id);
    ox_val(x, "w:suff", level_suffix(f->list));
    ox_open(x, "w:lvlText");
    ox_attr_str(x, "w:val",
                str_printf(l->arena, "%.*s%s%.*s", STR_ARG(form->before),
                           level_numbers(f->list, level),
                           STR_ARG(form->after)));
    ox_close(x);
    ox_val(x, "w:lvlJc", "left");
    ox_open(x, "w:pPr");
    ox_open(x, "w:ind");
    ox_attr_int(x, "w:left", style->left);
    if (style->first_line < 0)
        ox_attr_int(x, "w:hanging", -style->first_line);
    else
        ox_attr_int(x, "w:firstLine", style->first_line);
    ox_close(x);
    ox_close(x);
    ox_close(x);
}

/* Styles that bring a list along need it also where no paragraph has one. */
static bool
is_written(const struct docx_lists *l, const struct list_form *f)
{
    return f->used ||
           docx_style_at(l->styles, (struct docx_place){ f->list, 0 }) != NULL;
}

static void
write_abstract(struct ox *x, const struct docx_lists *l,
               const struct list_form *f)
{
    int levels = docx_list_levels(f->list);

    ox_open(x, "w:abstractNum");
    ox_attr_int(x, "w:abstractNumId", f->id);
    /* tells Word's lists apart when copied */
    ox_val(x, "w:nsid", str_printf(l->arena, "%08X", 0x4E44332F + f->id).p);
    ox_val(x, "w:multiLevelType", levels > 1 ? "multilevel" : "singleLevel");
    for (int i = 0; i < levels; i++)
        write_level(x, l, f, i);
    ox_close(x);
}

static void
num_open(struct ox *x, int id, int abstract)
{
    ox_open(x, "w:num");
    ox_attr_int(x, "w:numId", id);
    ox_val_int(x, "w:abstractNumId", abstract);
}

static void
write_restart(struct ox *x, int id, const struct num *n)
{
    num_open(x, id, n->abstract);
    for (int i = 0; i <= n->level; i++) {
        if (n->start[i] == 0)
            continue;
        ox_open(x, "w:lvlOverride");
        ox_attr_int(x, "w:ilvl", i);
        ox_val_int(x, "w:startOverride", n->start[i]);
        ox_close(x);
    }
    ox_close(x);
}

void
docx_lists_write(struct ox *x, const struct docx_lists *l)
{
    int id = LIST_COUNT;

    ox_open(x, "w:numbering");
    ox_attr(x, "xmlns:w", DOCX_NAMESPACE);
    for (int i = LIST_NONE + 1; i < LIST_COUNT; i++)
        for (const struct list_form *f = &l->first_form[i]; f != NULL;
             f = f->next)
            if (is_written(l, f))
                write_abstract(x, l, f);
    for (int i = LIST_NONE + 1; i < LIST_COUNT; i++)
        if (is_written(l, &l->first_form[i])) {
            num_open(x, i, i);
            ox_close(x);
        }
    for (const struct num *n = l->first; n != NULL; n = n->next)
        write_restart(x, id++, n);
    ox_close(x);
}
