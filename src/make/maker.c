/* maker.c — reads, fills, merges, checks, lays out and draws one document. */
#include "make/maker.h"

#include "base/source_read.h"
#include "import/import.h"
#include "import/word_read.h"
#include "input/pictures.h"
#include "input/plan_read.h"
#include "input/suppress.h"
#include "lint/lint.h"
#include "merge/cited.h"
#include "merge/merge.h"
#include "merge/pasted.h"
#include "merge/slots.h"
#include "make/imported.h"

static void
close_all(struct vanban_maker *m)
{
    for (int i = 0; i < m->count; i++) {
        struct opened *o = &m->opened[i];

        if (!o->failed && o->renderer->close != NULL)
            o->renderer->close(o->state);
        arena_free(o->arena);
    }
    m->count = 0;
    m->closings++;
}

struct opening {
    struct vanban *session;
    struct vanban_maker *maker;
};

static void
add_arenas(struct vanban_maker *m)
{
    m->document = arena_beside(m->arena);
    m->drawing = arena_beside(m->arena);
    m->pictured = arena_beside(m->arena);
    m->pictures = pictures_new(m->pictured);
    m->pages = arena_beside(m->arena);
}

static void
free_arenas(struct vanban_maker *m)
{
    arena_free(m->document);
    arena_free(m->drawing);
    arena_free(m->pictured);
    arena_free(m->pages);
}

static void
open_maker(void *context)
{
    struct opening *o = context;
    struct arena *a = arena_of(&o->session->memory);
    struct vanban_maker *m = ARENA_NEW(a, struct vanban_maker);

    m->session = o->session;
    m->arena = a;
    add_arenas(m);
    m->held = o->session->memory.held;
    o->maker = m;
}

struct vanban_maker *
vanban_maker_open(struct vanban *s, struct diags *d)
{
    struct opening o = { s, NULL };

    return session_guard(s, open_maker, &o, NULL, d) ? o.maker : NULL;
}

void
vanban_maker_close(struct vanban_maker *m)
{
    if (m == NULL)
        return;
    close_all(m);
    free_arenas(m);
    arena_free(m->arena);
}

void
maker_next(struct vanban_maker *m, struct vanban_made *made)
{
    arena_reset(m->document);
    arena_reset(m->pages);
    *made = (struct vanban_made){ .findings = diags_new(m->document),
                                  .read = { m->document, NULL } };
    made->findings.lenient = m->session->setup.care != VANBAN_CARE_ALL ||
                              m->session->setup.mild;
    m->made = made;
    m->diags = &made->findings;
    m->data = m->session->data;
    m->lets_be = NULL;
    m->tells_unused = false;
    m->laid = NULL;
    m->laid_end = &m->laid;
    m->files = files_logged(m->session->setup.files, &made->read);
    m->pictures = pictures_next(m->pictures);
}

struct guarded {
    struct vanban_maker *maker;
    void (*work)(void *);
    void *context;
};

static void
run_work(void *context)
{
    struct guarded *g = context;
    struct vanban_maker *m = g->maker;

    g->work(g->context);
    suppressions_apply(m->lets_be, m->diags, m->tells_unused);
}

/* What the renderers had in hand may be half-way: they begin anew. */
static void
unrun_work(void *context)
{
    struct guarded *g = context;

    close_all(g->maker);
}

void
maker_guard(struct vanban_maker *m, void (*work)(void *), void *context)
{
    struct guarded g = { m, work, context };
    struct vanban_made *made = m->made;

    bool done;

    session_bound(m->session, m->held);
    done = session_guard(m->session, run_work, &g, unrun_work, NULL);
    session_unbound(m->session);
    if (done)
        return;
    /* the document's arenas have grown to what there was */
    free_arenas(m);
    add_arenas(m);
    maker_next(m, made);
    session_tell(m->session, m->diags);
}

static void
lap(const struct vanban_maker *m, enum vanban_stage stage,
    const struct renderer *r)
{
    const struct vanban_setup *s = &m->session->setup;

    if (s->lap != NULL)
        s->lap(s->lap_context, stage, r);
}

/* A file of the order, as it is handed in, or read. NULL after a
 * diagnostic. */
static struct value *
read_file(struct vanban_maker *m, const char *name, const struct str *text,
          enum maker_input input)
{
    const struct source *s = NULL;
    struct str bytes;

