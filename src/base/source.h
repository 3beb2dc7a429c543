/* source.h — the text of one input file, and places in it. Every value,
 * node and message points back to the place that it came from. */
#ifndef VANBAN_SOURCE_H
#define VANBAN_SOURCE_H

#include <stdint.h>
#include <stdio.h>

#include "base/str.h"

struct files;
struct source;

/* Line and column count from 1, columns in code points; line 0: the file as
 * a whole; source NULL: no place (the command line, the program itself). */
struct pos {
    const struct source *source;
    int line, column;
};

/* A place in a document that has no lines: a paragraph, or a row of one of its
 * tables, both counted from 1. */
struct passage {
    int paragraph; /* 0: a row */
    int table, row;
    int page;         /* of the document's own; 0: not known */
    struct str words; /* its first */
};

struct source_index;

struct source {
    const char *name; /* as the user gave it; "-" is standard input */
    struct str text;  /* valid UTF-8 without byte order mark, as written */
    const struct files *files; /* where what it names is looked for */
    bool sheet; /* of a workbook: its places are cells, and text is empty */
    /* Of a document of Word: its places' lines are these, from 1, their columns
     * mean nothing, and text is empty. NULL for what has lines. */
    const struct passage *passages;
    int passage_count;
    /* A text that was put together from others: the place where the byte of
     * it comes from. NULL for what is a file. */
    struct pos (*origin)(const struct source *, size_t byte);
    const void *made_of; /* for origin */
    struct source_index *index; /* NULL: places are walked to */
};

/* In a sheet, line holds the cell: its row, from 1, times SHEET_COLUMNS plus
 * its column, from 0; the column of the place means nothing there. */
enum { SHEET_COLUMNS = 16384, SHEET_ROWS = 130000 };

#define POS_NONE ((struct pos){ NULL, 0, 0 })

/* A source of that name and kind, without its text. */
struct source *source_named(struct arena *, const struct source *);

/* Room for what makes places of a text be found at once, whatever its length;
 * NULL for a short one, which needs none. It is made when first asked. */
struct source_index *source_index_for(struct arena *, struct str text);
/* The byte of a place in the text, the column counting on over line ends; that
 * of the end where the place is past it. */
size_t source_byte(struct pos);

/* The place of a byte of the source. Walks the text: for messages only. */
struct pos source_pos(const struct source *, size_t byte);

/* "7:12", of a sheet "C7", of Word "đoạn 12 (“Căn cứ Luật …”)". */
void pos_print(FILE *, struct pos);
/* What stands between the name of the file and that. */
const char *pos_mark(struct pos);
/* The passage that a place is; NULL where it is none. */
const struct passage *pos_passage(struct pos);
/* "đoạn 12", "bảng 2, hàng 3", with its page where that is known. */
struct str passage_name(struct arena *, const struct passage *);

/* The place in a file, of one in a text that was put together. */
struct pos pos_origin(struct pos);

/* The place itself; in a text that was put together that of the first such
 * character on from there, as of the cell that has brought it in. */
struct pos pos_of_character(struct pos, uint32_t);

/* "ke-hoach.yaml:7:12", "xa.xlsx!Sheet1!C7", "cu.docx, đoạn 12"; empty for no
 * place. */
struct str pos_text(struct arena *, struct pos);

/* In a message that tells the file already: "dòng 7", "đoạn 12". */
struct str pos_within(struct arena *, struct pos);

/* The whole of a line (from 1), without its end. Walks the text. */
struct str source_line(const struct source *, int line);

struct line_steps;

/* The lines of a source, so that the n-th is found at once. */
struct raw_lines {
    const struct str *line; /* without their ends */
    int count;
    /* Of long lines, or NULL: for raw_lines_from and raw_lines_column. */
    const struct line_steps *const *steps;
};

struct raw_lines raw_lines_of(struct arena *, struct str text);
/* Line n from 1; empty past the end. */
struct str raw_lines_at(const struct raw_lines *, int n);
/* What stands in line n from a column on; found at once in long lines, too. */
struct str raw_lines_from(const struct raw_lines *, int n, int column);
/* The column of a byte of line n. */
int raw_lines_column(const struct raw_lines *, int n, size_t byte);

#endif
