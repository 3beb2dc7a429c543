/* copied.c — looks at what is the same in both documents for words that belong
 * to the old one alone. */
#include "compare/copied.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "compare/compare.h"
#include "compare/copied_facts.h"
#include "text/citation.h"

struct copying {
    struct arena *arena;
    struct diags *diags;
    struct copied_facts old, new;
    struct stale_years years;
    struct str place_now; /* of the new document, for messages */
    struct str signer_now;
    /* the item in hand */
    const struct diff_item *was, *now;
    struct str whole; /* the text that the piece is of */
    const struct source *source; /* of these lines */
    struct raw_lines lines;
};

/* ---- places */

/* Where those words of an item stand in its file: from the item's own place
 * on, in its line or one of the next. */
static struct pos
place_of(struct copying *c, struct str words)
{
    struct pos pos = pos_origin(c->now->pos);
    enum { LINES_MOST = 12 };

    if (pos.source == NULL || pos.source->sheet || pos.line == 0)
        return pos;
    if (c->source != pos.source) {
        c->source = pos.source;
        c->lines = raw_lines_of(c->arena, pos.source->text);
    }
    for (int n = pos.line; n < pos.line + LINES_MOST; n++) {
        struct str line = raw_lines_at(&c->lines, n), rest = line;

        for (int i = 1; n == pos.line && i < pos.column && rest.n > 0; i++)
            utf8_next(&rest);
        for (; rest.n >= words.n; rest = str_after(rest, 1))
            if (memcmp(rest.p, words.p, words.n) == 0) {
                pos.line = n;
                pos.column = 1 + (int)utf8_count(
                    str_first(line, line.n - rest.n));
                return pos;
            }
    }
    return pos;
}

static const char *
old_place(struct copying *c)
{
    struct pos pos = pos_origin(c->was->pos);

    return str_zero(c->arena, pos_text(c->arena, pos));
}

static void
tell(struct copying *c, enum message m, struct str words, struct str now)
{
    struct pos pos = place_of(c, words);

    if (now.n > 0)
        diag_add(c->diags, m, pos, str_zero(c->arena, words), old_place(c),
                 str_zero(c->arena, now));
    else
        diag_add(c->diags, m, pos, str_zero(c->arena, words), old_place(c));
}

/* ---- years */

/* The text in front of a place. */
static struct str
before(const struct copying *c, const char *at)
{
    return str_first(c->whole, (size_t)(at - c->whole.p));
}

/* A law cited by its name in the same sentence: "Luật Đất đai năm 2024". */
static bool
is_of_law(struct copying *c, const char *at)
{
    static const char *const laws[] = { "Luật ", "luật ", "Hiến pháp ",
                                        "Pháp lệnh ", NULL };
    struct str front = before(c, at);

    for (size_t i = front.n; i > 0 && strchr(".;", front.p[i - 1]) == NULL;
         i--)
        if (str_starts_any(str_after(front, i - 1), laws))
            return true;
    return false;
}

/* "giai đoạn 2021 - 2025", "2025-2030" */
static bool
is_period(struct copying *c, const char *at)
{
    struct str front = str_trim(before(c, at));
    struct str behind = str_trim(str_after(
        c->whole, (size_t)(at - c->whole.p) + 4));
    size_t from = front.n > 24 ? front.n - 24 : 0;

    for (size_t i = from; i < front.n; i++)
        if (str_starts(str_after(front, i), "giai đoạn") ||
            str_starts(str_after(front, i), "Giai đoạn") ||
            str_starts(str_after(front, i), "nhiệm kỳ"))
            return true;
    if (str_ends(front, "-") || str_ends(front, "–"))
        return true;
    if (str_starts(behind, "-") || str_starts(behind, "–")) {
        behind = str_trim(str_after(behind, behind.p[0] == '-' ? 1 : 3));
        return str_digits(behind) == 4;
    }
    return false;
}