    if (text != NULL) {
        bytes = *text;
    } else if (files_kind(&m->files, name) == FILE_FOLDER) {
        diag_add(m->diags, OPERAND_DIRECTORY, POS_NONE, name);
        return NULL;
    } else if (!source_bytes(m->document, &m->files, name, &bytes,
                             m->diags)) {
        return NULL;
    }
    if (input != MAKER_TEXT && word_is(name, bytes)) {
        if (input == MAKER_PLAN)
            diag_add(m->diags, DOCUMENT_NO_PLAN, POS_NONE, name, name);
        else
            s = import_source(m->document, &m->files, name, bytes,
                              imported_types(m->document,
                                             &m->session->roots.home,
                                             m->diags), m->diags);
    } else {
        s = source_from(m->document, &m->files, name, bytes, m->diags);
    }
    return s != NULL ? plan_from(m->document, s, m->diags) : NULL;
}

bool
maker_is_good(const struct vanban_maker *m)
{
    return m->diags->errors == 0 || m->session->setup.draft;
}

struct value *
maker_plan(struct vanban_maker *m, const struct vanban_order *o,
           enum maker_input input)
{
    struct value *plan = read_file(m, o->name, o->text, input);
    const struct value *data = NULL;
    bool careful = m->session->setup.care == VANBAN_CARE_ALL;

    if (plan != NULL)
        slots_parse(m->document, plan, m->diags);
    if (plan != NULL)
        m->lets_be = suppressions_read(m->document, plan,
                                       careful ? m->diags : NULL);
    if (o->data != NULL) {
        data = read_file(m, o->data, o->data_text, MAKER_TEXT);
        if (data == NULL)
            return NULL;
        m->data = m->data == NULL ? data
                                  : value_join(m->document, m->data, data);
    }
    lap(m, VANBAN_READ, NULL);
    return plan;
}

const struct value *
maker_filled(struct vanban_maker *m, const struct template *t,
             const struct value *plan, bool laid)
{
    const struct vanban *s = m->session;
    const struct plan_data data = {
        .arena = m->document, .template = t, .record = m->data,
        .sets = s->sets, .draft = s->setup.draft, .alone = true,
        .laid = laid, .diags = m->diags,
    };

    return plan_with_data(&data, plan);
}

struct doc *
maker_tree(struct vanban_maker *m, const struct template *t,
           const struct value *plan)
{
    const struct vanban *s = m->session;
    const struct merge_run run = {
        .arena = m->document, .files = &m->files, .profile = s->profile,
        .measure = &s->measure, .pictures = m->pictures, .diags = m->diags,
    };
    struct lint lint = { .arena = m->document, .given = plan, .plan = plan,
                         .draft = s->setup.draft,
                         .care = (enum lint_care)s->setup.care,
                         .diags = m->diags };
    struct diags filling = diags_new(m->document);
    struct value_marks marks = { NULL, NULL };
    struct doc *doc;

    lint.marks = &marks;
    lint.template = template_choose(m->document, t, plan, m->diags);
    if (lint.template == NULL)
        return NULL;
    plan = lint.plan = plan_unpasted(m->document, lint.template, plan,
                                     m->diags);
    plan = lint.plan = plan_cited(m->document, plan,
                                  template_settings(lint.template)->bases,
                                  m->diags);
    lint.filled = plan_fill(m->document, lint.template, plan,
                            s->setup.draft, &filling);
    lint_stage(&lint, LINT_PLAN);
    diags_join(m->diags, &filling); /* what is missing is told first */
    doc = merge_document(&run, lint.template, plan, lint.filled);
    lint.doc = doc;
    lint_stage(&lint, LINT_TREE);
    lap(m, VANBAN_MERGED, NULL);
    return doc;
}

const struct value *
maker_laid(struct vanban_maker *m, const struct value *plan)
{
    return plan_under_data(m->document, plan, m->data, m->session->sets);
}

struct doc *
maker_document(struct vanban_maker *m, const struct value *plan)
{
    const struct template *t = session_template(m->session,
                                                maker_laid(m, plan),
                                                m->diags);

    return t != NULL ? maker_tree(m, t, maker_filled(m, t, plan, false)) : NULL;
}

