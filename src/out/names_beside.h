/* names_beside.h — what the results of a run are called: those of `render`,
 * and the phụ lục that are files beside them. */
#ifndef VANBAN_NAMES_BESIDE_H
#define VANBAN_NAMES_BESIDE_H

#include "make/vanban.h"

/* What the user has asked for. */
struct outputs_asked {
    const char *output;         /* -o; NULL: the current folder */
    const char *const *formats; /* lists such as "pdf,docx", NULL-ended */
    const char *const *plans;   /* as on the command line, NULL-ended */
};

/* A result and the plan that it is of. */
struct named {
    const char *path, *plan;
    int index; /* in the order of the plans and formats */
};

struct outputs {
    struct vanban_formats formats;
    int plans;
    const char *const *given; /* the plans */
    const char **paths; /* of plan p in format f: [p * formats.count + f] */
    const struct named *named; /* the same, sorted by path */
    bool make_folders;   /* missing folders are made */
};

/* Adds the formats of a list such as "pdf,docx". False after OPTION_VALUE. */
bool formats_parse(struct arena *, struct vanban_formats *, const char *list,
                   struct diags *);

/* Names every result of a run before anything is written. Refused, with a
 * message each: an unknown format, a pattern with an unknown slot, two
 * results of one name, several results for standard output. */
bool outputs_plan(struct arena *, struct outputs *,
                  const struct outputs_asked *, struct diags *);

/* The name of a phụ lục that is a file of its own: "out/xop-phu-luc-2.pdf"
 * beside "out/xop.pdf". NULL after a message: such a name would meet another
 * result, or the results go to standard output. */
const char *outputs_beside(struct arena *, const struct outputs *, int plan,
                           int format, int number, struct diags *);

/* "x.pdf" as "x-phu-luc-2.pdf". */
const char *output_beside(struct arena *, const char *path,
                          const struct renderer *, int number);

#endif
