/* width.h — how many columns of a terminal a character takes. */
#ifndef VANBAN_WIDTH_H
#define VANBAN_WIDTH_H

#include <stdint.h>

/* 0 for marks over the letter before and what is not seen, 2 for the wide
 * signs of East Asia and pictures, else 1. */
int char_width(uint32_t code_point);

#endif
