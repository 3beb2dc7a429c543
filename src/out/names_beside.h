/* names.h — what a run writes, and where to. */
#ifndef VANBAN_NAMES_H
#define VANBAN_NAMES_H

#include "cli/args.h"
#include "out/inputs.h"
#include "render/render.h"

enum { FORMATS_MOST = 16 };

struct formats {
    const struct renderer *of[FORMATS_MOST];
    int count;
};

/* A result and the plan that it is of. */
struct named {
    const char *path, *plan;
};

struct outputs {
    struct formats formats;
    int plans;
    const char **given; /* the plans, as on the command line */
    const char **paths; /* of plan p in format f: [p * formats.count + f] */
    const struct named *named; /* the same, sorted by path */
    bool make_folders;   /* missing folders are made */
};

/* Adds the formats of a list such as "pdf,docx". False after OPTION_VALUE. */
bool formats_parse(struct arena *, struct formats *, const char *list,
                   struct diags *);

/* Names every result of a run before anything is written. Refused, with a
 * message each: an unknown format, a pattern with an unknown place, two
 * results of one name, several results for standard output. */
bool outputs_plan(struct arena *, struct outputs *, const struct args *,
                  struct diags *);

/* The name of a phụ lục that is a file of its own: "out/xop-phu-luc-2.pdf"
 * beside "out/xop.pdf". NULL after a message: such a name would meet another
 * result, or the results go to standard output. */
const char *outputs_beside(struct arena *, const struct outputs *, int plan,
                           int format, int number, struct diags *);

/* "x.pdf" as "x-phu-luc-2.pdf". */
const char *output_beside(struct arena *, const char *path,
                          const struct renderer *, int number);

/* False, with OUTPUT_OVER_INPUT, where the result would replace a file that
 * the run reads. */
bool output_spares(const char *path, const struct inputs *, struct diags *);

#endif
