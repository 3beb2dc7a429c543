/* xlsx_show.h — what a number is shown as by a section of a format's code. */
#ifndef VANBAN_XLSX_SHOW_H
#define VANBAN_XLSX_SHOW_H

#include <stdbool.h>

#include "base/str.h"

struct shown {
    struct str text;
    struct str exact; /* as in struct value */
    bool odd_day;     /* shown as a day that no calendar has: 00/01/1900 */
};

/* Like Excel's General: up to eleven digits, no zeros at the end. */
struct str show_general(struct arena *, double number);
/* minus: the sign stands in front. */
struct shown show_number(struct arena *, double number, struct str code,
                         bool minus);

/* The section has days, months, years or hours. */
bool is_date(struct str code);
struct shown show_date(struct arena *, double number, struct str code,
                       bool epoch1904);

#endif
