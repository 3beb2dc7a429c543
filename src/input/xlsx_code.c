/* xlsx_code.c — reads the codes of number formats: what prints itself, and
 * which of the sections is for a number or a text. */
#include "input/xlsx_code.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *
xlsx_format_builtin(int id)
{
    static const struct {
        int id;
        const char *code;
    } rows[] = {
        { 0, "General" }, { 1, "0" }, { 2, "0.00" }, { 3, "#,##0" },
        { 4, "#,##0.00" }, { 9, "0%" }, { 10, "0.00%" }, { 11, "General" },
        { 12, "# ?/?" }, { 13, "# ?" "?/?" "?" }, { 14, "dd/mm/yyyy" },
        { 15, "d-mmm-yy" }, { 16, "d-mmm" }, { 17, "mmm-yy" },
        { 18, "h:mm AM/PM" }, { 19, "h:mm:ss AM/PM" }, { 20, "h:mm" },
        { 21, "h:mm:ss" }, { 22, "dd/mm/yyyy h:mm" },
        /* days and times of Excel in Chinese and Japanese, and of WPS */
        { 27, "dd/mm/yyyy" }, { 28, "dd/mm/yyyy" }, { 29, "dd/mm/yyyy" },
        { 30, "dd/mm/yyyy" }, { 31, "dd/mm/yyyy" }, { 32, "h:mm" },
        { 33, "h:mm:ss" }, { 34, "h:mm" }, { 35, "h:mm:ss" },
        { 36, "dd/mm/yyyy" }, { 50, "dd/mm/yyyy" }, { 51, "dd/mm/yyyy" },
        { 52, "mm/yyyy" }, { 53, "dd/mm/yyyy" }, { 54, "dd/mm/yyyy" },
        { 55, "h:mm" }, { 56, "h:mm:ss" }, { 57, "mm/yyyy" },
        { 58, "dd/mm" },
        { 37, "#,##0;(#,##0)" }, { 38, "#,##0;(#,##0)" },
        { 39, "#,##0.00;(#,##0.00)" }, { 40, "#,##0.00;(#,##0.00)" },
        { 41, "#,##0;(#,##0);\"-\"" }, { 42, "#,##0;(#,##0);\"-\"" },
        { 43, "#,##0.00;(#,##0.00);\"-\"" },
        { 44, "#,##0.00;(#,##0.00);\"-\"" }, { 45, "mm:ss" },
        { 46, "[h]:mm:ss" },
        { 47, "mm:ss.0" }, { 48, "General" }, { 49, "@" },
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (rows[i].id == id)
            return rows[i].code;
    return NULL;
}

/* The bytes of the first character. */
static size_t
character(struct str s)
{
    size_t n = s.n > 0;

    while (n < s.n && ((unsigned char)s.p[n] & 0xC0) == 0x80)
        n++;
    return n;
}

size_t
code_literal(struct str code, struct buf *b)
{
    size_t n = 1;

    switch (code.p[0]) {
    case '"':
        while (n < code.n && code.p[n] != '"')
            n++;
        if (b != NULL)
            buf_add(b, code.p + 1, n - 1);
        return n < code.n ? n + 1 : n;
    case '\\':
    case '_':
    case '*':
        n += character(str_after(code, 1));
        if (b != NULL && code.p[0] == '\\')
            buf_add(b, code.p + 1, n - 1);
        return n;
    case '[':
        n = str_index(code, ']');
        if (b != NULL && str_starts(code, "[$"))
            for (size_t i = 2; i < n && code.p[i] != '-'; i++)
                buf_add_c(b, code.p[i]);
        return n < code.n ? n + 1 : n;
    default:
        return 0;
    }
}

/* The sections of a code, which ';' parts. */
static int
sections_of(struct str code, struct str *sections)
{
    size_t from = 0;
    int n = 0;

    for (size_t i = 0; i < code.n && n < SECTIONS - 1;) {
        size_t skip = code_literal(str_after(code, i), NULL);

        if (skip == 0 && code.p[i] == ';') {
            sections[n++] = (struct str){ code.p + from, i - from };
            from = i + 1;
        }
        i += skip > 0 ? skip : 1;
    }
    sections[n++] = str_after(code, from);
    return n;
}

/* The section says in brackets which numbers it is for: "[<=999]0". *below:
 * for none but negative ones, which then show no sign. */
static bool
conditional(struct str section, double number, bool *holds, bool *below)
{
    for (size_t i = 0; i < section.n && section.p[i] == '[';) {
        struct str inner = str_after(section, i + 1);
        size_t signs = 0;
        char text[32];
        double limit;

        while (signs < inner.n && strchr("<>=", inner.p[signs]) != NULL)
            signs++;
        if (signs > 0) {
            snprintf(text, sizeof(text), "%.*s",
                     (int)(inner.n - signs), inner.p + signs);
            limit = strtod(text, NULL);
            *holds = (number < limit && inner.p[0] == '<') ||
                     (number > limit &&
                      memchr(inner.p, '>', signs) != NULL) ||
                     (number == limit && inner.p[signs - 1] == '=');
            *below = inner.p[0] == '<' && limit <= 0;
            return true;
        }
        i += code_literal(str_after(section, i), NULL);
    }
    return false;
}

size_t
code_general(struct str code)
{
    static const char word[] = "general";
    size_t n = sizeof(word) - 1;

    if (code.n < n)
        return 0;
    for (size_t i = 0; i < n; i++)
        if ((code.p[i] | 0x20) != word[i])
            return 0;
    return n;
}

/* The section has a place for a text. */
static bool
has_place(struct str section)
{
    for (size_t i = 0; i < section.n;) {
        size_t skip = code_literal(str_after(section, i), NULL);

        if (skip == 0 && section.p[i] == '@')
            return true;
        i += skip > 0 ? skip : 1;
    }
    return false;
}

/* How many of the sections are for numbers: not the fourth, nor a last one
 * with a place for a text. */
static int
for_numbers(const struct str *sections, int n)
{
    return n == SECTIONS || has_place(sections[n - 1]) ? n - 1 : n;
}

struct code_section
code_for_number(struct str code, double number)
{
    struct str sections[SECTIONS];
    int all = sections_of(code, sections), n = for_numbers(sections, all);
    bool holds = false, any = false, below = false;

    if (n == 0)
        return (struct code_section){ sections[0], number < 0, true };
    for (int i = 0; i < n; i++) {
        bool asks = conditional(sections[i], number, &holds, &below);

        any |= asks;
        if (any && (holds || !asks))
            return (struct code_section){
                sections[i], number < 0 && !(asks && below), false
            };
    }
    if (any) /* none is for it */
        return (struct code_section){ sections[n - 1], number < 0, false };
    if (n >= 2 && number < 0)
        return (struct code_section){ sections[1], false, false };
    if (n >= 3 && number == 0)
        return (struct code_section){ sections[2], false, false };
    return (struct code_section){ sections[0], number < 0, false };
}

bool
code_for_text(struct str code, struct str *section)
{
    struct str sections[SECTIONS];
    int n = sections_of(code, sections);

    *section = sections[n - 1];
    return n == SECTIONS || has_place(*section);
}
