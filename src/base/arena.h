/* arena.h — memory that lives as long as one run or one document and is
 * given back in one piece; running out of it ends the program. */
#ifndef VANBAN_ARENA_H
#define VANBAN_ARENA_H

#include <stddef.h>

struct arena;

/* A fresh arena; its memory comes in blocks that double in size. */
struct arena *arena_new(void);
void arena_free(struct arena *);

/* Forgets what was allocated and keeps the blocks for the next document, so
 * that a batch asks the system for memory only while its first ones grow. */
void arena_reset(struct arena *);

/* Zeroed memory, aligned for any type. */
void *arena_alloc(struct arena *, size_t bytes);

/* A copy of old[0..have) with room for want bytes, at least as many; have is
 * what was asked for before, for it tells whether old was the last allocation
 * and can grow in place. The bytes past have are zero. */
void *arena_grow(struct arena *, void *old, size_t have, size_t want);

/* Bytes held from the system, for the bench. */
size_t arena_held(const struct arena *);

/* ARENA_NEW(a, struct node): one zeroed object. */
#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define ARENA_ARRAY(a, type, n) \
    ((type *)arena_alloc((a), sizeof(type) * (size_t)(n)))

#endif
