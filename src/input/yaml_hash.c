/* yaml_hash.c — looks for '#' that open comments to YAML and numbers to a
 * clerk, and reports those that stand behind a value. */
#include "input/yaml_hash.h"

#include "base/utf8.h"
#include "base/viet.h"

enum { QUOTED_MOST = 40 }; /* characters */

/* The next of a line at or behind byte i; line.n where there is none. One
 * that begins the line, behind its indent, hides nothing of a value. */
static size_t
next_hash(struct str line, size_t indent, size_t i)
{
    for (i += str_index(str_after(line, i), '#'); i + 1 < line.n;
         i += 1 + str_index(str_after(line, i + 1), '#')) {
        struct str rest = str_after(line, i + 1);
        uint32_t c;

        if (i <= indent ||
            (line.p[i - 1] != ' ' && line.p[i - 1] != '\t'))
            continue;
        c = utf8_next(&rest);
        if (viet_is_letter(c) || viet_is_digit(c))
            return i;
    }
    return line.n;
}

static int
count(const struct raw_lines *lines)
{
    int found = 0;

    for (int n = 1; n <= lines->count; n++) {
        struct str line = raw_lines_at(lines, n);
        size_t indent = str_indent(line, true);

        for (size_t i = next_hash(line, indent, 0); i < line.n;
             i = next_hash(line, indent, i + 1))
            found++;
    }
    return found;
}

/* All of one line, its columns counted once. */
static void
add_line(struct hash *all, int *found, const struct source *s, int n,
         struct str line)
{
    int column = 1;
    size_t counted = 0, indent = str_indent(line, true);

    for (size_t i = next_hash(line, indent, 0); i < line.n;
         i = next_hash(line, indent, i + 1)) {
        size_t gap = i;

        while (line.p[gap - 1] == ' ' || line.p[gap - 1] == '\t')
            gap--;
        column += (int)utf8_count((struct str){ line.p + counted,
                                                i - counted });
        counted = i;
        all[(*found)++] = (struct hash){
            { s, n, column }, column - (int)(i - gap), str_after(line, i),
        };
    }
}

struct hashes
hashes_of(struct arena *a, const struct source *s,
          const struct raw_lines *lines)
{
    struct hashes h = { NULL, count(lines), 0 };
    struct hash *all = ARENA_ARRAY(a, struct hash, h.count + 1);
    int found = 0;

    for (int n = 1; n <= lines->count; n++)
        add_line(all, &found, s, n, raw_lines_at(lines, n));
    h.first = all;
    return h;
}

/* The first that is not before a place; NULL when there is none left. */
static const struct hash *
from(struct hashes *h, struct pos pos)
{
    for (; h->next < h->count; h->next++) {
        const struct hash *one = &h->first[h->next];

        if (one->at.line > pos.line ||
            (one->at.line == pos.line && one->at.column >= pos.column))
            return one;
    }
    return NULL;
}

static void
report(struct hashes *h, const struct hash *one, struct diags *d)
{
    diag_add(d, YAML_HASH, one->at,
             str_zero(d->arena, utf8_shorten(d->arena, str_trim(one->text),
                                             QUOTED_MOST)));
    h->next++;
}

void
hashes_report(struct hashes *h, struct pos end, struct diags *d)
{
    const struct hash *one = from(h, end);

    if (one != NULL && one->at.line == end.line && one->gap == end.column)
        report(h, one, d);
}

void
hashes_report_header(struct hashes *h, struct pos start, struct diags *d)
{
    const struct hash *one = from(h, start);

    if (one != NULL && one->at.line == start.line)
        report(h, one, d);
}
