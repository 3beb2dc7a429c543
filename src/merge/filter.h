/* filter.h — what may stand behind a field in a template: "| hoa",
 * "| lam_viec:15". A filter changes one text into another. */
#ifndef VANBAN_FILTER_H
#define VANBAN_FILTER_H

#include "input/value.h"
#include "merge/settings.h"

enum filter {
    FILTER_NONE,
    FILTER_UPPER,       /* hoa */
    FILTER_LOWER,       /* thuong */
    FILTER_FIRST_UPPER, /* hoa_dau */
    FILTER_FIRST_LOWER, /* thuong_dau */
    FILTER_DATE,        /* ngay: ngày 05 tháng 9 năm 2026 */
    FILTER_SHORT_DATE,  /* ngay_ngan: 05/9/2026 */
    FILTER_WEEKDAY,     /* thu: thứ Hai */
    FILTER_ADD_DAYS,    /* them_ngay:45 */
    FILTER_ADD_WORKING, /* lam_viec:15 */
    FILTER_FIGURES,     /* so, so:2: 1.234,50 */
    FILTER_TWO_DIGITS,  /* hai_so: 05 */
    FILTER_PERCENT,     /* phan_tram, phan_tram:1: 12,5% */
    FILTER_MONEY,       /* tien: 1.500.000 đồng */
    FILTER_WORDS,       /* bang_chu */
    FILTER_MONEY_WORDS, /* tien_chu, tien_chu:chan */
    FILTER_ROMAN,       /* la_ma */
    FILTER_PLACE,       /* dia_danh */
    FILTER_DOTS,        /* cham:30: dots to write on, where it is blank */
    FILTER_OR,          /* hoac:(Mã tỉnh): these words, where it is blank */
    FILTER_OPTIONAL,    /* tuy_y: it may be blank; changes nothing */
    FILTER_MERGE,       /* gop: one cell with the same above; see slots.h */
    FILTER_BOX,         /* o:lần đầu: ☑ where it says that, else ☐ */
    FILTER_SQUARE,      /* vuong:có: the same with the □ of official forms */
};

struct filter_use {
    enum filter filter;
    int count;        /* its number; -1 where none is given */
    struct str words; /* what stands behind ':'; empty where nothing does */
};

/* Reads "lam_viec:15". False after a diagnostic: an unknown name with the
 * nearest one, something behind ':' that the filter does not take. */
bool filter_read(struct arena *, struct str, struct pos, struct filter_use *,
                 struct diags *);

struct filter_run {
    struct arena *arena;
    const struct settings *settings;
    struct pos pos; /* of the text that is filtered */
    struct diags *diags;
};

/* What the filters of a text value, up to the end or FILTER_NONE, begin with:
 * the number or the day that its cell is, where the first of them reads one;
 * else its text. */
struct str filter_start(const struct value *, const struct filter_use *,
                        int filters);

/* What cannot be read as the filter needs it is reported, and comes out as it
 * is; so does, in silence, a blank and the gap that stands for a missing
 * field. */
struct str filter_apply(const struct filter_run *, const struct filter_use *,
                        struct str);

#endif
