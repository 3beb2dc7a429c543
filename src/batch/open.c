/* What a batch reads, once, before the first document is made. */
#define _GNU_SOURCE /* sched_getaffinity */

#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/nearest.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "batch/batch.h"
#include "cli/batch_options.h"
#include "merge/slots.h"
#include "table/table.h"

enum { HEADER_MOST = 1000000 };

/* ---- options */

static int
processors(void)
{
    cpu_set_t set;

    if (sched_getaffinity(0, sizeof(set), &set) == 0)
        return CPU_COUNT(&set);
    return 1;
}

/* A whole number from least to most; false where it is none. */
static bool
read_whole(struct str s, int least, int most, int *n)
{
    *n = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (!viet_is_digit((unsigned char)s.p[i]) || *n > most / 10)
            return false;
        *n = *n * 10 + (s.p[i] - '0');
    }
    return s.n > 0 && *n >= least && *n <= most;
}

static bool
read_count(struct batch *b, const struct option *o, int least, int most,
           int *n)
{
    const char *word = args_value(b->args, o);

    if (word == NULL || read_whole(str_from(word), least, most, n))
        return true;
    diag_add(b->diags, OPTION_VALUE, POS_NONE,
             str_printf(b->arena, "--%s", o->name).p, word,
             str_printf(b->arena, "số từ %d đến %d", least, most).p, "");
    return false;
}

/* "2/8" */
static bool
read_shard(struct batch *b)
{
    const char *word = args_value(b->args, &option_shard);
    struct str s = str_from(word != NULL ? word : "1/1");
    size_t slash = str_index(s, '/');

    if (read_whole(str_after(s, slash + 1), 1, SHARDS_MOST, &b->shards) &&
        read_whole(str_first(s, slash), 1, b->shards, &b->shard))
        return true;
    diag_add(b->diags, OPTION_VALUE, POS_NONE, "--shard", word,
             "phần I trong N phần, như 2/8", "");
    return false;
}

static bool
read_options(struct batch *b)
{
    const char *list = args_value(b->args, &option_format);
    bool ok = formats_parse(b->arena, &b->formats,
                            list != NULL ? list : "pdf,docx", b->diags);

    b->jobs = processors();
    ok = read_count(b, &option_jobs, 1, JOBS_MOST, &b->jobs) && ok;
    ok = read_shard(b) && ok;
    b->resume = args_has(b->args, &option_resume);
    b->dry_run = args_has(b->args, &option_dry_run);
    b->quiet = args_has(b->args, &option_quiet) ||
               b->report.format == REPORT_JSON; /* and nothing else */
    if (args_value(b->args, &option_records) == NULL) {
        diag_add(b->diags, OPTION_NEEDED, POS_NONE, "--data", "batch");
        ok = false;
    }
    return ok;
}

/* ---- plan and data */

static bool
read_plan(struct batch *b)
{
    struct value *plan;
    struct str name = str_from(b->plan_path);
    size_t from = str_behind_last(name, '/');

    if (strcmp(b->plan_path, "-") == 0) {
        diag_add(b->diags, OPERAND_STDIN, POS_NONE);
        return false;
    }
    if (!plan_is_file(b->plan_path, b->diags))
        return false;
    name = str_after(name, from);
    b->plan_name = str_first(name, str_index(name, '.'));
    plan = value_read(b->arena, b->plan_path, b->diags);
    if (plan == NULL)
        return false;
    places_parse(b->arena, plan, b->diags);
    table_preload(b->arena, plan, b->diags);
    b->plan = plan;
    b->counts = places_use(plan, STR("stt"));
    return b->diags->errors == 0;
}

/* "nhiem_vu:ma_xa=tasks.xlsx!Sheet1", "nhiem_vu:ma_xa/ma=…". */
static bool
read_join(struct batch *b, const char *word, struct records_join *j)
{
    struct str s = str_from(word);
    size_t equal = str_index(s, '='), colon, slash;
    struct str keys;

    j->file.named = str_zero(b->arena, str_trim(str_after(s, equal + 1)));
    s = str_first(s, equal);
    colon = str_index(s, ':');
    keys = str_after(s, colon + 1);
    slash = str_index(keys, '/');
    j->name = viet_key(b->arena, str_first(s, colon));
    j->key = viet_key(b->arena, str_first(keys, slash));
    j->other_key = slash < keys.n
                       ? viet_key(b->arena, str_after(keys, slash + 1))
                       : j->key;
    if (j->name.n > 0 && j->key.n > 0 && j->other_key.n > 0 &&
        j->file.named[0] != '\0' && str_index(j->name, '.') == j->name.n)
        return true;
    diag_add(b->diags, JOIN_INVALID, POS_NONE, word);
    return false;
}

