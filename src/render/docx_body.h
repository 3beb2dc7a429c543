/* docx_body.h — what docx_body.c (sections, paragraphs) and docx_table.c
 * share. */
#ifndef VANBAN_DOCX_BODY_H
#define VANBAN_DOCX_BODY_H

#include "base/text_map.h"
#include "render/docx.h"

/* Word's "No-Width Non Break". */
#define DOCX_NO_WIDTH "\u200D"

/* A footnote called in the text. */
struct note_ref {
    const struct node *note;
    struct note_ref *next;
};

struct docx_body {
    struct arena *arena;
    const struct docx_styles *styles;
    struct docx_lists *lists;
    struct ox *x; /* the part being written */
    bool *used;   /* [style]: a paragraph has it */
    int sections; /* of the document that have ended */
    int written;  /* of the file, the same */
    /* relations of what stands on the document's first page; NULL: nothing */
    const char *header, *footer;
    bool headers, footers; /* this document or one before has some */
    bool several; /* documents: footnotes show the number in their own */
    struct docx_piece *piece; /* in hand, of several */
    int anchors; /* bookmarks of the documents before, in this file, */
    int own_anchors; /* and of the one in hand, so far */
    bool field_ends; /* in the paragraph in hand, which has no text */
    struct arena *own; /* that lives as long as the file */
    struct text_map media_map; /* by digest; arena NULL: nothing yet */
    struct docx_media *media, *media_last;
    int media_count, drawings;
    int notes;
    int noted; /* of those, written to footnotes.xml */
    struct note_ref *first, *last;
};

/* Where blocks stand. */
struct docx_around {
    int width;      /* twips for text */
    bool row;       /* in a row, which alone says whether it stays */
    bool keep_next; /* in a row that stays with the next */
    bool note;      /* in a footnote */
    bool note_mark; /* the next paragraph begins with the note's number */
    int number;     /* which is this; 0: Word counts */
    const struct section *ends; /* with the last block; or NULL */
    const struct index *begins; /* a field, in the next paragraph; or NULL */
};

/* The paragraphs, rules and tables of a section, cell or note; at least one
 * paragraph is written. */
void docx_blocks_write(struct docx_body *, const struct node *parent,
                       struct docx_around);
void docx_table_write(struct docx_body *, const struct node *table);
/* A paragraph that the document does not have (DOCX_TINY). */
void docx_tiny_write(struct docx_body *, const struct section *ends);
/* The same in a cell that the document does not have. */
void docx_filler_write(struct docx_body *, bool keep_next);

/* A mục lục: its entries and, in the smallest of paragraphs, the end of its
 * field. */
void docx_index_write(struct docx_body *, const struct node *index,
                      struct docx_around);
/* What stands around the text of a paragraph: the beginning of a mục lục's
 * field and a link to a heading; the bookmark of that. */
void docx_entry_open(struct docx_body *, const struct node *para,
                     const struct index *begins);
void docx_entry_close(struct docx_body *, const struct node *para);
/* The run of a picture. */
void docx_picture_write(struct docx_body *, const struct node *picture);

/* The text of a paragraph; what has one format is one w:r. */
struct runs {
    struct docx_body *body;
    const struct para *para;
    unsigned format;
    bool open;
    bool worded; /* a word ends here */
    const struct node *node; /* of the paragraph */
    int room;    /* twips that it is set in */
};

void docx_runs_text(struct runs *, struct str, unsigned format);
/* The label of a paragraph that Word cannot count, as text. */
void docx_runs_label(struct runs *, const struct node *para);
/* Has the paragraph a line with symbols and no text? */
bool docx_runs_bare(const struct docx_body *, const struct node *para);
/* The runs, breaks and notes from the first on; ends the last w:r. */
void docx_runs_write(struct runs *, const struct node *first);

unsigned docx_style_format(const struct para_style *);
/* Does the paragraph have a size of its own? */
bool docx_is_sized(const struct para *);
/* w:rPr with what the style does not say; nothing where it says all. An
 * empty language is not said. */
void docx_run_properties(struct ox *, unsigned format, const struct para *,
                         struct str language);

#endif
