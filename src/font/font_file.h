/* font_file.h — private to font: a TrueType file as a face. */
#ifndef VANBAN_FONT_FILE_H
#define VANBAN_FONT_FILE_H

#include "font/font.h"

struct font_reader;

/* NULL where the library cannot be started. */
struct font_reader *font_reader_open(struct arena *, const struct files *);
void font_reader_close(struct font_reader *);

/* A font with all its characters, or with `only` these. NULL where there is
 * no such file, and where it exists but is no TrueType font that can be
 * used. */
struct font *font_read(struct font_reader *, const char *path,
                       const struct code_range *only, bool *exists);

#endif
