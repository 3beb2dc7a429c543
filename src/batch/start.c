/* start.c — reads what a batch is made of, once, before its first document. */
#include "batch/answer.h"
#include "batch/joined.h"

bool
batch_has(const struct batch *b, size_t i)
{
    const struct batch_order *o = b->order;

    return i % (size_t)o->shards == (size_t)(o->shard - 1);
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

    inputs_add_read(&b->inputs, vanban_read(b->session));
    if (b->data != NULL)
        inputs_add_read(&b->inputs, vanban_data_read(b->data));
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
        ok = output_spares(batch_own_path(b, b->arena, lists[i][0],
                                          lists[i][1]),
                           &b->inputs, b->diags) && ok;
    return batch_joined_check(b, b->diags) && ok;
}

static bool
check_all(struct batch *b, struct diags *d)
{
    bool ok = batch_names_read(b, d);

    return vanban_data_check(b->data, batch_names_use, b, d) && ok &&
           batch_survey(b, d);
}

static bool
open_all(struct batch *b)
{
    struct vanban_setup *setup = ARENA_NEW(b->arena, struct vanban_setup);
    struct diags of_data = diags_new(b->arena);
    bool ok = false;

    *setup = b->order->setup;
    setup->stops = batch_stops;
    setup->stops_context = b;
    b->session = vanban_open(setup, b->diags);
    if (b->session == NULL)
        return false;
    b->data = vanban_data_open(b->session, &b->order->data, b->diags,
                               &of_data);
    if (b->data != NULL) {
        b->count = vanban_data_count(b->data);
        ok = check_all(b, &of_data);
    }
    if (ok)
        b->run_digest = vanban_data_digest(b->data, b->arena,
                                           &b->order->formats);
    diags_join(b->diags, &of_data);
    return ok && (b->order->dry_run || spares_inputs(b)) &&
           b->diags->errors == 0;
}

void
batch_run(struct arena *a, const struct batch_order *order,
          struct report *report, struct diags *d)
{
    struct batch b = { .arena = a, .diags = d, .order = order,
                       .report = report, .inputs = { .arena = a } };
    const char *plan = order->data.plan;
    struct str name = path_name(str_from(plan));
    bool ready = false;

    b.plan_name = str_first(name, str_index(name, '.'));
    if (str_is(name, "-"))
        diag_add(d, OPERAND_STDIN, POS_NONE);
    else
        ready = open_all(&b);
    if (order->json)
        answer_begin(&b);
    else if (ready) {
        /* what there is to say of the data comes before the documents */
        report_add(report, d);
        *d = diags_new(a);
    }
    if (ready)
        batch_records(&b);
    else if (order->json && b.data != NULL)
        answer_rows(&b);
    if (order->json)
        answer_end(&b);
    vanban_data_close(b.data, d);
    vanban_close(b.session, d);
}
