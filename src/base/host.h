/* host.h — what only the operating system can give: processors, processes,
 * signals, locks, files without a name, this program's own place. One file for
 * each kind of system: host_posix.c for Linux; host_wasi.c for a browser, where
 * what that does not have is refused as it is told below. The build takes one
 * of them. */
#ifndef VANBAN_HOST_H
#define VANBAN_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* ---- the program */

/* Before anything else of main: a closed standard stream, a reader that goes
 * away and a full disk come back as failed writes, and end nothing. */
void host_start(void);

/* The path of the running program as the system tells, or, where it does not,
 * as the word it was called by leads there; NULL where neither does. */
const char *host_program(struct arena *, const char *called);

/* The value of a variable of the environment; NULL where there is none, or an
 * empty one. */
const char *host_variable(const char *name);

/* Whether standard error is a terminal. */
bool host_shows_progress(void);

/* Processors that this process may use, at least 1. */
int host_processors(void);

/* Seconds that this process has worked; 0 where nobody counts them. */
double host_worked(void);

/* The system ends this process (see host_end_of) once it has worked so many
 * seconds from now on, and refuses it more than so many bytes beside those that
 * it has; 0: as it is. Where it is in the system's power. */
void host_bound(unsigned seconds, size_t bytes);

/* The most memory that this process has had, in KiB. */
long host_peak_memory(void);

/* Breaking work off from within, as when its memory is used up. */
struct host_guard {
    void *state;
};
/* Runs the work; false where host_escape has left it. Where the system has no
 * such way, host_escape ends the program. */
bool host_guarded(struct host_guard *, void (*work)(void *), void *context);
void host_escape(struct host_guard *) __attribute__((noreturn));

/* ---- files */

/* A descriptor to read a file by; -1: errno says why not. It is not waited for
 * anybody who might write: a pipe is refused (ESPIPE) that is none of those
 * which this process was given. */
int host_open(const char *path);
/* A path that leads to what was opened, whatever its name leads to by now;
 * NULL where names lead nowhere else meanwhile. */
const char *host_opened(struct arena *, int fd);
/* The descriptor of a new file without name, in $TMPDIR; -1: none. */
int host_temporary(struct arena *);
/* All of the bytes at that place; false where that cannot be done. */
bool host_write_at(int fd, struct str, uint64_t at);
bool host_read_at(int fd, char *, size_t bytes, uint64_t at);
void host_close(int fd);

/* A path under which a library that only takes paths finds the text: of
 * memory, or, where the system has none by path, of a file in $TMPDIR. */
struct host_path {
    const char *path; /* NULL: there is none to be had; errno says why */
    int fd;
    bool named;       /* the file has a name to be removed */
};
struct host_path host_path_open(struct arena *, struct str text);
void host_path_close(struct host_path *);

enum host_lock { HOST_LOCKED, HOST_BUSY, HOST_MOVED, HOST_REFUSED };
/* Opens a file for reading and writing, made where it is not there, and locks
 * it against other runs. MOVED: its name leads to another file by now, as
 * when the run that had it has just ended; REFUSED: errno says why. */
enum host_lock host_lock(const char *path, int *fd);

/* ---- who and where */

/* This machine, in letters that a file's name may have. Containers may share
 * a machine's name and yet count processes each for itself, so that what they
 * count in belongs to it. */
struct str host_machine(struct arena *);
long host_process(void);
/* Whether a process of this machine still runs. */
bool host_is_running(long process);

/* ---- signals that ask the program to end: hangup, interrupt, terminate */

struct host_signals {
    void *before; /* what was blocked */
    int fd;       /* readable when one has come; -1: none */
};
/* They wait until host_signals_close, and can be asked for. */
void host_signals_open(struct arena *, struct host_signals *);
void host_signals_close(struct host_signals *);
bool host_signal_came(const struct host_signals *);

/* They wait while work is done that must not be left half-way. */
void host_undisturbed(void (*work)(void *), void *context);

/* ---- other processes */

struct host_child {
    long process; /* 0: none */
    int fd;       /* of the socket to it */
};

/* A copy of this process that does the work and ends; the descriptor that the
 * work gets is its end of the socket. It ends with this process, and on a
 * signal to itself. False where there can be none; errno says why. */
bool host_fork(struct host_child *, void (*work)(void *context, int fd),
               void *context);
/* All of the bytes; false where the other end is gone. */
bool host_send(int fd, const void *, size_t);
bool host_receive(int fd, void *, size_t);
/* Waits until the child has ended, and says how, as "tín hiệu 9". */
const char *host_end_of(struct arena *, struct host_child *);
void host_kill(struct host_child *);

/* Waits for the first of the descriptors (-1: none) that can be read, at most
 * so long; its index, or -1. */
int host_wait(struct arena *, const int *fds, int count, int milliseconds);

#endif
