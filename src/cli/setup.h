/* setup.h — the options that ask for a session, and where the program's own
 * files are. */
#ifndef VANBAN_SETUP_H
#define VANBAN_SETUP_H

#include "cli/cli.h"
#include "make/vanban.h"
#include "out/report.h"

/* What --template, --data, --set, --profile and --draft ask for, as far as the
 * command has them. False after a message: $VANBAN_HOME holds neither
 * templates nor fonts. */
bool setup_read(struct call *, struct vanban_setup *);
/* The same and no more than the folders, for commands without a session. */
bool setup_roots(struct call *, struct vanban_setup *);

/* A whole number from least to most; false where it is none. */
bool whole_read(struct str, int least, int most, int *n);

/* The report that --diagnostic-format asks for, else the one given. False
 * after OPTION_VALUE. */
bool setup_report(struct call *, struct report *, FILE *,
                  enum report_format);

#endif
