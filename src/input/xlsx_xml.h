/* xlsx_xml.h — private to the reader of workbooks: an XML part as a row of
 * tags and texts. */
#ifndef VANBAN_XLSX_XML_H
#define VANBAN_XLSX_XML_H

#include "input/xlsx_part.h"

enum xml_event { XML_OPEN, XML_CLOSE, XML_TEXT };

struct xml {
    struct workbook *book;
    void *reader;
    enum xml_event event;
    const char *name; /* of the tag, without prefix */
    bool empty;       /* the opening tag is the closing one, too */
    struct str text;
};

/* False after a diagnostic. What is opened must be ended. */
bool xml_begin(struct xml *, struct workbook *, struct str bytes);
void xml_end(struct xml *);

/* The next tag or text; false at the end, and after a diagnostic where the
 * part is no XML or declares a document type. */
bool xml_next(struct xml *);
bool xml_opens(const struct xml *, const char *name);
bool xml_closes(const struct xml *, const char *name);
/* An attribute of the tag, whatever its prefix; empty for none. */
struct str xml_attribute(const struct xml *, const char *name);
int xml_number(const struct xml *, const char *name, int standard);

#endif
