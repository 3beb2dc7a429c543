/* tag.h — an XML part of a Word file as a tree, which is what paragraphs
 * in tables in text boxes are read from. Tags that only stand around others
 * (controls, smart tags, tracked insertions) are not in it, but what is in
 * them; of alternatives the one that shows most; nor is that of which no
 * reader asks. */
#ifndef VANBAN_TAG_H
#define VANBAN_TAG_H

#include "base/text_map.h"
#include "input/part_xml.h"

struct tag_attribute {
    const char *name; /* without prefix */
    struct str value;
    const struct tag_attribute *next;
};

enum tag_shows { SHOWS_NOTHING, SHOWS_PICTURE, SHOWS_TEXT };

struct tag {
    const char *name; /* without prefix; NULL: a text */
    struct str text;
    const struct tag_attribute *attributes;
    struct tag *first, *last, *next;
    enum tag_shows shows;
};

/* All parts of one file are read by one of these, which counts. */
struct tag_reader {
    struct package *package;
    struct text_map names; /* struct tag_name, each once */
    int count;               /* tags, texts and attributes */
    size_t texts, values;    /* bytes of texts, and of attributes */
    size_t read;             /* of the parts, unpacked */
};

struct tag_reader tag_reader_of(struct package *);
/* The root of a part, or of bytes; it lives in the package's arena. NULL where
 * there is no such part, and after a diagnostic. */
const struct tag *tag_part(struct tag_reader *, const char *part);
const struct tag *tag_bytes(struct tag_reader *, struct str);

bool tag_is(const struct tag *, const char *name);
/* The first child of that name; NULL for none, and of NULL. */
const struct tag *tag_child(const struct tag *, const char *name);
/* The next of that name behind it. */
const struct tag *tag_next(const struct tag *, const char *name);
/* Empty for none, and of NULL. */
struct str tag_attribute(const struct tag *, const char *name);
/* The attribute val of a child: <w:pStyle w:val="…"/>. */
struct str tag_value(const struct tag *, const char *child);
/* A switch: there, and not said to be off. */
bool tag_on(const struct tag *parent, const char *child);
int tag_number(struct str, int standard);
/* A length in twentieths of a point: "240", "12pt", "1.5cm". */
int tag_length(struct str, int standard);

#endif
