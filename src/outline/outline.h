/* outline.h — the body of a document as a flat list of labelled items: read
 * from outline text or from lists and maps, numbered, turned into
 * paragraphs. */
#ifndef VANBAN_OUTLINE_H
#define VANBAN_OUTLINE_H

#include "input/value.h"
#include "model/doc.h"
#include "text/measure.h"
#include "text/note.h"

enum heading { HEADING_AUTO, HEADING_YES, HEADING_NO };

/* An item with a turn has no text: the pages after it are held so. */
enum turn { TURN_NONE, TURN_UPRIGHT, TURN_LANDSCAPE };

/* A line of text that belongs to a table, stands in the middle or on the right
 * of the page, or is a picture. */
enum item_role { ROLE_TEXT, ROLE_CAPTION, ROLE_UNIT, ROLE_NOTE, ROLE_SOURCE,
                  ROLE_CENTER, ROLE_RIGHT,
                  ROLE_PICTURE /* the text is its line; see picture.h */ };

struct item {
    /* text empty and number 0 with a kind that counts: numbered by
     * outline_finish. text empty and number set: printed with that number. */
    struct label label;
    enum heading heading;
    enum turn turn;
    enum item_role role;
    unsigned guesses; /* GUESS_ bits */
    struct str text; /* inline markup, without the label; '\n': break */
    /* A block made elsewhere, of kind LABEL_NONE: printed as it is, so that
     * the numbers run on behind it. */
    struct node *node;
    struct span *spans; /* NULL: the text begins at pos */
    struct pos pos; /* of the label, or of the text where there is none */
    struct footnote *notes; /* first one defined in the same text block */
    bool capitals; /* a title that is printed in capitals */
    const struct value *table; /* stands here instead of a paragraph */
    /* So many bytes of the text look like a heading, and the rest follows them
     * on the same line: among headings, "Các thôn: tuyên truyền …". */
    size_t lead;
    bool announces; /* a short phrase with something below it, but no heading */
    struct item *sibling; /* while headings are being decided; else NULL */
    struct item *next;
};

/* How far the single capital letters have come: tells I. after H. from the
 * Roman I., and C. after B. from the Roman C. */
struct label_series {
    int upper, roman; /* last seen, 0 none */
    bool roman_inside; /* Roman numerals stand below capital letters */
};

struct outline {
    struct arena *arena;
    struct item *first, *last;
    struct footnote *notes, *last_note;
    int blocks; /* text blocks read so far */
    /* How many were added so far, here or, if it is handed in, to all bodies of
     * the document: from LIMIT_ITEMS on they do not go in. */
    int *items;
    struct pos refused; /* of the first that did not */
    struct label_series series;
    /* What tables need, handed in by whoever has it; NULL without. */
    const struct measure *measure;
    const struct files *files;  /* that tables take their rows from */
    const struct value *tables; /* map of named ones, for "[bảng: …]" */
    struct pictures *pictures; /* those of the document; see picture.h */
    struct tables *settled; /* with which those here get their columns set;
                             * NULL: at once, by themselves */
};

struct outline outline_new(struct arena *);

/* Adds what a plan's value says: outline text, a list of such values, or
 * maps (muc, nhiem_vu …). depth 0: maps become I., 1: 1., 2: 1.1. */
void outline_add_value(struct outline *, const struct value *, int depth,
                       struct diags *);

/* What a heading of that depth is labelled with: I., 1., 1.1., 1.1.1., a), - */
enum label_kind outline_label_at(int depth);

/* What stands before a value, and how it is labelled. */
struct lead {
    const char *text;
    enum label_kind label; /* LABEL_DASH; LABEL_NONE: a paragraph */
};

/* Adds "- LEAD: …" before what the value says: on the same line where that
 * is one plain paragraph, else on a line of its own. A lead without label
 * stands before the first of several paragraphs too. Nothing for an empty
 * value; no lead where the text begins with it already. */
void outline_add_led(struct outline *, struct lead, const struct value *,
                     int depth, struct diags *);

/* Adds one item; with LABEL_NONE a plain paragraph. Gives it back. */
struct item *outline_add(struct outline *, enum label_kind, struct str text,
                         struct pos);

/* Adds a block that was made elsewhere. */
void outline_add_node(struct outline *, struct node *);

/* The pages from here on are held so: the line [trang ngang]. */
void outline_add_turn(struct outline *, enum turn, struct pos);
/* Tells of a turn of pages that is none: word is what stands for it. */
void outline_report_turn(struct diags *, struct pos, struct str text,
                         struct str word);

/* Holds the pages upright again where what was added behind `before` (NULL:
 * from the first on) has turned them and not turned them back. */
void outline_end_turn(struct outline *, const struct item *before,
                      struct pos);

/* Adds a table where it stands in the text. */
struct item *outline_add_table(struct outline *, const struct value *);

/* The same for one of the named tables; an error where there is none. */
void outline_add_named(struct outline *, struct str name, struct pos,
                       struct diags *);

/* Gives every item that asks for it its label, and decides which items are
 * headings (see README, "Outline text"). */
void outline_finish(struct outline *);

/* Appends a paragraph for each item to parent, and reports footnotes that
 * are never defined or never used. */
void outline_build(struct arena *, struct outline *, const struct profile *,
                   struct node *parent, struct diags *);

/* One item a line, for the golden tests. */
void outline_dump(FILE *, const struct outline *);

#endif
