/* xlsx_format.c — shows a number or a text by the section of the format that
 * is for it. */
#include "input/xlsx_format.h"

#include <stdlib.h>

#include "input/xlsx_code.h"
#include "input/xlsx_show.h"

/* The text in its place in the section. */
static struct str
put_text(struct arena *a, struct str text, struct str section)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < section.n;) {
        size_t skip = code_literal(str_after(section, i), &b);

        if (skip == 0 && section.p[i] == '@')
            buf_add_str(&b, text);
        else if (skip == 0)
            buf_add_c(&b, section.p[i]);
        i += skip > 0 ? skip : 1;
    }
    return str_trim(buf_take(&b));
}

struct shown
xlsx_format(struct arena *a, struct str number, struct str code,
            bool epoch1904)
{
    const char *text = str_zero(a, str_trim(number));
    char *end;
    double n = strtod(text, &end);
    struct code_section section;
    struct shown shown;

    if (*end != '\0' || end == text || n != n || n > 1e300 || n < -1e300)
        return (struct shown){ number, STR_EMPTY, false };
    section = code_for_number(code.n > 0 ? code : STR("General"), n);
    if (is_date(section.code))
        return show_date(a, n, section.code, epoch1904);
    if (!section.text)
        return show_number(a, n, section.code, section.minus);
    shown = show_number(a, n, STR("General"), section.minus);
    shown.text = put_text(a, shown.text, section.code);
    return shown;
}

struct str
xlsx_format_text(struct arena *a, struct str text, struct str code)
{
    struct str section;

    if (!code_for_text(code, &section) || str_is(str_trim(section), "@"))
        return text;
    return put_text(a, text, section);
}
