/* data_match.c — the tables of a batch beside its plan: which column fills
 * which place, and what is left over on both sides; told as JSON for a front
 * end to show. */
#include "base/json.h"
#include "base/nearest.h"
#include "make/data.h"
#include "merge/slots.h"

struct matching {
    const struct vanban_data *data;
    struct arena *arena;
    bool (*uses)(const void *context, struct str key);
    const void *context;
    const struct template *template; /* of the plan; NULL: it has none */
    struct buf *out;
};

/* A table as records have it: those of a joined one lie in a list. */
struct side {
    const struct records *records;
    struct records_joint joint; /* of the first table all empty */
    const struct value *known;
};

static struct str
first_step(struct str path)
{
    return str_first(path, str_index(path, '.'));
}

static int
row_of(struct pos pos)
{
    return pos.source->sheet ? pos.line / SHEET_COLUMNS : pos.line;
}

static void
put_text(struct buf *out, const char *key, struct str text)
{
    buf_printf(out, ", \"%s\": ", key);
    json_text(out, text);
}

static void
put_flag(struct buf *out, const char *key, bool flag)
{
    buf_printf(out, ", \"%s\": %s", key, flag ? "true" : "false");
}

/* The path of a column in the record. */
static struct str
path_of(struct arena *a, const struct side *s, struct str key)
{
    return s->joint.name.n == 0 || key.n == 0
               ? key : str_printf(a, "%.*s.%.*s", STR_ARG(s->joint.name),
                                  STR_ARG(key));
}

/* How often the plan asks for what a column has. */
static int
times_asked(const struct matching *m, struct str path)
{
    int n = 0;

    for (const struct slot_name *s = slots_names(m->data->plan);
         s != NULL && path.n > 0; s = s->next)
        n += str_equal(s->path, path);
    return n;
}

/* The column finds rows of another table, or is found by. */
static bool
is_key(const struct side *s, struct str key)
{
    return s->joint.name.n > 0 ? str_equal(s->joint.other_key, key)
                               : records_key_joins(s->records,
                                                   first_step(key));
}

static void
put_column(struct matching *m, const struct side *s, struct str key,
           struct str title)
{
    bool own = s->joint.name.n == 0 && key.n > 0;
    struct str step = first_step(key);

    buf_add_z(m->out, "{\"title\": ");
    json_text(m->out, title);
    put_text(m->out, "key", key);
    put_text(m->out, "path", path_of(m->arena, s, key));
    buf_printf(m->out, ", \"places\": %d",
               times_asked(m, path_of(m->arena, s, key)));
    put_flag(m->out, "field",
             own && m->template != NULL &&
                 template_declares(m->template, step));
    put_flag(m->out, "template", own && str_is(key, "mau"));
    put_flag(m->out, "names", own && m->uses != NULL &&
                                  m->uses(m->context, step));
    put_flag(m->out, "joins", key.n > 0 && is_key(s, key));
    buf_add_c(m->out, '}');
}

static void
put_columns(struct matching *m, const struct side *s)
{
    const struct column *columns;
    bool first = true;
    int n;

    if (records_tabular(s->records)) {
        columns = records_columns(s->records, &n);
        for (int i = 0; i < n; i++) {
            buf_add_z(m->out, i > 0 ? ",\n      " : "\n      ");
            put_column(m, s, columns[i].key, columns[i].written);
        }
        return;
    }
    for (const struct value *k = s->known->first; k != NULL; k = k->next) {
        if (k->kind == VALUE_LIST || k->kind == VALUE_MAP)
            continue;
        buf_add_z(m->out, first ? "\n      " : ",\n      ");
        put_column(m, s, k->key, k->key_written);
        first = false;
    }
}

static void
put_table(struct matching *m, const struct side *s, bool first)
{
    struct buf *out = m->out;

    buf_add_z(out, first ? "\n    {\"file\": " : ",\n    {\"file\": ");
    json_text(out, records_name(s->records));
    if (s->joint.name.n > 0) {
        put_text(out, "list", s->joint.name);
        put_text(out, "by", s->joint.key);
        put_text(out, "their", s->joint.other_key);
    }
    if (records_tabular(s->records))
        buf_printf(out, ", \"header\": %d",
                   row_of(records_header(s->records)->pos));
    buf_printf(out, ", \"rows\": %zu, \"columns\": [",
               records_count(s->records));
    put_columns(m, s);
    buf_add_z(out, "]}");
}

/* Goes down one step of a path. */
static const struct value *
step_down(const struct value *v, struct str key)
{
    if (v != NULL && v->kind == VALUE_LIST)
        v = v->first;
    return v != NULL ? value_member(v, key) : NULL;
}

