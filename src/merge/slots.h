/* slots.h — slots in a plan for the data of a record: "{{ten_xa | hoa}}" in
 * its texts, and whole lines "[mỗi: nhiem_vu]", "[nếu: so_nha]", "[nếu không:
 * loai = xã]" with what stands up to their "[hết]". Found once a run, filled
 * for each record. */
#ifndef VANBAN_SLOTS_H
#define VANBAN_SLOTS_H

#include "input/value.h"
#include "merge/settings.h"

/* A name that a plan wants from the data, by its path from the record. */
struct slot_name {
    struct str path; /* "ten_xa", "nhiem_vu.noi_dung" */
    struct pos pos;
    bool list;       /* it is gone through by [mỗi: …] */
    bool optional;   /* by [nếu: …] or a filter it may be blank */
    struct slot_name *next;
};

/* Finds the slots in the texts of a plan, and marks the values that have
 * any. Reports braces and lines that do not close, and unknown filters. */
void slots_parse(struct arena *, struct value *plan, struct diags *);

/* Whether a value, or one below it, has slots. */
const struct slots *slots_of(const struct value *);
/* Gives a value the slots of another; those of NULL are none. */
void slots_move(struct arena *, struct value *to, const struct value *from);

/* All names that the slots of a plan use, in their order. */
const struct slot_name *slots_names(const struct value *plan);
/* Some slot uses the key or something below it. */
bool slots_use(const struct value *plan, struct str key);

/* Are the names known? `known` is a map that has what some record may have,
 * lists with one item; unknown names are reported with the nearest, each
 * path once. open: the data may leave keys out, as YAML does, so that a name
 * that may be blank may be unknown. */
void slots_check(struct arena *, const struct value *plan,
                 const struct value *known, bool open, struct diags *);

struct slots_run {
    struct arena *arena;
    const struct settings *settings; /* for the filters */
    const struct value *record;      /* a map; NULL: there are no data */
    bool draft; /* what is missing becomes a visible gap, no error */
    bool unknown_told; /* slots_check has told of names that are absent */
    struct diags *diags;
};

/* Puts the record's values in their slots; the plan is changed (a copy of
 * the one that was parsed). A text that is nothing but one slot becomes the
 * value itself, be it a list. A list's texts of which nothing is left go. A
 * blank value is an error at its cell, but for "| tuy_y" and other filters
 * that print something for it. "{{tong: nhiem_vu.kinh_phi}}" adds up a field of
 * the rows of a list, "{{dem: nhiem_vu}}" counts them. A cell "{{… | gop}}" of
 * a row that is gone through is one with that above where both say the same,
 * and so do the cells "| gop" to their left. */
void slots_fill(const struct slots_run *, struct value *plan);

#endif
