/* docx_xml.h — writes one part of a Word file as XML into a buffer. */
#ifndef VANBAN_DOCX_XML_H
#define VANBAN_DOCX_XML_H

#include "base/str.h"

struct ox;

/* Begins a part with its XML declaration (DOCX_DECLARATION). */
struct ox *ox_begin(struct arena *);
/* The part's bytes, once all is closed. */
struct str ox_end(struct ox *);

/* The bytes so far, with the declaration; behind an element that is closed. */
size_t ox_mark(struct ox *);

/* The element's name is kept by reference until it is closed. */
void ox_open(struct ox *, const char *element);
void ox_close(struct ox *);
/* Attributes follow ox_open at once. Text of attributes and elements is
 * escaped; characters that XML 1.0 forbids are left out. */
void ox_attr(struct ox *, const char *name, const char *value);
void ox_attr_int(struct ox *, const char *name, int value);
void ox_attr_str(struct ox *, const char *name, struct str value);
void ox_text(struct ox *, struct str);

/* <element/> */
void ox_empty(struct ox *, const char *element);
/* <element w:val="value"/> */
void ox_val(struct ox *, const char *element, const char *value);
void ox_val_int(struct ox *, const char *element, int value);
/* <element>text</element> */
void ox_leaf(struct ox *, const char *element, struct str text);

#define DOCX_DECLARATION \
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/* Of w:, the elements of a Word document. */
#define DOCX_NAMESPACE \
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

#endif
