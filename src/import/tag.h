/* tag.h — an XML part of a Word file as a tree, which is what paragraphs
 * in tables in text boxes are read from. */
#ifndef VANBAN_TAG_H
#define VANBAN_TAG_H

#include "input/part_xml.h"

struct tag_attribute {
    const char *name; /* without prefix */
    struct str value;
    const struct tag_attribute *next;
};

struct tag {
    const char *name; /* without prefix; NULL: a text */
    struct str text;
    const struct tag_attribute *attributes;
    struct tag *first, *last, *next;
};

/* The root of a part, or of bytes; it lives in the package's arena. NULL where
 * there is no such part, and after a diagnostic. */
const struct tag *tag_part(struct package *, const char *part);
const struct tag *tag_bytes(struct package *, struct str);

bool tag_is(const struct tag *, const char *name);
/* The first child of that name; NULL for none, and of NULL. */
const struct tag *tag_child(const struct tag *, const char *name);
/* The next of that name behind it. */
const struct tag *tag_next(const struct tag *, const char *name);
/* Empty for none, and of NULL. */
struct str tag_attribute(const struct tag *, const char *name);
/* The attribute val of a child: <w:pStyle w:val="…"/>. */
struct str tag_value(const struct tag *, const char *child);
int tag_number(struct str, int standard);

#endif
