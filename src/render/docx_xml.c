/* docx_xml.c — opens and closes elements, and escapes texts. By hand: what a
 * library's writer would add is a copy of every name and text. */
#include "render/docx_xml.h"

#include <assert.h>
#include <stdio.h>

/* Word's own schemas go no deeper; cells hold no tables here. */
enum { DEEPEST = 32 };

struct ox {
    struct buf out;
    const char *open[DEEPEST];
    int depth;
    bool tag; /* the last one that was opened may have attributes yet */
};

struct ox *
ox_begin(struct arena *a)
{
    struct ox *x = ARENA_NEW(a, struct ox);

    x->out = buf_new(a);
    buf_add_z(&x->out, DOCX_DECLARATION);
    return x;
}

struct str
ox_end(struct ox *x)
{
    assert(x->depth == 0);
    return buf_str(&x->out);
}

static void
tag_end(struct ox *x)
{
    if (x->tag)
        buf_add_c(&x->out, '>');
    x->tag = false;
}

size_t
ox_mark(struct ox *x)
{
    tag_end(x);
    return x->out.n;
}

void
ox_open(struct ox *x, const char *element)
{
    assert(x->depth < DEEPEST);
    tag_end(x);
    buf_add_c(&x->out, '<');
    buf_add_z(&x->out, element);
    x->open[x->depth++] = element;
    x->tag = true;
}

void
ox_close(struct ox *x)
{
    const char *element = x->open[--x->depth];

    if (x->tag) {
        buf_add_z(&x->out, "/>");
        x->tag = false;
        return;
    }
    buf_add_z(&x->out, "</");
    buf_add_z(&x->out, element);
    buf_add_c(&x->out, '>');
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
        buf_add(&x->out, s.p + from, i - from);
        buf_add_z(&x->out, as);
        i += n - 1;
        from = i + 1;
    }
    buf_add(&x->out, s.p + from, s.n - from);
}

void
ox_attr_str(struct ox *x, const char *name, struct str value)
{
    assert(x->tag);
    buf_add_c(&x->out, ' ');
    buf_add_z(&x->out, name);
    buf_add_z(&x->out, "=\"");
    escaped(x, value);
    buf_add_c(&x->out, '"');
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
    if (s.n > 0)
        tag_end(x);
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
