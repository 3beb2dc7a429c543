/* yaml.h — reads YAML into values. */
#ifndef VANBAN_YAML_H
#define VANBAN_YAML_H

#include "input/value.h"

/* The map that the text says; NULL after at least one diagnostic. */
struct value *yaml_read(struct arena *, const struct source *, struct diags *);
/* The same of data: the top may be a list, too. */
struct value *yaml_read_records(struct arena *, const struct source *,
                                struct diags *);

#endif
