/* lines.h — private to layout: a paragraph broken into lines, and any block
 * turned into strips that the paginator stacks. */
#ifndef VANBAN_LINES_H
#define VANBAN_LINES_H

#include "layout/pages.h"

/* Heights are twips, advances sixths of a twip (font.h). */

/* Millipoints of a length. */
static inline int
mpt_of_twips(int twips)
{
    return twips * 50;
}

static inline int
mpt_of_sixths(int sixths)
{
    return (int)(((long long)sixths * 50 + (sixths < 0 ? -3 : 3)) / SIXTHS);
}

/* May a line end between c and next? `before` stands before c; before the
 * blanks if c is one. */
bool break_allowed(uint32_t before, uint32_t c, uint32_t next);

/* A letter or digit of Latin writing, quickly: most of a text. No line ends
 * between two of them. */
static inline bool
break_is_plain(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || (c >= 0xC0 && c < 0x2000);
}

/* The same behind a slash, under conditions that line_end knows. */
bool break_after_slash(uint32_t next);

/* A strip is a piece of the column that no page break parts: a line of a
 * paragraph, a rule, a table row. */
struct strip {
    int before;        /* space above, dropped at the top of a page */
    int height;
    int below;         /* more room that it needs at the end of a page */
    int after;         /* of its paragraph: at the end of a row that is cut */
    struct box *boxes; /* places relative to the column's left, strip's top */
    struct note_call *notes;
    bool keep;         /* no page break between this strip and the next */
    bool apart;        /* but for the sake of a signature there might be one */
    struct node *held; /* the paragraph that it keeps together */
    bool page_before;
    struct table_row *row; /* of a table: drawn when its place is known */
    const struct node *heading; /* a paragraph for the bookmarks */
    struct anchor *anchor; /* of the paragraph that begins here; or NULL */
    struct strip *next;
};

/* A footnote called in a strip, laid out for the foot of the page. */
struct note_call {
    struct strip *strips;
    struct note_call *next;
};

struct strips {
    struct strip *first, *last;
    int after;   /* space below the last paragraph */
    int spacing; /* and what wider line spacing adds to it */
    struct strip *held; /* the first of those at the end that are held to
                         * what comes; see strips_held */
    struct strip *seen; /* the last strip that held knows of */
};

/* What layout carries through one document. */
struct setter {
    struct arena *arena; /* of what goes when all is laid out */
    struct arena *kept;  /* of pages, boxes and what stands in them */
    const struct fonts *fonts;
    const struct profile *profile;
    struct diags *diags;
    struct missing *missing; /* code points already reported */
    int note_width;         /* twips: where footnotes are set */
    int column;             /* twips: height of a page's text; 0: no page */
    bool in_cell;  /* where a row alone stays with the next, not its text */
    bool repeated; /* a table's head on a later page: the notes that it calls
                    * stand where the table begins, and so do their marks */
    struct text *texts; /* room of paragraphs set before; see text_take */
    struct page_number *numbers; /* of pages, not yet known; see leader.c */
};

/* Appends the strips of a paragraph set in a column `width` twips wide. In a
 * note's first paragraph `mark` is the number printed before it, else 0. */
void para_set(struct setter *, struct node *para, int width, int mark,
              struct strips *);

/* Appends the strip of a paragraph that is a picture, and says in the tree how
 * large that is: no larger than its column, and with what stands below it no
 * higher than a page. */
void picture_set(struct setter *, struct node *para, int width,
                 struct strips *);

/* Puts the places for digital signatures that a paragraph has, in a column of
 * that width (twips), into the boxes of its first strip. */
void sign_set(struct setter *, const struct node *para, int width,
              struct strip *first);

/* Writes the numbers of pages into the lines that ask for them. */
void leaders_fill(struct setter *);

/* What a frame that is narrower than the column leaves free on each side. */
int frame_margin(const struct node *para, int width);
/* Draws the frame of a paragraph around its strips, the first of which is
 * given; makes room for it. */
void frame_set(struct setter *, const struct node *para, int width,
               struct strip *first);

/* The same for each child of a section, cell or note. */
void blocks_set(struct setter *, const struct node *parent, int width,
                struct strips *);

/* Appends a table's strips, one a row. Where the setter knows the height of a
 * page, rows that no page holds are marked so in the tree; see rows_fit. */
void table_set(struct setter *, struct node *table, struct strips *);

/* Boxes and footnotes of a row that has found its place. */
void row_finish(struct setter *, struct strip *);

/* The line below a row that is the last of its page. */
struct box *row_end(struct setter *, const struct strip *);

/* Cuts a row that is too tall: what fits into `room` twips stays, the rest
 * is given back as a row of its own; NULL where not even one line of each
 * cell fits. hard: also between lines that would rather stay together. */
struct strip *row_cut(struct setter *, struct strip *, int room, bool hard);

/* Is it a row of a head that pages repeat? */
bool row_is_head(const struct strip *);

/* Is it a row, and one that is cut where a page ends? */
bool row_may_be_cut(const struct strip *);

/* Height of the footnotes called in the first `room` twips of a row. */
int row_notes_height(const struct strip *, int room);

/* The head rows that are repeated above this row on a new page, as fresh
 * strips; NULL for none. */
struct strip *row_heads(struct setter *, const struct strip *);

/* Sum of heights and spaces; the space above the first counts. */
int strips_height(const struct strip *);

void strips_append(struct strips *, struct strip *);

/* The strips at the end that no page break may part from what comes; NULL
 * for none. */
struct strip *strips_held(struct strips *);

struct box *box_new(struct arena *, enum box_kind);
/* A rule, or a place to sign, before the other boxes of the strip: left, top,
 * width and height in millipoints. */
struct box *strip_area(const struct setter *, struct strip *, enum box_kind,
                       const int at[4]);

/* Moves boxes by x and y millipoints. */
void boxes_move(struct box *, int x, int y);

#endif
