/* viet_locality.h — the place name on a document of a unit (NĐ 30/2020, PL I,
 * phần I, II.4). */
#ifndef VANBAN_VIET_LOCALITY_H
#define VANBAN_VIET_LOCALITY_H

#include "base/str.h"

struct locality {
    struct str name; /* "Phường Điện Biên Phủ" */
    struct locality *next;
};

/* The unit's own name: "xã Phú Thịnh" and "Ủy ban nhân dân xã Phú Thịnh"
 * give "Phú Thịnh". A unit that is called by a number keeps its kind, with a
 * capital: "quận 1" gives "Quận 1"; so does one in the list, which holds
 * those called after persons and events. Other texts stay as they are. */
struct str viet_locality(struct arena *, struct str unit,
                      const struct locality *full);

#endif
