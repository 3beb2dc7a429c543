/* base64.h — bytes as text (RFC 4648), for files that hold nothing else. */
#ifndef VANBAN_BASE64_H
#define VANBAN_BASE64_H

#include "base/str.h"

/* Without line ends. */
void base64_add(struct buf *, struct str bytes);

#endif
