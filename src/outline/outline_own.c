/* outline_own.c — tells lines that never go on with the line above, whatever
 * that ends with: names of tables, their units and sources, lines in bold. */
#include <string.h>

#include "base/viet.h"
#include "outline/outline_mark.h"
#include "outline/outline_wrap.h"
#include "table/table.h"

enum { WORDS_BYTES = 100 }; /* of a line in which its first words are */

static bool
is_row(const struct text_line *l)
{
    return table_pipe_is(l->text) || table_tabs(l->raw) > 1;
}

/* "Bảng 2.1. Lao động …", "Biểu số 01: …"; without such a mark a table has to
 * come next, as "theo / Biểu 1 kèm theo" is a sentence. */
static bool
is_name(const struct text_lines *t, int at, struct str folded)
{
    static const char *const words[] = { "bang ", "bieu ", "phu bieu ", NULL };
    size_t n = 0;

    if (!str_starts_any(folded, words))
        return false;
    if (at + 1 < t->count && is_row(&t->line[at + 1]))
        return true;
    if (str_starts(folded, "phu "))
        folded = str_after(folded, sizeof("phu ") - 1);
    folded = str_after(folded, sizeof("bang ") - 1);
    if (str_starts(folded, "mau "))
        folded = str_after(folded, sizeof("mau ") - 1);
    if (str_starts(folded, "so "))
        folded = str_after(folded, sizeof("so ") - 1);
    while (n < folded.n && strchr("0123456789.ivx", folded.p[n]) != NULL)
        n++;
    return n > 0 && n < folded.n &&
           (folded.p[n] == ':' || folded.p[n - 1] == '.');
}

bool
wrap_begins_own(struct arena *a, const struct text_lines *t, int at)
{
    static const char *const words[] = {
        "don vi tinh:", "don vi tinh ", "(don vi tinh", "dvt:", "(dvt:",
        "nguon:", "nguon so lieu:", "ghi chu:", NULL,
    };
    struct str s = t->line[at].text;

    if (str_starts(s, "## ") || str_starts(s, "# ") || str_starts(s, "### ") ||
        (s.n > sizeof("****") && str_starts(s, "**") && str_ends(s, "**")))
        return true;
    while (s.n > 0 && s.p[0] == '*')
        s = str_after(s, 1);
    if (!str_starts(s, "(") && !viet_is_upper(mark_first(s)))
        return false;
    s = viet_fold(a, str_first(s, s.n < WORDS_BYTES ? s.n : WORDS_BYTES));
    return str_starts_any(s, words) || is_name(t, at, s);
}
