/* unzip.h — reads a zip archive out of memory, each member as it comes out of
 * the archive. What is encrypted, spread over several files or packed in other
 * ways than Word, Excel and their like do it cannot be read. */
#ifndef VANBAN_UNZIP_H
#define VANBAN_UNZIP_H

#include <stdint.h>

#include "base/str.h"

struct unzip;

/* NULL where the bytes, which stay, are no zip or its directory is broken. */
struct unzip *unzip_open(struct arena *, struct str bytes);

size_t unzip_count(const struct unzip *);
struct str unzip_name(const struct unzip *, size_t member);
uint64_t unzip_size(const struct unzip *, size_t member); /* unpacked */
/* The first of that name; the count for none. */
size_t unzip_find(const struct unzip *, struct str name);

/* A member that is being read. */
struct unzip_stream;

/* NULL where it cannot be read. */
struct unzip_stream *unzip_begin(const struct unzip *, struct arena *,
                                 size_t member);
/* The next bytes, at most `room`: how many, 0 at the end, -1 where the member
 * is broken. */
int unzip_read(struct unzip_stream *, char *bytes, int room);
void unzip_end(struct unzip_stream *);

#endif
