/* word_dump.c — paragraphs with their number, place and looks; rows and cells
 * of tables indented below them. */
#include "import/word_dump.h"

static void
add_span(struct buf *b, const struct word_span *s)
{
    static const char marks[] = "bi^_";

    if (s->note)
        buf_add_z(b, " note");
    for (int i = 0; i < 4; i++)
        if ((s->look & 1u << i) != 0)
            buf_printf(b, "%s%c", (s->look & ((1u << i) - 1)) == 0 ? " " : "",
                       marks[i]);
    buf_add_z(b, " \"");
    for (size_t i = 0; i < s->text.n; i++)
        if (s->text.p[i] == '\n')
            buf_add_z(b, "\\n");
        else if (s->text.p[i] == '\t')
            buf_add_z(b, "\\t");
        else
            buf_add_c(b, s->text.p[i]);
    buf_add_c(b, '"');
}

static void
add_flags(struct buf *b, const struct word_block *p)
{
    const struct { bool is; const char *name; } flags[] = {
        { p->landscape, "landscape" }, { p->new_page, "page" },
        { p->new_section, "section" }, { p->apart, "apart" },
        { p->leader, "leader" },       { p->gap, "gap" },
        { p->raw, "raw" },             { p->lines, "lines" },
    };

    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (flags[i].is)
            buf_printf(b, " %s", flags[i].name);
}

static void
add_para(struct buf *b, const struct word_block *p, int indent)
{
    static const char *const aligns[] = {
        [WORD_LEFT] = "left", [WORD_CENTER] = "center",
        [WORD_RIGHT] = "right", [WORD_BOTH] = "both" };

    buf_printf(b, "%*s%d %s", indent, "", p->number, aligns[p->align]);
    add_flags(b, p);
    if (p->label.n > 0)
        buf_printf(b, " [%.*s]%s", STR_ARG(p->label),
                   p->label_bold ? "b" : "");
    buf_add_c(b, ':');
    for (const struct word_span *s = p->spans; s != NULL; s = s->next)
        add_span(b, s);
    buf_add_c(b, '\n');
}

static void
add_blocks(struct buf *b, const struct word_block *p, int indent)
{
    for (; p != NULL; p = p->next) {
        if (p->kind == WORD_PARA) {
            add_para(b, p, indent);
            continue;
        }
        buf_printf(b, "%*stable %d", indent, "", p->columns);
        add_flags(b, p);
        buf_add_c(b, '\n');
        for (const struct word_row *r = p->rows; r != NULL; r = r->next) {
            buf_printf(b, "%*srow%s", indent + 2, "", r->head ? " head" : "");
            if (r->lines > 0)
                buf_printf(b, " %d lines", r->lines);
            buf_add_c(b, '\n');
            for (const struct word_cell *c = r->first; c != NULL;
                 c = c->next) {
                buf_printf(b, "%*scell %d%s\n", indent + 4, "", c->columns,
                           c->continues ? " continues" : "");
                add_blocks(b, c->first, indent + 6);
            }
        }
    }
}

void
word_dump(const struct word_file *w, struct buf *b)
{
    add_blocks(b, w->first, 0);
    if (w->address.n > 0)
        buf_printf(b, "address: %.*s\n", STR_ARG(w->address));
}
