/* spool.h — many pieces of bytes, kept in memory while they are few and in an
 * unnamed file when they are many; each is read back when it is wanted. */
#ifndef VANBAN_SPOOL_H
#define VANBAN_SPOOL_H

#include <stdint.h>

#include "base/files.h"

struct spool;

/* Lives in the arena; the files say where what does not fit is put. */
struct spool *spool_new(struct arena *, const struct files *);
void spool_close(struct spool *);

/* Where the piece stands; its length is the caller's to remember. Where no
 * temporary file can be made or written, all stays in memory. */
uint64_t spool_add(struct spool *, struct str);
/* The piece, in the arena. Processes that were forked may read at once. Where
 * it cannot be read back, this ends as when memory runs out. */
struct str spool_read(const struct spool *, struct arena *, uint64_t at,
                      size_t bytes);

#endif
