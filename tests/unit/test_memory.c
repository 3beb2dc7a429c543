/* Memory: arenas that share one, the bound on it, and work that is broken off
 * when it is used up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/host.h"

/* Work under a guard, and the memory that it may use. */
struct bounded {
    struct memory memory;
    struct host_guard guard;
    const char *why;      /* it was broken off */
    struct arena *kept;   /* made before */
    struct arena *made;   /* by the work */
    size_t bytes;         /* that it asks for, again and again */
    int times, done;
};

static void
give_up(struct memory *m, const char *why)
{
    struct bounded *b = m->context;

    b->why = why;
    host_escape(&b->guard);
}

static int
setup(void **state)
{
    struct bounded *b = calloc(1, sizeof(*b));

    b->memory.most = 1024 * 1024;
    b->memory.fail = give_up;
    b->memory.context = b;
    b->kept = arena_of(&b->memory);
    *state = b;
    return 0;
}

static int
teardown(void **state)
{
    struct bounded *b = *state;

    memory_free_since(&b->memory, 0);
    free(b);
    return 0;
}

/* Asks for memory in an arena that is not known outside until it ends. */
static void
ask(void *context)
{
    struct bounded *b = context;
    struct arena *a = arena_beside(b->kept);

    for (b->done = 0; b->done < b->times; b->done++)
        memset(arena_alloc(a, b->bytes), 'x', b->bytes);
    b->made = a;
}

static bool
asks(struct bounded *b, int times, size_t bytes)
{
    b->times = times;
    b->bytes = bytes;
    b->made = NULL;
    b->done = 0;
    b->why = NULL;
    return host_guarded(&b->guard, ask, b);
}

static void
a_memory_counts_what_its_arenas_hold(void **state)
{
    struct memory m = { .most = 0 };
    struct arena *a = arena_of(&m), *b;
    size_t one = m.held, both;

    (void)state;
    assert_true(one > 0);
    b = arena_beside(a);
    assert_int_equal(m.held, 2 * one);
    assert_ptr_equal(m.newest, b);
    arena_alloc(b, 1000000);
    both = m.held;
    assert_true(both >= 2 * one + 1000000);
    arena_reset(b);
    arena_alloc(b, 1000000);
    assert_int_equal(m.held, both);
    arena_free(b);
    assert_int_equal(m.held, one);
    assert_ptr_equal(m.newest, a);
    arena_free(a);
    assert_int_equal(m.held, 0);
    assert_null(m.newest);
}

static bool
is_all(const char *p, char c, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (p[i] != c)
            return false;
    return true;
}

static void
what_is_large_grows_without_a_second_copy(void **state)
{
    enum { FIRST = 1000 * 1000, TIMES = 16 };
    struct memory m = { .most = 0 };
    struct arena *a = arena_of(&m);
    size_t one = m.held, n = FIRST;
    char *small = arena_alloc(a, 100), *other;
    char *p = memset(arena_alloc(a, n), 'x', n);

    (void)state;
    memset(small, 's', 100);
    other = memset(arena_alloc(a, FIRST), 'o', FIRST);
    for (int i = 1; i <= TIMES; i *= 2) {
        p = arena_grow(a, p, n, (size_t)i * FIRST);
        assert_true(is_all(p, 'x', FIRST));
        assert_true(is_all(p + FIRST, 0, (size_t)(i - 1) * FIRST));
        n = (size_t)i * FIRST;
        arena_alloc(a, 100);
    }
    assert_true(m.held < one + (TIMES + 2) * FIRST);
    assert_true(is_all(small, 's', 100));
    assert_true(is_all(other, 'o', FIRST));
    arena_reset(a);
    assert_int_equal(m.held, one);
    arena_free(a);
    assert_int_equal(m.held, 0);
}

static void
what_is_trimmed_is_given_again(void **state)
{
    struct arena *a = arena_new();
    char *p = arena_alloc(a, 1000), *q;

    (void)state;
    arena_trim(a, p, 1000, 10);
    q = arena_alloc(a, 10);
    assert_true(q >= p + 10 && q < p + 100);
    arena_trim(a, p, 1000, 0); /* no more the last */
    memset(q, 'q', 10);
    assert_true((char *)arena_alloc(a, 10) >= q + 10);
    assert_true(is_all(q, 'q', 10));
    arena_free(a);
}

static void
a_reset_keeps_no_more_than_most_need(void **state)
{
    enum { MOST = 9 * 1024 * 1024 };
    struct memory m = { .most = 0 };
    struct arena *a = arena_of(&m);

    (void)state;
    for (int i = 0; i < 400; i++)
        arena_alloc(a, 100 * 1000);
    assert_true(m.held > 40 * 1000 * 1000);
    arena_reset(a);
    assert_true(m.held > 1000 * 1000 && m.held < MOST);
    arena_free(a);
}

static void
arenas_are_freed_in_any_order(void **state)
{
    struct memory m = { .most = 0 };
    struct arena *a[5];
    size_t one;

    (void)state;
    for (int i = 0; i < 5; i++)
        a[i] = arena_of(&m);
    one = m.held / 5;
    arena_free(a[2]);
    arena_free(a[0]);
    arena_free(a[4]);
    assert_ptr_equal(m.newest, a[3]);
    assert_int_equal(m.held, 2 * one);
    memory_free_since(&m, 4);
    assert_int_equal(m.held, 2 * one);
    memory_free_since(&m, 2);
    assert_ptr_equal(m.newest, a[1]);
    assert_int_equal(m.held, one);
    memory_free_since(&m, 0);
    assert_int_equal(m.held, 0);
    memory_free_since(&m, 0);
    assert_null(m.newest);
}

