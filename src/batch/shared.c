/* shared.c — findings that are of the plan: parted from those of a record,
 * counted, and told once. */
#include "batch/shared.h"

#include <stddef.h>
#include <string.h>

#include "base/hash.h"

/* How one goes from process to process: this, then the name of the file and
 * the text. */
struct packed {
    size_t text; /* bytes */
    /* from here on to the name's end it is the same for all records */
    size_t name;
    enum message message;
    int line, column;
    bool sheet;
    enum severity severity;
};

/* The file is one that the tables are read from, or a sheet in it. */
static bool
is_of_data(const struct batch *b, struct str name)
{
    const struct reading *r = vanban_data_read(b->data)->last;

    for (; r != NULL; r = r->next) {
        struct str path = str_from(r->path);

        if (str_starts(name, r->path) &&
            (name.n == path.n || name.p[path.n] == '!'))
            return true;
    }
    return false;
}

/* For programs a document's errors stand with the document. An error without
 * a place is one of making the record. */
static bool
is_shared(const struct batch *b, const struct diag *g)
{
    if (g->severity == SEVERITY_ERROR &&
        (b->order->json || report_is_json(b->report) ||
         g->pos.source == NULL))
        return false;
    return g->message != RECORD_HERE && g->message != OUTPUT_STALE &&
           (g->pos.source == NULL ||
            !is_of_data(b, str_from(g->pos.source->name)));
}

static void
add_packed(struct buf *b, const struct diag *g)
{
    struct str name = str_from(g->pos.source != NULL ? g->pos.source->name
                                                     : "");
    struct packed p;

    memset(&p, 0, sizeof(p)); /* its gaps, too: bytes are compared */
    p.text = g->text.n;
    p.name = name.n;
    p.message = g->message;
    p.severity = g->severity;
    p.line = g->pos.line;
    p.column = g->pos.column;
    p.sheet = g->pos.source != NULL && g->pos.source->sheet;
    buf_add(b, &p, sizeof(p));
    buf_add_str(b, name);
    buf_add_str(b, g->text);
}

struct str
batch_shared_part(const struct batch *b, const struct diags *all,
                  struct diags *own)
{
    struct buf packed = buf_new(all->arena);
    bool errors = false;

    *own = diags_new(all->arena);
    own->errors = all->errors;
    for (const struct diag *g = all->first; g != NULL; g = g->next) {
        struct diag *copy;

        if (!diag_is_suppressed(g) && is_shared(b, g)) {
            add_packed(&packed, g);
            continue;
        }
        if (g->message == RECORD_HERE && !errors)
            continue; /* there are none above it any more */
        errors |= g->severity == SEVERITY_ERROR;
        copy = ARENA_NEW(all->arena, struct diag);
        *copy = *g;
        copy->next = NULL;
        if (own->last != NULL)
            own->last->next = copy;
        else
            own->first = copy;
        own->last = copy;
    }
    return buf_take(&packed);
}

/* ---- what has come up */

struct entry {
    struct packed packed;
    struct str place; /* the bytes that are the same for all records, and
                       * without a place and of an error the text */
    struct str name, text;
    bool varies; /* the text, as where it quotes what a record has there */
    size_t records;
    size_t first, last; /* of these */
    struct entry *same; /* earlier in its bucket */
    struct entry *next; /* in the order that they came up */
};

enum { BUCKETS_LEAST = 64 };

struct shared {
    struct arena *arena;
    struct entry **buckets;
    size_t n_buckets, count;
    struct entry *entries, **end;
};

struct shared *
batch_shared_new(struct arena *a)
{
    struct shared *s = ARENA_NEW(a, struct shared);

    s->arena = a;
    s->end = &s->entries;
    return s;
}

static struct entry **
bucket_of(const struct shared *s, struct str place)
{
    return &s->buckets[hash_text(place) % s->n_buckets];
}

static void
grow(struct shared *s)
{
    s->n_buckets = s->n_buckets == 0 ? BUCKETS_LEAST : 2 * s->n_buckets;
    s->buckets = ARENA_ARRAY(s->arena, struct entry *, s->n_buckets);
    for (struct entry *e = s->entries; e != NULL; e = e->next) {
        struct entry **bucket = bucket_of(s, e->place);

        e->same = *bucket;
        *bucket = e;
    }
}