/* Does some record have the path? Else the nearest that could be meant. */
static bool
is_there(const struct matching *m, struct str path, struct str *near)
{
    const struct value *v = data_known(m->data), *next;

    for (struct str rest = path; rest.n > 0;
         rest = str_after(rest, str_index(rest, '.') + 1)) {
        struct str key = first_step(rest);
        struct nearest nearest = { .asked = key };

        next = step_down(v, key);
        if (next == NULL && m->data->session->sets != NULL && v != NULL &&
            v == data_known(m->data))
            next = value_member(m->data->session->sets, key);
        if (next == NULL && str_is(key, "stt"))
            return true; /* every record and row has its number */
        if (next == NULL) {
            v = v != NULL && v->kind == VALUE_LIST ? v->first : v;
            for (v = v != NULL ? v->first : NULL; v != NULL; v = v->next)
                nearest_offer(&nearest, v->key);
            *near = nearest.name;
            return false;
        }
        v = next;
    }
    return true;
}

static void
put_place(struct matching *m, const struct slot_name *n, bool first)
{
    struct pos pos = pos_origin(n->pos);
    struct str near = STR_EMPTY;
    bool there = is_there(m, n->path, &near);

    buf_add_z(m->out, first ? "\n    {\"path\": " : ",\n    {\"path\": ");
    json_text(m->out, n->path);
    if (pos.source != NULL)
        put_text(m->out, "file", str_from(pos.source->name));
    buf_printf(m->out, ", \"line\": %d, \"column\": %d", pos.line, pos.column);
    put_flag(m->out, "there", there);
    put_flag(m->out, "list", n->list);
    put_flag(m->out, "optional", n->optional);
    if (near.n > 0)
        put_text(m->out, "near", near);
    buf_add_c(m->out, '}');
}

void
vanban_data_match(const struct vanban_data *data, struct arena *a,
                  bool (*uses)(const void *context, struct str key),
                  const void *context, struct buf *out)
{
    struct matching m = { .data = data, .arena = a, .uses = uses,
                          .context = context, .out = out };
    struct side s = { .records = data->records, .known = data_known(data) };
    const struct slot_name *first = slots_names(data->plan);
    struct diags unheard = diags_new(a);

    m.template = data_template(data, data->plan, &unheard);
    buf_add_z(out, "\"tables\": [");
    put_table(&m, &s, true);
    for (int i = 0; (s.records = records_table(data->records, i,
                                               &s.joint)) != NULL; i++) {
        s.known = records_known(s.records);
        put_table(&m, &s, false);
    }
    buf_add_z(out, "],\n  \"places\": [");
    for (const struct slot_name *n = first; n != NULL; n = n->next)
        put_place(&m, n, n == first);
    buf_add_c(out, ']');
}

int
vanban_data_texts(const struct vanban_data *data, struct arena *a, size_t i,
                  const struct str **texts)
{
    const struct value *known = data_known(data), *record, *v;
    struct str *all;
    int n = 0;

    if (records_tabular(data->records)) {
        record = records_row(data->records, a, i);
        records_columns(data->records, &n);
        *texts = all = ARENA_ARRAY(a, struct str, n + 1);
        v = record->first;
        for (int k = 0; k < n && v != NULL; k++, v = v->next)
            all[k] = v->kind == VALUE_TEXT ? v->text : STR_EMPTY;
        return n;
    }
    for (v = known->first; v != NULL; v = v->next)
        n++;
    *texts = all = ARENA_ARRAY(a, struct str, n + 1);
    record = records_at(data->records, a, i);
    n = 0;
    for (const struct value *k = known->first; k != NULL; k = k->next) {
        if (k->kind == VALUE_LIST || k->kind == VALUE_MAP)
            continue;
        v = value_member(record, k->key);
        all[n++] = v != NULL && v->kind == VALUE_TEXT ? v->text : STR_EMPTY;
    }
    return n;
}

/* The key of a YAML record that a place is the value of. */
static bool
member_at(const struct vanban_data *data, struct arena *a, size_t i,
          struct pos pos, struct vanban_cell *cell)
{
    const struct value *record = records_at(data->records, a, i);

    cell->table = cell->column = 0;
    for (const struct value *k = data_known(data)->first; k != NULL;
         k = k->next) {
        const struct value *v = value_member(record, k->key);

        if (k->kind == VALUE_LIST || k->kind == VALUE_MAP)
            continue;
        if (v != NULL && v->pos.line == pos.line &&
            v->pos.column == pos.column && v->pos.source != NULL &&
            pos.source != NULL &&
            str_is(str_from(v->pos.source->name), pos.source->name)) {
            cell->text = v->kind == VALUE_TEXT ? v->text : STR_EMPTY;
            return true;
        }
        cell->column++;
    }
    return false;
}

bool
vanban_data_cell(const struct vanban_data *data, struct arena *a, size_t i,
                 struct pos pos, struct vanban_cell *cell)
{
    const struct value *v = NULL;

    *cell = (struct vanban_cell){ 0, -1, STR_EMPTY };
    if (!records_tabular(data->records))
        return member_at(data, a, i, pos, cell);
    cell->column = records_cell(data->records, a, i, pos, &cell->table, &v);
    if (v != NULL && v->kind == VALUE_TEXT)
        cell->text = v->text;
    return cell->column >= 0;
}
