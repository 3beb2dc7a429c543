/* Files: of memory and of the disk, and what is noted of them. Runs from the
 * top of the tree. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"
#include "base/host.h"
#include "fixture.h"

#define UNIT "tests/unit"

static const struct memory_file in_memory[] = {
    { "mau/nd30.ini", { "[trang]\n", 8 } },
    { "mau/phan/b.xml", { "<b/>", 4 } },
    { "xa.yaml", { "ten: Xốp\n", 11 } },
    { "mau/phan/a.xml", { "<a/>", 4 } },
    { "xa.yaml", { "khác", 5 } },
    { ".an/x", { "x", 1 } },
    { "mau/.an", { "", 0 } },
};

static struct files
memory_of(struct fixture *f)
{
    return files_memory(f->arena, in_memory,
                        sizeof(in_memory) / sizeof(in_memory[0]));
}

/* The text of a file; "-" where it cannot be read for that reason. */
static const char *
text_of(struct fixture *f, const struct files *files, const char *path,
        int fault)
{
    struct str s;

    assert_int_equal(files_read(files, f->arena, path, 1000, &s), fault);
    return fault == 0 ? str_zero(f->arena, s) : "-";
}

/* "a b c"; "-" where there is no such folder. */
static const char *
names_of(struct fixture *f, const struct files *files, const char *folder)
{
    const char *const *names = files->list(files, f->arena, folder);
    struct buf b = buf_new(f->arena);

    if (names == NULL)
        return "-";
    for (; *names != NULL; names++)
        buf_printf(&b, "%s%s", b.n > 0 ? " " : "", *names);
    return buf_take(&b).p;
}

static void
files_of_memory_are_read_where_they_lie(void **state)
{
    struct fixture *f = *state;
    const struct files m = memory_of(f);
    struct str s;

    assert_int_equal(files_read(&m, f->arena, "mau/nd30.ini", 100, &s), 0);
    assert_ptr_equal(s.p, in_memory[0].bytes.p);
    assert_int_equal(s.n, 8);
    assert_string_equal(text_of(f, &m, "mau/.an", 0), "");
    /* of two with one path the first */
    assert_string_equal(text_of(f, &m, "xa.yaml", 0), "ten: Xốp\n");
    text_of(f, &m, "khong_co", ENOENT);
    text_of(f, &m, "mau", ENOENT);
    text_of(f, &m, "nd30.ini", ENOENT);
    text_of(f, &m, "README.md", ENOENT); /* that is one of the disk */
    assert_int_equal(m.temporary(&m, f->arena), -1);
}

static void
a_path_may_be_written_in_other_ways(void **state)
{
    static const char *const paths[] = {
        "mau/phan/a.xml", "./mau/phan/a.xml", "mau//phan///a.xml",
        "mau/./phan/././a.xml", "mau/phan/../phan/a.xml",
        "khong/co/../../mau/phan/a.xml", "mau/phan/a.xml/", NULL,
    };
    struct fixture *f = *state;
    const struct files m = memory_of(f);

    for (const char *const *p = paths; *p != NULL; p++) {
        assert_string_equal(text_of(f, &m, *p, 0), "<a/>");
        assert_int_equal(files_kind(&m, *p), FILE_ORDINARY);
        assert_true(m.lies_below(&m, *p, "./mau//"));
    }
    text_of(f, &m, "../mau/phan/a.xml", ENOENT);
    text_of(f, &m, "mau/phan/../a.xml", ENOENT);
    text_of(f, &m, "mau/phan/...", ENOENT);
}

static void
a_path_past_all_lengths_is_none(void **state)
{
    struct fixture *f = *state;
    const struct files m = memory_of(f);
    struct buf b = buf_new(f->arena);
    const char *path;

    while (b.n < 5000)
        buf_add_z(&b, "mau/../");
    buf_add_z(&b, "xa.yaml");
    path = buf_take(&b).p;
    text_of(f, &m, path, ENOENT);
    assert_int_equal(m.kind(&m, path), FILE_NONE);
    assert_string_equal(names_of(f, &m, path), "-");
    assert_false(m.lies_below(&m, path, "mau"));
    assert_false(m.lies_below(&m, "mau/nd30.ini", path));
}

static void
a_file_may_have_so_many_bytes(void **state)
{
    struct fixture *f = *state;
    const struct files m = memory_of(f);
    struct str s;

    assert_int_equal(files_read(&m, f->arena, "xa.yaml", 11, &s), 0);
    assert_int_equal(s.n, 11);
    assert_int_equal(files_read(&m, f->arena, "xa.yaml", 10, &s), EFBIG);
    assert_int_equal(files_read(&m, f->arena, "mau/.an", 0, &s), 0);
}

