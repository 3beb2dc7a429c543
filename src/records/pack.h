/* pack.h — values in few bytes: a record of a large table takes about the
 * room of its text, and is a tree only while its document is made. */
#ifndef VANBAN_PACK_H
#define VANBAN_PACK_H

#include "input/value.h"

/* What packed values share: their keys and their sources. */
struct pack {
    struct arena *arena; /* lives as long as what is packed */
    struct str *keys, *written;
    int n_keys, room_keys;
    const struct source **sources;
    int n_sources, room_sources;
};

struct pack pack_new(struct arena *);

/* Appends the value and all below it. Its sources have to live as long as the
 * pack. */
void pack_value(struct pack *, struct buf *, const struct value *);

/* The value that begins at the front of *bytes, which is cut off. Its texts
 * point into the bytes. */
struct value *unpack_value(const struct pack *, struct arena *,
                           struct str *bytes);

#endif
