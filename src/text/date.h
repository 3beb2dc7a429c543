/* date.h — the day on a document: read from what a clerk writes, set as the
 * decree wants it. */
#ifndef VANBAN_DATE_H
#define VANBAN_DATE_H

#include "base/calendar.h"
#include "input/value.h"

/* "05/9/2025", "5-9-2025", "2025-09-05", "9/2025", "2025-09", "2025", "ngày
 * 05 tháng 9 năm 2025", "/9/2025"; in small letters; midnight behind it does
 * not count; blank: all to be written in. False, and
 * all 0, where it is no date of the calendar. */
bool date_parse(struct str, struct date *);
/* The same from a value: a text, or the day that its cell is, a map {ngay,
 * thang, nam}, or nothing. */
bool date_read(struct arena *, const struct value *, struct date *);

/* The text of a cell reads as another day than the cell is: "3/4/2025" of
 * 4 March. */
bool date_misleads(struct arena *, const struct value *);

/* "ngày 05 tháng 9 năm 2025", with that many no-break spaces in the place of
 * what is not known. */
struct str date_long(struct arena *, struct date, int blanks);
/* The same in one piece, for a line that ends with it: no blanks at its end,
 * which would count for its width in one program and not in another. */
struct str date_joined(struct arena *, struct date, int blanks);
/* The same with dots to write on, "ngày …… tháng …… năm ……". */
struct str date_dotted(struct arena *, struct date);
/* "05/9/2025", "9/2025", "2025", "". */
struct str date_short(struct arena *, struct date);
/* "2025-09-05", "2025-09", "2025", "". */
struct str date_iso(struct arena *, struct date);

#endif
