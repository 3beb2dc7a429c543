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
level_format(const struct docx_lists *l, enum docx_list list, int level)
{
    if (list == LIST_BULLETS)
        return "bullet";
    return l->form[list][level].roman || (list == LIST_NUMBERS && level == 0)
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
write_level(struct ox *x, const struct docx_lists *l, enum docx_list list,
            int level)
{
    const struct docx_place place = { list, level };
    const struct docx_style *bound = docx_style_at(l->styles, place);
    const struct para_style *style = docx_level_style(l->styles, place);
    const struct label_form *form = &l->form[list][level];

    ox_open(x, "w:lvl");
    ox_attr_int(x, "w:ilvl", level);
    ox_val(x, "w:start", "1");
    ox_val(x, "w:numFmt", level_format(l, list, level));
    if (bound != NULL)
        ox_val(x, "w:pStyle", bound->id);
    ox_val(x, "w:suff", level_suffix(list));
    ox_open(x, "w:lvlText");
    ox_attr_str(x, "w:val",
                str_printf(l->arena, "%.*s%s%.*s", STR_ARG(form->before),
                           level_numbers(list, level),
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
is_written(const struct docx_lists *l, enum docx_list list)
{
    return l->used[list] ||
           docx_style_at(l->styles, (struct docx_place){ list, 0 }) != NULL;
}

static void
write_abstract(struct ox *x, const struct docx_lists *l, enum docx_list list)
{
    ox_open(x, "w:abstractNum");
    ox_attr_int(x, "w:abstractNumId", list);
    /* tells Word's lists apart when copied */
    ox_val(x, "w:nsid", str_printf(l->arena, "4E4433%02X", 0x2F + list).p);
    ox_val(x, "w:multiLevelType",
           docx_list_levels(list) > 1 ? "multilevel" : "singleLevel");
    for (int i = 0; i < docx_list_levels(list); i++)
        write_level(x, l, list, i);
    ox_close(x);
}

static void
num_open(struct ox *x, int id, enum docx_list list)
{
    ox_open(x, "w:num");
    ox_attr_int(x, "w:numId", id);
    ox_val_int(x, "w:abstractNumId", list);
}

static void
write_restart(struct ox *x, int id, const struct num *n)
{
    num_open(x, id, n->list);
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
        if (is_written(l, (enum docx_list)i))
            write_abstract(x, l, (enum docx_list)i);
    for (int i = LIST_NONE + 1; i < LIST_COUNT; i++)
        if (is_written(l, (enum docx_list)i)) {
            num_open(x, i, (enum docx_list)i);
            ox_close(x);
        }
    for (const struct num *n = l->first; n != NULL; n = n->next)
        write_restart(x, id++, n);
    ox_close(x);
}
