/* docx_xml.c — opens and closes elements through libxml2, but escapes texts by
 * hand, for speed. */
#include "render/docx_xml.h"

#include <limits.h>
#include <stdio.h>
#include <libxml/xmlwriter.h>

struct ox {
    xmlTextWriterPtr writer;
    struct buf out;
    bool failed; /* libxml2 ran out of memory */
};

/* Called by libxml2 with each piece that is ready. */
static int
take(void *state, const char *bytes, int n)
{
    struct ox *x = state;

    buf_add(&x->out, bytes, (size_t)n);
    return n;
}

struct ox *
ox_begin(struct arena *a, struct diags *d)
{
    struct ox *x = ARENA_NEW(a, struct ox);
    xmlOutputBufferPtr out = xmlOutputBufferCreateIO(take, NULL, x, NULL);

    x->out = buf_new(a);
    if (out != NULL)
        x->writer = xmlNewTextWriter(out); /* frees out with itself */
    if (x->writer == NULL) {
        if (out != NULL)
            xmlOutputBufferClose(out);
        diag_add(d, INTERNAL, POS_NONE, "libxml2");
        return NULL;
    }
    buf_add_z(&x->out, DOCX_DECLARATION);
    return x;
}

bool
ox_end(struct ox *x, struct str *part, struct diags *d)
{
    if (xmlTextWriterEndDocument(x->writer) < 0)
        x->failed = true;
    xmlFreeTextWriter(x->writer);
    x->writer = NULL;
    *part = buf_take(&x->out);
    if (x->failed)
        diag_add(d, INTERNAL, POS_NONE, "libxml2");
    return !x->failed;
}

static void
note(struct ox *x, int result)
{
    if (result < 0)
        x->failed = true;
}

size_t
ox_mark(struct ox *x)
{
    note(x, xmlTextWriterFlush(x->writer));
    return x->out.n;
}

void
ox_open(struct ox *x, const char *element)
{
    note(x, xmlTextWriterStartElement(x->writer, BAD_CAST element));
}

void
ox_close(struct ox *x)
{
    note(x, xmlTextWriterEndElement(x->writer));
}

static void
raw(struct ox *x, const char *p, size_t n)
{
    if (n == 0)
        return;
    if (n > INT_MAX) {
        x->failed = true;
        return;
    }
    note(x, xmlTextWriterWriteRawLen(x->writer, BAD_CAST p, (int)n));
}

/* How a byte is written; NULL: as it stands, "": not at all. */
static const char *
escape_of(unsigned char c)
{
    switch (c) {
    case '&':  return "&amp;";
    case '<':  return "&lt;";
    case '>':  return "&gt;";
    case '"':  return "&quot;";
    case '\t': return "&#9;";
    case '\n': return "&#10;";
    case '\r': return "&#13;";
    default:   return c < 0x20 ? "" : NULL; /* XML 1.0, production Char */
    }
}

/* Escapes by hand and hands over whole stretches: the escaping functions of
 * libxml2 allocate for each call, and take only zero-ended text. */
static void
escaped(struct ox *x, struct str s)
{
    size_t from = 0;

    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        const char *as = escape_of(c);
        size_t n = 1;

        /* U+FFFE and U+FFFF are EF BF BE and EF BF BF */
        if (c == 0xEF && s.n - i >= 3 && (unsigned char)s.p[i + 1] == 0xBF &&
            (unsigned char)s.p[i + 2] >= 0xBE) {
            as = "";
            n = 3;
        }
        if (as == NULL)
            continue;
        raw(x, s.p + from, i - from);
        raw(x, as, str_from(as).n);
        i += n - 1;
        from = i + 1;
    }
    raw(x, s.p + from, s.n - from);
}

void
ox_attr_str(struct ox *x, const char *name, struct str value)
{
    note(x, xmlTextWriterStartAttribute(x->writer, BAD_CAST name));
    escaped(x, value);
    note(x, xmlTextWriterEndAttribute(x->writer));
}

void
ox_attr(struct ox *x, const char *name, const char *value)
{
    ox_attr_str(x, name, str_from(value));
}

void
ox_attr_int(struct ox *x, const char *name, int value)
{
    char digits[16];

    snprintf(digits, sizeof(digits), "%d", value);
    ox_attr(x, name, digits);
}

void
ox_text(struct ox *x, struct str s)
{
    escaped(x, s);
}

void
ox_empty(struct ox *x, const char *element)
{
    ox_open(x, element);
    ox_close(x);
}

void
ox_val(struct ox *x, const char *element, const char *value)
{
    ox_open(x, element);
    ox_attr(x, "w:val", value);
    ox_close(x);
}

void
ox_val_int(struct ox *x, const char *element, int value)
{
    ox_open(x, element);
    ox_attr_int(x, "w:val", value);
    ox_close(x);
}

void
ox_leaf(struct ox *x, const char *element, struct str text)
{
    ox_open(x, element);
    ox_text(x, text);
    ox_close(x);
}