/* The entry that a finding of a record is another case of: one for that
 * place, of the same text where there is such, and not taken by the record
 * already. */
static struct entry *
entry_find(struct shared *s, const struct entry *asked, size_t record)
{
    struct entry *found = NULL, *e;

    for (e = *bucket_of(s, asked->place); e != NULL; e = e->same) {
        bool same = str_equal(e->text, asked->text);

        if ((e->records > 0 && e->last == record) ||
            !str_equal(e->place, asked->place))
            continue;
        if (same)
            return e;
        found = e;
    }
    return found;
}

static struct entry *
entry_add(struct shared *s, const struct entry *asked)
{
    struct entry *e = ARENA_NEW(s->arena, struct entry), **bucket;

    *e = *asked;
    e->place = str_copy(s->arena, asked->place);
    e->name = str_copy(s->arena, asked->name);
    e->text = str_copy(s->arena, asked->text);
    bucket = bucket_of(s, e->place);
    e->same = *bucket;
    *bucket = e;
    *s->end = e;
    s->end = &e->next;
    s->count++;
    return e;
}

/* Bytes of one that is packed, up to the end of what makes it the same for all
 * records. */
static size_t
place_size(const struct entry *e)
{
    bool text = e->name.n == 0 || e->packed.severity == SEVERITY_ERROR;

    return sizeof(e->packed) + e->name.n + (text ? e->text.n : 0);
}

void
batch_shared_add(struct shared *s, struct str packed, size_t record)
{
    const size_t from = offsetof(struct packed, name);

    while (packed.n > 0) {
        struct entry one = { .first = record }, *e;
        struct str texts = str_after(packed, sizeof(one.packed));

        memcpy(&one.packed, packed.p, sizeof(one.packed));
        one.name = str_first(texts, one.packed.name);
        texts = str_after(texts, one.name.n);
        one.text = str_first(texts, one.packed.text);
        one.place = str_first(str_after(packed, from),
                              place_size(&one) - from);
        packed = str_after(texts, one.text.n);
        if (s->count == s->n_buckets)
            grow(s);
        e = entry_find(s, &one, record);
        if (e == NULL)
            e = entry_add(s, &one);
        e->varies |= !str_equal(e->text, one.text);
        e->records++;
        e->last = record;
    }
}

/* ---- telling of it */

/* What it says, and for whom where not for all in the same words. */
static struct str
text_for(struct shared *s, const struct batch *b, const struct entry *e,
         size_t made)
{
    struct arena *a;
    struct str first;

    if (e->records == made && !e->varies)
        return e->text;
    a = arena_beside(s->arena); /* there may be as many as records */
    first = pos_text(s->arena,
                     vanban_record_pos(vanban_record(b->data, a, e->first)));
    arena_free(a);
    if (e->records == 1)
        return str_printf(s->arena, "%.*s (chỉ ở bản ghi %.*s)",
                          STR_ARG(e->text), STR_ARG(first));
    return str_printf(s->arena, "%.*s (%zu trong %zu bản ghi, %s %.*s)",
                      STR_ARG(e->text), e->records, made,
                      e->varies ? "lời trên là của bản ghi đầu tiên,"
                                : "đầu tiên là", STR_ARG(first));
}

static struct diag *
diag_of(struct shared *s, const struct batch *b, const struct entry *e,
        size_t made)
{
    struct diag *g = ARENA_NEW(s->arena, struct diag);
    struct source *source = ARENA_NEW(s->arena, struct source);

    source->name = str_zero(s->arena, e->name);
    source->sheet = e->packed.sheet;
    source->files = b->order->setup.files;
    g->message = e->packed.message;
    g->severity = e->packed.severity;
    if (e->name.n > 0)
        g->pos = (struct pos){ source, e->packed.line, e->packed.column };
    g->text = text_for(s, b, e, made);
    return g;
}

const struct shared_finding *
batch_shared_all(struct shared *s, const struct batch *b, size_t made)
{
    struct shared_finding *all = NULL, **end = &all;

    for (const struct entry *e = s->entries; e != NULL; e = e->next) {
        struct shared_finding *f = ARENA_NEW(s->arena,
                                             struct shared_finding);

        f->one = diags_new(s->arena);
        f->one.first = f->one.last = diag_of(s, b, e, made);
        f->records = e->records;
        *end = f;
        end = &f->next;
    }
    return all;
}
