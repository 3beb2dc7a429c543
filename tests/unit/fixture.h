/* fixture.h — an arena and diagnostics for each test of a file. Included
 * behind cmocka. */
#ifndef VANBAN_TESTS_FIXTURE_H
#define VANBAN_TESTS_FIXTURE_H

#include "base/diag.h"

struct fixture {
    struct arena *arena;
    struct diags diags;
};

static int
setup(void **state)
{
    struct arena *a = arena_new();
    struct fixture *f = ARENA_NEW(a, struct fixture);

    f->arena = a;
    f->diags = diags_new(a);
    *state = f;
    return 0;
}

static int
teardown(void **state)
{
    struct fixture *f = *state;

    arena_free(f->arena);
    return 0;
}

#endif
