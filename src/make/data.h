/* data.h — private to make: one plan and the records that it is made for. */
#ifndef VANBAN_DATA_H
#define VANBAN_DATA_H

#include "make/session.h"
#include "records/records.h"

struct vanban_data {
    struct vanban *session;
    struct arena *arena; /* lives as long as this */
    const struct value *plan; /* with its slots found */
    const struct suppressions *lets_be; /* it; NULL: nothing */
    bool counts; /* the plan asks for the number of the record ({{stt}}) */
    struct records *records;
    struct file_log log; /* of the tables */
    struct files files;
};

/* The template that the record asks for, or else the plan. */
const struct template *data_template(const struct vanban_data *,
                                     const struct value *record,
                                     struct diags *);
/* A map of all that some record has. */
const struct value *data_known(const struct vanban_data *);

#endif
