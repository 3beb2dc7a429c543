/* reference.h — text that names a phụ lục: "[phụ lục: chi_tieu]" is printed
 * as "Phụ lục II", whatever number the phụ lục comes to have. */
#ifndef VANBAN_REFERENCE_H
#define VANBAN_REFERENCE_H

#include "model/doc.h"

/* Bytes of a reference at the start of s and its canonical name; 0 where
 * there is none. */
size_t reference_read(struct arena *, struct str s, struct str *name);

/* Bytes of "[bảng: name]", "[trang ngang]" or "[trang dọc]" at the start of s:
 * they mean something on a line of their own only. */
size_t command_read(struct arena *, struct str s);

/* A phụ lục that a text may lead to. */
struct target {
    const struct appendix *appendix;
    bool used; /* a text does */
    struct target *next;
};

/* Adds the phụ lục of a document behind those that end there; gives the new
 * end. */
struct target **targets_add(struct arena *, struct target **end,
                            const struct doc *);

/* Puts the labels of the document's phụ lục into the references to them, and
 * reports names that no phụ lục has. For a document whose sections stand side
 * by side. */
void references_resolve(struct arena *, struct doc *, struct diags *);

#endif
