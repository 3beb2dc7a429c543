/* records_yaml.h — private to records: those of a YAML file. */
#ifndef VANBAN_RECORDS_YAML_H
#define VANBAN_RECORDS_YAML_H

#include "base/files.h"
#include "records/records_store.h"

/* False after a diagnostic. */
bool records_read_yaml(struct records *, const struct files *,
                       struct diags *);

#endif
