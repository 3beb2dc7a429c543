/* records_file.h — a file of data as the user names it. */
#ifndef VANBAN_RECORDS_FILE_H
#define VANBAN_RECORDS_FILE_H

#include "base/files.h"
#include "input/value.h"

struct records_file {
    const struct files *files;
    const char *named; /* "xa.xlsx", "xa.xlsx!Danh sách" */
    int header, header_last; /* its rows, as the file counts; 0: the first */
};

#endif
