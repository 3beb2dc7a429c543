/* ket_thuc.c — the closing sentences; the text of a document ends with "./."
 * (NĐ 30/2020, PL III: every Mẫu). */
#include "base/mend.h"
#include "outline/outline.h"
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
 * printed as it stands, and its paragraph plays this part. */
static void
end_here(struct node *parent)
{
    if (parent->last != NULL)
        parent->last->part = part_dau_ket_thuc.name;
}

/* A table, or a line that only a body has. */
static bool
is_body_line(const struct part_run *run, const struct line *l)
{
    return l->table || line_command(run->arena, l->text).n > 0;
}

/* Closing sentences with a table or signatures among them are set as a body
 * is; the mark goes behind the last sentence, and a table has no place for
 * it. */
static void
build_body(const struct part_run *run, struct node *parent,
           const struct value *v, const struct line *last)
{
    struct outline o = outline_new(run->arena);
    struct line end = *last;
    struct value *text = value_again(run->arena, v);

    o.measure = run->measure;
    o.files = run->files;
    o.tables = run->tables;
    o.pictures = run->pictures;
    o.items = run->items;
    if (!is_body_line(run, last)) {
        struct str whole = str_trim(v->text);

        end.text = whole;
        add_end(run->arena, &end);
        text->text = str_printf(run->arena, "%.*s%.*s",
                                (int)(whole.p - v->text.p), v->text.p,
                                STR_ARG(end.text));
    }
    outline_add_value(&o, text, 0, run->diags);
    outline_end_turn(&o, NULL, v->pos); /* who signs does so upright */
    outline_finish(&o);
    outline_build(run->arena, &o, run->profile, parent, run->diags);
}

static void
ket_thuc_build(const struct part_run *run, struct node *parent)
{
    const struct value *v = value_find(run->plan, "ket_thuc");
    struct lines lines = lines_read(run->arena, v);

    if (lines.first == NULL) {
        end_here(parent);
        return;
    }
    /* asked of the plain lines: a body tells of the joined ones itself */
    for (const struct line *l = lines.first; l != NULL; l = l->next)
        if (v->kind == VALUE_TEXT && is_body_line(run, l)) {
            build_body(run, parent, v, lines.last);
            return;
        }
    lines = lines_read_joined(run, v, NULL);
    add_end(run->arena, lines.last);
    for (const struct line *l = lines.first; l != NULL; l = l->next)
        part_line(run, parent, "noi_dung", l, &lines);
    lines_check_notes(run, &lines);
}

static const char *const fields[] = { "ket_thuc", NULL };

const struct part part_ket_thuc = { "ket_thuc", fields, ket_thuc_build,
                                    NULL };

/* The end of a text that has no closing sentences of its own. */
static void
dau_ket_thuc_build(const struct part_run *run, struct node *parent)
{
    (void)run;
    end_here(parent);
}

/* A text that ends in a table has no place for the mark. */
static void
dau_ket_thuc_check(struct arena *a, const struct node *last, struct diags *d)
{
    struct str text;

    if (last->kind != NODE_PARA)
        return;
    text = str_trim(para_text(a, last));
    if (str_ends(text, "./."))
        return;
    mend_end(d, diag_add(d, END_MARK_MISSING, last->pos), last->pos, text,
             str_ends(text, ".") ? STR("/.") : STR("./."));
}

static const char *const none[] = { NULL };

const struct part part_dau_ket_thuc = { "dau_ket_thuc", none,
                                        dau_ket_thuc_build,
                                        dau_ket_thuc_check };
