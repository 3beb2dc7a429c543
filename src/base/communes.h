/* communes.h — the country's provinces and communes: by code, by name without
 * marks, by words. Read once and then only looked at. */
#ifndef VANBAN_COMMUNES_H
#define VANBAN_COMMUNES_H

#include "base/diag.h"
#include "base/files.h"

struct province {
    struct str code, kind, name; /* "01", "thành phố", "Hà Nội" */
    struct str key;              /* the name by viet_key: "ha_noi" */
    struct str full;             /* behind its kind: "thanh_pho_ha_noi" */
};

struct commune {
    struct str code, kind, name; /* "00004", "phường", "Ba Đình" */
    struct str key;              /* the name by viet_key: "ba_dinh" */
    const struct province *province;
};

struct communes {
    const struct province *provinces; /* in the order of their file */
    size_t province_count;
    const struct commune *all; /* in the order of their file */
    size_t count;
    const struct commune **by_code, **by_key; /* the same, sorted */
};

/* Reads a file of lines "01 thành phố Hà Nội", each followed by those of its
 * communes, "  00004 phường Ba Đình". A line that is neither is told and
 * passed over. NULL after a diagnostic where the file cannot be read. */
const struct communes *communes_read(struct arena *, const struct files *,
                                     const char *path, struct diags *);

/* The commune, or the province, of a code; NULL: there is none. */
const struct commune *commune_of_code(const struct communes *, struct str);
const struct province *province_of_code(const struct communes *, struct str);

/* All communes of a name, whatever its marks and case, in the order of their
 * file; their number, and the first of them in by_key: several provinces have
 * a "Tân An". The name stands alone, without "xã". */
size_t communes_named(struct arena *, const struct communes *,
                      struct str name, const struct commune *const **first);
/* The province of a name, with "tỉnh", "thành phố" before it or not; NULL:
 * there is none. */
const struct province *province_named(struct arena *,
                                      const struct communes *,
                                      struct str name);

/* Communes that are meant by words as one types them: a code, or words of
 * kind, name and province or their beginnings; behind a comma they are of the
 * province. Those whose name it is come first, as `exact` of the list, then
 * those whose name begins so, then those with such words in the name. Blank
 * words mean all. */
struct communes_found {
    const struct commune **list;
    size_t count, exact;
};

struct communes_found communes_search(struct arena *,
                                      const struct communes *,
                                      struct str words);

#endif
