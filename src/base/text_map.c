/* text_map.c — a table of names by their hashes. */
#include "base/text_map.h"

#include "base/hash.h"

enum { ROOM_FIRST = 16 };

struct text_entry {
    struct str name;
    uint64_t hash;
    void *what;
};

struct text_map
text_map_new(struct arena *a)
{
    return (struct text_map){ .arena = a };
}

/* The entry of a name, or the free one where it would stand. */
static struct text_entry *
entry_of(const struct text_map *m, struct str name, uint64_t hash)
{
    size_t i = (size_t)hash & (m->room - 1);

    while (m->row[i].what != NULL &&
           !(m->row[i].hash == hash && str_equal(m->row[i].name, name)))
        i = (i + 1) & (m->room - 1);
    return &m->row[i];
}

void *
text_map_find(const struct text_map *m, struct str name)
{
    return m->count > 0 ? entry_of(m, name, hash_text(name))->what : NULL;
}

static void
grow(struct text_map *m)
{
    struct text_map more = *m;

    more.room = m->room > 0 ? 2 * m->room : ROOM_FIRST;
    more.row = ARENA_ARRAY(m->arena, struct text_entry, more.room);
    for (size_t i = 0; i < m->room; i++)
        if (m->row[i].what != NULL)
            *entry_of(&more, m->row[i].name, m->row[i].hash) = m->row[i];
    *m = more;
}

void *
text_map_add(struct text_map *m, struct str name, void *what)
{
    uint64_t hash = hash_text(name);
    struct text_entry *e;

    if (2 * (m->count + 1) > m->room)
        grow(m);
    e = entry_of(m, name, hash);
    if (e->what != NULL)
        return e->what;
    *e = (struct text_entry){ name, hash, what };
    m->count++;
    return NULL;
}
