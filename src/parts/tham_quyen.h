/* tham_quyen.h — who decides, told from the agency and from who signs. */
#ifndef VANBAN_PARTS_THAM_QUYEN_H
#define VANBAN_PARTS_THAM_QUYEN_H

#include "input/value.h"

/* "Chủ tịch Ủy ban nhân dân xã A" of the agency's name and the lines above the
 * signature, for a document of that type (Nghị quyết, Quyết định); empty where
 * they do not tell it. Either value may be NULL. */
struct str tham_quyen_of(struct arena *, const struct value *agency,
                         const struct value *signer, struct str type);

#endif
