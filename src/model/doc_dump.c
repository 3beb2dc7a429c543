/* doc_dump.c — writes the tree of a document as text, one node a line, for the
 * tests. */
#include "input/picture.h"
#include "model/doc.h"

static void
dump_text(FILE *f, struct str s)
{
    putc('"', f);
    for (size_t i = 0; i < s.n; i++) {
        if (str_starts(str_after(s, i), "\u00A0")) {
            putc('~', f);
            i++;
            continue;
        }
        if (s.p[i] == '~' || s.p[i] == '"' || s.p[i] == '\\')
            putc('\\', f);
        putc(s.p[i], f);
    }
    putc('"', f);
}

static void
dump_format(FILE *f, unsigned format)
{
    if (format & FORMAT_BOLD)
        fputs(" bold", f);
    if (format & FORMAT_ITALIC)
        fputs(" italic", f);
    if (format & FORMAT_SUPERSCRIPT)
        fputs(" superscript", f);
    if (format & FORMAT_SUBSCRIPT)
        fputs(" subscript", f);
}

static void
dump_para(FILE *f, const struct para *p)
{
    static const char *const aligns[] = {
        [ALIGN_LEFT] = "left", [ALIGN_CENTER] = "center",
        [ALIGN_RIGHT] = "right", [ALIGN_JUSTIFY] = "justify",
    };

    fprintf(f, "para style=%.*s", STR_ARG(p->style->name));
    if (p->label.kind != LABEL_NONE || p->label.text.n > 0) {
        fprintf(f, " label=%s ", label_name(p->label.kind));
        dump_text(f, p->label.text);
        dump_format(f, p->label.format);
    }
    if (p->size != 0)
        fprintf(f, " size=%d", p->size);
    if (p->before >= 0)
        fprintf(f, " before=%d", p->before);
    if (p->after >= 0)
        fprintf(f, " after=%d", p->after);
    if (p->has_align)
        fprintf(f, " align=%s", aligns[p->align]);
    if (p->keep_next)
        fputs(" keep_next", f);
    if (p->keep_lines)
        fputs(" keep_lines", f);
    if (p->page_before)
        fputs(" page_before", f);
    if (p->frame_width > 0)
        fprintf(f, " frame_width=%d", p->frame_width);
    if (p->inset > 0)
        fprintf(f, " inset=%d", p->inset);
    if (p->anchor != NULL)
        fprintf(f, " anchor=%d", p->anchor->id);
}

static void
dump_section(FILE *f, const struct section *s)
{
    fprintf(f, "section width=%d height=%d top=%d bottom=%d left=%d right=%d"
               " header=%d", s->width, s->height, s->top, s->bottom, s->left,
            s->right, s->header);
    if (s->number_hidden_first)
        fputs(" number_hidden_first", f);
    if (s->number_from != 0)
        fprintf(f, " number_from=%d", s->number_from);
    if (s->turn)
        fputs(" turn", f);
    if (s->appendix != NULL)
        fprintf(f, " appendix=%d", s->appendix->number);
}

static void
dump_table(FILE *f, const struct table *t)
{
    fputs("table widths=", f);
    for (int i = 0; i < t->columns; i++)
        fprintf(f, i > 0 ? ",%d" : "%d", t->widths[i]);
    if (t->grid)
        fputs(" grid", f);
    if (t->padding != 0)
        fprintf(f, " padding=%d", t->padding);
    if (t->indent != 0)
        fprintf(f, " indent=%d", t->indent);
}

static void
dump_row(FILE *f, const struct row *r)
{
    fputs("row", f);
    if (r->header)
        fputs(" header", f);
    if (r->cant_split)
        fputs(" cant_split", f);
    if (r->keep_next)
        fputs(" keep_next", f);
    if (r->height > 0)
        fprintf(f, " height=%d", r->height);
}

static void
dump_cell(FILE *f, const struct cell *c)
{
    static const char *const valigns[] = {
        [VALIGN_TOP] = "top", [VALIGN_CENTER] = "center",
        [VALIGN_BOTTOM] = "bottom",
    };

    fprintf(f, "cell column=%d", c->column);
    if (c->columns != 1)
        fprintf(f, " columns=%d", c->columns);
    if (c->rows != 1)
        fprintf(f, " rows=%d", c->rows);
    if (c->valign != VALIGN_TOP)
        fprintf(f, " valign=%s", valigns[c->valign]);
}

static const char *const index_names[INDEX_KINDS] = {
    [INDEX_HEADINGS] = "headings", [INDEX_TABLES] = "tables",
    [INDEX_PICTURES] = "pictures", [INDEX_APPENDICES] = "appendices",
};

static void
dump_node(FILE *f, const struct node *n)
{
    switch (n->kind) {
    case NODE_SECTION:
        dump_section(f, &n->u.section);
        break;
    case NODE_PARA:
        dump_para(f, &n->u.para);
        break;
    case NODE_RULE:
        fprintf(f, "rule length=%d height=%d width=%d", n->u.rule.length,
                n->u.rule.height, n->u.rule.width);
        if (n->u.rule.keep_next)
            fputs(" keep_next", f);
        break;
    case NODE_TABLE:
        dump_table(f, &n->u.table);
        break;
    case NODE_ROW:
        dump_row(f, &n->u.row);
        break;
    case NODE_CELL:
        dump_cell(f, &n->u.cell);
        break;
    case NODE_RUN:
        fputs("run", f);
        dump_format(f, n->u.run.format);
        putc(' ', f);
        dump_text(f, n->u.run.text);
        break;
    case NODE_BREAK:
        fputs("break", f);
        break;
    case NODE_NOTE:
        fprintf(f, "note %d", n->u.note.number);
        break;
    case NODE_INDEX:
        fprintf(f, "index %s", index_names[n->u.index.kind]);
        if (n->u.index.levels > 0)
            fprintf(f, " levels=%d", n->u.index.levels);
        break;
    case NODE_PAGE:
        fprintf(f, "page anchor=%d", n->u.page->id);
        break;
    case NODE_PICTURE:
        fprintf(f, "picture %d×%d", n->u.picture.picture->width,
                n->u.picture.picture->height);
        if (n->u.picture.wish > 0)
            fprintf(f, " wish=%d", n->u.picture.wish);
        if (n->u.picture.part > 0)
            fprintf(f, " part=%d", n->u.picture.part);
        putc(' ', f);
        dump_text(f, n->u.picture.alt);
        break;
    case NODE_HEADER:
        fputs("header", f);
        break;
    case NODE_FOOTER:
        fputs("footer", f);
        break;
    }
    if ((n->kind == NODE_PARA || n->kind == NODE_RUN ||
         n->kind == NODE_NOTE) && n->pos.line > 0) {
        fputs(" @", f);
        pos_print(f, n->pos);
    }
    putc('\n', f);
}

static void
dump_nodes(FILE *f, const struct node *first, int depth)
{
    for (const struct node *n = first; n != NULL; n = n->next) {
        fprintf(f, "%*s", depth * 2, "");
        dump_node(f, n);
        if (n->kind == NODE_SECTION) {
            dump_nodes(f, n->u.section.first_header, depth + 1);
            dump_nodes(f, n->u.section.first_footer, depth + 1);
        }
        dump_nodes(f, n->first, depth + 1);
    }
}

void
doc_dump(FILE *f, const struct doc *doc)
{
    dump_nodes(f, doc->first, 0);
}
