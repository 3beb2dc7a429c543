/* sha2.h — nettle's names for SHA-256, done by libmd: nettle is LGPL, and in
 * the page every library is linked statically. */
#ifndef VANBAN_WASM_NETTLE_SHA2_H
#define VANBAN_WASM_NETTLE_SHA2_H

#include <stddef.h>
#include <stdint.h>

#include <sha2.h>

#define SHA256_DIGEST_SIZE SHA256_DIGEST_LENGTH

struct sha256_ctx {
    SHA2_CTX md;
};

static inline void
sha256_init(struct sha256_ctx *c)
{
    SHA256Init(&c->md);
}

static inline void
sha256_update(struct sha256_ctx *c, size_t n, const uint8_t *bytes)
{
    SHA256Update(&c->md, bytes, n);
}

/* As nettle's, it starts the sum anew. */
static inline void
sha256_digest(struct sha256_ctx *c, size_t n, uint8_t *sum)
{
    (void)n; /* the whole of it is all that is ever asked for */
    SHA256Final(sum, &c->md);
    SHA256Init(&c->md);
}

#endif
