/* word.h — a document that was read, whatever program wrote it: paragraphs
 * and tables in their order, as they are seen. */
#ifndef VANBAN_WORD_H
#define VANBAN_WORD_H

#include "base/diag.h"

enum word_look { WORD_BOLD = 1, WORD_ITALIC = 2, WORD_ABOVE = 4,
                 WORD_BELOW = 8 };
enum word_align { WORD_LEFT, WORD_CENTER, WORD_RIGHT, WORD_BOTH };
enum word_kind { WORD_PARA, WORD_TABLE };

/* What a list that Word has made is of. */
enum word_list { WORD_NO_LIST, WORD_HEADINGS, WORD_TABLES, WORD_PICTURES,
                 WORD_APPENDICES, WORD_OTHERS, WORD_LISTS };

/* A piece of one look. '\n' breaks the line, '\t' is a tab; a footnote's text
 * is outline markup. */
struct word_span {
    struct str text;
    unsigned look;
    bool note;
    struct word_span *next;
};

struct word_cell {
    struct word_block *first, *last;
    int columns;     /* over which it goes, at least 1 */
    bool continues;  /* the cell above */
    struct word_cell *next;
};

struct word_row {
    struct word_cell *first, *last;
    int lines; /* that it has room for, where it is empty; 0: not said */
    bool head; /* said again on each page */
    struct word_row *next;
};

struct word_block {
    enum word_kind kind;
    int number;      /* among the paragraphs of the document, from 1 */
    int page;        /* that it begins on, from 1, if page_ends are noted */
    bool landscape;  /* the pages that it stands on */
    bool new_page;   /* it begins one */
    bool new_section;
    /* a paragraph */
    struct word_span *spans, *last_span;
    struct str label;  /* an automatic number, or what stands for a bullet */
    bool label_bold;
    enum word_align align;
    bool apart;      /* room for a signature is left above it */
    bool leader;     /* its tabs draw dots */
    struct str plain; /* its text with the label, blanks as one, trimmed */
    unsigned all;     /* the look that all its text has */
    bool used;        /* a component has been made of it */
    bool gap;         /* of a text: an empty line stands before it */
    bool raw;         /* of a text: a row of a table, as it stands */
    enum word_list entry; /* of which it was; what it said there is gone */
    /* a table */
    struct word_row *rows, *last_row;
    int columns;
    bool lines; /* they are drawn */
    struct word_block *next;
};

/* What was met that is told of. */
enum word_met { MET_DELETED, MET_INSERTED, MET_MOVED, MET_HIDDEN, MET_BOX,
                MET_PICTURE, MET_CHART, MET_OBJECT, MET_COMMENT, MET_FORMULA,
                MET_LEGACY, MET_SYMBOL, MET_UNKNOWN, MET_BULLET, MET_HEADER,
                MET_PAGE, MET_CONTENTS, MET_COLUMNS, MET_ENDNOTE,
                MET_NOTE_AGAIN, MET_CHUNK, MET_LABEL, MET_JOINED, MET_RULE,
                MET_KINDS };

/* The words of one of those, that stand nowhere in the document. */
struct word_told {
    enum word_met what;
    struct str words;
    int number; /* of the paragraph that is open, 0: none */
    struct word_told *next;
};

struct word_file {
    struct arena *arena;
    struct pos pos; /* the file as a whole */
    struct word_block *first, *last;
    int paragraphs;
    int page_ends; /* that the program which saved it last has noted */
    int met[MET_KINDS];
    struct word_told *told, *last_told;
    bool lists[WORD_LISTS]; /* those that there are */
    int list_levels;        /* of the list of headings; 0: not said */
    bool list_turns;        /* a page begins behind the lists */
    bool text_only; /* there is no bold and italic in it to go by */
    struct str address; /* at the foot of the first page */
};

/* Counts what was met, with its words where there are some. */
void word_meet(struct word_file *, enum word_met, struct str words);
/* Adds a block at the end of the document. */
struct word_block *word_add(struct word_file *, enum word_kind);
/* Adds a piece to a paragraph. */
void word_add_span(struct arena *, struct word_block *, struct str,
                   unsigned look);
/* Once all is read: takes away the titles of lists that Word has made, and what
 * is left of their entries. */
void word_drop_lists(struct word_file *);
/* Sets plain and all, once the paragraph's pieces are there. */
void word_settle(struct arena *, struct word_block *);

#endif
