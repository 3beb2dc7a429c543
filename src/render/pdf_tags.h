/* pdf_tags.h — the structure of a tagged PDF (PDF 1.4, 9.6 and 9.7): the
 * document as a tree of headings, paragraphs, lists, tables and notes, which
 * says what each stretch of a page's content is, and what is read after what.
 */
#ifndef VANBAN_PDF_TAGS_H
#define VANBAN_PDF_TAGS_H

#include "layout/pages.h"

struct tag_element;

/* A stretch of one page's content that belongs to one paragraph. */
struct tag_piece {
    int page, number; /* from 0; number: among those of its page (MCID) */
    bool mark;        /* of a note */
    const struct tag_element *owner;
    struct tag_piece *next;       /* of its paragraph */
    struct tag_piece *after;      /* of its page */
};

/* A signature field, or the link of an entry of a mục lục. */
struct tag_annot {
    int page;
    unsigned object;
    const struct tag_element *owner;
    struct tag_annot *next;  /* of its paragraph */
    struct tag_annot *after; /* of the document */
};

/* What is drawn of one paragraph. */
struct tag_block {
    struct tag_piece *first, *last;
    struct tag_annot *annots, *last_annot;
};

/* A child of an element: one of the three. */
struct tag_kid {
    struct tag_element *element;
    struct tag_piece *piece;
    struct tag_annot *annot;
    struct tag_kid *next;
};

struct tag_element {
    const char *role;
    struct str more; /* further entries: "/C/h" */
    struct tag_element *parent;
    struct tag_kid *first, *last;
    int kids;
    int page;        /* of its first piece; -1: it has none */
    unsigned number; /* of its object */
    bool named;      /* a note */
    struct tag_element *next; /* in the order in which they were made */
};

struct pdf_tags {
    struct arena *arena;
    struct tag_block *blocks; /* [index] */
    struct tag_piece **pages;        /* [page]: its pieces */
    int count;                   /* of pages that are begun */
    struct tag_piece *last;          /* of the page in hand */
    struct tag_annot *annots, *last_annot;
    int annot_count;
    struct tag_element *root, *newest; /* the Document, and the last one made */
    int notes;                     /* that have a name */
    bool has_bodies;               /* TBody, which PDF 1.4 has not */
    bool has_heads;                /* cells that head a column */
    void *tree, *document;         /* objects of the tree and of its root */
};

/* Begins the content of the next page. */
void pdf_tags_page(struct pdf_tags *);
/* A further piece of it, of a paragraph; gives its number. */
int pdf_tags_piece(struct pdf_tags *, int block, bool mark);
/* The key that the next one has in the tree of parents. */
int pdf_tags_annot_key(const struct pdf_tags *);
/* Notes one, whose box and page these are. */
void pdf_tags_annot(struct pdf_tags *, const struct box *, int page,
                    unsigned object);

/* The elements of a document whose pages are drawn, below the root. */
void pdf_roles_add(struct pdf_tags *, const struct doc *);

struct tag_element *tag_new(struct pdf_tags *, struct tag_element *parent,
                            const char *role);
/* Puts a new element between one and its children. */
struct tag_element *tag_between(struct pdf_tags *, struct tag_element *,
                                const char *role);
/* Gives it the next name of a note. */
void tag_name(struct pdf_tags *, struct tag_element *);
/* Gives it the text that is read where it shows none. */
void tag_describe(struct pdf_tags *, struct tag_element *, struct str alt);
void tag_take_piece(struct pdf_tags *, struct tag_element *,
                    struct tag_piece *);
void tag_take_annot(struct pdf_tags *, struct tag_element *,
                       struct tag_annot *);

#endif
