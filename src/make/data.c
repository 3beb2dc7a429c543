/* data.c — opens the data of a batch, and makes a document of a record. */
#include "make/data.h"

#include "base/viet_number.h"
#include "input/plan_read.h"
#include "input/suppress.h"
#include "make/maker.h"
#include "merge/slots.h"
#include "table/table.h"
#include "text/date.h"

const char vanban_fault_column[] = RECORDS_FAULT_COLUMN;

/* ---- opening */

static bool
is_known(const struct value *v)
{
    return slots_of(v) == NULL;
}

static bool
read_plan(struct vanban_data *data, const char *path, struct diags *d)
{
    struct vanban *s = data->session;
    struct value *plan;

    if (files_kind(&s->files, path) == FILE_FOLDER) {
        diag_add(d, OPERAND_DIRECTORY, POS_NONE, path);
        return false;
    }
    if (vanban_is_document(s->setup.files, path)) {
        diag_add(d, DOCUMENT_NO_PLAN, POS_NONE, path, path);
        return false;
    }
    plan = plan_read(data->arena, &s->files, path, d);
    if (plan == NULL)
        return false;
    slots_parse(data->arena, plan, d);
    table_preload(data->arena, &s->files, plan, is_known);
    data->plan = plan;
    data->lets_be = suppressions_read(data->arena, plan,
                                      s->setup.care == VANBAN_CARE_ALL
                                          ? d : NULL);
    data->counts = slots_use(plan, STR("stt"));
    return d->errors == 0;
}

static struct records_file
file_of(const struct vanban_data *data, const struct vanban_table *t)
{
    return (struct records_file){ &data->files, t->named, t->header,
                                  t->header_last };
}

static bool
read_tables(struct vanban_data *data, const struct vanban_data_order *o,
            struct diags *d)
{
    const struct records_file file = file_of(data, &o->table);
    bool ok = true;

    data->records = records_read(data->arena, &file, d);
    if (data->records == NULL)
        return false;
    for (int i = 0; i < o->n_joins; i++) {
        const struct vanban_join *j = &o->joins[i];
        const struct records_join join = {
            j->name, j->key, j->other_key, file_of(data, &j->table),
        };

        ok = records_join(data->records, &join, d) && ok;
    }
    return ok;
}

const struct template *
data_template(const struct vanban_data *data, const struct value *record,
              struct diags *d)
{
    bool own = value_text(record, "mau").n > 0;

    return session_template(data->session, own ? record : data->plan, d);
}

const struct value *
data_known(const struct vanban_data *data)
{
    return records_known(data->records);
}

/* With the legal bases that lie beside it, so that the digest has them. */
static bool
read_template(struct vanban_data *data, const struct value *record,
              struct diags *d)
{
    const struct template *t = data_template(data, record, d);

    if (t != NULL)
        bases_first(template_settings(t)->bases, d);
    return t != NULL;
}

/* The templates that the records ask for, read before makers work side by
 * side. */
static bool
read_templates(struct vanban_data *data, struct diags *d)
{
    size_t n = records_count(data->records);
    struct arena *scratch;

    if (value_find(data_known(data), "mau") == NULL &&
        value_find(data->session->sets, "mau") == NULL)
        return read_template(data, data->plan, d);
    scratch = arena_beside(data->arena);
    for (size_t i = 0; i < n; i++) {
        struct diags unheard = diags_new(scratch);

        read_template(data, vanban_record(data, scratch, i), &unheard);
        arena_reset(scratch);
    }
    arena_free(scratch);
    /* a record's messages are the same whichever maker has it, after which */
    data->session->repeats = true;
    return true;
}

struct opening {
    struct vanban *session;
    struct vanban_data *data;
    const struct vanban_data_order *order;
    struct diags *diags, *of_tables;
    bool ok;
};

static void
open_data(void *context)
{
    struct opening *o = context;
    struct vanban *s = o->session;
    struct vanban_data *data = ARENA_NEW(s->arena, struct vanban_data);

    data->session = s;
    data->arena = s->arena;
    data->log.arena = s->arena;
    data->files = files_logged(s->setup.files, &data->log);
    o->data = data;
    o->ok = read_plan(data, o->order->plan, o->diags) &&
            read_tables(data, o->order, o->of_tables) &&
            read_templates(data, o->diags);
}

static void
close_opened(void *context)
{
    struct opening *o = context;

    diags_keep_sources(o->of_tables);
    vanban_data_close(o->data, o->diags);
    o->data = NULL;
}

struct vanban_data *
vanban_data_open(struct vanban *s, const struct vanban_data_order *order,
                 struct diags *d, struct diags *of_tables)
{
    struct opening o = { s, NULL, order, d, of_tables, false };

    if (session_guard(s, open_data, &o, close_opened, d) && o.ok)
        return o.data;
    close_opened(&o);
    return NULL;
}

