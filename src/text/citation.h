/* citation.h — where a text names another document: "Quyết định số
 * 148/QĐ-TTg ngày 24/02/2023 của Thủ tướng Chính phủ". */
#ifndef VANBAN_CITATION_H
#define VANBAN_CITATION_H

#include "base/calendar.h"
#include "base/str.h"

/* All pieces point into the text; those that are not there are empty. */
struct citation {
    struct str type;   /* "Quyết định", "nghị quyết" */
    struct str number; /* "148/ QĐ-TTg", as it is written */
    struct str date;   /* "24/02/2023", "24 tháng 02 năm 2023", behind "ngày" */
    struct date day;   /* all 0 where there is none, or none of the calendar */
    struct str issuer; /* behind "của", up to what the document is about */
    struct str about;  /* what follows that, up to the end of the sentence,
                        * but not without end */
};

/* The next document that is cited by its number; *rest goes on behind the
 * number, date and issuer. False at the end. */
bool citation_next(struct str *rest, struct citation *);

/* A number as it is compared: without blanks, with '-' for every dash, letters
 * in the size that they are written. */
struct str citation_key(struct arena *, struct str number);

/* Bytes of a number at the front of s: "148/QĐ-TTg", "26/2026/QĐ-TTg",
 * "927-TB/HU", "05 / KH – UBND"; 0 for anything else. */
size_t citation_number(struct str s);

/* Bytes of a date at the front: "24/02/2023", "24 tháng 02 năm 2023",
 * "02/2023"; 0 for none. The day is all 0 where the calendar has none. */
size_t citation_date(struct str s, struct date *);

#endif
