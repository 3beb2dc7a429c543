/* picture.h — pictures that a plan names: PNG and JPEG files, looked at so far
 * that the page knows their size and a PDF can take them. */
#ifndef VANBAN_PICTURE_H
#define VANBAN_PICTURE_H

#include <stdint.h>

#include "base/str.h"

enum picture_kind { PICTURE_PNG, PICTURE_JPEG };

/* What a PDF is given: rows of samples, deflated, or the JPEG as it is. */
struct picture_samples {
    int components; /* 1: gray, 3: colours */
    int bits;       /* of one sample */
    struct str palette; /* three bytes a colour; empty: the samples are those */
    struct str data;
};

struct picture {
    enum picture_kind kind;
    struct str bytes;  /* the file */
    struct str digest; /* of those: tells it from all others */
    int width, height; /* pixels */
    int dots;          /* per inch, across; 0: the file does not say */
    int modules;       /* of a QR code, across with its quiet zone; else 0 */
    int turn;          /* 1: as it lies there; else how EXIF says that a camera
                        * was held */
    struct picture_samples samples;
};

/* Twips across that it has by itself: by its dots, or 96 to the inch. */
int picture_natural(const struct picture *);
/* Twips across below which readers fail, for QR codes; others: 0. */
int picture_least(const struct picture *);

#endif