/* Within a document that is cited by its number, with what it is about. */
static bool
is_cited(struct copying *c, const char *at)
{
    struct str rest = c->whole;
    struct citation one;

    while (citation_next(&rest, &one)) {
        const char *from = one.type.n > 0 ? one.type.p : one.number.p;
        const struct str parts[] = { one.number, one.date, one.issuer,
                                     one.about };

        for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
            if (parts[i].n > 0 && at >= from &&
                at < parts[i].p + parts[i].n)
                return true;
    }
    return false;
}

/* What a year belongs to: "năm 2025", "30/9/2025"; empty where it is a bare
 * number. */
static struct str
around_year(struct copying *c, const char *at)
{
    static const char *const words[] = { "năm ", "Năm ", "NĂM ", NULL };
    struct str front = before(c, at);
    size_t n = front.n;

    for (int i = 0; words[i] != NULL; i++)
        if (str_ends(front, words[i])) {
            n = front.n - strlen(words[i]);
            return (struct str){ front.p + n, front.n - n + 4 };
        }
    if (n == 0 || (front.p[n - 1] != '/' && front.p[n - 1] != '-'))
        return STR_EMPTY;
    while (n > 0 && (viet_is_digit((unsigned char)front.p[n - 1]) ||
                     strchr("/-", front.p[n - 1]) != NULL))
        n--;
    if (front.n - n < 2 || !viet_is_digit((unsigned char)front.p[n]))
        return STR_EMPTY;
    return (struct str){ front.p + n, front.n - n + 4 };
}

static void
look_at_years(struct copying *c, struct str piece)
{
    for (size_t i = 0; i + 4 <= piece.n; i++) {
        const char *at = piece.p + i;
        size_t digits = str_digits(str_after(piece, i));
        struct str words;
        int year;

        if (digits != 4) {
            i += digits > 0 ? digits - 1 : 0;
            continue;
        }
        year = (at[0] - '0') * 1000 + (at[1] - '0') * 100 +
               (at[2] - '0') * 10 + at[3] - '0';
        i += 3;
        if (!copied_is_stale(&c->years, year))
            continue;
        words = around_year(c, at);
        if (words.n == 0 || is_period(c, at) || is_of_law(c, at) ||
            is_cited(c, at))
            continue;
        tell(c, COPIED_YEAR, words,
             str_printf(c->arena, "%d", c->years.now));
    }
}

/* ---- names */

static bool
is_edge(uint32_t c)
{
    return !viet_is_letter(c) && !viet_is_digit(c);
}

/* The words in a piece, as words of their own: its place in it, or piece.n. */
static size_t
find_words(struct str piece, struct str words, struct str whole)
{
    for (size_t i = 0; words.n > 0 && i + words.n <= piece.n; i++) {
        struct str front = str_first(whole, (size_t)(piece.p + i - whole.p));
        struct str behind = str_after(whole, front.n + words.n);

        if (memcmp(piece.p + i, words.p, words.n) != 0)
            continue;
        if (front.n > 0 && !is_edge(utf8_last(front)))
            continue;
        if (behind.n > 0 && !is_edge(utf8_next(&behind)))
            continue;
        return i;
    }
    return piece.n;
}

/* As it is written, and in capitals. */
static void
look_for(struct copying *c, struct str piece, struct str name,
         enum message m, struct str now)
{
    struct str forms[2] = { name, viet_upper(c->arena, name) };

    for (int i = 0; i < 2; i++) {
        size_t at = find_words(piece, forms[i], c->whole);

        if (at < piece.n) {
            tell(c, m, str_first(str_after(piece, at), forms[i].n), now);
            return;
        }
    }
}

/* Who signs the new document, too, is there by right. */
static bool
signs(const struct copying *c, struct str person)
{
    for (int i = 0; i < c->new.signer_count; i++)
        if (c->new.signers[i].n > 0 && person.n >= c->new.signers[i].n &&
            str_equal(str_after(person, person.n - c->new.signers[i].n),
                      c->new.signers[i]))
            return true;
    return false;
}