struct pages *
maker_pages(struct vanban_maker *m, struct doc *doc)
{
    struct lint lint = { .arena = m->document, .doc = doc,
                         .diags = m->diags };
    struct pages *pages;

    layout_loosen(m->document, doc, m->session->fonts);
    pages = layout_pages(m->pages, doc, m->session->fonts, m->diags);
    lint.pages = pages;
    if (pages != NULL)
        lint_stage(&lint, LINT_PAGES);
    lap(m, VANBAN_LAID_OUT, NULL);
    return pages;
}

void
maker_pages_done(struct vanban_maker *m)
{
    arena_reset(m->pages);
}

const struct opened *
maker_renderer(struct vanban_maker *m, const struct renderer *r)
{
    struct render_run run = { NULL, m->session->fonts,
                              m->session->profile };
    int errors = m->diags->errors;
    struct opened *o;

    for (o = m->opened; o < m->opened + m->count; o++)
        if (o->renderer == r) {
            if (o->failed)
                diag_add(m->diags, UNUSABLE_AGAIN, POS_NONE,
                         str_printf(m->document, "dạng %s", r->name).p);
            return o;
        }
    o->renderer = r;
    o->arena = run.arena = arena_beside(m->arena);
    o->state = r->open != NULL ? r->open(&run, m->diags) : NULL;
    o->failed = m->diags->errors > errors;
    m->count++; /* only now: what is broken off above leaves nothing */
    return o;
}

bool
maker_draw(struct vanban_maker *m, const struct renderer *r,
           const struct doc *doc, const struct pages *pages, struct buf *out)
{
    const struct opened *o = maker_renderer(m, r);
    bool ok = !o->failed && r->write(o->state, m->drawing, doc,
                                     r->needs_pages ? pages : NULL, out,
                                     m->diags);

    arena_reset(m->drawing);
    lap(m, VANBAN_DRAWN, r);
    return ok;
}

static void
keep_laid(struct vanban_maker *m, const struct doc *doc,
          const struct pages *pages)
{
    struct laid *l = ARENA_NEW(m->document, struct laid);

    l->doc = doc;
    l->pages = pages;
    *m->laid_end = l;
    m->laid_end = &l->next;
}

/* Whether one of the formats from i on is drawn of pages. */
static bool
needs_pages(const struct vanban_formats *f, int i)
{
    while (i < f->count && !f->of[i]->needs_pages)
        i++;
    return i < f->count;
}

/* One file in every format. Pages are laid out for every format: what is
 * wrong with a plan is not to depend on what is made of it. */
static bool
make_file(struct vanban_maker *m, struct doc *doc,
          const struct maker_files *asked, struct vanban_output *outputs)
{
    const struct vanban_formats *f = asked->formats;
    const struct pages *pages = maker_pages(m, doc);

    if (pages != NULL)
        m->made->pages += pages->count;
    if (pages != NULL && m->joining > 0)
        keep_laid(m, doc, pages);
    for (int i = 0; f != NULL && i < f->count; i++) {
        struct vanban_output o = {
            .format = f->of[i], .bytes = STR_EMPTY,
            .appendix = doc->appendix != NULL ? doc->appendix->number : 0,
        };
        struct buf bytes = buf_new(m->document);

        if (pages == NULL && f->of[i]->needs_pages)
            return false;
        if (!asked->dry && !maker_draw(m, f->of[i], doc, pages, &bytes))
            return false;
        if (m->joining == 0 && !needs_pages(f, i + 1))
            maker_pages_done(m);
        o.bytes = buf_str(&bytes);
        outputs[m->made->count++] = o;
    }
    return pages != NULL || f != NULL;
}

bool
maker_files_make(struct vanban_maker *m, struct doc *doc,
                 const struct maker_files *asked)
{
    int formats = asked->formats != NULL ? asked->formats->count : 0;
    struct vanban_output *outputs;
    int files = 0;
    bool ok = true;

    for (const struct doc *one = doc; one != NULL; one = one->next)
        files++;
    outputs = ARENA_ARRAY(m->document, struct vanban_output,
                          files * formats + 1);
    m->made->outputs = outputs;
    for (; doc != NULL; doc = doc->next)
        ok = make_file(m, doc, asked, outputs) && ok;
    return ok;
}
