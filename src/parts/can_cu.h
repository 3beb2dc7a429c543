/* can_cu.h — how a legal basis begins. */
#ifndef VANBAN_PARTS_CAN_CU_H
#define VANBAN_PARTS_CAN_CU_H

#include "base/str.h"

/* A basis that is only named: "Luật …", without "Căn cứ" before it. */
bool can_cu_is_bare(struct arena *, struct str);

#endif
