/* text_map.h — things that are looked up by their names, in a time that does
 * not grow with their number. */
#ifndef VANBAN_TEXT_MAP_H
#define VANBAN_TEXT_MAP_H

#include "base/arena.h"
#include "base/str.h"

struct text_map {
    struct arena *arena;
    struct text_entry *row; /* open addressing; what NULL: free */
    size_t room, count;
};

struct text_map text_map_new(struct arena *);
/* What has that name; NULL for nothing. */
void *text_map_find(const struct text_map *, struct str name);
/* Gives a name to a thing, not NULL. Where something has it already, that
 * keeps it and is given back; else NULL. The name's bytes are not copied. */
void *text_map_add(struct text_map *, struct str name, void *what);

#endif
