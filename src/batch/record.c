/* record.c — one record of a batch: its document made, written, and told of. */
#include <string.h>
#include <sys/stat.h>

#include "batch/answer.h"
#include "batch/joined.h"
#include "batch/shared.h"
#include "out/names_beside.h"
#include "out/output.h"

struct job {
    struct batch *batch;
    struct arena *arena;
    struct diags *diags;
    const struct file_log *read;
    size_t record;
    const struct value *data;
    struct output *outputs;
    int count; /* of the outputs */
};

/* The path of a result; a phụ lục that is a file of its own stands beside its
 * document, and must not take the name of another record's. */
static const char *
path_of(struct job *j, const struct vanban_output *o)
{
    const struct batch *b = j->batch;
    const char *path = batch_path(b, j->arena, j->record, j->data, o->format,
                                  j->diags);
    size_t owner;

    if (path == NULL || o->appendix == 0)
        return path;
    path = output_beside(j->arena, path, o->format, o->appendix);
    if (!batch_joined_spare(b, path, vanban_record_pos(j->data), j->diags))
        return NULL;
    owner = batch_path_owner(b, j->arena, path);
    if (owner == SIZE_MAX)
        return path;
    diag_add(j->diags, NAME_CLASH, vanban_record_pos(j->data), path,
             pos_text(j->arena,
                      vanban_record_pos(vanban_record(b->data, j->arena,
                                                      owner))).p);
    return NULL;
}

/* Gives what was made its names. */
static bool
name_all(struct job *j, const struct vanban_made *made)
{
    j->outputs = ARENA_ARRAY(j->arena, struct output, made->count + 1);
    for (int i = 0; i < made->count; i++) {
        struct output *o = &j->outputs[j->count];

        o->path = path_of(j, &made->outputs[i]);
        if (o->path == NULL)
            return false;
        o->bytes = made->outputs[i].bytes;
        j->count++;
    }
    return true;
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

    inputs_add_read(&own, j->read);
    for (int i = 0; i < j->count; i++) {
        ok = stays_inside(j, j->outputs[i].path) && ok;
        ok = output_spares(j->outputs[i].path, &j->batch->inputs, j->diags) &&
             output_spares(j->outputs[i].path, &own, j->diags) && ok;
    }
    return ok && outputs_write(j->arena, j->outputs, j->count,
                               OUTPUT_FOLDERS, j->diags);
}

/* Some finding has its place in the data. */
static bool
points_to_data(const struct job *j)
{
    for (const struct diag *g = j->diags->first; g != NULL; g = g->next)
        if (g->pos.source != NULL &&
            strcmp(g->pos.source->name,
                   vanban_record_pos(j->data).source->name) == 0)
            return true;
    return false;
}

/* The findings in the words of the report, for the one process to print. */
static struct str
report_text(const struct batch *b, const struct diags *d, struct report *r)
{
    struct str s = report_part(r, b->report->format, d);

    return b->order->json ? STR_EMPTY : s; /* there it is told otherwise */
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
    const struct vanban_formats *formats = &b->order->formats;
    struct diags unheard = diags_new(j->arena);

    j->outputs = ARENA_ARRAY(j->arena, struct output, formats->count + 1);
    for (j->count = 0; j->count < formats->count; j->count++) {
        const char *path = batch_path(b, j->arena, j->record, j->data,
                                      formats->of[j->count],
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
            diag_add(j->diags, OUTPUT_STALE, vanban_record_pos(j->data),
                     j->outputs[i].path);
            return;
        }
}

/* Adds the document to the files of all. Where memory was used up in that,
 * all that was known of it is gone. */
static bool
join(struct job *j)
{
    bool ok = batch_joined_add(j->batch, j->arena, j->record);

    if (j->arena != j->diags->arena) {
        j->arena = j->diags->arena;
        j->data = vanban_record(j->batch->data, j->arena, j->record);
        j->count = 0;
    }
    return ok;
}

struct outcome
batch_make(struct batch *b, struct vanban_maker *m, size_t i)
{
    struct vanban_made made;
    struct outcome o = { .record = i };
    struct manifest_row row = { .record = i };
    bool dry = b->order->dry_run;
    bool done = vanban_make_record(m, b->data, i, &b->order->formats, dry,
                                   &made);
    struct diags *d = &made.findings;
    struct job j = { .batch = b, .arena = d->arena, .diags = d,
                     .read = &made.read, .record = i };
    struct diags own;
    struct report r;

    j.data = made.record != NULL ? made.record
                                 : vanban_record(b->data, j.arena, i);
    done = name_all(&j, &made) && done &&
           (d->errors == 0 || vanban_is_draft(b->session)) &&
           (dry || (write_all(&j) && join(&j)));
    if (!done && d->errors == 0)
        diag_add(d, INTERNAL, vanban_record_pos(j.data),
                 "không rõ vì sao không lập được");
    if (d->errors > 0 && !points_to_data(&j))
        diag_add(d, RECORD_HERE, vanban_record_pos(j.data));
    if (!done) {
        name_outputs(&j);
        tell_stale(&j);
    }
    o.shared = batch_shared_part(b, d, &own);
    o.report = report_text(b, &own, &r);
    o.status = done ? 0 : diags_status(d);
    o.errors = r.errors;
    o.warnings = r.warnings;
    o.notes = r.notes;
    row.done = done;
    row.outputs = j.outputs;
    row.count = j.count;
    row.pages = done ? made.pages : 0;
    row.diags = &own;
    row.read = &made.read;
    row.data = j.data;
    if (b->order->json)
        o.made = answer_record(b, j.arena, &row);
    else if (done && dry)
        o.made = paths_made(&j);
    row.diags = d;
    if (!dry)
        o.line = manifest_line(b, j.arena, &row);
    return o;
}

struct outcome
batch_lost(struct batch *b, struct arena *a, size_t i, const char *why)
{
    struct diags d = diags_new(a);
    const struct file_log none = { a, NULL };
    struct outcome o = { .record = i };
    struct job j = { .batch = b, .arena = a, .read = &none, .record = i,
                     .data = vanban_record(b->data, a, i) };
    struct manifest_row row = { .record = i, .diags = &d, .read = &none,
                                .data = j.data };
    struct report r;

    diag_add(&d, RECORD_LOST, vanban_record_pos(j.data), why);
    name_outputs(&j);
    row.outputs = j.outputs;
    row.count = j.count;
    o.report = report_text(b, &d, &r);
    o.status = diags_status(&d);
    o.errors = r.errors;
    if (b->order->json)
        o.made = answer_record(b, a, &row);
    if (!b->order->dry_run)
        o.line = manifest_line(b, a, &row);
    return o;
}