/* "ông Nguyễn Văn A": a word of address and two capitals or more. */
static void
look_at_persons(struct copying *c, struct str piece)
{
    static const char *const address[] = { "ông ", "bà ", "đồng chí ",
        "Ông ", "Bà ", "Đồng chí ", NULL };

    for (size_t i = 0; i < piece.n; i++) {
        struct str at = str_after(piece, i), front = before(c, at.p), rest;
        size_t n = 0;
        int names = 0;

        if (!str_starts_any(at, address) ||
            (front.n > 0 && !is_edge(utf8_last(front))))
            continue;
        rest = str_after(at, str_index(at, ' ') + 1);
        if (str_starts(rest, "chí "))
            rest = str_after(rest, str_index(rest, ' ') + 1);
        while (rest.n > 0) {
            struct str word = str_first(rest, str_index(rest, ' '));
            struct str letters = word;

            if (!viet_is_upper(utf8_next(&letters)))
                break;
            names++;
            n = (size_t)(word.p - at.p) + word.n;
            rest = str_after(rest, word.n + 1);
            if (is_edge(utf8_last(word)))
                break;
        }
        while (n > 0 && strchr(",.;:)", at.p[n - 1]) != NULL)
            n--;
        if (names >= 2 && !signs(c, str_first(at, n)))
            tell(c, COPIED_NAME, str_first(at, n), STR_EMPTY);
    }
}

/* ---- all that is the same */

static void
look_at(struct copying *c, struct str piece, struct str whole)
{
    bool bases = strcmp(c->now->kind, "can_cu") == 0;

    c->whole = whole;
    if (!bases && c->years.count > 0)
        look_at_years(c, piece);
    for (int i = 0; i < c->old.place_count; i++)
        look_for(c, piece, c->old.places[i], COPIED_PLACE, c->place_now);
    for (int i = 0; i < c->old.signer_count; i++)
        look_for(c, piece, c->old.signers[i], COPIED_PERSON, c->signer_now);
    if (c->old.number.n > 0)
        look_for(c, piece, c->old.number, COPIED_NUMBER, STR_EMPTY);
    if (c->years.count > 0)
        look_at_persons(c, piece);
}

static void
look_at_pieces(struct copying *c, const struct diff_piece *p, struct str whole)
{
    for (; p != NULL; p = p->next)
        if (p->kind == PIECE_SAME)
            look_at(c, p->text, whole);
}

static void
look_at_change(struct copying *c, const struct change *g)
{
    c->was = g->old;
    c->now = g->new;
    switch (g->kind) {
    case CHANGE_ADDED:
    case CHANGE_REMOVED:
    case CHANGE_LEFT:
        return;
    case CHANGE_WORDS:
        if (g->cells == NULL)
            look_at_pieces(c, g->pieces, g->new->text);
        for (const struct cell_change *one = g->cells; one != NULL;
             one = one->next)
            if (one->number <= g->new->cell_count)
                look_at_pieces(c, one->pieces,
                               g->new->cells[one->number - 1]);
        return;
    case CHANGE_NONE:
    case CHANGE_LABEL:
    case CHANGE_MOVED:
        if (strcmp(g->new->kind, "dia_danh") == 0 && c->old.day)
            tell(c, COPIED_DATE, g->new->text, STR_EMPTY);
        else if (g->new->cells == NULL)
            look_at(c, g->new->text, g->new->text);
        for (int i = 0; i < g->new->cell_count; i++)
            look_at(c, g->new->cells[i], g->new->cells[i]);
        return;
    }
}

void
copied_check(struct arena *a, const struct copied_from *from, struct diags *d)
{
    const struct comparison all = compare_docs(a, from->old, from->new);
    struct copying c = { .arena = a, .diags = d };

    c.old = copied_facts(a, from->old, &all.old);
    c.new = copied_facts(a, from->new, &all.new);
    c.years = copied_stale(&c.old, &c.new);
    c.place_now = c.new.unit;
    c.signer_now = c.new.signer_count > 0 ? c.new.signers[0]
                                          : STR("người khác");
    copied_keep_own(a, from->communes, &c.old, &c.new);
    for (const struct change *g = all.first; g != NULL; g = g->next)
        look_at_change(&c, g);
}
