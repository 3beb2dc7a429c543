/* measure.h — text widths for rooms that stand before layout: handed in as
 * functions, so that they need not know fonts. */
#ifndef VANBAN_MEASURE_H
#define VANBAN_MEASURE_H

#include "model/style.h"

struct node;

struct measure {
    /* Width in twips, rounded up, of the text set without any break. */
    int (*width)(const void *context, enum face, int half_points, struct str);
    const void *context;
    /* Height in twips of the paragraphs of a cell, set so many twips wide;
     * may be NULL. */
    int (*height)(const void *context, struct arena *, const struct node *,
                  int width);
    /* Whether a name is that of a commune or a province, without its kind and
     * in whatever case; may be NULL. */
    bool (*is_place)(const void *places, struct arena *, struct str name);
    const void *places;
};

#endif