void
vanban_data_close(struct vanban_data *data, struct diags *d)
{
    if (d != NULL)
        diags_keep_sources(d);
    if (data != NULL && data->records != NULL)
        records_close(data->records);
}

/* ---- records */

size_t
vanban_data_count(const struct vanban_data *data)
{
    return records_count(data->records);
}

bool
vanban_data_is_table(const struct vanban_data *data)
{
    return records_tabular(data->records);
}

bool
vanban_data_key(const struct vanban_data *data, int i, struct str *key)
{
    const struct value *k = data_known(data)->first;

    for (; k != NULL; k = k->next)
        if (k->kind == VALUE_TEXT && i-- == 0)
            break;
    if (k != NULL)
        *key = k->key;
    return k != NULL;
}

bool
vanban_data_knows(const struct vanban_data *data, struct str path)
{
    return path.n > 0 && value_at(data_known(data), path) != NULL;
}

const struct file_log *
vanban_data_read(const struct vanban_data *data)
{
    return &data->log;
}

const struct value *
vanban_record(const struct vanban_data *data, struct arena *a, size_t i)
{
    struct value *record = records_at(data->records, a, i);

    if (data->counts && value_member(record, STR("stt")) == NULL)
        value_add(a, record, "stt", VALUE_TEXT, record->pos)->text =
            str_printf(a, "%zu", i + 1);
    return data->session->sets != NULL
               ? value_join(a, record, data->session->sets) : record;
}

struct pos
vanban_record_pos(const struct value *record)
{
    return record->pos;
}

bool
vanban_record_text(const struct value *record, struct str path,
                   struct str *text, struct pos *pos)
{
    const struct value *v = value_at(record, path);

    *text = v != NULL && v->kind == VALUE_TEXT ? v->text : STR_EMPTY;
    *pos = v != NULL ? v->pos : record->pos;
    return v != NULL;
}

/* A cell as a file of texts has it, where nothing else says what it is. */
static struct str
cell_alone(struct arena *a, const struct value *cell)
{
    struct number exact, shown;

    if (date_misleads(a, cell))
        return cell->exact;
    return number_parse(cell->exact, &exact) &&
           number_parse(cell->text, &shown) &&
           (exact.units != shown.units || exact.scale != shown.scale) &&
           !str_equal(number_text(a, exact, NUMBER_SCALE_MAX),
                      number_text(a, shown, NUMBER_SCALE_MAX))
               ? cell->exact : cell->text;
}

int
vanban_data_cells(const struct vanban_data *data, struct arena *a, size_t i,
                  const struct str **cells)
{
    const struct value *row = i == SIZE_MAX
                                  ? records_header(data->records)
                                  : records_row(data->records, a, i);
    struct str *all;
    int n = 0;

    for (const struct value *c = row->first; c != NULL; c = c->next)
        n++;
    *cells = all = ARENA_ARRAY(a, struct str, n + 1);
    n = 0;
    for (const struct value *c = row->first; c != NULL; c = c->next)
        all[n++] = c->kind == VALUE_TEXT ? cell_alone(a, c) : STR_EMPTY;
    return n;
}

char
vanban_data_mark(const struct vanban_data *data)
{
    return records_mark(data->records);
}

struct str
vanban_data_lines(const struct vanban_data *data, struct arena *a, size_t i)
{
    return records_lines(data->records, a, i);
}

void
vanban_data_around(const struct vanban_data *data, struct str *before,
                   struct str *behind)
{
    records_around(data->records, before, behind);
}

/* ---- making */

struct record_job {
    struct vanban_maker *maker;
    struct vanban_data *data;
    size_t record;
    struct maker_files asked;
    bool whole;
};

static void
make_record(void *context)
{
    struct record_job *job = context;
    struct vanban_maker *m = job->maker;
    const struct vanban *s = m->session;
    struct plan_data with = {
        .arena = m->document, .sets = s->sets, .draft = s->setup.draft,
        .diags = m->diags,
    };
    struct doc *doc;

    with.record = m->made->record = vanban_record(job->data, m->document,
                                                  job->record);
    records_tell(job->data->records, job->record, m->diags);
    with.template = data_template(job->data, with.record, m->diags);
    if (with.template == NULL)
        return;
    m->lets_be = job->data->lets_be;
    doc = maker_tree(m, with.template,
                     plan_with_data(&with, job->data->plan));
    job->whole = doc != NULL && maker_files_make(m, doc, &job->asked);
}

bool
vanban_make_record(struct vanban_maker *m, struct vanban_data *data, size_t i,
                   const struct vanban_formats *formats, bool dry,
                   struct vanban_made *made)
{
    struct record_job job = { m, data, i, { formats, dry }, false };

    maker_next(m, made);
    maker_guard(m, make_record, &job);
    made->whole = job.whole && maker_is_good(m);
    return made->whole;
}
