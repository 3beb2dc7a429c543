/* door.c — opens and closes sessions, and makes, checks and lists what a
 * front end asks for. */
#include "make/vanban.h"

#include "import/word_read.h"
#include "make/compared.h"
#include "make/dossier_make.h"
#include "make/maker.h"

/* ---- the session */

/* Memory was used up: the work in hand is left. Where there is none, as when
 * a record is asked for, there is nobody to come back to. */
static void
memory_failed(struct memory *memory, const char *why)
{
    struct vanban *s = memory->context;

    s->why = why;
    if (s->ended == END_NONE && memory->most != s->setup.memory)
        s->ended = END_BOUND;
    if (s->guard.state != NULL)
        host_escape(&s->guard);
}

/* Time is up, or the front end wants an end. */
static const char *
memory_asked(struct memory *memory)
{
    struct vanban *s = memory->context;

    if (s->guard.state == NULL)
        return NULL;
    if (s->setup.stops != NULL && s->setup.stops(s->setup.stops_context))
        s->ended = END_STOPPED;
    else if (s->until > 0 && host_worked() > s->until)
        s->ended = END_LATE;
    return s->ended != END_NONE ? "hết giờ" : NULL;
}

struct opening {
    struct vanban *session;
    struct diags *diags;
    bool ok;
};

static void
open_session(void *context)
{
    struct opening *o = context;
    struct vanban *s = o->session;

    s->arena = arena_of(&s->memory);
    s->log.arena = s->arena;
    o->ok = session_read(s, o->diags);
}

struct vanban *
vanban_open(const struct vanban_setup *setup, struct diags *d)
{
    struct arena *own = arena_new();
    struct vanban *s = ARENA_NEW(own, struct vanban);
    struct opening o = { s, d, false };

    s->own = own;
    s->setup = *setup;
    s->memory = (struct memory){ .most = setup->memory,
                                 .fail = memory_failed,
                                 .ask = memory_asked, .context = s };
    s->files = files_logged(setup->files, &s->log);
    if (session_guard(s, open_session, &o, NULL, d) && o.ok)
        return s;
    vanban_close(s, d);
    return NULL;
}

void
vanban_close(struct vanban *s, struct diags *d)
{
    if (s == NULL)
        return;
    if (d != NULL)
        diags_keep_sources(d);
    memory_free_since(&s->memory, 0);
    arena_free(s->own);
}

const struct file_log *
vanban_read(const struct vanban *s)
{
    return &s->log;
}

bool
vanban_is_draft(const struct vanban *s)
{
    return s->setup.draft;
}

/* ---- making */

struct job {
    struct vanban_maker *maker;
    const struct vanban_order *order;
    bool whole, dossiers;
    const struct doc *against; /* NULL: nothing */
};

static void
make_plan(void *context)
{
    struct job *job = context;
    struct vanban_maker *m = job->maker;
    const struct maker_files asked = { job->order->formats, false };
    const struct value *plan = maker_plan(m, job->order, MAKER_DOCUMENT);
    struct doc *doc;

    if (plan == NULL)
        return;
    if (job->dossiers && m->session->setup.template_name == NULL &&
        dossier_is(maker_laid(m, plan))) {
        job->whole = dossier_make(m, plan, NULL);
    } else {
        doc = maker_document(m, plan);
        if (doc != NULL && job->against != NULL)
            maker_copied(m, job->against, doc);
        job->whole = doc != NULL && maker_files_make(m, doc, &asked);
    }
    /* what was broken off may not have come to what they are for */
    m->tells_unused = job->whole &&
                      m->session->setup.care == VANBAN_CARE_ALL;
}

static void
make_dossier(void *context)
{
    struct job *job = context;
    const struct value *data = maker_plan(job->maker, job->order,
                                          MAKER_PLAN);

    job->whole = data != NULL &&
                 dossier_make(job->maker, data, job->order->formats);
}

static bool
run(struct vanban_maker *m, struct job *job, void (*work)(void *),
    struct vanban_made *made)
{
    maker_next(m, made);
    maker_guard(m, work, job);
    made->whole = job->whole && maker_is_good(m);
    return made->whole;
}

bool
vanban_make(struct vanban_maker *m, const struct vanban_order *o,
            struct vanban_made *made)
{
    struct job job = { m, o, false, false, NULL };

    return run(m, &job, make_plan, made);
}

bool
vanban_check(struct vanban_maker *m, const struct vanban_order *o,
             struct vanban_made *made)
{
    struct vanban_order looked = *o;
    struct job job = { m, &looked, false, true, NULL };

    looked.formats = NULL;
    return run(m, &job, make_plan, made);
}

bool
vanban_check_against(struct vanban_maker *m, const struct vanban_order *o,
                     const char *old, struct vanban_made *made)
{
    struct vanban_order looked = *o;
    struct job job = { m, &looked, false, false, NULL };
    struct one_side side = { .name = old };
    struct diags errors = diags_new(m->arena);
    bool there = side_open(&side, m->session, &errors);

    looked.formats = NULL;
    job.against = side.doc;
    run(m, &job, make_plan, made);
    diags_join(&made->findings, &errors);
    diags_keep_sources(&made->findings);
    vanban_maker_close(side.maker);
    made->whole = made->whole && there;
    return made->whole;
}

bool
vanban_dossier(struct vanban_maker *m, const struct vanban_order *o,
               struct vanban_made *made)
{
    struct job job = { m, o, false, false, NULL };

    return run(m, &job, make_dossier, made);
}

enum { INCLUDING_MOST = 64 * 1024 * 1024 };

struct including {
    struct vanban_maker *maker;
    const char *name;
};

static void
read_included(void *context)
{
    const struct including *i = context;
    const struct vanban_order order = { .name = i->name };
    struct vanban_maker *m = i->maker;
    struct str text;

    /* a pipe can be read once only, and most plans include nothing */
    if (files_kind(&m->files, i->name) == FILE_ORDINARY &&
        m->files.read(&m->files, m->document, i->name, INCLUDING_MOST,
                      &text) == 0 && str_index(text, '@') < text.n &&
        !word_is(i->name, text))
        maker_plan(m, &order, MAKER_TEXT);
}

void
vanban_included(struct vanban_maker *m, const char *name,
                struct file_log *log)
{
    struct vanban_made made;
    struct including i = { m, name };

    maker_next(m, &made);
    maker_guard(m, read_included, &i);
    file_log_join(log, &made.read);
}
