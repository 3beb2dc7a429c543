/* picture.h — a line of a plan that stands for a picture: "[ảnh: so-do.png |
 * Hình 1. Sơ đồ | rộng 12cm | mô tả …]", "[mã QR: https://… | Quét mã]". */
#ifndef VANBAN_TEXT_PICTURE_H
#define VANBAN_TEXT_PICTURE_H

#include "input/pictures.h"
#include "model/doc.h"

/* Does the line begin like one? It is one if it ends in "]". */
bool picture_begins(struct arena *, struct str line);
bool picture_is(struct arena *, struct str line);

/* Bytes up to the end of a picture that begins where s does; 0: none. */
size_t picture_length(struct arena *, struct str s);

/* Puts a picture into its paragraph. */
void picture_add(struct arena *, struct node *para, struct pos,
                 struct picture_place);

struct picture_run {
    struct arena *arena;
    const struct files *files; /* NULL: those that the line came from */
    struct pictures *pictures; /* NULL: kept by nobody */
    struct diags *diags;
};

/* What stands below a picture. */
struct picture_name {
    struct str text; /* inline markup; empty: nothing */
    struct pos pos;
};

/* Puts the picture of a line into its paragraph, and gives what stands below
 * it; false after a diagnostic. */
bool picture_fill(const struct picture_run *, struct node *para,
                  struct str line, struct pos, struct picture_name *);
/* The paragraph below the picture is made: it stays with it, and says in words
 * what it shows, where nothing else does. */
void picture_named(struct arena *, struct node *para, const struct node *name);

#endif
