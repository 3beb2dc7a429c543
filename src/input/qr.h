/* qr.h — a text as a QR code (ISO/IEC 18004). */
#ifndef VANBAN_QR_H
#define VANBAN_QR_H

#include "base/str.h"

/* The PNG file of a text's code, its quiet zone around it, and how many
 * modules that is across; empty: no code is large enough for the text. */
struct str qr_png(struct arena *, struct str text, int *modules);

#endif
