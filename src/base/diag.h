/* diag.h — messages to the user: collected with their place, printed at the
 * end, so that one run shows every mistake. */
#ifndef VANBAN_DIAG_H
#define VANBAN_DIAG_H

#include <stdio.h>

#include "base/source.h"

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

/* What went wrong decides the exit status (README, "Command line"). A fault of
 * FORM can be printed all the same. */
enum fault { FAULT_CONTENT, FAULT_FORM, FAULT_USAGE, FAULT_INPUT, FAULT_OUTPUT,
             FAULT_INTERNAL };

enum message {
#define RULE(code, severity, fault, clause, text, help) code,
#include "base/messages.def"
#undef RULE
    MESSAGE_COUNT
};

/* How far a mend knows where it stands. */
enum mend_kind {
    MEND_WORDS,  /* letters and such, that mean themselves in any file */
    MEND_SYNTAX, /* its finder has looked at how the file is written */
    MEND_LINE,   /* the whole line goes, and `around` is what it says */
    MEND_END,    /* text comes at the end of the line, which is `around` */
};

/* What is safe to be put in the place of a faulty bit of a file (mend.h). */
struct mend {
    enum mend_kind kind;
    int line, column;  /* where `around` stands in the file */
    struct str around; /* what has to stand there, if this is to be done */
    size_t from, n;    /* the bytes of it that go */
    struct str now;    /* what comes in their place */
    struct mend *next;
};

/* One of the places of a message that is gathered. */
struct diag_place {
    struct pos pos;
    struct str text, word; /* of the message, if this were the first */
    int mends;             /* that there were before its own */
    struct str reason;     /* as in struct diag; see diags_settle */
    struct diag_place *next;
};

struct diag {
    enum message message;
    enum severity severity; /* the message's own, or less: see diags.lenient */
    struct pos pos;
    struct str text; /* the message with its words filled in */
    struct str word; /* the first of those words */
    /* Why the file's author lets it be; empty: it counts. See diag_suppress. */
    struct str reason;
    /* All of them are right, each for itself: of a message that is gathered
     * one for each place. */
    struct mend *mends, *last_mend;
    int mend_count;
    bool together; /* they are one mend: all of them are made, or none */
    int times;       /* that diag_gather has met it; else 0 */
    size_t plain;    /* bytes of the text without how often that is */
    char *room;      /* that the text has for it; NULL: none yet */
    struct diag_place *places, *last_place; /* the first of them, in order */
    int place_count;
    struct diag *next;
};

struct told; /* a message and its place; see diag.c */

struct diags {
    struct arena *arena;
    struct diag *first, *last;
    struct diag **gathered; /* by message; NULL while there is none */
    int *counts; /* of the list by message, at most LIMIT_FINDINGS */
    struct told *told; /* a table of what there is, to tell it once, and of
                        * its places */
    size_t told_count, told_room;
    int errors; /* that have come up, repeats of those told as well */
    bool lenient; /* errors of form are warnings */
};

struct diags diags_new(struct arena *);

/* Adds a message, unless it has been given for that place in the same words:
 * a table that stands twice, or a file that is read twice, is told of once;
 * then NULL is given back, as for those past LIMIT_FINDINGS, which one message
 * stands for. Its text has one %s for each const char * that
 * follows (never other types); the words are copied. */
struct diag *diag_add(struct diags *, enum message, struct pos, ...);

/* The same, but once however often it comes up: the place and the words are
 * those of the first, and the text says how often. Never NULL. */
struct diag *diag_gather(struct diags *, enum message, struct pos, ...);

/* Adds a mend to a message. mend.h makes them. */
void diag_mend(struct diag *, struct mend *);

/* Can a comment in the file let such a message be? What concerns form and
 * style, but no error of content. */
bool message_yields(enum message);

/* Lets a message be that yields, for a reason that is not empty: it stays in
 * the list, but is neither printed as a line nor counted. diags_recount comes
 * behind the last. */
void diag_suppress(struct diag *, struct str reason);
bool diag_is_suppressed(const struct diag *);
/* Takes the places that have a reason out of messages that are gathered, with
 * their mends; lets be those of which no other is left. */
void diags_settle(struct diags *);
/* Sets `errors` anew: to 0 where no error is left that counts. */
void diags_recount(struct diags *);

/* Adds the messages of another that are not there yet; their words are
 * copied, their sources not. */
void diags_join(struct diags *, const struct diags *);

/* Gives the messages sources of their own, without their texts: those that
 * they point to may then go. */
void diags_keep_sources(struct diags *);

/* The message has been given for that place. */
bool diags_has(const struct diags *, enum message, struct pos);

/* "FILE:LINE:COL: lỗi: text [CODE]", one line each, in the order found;
 * nothing of those that are suppressed, as in what follows. */
void diags_print(FILE *, const struct diags *);

/* How many there are of that severity. */
int diags_count(const struct diags *, enum severity);
int diags_suppressed(const struct diags *);

/* Exit status for a command that ended with these diagnostics: 0 none of
 * weight, 1 findings, 2 usage, 3 input, 4 output, 5 internal. */
int diags_status(const struct diags *);

const char *message_code(enum message);
enum severity message_severity(enum message);
/* "lỗi", "cảnh báo", "ghi chú"; "gợi ý" for a note that names a rule. */
const char *severity_name(enum severity, enum message);
/* "error", "warning", "note": in JSON and on the command line. */
const char *severity_word(enum severity);
const char *message_text(enum message);
/* "NĐ 30/2020, Phụ lục I, phần I, II.6", or "thông lệ"; NULL where it is
 * about the program and its files. */
const char *message_clause(enum message);
/* For `vanban explain`: what it means, wrong and right. */
const char *message_help(enum message);
/* The message of a code such as "FIELD_MISSING"; MESSAGE_COUNT if none. */
enum message message_find(struct str code);

#endif