static void
folders_of_memory_are_what_files_lie_in(void **state)
{
    static const char *const folders[] = {
        "mau", "mau/", "./mau", "mau/phan", "mau/phan/..", ".an", "", ".",
        "./", NULL,
    };
    struct fixture *f = *state;
    const struct files m = memory_of(f), none = files_memory(f->arena, NULL,
                                                             0);

    for (const char *const *p = folders; *p != NULL; p++)
        assert_int_equal(files_kind(&m, *p), FILE_FOLDER);
    assert_int_equal(files_kind(&m, "xa.yaml"), FILE_ORDINARY);
    assert_int_equal(files_kind(&m, "ma"), FILE_NONE);
    assert_int_equal(files_kind(&m, "mau/ph"), FILE_NONE);
    assert_int_equal(files_kind(&m, "xa.yaml/x"), FILE_NONE);
    assert_int_equal(files_kind(&m, UNIT), FILE_NONE);
    assert_int_equal(files_kind(&none, "mau"), FILE_NONE);
}

static void
names_of_a_folder_are_sorted(void **state)
{
    struct fixture *f = *state;
    const struct files m = memory_of(f);

    /* each once, hidden ones not at all */
    assert_string_equal(names_of(f, &m, ""), "mau xa.yaml");
    assert_string_equal(names_of(f, &m, "."), "mau xa.yaml");
    assert_string_equal(names_of(f, &m, "mau"), "nd30.ini phan");
    assert_string_equal(names_of(f, &m, "./mau//phan/"), "a.xml b.xml");
    assert_string_equal(names_of(f, &m, "ma"), "-");
    assert_string_equal(names_of(f, &m, "xa.yaml"), "-");
    assert_string_equal(names_of(f, &m, UNIT), "-");
}

static void
a_file_of_memory_lies_below_its_folders(void **state)
{
    struct fixture *f = *state;
    const struct files m = memory_of(f);

    assert_true(m.lies_below(&m, "mau/phan/a.xml", "mau"));
    assert_true(m.lies_below(&m, "mau/phan/a.xml", "mau/phan/"));
    assert_true(m.lies_below(&m, "mau/phan/a.xml", ""));
    assert_true(m.lies_below(&m, "xa.yaml", "."));
    assert_false(m.lies_below(&m, "xa.yaml", "mau"));
    assert_false(m.lies_below(&m, "mau/../xa.yaml", "mau"));
    assert_false(m.lies_below(&m, "mau/phan/../nd30.ini", "mau/phan"));
    assert_false(m.lies_below(&m, "mau/phan/a.xml", "mau/ph"));
    assert_false(m.lies_below(&m, "mau", "mau"));
    assert_false(m.lies_below(&m, "mau/", "mau"));
}

/* How often a log has a path. */
static int
times_noted(const struct file_log *log, const char *path)
{
    int n = 0;

    for (const struct reading *r = log->last; r != NULL; r = r->next)
        n += strcmp(r->path, path) == 0;
    return n;
}

static void
what_is_read_is_noted(void **state)
{
    struct fixture *f = *state;
    const struct files m = memory_of(f);
    struct file_log log = { f->arena, NULL };
    const struct files logged = files_logged(&m, &log);
    char path[] = "./xa.yaml";

    assert_string_equal(text_of(f, &logged, path, 0), "ten: Xốp\n");
    assert_string_equal(log.last->path, path); /* as it was asked for */
    path[0] = 'x';
    assert_string_equal(log.last->path, "./xa.yaml");
    text_of(f, &logged, "khong_co", ENOENT);
    assert_string_equal(log.last->path, "khong_co");
    assert_string_equal(log.last->next->path, "./xa.yaml");
    assert_null(log.last->next->next);
    /* nothing else is, nor what others read */
    text_of(f, &m, "mau/nd30.ini", 0);
    files_kind(&logged, "mau");
    names_of(f, &logged, "mau");
    logged.lies_below(&logged, "xa.yaml", "mau");
    assert_null(log.last->next->next);
    assert_null(m.log);
}

static void
each_log_has_its_own(void **state)
{
    struct fixture *f = *state;
    const struct files m = memory_of(f);
    struct file_log one = { f->arena, NULL }, two = { f->arena, NULL };
    const struct files first = files_logged(&m, &one);
    const struct files second = files_logged(&first, &two);

    text_of(f, &first, "xa.yaml", 0);
    text_of(f, &second, "mau/nd30.ini", 0);
    assert_int_equal(times_noted(&one, "xa.yaml"), 1);
    assert_int_equal(times_noted(&one, "mau/nd30.ini"), 0);
    assert_int_equal(times_noted(&two, "xa.yaml"), 0);
    assert_int_equal(times_noted(&two, "mau/nd30.ini"), 1);
}

