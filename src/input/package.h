/* package.h — the parts of a zip such as Excel and Word write, each read as it
 * comes out of the zip. */
#ifndef VANBAN_PACKAGE_H
#define VANBAN_PACKAGE_H

#include "base/diag.h"
#include "base/files.h"
#include "base/unzip.h"

struct package {
    struct arena *arena;
    struct diags *diags;
    struct pos pos; /* the file as a whole */
    bool document;  /* a Word file, as messages call it; else a workbook */
    struct unzip *zip;
};

/* A part that is being read. */
struct part_stream {
    struct unzip_stream *file;
    struct str bytes;        /* with file NULL: what is not read yet */
    unsigned long long left; /* bytes, as the zip has it */
    bool broken;
};

/* Opens the file at the package's place; its bytes lie in the arena. False
 * after a diagnostic. */
bool package_open(struct package *, const struct files *);
/* The same of bytes that were read already, and stay. */
bool package_open_bytes(struct package *, struct str bytes);
/* Tells that the file cannot be read, and why; or is larger than that. */
void package_fail(const struct package *, const char *why);
void package_large(const struct package *, const char *limit);

/* False where the package has no part of that name, and after a diagnostic
 * where it is larger than 64 MiB or cannot be read. */
bool part_open(struct package *, const char *name, struct part_stream *);
/* The next bytes, at most `room`: how many, 0 at the end, -1 where the zip is
 * broken or the part has another size than it says. */
int part_read(struct part_stream *, char *bytes, int room);
void part_close(struct part_stream *);

#endif
