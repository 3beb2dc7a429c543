/* sarif.h — findings as SARIF 2.1.0 has them: one run of one tool, its results
 * as they come, and its rules behind them. */
#ifndef VANBAN_SARIF_H
#define VANBAN_SARIF_H

#include "out/report_json.h"

/* What stands before the results. */
void sarif_begin(struct buf *);
/* One result; `lines` as for report_json. */
void sarif_result(struct buf *, const struct diag *, struct report_lines *);
/* What stands behind them: the tool, and all its rules. */
void sarif_end(struct buf *);

#endif
