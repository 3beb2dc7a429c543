/* profile_field.h — sets members of a struct from the keys of a section, by
 * a table that says for each key where it goes, in which unit it is written,
 * and what it may be. */
#ifndef VANBAN_PROFILE_FIELD_H
#define VANBAN_PROFILE_FIELD_H

#include "input/value.h"

/* The unit in the file, and what becomes of it. */
enum field_unit {
    UNIT_MM,     /* millimetres -> int, twips */
    UNIT_POINT,  /* points -> int, twips */
    UNIT_SIZE,   /* points, whole or half -> int, half-points */
    UNIT_EIGHTH, /* points -> int, eighths of a point */
    UNIT_LINE,   /* factor of single spacing -> int, 240ths */
    UNIT_COUNT,  /* whole number -> int */
    UNIT_COLOR,  /* RRGGBB -> int */
    UNIT_BOOL,   /* có, không -> bool */
    UNIT_ALIGN,  /* left, center, right, justify -> enum align */
    UNIT_VALIGN, /* top, center, bottom -> enum valign */
    UNIT_TEXT,   /* -> struct str */
};

struct field_row {
    const char *key; /* NULL: end of the table */
    enum field_unit unit;
    size_t offset;   /* of the member */
    int low, high;   /* what a number may be, in the unit of the file */
};

/* Sets the members of target for the keys that the section has; the key
 * `besides` (or NULL) is passed over. Unknown keys, values that cannot be
 * read and values out of range are reported with their place. */
void fields_set(const struct value *section, const struct field_row *,
                const char *besides, void *target, struct diags *);

/* Reports every key of the table that the section lacks. */
void fields_require(const struct value *section, const struct field_row *,
                    struct diags *);

/* ', có phải ý là "NAME"?' where a key of the table is near; else "". */
const char *fields_suggest(struct arena *, const struct field_row *,
                           struct str key);

#endif
