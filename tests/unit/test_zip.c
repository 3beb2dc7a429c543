/* test_zip.c — archives are read as they are written, and told from what is
 * none, or damaged. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "base/unzip.h"
#include "base/zip.h"

enum { LONG = 50000 };

struct archive {
    struct arena *arena;
    struct str bytes, text; /* text: of the member that is deflated */
};

static struct archive
archive_new(void)
{
    struct archive z = { .arena = arena_new() };
    struct diags d = diags_new(z.arena);
    struct zip_packer *packer = zip_packer_new(z.arena, 6, &d);
    struct zip_member members[3];
    struct buf text = buf_new(z.arena), out = buf_new(z.arena);

    for (int i = 0; i < LONG; i++)
        buf_printf(&text, "%d, ", i % 977);
    z.text = buf_str(&text);
    members[0] = zip_pack(packer, z.arena, "a", STR("x"));
    members[1] = zip_pack(packer, z.arena, "thu/muc/b.xml", z.text);
    members[2] = zip_pack(packer, z.arena, "c", STR(""));
    assert_true(zip_write(members, 3, &out, &d));
    zip_packer_free(packer);
    z.bytes = buf_str(&out);
    return z;
}

/* All of a member, read in pieces of that size; false where it is broken. */
static bool
read_all(struct arena *a, const struct unzip *u, const char *name, int piece,
         struct str *all)
{
    struct unzip_stream *s = unzip_begin(u, a, unzip_find(u, str_from(name)));
    struct buf b = buf_new(a);
    char bytes[4096];
    int n;

    if (s == NULL)
        return false;
    while ((n = unzip_read(s, bytes, piece)) > 0)
        buf_add(&b, bytes, (size_t)n);
    if (n == 0)
        n = unzip_read(s, bytes, piece); /* and stays there */
    unzip_end(s);
    *all = buf_str(&b);
    return n == 0;
}

static void
archive_is_read(void **state)
{
    struct archive z = archive_new();
    const struct unzip *u = unzip_open(z.arena, z.bytes);
    struct str s;

    (void)state;
    assert_non_null(u);
    assert_int_equal(unzip_count(u), 3);
    assert_int_equal(unzip_find(u, STR("thu/muc/b.xml")), 1);
    assert_int_equal(unzip_find(u, STR("thu")), 3);
    assert_int_equal(unzip_size(u, 1), z.text.n);
    for (int piece = 1; piece <= 4096; piece *= 16) {
        assert_true(read_all(z.arena, u, "thu/muc/b.xml", piece, &s));
        assert_true(str_equal(s, z.text));
        assert_true(read_all(z.arena, u, "a", piece, &s));
        assert_true(str_is(s, "x"));
        assert_true(read_all(z.arena, u, "c", piece, &s));
        assert_int_equal(s.n, 0);
    }
    arena_free(z.arena);
}

/* Behind the end of an archive stands a comment. */
static void
end_is_found(void **state)
{
    struct archive z = archive_new();
    struct buf b = buf_new(z.arena);
    struct str comment = STR("xem cả những gì sau nó, dài hơn 22 byte");
    struct unzip *u;

    (void)state;
    buf_add_str(&b, z.bytes);
    b.p[b.n - 2] = (char)comment.n;
    buf_add_str(&b, comment);
    u = unzip_open(z.arena, buf_str(&b));
    assert_non_null(u);
    assert_int_equal(unzip_count(u), 3);
    assert_null(unzip_open(z.arena, str_first(z.bytes, z.bytes.n - 22)));
    assert_null(unzip_open(z.arena, STR("PK\5\6")));
    assert_null(unzip_open(z.arena, STR("")));
    arena_free(z.arena);
}

/* A bit of any byte is another: nothing is read that is not there, and what is
 * read is what was packed, or told to be broken. */
static void
damage_is_told(void **state)
{
    struct archive z = archive_new();
    char *bytes = (char *)str_zero(z.arena, z.bytes);
    const struct str damaged = { bytes, z.bytes.n };
    int refused = 0, told = 0, read = 0;

    (void)state;
    for (size_t i = 0; i < z.bytes.n; i += i < 100 || i + 300 > z.bytes.n
                                               ? 1 : 37) {
        const struct unzip *u;
        struct str s;

        bytes[i] = (char)(bytes[i] ^ 1 << i % 8);
        u = unzip_open(z.arena, damaged);
        if (u == NULL)
            refused++;
        else if (unzip_find(u, STR("thu/muc/b.xml")) == unzip_count(u) ||
                 !read_all(z.arena, u, "thu/muc/b.xml", 4096, &s))
            told++;
        else {
            assert_true(str_equal(s, z.text));
            read++;
        }
        bytes[i] = z.bytes.p[i];
    }
    assert_true(refused > 10 && told > 50 && read > 10);
    arena_free(z.arena);
}

/* Sizes and places that stand in the zip64 form, as streaming writers have
 * them. */
static void
far_figures_are_read(void **state)
{
    static const char end_64[] =
        "PK\6\6\x2C\0\0\0\0\0\0\0\x2D\0\x2D\0\0\0\0\0\0\0\0\0";
    struct archive z = archive_new();
    struct buf b = buf_new(z.arena);
    size_t end = z.bytes.n - 22, at;
    struct unzip *u;

    (void)state;
    buf_add(&b, z.bytes.p, end);
    at = b.n;
    buf_add(&b, end_64, sizeof(end_64) - 1);
    for (int twice = 0; twice < 2; twice++)
        buf_add(&b, "\3\0\0\0\0\0\0\0", 8);
    buf_add(&b, z.bytes.p + end + 12, 4); /* size and place */
    buf_add(&b, "\0\0\0\0", 4);
    buf_add(&b, z.bytes.p + end + 16, 4);
    buf_add(&b, "\0\0\0\0", 4);
    buf_add(&b, "PK\6\7\0\0\0\0", 8);
    for (int i = 0; i < 8; i++)
        buf_add_c(&b, (char)((uint64_t)at >> 8 * i));
    buf_add(&b, "\1\0\0\0PK\5\6\0\0\0\0", 12);
    buf_add(&b, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0\0", 14);
    u = unzip_open(z.arena, buf_str(&b));
    assert_non_null(u);
    assert_int_equal(unzip_count(u), 3);
    b.p[at + 51] ^= 1; /* the place of the directory */
    assert_null(unzip_open(z.arena, buf_str(&b)));
    arena_free(z.arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(archive_is_read),
        cmocka_unit_test(end_is_found),
        cmocka_unit_test(damage_is_told),
        cmocka_unit_test(far_figures_are_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
