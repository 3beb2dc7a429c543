/* places.h — places in a plan for the data of a record: "{{ten_xa | hoa}}" in
 * its texts, and whole lines "[mỗi: nhiem_vu]", "[nếu: so_nha]", "[nếu không:
 * loai = xã]" with what stands up to their "[hết]". Found once a run, filled
 * for each record. */
#ifndef VANBAN_PLACES_H
#define VANBAN_PLACES_H

#include "input/value.h"
#include "merge/settings.h"

/* A name that a plan wants from the data, by its path from the record. */
struct place_name {
    struct str path; /* "ten_xa", "nhiem_vu.noi_dung" */
    struct pos pos;
    bool list;       /* it is gone through by [mỗi: …] */
    bool optional;   /* by [nếu: …] or a filter it may be blank */
    struct place_name *next;
};

/* Finds the places in the texts of a plan, and marks the values that have
 * any. Reports braces and lines that do not close, and unknown filters. */
void places_parse(struct arena *, struct value *plan, struct diags *);

/* All names that the places of a plan use, in their order. */
const struct place_name *places_names(const struct value *plan);
/* Some place uses the key or something below it. */
bool places_use(const struct value *plan, struct str key);

/* Are the names known? `known` is a map that has what some record may have,
 * lists with one item; unknown names are reported with the nearest, each
 * path once. open: the data may leave keys out, as YAML does, so that a name
 * that may be blank may be unknown. */
void places_check(struct arena *, const struct value *plan,
                  const struct value *known, bool open, struct diags *);

struct places_run {
    struct arena *arena;
    const struct settings *settings; /* for the filters */
    const struct value *record;      /* a map; NULL: there are no data */
    bool draft; /* what is missing becomes a visible gap, no error */
    bool unknown_told; /* places_check has told of names that are absent */
    struct diags *diags;
};

/* Puts the record's values in their places; the plan is changed (a copy of
 * the one that was parsed). A text that is nothing but one place becomes the
 * value itself, be it a list. A list's texts of which nothing is left go. A
 * blank value is an error at its cell, but for "| tuy_y" and other filters
 * that print something for it. */
void places_fill(const struct places_run *, struct value *plan);

/* The plan for a record: what the record says for the plan's own keys (those
 * that `declares` tells) stands over the plan, blank cells apart, and places
 * are filled. The plan is not changed. */
struct value *places_plan(const struct places_run *, const struct value *plan,
                          bool (*declares)(const void *, struct str),
                          const void *context);

#endif
