/* table_grid.h — private to the table files: a table with each cell in its
 * place, whatever it was written as. */
#ifndef VANBAN_TABLE_GRID_H
#define VANBAN_TABLE_GRID_H

#include "table/table.h"

enum { TABLE_COLUMNS_MAX = 63, TABLE_ROWS_MAX = 10000 };

enum grid_kind {
    GRID_HEAD,
    GRID_NUMBERS, /* (1) (2) …, the last row of the head */
    GRID_BODY,
    GRID_GROUP,   /* a title over the full width */
    GRID_TOTAL,   /* bold, stays with the row before */
};

struct grid_cell {
    const struct value *text; /* NULL: blank. A list: a paragraph each */
    struct pos pos;
    int column, columns, rows; /* spans, at least 1 */
    bool bold, has_align, has_valign;
    enum align align;
    enum valign valign;
    struct grid_cell *next;
};

struct grid_row {
    enum grid_kind kind;
    int height; /* twips, at least; 0: by its content */
    struct pos pos;
    struct grid_cell *first, *last;
    struct grid_row *next;
};

/* What a column holds; see table_kind.c. */
enum column_kind {
    COLUMN_WORDS,
    COLUMN_ORDINAL, /* STT */
    COLUMN_NUMBER,  /* quantities */
    COLUMN_CODE,    /* years, dates, telephones: no quantities */
};

struct grid_column {
    int percent; /* thousandths; 0: not given so */
    int width;   /* twips; 0: not given so */
    struct pos pos;
    bool has_align, has_valign;
    enum align align;
    enum valign valign;
    bool figures; /* its numbers are written with dots and comma … */
    int decimals; /* … and so many decimals; -1: those that they have */
    enum column_kind kind;
    bool blank; /* nothing stands in it yet */
    int wish;   /* twips that its words would be glad of; 0: it is narrow */
};

struct grid {
    const struct value *caption, *unit, *source; /* NULL: none */
    bool bare; /* without lines */
    bool has_valign;
    enum valign valign; /* of the cells below the head */
    int columns;
    struct grid_column *column;
    struct grid_row *first, *last;
};

/* NULL after a diagnostic where there is no row at all. */
struct grid *grid_read(const struct table_run *, const struct value *);

/* Columns as the plan declares them, and the head that their names make. */
struct grid_head {
    int columns, rows; /* rows 0: no column has a name */
    struct grid_column *column;
    struct grid_row *first, *last;
};
struct grid_head grid_columns(const struct table_run *,
                              const struct value *cot);

/* Puts rows behind those in the grid; the first ones are its head. signs: a
 * cell "<" or "^" is one with its neighbour. */
void grid_rows(const struct table_run *, const struct value *rows,
               struct grid *, int head, bool signs);

/* The rows of the file that `tep` names, of its range `vung`, and the ranges
 * merged in it, counted from there; rows NULL after a diagnostic. */
struct grid_file {
    const struct value *rows;
    const struct value *merges; /* a list of texts */
};
struct grid_file grid_file(const struct table_run *, const struct value *tep,
                           const struct value *vung);

/* The merged ranges from row `from` on, moved to row `to`. */
const struct value *grid_merges_below(struct arena *,
                                      const struct value *merges, int from,
                                      int to);

/* Reads "B1:D1" off the start of *s, as columns and rows from 0; false where
 * there is none. */
struct grid_range {
    int column, row, last_column, last_row;
};
bool grid_range(struct str *s, struct grid_range *);

/* Merges the cells of ranges such as "B1:D1", counted from the first row. */
void grid_merge(const struct table_run *, const struct value *ghep,
                struct grid *);

/* Writes numbers the Vietnamese way in the columns that ask for it, by what
 * their key `so` says: có, or how many decimals. */
void grid_read_figures(const struct table_run *, const struct value *so,
                       struct grid_column *);
void grid_figures(const struct table_run *, struct grid *);

/* Tells what each column holds. */
void grid_kinds(const struct table_run *, struct grid *);

/* Appends. */
struct grid_row *grid_row_new(struct arena *, enum grid_kind, struct pos);
struct grid_cell *grid_cell_new(struct arena *, struct grid_row *,
                                const struct value *text, struct pos);

/* Values of keys: đúng, "giua", "2cm". What cannot be read is reported. */
bool grid_flag(const struct table_run *, const struct value *, bool standard);
bool grid_align(const struct table_run *, const struct value *, enum align *);
bool grid_valign(const struct table_run *, const struct value *,
                 enum valign *);
int grid_count(const struct table_run *, const struct value *, int most);
/* A number with a point or comma at the start of *s, as thousandths; -1 for
 * none. */
int grid_milli(struct str *s);
/* Tells that the value of a key is not what was wanted. */
void grid_wrong(const struct table_run *, const struct value *,
                const char *wanted);
/* Twips of "2cm", "15 mm", "30pt"; 0 where it is none of them. */
int grid_length(struct str);

/* The text that a map of one pair stands for, which is a sentence with a
 * colon and none of the known keys; any other value is given back. */
const struct value *grid_text(const struct table_run *, const struct value *,
                              const char *const *known);
/* The same where there are no keys, of a text or a list of them; NULL stays. */
const struct value *grid_texts(const struct table_run *,
                               const struct value *);

/* Reports the keys of a map that are not in the NULL-ended list. */
void grid_keys(const struct table_run *, const struct value *map,
               const char *const *known);

/* The name of a column in one line and in small letters. */
struct str grid_head_text(struct arena *, const struct value *);

/* A table whose columns are still to be set. */
struct unset {
    struct table_run run;
    struct grid *grid;
    struct node *table;
    int room; /* twips, of all its columns */
    struct str key; /* see table_set.c */
    size_t order;
    struct unset *next;  /* of the document */
    struct unset *alike; /* the next that has the same head */
    bool follows;        /* one comes before it that has */
};

void tables_add(struct tables *, const struct table_run *, struct grid *,
                struct node *table, int room);

/* Sets the widths of the columns of a table and of those alike, by what is
 * declared and by what the paragraphs of all their cells need. */
void table_widths(const struct unset *);

/* Parts words that are joined where their column is too narrow for them;
 * tells where one is too long even so. */
void table_loosen(const struct unset *);

/* Breaks the names of columns by sense, as titles are. */
void table_head_balance(const struct table_run *, struct node *table);

/* Makes the rows of the head as high as the cells that are merged over them
 * need: LibreOffice, where it repeats a head, has each row as high as its own
 * cells and cuts the others off. */
void table_head_stretch(const struct table_run *, struct node *table);

/* Lets the text of cells over rows that no page holds together begin at the
 * top: offices differ in where they take the middle of parts of a cell. */
void table_spans_raise(const struct unset *);

#endif
