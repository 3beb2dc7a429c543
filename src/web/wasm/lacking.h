/* lacking.h — declares what wasi-libc lacks and the program calls; included
 * before each of its files. */
#ifndef VANBAN_WASM_LACKING_H
#define VANBAN_WASM_LACKING_H

#include <sys/stat.h>
#include <sys/types.h>

char *realpath(const char *restrict path, char *restrict real);
int chmod(const char *path, mode_t);
int fchmod(int fd, mode_t);
mode_t umask(mode_t);

#endif
