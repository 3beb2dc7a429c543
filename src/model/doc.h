/* doc.h — the document as a tree of few primitive kinds. Parts build it,
 * layout and the Word writer read it; neither needs to know what a trích
 * yếu is. */
#ifndef VANBAN_DOC_H
#define VANBAN_DOC_H

#include <stdbool.h>
#include <stdio.h>

#include "base/diag.h"
#include "model/style.h"

enum node_kind {
    NODE_SECTION, /* pages of one geometry; holds PARA, RULE, TABLE, and
                   * while it is built the SECTIONs that begin inside it */
    NODE_PARA,    /* a paragraph; holds RUN, BREAK, NOTE, or one PICTURE */
    NODE_RULE,    /* a drawn horizontal line that stands by itself */
    NODE_INDEX,   /* a mục lục, or a list of tables, pictures or phụ lục, in a
                   * SECTION; holds PARA, an entry each: RUN, PAGE */
    NODE_TABLE,   /* holds ROW */
    NODE_ROW,     /* holds CELL */
    NODE_CELL,    /* holds PARA, RULE; at least one */
    NODE_RUN,     /* text of one format */
    NODE_BREAK,   /* a forced line break */
    NODE_NOTE,    /* a footnote: its mark; holds PARA */
    NODE_PAGE,    /* the number of a page, at the right edge, ends its PARA */
    NODE_PICTURE, /* all that its paragraph holds */
    NODE_HEADER,  /* of a section, beside the tree; holds PARA, RULE */
    NODE_FOOTER,  /* the same */
};

struct picture;

/* How a paragraph is labelled in the source. The order is that of the
 * outline: a kind further down is nested deeper. */
enum label_kind {
    LABEL_NONE,
    LABEL_PHAN,    /* Phần I */
    LABEL_CHUONG,  /* Chương I */
    LABEL_MUC,     /* Mục 1 */
    LABEL_TIEU_MUC, /* Tiểu mục 1 */
    LABEL_DIEU,    /* Điều 1. */
    LABEL_UPPER,   /* A. */
    LABEL_ROMAN,   /* I. */
    LABEL_ARABIC,  /* 1. */
    LABEL_ARABIC2, /* 1.1. */
    LABEL_ARABIC3, /* 1.1.1. */
    LABEL_LETTER,  /* a) */
    LABEL_DASH,    /* - */
    LABEL_PLUS,    /* + */
};

struct label {
    enum label_kind kind;
    struct str text; /* as it is printed: "I.", "2.1.", "đ)", "-" */
    int number;      /* the last number in it; 0 for - and + */
    unsigned format; /* FORMAT_ bits for the label alone; join the style's */
};

/* A place for a digital signature: in the room above the paragraph's first
 * line, or on the line itself. */
enum sign_kind {
    SIGNS_PERSON, /* the signer's, above the name */
    SIGNS_AGENCY, /* that, and the agency's over a third of it */
    SIGNS_NUMBER, /* văn thư's, where the number has been left blank */
};

struct sign_place {
    enum sign_kind kind;
    struct str name; /* whose */
};

/* A paragraph that a mục lục leads to. What is said of its page is known once
 * it has been laid out. */
struct anchor {
    int id;     /* from 1, in the document */
    int number; /* the page's, as it is counted */
    int index;  /* of the page, from 0 */
    int y;      /* top of the first line; millipoints */
};

/* Overrides hold 0 (size), -1 (before, after) where the style's value
 * stands. keep_next and keep_lines add to the style's. */
struct para {
    const struct para_style *style;
    struct label label; /* printed before the text, then one space; a break
                         * may follow it at once ("Chương I") */
    int size;           /* half-points */
    int before, after;  /* twips */
    bool keep_next, keep_lines, page_before;
    bool held; /* keep_next is for the signature's sake: two lines will do */
    bool has_align;
    enum align align;
    int frame_width; /* twips, of a style with a frame; 0: the column's */
    int level; /* of a heading, from 1; see levels.h */
    int inset; /* twips at both sides beyond the style's; see balance.h */
    int index; /* from 1 in the order of reading: layout gives it; 0: it stands
                * in no tree, as a page number does */
    const struct sign_place *sign; /* NULL: nobody signs here */
    struct anchor *anchor; /* NULL: no mục lục leads here */
};

