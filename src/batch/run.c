/* run.c — all records of a batch: given out, taken back, told of in their
 * order. */
#include "base/visible.h"
#include "batch/joined.h"
#include "batch/manifest.h"
#include "batch/pool.h"
#include "batch/shared.h"
#include "out/progress.h"

enum {
    WINDOW = POOL_WINDOW, /* between the oldest in hand and the newest */
    TICK = 200,        /* milliseconds between two looks at the clock */
    FAILURES_MOST = 5, /* writes in a row that fail, before it stops */
    PATIENCE = 25, /* ticks that a record in hand has once the user wants the
                    * run to end: 5 seconds in which nothing comes back */
};

/* A record that has come back before its turn to be told of. */
struct waiting {
    bool back;
    struct outcome outcome;
};

struct running {
    struct batch *batch;
    struct journal *journal; /* in a dry run only to be asked */
    struct pool *pool;
    struct progress progress;
    struct arena *arena; /* of the outcomes that wait */
    bool told; /* of some record, in JSON */
    struct waiting waiting[WINDOW];
    size_t next;   /* to be given out */
    size_t oldest; /* not yet told of */
    int waits;     /* outcomes in the arena */
    int failures;  /* writes in a row that failed */
    size_t done;   /* documents, those of earlier runs too */
    bool stopped, interrupted;
    int patience; /* ticks left, once interrupted */
};

static bool
is_wanted(const struct running *r, size_t i)
{
    return batch_has(r->batch, i) && !journal_has(r->journal, i);
}

static struct waiting *
slot(struct running *r, size_t i)
{
    return &r->waiting[i % WINDOW];
}

/* Gives records to whoever has room. */
static void
give_out(struct running *r)
{
    size_t n = r->batch->count;
    int worker;

    while (!r->stopped && r->next < n && r->next - r->oldest < WINDOW) {
        if (!is_wanted(r, r->next)) {
            slot(r, r->next)->back = true;
            slot(r, r->next)->outcome = (struct outcome){ .record = r->next };
            r->next++;
            continue;
        }
        worker = r->pool->kind->idle(r->pool);
        if (worker < 0)
            break;
        slot(r, r->next)->back = false;
        r->pool->kind->give(r->pool, worker, r->next++);
    }
}

static void
tell(struct running *r, const struct outcome *o)
{
    struct batch *b = r->batch;
    const struct report part = { .status = o->status, .errors = o->errors,
                                 .warnings = o->warnings,
                                 .notes = o->notes };

    if (o->report.n > 0 || o->made.n > 0)
        progress_clear(&r->progress);
    report_take(b->report, r->arena, o->report, &part);
    batch_shared_add(b->shared, o->shared, o->record);
    if (o->made.n > 0 && b->order->json)
        fputs(r->told ? ",\n    " : "\n    ", stdout);
    r->told |= o->made.n > 0;
    if (o->made.n > 0)
        fwrite(o->made.p, 1, o->made.n, stdout);
}

/* What is of the plan, once. Whether they were made for all that, the records
 * have said. */
static void
tell_shared(struct running *r)
{
    const struct shared_finding *f;
    int status = r->batch->report->status;

    if (r->batch->order->json)
        return; /* told at the end */
    f = batch_shared_all(r->batch->shared, r->batch, r->progress.done);
    for (; f != NULL; f = f->next)
        report_add(r->batch->report, &f->one);
    r->batch->report->status = status;
}

static bool
talks(const struct outcome *o)
{
    return o->report.n > 0 || o->shared.n > 0 || o->made.n > 0;
}

/* Tells of what has come back, as far as all before it has. */
static void
tell_in_order(struct running *r)
{
    while (r->oldest < r->next && slot(r, r->oldest)->back) {
        struct waiting *w = slot(r, r->oldest);

        tell(r, &w->outcome);
        w->back = false;
        r->waits -= talks(&w->outcome);
        r->oldest++;
    }
    if (r->waits == 0)
        arena_reset(r->arena);
}

/* Writes that fail one after the other are no matter of the records. */
static void
count_failure(struct running *r, const struct outcome *o)
{
    r->failures = o->status == 4 ? r->failures + 1 : 0;
    if (r->failures < FAILURES_MOST || r->stopped)
        return;
    diag_add(r->batch->diags, BATCH_STOPPED, POS_NONE,
             str_printf(r->batch->arena, "%d", FAILURES_MOST).p);
    r->stopped = true;
}

static void
take_back(struct running *r, const struct outcome *o)
{
    struct waiting *w = slot(r, o->record);

    r->progress.done++;
    r->progress.failed += o->status != 0;
    r->done += o->status == 0;
    count_failure(r, o);
    if (!r->batch->order->dry_run && o->line.n > 0 &&
        !journal_add(r->journal, o->record, o->line, r->batch->diags))
        r->stopped = true;
    w->back = true;
    w->outcome = *o;
    w->outcome.line = STR_EMPTY;
    r->waits += talks(o);
}

/* A window may hold nothing but records that are not wanted; the next one
 * may then hold others. */
