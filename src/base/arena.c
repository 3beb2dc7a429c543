/* arena.c — blocks of memory, handed out from the front; the only file that
 * asks the system for memory of our own. */
#include "base/arena.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/give_up.h"

enum { ASK_EVERY = 4096 }; /* allocations */

/* From LARGE on what does not fit has a block of its own, which can grow. KEPT:
 * in blocks that a reset keeps, at most. */
enum { BLOCK_FIRST = 64 * 1024, BLOCK_LARGEST = 4 * 1024 * 1024,
       LARGE = 256 * 1024, KEPT = 8 * 1024 * 1024, ALIGN = 8 };

static const char no_memory[] = "hết bộ nhớ";

struct block {
    struct block *next;
    size_t size, used;
    max_align_t data[];
};

struct arena {
    struct block *first, *current;
    struct block *large;   /* those that one allocation has for itself */
    struct memory *memory; /* NULL: the system's */
    struct arena *older, *newer; /* of one memory */
    size_t serial;               /* from 1 */
    struct owned *owned;         /* in its blocks */
};

static void
fail(struct memory *m, const char *why)
{
    if (m != NULL && m->fail != NULL)
        m->fail(m, why);
    give_up(why);
}

void
arena_fail(const struct arena *a, const char *why)
{
    fail(a->memory, why);
    give_up(why); /* fail does not return */
}

/* Whoever waits may want the work to end. */
static void
ask(struct memory *m)
{
    const char *why = m->ask(m);

    if (why != NULL)
        fail(m, why);
}

/* More of the system's memory: old, of had bytes, made so large; old may be
 * NULL. */
static void *
take(struct memory *m, void *old, size_t had, size_t bytes)
{
    void *p = NULL;

    if (m == NULL || m->most == 0 ||
        (m->held <= m->most && bytes - had <= m->most - m->held))
        p = realloc(old, bytes);
    if (p == NULL)
        fail(m, no_memory);
    if (m != NULL)
        m->held += bytes - had;
    return p;
}

static void
give_back(struct memory *m, void *p, size_t bytes)
{
    if (m != NULL)
        m->held -= bytes;
    free(p);
}

static struct block *
block_new(struct memory *m, size_t size)
{
    struct block *b = take(m, NULL, 0, sizeof(*b) + size);

    b->next = NULL;
    b->size = size;
    b->used = 0;
    return b;
}

struct arena *
arena_of(struct memory *m)
{
    struct arena *a = take(m, NULL, 0, sizeof(*a));

    /* it is known before its first block is asked for, which may fail */
    *a = (struct arena){ .memory = m, .older = m != NULL ? m->newest : NULL };
    if (a->older != NULL)
        a->older->newer = a;
    if (m != NULL) {
        m->newest = a;
        a->serial = ++m->made;
    }
    a->first = a->current = block_new(m, BLOCK_FIRST);
    return a;
}

struct arena *
arena_new(void)
{
    return arena_of(NULL);
}

struct arena *
arena_beside(const struct arena *a)
{
    return arena_of(a->memory);
}

struct owned *
arena_owned(struct arena *a, void (*release)(void *))
{
    struct owned *o = ARENA_NEW(a, struct owned);

    o->release = release;
    o->next = a->owned;
    a->owned = o;
    return o;
}

void
owned_release(struct owned *o)
{
    if (o->thing != NULL)
        o->release(o->thing);
    o->thing = NULL;
}

static void
release_all(struct arena *a)
{
    for (struct owned *o = a->owned; o != NULL; o = o->next)
        owned_release(o);
    a->owned = NULL;
}

static void
blocks_free(struct arena *a, struct block *b)
{
    struct block *next;

    for (; b != NULL; b = next) {
        next = b->next;
        give_back(a->memory, b, sizeof(*b) + b->size);
    }
}

void
arena_free(struct arena *a)
{
    if (a == NULL)
        return;
    release_all(a);
    blocks_free(a, a->large);
    blocks_free(a, a->first);
    if (a->older != NULL)
        a->older->newer = a->newer;
    if (a->newer != NULL)
        a->newer->older = a->older;
    else if (a->memory != NULL)
        a->memory->newest = a->older;
    give_back(a->memory, a, sizeof(*a));
}

