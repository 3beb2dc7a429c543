/* lacking.c — functions that wasi-libc lacks and the program or a library of
 * its calls. There are no links, modes, or owners; the working folder of a
 * call is the root of its files. */
#define _GNU_SOURCE /* stpcpy */

#include "lacking.h"

#include <errno.h>
#include <limits.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* '.', '..' and '//' are taken out of the absolute path. */
char *
realpath(const char *restrict path, char *restrict real)
{
    char rest[PATH_MAX], *end = real, *after = NULL;
    struct stat st;

    if (strlen(path) + 2 > PATH_MAX) {
        errno = ENAMETOOLONG;
        return NULL;
    }
    if (stat(path, &st) != 0)
        return NULL;
    strcpy(rest, path);
    for (char *name = strtok_r(rest, "/", &after); name != NULL;
         name = strtok_r(NULL, "/", &after)) {
        if (strcmp(name, ".") == 0)
            continue;
        if (strcmp(name, "..") == 0) {
            while (end > real && *--end != '/')
                continue;
            continue;
        }
        *end++ = '/';
        end = stpcpy(end, name);
    }
    if (end == real)
        *end++ = '/';
    *end = '\0';
    return real;
}

int
chmod(const char *path, mode_t mode)
{
    (void)path;
    (void)mode;
    return 0;
}

int
fchmod(int fd, mode_t mode)
{
    (void)fd;
    (void)mode;
    return 0;
}

mode_t
umask(mode_t mask)
{
    (void)mask;
    return 022;
}

int
setjmp(jmp_buf here)
{
    (void)here;
    return 0;
}

_Noreturn void
longjmp(jmp_buf there, int value)
{
    (void)there;
    (void)value;
    __builtin_trap();
}
