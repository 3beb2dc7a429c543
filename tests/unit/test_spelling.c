/* Spelling: syllables held against another's list of words, and planted
 * mistakes; documents that a text cites; the registry of legal bases. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/host.h"
#include "base/viet.h"
#include "base/viet_spelling.h"
#include "text/bases.h"
#include "text/citation.h"