/* A phụ lục: one or more sections behind the document. */
struct appendix {
    int number;       /* from 1, in the order of the plan */
    struct str name;  /* canonical key, for [phụ lục: name]; may be empty */
    struct str label; /* "Phụ lục II"; "Phụ lục" where it is the only one */
    struct str title; /* on one line */
    bool separate;    /* a file of its own (PL III, Mẫu 2.2) */
    struct pos pos;
};

struct section {
    int width, height;            /* twips, as the page is held */
    int top, bottom, left, right; /* margins */
    int header;
    bool number_hidden_first;
    int number_from; /* 0: go on from the section before */
    bool turn;       /* only turns the page; see section.h */
    bool begins_tiny; /* the smallest of paragraphs stands before its table */
    const struct appendix *appendix; /* NULL: the document itself */
    /* Blocks at the head of the first page, where the others have their
     * number, and at its foot, as far from that edge; a NODE_HEADER, a
     * NODE_FOOTER, or NULL. */
    struct node *first_header, *first_footer;
    const struct node *inner; /* the last section begun in it; see section.h */
};

/* A rule is as wide as its length and centred in its container. It takes
 * `height` twips of the column; the line lies at the top of that. */
struct rule {
    int length, height; /* twips */
    int width;          /* eighths of a point */
    bool keep_next;
};

struct table {
    int columns;
    const int *widths; /* twips each, with the padding */
    bool grid;         /* single lines around all cells; else none */
    int padding;       /* twips left and right inside each cell */
    int indent;        /* twips from the left margin; may be negative */
    bool signature;    /* never alone on a page: text comes with it */
};

struct row {
    bool header, cant_split, keep_next;
    bool keep_merged; /* keep_next is for the sake of merged cells alone */
    int height; /* twips of its text, at least; 0: by what is in it */
};

struct cell {
    int column, columns, rows; /* first column from 0; spans, at least 1 */
    enum valign valign;
    bool parted; /* spans rows for the eye alone: its text is in the first */
};

enum {
    FORMAT_BOLD = 1, FORMAT_ITALIC = 2, FORMAT_SUPERSCRIPT = 4,
    FORMAT_SUBSCRIPT = 8
};

/* The format is final: the style's bold and italic are already in it. */
struct run {
    struct str text; /* NFC; U+00A0 and U+2011 where no break may fall */
    unsigned format;
    struct str reference; /* name in [phụ lục: name]; else empty */
    struct str written;   /* before it was put in capitals; else empty */
};

struct note {
    int number; /* from 1 through the document */
};

enum index_kind { INDEX_HEADINGS, INDEX_TABLES, INDEX_PICTURES,
                  INDEX_APPENDICES, INDEX_KINDS };

struct index {
    enum index_kind kind;
    int levels;  /* of headings: down to this one */
    bool turns;  /* what follows begins a page */
};

/* A picture, as wide as is wished where its place is so wide. */
struct picture_place {
    const struct picture *picture; /* input/picture.h */
    struct str alt;    /* what it shows, in words; may be empty */
    bool named;        /* the paragraph below it says that */
    int wish;          /* twips across; 0: as wide as it is by itself */
    int part;          /* or per cent of the room; else 0 */
    int width, height; /* twips; layout sets them */
    int most;          /* that it may be high on its page; 0: not yet known */
};

/* What a plan's text leaves open, and the program has decided. */
enum {
    GUESS_HEADING = 1, /* whether it is one */
    GUESS_JOINED = 2,  /* that a line goes on with the one above */
    GUESS_TABLE = 4,   /* that lines are one */
};

