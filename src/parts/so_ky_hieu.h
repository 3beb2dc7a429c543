/* so_ky_hieu.h — số, ký hiệu (NĐ 30/2020, PL I, phần I, II.3). */
#ifndef VANBAN_SO_KY_HIEU_H
#define VANBAN_SO_KY_HIEU_H

#include "base/str.h"

/* "Số: 05/KH-UBND": a number below 10 gets a leading 0; a blank one leaves
 * that many no-break spaces to write in. The symbol may come with or without
 * its "/"; without symbol the number stands alone. */
struct str so_ky_hieu_text(struct arena *, struct str number,
                           struct str symbol, int blanks);
/* "05/KH-UBND", for the properties of the file. */
struct str so_ky_hieu_short(struct arena *, struct str number,
                            struct str symbol);
/* "2026/QĐ-UBND": a symbol that begins with a year. */
bool ky_hieu_has_year(struct str symbol);
/* Digits, perhaps with one letter behind them ("12a"); blank is good too. */
bool so_is_valid(struct str number);

#endif
