/* One record of a batch: its document made, written, and told of. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/fault.h"
#include "batch/batch.h"
#include "batch/manifest.h"
#include "merge/slots.h"
#include "out/output.h"

struct job {
    struct batch *batch;
    struct worker *worker;
    struct arena *arena;
    struct diags *diags;
    size_t record;
    const struct value *data;
    struct output *outputs;
    int count; /* of the outputs */
    int pages;
};

static bool
declares(const void *template, struct str key)
{
    return template_declares(template, key);
}

/* The plan of the record; NULL after a diagnostic. */
static const struct value *
plan_of(struct job *j, const struct template **t)
{
    struct batch *b = j->batch;
    const struct places_run run = {
        .arena = j->arena, .record = j->data,
        .draft = b->session.options.draft, .diags = j->diags,
    };
    struct places_run filling = run;

    records_tell(b->records, j->record, j->diags);
    *t = batch_template(b, j->data, j->diags);
    if (*t == NULL)
        return NULL;
    filling.settings = template_settings(*t);
    return places_plan(&filling, b->plan, declares, *t);
}

/* The path of a result; a phụ lục that is a file of its own stands beside its
 * document, and must not take the name of another record's. */
static const char *
path_of(struct job *j, const struct doc *doc, const struct renderer *r)
{
    const struct batch *b = j->batch;
    const char *path = batch_path(b, j->arena, j->record, j->data,
                                  r->extension, j->diags);
    size_t owner;

    if (path == NULL || doc->appendix == NULL)
        return path;
    path = output_beside(j->arena, path, r, doc->appendix->number);
    owner = batch_path_owner(b, j->arena, path);
    if (owner == SIZE_MAX)
        return path;
    diag_add(j->diags, NAME_CLASH, j->data->pos, path,
             pos_text(j->arena,
                      batch_record(b, j->arena, owner)->pos).p);
    return NULL;
}

static bool
draw(struct job *j, const struct doc *doc)
{
    const struct batch *b = j->batch;
    const struct pages *pages = worker_pages(j->worker, doc, j->diags);

    if (pages != NULL)
        j->pages += pages->count;
    for (int f = 0; f < b->formats.count; f++) {
        const struct renderer *r = b->formats.of[f];
        struct output *o = &j->outputs[j->count];
        struct buf bytes = buf_new(j->arena);

        if (pages == NULL && r->needs_pages)
            return false;
        o->path = path_of(j, doc, r);
        if (o->path == NULL)
            return false;
        j->count++;
        if (b->dry_run)
            continue;
        if (!worker_render(j->worker, r, doc, pages, &bytes, j->diags))
            return false;
        o->bytes = buf_str(&bytes);
    }
    return true;
}

static bool
draw_all(struct job *j)
{
    const struct template *t;
    const struct value *plan = plan_of(j, &t);
    const struct doc *doc = plan == NULL ? NULL
        : worker_tree(j->worker, t, plan, j->diags);
    size_t files = 0;
    bool ok = doc != NULL;

    for (const struct doc *one = doc; one != NULL; one = one->next)
        files++;
    j->outputs = ARENA_ARRAY(j->arena, struct output,
                             files * (size_t)j->batch->formats.count + 1);
    for (; doc != NULL; doc = doc->next)
        ok = draw(j, doc) && ok;
    return ok && (j->diags->errors == 0 ||
                  j->batch->session.options.draft);
}

/* No link below the folder may lead a result elsewhere, nor is one written
 * into a pipe or a device, where it might wait for ever. */
static bool
stays_inside(struct job *j, const char *path)
{
    char *step = (char *)str_zero(j->arena, str_from(path));
    size_t from = strlen(j->batch->folder);
    struct stat st;

    for (char *p = step + from;; p++) {
        char end = *p;

        if (end != '/' && end != '\0')
            continue;
        *p = '\0';
        if (lstat(step, &st) != 0)
            return true; /* not there: it will be made */
        if (S_ISLNK(st.st_mode)) {
            diag_add(j->diags, NAME_LINK, POS_NONE, step);
            return false;
        }
        if (end == '\0') {
            if (S_ISREG(st.st_mode) || S_ISDIR(st.st_mode))
                return true; /* of a folder the system speaks */
            diag_add(j->diags, OUTPUT_UNWRITABLE, POS_NONE, step,
                     "ở đó có một ống dẫn hay thiết bị, không phải tệp");
            return false;
        }
        *p = end;
    }
}

