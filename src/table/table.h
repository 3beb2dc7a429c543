/* table.h — tables of a plan: lists of rows, rows between '|' in outline
 * text, and rows of a CSV or XLSX file, made into a NODE_TABLE. */
#ifndef VANBAN_TABLE_H
#define VANBAN_TABLE_H

#include "base/files.h"
#include "input/value.h"
#include "model/doc.h"
#include "text/measure.h"
#include "text/note.h"

/* The tables of a document: the columns of those that have the same head get
 * their widths together, when all are there. */
struct tables;

struct tables *tables_new(struct arena *);
/* Sets the columns of those built since, and what depends on them. */
void tables_settle(struct tables *);
/* An arena for what tables are built of, which tables_settle gives back; where
 * there are none (NULL) the other. */
struct arena *tables_brief(struct tables *, struct arena *);

/* What a table is built with. */
struct table_run {
    struct arena *arena;
    const struct files *files; /* NULL: those that the plan came from */
    const struct profile *profile;
    const struct measure *measure; /* NULL: columns alike */
    struct footnote *notes;        /* that its cells may call */
    struct tables *tables;         /* that it is one of */
    struct pictures *pictures;     /* those of the document */
    struct diags *diags;
};

/* The keys of a table that is a map, NULL-ended. */
extern const char *const table_keys[];

/* Does the value look like a table: a list of lists, or a map with `dong`,
 * `tep` or `cot`? */
bool table_is(const struct value *);

/* Appends the caption, the unit and the table that the value says to parent,
 * a section or a cell whose width is given in twips. What is wrong in it is
 * reported, and the table is made of what is left. Its columns are set by
 * tables_settle. */
void table_build(const struct table_run *, const struct value *,
                 struct node *parent, int width);

/* Reads the files that tables of a plan take their rows from, for a plan that
 * many documents are made of. A file of which there is anything to say, or
 * that is_known tells may be another for each of them, is left to each. */
void table_preload(struct arena *, const struct files *, struct value *plan,
                   bool (*is_known)(const struct value *));

/* The paragraph that follows stays with the last row of a short table. */
void table_keep(struct node *table);

/* Rows between '|', gathered one after the other as a table's value. */
struct table_pipe;

/* Is it a row: does the line begin and end with '|'? */
bool table_pipe_is(struct str line);
/* brief: an arena that lives until the table is built. */
struct table_pipe *table_pipe_new(struct arena *, struct arena *brief,
                                  struct pos);
void table_pipe_add(struct table_pipe *, struct str line, struct pos);
/* The table is to have no lines. */
void table_pipe_bare(struct table_pipe *);
/* How its cells stand in their height: "giữa". */
void table_pipe_valign(struct table_pipe *, struct str, struct pos);
/* What they make; tells of what was guessed. */
const struct value *table_pipe_value(struct table_pipe *, struct diags *);

/* How many cells a line has that Tab parts, as Word copies the rows of its
 * tables; 1 where there is none. */
int table_tabs(struct str line);
/* Does a line without Tab go on in the last cell of the row above: does it
 * begin in lower case, and not with a label such as "a)"? */
bool table_tabs_goes_on(struct str line);
/* Whether a line is one figure, no year: between such rows it goes on with the
 * last cell of the row above, behind a line end in that cell. */
bool table_tabs_figure(struct str line);
/* A row that is such a line, with its blanks. */
void table_pipe_add_tabs(struct table_pipe *, struct str line, struct pos);

/* How many of the first rows, a list of lists, look like the head; 0: none. */
int table_guess_head(struct arena *, const struct value *rows);
/* Whether the first of rows that Tab parts has the names of the columns, and
 * is not one of several of a kind ("1. Ông A", "Hộ A, 100, kg"). */
bool table_guess_names(struct arena *, const struct value *rows);

/* What a line "[căn dọc: giữa]" says; empty where it is none. */
struct str table_pipe_reads_valign(struct arena *, struct str line);

/* The name in a line "[bảng: name]", as a key; empty where it is none. */
struct str table_reference(struct arena *, struct str line);

#endif
