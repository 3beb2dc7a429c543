/* report.c — prints findings as lines, with their place in the text, or as
 * JSON and SARIF. */
#include "out/report.h"

#include <stdlib.h>

#include "base/mend.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "base/width.h"
#include "out/sarif.h"

const char *const report_formats[] = {
    [REPORT_SHORT] = "short",
    [REPORT_HUMAN] = "human",
    [REPORT_JSON] = "json",
    [REPORT_SARIF] = "sarif",
    NULL,
};

bool
report_is_json(const struct report *r)
{
    return r->format == REPORT_JSON || r->format == REPORT_SARIF;
}

struct report
report_open(FILE *f, enum report_format format)
{
    return (struct report){ .file = f, .format = format };
}

/* The one line of diags_print; diags of one message print just that. */
static void
print_line(FILE *f, const struct diag *g)
{
    struct diag one = *g;
    struct diags all = { .first = &one, .last = &one };

    one.next = NULL;
    diags_print(f, &all);
}

enum { SHOWN_BEFORE = 40, SHOWN_AFTER = 36, TAB_STOP = 4 };
enum { LOOKED_BACK = 256 }; /* columns of the file, in a long line */

/* Columns that a character takes which begins in that one. */
static int
columns_of(uint32_t c, int column)
{
    return c == '\t' ? TAB_STOP - column % TAB_STOP : char_width(c);
}

/* Columns from 0, of a terminal, before the place in its line. */
static int
columns_before(struct str line, int place)
{
    int column = 0;

    for (int i = 1; i < place && line.n > 0; i++)
        column += columns_of(utf8_next(&line), column);
    return column;
}

/* The line around the place, and a mark under it. */
static void
print_place(FILE *f, struct str line, struct pos pos)
{
    int at = columns_before(line, pos.column), column = 0, mark = 0;
    int from = at - SHOWN_BEFORE;

    fprintf(f, "%6d | %s", pos.line, from > 0 ? "…" : "");
    while (line.n > 0 && column < at + SHOWN_AFTER) {
        struct str rest = line;
        uint32_t c = utf8_next(&rest);
        int wide = columns_of(c, column);

        /* a mark goes with its letter, and a half is not shown */
        if (column >= from && (wide > 0 || column > from)) {
            if (visible_is_hidden(c)) /* it takes its columns all the same */
                fprintf(f, "%*s", wide, "");
            else
                fprintf(f, "%.*s", (int)(rest.p - line.p), line.p);
            mark += column < at ? wide : 0;
        }
        column += wide;
        line = rest;
    }
    fprintf(f, "%s\n       | %*s^\n", line.n > 0 ? "…" : "",
            mark + (from > 0), "");
}

/* What stands before the next finding of an array, or object, of JSON. */
static void
add_between(struct report *r, struct buf *b)
{
    bool sarif = r->format == REPORT_SARIF;

    if (r->told || r->inside)
        buf_add_z(b, sarif ? ",\n" : ",\n  ");
    else if (sarif)
        sarif_begin(b);
    else
        buf_add_z(b, "[\n  ");
    r->told = true;
}

static void
print_json(struct report *r, struct arena *a, const struct diag *g,
           struct report_lines *of)
{
    struct buf b = buf_new(a);

    add_between(r, &b);
    if (r->format == REPORT_SARIF)
        sarif_result(&b, g, of);
    else
        report_json(&b, g, of);
    fwrite(b.p, 1, b.n, r->file);
}

static void
count(struct report *r, const struct diag *g)
{
    if (diag_is_suppressed(g)) {
        r->suppressed++;
        return;
    }
    switch (g->severity) {
    case SEVERITY_NOTE:
        r->notes++;
        break;
    case SEVERITY_WARNING:
        r->warnings++;
        break;
    case SEVERITY_ERROR:
        r->errors++;
        break;
    }
}

/* The line under the place, and in words what may be put there. */
static void
print_around(FILE *f, struct arena *a, const struct diag *g,
             const struct report_lines *of)
{
    size_t from, to;

    if (g->pos.source == NULL || g->pos.line == 0 || g->pos.source->sheet ||
        pos_passage(g->pos) != NULL)
        return;
    if (g->pos.column > LOOKED_BACK * 2) {
        struct pos near = g->pos;

        near.column = LOOKED_BACK + 1;
        print_place(f, raw_lines_from(&of->lines, g->pos.line,
                                      g->pos.column - LOOKED_BACK), near);
    } else {
        print_place(f, raw_lines_at(&of->lines, g->pos.line), g->pos);
    }
    for (const struct mend *m = g->mends; m != NULL; m = m->next)
        if (mend_bytes(m, of->text, &of->lines, &from, &to)) {
            fputs("       = sửa được: ", f);
            visible_print(f, mend_title(a, m));
            fputc('\n', f);
            return; /* of a message that is gathered they are alike */
        }
}

void
report_add(struct report *r, const struct diags *d)
{
    int status = diags_status(d);
    struct report_lines of = { .text = STR_EMPTY };

    for (const struct diag *g = d->first; g != NULL; g = g->next) {
        if (diag_is_suppressed(g) && !report_is_json(r)) {
            count(r, g);
            continue;
        }
        if (r->format == REPORT_HUMAN)
            report_lines_of(d->arena, &of, g);
        switch (r->format) {
        case REPORT_SHORT:
            print_line(r->file, g);
            break;
        case REPORT_HUMAN:
            print_line(r->file, g);
            print_around(r->file, d->arena, g, &of);
            break;
        case REPORT_JSON:
        case REPORT_SARIF:
            print_json(r, d->arena, g, &of);
            break;
        }
        count(r, g);
    }
    r->status = status > r->status ? status : r->status;
}

void
report_take(struct report *r, struct arena *a, struct str text,
            const struct report *part)
{
    if (text.n > 0 && report_is_json(r) && !r->told) {
        struct buf b = buf_new(a);

        add_between(r, &b);
        fwrite(b.p, 1, b.n, r->file);
        /* the part begins with what stands between two */
        text = str_after(text, r->format == REPORT_SARIF ? 2 : 4);
    }
    if (text.n > 0)
        fwrite(text.p, 1, text.n, r->file);
    r->errors += part->errors;
    r->warnings += part->warnings;
    r->notes += part->notes;
    r->suppressed += part->suppressed;
    r->status = part->status > r->status ? part->status : r->status;
}

struct str
report_part(struct report *part, enum report_format format,
            const struct diags *d)
{
    char *text = NULL;
    size_t n = 0;
    FILE *f = open_memstream(&text, &n);
    struct str s = STR_EMPTY;

    *part = report_open(f, format);
    part->inside = true;
    if (f == NULL)
        return s;
    report_add(part, d);
    if (fclose(f) == 0)
        s = str_copy(d->arena, (struct str){ text, n });
    free(text); /* the C library's */
    part->file = NULL;
    return s;
}

void
report_close(struct report *r, struct diags *call)
{
    struct buf b = buf_new(call->arena);

    if (!report_is_json(r))
        return;
    report_add(r, call);
    *call = diags_new(call->arena);
    if (r->format == REPORT_SARIF) {
        if (!r->told)
            sarif_begin(&b);
        sarif_end(&b);
    } else {
        buf_add_z(&b, r->told ? "\n]\n" : "[]\n");
    }
    fwrite(b.p, 1, b.n, r->file);
}
