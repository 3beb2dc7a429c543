/* title_words.h — the words of a title, measured, and which of them no line
 * should part: names, compounds, what belongs to a number. */
#ifndef VANBAN_TITLE_WORDS_H
#define VANBAN_TITLE_WORDS_H

#include "model/doc.h"
#include "text/measure.h"

/* A word with what is joined to it. */
struct word {
    struct str text;  /* its first letters */
    int width, space; /* twips; of the blank before it */
    bool forced;      /* begins a line in any case */
    bool mark;        /* ends in a comma or the like */
    bool tied;        /* no line ends before it */
    bool known;       /* part of a compound, or of a pair in the profile */
    bool place;       /* the name of a place begins: "xã Phú Thịnh" */
    bool goes_on;     /* such a name does, behind a dash */
    struct node *run; /* where the blank before it is */
    size_t blank, had; /* its place in the run's text, and its length then */
    struct word *next;
};

/* A word and those that are tied to it. */
struct group {
    const struct word *first, *last;
    int width, words;
};

struct title {
    struct arena *arena;
    const struct profile *profile;
    const struct measure *measure;
    struct word *first, *last;
    struct node *blank_run; /* where the last blank was, and its place there */
    size_t blank;
    bool open;     /* the next text goes on in the last word */
    bool forced;   /* a forced break stands before it */
    bool capitals; /* no small letters, and none before it was printed so */
};

/* Reads the words of a paragraph into a title with arena, profile and measure
 * and nothing else yet. */
void title_read(struct title *, struct node *para);
/* Ties words that belong together, where they have room on one line. */
void title_tie(struct title *, int room);
/* The words from that one to the last that is tied to it. */
struct group word_group(const struct word *first);

/* Whether a line should not end between two words: "thành / phố". */
bool words_tied(const struct profile *, struct str before, struct str word);

bool word_is_dash(struct str);
/* "số" before the number of a document: "số 12/QĐ-UBND". */
bool word_is_cited(struct str before, struct str word);
/* Its letter is a capital; in a text of capitals nobody knows of which. */
bool word_begins_upper(const struct word *);
/* The first of words that are joined: "năm" of "năm 2025". */
struct str word_head(struct str);

#endif