static void
logs_are_joined(void **state)
{
    struct fixture *f = *state;
    struct arena *shorter = arena_new();
    struct file_log all = { f->arena, NULL }, more = { shorter, NULL };
    int n = 0;

    file_log_join(&all, &more);
    assert_null(all.last);
    file_log_add(&all, "a");
    file_log_add(&more, "a");
    file_log_add(&more, "b");
    file_log_add(&more, "c");
    file_log_join(&all, &more);
    assert_string_equal(more.last->path, "c");
    arena_free(shorter); /* the paths were copied */
    assert_int_equal(times_noted(&all, "a"), 2);
    assert_int_equal(times_noted(&all, "b"), 1);
    assert_int_equal(times_noted(&all, "c"), 1);
    for (const struct reading *r = all.last; r != NULL; r = r->next)
        n++;
    assert_int_equal(n, 4);
}

static void
files_of_the_disk_are_read(void **state)
{
    struct fixture *f = *state;
    struct str s, again;

    assert_int_equal(files_read(&files_disk, f->arena, UNIT "/test_files.c",
                                1 << 20, &s), 0);
    assert_true(str_starts(s, "/* Files: of memory"));
    assert_true(str_ends(s, "}\n"));
    assert_int_equal(files_read(&files_disk, f->arena, UNIT "/test_files.c",
                                s.n, &again), 0);
    assert_true(str_equal(s, again));
    assert_int_equal(files_read(&files_disk, f->arena, UNIT "/test_files.c",
                                s.n - 1, &again), EFBIG);
    text_of(f, &files_disk, UNIT "/khong_co", ENOENT);
    text_of(f, &files_disk, UNIT, EISDIR);
    assert_string_equal(text_of(f, &files_disk, "/dev/null", 0), "");
    /* what has no size is read up to the bound all the same */
    assert_int_equal(files_read(&files_disk, f->arena, "/dev/zero", 100000,
                                &s), EFBIG);
}

static void
kinds_of_the_disk(void **state)
{
    (void)state;
    assert_int_equal(files_kind(&files_disk, UNIT), FILE_FOLDER);
    assert_int_equal(files_kind(&files_disk, UNIT "/"), FILE_FOLDER);
    assert_int_equal(files_kind(&files_disk, UNIT "/fixture.h"),
                     FILE_ORDINARY);
    assert_int_equal(files_kind(&files_disk, UNIT "/fixture.h/x"), FILE_NONE);
    assert_int_equal(files_kind(&files_disk, UNIT "/khong_co"), FILE_NONE);
    assert_int_equal(files_kind(&files_disk, ""), FILE_NONE);
    assert_int_equal(files_kind(&files_disk, "/dev/null"), FILE_OTHER);
}

static void
names_of_the_disk_are_sorted(void **state)
{
    struct fixture *f = *state;
    const char *const *names = files_disk.list(&files_disk, f->arena, UNIT);
    bool fixture = false, this = false;

    assert_non_null(names);
    for (int i = 0; names[i] != NULL; i++) {
        assert_int_not_equal(names[i][0], '.');
        assert_true(i == 0 || strcmp(names[i - 1], names[i]) < 0);
        fixture |= strcmp(names[i], "fixture.h") == 0;
        this |= strcmp(names[i], "test_files.c") == 0;
    }
    assert_true(fixture && this);
    assert_string_equal(names_of(f, &files_disk, UNIT "/khong_co"), "-");
    assert_string_equal(names_of(f, &files_disk, UNIT "/fixture.h"), "-");
}

static void
a_file_of_the_disk_lies_below_its_folders(void **state)
{
    const struct files *d = &files_disk;

    (void)state;
    assert_true(d->lies_below(d, UNIT "/fixture.h", UNIT));
    assert_true(d->lies_below(d, UNIT "/fixture.h", UNIT "/"));
    assert_true(d->lies_below(d, UNIT "/fixture.h", "tests"));
    assert_true(d->lies_below(d, UNIT "/fixture.h", "."));
    assert_true(d->lies_below(d, UNIT "/fixture.h", "/"));
    assert_true(d->lies_below(d, UNIT "/../unit//fixture.h", "./" UNIT));
    assert_false(d->lies_below(d, UNIT "/../run", UNIT));
    assert_false(d->lies_below(d, UNIT, UNIT));
    assert_false(d->lies_below(d, UNIT "/fixture.h", "tests/uni"));
    assert_false(d->lies_below(d, UNIT "/khong_co", UNIT));
    assert_false(d->lies_below(d, UNIT "/fixture.h", "tests/khong_co"));
    assert_false(d->lies_below(d, "/dev/null", "."));
}

/* A folder with a hundred files, a hidden one, a folder, and links: one to a
 * file in that, one out. */
