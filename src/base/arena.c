#include "base/arena.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_FIRST = 64 * 1024, BLOCK_LARGEST = 4 * 1024 * 1024, ALIGN = 16 };

struct block {
    struct block *next;
    size_t size, used;
    max_align_t data[];
};

struct arena {
    struct block *first, *current;
    size_t held;
};

static void *
take(size_t bytes)
{
    void *p = malloc(bytes);

    if (p == NULL) {
        fputs("vanban: hết bộ nhớ\n", stderr);
        exit(5);
    }
    return p;
}

static struct block *
block_new(struct arena *a, size_t size)
{
    struct block *b = take(sizeof(*b) + size);

    b->next = NULL;
    b->size = size;
    b->used = 0;
    a->held += sizeof(*b) + size;
    return b;
}

struct arena *
arena_new(void)
{
    struct arena *a = take(sizeof(*a));

    a->held = sizeof(*a);
    a->first = a->current = block_new(a, BLOCK_FIRST);
    return a;
}

void
arena_free(struct arena *a)
{
    struct block *next;

    if (a == NULL)
        return;
    for (struct block *b = a->first; b != NULL; b = next) {
        next = b->next;
        free(b);
    }
    free(a);
}

void
arena_reset(struct arena *a)
{
    for (struct block *b = a->first; b != NULL; b = b->next)
        b->used = 0;
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
    b->next = block_new(a, size);
    return b->next;
}

void *
arena_alloc(struct arena *a, size_t bytes)
{
    struct block *b = a->current;
    void *p;

    if (bytes > SIZE_MAX / 2) {
        fputs("vanban: hết bộ nhớ\n", stderr);
        exit(5);
    }
    bytes = (bytes + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    if (b->size - b->used < bytes)
        b = a->current = block_with_room(a, bytes);
    p = (char *)b->data + b->used;
    b->used += bytes;
    memset(p, 0, bytes);
    return p;
}

void *
arena_grow(struct arena *a, void *old, size_t have, size_t want)
{
    struct block *b = a->current;
    size_t held = (have + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    size_t more = (want + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    void *p;

    assert(want >= have);
    if (old != NULL && (char *)old + held == (char *)b->data + b->used &&
        b->size - b->used >= more - held) {
        memset((char *)old + have, 0, more - have);
        b->used += more - held;
        return old;
    }
    p = arena_alloc(a, want);
    if (have > 0)
        memcpy(p, old, have);
    return p;
}

size_t
arena_held(const struct arena *a)
{
    return a->held;
}
