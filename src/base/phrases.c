/* phrases.c — phrases by the hash of their first word. */
#include "base/phrases.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "base/viet.h"

size_t
phrase_hash(struct str s)
{
    uint64_t h = HASH_START;

    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (!viet_is_letter(c))
            break;
        c = viet_letter_lower(c);
        h = hash_byte(hash_byte(h, (unsigned char)c),
                      (unsigned char)(c >> 8));
    }
    return (size_t)h;
}

void
phrases_add(struct phrases *p, struct str words, int row)
{
    struct phrase *one = ARENA_NEW(p->arena, struct phrase);
    size_t slot;

    one->words = words;
    one->row = row;
    slot = phrase_hash(one->words) % PHRASE_SLOTS;
    if (p->slots[slot] == NULL)
        p->slots[slot] = one;
    else
        *p->ends[slot] = one;
    p->ends[slot] = &one->next;
}

const struct phrase *
phrases_at(const struct phrases *p, struct str text)
{
    return p->slots[phrase_hash(text) % PHRASE_SLOTS];
}
