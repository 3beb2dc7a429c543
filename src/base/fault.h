/* fault.h — what the system says of a file, in Vietnamese. */
#ifndef VANBAN_FAULT_H
#define VANBAN_FAULT_H

/* What an errno of opening, reading or writing means; lower case, no full
 * stop. Zero: the cause is unknown. */
const char *fault_text(int number);

#endif
