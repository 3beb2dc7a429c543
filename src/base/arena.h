/* arena.h — memory that lives as long as one run or one document and is given
 * back in one piece. Running out of it goes to whoever asked to be told, and
 * else ends the program: no caller checks for it. */
#ifndef VANBAN_ARENA_H
#define VANBAN_ARENA_H

#include <stddef.h>

struct arena;

/* What several arenas have in common: how much they may hold together, and
 * who is told when that, or the system's memory, is used up. */
struct memory {
    size_t held, most;     /* bytes; most 0: what the system has */
    size_t made;           /* arenas so far, those that are gone, too */
    struct arena *newest;  /* of all that are there */
    /* Does not return. why: a few Vietnamese words. NULL: the program ends
     * with status 5 after a message. */
    void (*fail)(struct memory *, const char *why);
    /* Asked now and then while its arenas are used: a reason to give up, handed
     * to fail; NULL: go on. NULL: nobody is asked. */
    const char *(*ask)(struct memory *);
    unsigned asked;
    void *context; /* for fail and ask */
};

/* A fresh arena; its memory comes in blocks that double in size. Of the
 * memory, or, where that is NULL, of the system's without bound. */
struct arena *arena_of(struct memory *);
struct arena *arena_new(void); /* arena_of(NULL) */
/* A fresh arena of the same memory. */
struct arena *arena_beside(const struct arena *);
void arena_free(struct arena *);

/* Frees the arenas of a memory that were made when so many were made already
 * (0: all): of work that was broken off. */
void memory_free_since(struct memory *, size_t made);

/* Gives up, as when memory runs out. Does not return. */
void arena_fail(const struct arena *, const char *why)
    __attribute__((noreturn));

/* What a foreign library gave, to be given back with the arena where work is
 * broken off before it has done so itself. */
struct owned {
    void (*release)(void *);
    void *thing; /* NULL: nothing, or given back */
    struct owned *next;
};
/* Room for one: made before the library is asked. */
struct owned *arena_owned(struct arena *, void (*release)(void *));
/* Gives it back now. */
void owned_release(struct owned *);

/* Forgets what was allocated and keeps blocks for the next document, so that a
 * batch asks the system for memory only while its first ones grow; but no more
 * than what most documents need. */
void arena_reset(struct arena *);

/* Zeroed memory, aligned for numbers and pointers. */
void *arena_alloc(struct arena *, size_t bytes);

/* The same, but not zeroed: for what is filled at once. */
void *arena_raw(struct arena *, size_t bytes);

/* A copy of old[0..have) with room for want bytes, at least as many; have is
 * what was asked for before, for it tells whether old was the last allocation
 * and can grow in place. The bytes past have are zero. */
void *arena_grow(struct arena *, void *old, size_t have, size_t want);
/* The same, but the bytes past have are not zeroed. */
void *arena_grow_raw(struct arena *, void *old, size_t have, size_t want);
/* Gives back what is not wanted of old[0..have), where nothing was allocated
 * since: only the first want bytes are used from now on. */
void arena_trim(struct arena *, const void *old, size_t have, size_t want);

/* ARENA_NEW(a, struct node): one zeroed object. */
#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define ARENA_ARRAY(a, type, n) \
    ((type *)arena_alloc((a), sizeof(type) * (size_t)(n)))

#endif
