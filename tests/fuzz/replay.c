/* replay.c — tries each file of the folders that it is called with, once;
 * where there is no fuzzer. */
#include <stdio.h>

#include "harness.h"

enum { LARGEST = 16 * 1024 * 1024 };

static int
replay(struct arena *a, const char *folder)
{
    const char *const *names = files_disk.list(&files_disk, a, folder);
    int count = 0;

    for (; names != NULL && *names != NULL; names++, count++) {
        const char *path = str_printf(a, "%s/%s", folder, *names).p;
        struct str bytes;

        if (files_disk.read(&files_disk, a, path, LARGEST, &bytes) != 0)
            return 0;
        puts(path); /* the last one is that which has failed */
        fflush(stdout);
        LLVMFuzzerTestOneInput((const uint8_t *)bytes.p, bytes.n);
    }
    return count;
}

int
main(int argc, char **argv)
{
    struct arena *a = arena_new();
    int count = 0;

    for (int i = 1; i < argc; i++)
        count += replay(a, argv[i]);
    arena_free(a);
    return count == 0;
}
