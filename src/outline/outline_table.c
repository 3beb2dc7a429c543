/* outline_table.c — the lines of text that belong to a table: its name and
 * its unit directly above, its source directly below. */
#include <string.h>

#include "base/viet.h"
#include "outline/outline_label.h"
#include "outline/outline_mark.h"

/* Lines between the name of a table and the table; bytes of such a name. */
enum { BETWEEN_MOST = 4, NAME_BYTES = 500 };

static bool
is_line(const struct item *it)
{
    return it != NULL && it->label.kind == LABEL_NONE && it->table == NULL &&
           it->node == NULL && it->turn == TURN_NONE &&
           it->role != ROLE_PICTURE;
}

static bool
is_table(const struct item *it)
{
    return it != NULL && it->table != NULL;
}

/* The text in small letters without marks and stars. */
static struct str
plain(struct arena *a, const struct item *it)
{
    struct str s = it->text;

    while (s.n > 0 && (s.p[0] == '*' || s.p[0] == '('))
        s = str_after(s, 1);
    return viet_fold(a, s);
}

/* "Bảng 2.1. Lao động …", "Biểu số 01: …". A line that goes on behind the
 * number, or announces the table, is a sentence. */
static bool
is_caption(struct arena *a, const struct item *it)
{
    static const char *const words[] = { "bang ", "bieu ", NULL };
    static const char digits[] = "0123456789.", roman[] = "ivx.";
    struct str s = plain(a, it);
    size_t n = 0;

    if (str_starts(s, "phu bieu"))
        s = str_after(s, sizeof("phu ") - 1);
    if (!str_starts_any(s, words))
        return false;
    s = str_after(s, sizeof("bang ") - 1);
    if (str_starts(s, "mau "))
        s = str_after(s, sizeof("mau ") - 1);
    if (str_starts(s, "so "))
        s = str_after(s, sizeof("so ") - 1);
    while (n < s.n && strchr(viet_is_digit((unsigned char)s.p[0]) ? digits
                                                                  : roman,
                             s.p[n]) != NULL)
        n++;
    return n > 0 && !str_ends(s, ":") &&
           (n == s.n || s.p[n - 1] == '.' || s.p[n] == ':');
}

static bool
is_unit(struct arena *a, const struct item *it)
{
    static const char *const words[] = { "don vi tinh:", "don vi:", "dvt:",
                                         NULL };

    return str_starts_any(plain(a, it), words);
}

static bool
is_source(struct arena *a, const struct item *it)
{
    static const char *const words[] = { "nguon:", "nguon so lieu:",
                                         "ghi chu:", NULL };

    return str_starts_any(plain(a, it), words);
}

/* "(Lưu ý: …)", "Ghi chú: …" between the name of a table and the table. */
static bool
is_note(struct arena *a, const struct item *it)
{
    static const char *const words[] = { "luu y:", "ghi chu:", NULL };
    struct str s = it->text;

    while (s.n > 0 && strchr("* ", s.p[s.n - 1]) != NULL)
        s.n--;
    while (s.n > 0 && s.p[0] == '*')
        s = str_after(s, 1);
    return (str_starts(s, "(") && (str_ends(s, ")") || str_ends(s, ")."))) ||
           str_starts_any(plain(a, it), words);
}

/* A name goes on in capitals on the next line. */
static bool
is_more_name(const struct item *name, const struct item *it)
{
    return name->text.n <= NAME_BYTES && mark_is_capitals(name->text) &&
           mark_is_capitals(it->text);
}

/* A name, what stands between it and a table, and the table. */
static void
join_name(struct arena *a, struct item *name)
{
    struct item *it = name->next;
    int lines = 0;

    while (is_line(it) && lines++ < BETWEEN_MOST &&
           (is_unit(a, it) || is_note(a, it) || is_more_name(name, it)))
        it = it->next;
    if (!is_table(it))
        return;
    name->role = ROLE_CAPTION;
    for (it = name->next; is_line(it); it = it->next)
        it->role = is_unit(a, it) ? ROLE_UNIT : is_note(a, it) ? ROLE_NOTE
                                                              : ROLE_CAPTION;
}

static bool
is_turn(const struct item *it)
{
    return it != NULL && it->turn != TURN_NONE;
}

/* Changes places with the item behind it. */
static void
swap_next(struct item *it)
{
    struct item *next = it->next, *rest = next->next, own = *it;

    *it = *next;
    *next = own;
    it->next = next;
    next->next = rest;
}

/* The name and unit of a table go onto the page that turns for it, and its
 * source stays there. */
static void
cross_turns(struct outline *o)
{
    for (struct item *it = o->first; it != NULL; it = it->next) {
        struct item *next = it->next;

        if (is_line(it) && is_turn(next) &&
            ((is_table(next->next) &&
              (is_caption(o->arena, it) || is_unit(o->arena, it))) ||
             (is_line(next->next) && is_table(next->next->next) &&
              is_unit(o->arena, next->next) && is_caption(o->arena, it))))
            swap_next(it);
        else if (is_table(it) && is_turn(next) && is_line(next->next) &&
                 is_source(o->arena, next->next))
            swap_next(next);
    }
}

void
outline_join_tables(struct outline *o)
{
    /* twice: what stands before a unit that has gone ahead */
    cross_turns(o);
    cross_turns(o);
    for (struct item *it = o->first; it != NULL; it = it->next) {
        struct item *next = it->next;

        if (is_line(it) && is_table(next) && is_unit(o->arena, it))
            it->role = ROLE_UNIT;
        if (is_line(it) && (is_line(next) || is_table(next)) &&
            is_caption(o->arena, it))
            join_name(o->arena, it);
        if ((is_table(it) || it->role == ROLE_SOURCE) && is_line(next) &&
            is_source(o->arena, next))
            next->role = ROLE_SOURCE;
    }
}
