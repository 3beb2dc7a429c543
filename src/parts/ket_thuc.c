/* ket_thuc.c — the closing sentences; the text of a document ends with "./."
 * (NĐ 30/2020, PL III: every Mẫu). */
#include "parts/lines.h"

static void
add_end(struct arena *a, struct line *last)
{
    struct str s = last->text;

    if (str_ends(s, "./.") || (ends_in_mark(s) && !str_ends(s, ".")) ||
        str_ends(s, "..."))
        return;
    if (str_ends(s, "./"))
        s.n -= 2;
    else if (str_ends(s, "."))
        s.n -= 1;
    last->text = str_printf(a, "%.*s./.", STR_ARG(s));
}

/* Where the body is the last of the text, its author writes the mark: it is
 * printed as it stands. A text that ends in a table has no place for it. */
static void
check_end(const struct part_run *run, const struct node *parent)
{
    const struct node *last = parent->last;

    if (last == NULL || last->kind != NODE_PARA)
        return;
    if (!str_ends(str_trim(para_text(run->arena, last)), "./."))
        diag_add(run->diags, END_MARK_MISSING, last->pos);
}

static void
ket_thuc_build(const struct part_run *run, struct node *parent)
{
    struct lines lines = lines_read(run->arena,
                                  value_find(run->plan, "ket_thuc"));

    if (lines.first == NULL) {
        check_end(run, parent);
        return;
    }
    add_end(run->arena, lines.last);
    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_line(run, parent, "noi_dung", l, &lines);
    lines_check_notes(run, &lines);
}

static const char *const fields[] = { "ket_thuc", NULL };

const struct part part_ket_thuc = { "ket_thuc", fields, ket_thuc_build };

/* The end of a text that has no closing sentences of its own. */
static void
dau_ket_thuc_build(const struct part_run *run, struct node *parent)
{
    check_end(run, parent);
}

static const char *const none[] = { NULL };

const struct part part_dau_ket_thuc = { "dau_ket_thuc", none,
                                        dau_ket_thuc_build };
