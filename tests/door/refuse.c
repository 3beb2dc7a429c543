/* refuse.c — loaded before the C library: from refuse_the_world() on, a path
 * that is asked for, a socket and another process end the program. Only
 * /proc/self/fd is let through, by which iniparser reads memory. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static int refusing;

void
refuse_the_world(void)
{
    refusing = 1;
}

static void
ask(const char *what, const char *path)
{
    static const char allowed[] = "/proc/self/fd/";

    if (!refusing || (path != NULL &&
                      strncmp(path, allowed, sizeof(allowed) - 1) == 0))
        return;
    refusing = 0;
    fprintf(stderr, "refused: %s %s\n", what, path != NULL ? path : "");
    abort();
}

/* The function that stands behind ours. */
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* A call that takes a path first. */
#define PATH_FIRST(type, name, rest, pass) \
    type name(const char *path, rest) \
    { \
        ask(#name, path); \
        return NEXT(name)(path, pass); \
    }

/* open and openat have a mode only where a file may be made. */
#define OPENING(name, first, pass) \
    int name(first const char *path, int flags, ...) \
    { \
        va_list more; \
        mode_t mode; \
        va_start(more, flags); \
        mode = flags & O_CREAT ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        ask(#name, path); \
        return NEXT(name)(pass path, flags, mode); \
    }

#define COMMA ,
OPENING(open, , )
OPENING(open64, , )
OPENING(openat, int fd COMMA, fd COMMA)
OPENING(openat64, int fd COMMA, fd COMMA)
PATH_FIRST(int, access, int mode, mode)
PATH_FIRST(int, stat, struct stat *st, st)
PATH_FIRST(int, lstat, struct stat *st, st)
PATH_FIRST(FILE *, fopen, const char *mode, mode)
PATH_FIRST(FILE *, fopen64, const char *mode, mode)
PATH_FIRST(char *, realpath, char *room, room)

DIR *
opendir(const char *path)
{
    ask("opendir", path);
    return NEXT(opendir)(path);
}

int
mkstemp(char *path)
{
    ask("mkstemp", path);
    return NEXT(mkstemp)(path);
}

ssize_t
readlink(const char *path, char *room, size_t n)
{
    ask("readlink", path);
    return NEXT(readlink)(path, room, n);
}

int
socket(int domain, int type, int protocol)
{
    ask("socket", NULL);
    return NEXT(socket)(domain, type, protocol);
}

pid_t
fork(void)
{
    ask("fork", NULL);
    return NEXT(fork)();
}
