/* measure.h — text widths for rooms that stand before layout: handed in as
 * a function, so that they need not know fonts. */
#ifndef VANBAN_MEASURE_H
#define VANBAN_MEASURE_H

#include "model/style.h"

struct measure {
    /* Width in twips, rounded up, of the text set without any break. */
    int (*width)(const void *context, enum face, int half_points, struct str);
    const void *context;
};

#endif
