/* joined.c — one file of many documents, added as a maker makes them. */
#include "make/maker.h"

/* What texts of all documents have in common. */
struct common {
    struct str first;
    size_t head, tail; /* bytes that all begin, and end, with */
    size_t shortest;
    bool varies;
};

struct vanban_joined {
    struct vanban_maker *maker;
    const struct renderer *renderer;
    struct join_order order;
    struct arena *arena; /* of the file */
    void *file;   /* NULL: not begun */
    int closings; /* of the maker's renderers, when it was begun */
    bool failed;
    size_t count; /* of the orders in it */
    struct common title, subject, agency, number, date, signer, language;
};

bool
vanban_format_joins(const struct renderer *r)
{
    return r->joiner != NULL;
}

struct opening {
    struct vanban_maker *maker;
    struct vanban_joined *joined;
};

static void
open_joined(void *context)
{
    struct opening *o = context;
    struct arena *a = arena_beside(o->maker->arena);

    o->joined = ARENA_NEW(a, struct vanban_joined);
    o->joined->arena = a;
    o->joined->maker = o->maker;
    o->maker->joining++;
}

struct vanban_joined *
vanban_joined_open(struct vanban_maker *m, const struct renderer *r,
                   bool duplex, struct diags *d)
{
    struct opening o = { m, NULL };

    if (!session_guard(m->session, open_joined, &o, NULL, d))
        return NULL;
    o.joined->renderer = r;
    o.joined->order.duplex = duplex;
    return o.joined;
}

void
vanban_joined_close(struct vanban_joined *j)
{
    if (j == NULL)
        return;
    if (j->file != NULL)
        j->renderer->joiner->close(j->file);
    j->maker->joining--;
    arena_free(j->arena);
}

/* ---- what is said of all */

static void
common_add(struct vanban_joined *j, struct common *c, struct str s)
{
    size_t n = 0;

    if (j->count == 0) {
        c->first = str_copy(j->arena, s);
        c->head = c->tail = c->shortest = s.n;
        return;
    }
    c->varies |= !str_equal(c->first, s);
    if (s.n < c->shortest)
        c->shortest = s.n;
    while (n < c->head && n < s.n && s.p[n] == c->first.p[n])
        n++;
    c->head = n;
    for (n = 0; n < c->tail && n < s.n &&
                s.p[s.n - n - 1] == c->first.p[c->first.n - n - 1];)
        n++;
    c->tail = n;
}

/* Nothing where they differ. */
static struct str
common_whole(const struct common *c)
{
    return c->varies ? STR_EMPTY : c->first;
}

/* The words at both ends, and dots for those that differ. */
static struct str
common_words(struct arena *a, const struct common *c)
{
    size_t tail = c->tail;
    struct str head, end;

    if (!c->varies)
        return c->first;
    if (tail > c->shortest - c->head)
        tail = c->shortest - c->head;
    head = str_first(c->first, c->head);
    head = str_trim(str_first(head, str_behind_last(head, ' ')));
    end = str_after(c->first, c->first.n - tail);
    end = str_after(end, str_index(end, ' '));
    if (head.n == 0 && str_trim(end).n == 0)
        return STR_EMPTY;
    return str_trim(str_printf(a, "%.*s …%.*s", STR_ARG(head),
                               STR_ARG(end)));
}

static void
info_add(struct vanban_joined *j, const struct doc_info *i)
{
    common_add(j, &j->title, i->title);
    common_add(j, &j->subject, i->subject);
    common_add(j, &j->agency, i->agency);
    common_add(j, &j->number, i->number);
    common_add(j, &j->date, i->date);
    common_add(j, &j->signer, i->signer);
    common_add(j, &j->language, i->language);
}

/* ---- adding */

struct adding {
    struct vanban_joined *joined;
    struct str name;
    size_t number;
    bool ok;
};

/* The file begins with its first document. */
static bool
begin(struct vanban_joined *j)
{
    struct vanban_maker *m = j->maker;
    const struct opened *o;

    if (j->file != NULL && j->closings == m->closings)
        return true;
    o = maker_renderer(m, j->renderer);
    if (o->failed || j->file != NULL)
        return false;
    j->closings = m->closings;
    j->file = j->renderer->joiner->begin(o->state, j->arena, &j->order,
                                         m->diags);
    return j->file != NULL;
}

static void
add(void *context)
{
    struct adding *a = context;
    struct vanban_joined *j = a->joined;
    struct vanban_maker *m = j->maker;
    struct str name = a->name;

    if (!begin(j))
        return;
    if (name.n == 0 && m->laid != NULL)
        name = str_printf(m->document, "%zu. %.*s", a->number,
                          STR_ARG(m->laid->doc->info.title));
    for (const struct laid *l = m->laid; l != NULL; l = l->next) {
        const struct joined_doc doc = { l->doc, l->pages, name };

        if (!j->renderer->joiner->add(j->file, m->document, &doc, m->diags))
            return;
        name = STR_EMPTY;
    }
    if (m->laid != NULL)
        info_add(j, &m->laid->doc->info);
    j->count++;
    a->ok = true;
}

bool
vanban_joined_add(struct vanban_joined *j, struct str name, size_t number)
{
    struct adding a = { j, name, number, false };
    bool begun = j->file != NULL;

    if (j->failed)
        diag_add(j->maker->diags, UNUSABLE_AGAIN, POS_NONE,
                 str_printf(j->maker->document, "tệp ghép dạng %s",
                            j->renderer->name).p);
    else
        maker_guard(j->maker, add, &a);
    /* begun in what was broken off, it is gone with that */
    if (!begun && j->closings != j->maker->closings)
        j->file = NULL;
    j->failed |= !a.ok;
    return a.ok;
}

/* ---- the end */

struct ending {
    struct vanban_joined *joined;
    struct str title;
    struct buf *out;
    struct diags *diags;
    bool ok;
};

static void
end(void *context)
{
    struct ending *e = context;
    struct vanban_joined *j = e->joined;
    struct arena *scratch = arena_beside(j->arena);
    struct doc_info info = {
        .title = common_words(j->arena, &j->title),
        .subject = common_words(j->arena, &j->subject),
        .agency = common_whole(&j->agency),
        .number = common_whole(&j->number),
        .date = common_whole(&j->date),
        .signer = common_whole(&j->signer),
        .language = common_whole(&j->language),
    };

    if (info.title.n == 0)
        info.title = e->title;
    e->ok = j->renderer->joiner->end(j->file, scratch, &info, e->out,
                                     e->diags);
    arena_free(scratch);
}

bool
vanban_joined_end(struct vanban_joined *j, struct str title, struct buf *out,
                  struct diags *d)
{
    struct ending e = { j, title, out, d, false };

    if (j->failed || j->file == NULL || j->closings != j->maker->closings)
        return false;
    return session_guard(j->maker->session, end, &e, NULL, d) && e.ok;
}