static void
give_and_tell(struct running *r)
{
    size_t before;

    do {
        before = r->next;
        tell_in_order(r);
        give_out(r);
        tell_in_order(r);
    } while (r->pool->kind->busy(r->pool) == 0 && r->next > before);
}

static void
run_pool(struct running *r)
{
    give_and_tell(r);
    while (r->pool->kind->busy(r->pool) > 0) {
        struct outcome o;

        switch (r->pool->kind->wait(r->pool, r->arena, TICK, &o)) {
        case POOL_DONE:
            take_back(r, &o);
            break;
        case POOL_SIGNAL:
            if (r->interrupted) { /* twice: at once */
                r->pool->kind->kill(r->pool);
                return;
            }
            r->interrupted = r->stopped = true;
            r->patience = PATIENCE;
            break;
        case POOL_TICK:
            if (r->interrupted && r->patience-- == 0) {
                r->pool->kind->kill(r->pool);
                return;
            }
            break;
        }
        progress_show(&r->progress);
        give_and_tell(r);
    }
}

/* No list is written that lacks a record, as when no worker is left. */
static void
check_complete(const struct running *r, size_t wanted)
{
    const struct batch *b = r->batch;
    size_t back = r->progress.done;

    if (!r->stopped && b->diags->errors == 0 && back < wanted)
        diag_add(b->diags, INTERNAL, POS_NONE,
                 str_printf(b->arena, "còn %zu bản ghi chưa lập",
                            wanted - back).p);
}

/* The records that are made by this run, and those that need not be. */
static size_t
count_wanted(struct running *r)
{
    size_t wanted = 0;

    for (size_t i = 0; i < r->batch->count; i++) {
        wanted += is_wanted(r, i);
        r->done += batch_has(r->batch, i) && !is_wanted(r, i);
    }
    return wanted;
}

/* Where the records stand that failed. */
static void
print_failed(const struct batch *b)
{
    const char *ending = vanban_data_is_table(b->data) ? "csv" : "yaml";

    fputs(" (xem ", stderr);
    visible_print(stderr, str_from(batch_own_path(b, b->arena, "failed",
                                                  ending)));
    fputc(')', stderr);
}

static void
print_summary(const struct running *r, size_t wanted, size_t kept)
{
    const struct batch *b = r->batch;
    const struct progress *p = &r->progress;

    if (b->order->quiet || b->order->json)
        return;
    fprintf(stderr, "vanban: %zu bản ghi: %zu %s", wanted + kept,
            p->done - p->failed, b->order->dry_run ? "sẽ lập được" : "đã lập");
    if (kept > 0)
        fprintf(stderr, ", %zu giữ nguyên từ lần trước", kept);
    if (p->failed > 0)
        fprintf(stderr, ", %zu có lỗi", p->failed);
    if (p->failed > 0 && !b->order->dry_run && !r->stopped)
        print_failed(b);
    fputc('\n', stderr);
}

static void
run_records(struct running *r)
{
    struct batch *b = r->batch;
    size_t wanted, kept;
    int jobs;

    if (!b->order->dry_run)
        batch_sweep_all(b);
    if (b->order->resume)
        journal_resume(b, r->journal, b->diags);
    wanted = count_wanted(r);
    kept = r->done;
    jobs = (size_t)b->order->jobs < wanted ? b->order->jobs : (int)wanted;
    r->progress = progress_begin(stderr, wanted, b->order->quiet);
    r->progress.json = b->order->json;
    if (b->diags->errors == 0 && (r->pool = pool_open(b, jobs)) != NULL) {
        run_pool(r);
        progress_clear(&r->progress);
        if (!r->stopped && b->diags->errors == 0)
            batch_joined_finish(b, r->done, r->progress.failed);
        r->pool->kind->close(r->pool);
        progress_clear(&r->progress);
    }
    b->tried = r->progress.done;
    b->failed = r->progress.failed;
    b->kept = kept;
    tell_shared(r);
    check_complete(r, wanted);
    if (r->interrupted)
        diag_add(b->diags, b->order->n_joined > 0 ? JOINED_INTERRUPTED
                                                  : BATCH_INTERRUPTED,
                 POS_NONE,
                 str_printf(b->arena, "%zu", r->done).p,
                 str_printf(b->arena, "%zu", wanted + kept).p);
    if (!b->order->dry_run)
        journal_close(r->journal,
                      (!r->stopped && b->diags->errors == 0 &&
                       manifest_write(b, r->journal, b->diags)) ||
                          batch_is_alone(b));
    print_summary(r, wanted, kept);
}

void
batch_records(struct batch *b)
{
    struct running *r = ARENA_NEW(b->arena, struct running);

    r->batch = b;
    r->arena = arena_beside(b->arena);
    b->shared = batch_shared_new(b->arena);
    r->journal = b->order->dry_run ? journal_look(b)
                                   : journal_open(b, b->diags);
    if (r->journal != NULL)
        run_records(r);
    arena_free(r->arena);
}
