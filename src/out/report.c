/* report.c — prints findings as lines, with their place in the text, or as
 * JSON. */
#include "out/report.h"

#include "base/mend.h"
#include "base/utf8.h"

const char *const report_formats[] = {
    [REPORT_SHORT] = "short",
    [REPORT_HUMAN] = "human",
    [REPORT_JSON] = "json",
    NULL,
};

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

enum { SHOWN_BEFORE = 40, SHOWN_AFTER = 36 };

/* The line around the place, and a mark under it. */
static void
print_place(FILE *f, struct str line, struct pos pos)
{
    int column = 1, from = pos.column - SHOWN_BEFORE, mark = 0;

    fprintf(f, "%6d | %s", pos.line, from > 1 ? "…" : "");
    for (; line.n > 0 && column < pos.column + SHOWN_AFTER; column++) {
        struct str rest = line;
        uint32_t c = utf8_next(&rest);

        if (column >= from) {
            fprintf(f, "%.*s", c == '\t' ? 1 : (int)(rest.p - line.p),
                    c == '\t' ? " " : line.p);
            mark += column < pos.column;
        }
        line = rest;
    }
    fprintf(f, "%s\n       | %*s^\n", line.n > 0 ? "…" : "",
            mark + (from > 1), "");
}

static void
print_json(struct report *r, struct arena *a, const struct diag *g,
           struct report_lines *of)
{
    bool first = r->errors + r->warnings + r->notes == 0 && !r->inside;
    struct buf b = buf_new(a);

    buf_add_z(&b, first ? "[\n  " : ",\n  ");
    report_json(&b, g, of);
    fwrite(b.p, 1, b.n, r->file);
}

static void
count(struct report *r, const struct diag *g)
{
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

    if (g->pos.source == NULL || g->pos.line == 0 || g->pos.source->sheet)
        return;
    print_place(f, raw_lines_at(&of->lines, g->pos.line), g->pos);
    for (const struct mend *m = g->mends; m != NULL; m = m->next)
        if (mend_bytes(m, of->text, &of->lines, &from, &to)) {
            fprintf(f, "       = sửa được: %.*s\n",
                    STR_ARG(mend_title(a, m)));
            return; /* of a message that is gathered they are alike */
        }
}

void
report_add(struct report *r, const struct diags *d)
{
    int status = diags_status(d);
    struct report_lines of = { .text = STR_EMPTY };

    for (const struct diag *g = d->first; g != NULL; g = g->next) {
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
            print_json(r, d->arena, g, &of);
            break;
        }
        count(r, g);
    }
    r->status = status > r->status ? status : r->status;
}

void
report_take(struct report *r, struct str text, int status, int errors,
            int warnings, int notes)
{
    if (text.n > 0 && r->format == REPORT_JSON &&
        r->errors + r->warnings + r->notes == 0) {
        fputc('[', r->file);
        text = str_after(text, 1);
    }
    if (text.n > 0)
        fwrite(text.p, 1, text.n, r->file);
    r->errors += errors;
    r->warnings += warnings;
    r->notes += notes;
    r->status = status > r->status ? status : r->status;
}

void
report_close(struct report *r, struct diags *call)
{
    if (r->format != REPORT_JSON)
        return;
    report_add(r, call);
    *call = diags_new(call->arena);
    fputs(r->errors + r->warnings + r->notes == 0 ? "[]\n" : "\n]\n",
          r->file);
}
