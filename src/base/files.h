/* files.h — where the bytes of files come from: the disk, or memory. Every
 * room reads through it, so that none opens a file by itself, and what was
 * read is known. */
#ifndef VANBAN_FILES_H
#define VANBAN_FILES_H

#include <stdbool.h>

#include "base/str.h"

enum file_kind {
    FILE_NONE, FILE_ORDINARY, FILE_FOLDER,
    FILE_OTHER, /* a pipe, a device */
};

/* A file that was asked for. */
struct reading {
    const char *path;
    const struct reading *next;
};

struct file_log {
    struct arena *arena;
    const struct reading *last; /* the last comes first */
};

struct files {
    /* The whole file, in the arena; "-" is standard input where there is one.
     * 0, or the errno that says why not; EFBIG: more than `most` bytes. */
    int (*read)(const struct files *, struct arena *, const char *path,
                size_t most, struct str *bytes);
    enum file_kind (*kind)(const struct files *, const char *path);
    /* The names in a folder without hidden ones, sorted by their bytes and
     * NULL-ended; NULL where there is no such folder. */
    const char *const *(*list)(const struct files *, struct arena *,
                               const char *folder);
    /* Whether the file, links followed, lies below the folder: a plan must
     * not be able to name files of the system. */
    bool (*lies_below)(const struct files *, const char *path,
                       const char *folder);
    /* The file descriptor of a file without name, for what does not fit into
     * memory; -1 where there is none to be had. */
    int (*temporary)(const struct files *, struct arena *);
    const void *context;
    const char *below; /* only files in this folder are read; NULL: all */
    struct file_log *log; /* of what is read; NULL: nobody asks */
    bool convert; /* texts from before Unicode are put into it, and told of */
};

/* The disk, by the paths that the system knows. */
extern const struct files files_disk;

struct memory_file {
    const char *path; /* "templates/nd30.ini": '/' parts folders */
    struct str bytes;
};

/* Files in memory, whose bytes stay where they are; those of the disk are not
 * seen. Of two with one path the first counts, and a path that leads out of
 * the top is none. */
struct files files_memory(struct arena *, const struct memory_file *,
                          size_t count);

/* The same files, of which only those below the folder are read, whatever a
 * name leads to by the time that it is opened. */
const struct files *files_below(struct arena *, const struct files *,
                                const char *folder);

/* The same files, with a log of their own. */
struct files files_logged(const struct files *, struct file_log *);

/* Reads a file and notes that it was asked for; as struct files has it. */
int files_read(const struct files *, struct arena *, const char *path,
               size_t most, struct str *bytes);
enum file_kind files_kind(const struct files *, const char *path);

/* Notes a file; the path is copied. */
void file_log_add(struct file_log *, const char *path);
/* Notes all that another log has. */
void file_log_join(struct file_log *, const struct file_log *);

/* The folder of a path with its final slash; empty for the current one. */
struct str path_folder(struct str path);
/* The path behind its folder. */
struct str path_name(struct str path);

#endif