struct node {
    enum node_kind kind;
    unsigned guesses; /* GUESS_ bits, of a paragraph and a table */
    struct pos pos; /* of the text that it was made from */
    int last_line;  /* of that text, of a paragraph; 0: the line of pos */
    const char *part; /* whose it is: "noi_nhan"; NULL: the body's */
    struct node *first, *last, *next;
    union {
        struct section section;
        struct para para;
        struct rule rule;
        struct table table;
        struct row row;
        struct cell cell;
        struct run run;
        struct note note;
        struct index index;
        struct anchor *page; /* of what this number is */
        struct picture_place picture;
    } u;
};

/* What goes into the properties of the PDF and the Word file. All may be
 * empty. */
struct doc_info {
    struct str title;   /* tên loại and trích yếu on one line */
    struct str type;    /* tên loại; empty for công văn */
    struct str subject; /* trích yếu */
    struct str agency;
    struct str number;  /* "05/KH-UBND"; without number "/KH-UBND" */
    struct str code, notation; /* its halves: "05", "KH-UBND" */
    struct str date;    /* "2025-09-05"; "2025-09" or "2025" when blank */
    struct str signer;
    struct str position; /* the signer's: "PHÓ CHỦ TỊCH" */
    struct str urgency;  /* độ khẩn, as the plan has it */
    struct str *to;      /* to whom it goes */
    int to_count;
    struct str language; /* "vi-VN" */
};

struct doc {
    struct node *first, *last; /* sections */
    struct doc_info info;
    const struct profile *profile;
    const struct appendix *appendix; /* of a file that is one; else NULL */
    struct doc *next; /* another file made of the same plan; or NULL */
};

/* A node has only as many bytes as its kind needs: it is not to be copied as a
 * whole. */
struct node *node_new(struct arena *, enum node_kind, struct pos);
/* Appends and gives the child back. */
struct node *node_append(struct node *parent, struct node *child);
void doc_append(struct doc *, struct node *section);

/* Width of `count` columns of a table, from column `from` (0 the first);
 * columns that it does not have count nothing. Twips. */
int table_width(const struct table *, int from, int count);

/* A new paragraph of a style, without text. */
struct node *para_new(struct arena *, const struct para_style *, struct pos);
/* Adds a run to a paragraph; extra format bits join those of the style. */
struct node *run_append(struct arena *, struct node *para, struct str,
                        unsigned format, struct pos);
/* Prints a paragraph's text in capitals. */
void para_capitals(struct arena *, struct node *para);
/* The picture that the paragraph is; NULL where it is text. */
struct node *para_picture(const struct node *para);
/* Does nothing stand behind the paragraph's label on its line? */
bool para_label_alone(const struct node *para);
/* All text of a paragraph as one line (label, runs; breaks as a space;
 * notes left out), with ordinary spaces and hyphens. */
struct str para_text(struct arena *, const struct node *para);
/* The same of its label alone. */
struct str para_label_text(struct arena *, const struct node *para);

const char *label_name(enum label_kind); /* "roman", for dumps */

/* Numbers the footnotes from 1 in the order in which they are read. Those past
 * LIMIT_NOTES are taken out: the place of the first is given. */
struct pos doc_number_notes(struct doc *);

/* Is there a footnote in this node, those beside it or below them? */
bool doc_has_note(const struct node *);

/* Is this the last of a paragraph of a mục lục? NULL where it is none. */
const struct anchor *para_page(const struct node *para);

/* The heights of the smallest paragraphs, in twips. A Word file needs one where
 * the document has none, and layout leaves the same room: between two tables,
 * and before a table that begins a document with footnotes (LibreOffice keeps
 * an empty line of its own there otherwise); a hair behind a table that ends a
 * section, as it must not come on a page alone. */
enum { DOC_TINY_HEIGHT = 20, DOC_HAIR_HEIGHT = 1 };

/* The tree as stable text, one node a line, indented by depth. In texts '~'
 * is U+00A0; '~', '"' and '\' themselves have a '\' before them. */
void doc_dump(FILE *, const struct doc *);

#endif