/* "3", "3-4", and with the name of a joined table "nhiem_vu=3": gives the file
 * of that name its header, the data if name is empty. */
static bool
read_header(struct batch *b, struct str name, struct records_file *file)
{
    bool ok = true;

    for (const struct arg *arg = b->args->first; arg != NULL;
         arg = arg->next) {
        struct str s = str_from(arg->value != NULL ? arg->value : "");
        size_t equal = str_index(s, '='), dash;
        struct str own = viet_key(b->arena, str_first(s, equal));
        bool named = equal < s.n;

        if (arg->option != &option_header ||
            !(named ? str_equal(own, name) : name.n == 0))
            continue;
        s = named ? str_after(s, equal + 1) : s;
        dash = str_index(s, '-');
        if (!read_whole(str_first(s, dash), 1, HEADER_MOST, &file->header) ||
            (dash < s.n && !read_whole(str_after(s, dash + 1), file->header,
                                       HEADER_MOST, &file->header_last))) {
            diag_add(b->diags, OPTION_VALUE, POS_NONE, "--header",
                     arg->value, "số của hàng, như 3, 3-4 hay nhiem_vu=3",
                     "");
            ok = false;
        }
    }
    return ok;
}

/* A header for a table that is not there is a slip of the pen. */
static bool
check_headers(struct batch *b)
{
    bool ok = true;

    for (const struct arg *h = b->args->first; h != NULL; h = h->next) {
        struct str s = str_from(h->value != NULL ? h->value : "");
        size_t equal = str_index(s, '=');
        bool found = equal == s.n;

        if (h->option != &option_header)
            continue;
        for (const struct arg *j = b->args->first; j != NULL; j = j->next)
            found |= j->option == &option_join &&
                     str_equal(viet_key(b->arena, str_first(s, equal)),
                               viet_key(b->arena,
                                        str_first(str_from(j->value),
                                                  str_index(str_from(j->value),
                                                            ':'))));
        if (!found)
            diag_add(b->diags, HEADER_TABLE, POS_NONE, h->value);
        ok &= found;
    }
    return ok;
}

/* The data have messages of their own, so that the files that decide about
 * every document are known apart from them. */
static bool
read_data(struct batch *b, struct diags *d)
{
    struct records_file file = {
        .named = args_value(b->args, &option_records)
    };
    bool ok = read_header(b, STR_EMPTY, &file) && check_headers(b);

    if (!ok)
        return false;
    b->records = records_read(b->arena, &file, d);
    if (b->records == NULL)
        return false;
    for (const struct arg *arg = b->args->first; arg != NULL;
         arg = arg->next) {
        struct records_join join = { .file = { NULL, 0, 0 } };

        if (arg->option == &option_join)
            ok = read_join(b, arg->value, &join) &&
                 read_header(b, join.name, &join.file) &&
                 records_join(b->records, &join, d) && ok;
    }
    return ok;
}

struct value *
batch_record(const struct batch *b, struct arena *a, size_t i)
{
    struct value *record = records_at(b->records, a, i);

    if (b->counts && value_member(record, STR("stt")) == NULL)
        value_add(a, record, "stt", VALUE_TEXT, record->pos)->text =
            str_printf(a, "%zu", i + 1);
    return b->session.overlay != NULL
               ? value_join(a, record, b->session.overlay) : record;
}

const struct template *
batch_template(struct batch *b, const struct value *record, struct diags *d)
{
    bool own = value_text(record, "mau").n > 0;

    return session_template(&b->session, own ? record : b->plan, d);
}

bool
batch_has(const struct batch *b, size_t i)
{
    return i % (size_t)b->shards == (size_t)(b->shard - 1);
}

/* The templates that the records ask for, read before the workers start. */
static bool
read_templates(struct batch *b)
{
    size_t n = records_count(b->records);
    struct arena *scratch;

    if (value_find(records_known(b->records), "mau") == NULL &&
        value_find(b->session.overlay, "mau") == NULL)
        return batch_template(b, b->plan, b->diags) != NULL;
    scratch = arena_new();
    for (size_t i = 0; i < n; i++) {
        struct diags heard = diags_new(b->arena);
        const struct value *record = batch_record(b, scratch, i);

        batch_template(b, record, &heard);
        if (heard.errors == 0 && heard.read != NULL)
            diags_join(b->diags, &heard);
        arena_reset(scratch);
    }
    arena_free(scratch);
    /* a record's messages are the same whichever worker has it, after which */
    b->session.repeats = true;
    return true;
}

