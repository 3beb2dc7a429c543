/* docx_joined.h — many documents in one Word file. */
#ifndef VANBAN_DOCX_JOINED_H
#define VANBAN_DOCX_JOINED_H

#include "render/docx.h"

extern const struct joiner docx_joiner;

#endif
