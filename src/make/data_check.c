/* data_check.c — the plan of a batch against its data: what is asked for and
 * not there, and what is there and not asked for. */
#include "base/utf8.h"
#include "make/data.h"
#include "merge/slots.h"

enum { UNUSED_SHOWN = 20, COLUMN_SHOWN = 60 };

struct checking {
    struct vanban_data *data;
    struct arena *arena;
    const struct value *plan, *known, *sets;
    /* what the names of files take from a record */
    bool (*names_use)(const void *context, struct str key);
    const void *context;
    const struct template *template; /* NULL: each record may have its own */
    struct diags *diags;
    bool ok;
};

static bool
declared(const struct checking *c, struct str key)
{
    return c->template == NULL || template_declares(c->template, key);
}

/* Neither the plan, nor its template, nor the names of files. */
static bool
is_unwanted(const struct checking *c, struct str key)
{
    return !slots_use(c->plan, key) && !declared(c, key) &&
           (c->names_use == NULL || !c->names_use(c->context, key));
}

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
check_unused(const struct checking *c)
{
    struct pos pos = c->known->pos;
    struct buf all = buf_new(c->arena);
    int unused = 0;

    for (const struct value *k = c->known->first; k != NULL; k = k->next)
        if (is_unwanted(c, k->key) &&
            !records_key_joins(c->data->records, k->key) &&
            !str_is(k->key, "stt") && !str_is(k->key, "mau")) {
            pos = unused == 0 ? k->key_pos : pos;
            if (unused++ < UNUSED_SHOWN)
                add_column(&all, k->key_written);
        }
    if (unused > UNUSED_SHOWN)
        buf_printf(&all, " và %d cột nữa", unused - UNUSED_SHOWN);
    if (all.n > 0)
        diag_add(c->diags, COLUMN_UNUSED, pos, buf_take(&all).p);
}

/* Columns that stand for what the plan says in its own words, which may be
 * meant, or a surprise: the name of the commune in the letter of its
 * province. */
static void
tell_standing(const struct checking *c, const struct value *data,
              const struct value *plan)
{
    for (const struct value *k = data->first; k != NULL; k = k->next) {
        const struct value *own = value_member(plan, k->key);
        bool inner = own != NULL && own->kind == VALUE_MAP;

        if (own == NULL || own->kind == VALUE_NULL ||
            (own->kind == VALUE_TEXT &&
             strstr(str_zero(c->arena, own->text), "{{") != NULL) ||
            (plan == c->plan && !declared(c, k->key)))
            continue;
        if (inner && k->kind == VALUE_MAP)
            tell_standing(c, k, own);
        else
            diag_add(c->diags, COLUMN_STANDS, k->key_pos,
                     str_zero(c->arena, k->key_written),
                     str_zero(c->arena, pos_text(c->arena, own->key_pos)));
    }
}

/* What --set says must be wanted by somebody. */
static void
check_sets(const struct checking *c)
{
    for (const struct value *k = c->sets != NULL ? c->sets->first : NULL;
         k != NULL; k = k->next)
        if (is_unwanted(c, k->key))
            diag_add(c->diags, FIELD_UNKNOWN, k->key_pos,
                     str_zero(c->arena, k->key_written), "");
}

static void
check_all(void *context)
{
    struct checking *c = context;
    const struct value *known = c->known;
    bool table = records_tabular(c->data->records);
    struct diags unheard = diags_new(c->arena);
    int errors = c->diags->errors;

    if (value_find(known, "mau") == NULL)
        c->template = data_template(c->data, c->plan, &unheard);
    if (c->sets != NULL)
        known = value_join(c->arena, known, c->sets);
    slots_check(c->arena, c->plan, known, !table, c->diags);
    check_sets(c);
    check_unused(c);
    if (table)
        tell_standing(c, c->known, c->plan);
    c->ok = c->diags->errors == errors;
}

bool
vanban_data_check(struct vanban_data *data,
                  bool (*uses)(const void *context, struct str key),
                  const void *context, struct diags *d)
{
    struct checking c = {
        .data = data, .arena = data->arena, .plan = data->plan,
        .known = data_known(data), .sets = data->session->sets,
        .names_use = uses, .context = context, .diags = d,
    };

    return session_guard(data->session, check_all, &c, NULL, d) && c.ok;
}
