/* columns.h — fits the two columns of the letterhead into the text width:
 * what gives way first, and how much each column gets. */
#ifndef VANBAN_COLUMNS_H
#define VANBAN_COLUMNS_H

#include <stdbool.h>

/* Widths in twips at a normal and at a small size. */
struct need {
    int normal, small;
};

struct columns_need {
    int text, gap;            /* text width; least gap between the columns */
    struct need quoc_hieu;    /* never broken */
    struct need date;         /* place and date on one line */
    int date_least;           /* broken behind the place, small size */
    struct need tieu_ngu;     /* one size: both alike */
    struct need agency;       /* left column with no line broken */
    struct need agency_halved; /* no line of it broken more than once */
    struct need agency_least;  /* its widest word */
    int number;               /* số, ký hiệu: never broken */
    int subject;              /* V/v: gets what the right column can spare */
};

struct columns {
    int left, right;  /* twips, with the gap in them */
    int indent;       /* negative where the table overhangs the margins */
    int left_text;    /* widest text that the left column takes */
    bool small;       /* Quốc hiệu and agency in the small size */
    bool small_date;
    bool broken;      /* the agency's lines are broken to left_text */
};

/* In this order, until all fits: date one size down; Quốc hiệu and agency in
 * the small size; the agency's lines broken once each, first at the normal
 * sizes; place and date on two lines; the agency broken at every blank; at
 * last the table hangs over both margins. */
struct columns columns_fit(const struct columns_need *);

#endif
