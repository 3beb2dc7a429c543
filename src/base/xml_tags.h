/* xml_tags.h — counts the attributes of tags before a parser has to: libxml2
 * compares each attribute of a tag with all others. */
#ifndef VANBAN_XML_TAGS_H
#define VANBAN_XML_TAGS_H

#include "base/str.h"

/* Begins as { 0 }. */
struct xml_tags {
    char within;    /* 0 text, '<' a tag, else a value's quote */
    int attributes; /* of that tag */
};

/* Goes through the next bytes of a file; false once a tag has more attributes
 * than any may. */
bool xml_tags_pass(struct xml_tags *, struct str);

#endif
