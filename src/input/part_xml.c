/* part_xml.c — XML as it comes out of a zip, by the reader of libxml2. */
#include "input/part_xml.h"

#include <libxml/xmlreader.h>
#include <string.h>

#include "base/limits.h"
#include "base/viet.h"

static void
on_error(void *context, const char *message, xmlParserSeverities severity,
         xmlTextReaderLocatorPtr at)
{
    struct xml *x = context;

    (void)severity, (void)at;
    x->huge = x->huge || strstr(message, "huge text") != NULL;
}

static int
on_read(void *xml, char *bytes, int room)
{
    struct xml *x = xml;
    int n = part_read(&x->part, bytes, room);

    if (n > 0 && !xml_tags_pass(&x->tags, (struct str){ bytes, (size_t)n })) {
        x->crowded = true;
        return -1;
    }
    return n;
}

static bool
fail(struct xml *x, const char *why)
{
    if (x->crowded)
        package_large(x->package, LIMIT_ATTRIBUTES_TEXT);
    else if (x->huge) /* of libxml2 */
        package_large(x->package, "10 MB chữ liền một mạch");
    else
        package_fail(x->package,
                     x->part.broken ? "tệp hỏng hay có mật khẩu" : why);
    return false;
}

static bool
begin(struct xml *x)
{
    x->reader = xmlReaderForIO(on_read, NULL, x, NULL, NULL, XML_PARSE_NONET);
    if (x->reader == NULL) {
        fail(x, "libxml2");
        part_close(&x->part);
        return false;
    }
    xmlTextReaderSetErrorHandler(x->reader, on_error, x);
    return true;
}

bool
xml_begin(struct xml *x, struct package *p, const char *part)
{
    *x = (struct xml){ .package = p, .arena = p->arena };
    return part_open(p, part, &x->part) && begin(x);
}

bool
xml_begin_bytes(struct xml *x, struct package *p, struct str bytes)
{
    *x = (struct xml){ .package = p, .arena = p->arena,
                       .part = { .bytes = bytes } };
    return begin(x);
}

void
xml_end(struct xml *x)
{
    xmlFreeTextReader(x->reader);
    part_close(&x->part);
}

static const char no_xml[] = "một phần của tệp không đúng cú pháp XML";

bool
xml_next(struct xml *x)
{
    for (;;) {
        int state = xmlTextReaderRead(x->reader);

        if (state < 0 || x->part.broken || x->crowded)
            return fail(x, no_xml);
        if (state == 0)
            return false;
        switch (xmlTextReaderNodeType(x->reader)) {
        case XML_READER_TYPE_ELEMENT:
        case XML_READER_TYPE_END_ELEMENT:
            x->event = xmlTextReaderNodeType(x->reader) ==
                               XML_READER_TYPE_ELEMENT ? XML_OPEN : XML_CLOSE;
            x->name = (const char *)xmlTextReaderConstLocalName(x->reader);
            x->empty = xmlTextReaderIsEmptyElement(x->reader) == 1;
            return true;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            x->event = XML_TEXT;
            x->text = str_from(
                (const char *)xmlTextReaderConstValue(x->reader));
            return true;
        case XML_READER_TYPE_DOCUMENT_TYPE:
            return fail(x, "phần XML khai báo kiểu (DOCTYPE) hay thực thể, "
                           "điều tệp Word không có");
        default:
            break; /* comments and the like */
        }
    }
}

bool
xml_pass(struct xml *x)
{
    int depth = 0;

    while (xml_next(x)) {
        if (x->event == XML_OPEN && !x->empty)
            depth++;
        else if (x->event == XML_CLOSE && depth-- == 0)
            return true;
    }
    return false;
}

bool
xml_opens(const struct xml *x, const char *name)
{
    return x->event == XML_OPEN && strcmp(x->name, name) == 0;
}

bool
xml_closes(const struct xml *x, const char *name)
{
    return x->event == XML_CLOSE && strcmp(x->name, name) == 0;
}

struct str
xml_attribute(const struct xml *x, const char *name)
{
    struct str value = STR_EMPTY;

    while (xmlTextReaderMoveToNextAttribute(x->reader) == 1) {
        const xmlChar *own = xmlTextReaderConstLocalName(x->reader);

        if (strcmp((const char *)own, name) == 0)
            value = str_copy(x->arena, str_from(
                (const char *)xmlTextReaderConstValue(x->reader)));
    }
    xmlTextReaderMoveToElement(x->reader);
    return value;
}

bool
xml_next_attribute(const struct xml *x, const char **name, struct str *value)
{
    if (xmlTextReaderMoveToNextAttribute(x->reader) != 1) {
        xmlTextReaderMoveToElement(x->reader);
        return false;
    }
    *name = (const char *)xmlTextReaderConstLocalName(x->reader);
    *value = str_from((const char *)xmlTextReaderConstValue(x->reader));
    return true;
}

int
xml_number(const struct xml *x, const char *name, int standard)
{
    struct str s = xml_attribute(x, name);
    int n = 0;

    if (s.n == 0 || s.n > 9)
        return standard;
    for (size_t i = 0; i < s.n; i++) {
        if (!viet_is_digit((unsigned char)s.p[i]))
            return standard;
        n = n * 10 + (s.p[i] - '0');
    }
    return n;
}
