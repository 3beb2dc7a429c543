/* lines.h — fields that are several lines: a list in the plan, or a block
 * taken line for line; and the paragraphs made of them. */
#ifndef VANBAN_PARTS_LINES_H
#define VANBAN_PARTS_LINES_H

#include "parts/parts.h"
#include "text/inline.h"

struct line {
    struct str text; /* trimmed, not empty */
    struct pos pos;
    struct span *spans; /* of a text joined from several lines; else NULL */
    bool table; /* written as a row of one */
    bool plain; /* of a title: set without the title's weight and capitals */
    struct line *next;
};

struct lines {
    struct line *first, *last;
    bool written; /* a block: punctuation stays as it is */
    struct footnote *notes, *last_note; /* defined in the block: "[^1]: …" */
};

/* How a line of a block begins: like the rest of the line above, with the name
 * of something that may be its own or the rest, or like one of its own. */
enum line_start { LINE_GOES_ON, LINE_NAMES, LINE_BEGINS };

/* value may be NULL: then there are no lines. */
struct lines lines_read(struct arena *, const struct value *);
/* The same of running text: lines of a block that go on with the line above
 * are joined with it. start, which may be NULL, tells how a line begins:
 * without it only the layout and the words of the line above say so. */
struct lines lines_read_joined(const struct part_run *, const struct value *,
                               enum line_start (*start)(struct arena *,
                                                        struct str));
void lines_add(struct arena *, struct lines *, struct str, struct pos);
/* The same for lines of a title, where "[thường] …" begins one that is set
 * plain: what its author marks in it is all that it has. */
struct lines lines_read_title(struct arena *, const struct value *);

/* Reports the footnotes of a block that no line of it calls: their words
 * would be lost. To be asked when its lines have been set. */
void lines_check_notes(const struct part_run *, const struct lines *);

/* The words of a text without its markup and footnotes. */
struct str part_plain(const struct part_run *, struct str);

/* Gives the items of a list what a clerk leaves out: lead before each ("- "
 * or ""), ";" behind each and "." behind the last. An item that ends in a
 * mark of its own keeps it; one that begins with the lead is kept whole. */
void lines_punctuate(struct arena *, struct lines *, const char *lead);

/* "[không khung]", "[bảng: x]", "[giữa]" at the start of a line that commands
 * in a body; empty where it does not. */
struct str line_command(struct arena *, struct str line);

/* In a block of căn cứ: a line is the rest of the one above. */
bool can_cu_goes_on(struct arena *, struct str above, struct str line);

/* True if the text ends in one of ; . , : ! ? … */
bool ends_in_mark(struct str);

/* A paragraph of that style at the end of parent. */
struct node *part_para(const struct part_run *, struct node *parent,
                       const char *style, struct str text, struct pos);
/* The same with the footnotes of a block. */
struct node *part_line(const struct part_run *, struct node *parent,
                       const char *style, const struct line *,
                       const struct lines *);

/* One paragraph of all the lines, with forced breaks between them: Word keeps
 * it in one piece. There is at least one line. */
struct node *part_lines(const struct part_run *, struct node *parent,
                        const char *style, const struct lines *);

/* Sets the lines of a title in a column of that width so that they read well;
 * see balance.h. The width of its last line. */
int part_balance(const struct part_run *, struct node *para, int room);

/* A drawn line under the text just set, `length` twips long; the paragraph
 * before it gets the profile's gap. */
void part_rule(const struct part_run *, struct node *parent, int length,
               struct pos);

/* Width of the words of a text in a style. size 0: that of the style;
 * half-points. */
int part_width(const struct part_run *, const char *style, int size,
               struct str);
/* Width of the text area in twips. */
int part_text_width(const struct profile *);

#endif
