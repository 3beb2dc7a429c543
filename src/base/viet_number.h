/* viet_number.h — numbers as Vietnamese documents write them: "1.234.567,5",
 * and in words. Decimals are kept exactly: nothing here is floating. */
#ifndef VANBAN_VIET_NUMBER_H
#define VANBAN_VIET_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct number {
    int64_t units;
    int scale; /* the value is units / 10^scale; 0 to NUMBER_SCALE_MAX */
};

enum { NUMBER_SCALE_MAX = 6 };

/* "1234567", "1.234.567", "1 234 567", "12,5", "-3": below 10^18. A dot
 * with exactly three digits behind it, and one to three before it that are
 * no bare 0, is that of the thousands; any other single dot is read as a
 * comma: "12.5", "0.125". False for anything else. */
bool number_parse(struct str, struct number *);

/* "1.234.567,5": rounded to that many decimals, half away from zero; with -1
 * as many as there are. */
struct str number_text(struct arena *, struct number, int decimals);

/* What is at hand in words; the usual form is all false. */
struct number_style {
    bool linh; /* "linh" for "lẻ": một trăm linh năm */
    bool ngan; /* "ngàn" for "nghìn" */
    bool bon;  /* "bốn" for "tư": hai mươi bốn */
};

/* "một nghìn không trăm lẻ năm phẩy hai mươi lăm", in lower case. */
struct str number_words(struct arena *, struct number,
                        const struct number_style *);

/* Sums and shares; false where 64 bits do not hold the result, or the whole
 * is 0. The share is in hundredths of the whole: 50 for a half. */
bool number_add(struct number *sum, struct number);
bool number_percent(struct number part, struct number whole, int decimals,
                    struct number *percent);

#endif
