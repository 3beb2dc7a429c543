/* template.h — a template read from templates/NAME.xml: the declaration of
 * its fields and the tree of its elements. */
#ifndef VANBAN_TEMPLATE_H
#define VANBAN_TEMPLATE_H

#include <stdbool.h>

#include "base/nearest.h"
#include "input/value.h"
#include "merge/settings.h"

struct template; /* merge/element.h */

/* Reads a template and what it includes; names may hold letters, digits,
 * '-', '_' and '/', and never leave the folder. Unknown names give an error
 * at `asked` with the nearest existing name. NULL after a diagnostic. */
const struct template *template_load(struct arena *, const struct home *,
                                     struct str name, struct pos asked,
                                     struct diags *);

/* What the first tag of a template says, of many that are to be chosen from;
 * the rest is not read. False where there is none. */
struct template_head {
    struct str title, type, abbreviation, form;
};
bool template_glance(struct arena *, const struct home *, struct str name,
                     struct template_head *);

struct str template_title(const struct template *); /* one line, Vietnamese */
/* What filters look up: holidays, names of places. */
const struct settings *template_settings(const struct template *);

/* The template that the plan asks for, of one that stands for several: the
 * first whose conditions hold. Where a day that is blank, or has blanks,
 * leaves several, the last of them, with a warning. NULL after VARIANT_NONE;
 * the template itself where it stands for itself. */
const struct template *template_choose(struct arena *,
                                       const struct template *,
                                       const struct value *plan,
                                       struct diags *);

/* The plan may have that key at its top. */
bool template_declares(const struct template *, struct str key);
/* The nearest of all the templates' keys. */
struct nearest template_nearest_key(const struct template *const *, int count,
                                    struct str key);

/* The names of the templates of the folder, sorted and NULL-ended; NULL after
 * a diagnostic where there is none. */
const char *const *template_names(struct arena *, const struct home *,
                                  struct diags *);
/* How its documents are abbreviated ("KH"), and the decree's number of its
 * form ("1.4"); empty where there is none. */
struct str template_abbreviation(const struct template *);
/* What its documents are called: "Kế hoạch"; empty where they vary. */
struct str template_type(const struct template *);
struct str template_form(const struct template *);
/* For lists of templates: the head that it stands under, further words to be
 * found by, and whether it is one of the few that come first. */
struct str template_group(const struct template *);
struct str template_search(const struct template *);
bool template_is_first(const struct template *);
/* A commented YAML plan to start from, made from the declared fields. */
void template_starter(struct buf *, const struct template *);
/* JSON Schema (2020-12) of the plan. */
void template_schema(struct buf *, const struct template *);

#endif
