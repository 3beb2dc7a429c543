/* nguoi_nhan.h — those whom a document addresses, behind a lead: "Kính gửi:",
 * "… điện:", "… trân trọng kính mời:". */
#ifndef VANBAN_NGUOI_NHAN_H
#define VANBAN_NGUOI_NHAN_H

#include "parts/parts.h"

struct nguoi_nhan {
    struct str lead;    /* with its colon */
    const char *field;  /* of the plan: lines */
    const char *one;    /* style of the lead with one of them behind it */
    const char *one_line; /* the same where both are one line; NULL: as one */
    const char *several; /* style of the lead alone */
    const char *item;    /* style of each of several */
    bool apart;         /* the lead is alone even above one */
};

/* Nothing where the field is blank. */
void nguoi_nhan_build(const struct part_run *, struct node *parent,
                      const struct nguoi_nhan *);

#endif
