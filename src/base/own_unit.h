/* own_unit.h — a commune and its province as documents name them. */
#ifndef VANBAN_OWN_UNIT_H
#define VANBAN_OWN_UNIT_H

#include "base/communes.h"
#include "base/viet_locality.h"

/* As they stand behind "Ủy ban nhân dân ", before a name, and in a date line;
 * cap_xa and cap_tinh stand alone, as in "Công an xã". */
struct own_unit {
    struct str xa, ten_xa, loai_xa, cap_xa, dia_danh;
    struct str tinh, ten_tinh, loai_tinh, cap_tinh, dia_danh_tinh;
};

/* That of a commune; named in full are those of the list. */
struct own_unit own_unit_of(struct arena *, const struct commune *,
                            const struct locality *full);

#endif
