/* part_xml.h — an XML part of a package as a row of tags and texts. */
#ifndef VANBAN_PART_XML_H
#define VANBAN_PART_XML_H

#include "base/xml_tags.h"
#include "input/package.h"

enum xml_event { XML_OPEN, XML_CLOSE, XML_TEXT };

struct xml {
    struct package *package;
    struct arena *arena; /* of attributes; the package's until it is set */
    struct part_stream part;
    struct xml_tags tags;
    void *reader;
    bool crowded; /* a tag has too many attributes */
    bool huge;    /* a text is longer than is read */
    enum xml_event event;
    const char *name; /* of the tag, without prefix */
    bool empty;       /* the opening tag is the closing one, too */
    struct str text;
};

/* Begins to read a part as it comes out of the zip; the struct stays where it
 * is until it is ended. False where the package has no such part, and after
 * a diagnostic. */
bool xml_begin(struct xml *, struct package *, const char *part);
/* The same of bytes that are there. */
bool xml_begin_bytes(struct xml *, struct package *, struct str);
void xml_end(struct xml *);

/* The next tag or text; false at the end, and after a diagnostic where the
 * part is broken, no XML, or declares a document type. */
bool xml_next(struct xml *);
/* Passes over all that stands in the element whose first tag is at hand, which
 * is not empty; false where the part ends before its last tag. */
bool xml_pass(struct xml *);
bool xml_opens(const struct xml *, const char *name);
bool xml_closes(const struct xml *, const char *name);
/* An attribute of the tag, whatever its prefix; empty for none. */
struct str xml_attribute(const struct xml *, const char *name);
/* The next attribute of the tag, whatever its prefix; name and value stand
 * until the next call. False past the last. */
bool xml_next_attribute(const struct xml *, const char **name,
                        struct str *value);
int xml_number(const struct xml *, const char *name, int standard);

#endif