/* ---- the plan against the data */

static bool
declared(const struct batch *b, struct str key)
{
    const struct template *t;
    struct diags unheard = diags_new(b->arena);

    if (value_find(records_known(b->records), "mau") != NULL)
        return true; /* some record's template may have it */
    t = batch_template((struct batch *)b, b->plan, &unheard);
    return t != NULL && template_declares(t, key);
}

enum { UNUSED_SHOWN = 20, COLUMN_SHOWN = 60 };

/* Adds the name of a column, or, where it is a whole text, its beginning. */
static void
add_column(struct buf *all, struct str name)
{
    struct str rest = name;

    for (int i = 0; i < COLUMN_SHOWN && rest.n > 0; i++)
        utf8_next(&rest);
    buf_printf(all, "%s\"%.*s%s\"", all->n > 0 ? ", " : "",
               (int)(name.n - rest.n), name.p, rest.n > 0 ? "…" : "");
}

/* Columns that nothing asks for: notes of the clerk's own, or a name that was
 * mistyped. */
static void
check_unused(struct batch *b, struct diags *d)
{
    struct pos pos = records_known(b->records)->pos;
    struct buf all = buf_new(b->arena);
    int unused = 0;

    for (const struct value *k = records_known(b->records)->first; k != NULL;
         k = k->next)
        if (!places_use(b->plan, k->key) && !declared(b, k->key) &&
            !batch_names_use(b, k->key) &&
            !records_key_joins(b->records, k->key) &&
            !str_is(k->key, "stt") && !str_is(k->key, "mau")) {
            pos = unused == 0 ? k->key_pos : pos;
            if (unused++ < UNUSED_SHOWN)
                add_column(&all, k->key_written);
        }
    if (unused > UNUSED_SHOWN)
        buf_printf(&all, " và %d cột nữa", unused - UNUSED_SHOWN);
    if (all.n > 0)
        diag_add(d, COLUMN_UNUSED, pos, buf_take(&all).p);
}

/* Columns that stand for what the plan says in its own words, which may be meant, or a
 * surprise: the place of the commune in the letter of its province. */
static void
tell_standing(struct batch *b, const struct value *data,
              const struct value *plan, struct diags *d)
{
    for (const struct value *k = data->first; k != NULL; k = k->next) {
        const struct value *own = value_member(plan, k->key);
        bool inner = own != NULL && own->kind == VALUE_MAP;

        if (own == NULL || own->kind == VALUE_NULL ||
            (own->kind == VALUE_TEXT &&
             strstr(str_zero(b->arena, own->text), "{{") != NULL) ||
            (plan == b->plan && !declared(b, k->key)))
            continue;
        if (inner && k->kind == VALUE_MAP)
            tell_standing(b, k, own, d);
        else
            diag_add(d, COLUMN_STANDS, k->key_pos,
                     str_zero(b->arena, k->key_written),
                     str_zero(b->arena, pos_text(b->arena, own->key_pos)));
    }
}

/* What --set says must be wanted by somebody. */
static void
check_sets(struct batch *b, struct diags *d)
{
    const struct value *set = b->session.overlay;

    for (const struct value *k = set != NULL ? set->first : NULL; k != NULL;
         k = k->next)
        if (!places_use(b->plan, k->key) && !declared(b, k->key) &&
            !batch_names_use(b, k->key))
            diag_add(d, FIELD_UNKNOWN, k->key_pos,
                     str_zero(b->arena, k->key_written), "");
}

static bool
check_data(struct batch *b, struct diags *d)
{
    struct value *known = value_copy(b->arena, records_known(b->records));
    int errors = d->errors;

    if (b->session.overlay != NULL)
        known = value_join(b->arena, known, b->session.overlay);
    places_check(b->arena, b->plan, known, !records_tabular(b->records), d);
    check_sets(b, d);
    check_unused(b, d);
    if (records_tabular(b->records))
        tell_standing(b, records_known(b->records), b->plan, d);
    return d->errors == errors;
}

static bool
check_all(struct batch *b, struct diags *d)
{
    bool ok = batch_names_read(b, d);

    return check_data(b, d) && ok && batch_names_check(b, d);
}

