/* element.h — what a template's body is made of, and the template itself:
 * for the files of this room only. */
#ifndef VANBAN_ELEMENT_H
#define VANBAN_ELEMENT_H

#include "merge/field.h"
#include "merge/template.h"
#include "model/doc.h"
#include "parts/parts.h"

enum element_kind {
    ELEMENT_PART,     /* a component of the decree */
    ELEMENT_PARA,     /* a paragraph of literal text */
    ELEMENT_MUC,      /* a heading, numbered by its depth */
    ELEMENT_ITEM,     /* a labelled line of the body */
    ELEMENT_NOI_DUNG, /* a value of the plan, or literal text, as body */
    ELEMENT_ORDER,    /* its children in the order of the plan's keys */
    ELEMENT_FOR,
    ELEMENT_IF,
    ELEMENT_UNLESS,
    ELEMENT_TABLE,    /* a row for each item of a list */
    ELEMENT_COLUMN,   /* of a table, or of a column over several */
    ELEMENT_ROW,      /* of a table, below those of its list */
    ELEMENT_TOTAL,    /* of a table, below the items under one title */
    ELEMENT_CELL,     /* of such rows */
    ELEMENT_DOCUMENT, /* one inside the other: a group says what it holds */
};

/* What a <total> adds up: fields of an item. */
struct total {
    struct str sum;    /* their names */
    struct str same;   /* one that all must share: the unit; or empty */
    struct str ratio;  /* pieces of units of which there is no sum */
    struct str apart;  /* one that begins with apart_words in an item that */
    struct str apart_words; /* is part of another; or empty */
    const struct field *fields; /* of an item; set by template_check */
};

struct element {
    enum element_kind kind;
    struct pos pos;
    const struct part *part;
    struct str style;      /* PARA */
    bool has_label;        /* MUC: another than that of its depth */
    enum label_kind label; /* MUC, ITEM */
    struct pattern *text;  /* PARA, ITEM, NOI_DUNG, title; or NULL */
    struct pattern *lead;  /* NOI_DUNG: "Nội dung", for "- Nội dung: …";
                            * TABLE: the unit; COLUMN, CELL: what is there */
    struct str field;      /* path; MUC: replaces the title where it is given */
    struct str number;     /* MUC: path of a number as the author wrote it */
    struct str as;         /* FOR, TABLE: name of each item inside */
    struct str width, align; /* COLUMN */
    struct str group;      /* TABLE: path in an item; a title where it turns */
    bool counts;           /* COLUMN, CELL: running numbers. TABLE: (1) (2) … */
    struct total *total;   /* TOTAL */
    bool own_pages;        /* DOCUMENT: begins a page, counted anew */
    struct element *first, *next;
};

struct template {
    struct str name, title;
    struct str type;         /* tên loại: "Kế hoạch" */
    struct str abbreviation; /* "KH" */
    struct str form;         /* Mẫu of Phụ lục III: "1.4" */
    struct str group, search, first; /* for lists; see template.h */
    struct pos pos;
    struct field *fields;
    struct element *body; /* a list */
    const struct settings *settings; /* of the unit, for the filters */
    struct variant *variants; /* it stands for one of these; NULL: itself */
};

/* Reads the elements inside m to the end of a list; `include` is called for
 * <include>, and adds what the file holds. */
struct element_reader {
    struct arena *arena;
    struct diags *diags;
    void (*include)(struct element_reader *, const struct markup *,
                    struct element **list);
    void *context;
    int count; /* elements so far; a template may hold 10,000 */
};

enum { ELEMENTS_MAX = 10000 };

void elements_read(struct element_reader *, const struct markup *,
                   struct element **list);

/* Checks every path of the body and of the defaults against the fields. */
void template_check(struct arena *, const struct template *, struct diags *);

/* Built-in names: {{mau.ten_loai}} and {{mau.viet_tat}}. False when the path
 * is none of them. */
bool template_word(const struct template *, struct str path,
                   struct str *word);

#endif