static void
arenas_without_memory_stand_alone(void **state)
{
    struct arena *a = arena_new(), *b = arena_beside(a);

    (void)state;
    arena_free(a);
    memset(arena_alloc(b, 100000), 'x', 100000);
    arena_free(b);
    arena_free(NULL);
}

static void
work_within_the_bound_is_whole(void **state)
{
    struct bounded *b = *state;

    assert_true(asks(b, 10, 10000));
    assert_int_equal(b->done, 10);
    assert_null(b->why);
    assert_null(b->guard.state);
    assert_ptr_equal(b->memory.newest, b->made);
}

static void
work_past_the_bound_is_broken_off(void **state)
{
    struct bounded *b = *state;
    size_t before = b->memory.held;
    char *text = arena_alloc(b->kept, 100);

    strcpy(text, "còn nguyên");
    for (int round = 0; round < 3; round++) {
        assert_false(asks(b, 1000, 10000));
        assert_string_equal(b->why, "hết bộ nhớ");
        assert_true(b->done > 10 && b->done < 105);
        assert_null(b->made);
        assert_null(b->guard.state);
        assert_true(b->memory.held > before);
        assert_true(b->memory.held <= b->memory.most);
        memory_free_since(&b->memory, 1);
        assert_int_equal(b->memory.held, before);
        assert_ptr_equal(b->memory.newest, b->kept);
    }
    assert_string_equal(text, "còn nguyên");
    assert_true(asks(b, 10, 10000)); /* and it can be used again */
}

static void
the_bound_is_of_all_arenas_together(void **state)
{
    struct bounded *b = *state;
    int rounds = 0;

    for (; asks(b, 1, 10000); rounds++)
        assert_true(rounds < 16); /* at least 64 KiB each */
    assert_true(rounds > 10);
    assert_true(b->memory.held <= b->memory.most);
}

/* The bound is met by the byte. */
static void
what_just_fits_is_given(void **state)
{
    struct bounded *b = *state;
    size_t one = b->memory.held;

    b->memory.most = 2 * one;
    assert_true(asks(b, 1, 100));
    memory_free_since(&b->memory, 1);
    b->memory.most = 2 * one - 1;
    assert_false(asks(b, 1, 100));
    assert_int_equal(b->done, 0);
    /* an arena whose first block is not to be had is given back, too */
    assert_ptr_not_equal(b->memory.newest, b->kept);
    memory_free_since(&b->memory, 1);
    assert_int_equal(b->memory.held, one);
    b->memory.most = one;
    assert_false(asks(b, 1, 100));
    assert_ptr_equal(b->memory.newest, b->kept);
    assert_int_equal(b->memory.held, one);
}

static void
sizes_that_nobody_has_are_refused(void **state)
{
    struct bounded *b = *state;

    b->memory.most = 0;
    assert_false(asks(b, 1, SIZE_MAX));
    assert_string_equal(b->why, "hết bộ nhớ");
    assert_false(asks(b, 1, SIZE_MAX - 7));
    assert_false(asks(b, 1, SIZE_MAX / 2 + 1));
}

static void
fail_with_a_reason(void *context)
{
    struct bounded *b = context;

    arena_fail(arena_beside(b->kept), "không đọc lại được");
}

static void
giving_up_tells_why(void **state)
{
    struct bounded *b = *state;

    assert_false(host_guarded(&b->guard, fail_with_a_reason, b));
    assert_string_equal(b->why, "không đọc lại được");
    assert_int_equal(b->done, 0);
}

struct nested {
    struct bounded *bounded;
    struct host_guard outer;
    bool whole; /* the inner work */
    int after;
};

static void
guard_within(void *context)
{
    struct nested *n = context;

    n->whole = asks(n->bounded, 1000, 10000);
    n->after++;
    if (n->after > 1)
        host_escape(&n->outer);
}

static void
a_guard_within_another_leaves_only_its_own_work(void **state)
{
    struct nested n = { .bounded = *state };

    assert_true(host_guarded(&n.outer, guard_within, &n));
    assert_false(n.whole);
    assert_int_equal(n.after, 1);
    memory_free_since(&n.bounded->memory, 1);
    assert_false(host_guarded(&n.outer, guard_within, &n));
    assert_int_equal(n.after, 2);
}

/* The status of a program that gives up in an arena of that memory. */
static int
status_of_failing(struct memory *m)
{
    int status;
    pid_t child;

    fflush(NULL);
    child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        if (freopen("/dev/null", "w", stderr) == NULL)
            _exit(99);
        arena_fail(arena_of(m), "hết bộ nhớ");
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
where_nobody_is_told_the_program_ends(void **state)
{
    struct memory m = { .most = 0 };

    (void)state;
    assert_int_equal(status_of_failing(NULL), 5);
    assert_int_equal(status_of_failing(&m), 5);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(a_memory_counts_what_its_arenas_hold),
        TEST(what_is_large_grows_without_a_second_copy),
        TEST(what_is_trimmed_is_given_again),
        TEST(a_reset_keeps_no_more_than_most_need),
        TEST(arenas_are_freed_in_any_order),
        TEST(arenas_without_memory_stand_alone),
        TEST(work_within_the_bound_is_whole),
        TEST(work_past_the_bound_is_broken_off),
        TEST(the_bound_is_of_all_arenas_together),
        TEST(what_just_fits_is_given),
        TEST(sizes_that_nobody_has_are_refused),
        TEST(giving_up_tells_why),
        TEST(a_guard_within_another_leaves_only_its_own_work),
        TEST(where_nobody_is_told_the_program_ends),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
