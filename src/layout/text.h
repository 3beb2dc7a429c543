/* text.h — private to layout: the text of one paragraph as code points with
 * their advances, in portions of one format. */
#ifndef VANBAN_LAYOUT_TEXT_H
#define VANBAN_LAYOUT_TEXT_H

#include "layout/lines.h"

/* Superscript as LibreOffice sets it: 58 per cent of the size, raised by a
 * third; subscript of the same size, lowered by a twelfth. */
enum { SCRIPT_SIZE = 58, SUPER_RAISE = 33, SUB_RAISE = -8 };

/* A stretch of text in one format. */
struct portion {
    struct str text;
    enum face face;
    int size;      /* half-points of the line; smaller where shifted */
    int height;    /* of a line of it, twips */
    int raise;     /* per cent of the size; 0: on the line */
    bool mark;     /* of a note */
    bool fixed;    /* its spaces do not stretch: a label */
    int held;      /* offset of the word before a note's mark or a symbol;
                    * 0 or the end: none */
    enum face around; /* that of the text, and its size, where a symbol */
    int around_size;  /* stands in it: the line is as tall as by the text */
    int color;
    struct pos pos;
};

/* What is known of a unit when it is added, of most of them enough. */
enum unit_kind {
    UNIT_ANY,
    UNIT_INNER, /* a letter or digit before another one or a blank of its
                 * portion, and not behind a slash: the line goes on */
    UNIT_BLANK, /* a blank before a letter or digit of its portion */
};

/* One code point to be set. */
struct unit {
    uint32_t c;
    int advance; /* sixths of a twip */
    int portion, offset;
    bool forced; /* a forced break stands before this unit */
    unsigned char kind;
    struct node *note; /* called by this unit, which is its mark */
};

struct text {
    struct setter *setter;
    struct portion *portions;
    int n_portions, room_portions;
    struct unit *units; /* n and one more: an end */
    int n, room;
    struct text *next; /* of those that wait for another paragraph */
};

/* An empty text in the room of one that was given back: a footnote is set while
 * its paragraph is, and takes room of its own. */
struct text *text_take(struct setter *);
void text_give(struct text *);

/* Adds what is printed: label, runs, marks of notes. In a note's first
 * paragraph `mark` is its number, else 0. */
void text_fill(struct text *, const struct node *para, int mark);

/* The end of the line that begins at unit `start`: the first unit of the next
 * line. limit: its width in twips. */
int line_end(const struct text *, int start, int limit);
/* The same of a justified line in Word's new mode: its blanks may have to be
 * squeezed, to three quarters at most. */
int line_end_squeezed(const struct text *, int start, int limit);
/* What the blanks of a line from start to before end would be where it fills
 * the limit, as parts of a thousand of themselves; 0 where it has none. */
long long line_scale(const struct text *, int start, int end, int limit);
/* Natural width of the units from start to before end, in sixths. */
int solid_width(const struct text *, int start, int end);

/* The same from start to before end where text is set in portions, each of
 * which is rounded; in twips. */
int portions_width(const struct text *, int start, int end);

/* The last line of a paragraph of a mục lục, whose text ends so many twips
 * from the left: room for dots and the page's number, to be filled. */
void leader_set(struct setter *, const struct node *para, struct strip *,
                int at, int right, int baseline);
/* The line leads to what the paragraph names. */
void link_set(struct setter *, const struct node *para, struct strip *,
              int left, int right);

/* The room of a paragraph's line in a column so wide, in twips, and where it
 * begins. */
struct line_room {
    int left, limit;
};
struct line_room line_room(const struct node *para, int width, bool first);

enum align para_align(const struct node *para);
/* Its lines are set as by Word 2013 and later; see line_end_squeezed. */
bool para_squeezes(const struct setter *, const struct node *para);

/* Text in the style's own format. */
struct portion portion_of_style(const struct node *para, struct str);

#endif
