/* squeeze.c — the end of a line as Word 2013 and later set it: a justified line
 * takes one word more where its blanks, squeezed for it, look better than they
 * would look stretched without it. Nobody has written Word's rule down; this
 * one ends 97 in 100 lines where Word did (tests/unit/test_layout.c). */
#include "layout/text.h"

/* Parts of a thousand. No blank is squeezed below the least; stretched blanks
 * count less than squeezed ones by the weight. */
enum { LEAST = 750, WEIGHT = 1500 };

struct blanks {
    int words; /* sixths of what stands between the blanks */
    int blank; /* sixths of all blanks */
};

static struct blanks
blanks_of(const struct text *t, int start, int end)
{
    struct blanks b = { 0, 0 };

    while (end > start && t->units[end - 1].c == ' ')
        end--;
    for (int i = start; i < end; i++) {
        const struct unit *u = &t->units[i];

        if (u->c == ' ' && !t->portions[u->portion].fixed)
            b.blank += u->advance;
        else
            b.words += u->advance;
    }
    return b;
}

long long
line_scale(const struct text *t, int start, int end, int limit)
{
    struct blanks b = blanks_of(t, start, end);
    int room = limit * SIXTHS;

    return b.blank > 0 ? 1000LL * (room - b.words) / b.blank : 0;
}

/* The end of the line with one word more; the same end where there is none
 * to be had, as before a forced break. */
static int
next_end(const struct text *t, int start, int end)
{
    int i = end, width;

    while (i < t->n && t->units[i].c != ' ' && !t->units[i].forced)
        i++;
    if (end >= t->n || t->units[end].forced)
        return end;
    width = solid_width(t, start, i) / SIXTHS + 2;
    i = line_end(t, start, width);
    return i > end ? i : end;
}

int
line_end_squeezed(const struct text *t, int start, int limit)
{
    int end = line_end(t, start, limit), more;

    while ((more = next_end(t, start, end)) > end) {
        long long loose = line_scale(t, start, end, limit);
        long long tight = line_scale(t, start, more, limit);

        if (tight < LEAST ||
            (WEIGHT + loose - 1000) * tight < WEIGHT * 1000LL)
            break;
        end = more;
    }
    return end;
}
