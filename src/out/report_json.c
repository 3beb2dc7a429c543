/* report_json.c — a finding as an object of JSON, with where it ends in its
 * file and what may be put there. */
#include "out/report_json.h"

#include "base/json.h"
#include "base/mend.h"
#include "base/source_read.h"
#include "base/utf8.h"

/* The text of a source; that of a large table is read again. */
static struct str
text_of(struct arena *a, const struct source *s)
{
    struct diags unheard = diags_new(a);
    const struct source *again;

    if (s->text.n > 0)
        return s->text;
    if (s->files == NULL)
        return STR_EMPTY;
    again = source_read(a, s->files, s->name, &unheard);
    return again != NULL ? again->text : STR_EMPTY;
}

void
report_lines_of(struct arena *a, struct report_lines *of,
                const struct diag *g)
{
    const struct source *s = g->pos.line > 0 ? g->pos.source : NULL;

    if (s == of->source)
        return;
    of->source = s;
    of->text = s != NULL && !s->sheet ? text_of(a, s) : STR_EMPTY;
    of->lines = raw_lines_of(a, of->text);
}

/* A document of Word has no lines. */
static void
add_place(struct buf *b, const char *before, struct pos pos)
{
    bool sheet = pos.source != NULL && pos.source->sheet;

    if (pos_passage(pos) != NULL)
        pos.line = pos.column = 0;
    buf_printf(b, "\"%sline\": %d, \"%scolumn\": %d", before,
               sheet ? pos.line / SHEET_COLUMNS : pos.line, before,
               sheet ? pos.line % SHEET_COLUMNS + 1 : pos.column);
}

bool
report_change(const struct mend *m, const struct report_lines *of,
              struct report_change *c)
{
    struct str line = raw_lines_at(&of->lines, m->line);
    size_t start, from, to;

    if (!mend_bytes(m, of->text, &of->lines, &from, &to))
        return false;
    start = (size_t)(line.p - of->text.p);
    c->from = c->to = (struct pos){ of->source, m->line, 1 };
    c->from.column = raw_lines_column(&of->lines, m->line, from - start);
    c->to.column = raw_lines_column(&of->lines, m->line, to - start);
    if (to > start + line.n && m->line < of->lines.count)
        c->to = (struct pos){ of->source, m->line + 1, 1 };
    c->old = str_first(str_after(of->text, from), to - from);
    return true;
}

static void
add_mend(struct buf *b, const struct mend *m, const struct report_change *c)
{
    buf_add_z(b, "{\"title\": ");
    json_text(b, mend_title(b->arena, m));
    buf_add_z(b, ", ");
    add_place(b, "", c->from);
    buf_add_z(b, ", ");
    add_place(b, "end_", c->to);
    buf_add_z(b, ", \"old\": ");
    json_text(b, c->old);
    buf_add_z(b, ", \"text\": ");
    json_text(b, m->now);
    buf_add_c(b, '}');
}

static void
add_mends(struct buf *b, const struct diag *g, const struct report_lines *of)
{
    struct report_change change;
    bool some = false, whole = true;

    for (const struct mend *m = g->mends; m != NULL && g->together;
         m = m->next)
        whole &= report_change(m, of, &change);
    if (g->together)
        buf_add_z(b, ", \"together\": true");
    buf_add_z(b, ", \"mends\": [");
    for (const struct mend *m = g->mends; m != NULL && whole; m = m->next) {
        if (!report_change(m, of, &change))
            continue;
        if (some)
            buf_add_z(b, ", ");
        add_mend(b, m, &change);
        some = true;
    }
    buf_add_c(b, ']');
}

struct pos
report_end(const struct diag *g, const struct report_lines *of)
{
    struct pos end = g->pos;

    if (end.source == NULL || end.line == 0 || pos_passage(end) != NULL)
        return end;
    if (end.source->sheet) {
        end.line++; /* the next cell */
        return end;
    }
    return diag_end(g, of->text, &of->lines);
}

/* A table of many records is not gone through again for each of them: what is
 * found in a cell ends where it begins. */
bool
report_reads(const struct diag *g)
{
    enum { LARGE = 4 * 1024 * 1024 };

    return g->pos.source != NULL && g->pos.source->text.n < LARGE &&
           (g->pos.source->text.n > 0 || g->mends != NULL);
}

void
report_json(struct buf *b, const struct diag *g, struct report_lines *of)
{
    struct report_lines none = { .text = STR_EMPTY };
    const char *clause = message_clause(g->message);

    if (report_reads(g))
        report_lines_of(b->arena, of, g);
    else
        of = &none;
    buf_add_z(b, "{\"file\": ");
    if (g->pos.source == NULL)
        buf_add_z(b, "null");
    else
        json_text(b, str_from(g->pos.source->name));
    buf_add_z(b, ", ");
    add_place(b, "", g->pos);
    buf_add_z(b, ", ");
    add_place(b, "end_", report_end(g, of));
    if (pos_passage(g->pos) != NULL)
        json_passage(b, pos_passage(g->pos));
    buf_printf(b, ", \"severity\": \"%s\", \"code\": \"%s\", "
               "\"message\": ", severity_word(g->severity),
               message_code(g->message));
    json_text(b, g->text);
    buf_add_z(b, ", \"clause\": ");
    if (clause != NULL)
        json_text(b, str_from(clause));
    else
        buf_add_z(b, "null");
    add_mends(b, g, of);
    if (diag_is_suppressed(g)) {
        buf_add_z(b, ", \"suppressed\": ");
        json_text(b, g->reason);
    }
    buf_add_c(b, '}');
}
