/* door.c — a front end in few lines: `door PDF DOCX PLAN FILE…` holds the files
 * in memory, lets the world be shut out, and makes the plan of that name. It
 * includes nothing of the program but its door. */
#include <stdio.h>
#include <stdlib.h>

#include "make/vanban.h"

enum { LARGEST = 16 * 1024 * 1024, FILES_MOST = 1000 };

/* From here on every path and socket ends the program: tests/door/refuse.c,
 * loaded before the C library. */
void refuse_the_world(void) __attribute__((weak));

static struct str
bytes_of(const char *path)
{
    char *p = malloc(LARGEST);
    FILE *f = fopen(path, "rb");
    size_t n = p != NULL && f != NULL ? fread(p, 1, LARGEST, f) : 0;

    if (n == 0)
        exit(3);
    fclose(f);
    return (struct str){ p, n };
}

int
main(int argc, char **argv)
{
    static struct memory_file held[FILES_MOST];
    FILE *out[2] = { fopen(argv[1], "wb"), fopen(argv[2], "wb") };
    struct arena *a = arena_new();
    struct diags d = diags_new(a);
    struct vanban_formats formats = { { vanban_format_named(STR("pdf")),
                                        vanban_format_named(STR("docx")) }, 2 };
    struct vanban_order order = { .name = argv[3], .formats = &formats };
    struct vanban_setup setup = { .files = NULL };
    struct vanban_made made;
    struct files files;
    struct vanban *v;

    for (int i = 4; i < argc && i - 4 < FILES_MOST; i++)
        held[i - 4] = (struct memory_file){ argv[i], bytes_of(argv[i]) };
    if (refuse_the_world == NULL)
        return 2;
    refuse_the_world();
    files = files_memory(a, held, (size_t)argc - 4);
    setup.files = &files;
    v = vanban_open(&setup, &d);
    if (v == NULL || !vanban_make(vanban_maker_open(v, &d), &order, &made))
        return 1;
    for (int i = 0; i < made.count && made.count == 2; i++)
        fwrite(made.outputs[i].bytes.p, 1, made.outputs[i].bytes.n, out[i]);
    return fclose(out[0]) != 0 || fclose(out[1]) != 0;
}
