/* outline_wrap.h — the lines of a pasted text, and which of them go on with
 * the line above: hard wraps of mails, of Word and of PDF. */
#ifndef VANBAN_OUTLINE_WRAP_H
#define VANBAN_OUTLINE_WRAP_H

#include "outline/outline.h"

struct text_line {
    struct str raw;  /* the whole line */
    struct str text; /* without blanks at its ends; not empty */
    int column;      /* columns of blanks before it */
    int length;      /* characters, of the text */
    size_t indent;   /* bytes of blanks before it */
    struct pos pos;  /* of the text */
    bool gap;        /* a blank line came before */
    bool page;       /* a page ended before; that is no gap */
};

/* The lines of a text value that are not blank, and how they are wrapped. */
struct text_lines {
    struct text_line *line;
    int count;
    /* Paragraphs are indented, and their other lines begin at `base`. */
    bool by_indent;
    int base;
    /* Lines were filled up to so many characters; 0: it does not look so. */
    int full;
};

/* Without the numbers of pages, which are told of. */
struct text_lines text_lines_of(struct arena *, const struct value *,
                                struct diags *);

/* How many lines from `at` on are rows of a table whose cells Tab parts; 0 for
 * none. */
int text_lines_tabs(struct arena *, const struct text_lines *, int at);

/* What a line may go on with. */
struct above {
    struct str text;      /* so far; empty: everything goes on with it */
    enum label_kind kind; /* of its label */
    int column;           /* at which its text began */
};

/* How a line goes on with what is above it. GUESSED: it begins like something
 * of its own, but the layout of the text says that it is none. */
enum wrap { WRAP_NOT, WRAP_SURE, WRAP_GUESSED };

/* For line `at`, which has no label. */
enum wrap wrap_of(struct arena *, const struct text_lines *, int at,
                  const struct above *);

/* Whether line `at` is one that never goes on with the line above: the name,
 * unit or source of a table, "**…**", "## …". */
bool wrap_begins_own(struct arena *, const struct text_lines *, int at);

/* Whether what looks like a label at the start of line `at` is none, because
 * the line goes on with the text above. */
bool wrap_hides_label(const struct text_lines *, int at, struct str above);

/* What to put between the text above and the line: a blank, or nothing behind
 * "kinh tế-" and "30/2020/NĐ-". */
const char *wrap_joint(struct str above, struct str line);

#endif