void
memory_free_since(struct memory *m, size_t made)
{
    while (m->newest != NULL && m->newest->serial > made)
        arena_free(m->newest);
}

void
arena_reset(struct arena *a)
{
    struct block **b = &a->first;
    size_t kept = 0;

    release_all(a);
    blocks_free(a, a->large);
    a->large = NULL;
    for (; *b != NULL && kept + (*b)->size <= KEPT; b = &(*b)->next) {
        (*b)->used = 0;
        kept += (*b)->size;
    }
    blocks_free(a, *b);
    *b = NULL;
    a->current = a->first;
}

/* The next block with room: one kept by a reset, or a new one after the
 * current. Kept blocks that are too small stay for smaller requests. */
static struct block *
block_with_room(struct arena *a, size_t bytes)
{
    struct block *b = a->current;
    size_t size;

    while (b->next != NULL) {
        b = b->next;
        if (b->size - b->used >= bytes)
            return b;
    }
    size = b->size * 2 < BLOCK_LARGEST ? b->size * 2 : BLOCK_LARGEST;
    if (size < bytes)
        size = bytes;
    b->next = block_new(a->memory, size);
    return b->next;
}

static size_t
rounded(size_t bytes)
{
    return (bytes + ALIGN - 1) & ~(size_t)(ALIGN - 1);
}

void *
arena_raw(struct arena *a, size_t bytes)
{
    struct block *b = a->current;
    void *p;

    if (bytes > SIZE_MAX / 2)
        arena_fail(a, no_memory);
    if (a->memory != NULL && a->memory->ask != NULL &&
        ++a->memory->asked % ASK_EVERY == 0)
        ask(a->memory);
    bytes = rounded(bytes);
    if (b->size - b->used < bytes && bytes >= LARGE) {
        b = block_new(a->memory, bytes);
        b->next = a->large;
        a->large = b;
    } else if (b->size - b->used < bytes) {
        b = a->current = block_with_room(a, bytes);
    }
    p = (char *)b->data + b->used;
    b->used += bytes;
    return p;
}

void *
arena_alloc(struct arena *a, size_t bytes)
{
    return memset(arena_raw(a, bytes), 0, rounded(bytes));
}

/* Where the pointer to a large block stands; of a NULL where it is none. */
static struct block **
large_find(struct arena *a, const void *data)
{
    struct block **b = &a->large;

    while (*b != NULL && (const void *)(*b)->data != data)
        b = &(*b)->next;
    return b;
}

static bool
is_last(const struct arena *a, const void *old, size_t held)
{
    const struct block *b = a->current;

    return old != NULL &&
           (const char *)old + held == (const char *)b->data + b->used;
}

void *
arena_grow_raw(struct arena *a, void *old, size_t have, size_t want)
{
    struct block *b = a->current, **large;
    size_t held = rounded(have), more = rounded(want);
    bool last = is_last(a, old, held);
    void *p;

    assert(want >= have);
    if (last && b->size - b->used >= more - held) {
        b->used += more - held;
        return old;
    }
    large = have >= LARGE ? large_find(a, old) : NULL;
    if (large != NULL && *large != NULL) {
        b = take(a->memory, *large, sizeof(*b) + (*large)->size,
                 sizeof(*b) + more);
        b->size = b->used = more;
        *large = b;
        return b->data;
    }
    p = arena_raw(a, want);
    if (have > 0)
        memcpy(p, old, have);
    if (last)
        b->used -= held;
    return p;
}

void *
arena_grow(struct arena *a, void *old, size_t have, size_t want)
{
    char *p = arena_grow_raw(a, old, have, want);

    memset(p + have, 0, rounded(want) - have);
    return p;
}

void
arena_trim(struct arena *a, const void *old, size_t have, size_t want)
{
    if (is_last(a, old, rounded(have)))
        a->current->used -= rounded(have) - rounded(want);
}