/* ---- digests */

static void
add_value(struct digest *sum, const struct value *v)
{
    static const char *const kinds[] = {
        [VALUE_NULL] = "0", [VALUE_TEXT] = "t", [VALUE_LIST] = "l",
        [VALUE_MAP] = "m",
    };

    digest_add(sum, str_from(kinds[v->kind]));
    digest_add_field(sum, v->key);
    digest_add_field(sum, v->text);
    for (const struct value *c = v->first; c != NULL; c = c->next)
        add_value(sum, c);
    digest_add(sum, STR("."));
}

struct str
batch_record_digest(const struct value *record, struct arena *a)
{
    struct digest *sum = digest_new(a);

    add_value(sum, record);
    return digest_hex(sum, a);
}

/* By the names in their folders, which may lie elsewhere on another machine;
 * files of one name by their folders. */
static int
reading_compare(const void *a, const void *b)
{
    const char *p = *(const char *const *)a, *q = *(const char *const *)b;
    int order = strcmp(p + str_behind_last(str_from(p), '/'),
                       q + str_behind_last(str_from(q), '/'));

    return order != 0 ? order : strcmp(p, q);
}

/* The files that were read, each once and in one order, whatever the order
 * they were read in. */
static void
add_files(struct batch *b, struct digest *sum)
{
    size_t n = 0;
    const char **paths;
    struct arena *scratch = arena_new();

    for (const struct reading *r = b->diags->read; r != NULL; r = r->next)
        n++;
    paths = ARENA_ARRAY(scratch, const char *, n + 1);
    n = 0;
    for (const struct reading *r = b->diags->read; r != NULL; r = r->next)
        paths[n++] = r->path;
    qsort(paths, n, sizeof(*paths), reading_compare);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || strcmp(paths[i - 1], paths[i]) != 0)
            digest_add_field(sum, digest_file(b->arena, paths[i]));
    arena_free(scratch);
}

static void
make_digests(struct batch *b)
{
    struct digest *sum = digest_new(b->arena);
    struct arena *scratch = arena_new();
    const char *profile = args_value(b->args, &option_profile);

    digest_add_field(sum, STR(VANBAN_VERSION));
    for (int f = 0; f < b->formats.count; f++)
        digest_add_field(sum, str_from(b->formats.of[f]->name));
    digest_add_field(sum, str_from(profile != NULL ? profile : ""));
    digest_add_field(sum, b->session.options.draft ? STR("draft")
                                                   : STR_EMPTY);
    if (b->session.template_name != NULL)
        digest_add_field(sum, str_from(b->session.template_name));
    add_files(b, sum);
    for (int i = 0; i < FACE_COUNT; i++)
        digest_add_field(sum, b->session.fonts->faces[i]->data);
    b->run_digest = digest_hex(sum, b->arena);
    for (size_t i = 0; i < records_count(b->records); i++) {
        digest_add(sum, batch_record_digest(batch_record(b, scratch, i),
                                            scratch));
        arena_reset(scratch);
    }
    b->data_digest = digest_hex(sum, b->arena);
    arena_free(scratch);
}

/* The lists that a run writes are none of the files that it reads. */
static bool
spares_inputs(struct batch *b)
{
    static const char *const lists[][2] = {
        { "manifest", "csv" }, { "manifest", "json" }, { "failed", "csv" },
        { "failed", "yaml" },
    };
    bool ok = true;

    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]) && !b->dry_run;
         i++)
        ok = output_spares(batch_own_path(b, b->arena, lists[i][0],
                                          lists[i][1]),
                           &b->inputs, b->diags) && ok;
    return ok;
}

bool
batch_open(struct batch *b, struct call *call)
{
    struct diags d = diags_new(call->arena);
    bool ok;

    b->arena = call->arena;
    b->diags = &call->diags;
    b->args = &call->args;
    b->plan_path = args_operand(&call->args, 0);
    b->inputs.arena = call->arena;
    if (!read_options(b) || !session_open(&b->session, call) ||
        !read_plan(b))
        return false;
    ok = read_data(b, &d) && read_templates(b) && check_all(b, &d);
    if (ok)
        make_digests(b);
    inputs_add_read(&b->inputs, b->diags);
    inputs_add_read(&b->inputs, &d);
    diags_join(b->diags, &d);
    ok = ok && spares_inputs(b);
    return ok && b->diags->errors == 0;
}
