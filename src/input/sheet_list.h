/* sheet_list.h — the sheets of a workbook, in its order. */
#ifndef VANBAN_SHEET_LIST_H
#define VANBAN_SHEET_LIST_H

#include "base/str.h"

struct sheet_listed {
    struct str name;
    bool hidden;
    struct sheet_listed *next;
};

#endif