static bool
write_all(struct job *j)
{
    struct inputs own = { .arena = j->arena };
    bool ok = true;

    inputs_add_read(&own, j->diags);
    for (int i = 0; i < j->count; i++) {
        ok = stays_inside(j, j->outputs[i].path) && ok;
        ok = output_spares(j->outputs[i].path, &j->batch->inputs, j->diags) &&
             output_spares(j->outputs[i].path, &own, j->diags) && ok;
    }
    return ok && outputs_write(j->arena, j->outputs, j->count, true,
                               j->diags);
}

/* Some finding has its place in the data. */
static bool
points_to_data(const struct job *j)
{
    for (const struct diag *g = j->diags->first; g != NULL; g = g->next)
        if (g->pos.source != NULL &&
            strcmp(g->pos.source->name, j->data->pos.source->name) == 0)
            return true;
    return false;
}

/* The findings in the words of the report, for the one process to print. */
static struct str
report_text(const struct batch *b, const struct diags *d, struct report *r)
{
    char *text = NULL;
    size_t n = 0;
    FILE *f = open_memstream(&text, &n);
    struct str s = STR_EMPTY;

    *r = (struct report){ .file = f, .format = b->report.format,
                          .inside = true };
    if (f == NULL)
        return s;
    report_add(r, d);
    if (fclose(f) == 0)
        s = str_copy(d->arena, (struct str){ text, n });
    free(text); /* the C library's */
    return s;
}

static struct str
paths_made(const struct job *j)
{
    struct buf b = buf_new(j->arena);

    for (int i = 0; i < j->count; i++)
        buf_printf(&b, "%s\n", j->outputs[i].path);
    return buf_take(&b);
}

/* The files that a record would have made, as far as they have names. */
static void
name_outputs(struct job *j)
{
    const struct batch *b = j->batch;
    struct diags unheard = diags_new(j->arena);

    j->outputs = ARENA_ARRAY(j->arena, struct output,
                             b->formats.count + 1);
    for (j->count = 0; j->count < b->formats.count; j->count++) {
        const char *path = batch_path(b, j->arena, j->record, j->data,
                                      b->formats.of[j->count]->extension,
                                      &unheard);

        if (path == NULL)
            break;
        j->outputs[j->count].path = path;
    }
}

/* A file that an earlier run has made where this one makes none is not what
 * the data say now. */
static void
tell_stale(struct job *j)
{
    struct stat st;

    for (int i = 0; i < j->count; i++)
        if (lstat(j->outputs[i].path, &st) == 0 && S_ISREG(st.st_mode)) {
            diag_add(j->diags, OUTPUT_STALE, j->data->pos,
                     j->outputs[i].path);
            return;
        }
}

struct outcome
batch_make(struct batch *b, struct worker *w, size_t i)
{
    struct diags d = worker_next(w);
    struct job j = { .batch = b, .worker = w, .arena = w->document,
                     .diags = &d, .record = i };
    struct outcome o = { .record = i };
    struct manifest_row row = { .record = i };
    struct report r;
    bool done;

    j.data = batch_record(b, j.arena, i);
    done = draw_all(&j) && (b->dry_run || write_all(&j));
    if (!done && d.errors == 0)
        diag_add(&d, INTERNAL, j.data->pos, "không rõ vì sao không lập được");
    if (d.errors > 0 && !points_to_data(&j))
        diag_add(&d, RECORD_HERE, j.data->pos);
    if (!done) {
        name_outputs(&j);
        tell_stale(&j);
    }
    o.report = report_text(b, &d, &r);
    o.status = done ? 0 : diags_status(&d);
    o.errors = r.errors;
    o.warnings = r.warnings;
    o.notes = r.notes;
    if (done)
        o.made = paths_made(&j);
    if (b->dry_run)
        return o;
    row.done = done;
    row.outputs = j.outputs;
    row.count = j.count;
    row.pages = done ? j.pages : 0;
    row.diags = &d;
    row.data = j.data;
    o.line = manifest_line(b, j.arena, &row);
    return o;
}

struct outcome
batch_lost(struct batch *b, struct arena *a, size_t i, const char *why)
{
    struct diags d = diags_new(a);
    struct outcome o = { .record = i };
    struct job j = { .batch = b, .arena = a, .record = i,
                     .data = batch_record(b, a, i) };
    struct manifest_row row = { .record = i, .diags = &d, .data = j.data };
    struct report r;

    diag_add(&d, RECORD_LOST, j.data->pos, why);
    name_outputs(&j);
    row.outputs = j.outputs;
    row.count = j.count;
    o.report = report_text(b, &d, &r);
    o.status = diags_status(&d);
    o.errors = r.errors;
    if (!b->dry_run)
        o.line = manifest_line(b, a, &row);
    return o;
}
