/* pages.h — the laid-out document: pages of boxes with absolute places.
 * Whoever draws them decides nothing any more. */
#ifndef VANBAN_PAGES_H
#define VANBAN_PAGES_H

#include <stdbool.h>
#include <stdio.h>

#include "base/diag.h"
#include "font/font.h"
#include "model/doc.h"
#include "text/measure.h"

/* Lengths are millipoints (1/1000 pt; 1 twip = 50), from the page's top left
 * corner, y downwards. */

enum box_kind { BOX_TEXT, BOX_RULE, BOX_SIGN, BOX_LINK, BOX_PICTURE };

/* A document has as many as pieces of lines: what only text has stands at the
 * end, from its field text on, for the others do without (see box_new). */
struct box {
    struct box *next;
    enum box_kind kind : 8;
    enum face face : 8;
    bool leader; /* dots between other texts; stretch is added to each */
    bool mark;  /* text: of a note */
    bool blank; /* text: behind it is one that is not drawn, or a break */
    int x, y;  /* text: left end of the baseline; rule: its left top */
    int width; /* advance with the stretch; rule: its length */
    int color; /* 0xRRGGBB; 0: black */
    int block; /* index of the paragraph that it belongs to; 0: none reads it,
                * as rules, page numbers and a table's repeated head */
    /* rule: a filled rectangle, also for the upright lines of a grid; a place
     * to sign, and one that leads to another: nothing is drawn there; a
     * picture: its left top, as of a rule */
    int height;
    union {
        const struct sign_place *sign;
        const struct anchor *anchor;
        const struct node *picture; /* NODE_PICTURE */
    };
    struct pos pos;
    /* text */
    struct str text; /* one face, one size, one line; NFC */
    int size;    /* millipoints */
    int stretch; /* added to each U+0020 (not to U+00A0) */
};

struct page {
    int width, height;
    int number; /* as counted; printed or not is decided: a box is there */
    struct box *first, *last;
    struct page *next;
};

/* A heading for the PDF outline. */
struct bookmark {
    int level; /* from 1 */
    struct str title;
    const struct page *page;
    int index; /* of the page, from 0 */
    int y;     /* top of the heading's line */
    struct bookmark *next;
};

struct pages {
    struct page *first, *last;
    int count;
    int blocks; /* the highest index of a paragraph */
    struct bookmark *bookmarks;
};

/* Takes the no-break spaces and hyphens out of the tree that no line needs:
 * they stay where a line would otherwise end inside of what they join. */
void layout_loosen(struct arena *, struct doc *, const struct fonts *);

/* Lays the document out. A code point without glyph is a diagnostic with
 * its place (once for each), and the page is made all the same. What cannot
 * stay together on a page loses in the tree what holds it together. */
struct pages *layout_pages(struct arena *, struct doc *,
                           const struct fonts *, struct diags *);

/* Widths and heights for the rooms before layout. The height is that of
 * paragraphs set as on a page and thrown away: glyphs that are missing are
 * told of there. The struct points to the fonts. */
struct measure layout_measure(const struct fonts *);

/* Page by page, box by box: stable text for the golden tests. */
void pages_dump(FILE *, const struct pages *);

#endif
