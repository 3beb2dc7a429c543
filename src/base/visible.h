/* visible.h — text of others on a terminal: what would move its cursor, ring
 * its bell or turn the order of letters round is shown and not sent. */
#ifndef VANBAN_VISIBLE_H
#define VANBAN_VISIBLE_H

#include <stdint.h>
#include <stdio.h>

#include "base/str.h"

/* A control character of C0 or C1, a sign that turns the direction of text
 * (UAX #9, 2) or parts lines. */
bool visible_is_hidden(uint32_t code_point);

/* Such a character as "<U+001B>", a byte that is no UTF-8 as "<FF>". */
void visible_print(FILE *, struct str);

#endif
