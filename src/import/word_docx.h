/* word_docx.h — private to the reader: the parts of a Word file, and what
 * makes a document of them. */
#ifndef VANBAN_WORD_DOCX_H
#define VANBAN_WORD_DOCX_H

#include "base/text_map.h"
#include "import/word_number.h"

struct docx_parts { /* NULL: not there; the body is */
    const struct tag *body, *styles, *numbering, *footnotes, *endnotes;
    const struct tag *comments, *theme;
    /* the part that a relationship of the body names, and its name */
    const struct tag *(*related)(void *context, struct str id,
                                 struct str *target);
    void *context;
};

/* A header or footer that a section asks for. */
struct docx_edge {
    struct str id; /* of its relationship */
    bool footer, first;
    struct docx_edge *next;
};

/* A piece of text of an automatic table of contents. */
struct docx_entry {
    struct word_span *span;
    struct word_block *block;
    struct docx_entry *next;
};

/* What all of a document's readings share. */
struct docx_all {
    struct arena *arena;
    struct word_file *word;
    const struct docx_parts *parts;
    struct diags *diags;
    struct word_styles *styles;
    struct word_numbers *numbers;
    struct text_map footnotes, endnotes, comments; /* struct docx_note */
    struct docx_edge *edges, *last_edge;
    const struct docx_field *contents; /* its result is being read */
    struct docx_entry *entries;        /* of it */
    int blocks;    /* paragraphs and tables, wherever they stand */
    size_t labels; /* bytes of automatic numbers */
    bool full;     /* there is more than is read, and that was told */
};

/* Where what is read goes. */
struct docx_target {
    struct word_block **first, **last;
};

/* Text that goes on in the next run, where that looks the same: Word parts
 * words anywhere, between a letter and its mark, too. */
struct docx_pending {
    struct buf text;
    struct word_props props;
    unsigned look;
};

struct docx {
    struct docx_all *all;
    struct arena *arena;
    struct word_file *word;
    struct docx_target place;
    struct word_block *para; /* that runs are added to; NULL: none */
    struct word_props props; /* of it */
    struct docx_pending pending;
    struct word_block *since; /* first of the section that is open */
    struct word_block *boxes, *last_box; /* of text boxes, behind the para */
    struct docx_field *fields; /* that are open, the innermost first */
    int quiet;                 /* of those, whose text is not shown */
    bool in_note, in_edge;
    bool new_page, new_section;
    bool page_ends; /* in the midst of the paragraph */
    bool joins;     /* the paragraph goes on in the next */
};

void word_docx_read(struct word_file *, const struct docx_parts *,
                    struct diags *);

/* ---- private to the files that read its parts */

void docx_read_blocks(struct docx *, const struct tag *parent);
/* The same of another place, with nothing open in it. */
struct docx docx_inner(struct docx *, struct word_block **first,
                       struct word_block **last);
void docx_put(struct docx *, struct word_block *);
struct word_block *docx_block(struct docx *, enum word_kind);
void docx_begin(struct docx *, struct word_block *);

/* Another file that is to stand here. */
void docx_tell_chunk(struct docx *, const struct tag *);

/* Tells that the document is larger than that; no more of it is read. */
void docx_full(struct docx *, const char *limit);

void docx_read_inline(struct docx *, const struct tag *parent);
void docx_read_run(struct docx *, const struct tag *);
void docx_add_text(struct docx *, struct str, const struct word_props *);
/* A sign of its own: "\n", "\t", "□". */
void docx_add_sign(struct docx *, const char *, const struct word_props *);
/* Ends the text that might go on in the next run. */
void docx_flush(struct docx *);
/* What the block says, cells and all, in one line. */
void docx_words(struct buf *, const struct word_block *);
/* The texts of those tags in it, in their order. */
struct str docx_texts(struct docx *, const struct tag *, const char *name);

void docx_field_mark(struct docx *, const struct tag *fldChar,
                     const struct word_props *);
void docx_field_instruction(struct docx *, struct str);
void docx_field_text(struct docx *, struct str); /* that is not shown */
/* A field in one tag; false: it was left out. */
bool docx_field_simple(struct docx *, const struct tag *);
/* Those that cannot go on in the next paragraph. */
void docx_fields_end(struct docx *);

void docx_read_table(struct docx *, const struct tag *);
void docx_read_drawing(struct docx *, const struct tag *);
void docx_read_formula(struct docx *, const struct tag *);
struct text_map docx_notes(struct arena *, const struct tag *root,
                           const char *name);
void docx_add_note(struct docx *, const struct tag *,
                   const struct text_map *notes);
void docx_tell_comment(struct docx *, const struct tag *);
void docx_read_edges(struct docx *);

#endif
