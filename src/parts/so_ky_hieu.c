/* so_ky_hieu.c — puts number and symbol together, with zero and slash as they
 * have to be. */
#include "parts/so_ky_hieu.h"

#include "base/utf8.h"
#include "base/viet.h"

static struct str
bare_symbol(struct str symbol)
{
    symbol = str_trim(symbol);
    return str_starts(symbol, "/") ? str_trim(str_after(symbol, 1)) : symbol;
}

static struct str
two_digits(struct arena *a, struct str number)
{
    number = str_trim(number);
    if (number.n == 0 || (number.n > 1 && viet_is_digit(
            (unsigned char)number.p[1])))
        return number;
    return str_printf(a, "0%.*s", STR_ARG(number));
}

bool
so_is_valid(struct str number)
{
    bool other_than_zero = false;

    number = str_trim(number);
    if (number.n == 0)
        return true;
    while (number.n > 0 && viet_is_digit((unsigned char)number.p[0])) {
        other_than_zero = other_than_zero || number.p[0] != '0';
        number = str_after(number, 1);
    }
    return other_than_zero &&
           (number.n == 0 || (utf8_count(number) == 1 &&
                              viet_is_letter(utf8_last(number))));
}

bool
ky_hieu_has_year(struct str symbol)
{
    symbol = bare_symbol(symbol);
    for (size_t i = 0; i < 4; i++)
        if (i >= symbol.n || !viet_is_digit((unsigned char)symbol.p[i]))
            return false;
    return str_starts(str_trim(str_after(symbol, 4)), "/");
}

struct str
so_ky_hieu_short(struct arena *a, struct str number, struct str symbol)
{
    number = two_digits(a, number);
    symbol = bare_symbol(symbol);
    if (symbol.n == 0)
        return number;
    return str_printf(a, "%.*s/%.*s", STR_ARG(number), STR_ARG(symbol));
}

struct str
so_ky_hieu_text(struct arena *a, struct str number, struct str symbol,
                int blanks)
{
    struct str text = so_ky_hieu_short(a, number, symbol);
    struct buf b = buf_new(a);

    buf_add_z(&b, "Số:");
    if (str_trim(number).n == 0)
        while (blanks-- > 0)
            buf_add_z(&b, "\xC2\xA0");
    else
        buf_add_c(&b, ' ');
    buf_add_str(&b, text);
    return buf_take(&b);
}
