/* outline_finish.c — numbers the items, and decides which of them are
 * headings. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "outline/outline_label.h"

/* A longer text is a paragraph, not a title. */
enum { TITLE_MAX = 150, KINDS = LABEL_PLUS + 1 };

/* Whether numbering of `kind` begins anew below an item of kind `above`.
 * Chương and Điều run on through the whole document. */
static bool
restarts(enum label_kind kind, enum label_kind above)
{
    return kind > above && kind != LABEL_CHUONG && kind != LABEL_DIEU;
}

static bool
counts(enum label_kind kind)
{
    return kind > LABEL_NONE && kind < LABEL_DASH;
}

static void
number_items(struct outline *o)
{
    int last[KINDS] = { 0 };

    for (struct item *it = o->first; it != NULL; it = it->next) {
        struct label *l = &it->label;
        const int above[2] = { last[LABEL_ARABIC], last[LABEL_ARABIC2] };

        if (l->kind == LABEL_NONE)
            continue;
        if (counts(l->kind) && l->number == 0 && l->text.n == 0)
            l->number = last[l->kind] + 1;
        if (l->text.n == 0)
            l->text = label_write(o->arena, l->kind, l->number, above);
        if (!counts(l->kind))
            continue;
        last[l->kind] = l->number;
        for (int k = LABEL_NONE + 1; k < KINDS; k++)
            if (restarts((enum label_kind)k, l->kind))
                last[k] = 0;
    }
}

/* "TP. Hồ Chí Minh": a dot that ends no sentence. */
static bool
is_abbreviated(struct str before)
{
    static const char *const list[] = { "TP", "TX", "TT", "P", "Q", NULL };

    for (int i = 0; list[i] != NULL; i++) {
        struct str rest = before;

        if (!str_ends(before, list[i]))
            continue;
        rest.n -= strlen(list[i]);
        if (!viet_is_letter(utf8_last(rest)))
            return true;
    }
    return false;
}

/* Whether a text reads like a title: short, and none of the marks inside,
 * which part sentences. What stands in brackets does not count for either. */
static bool
is_title(struct str s, const char *marks)
{
    size_t length = 0;
    int depth = 0;

    for (size_t i = 0; i < s.n; i++) {
        struct str rest = str_after(s, i + 1);
        bool space = str_starts(rest, " ") || str_starts(rest, "\n") ||
                     str_starts(rest, "\u00A0");

        if (s.p[i] == '(' || s.p[i] == '[')
            depth++;
        if (depth == 0) {
            length += ((unsigned char)s.p[i] & 0xC0) != 0x80;
            if (space && strchr(marks, s.p[i]) != NULL &&
                !(s.p[i] == '.' && is_abbreviated(str_first(s, i))))
                return false;
        }
        if ((s.p[i] == ')' || s.p[i] == ']') && depth > 0)
            depth--;
        if (length > TITLE_MAX)
            return false;
    }
    return length > 0;
}

/* "… như sau:": a sentence that goes on with what it announces. */
static bool
is_lead(struct str s)
{
    static const char *const ends[] = { "sau:", "sau đây:", "dưới đây:",
                                        NULL };

    for (int i = 0; ends[i] != NULL; i++)
        if (str_ends(s, ends[i]))
            return true;
    return false;
}

static bool
ends_in(struct str s, const char *marks)
{
    return s.n > 0 && strchr(marks, s.p[s.n - 1]) != NULL;
}

/* The item below, also on pages held the other way. */
static const struct item *
below_of(const struct item *it)
{
    do
        it = it->next;
    while (it != NULL && it->turn != TURN_NONE);
    return it;
}

/* A plain paragraph below the last of several khoản is mostly the text that
 * goes on behind them, not what this one announces. */
static bool
closes_row(const struct item *before, const struct item *it)
{
    return before != NULL && before->label.kind == it->label.kind &&
           before->heading == HEADING_NO &&
           below_of(it)->label.kind == LABEL_NONE && ends_in(it->text, ".;");
}

/* in_dieu: below a Điều, where a khoản that ends like a sentence is one
 * ("1. Quy chế này gồm:"), whatever follows. */
static bool
is_heading(const struct item *before, const struct item *it, bool in_dieu)
{
    const struct item *next = below_of(it);
    enum label_kind below = next != NULL ? next->label.kind : LABEL_PHAN;
    bool announces = next != NULL &&
                     (below == LABEL_NONE || below > it->label.kind);

    switch (it->label.kind) {
    case LABEL_PHAN:
    case LABEL_CHUONG:
    case LABEL_MUC:
    case LABEL_TIEU_MUC:
    case LABEL_UPPER:
    case LABEL_ROMAN:
        return true;
    case LABEL_DIEU:
        /* In a quyết định cá biệt the text follows on the same line: only
         * "Điều 1." is bold then (practice; PL III, Mẫu 1.2). A title of two
         * parts has a semicolon between them. */
        return announces && is_title(it->text, ".:") &&
               !ends_in(it->text, ".;:,");
    case LABEL_ARABIC:
    case LABEL_ARABIC2:
    case LABEL_ARABIC3:
        return announces && is_title(it->text, ".;:") &&
               !closes_row(before, it) &&
               !(in_dieu && ends_in(it->text, ".;:")) &&
               !is_lead(it->text);
    case LABEL_NONE:
    case LABEL_LETTER:
    case LABEL_DASH:
    case LABEL_PLUS:
        return false;
    }
    return false;
}

void
outline_finish(struct outline *o)
{
    struct item *before = NULL;
    bool in_dieu = false;

    number_items(o);
    outline_join_tables(o);
    for (struct item *it = o->first; it != NULL; it = it->next) {
        if (it->turn != TURN_NONE)
            continue;
        if (counts(it->label.kind) && it->label.kind <= LABEL_ROMAN)
            in_dieu = it->label.kind == LABEL_DIEU;
        if (it->heading == HEADING_AUTO)
            it->heading = is_heading(before, it, in_dieu)
                              ? HEADING_YES : HEADING_NO;
        before = it;
    }
}
