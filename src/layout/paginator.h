/* paginator.h — private to layout: the page that is being filled. */
#ifndef VANBAN_PAGINATOR_H
#define VANBAN_PAGINATOR_H

#include "layout/lines.h"

struct paginator {
    struct setter *setter;
    struct pages *pages;
    const struct section *section;
    struct page *page;
    int top;           /* twips: where the column begins */
    int room;          /* twips: height of the column */
    int used;          /* of it by strips */
    int notes_used;    /* by footnotes, with the rule */
    int reserved;      /* for lines that must follow on this page */
    struct strip *notes, **notes_tail; /* of this page */
    struct strip *carried, *carried_last; /* note lines for the next page */
    const struct strip *placed;        /* the last one on this page */
    bool first_of_section;
    bool too_long; /* has been told */
    int number;
    struct bookmark **bookmarks;
};

/* Adds boxes, their places those of the page. */
void page_box(struct page *, struct box *);

/* Where the text of a page begins, twips from its top: below the number. */
int column_top(const struct setter *, const struct section *);

/* Begins the next page, with what the notes of the last have left over. */
void page_open(struct paginator *);
void page_close(struct paginator *);

/* Twips that the page's first note takes beside its lines; then 0. */
int notes_overhead(const struct paginator *);

/* What of a note must stand on the page of its mark: two lines; twips. */
int note_least(const struct note_call *);

/* The notes called in a strip: lines go to this page while they fit, the rest
 * to the next. */
void notes_place(struct paginator *, const struct strip *);

/* Lines that an earlier page has left over. */
void notes_carried(struct paginator *, struct strip *);

/* Puts the page's notes at its foot. */
void notes_draw(struct paginator *);

#endif
