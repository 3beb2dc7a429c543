/* digest.c — SHA-256, by nettle. */
#include "base/digest.h"

#include <nettle/sha2.h>

struct digest {
    struct sha256_ctx context;
};

struct digest *
digest_new(struct arena *a)
{
    struct digest *d = ARENA_NEW(a, struct digest);

    sha256_init(&d->context);
    return d;
}

void
digest_add(struct digest *d, struct str s)
{
    sha256_update(&d->context, s.n, (const uint8_t *)s.p);
}

void
digest_add_field(struct digest *d, struct str s)
{
    uint8_t length[8];

    for (int i = 0; i < 8; i++)
        length[i] = (uint8_t)((uint64_t)s.n >> (8 * i));
    sha256_update(&d->context, sizeof(length), length);
    digest_add(d, s);
}

struct str
digest_hex(struct digest *d, struct arena *a)
{
    static const char digits[] = "0123456789abcdef";
    uint8_t sum[SHA256_DIGEST_SIZE];
    char *hex = arena_alloc(a, 2 * sizeof(sum) + 1);

    sha256_digest(&d->context, sizeof(sum), sum); /* which starts it anew */
    for (size_t i = 0; i < sizeof(sum); i++) {
        hex[2 * i] = digits[sum[i] >> 4];
        hex[2 * i + 1] = digits[sum[i] & 15];
    }
    return (struct str){ hex, 2 * sizeof(sum) };
}

struct str
digest_of(struct arena *a, struct str s)
{
    struct digest *d = digest_new(a);

    digest_add(d, s);
    return digest_hex(d, a);
}
