/* docx_xml.h — writes one part of a Word file as XML into a buffer. */
#ifndef VANBAN_DOCX_XML_H
#define VANBAN_DOCX_XML_H

#include "base/diag.h"

struct ox;

/* Begins a part with its XML declaration (DOCX_DECLARATION). NULL after a
 * diagnostic. ox_end must follow. */
struct ox *ox_begin(struct arena *, struct diags *);
/* Closes what is open and gives the part's bytes; false after a diagnostic
 * when anything in between failed. */
bool ox_end(struct ox *, struct str *part, struct diags *);

/* The bytes so far, with the declaration; behind an element that is closed. */
size_t ox_mark(struct ox *);

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
