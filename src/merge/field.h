/* field.h — the fields that a template declares: what a plan may and must
 * say. The check of the plan, `new` and `schema` all read this. */
#ifndef VANBAN_FIELD_H
#define VANBAN_FIELD_H

#include "base/nearest.h"
#include "input/value.h"
#include "merge/markup.h"
#include "merge/pattern.h"

enum field_kind {
    KIND_LINE,   /* a text of one line */
    KIND_TEXT,   /* a text; its lines are paragraphs */
    KIND_LINES,  /* several lines: a list, or a block taken line for line */
    KIND_BODY,   /* outline text, or the same as lists and maps */
    KIND_TABLE,  /* rows of cells, in lists, between bars, or in a file */
    KIND_DATE,   /* 05/9/2025, 2025-09-05, 9/2025, 2025, or a map */
    KIND_NUMBER, /* digits */
    KIND_LIST,   /* of groups */
    KIND_GROUP,  /* a map of fields */
};

struct field {
    struct str name;
    enum field_kind kind;
    bool required;
    struct str unless;  /* paths: where one of them is given, it is not */
    struct str title;   /* as a clerk calls it: "trích yếu" */
    struct str help;    /* one sentence for `new` and the schema */
    struct str example; /* for `new`; lines for the kinds that have lines */
    struct str group;   /* title that it stands under in a form; or empty */
    struct str choices; /* "xã|phường": what a form offers; or empty */
    bool own; /* the example speaks of one's own commune */
    struct pattern *fallback; /* default text; NULL when there is none */
    struct pattern *bare;     /* the same where `without` is blank, or NULL */
    struct str without;       /* paths of fields */
    /* What it is computed from where the plan leaves it out (see compute.h);
     * empty when it is not. */
    struct str sum, percent;
    /* Who decides, from these two: "co_quan.ten ky.quyen_han"; or empty. */
    struct str decides;
    struct pos pos;
    struct field *fields; /* of a group, or of each item of a list */
    struct field *next;
};

/* Reads one <field> into the list: a name that is there already is refined
 * by the attributes given now (a template fits what it has included to its
 * own use), any other is added at the end. */
void field_read(struct arena *, struct field **list, const struct markup *,
                struct diags *);

/* An item of a list of groups that is only a text, as the map that it stands
 * for: the text is its first field. Any other value is given back. */
const struct value *field_as_map(struct arena *, const struct field *list,
                                 const struct value *item);

/* The text of a field that takes nothing but text, where a sentence with a
 * colon stands on a line of its own and is a map to YAML. Any other value is
 * given back. */
const struct value *field_as_text(struct arena *, const struct field *,
                                  const struct value *);

/* Whether a key of a plan is none of the fields. At the top of a plan there
 * are two keys more: mau and bang. */
bool field_is_unknown(const struct field *, const struct value *, bool top);
/* The field that a key is most like. */
struct nearest field_nearest(const struct field *, struct str key);
/* Whether an unknown key of the map was meant for this field: that the field
 * is missing is then no second mistake. */
bool field_is_misspelt(const struct field *, const struct value *map,
                       const struct field *, bool top);

struct field *field_find(const struct field *list, struct str name);
/* The same for a path through groups: "co_quan.ten". */
struct field *field_find_path(const struct field *list, struct str path);

/* Whether a plan has content at one of several paths: "a b.c". */
bool field_any_given(const struct value *plan, struct str paths);
/* Whether the plan has to give the field. */
bool field_is_needed(const struct field *, const struct value *plan);

/* "một dòng chữ": for messages and the schema. */
const char *kind_title(enum field_kind);
/* "line": as written in a template. */
const char *kind_name(enum field_kind);

#endif
