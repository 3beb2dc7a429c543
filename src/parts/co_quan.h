/* co_quan.h — the name of the agency in the letterhead (NĐ 30/2020, PL I,
 * phần I, II.2): capitals, broken into lines by sense, then by width. */
#ifndef VANBAN_CO_QUAN_H
#define VANBAN_CO_QUAN_H

#include "parts/lines.h"

/* The lines of co_quan.ten: those of a list or block as given; a single text
 * is split behind "Ủy ban nhân dân" and "Hội đồng nhân dân". In capitals. */
struct lines co_quan_lines(struct arena *, const struct value *);

/* The same name inside a text, on one line: "Ủy ban nhân dân xã Phú Thịnh". A
 * body and place that are written in capitals get small letters; any other
 * name stands as it is written. */
struct str co_quan_inline(struct arena *, const struct value *);

/* Width of the widest line; the least width at which no line is broken more
 * than once and the name of the body ("ỦY BAN NHÂN DÂN") not at all; width of
 * the widest word. */
int co_quan_width(const struct part_run *, const struct lines *,
                  const char *style, int size);
int co_quan_halved_width(const struct part_run *, const struct lines *,
                         const char *style, int size);
int co_quan_least_width(const struct part_run *, const struct lines *,
                        const char *style, int size);

#endif