static void
links_are_followed(void **state)
{
    struct fixture *f = *state;
    const struct files *d = &files_disk;
    char folder[] = "/tmp/files-XXXXXX";
    const char *in, *out, *hidden, *const *names;
    int n = 0;

    assert_non_null(mkdtemp(folder));
    in = str_printf(f->arena, "%s/trong", folder).p;
    out = str_printf(f->arena, "%s/ngoai", folder).p;
    hidden = str_printf(f->arena, "%s/.an", folder).p;
    assert_int_equal(symlink(".an", in), 0);
    assert_int_equal(symlink("/dev/null", out), 0);
    assert_int_equal(fclose(fopen(hidden, "wb")), 0);
    for (int i = 0; i < 100; i++)
        assert_int_equal(symlink("khong_co", str_printf(f->arena, "%s/x%d",
                                                        folder, i).p), 0);
    assert_true(d->lies_below(d, in, folder));
    assert_false(d->lies_below(d, out, folder));
    assert_int_equal(files_kind(d, in), FILE_ORDINARY);
    assert_int_equal(files_kind(d, out), FILE_OTHER);
    names = d->list(d, f->arena, folder);
    for (; names[n] != NULL; n++)
        assert_true(n == 0 || strcmp(names[n - 1], names[n]) < 0);
    assert_int_equal(n, 102);
    for (int i = 0; i < n; i++)
        remove(str_printf(f->arena, "%s/%s", folder, names[i]).p);
    remove(hidden);
    assert_string_equal(names_of(f, d, folder), "");
    assert_int_equal(rmdir(folder), 0);
}

static void
a_file_without_name_keeps_bytes_at_their_place(void **state)
{
    struct fixture *f = *state;
    int fd = files_disk.temporary(&files_disk, f->arena);
    char bytes[8] = "";

    assert_true(fd >= 0);
    assert_true(host_write_at(fd, STR("sau"), 100000));
    assert_true(host_write_at(fd, STR("đầu"), 0));
    assert_true(host_read_at(fd, bytes, 3, 100000));
    assert_string_equal(bytes, "sau");
    assert_false(host_read_at(fd, bytes, 4, 100000)); /* there is no more */
    host_close(fd);
}

static void
a_path_is_folder_and_name(void **state)
{
    static const struct {
        const char *path, *folder, *name;
    } rows[] = {
        { "a/b.c", "a/", "b.c" },
        { "/a/b/c", "/a/b/", "c" },
        { "b.c", "", "b.c" },
        { "a/", "a/", "" },
        { "/b", "/", "b" },
        { "", "", "" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct str path = str_from(rows[i].path);

        assert_true(str_is(path_folder(path), rows[i].folder));
        assert_true(str_is(path_name(path), rows[i].name));
    }
}

/* What was opened counts: a name may lead elsewhere since it was looked at. */
static void
only_files_below_are_read(void **state)
{
    struct fixture *f = *state;
    char folder[] = "/tmp/files-XXXXXX";
    const struct files *below;
    const char *in, *out, *pipe;

    assert_non_null(mkdtemp(folder));
    in = str_printf(f->arena, "%s/trong", folder).p;
    out = str_printf(f->arena, "%s/ngoai", folder).p;
    pipe = str_printf(f->arena, "%s/ong", folder).p;
    assert_int_equal(fclose(fopen(in, "wb")), 0);
    assert_int_equal(symlink("/dev/null", out), 0);
    assert_int_equal(mkfifo(pipe, 0600), 0);
    below = files_below(f->arena, &files_disk, folder);
    assert_string_equal(text_of(f, below, in, 0), "");
    assert_string_equal(text_of(f, &files_disk, out, 0), "");
    text_of(f, below, out, EPERM);
    text_of(f, &files_disk, pipe, ESPIPE); /* nobody is waited for */
    remove(in);
    remove(out);
    remove(pipe);
    assert_int_equal(rmdir(folder), 0);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(files_of_memory_are_read_where_they_lie),
        TEST(a_path_may_be_written_in_other_ways),
        TEST(a_path_past_all_lengths_is_none),
        TEST(a_file_may_have_so_many_bytes),
        TEST(folders_of_memory_are_what_files_lie_in),
        TEST(names_of_a_folder_are_sorted),
        TEST(a_file_of_memory_lies_below_its_folders),
        TEST(what_is_read_is_noted),
        TEST(each_log_has_its_own),
        TEST(logs_are_joined),
        TEST(files_of_the_disk_are_read),
        TEST(kinds_of_the_disk),
        TEST(names_of_the_disk_are_sorted),
        TEST(a_file_of_the_disk_lies_below_its_folders),
        TEST(links_are_followed),
        TEST(only_files_below_are_read),
        TEST(a_file_without_name_keeps_bytes_at_their_place),
        TEST(a_path_is_folder_and_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
