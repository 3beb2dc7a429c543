/* markup.c — builds the tree from what libxml2 finds, and refuses what is too
 * large, too deep or has a DOCTYPE. */
#include "merge/markup.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "base/xml_tags.h"

enum { DEPTH_MAX = 32, SEEN_EVERY = 256 };

struct reader {
    struct arena *arena;
    const struct source *source;
    struct diags *diags;
    xmlParserCtxtPtr context;
    struct markup *root;
    struct markup *open[DEPTH_MAX]; /* the elements around */
    int depth;
    bool failed;
    size_t mark;     /* byte behind the last tag or comment */
    struct pos *seen; /* place of each SEEN_EVERY-th byte, */
    size_t n_seen;    /* as far as was asked */
};

/* The place behind some bytes more. */
static struct pos
pass(struct pos pos, struct str text)
{
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];

        if (c == '\n') {
            pos.line++;
            pos.column = 1;
        } else {
            pos.column += (c & 0xC0) != 0x80;
        }
    }
    return pos;
}

/* Like source_pos, but goes on from the last of the places that are known: a
 * file of many elements is not walked for each of them. */
static struct pos
place(struct reader *r, size_t byte)
{
    const struct str text = r->source->text;
    size_t at = (byte < text.n ? byte : text.n) / SEEN_EVERY;

    for (; r->n_seen <= at; r->n_seen++)
        r->seen[r->n_seen] = pass(
            r->seen[r->n_seen - 1],
            str_first(str_after(text, (r->n_seen - 1) * SEEN_EVERY),
                      SEEN_EVERY));
    return pass(r->seen[at],
                str_first(str_after(text, at * SEEN_EVERY),
                          byte - at * SEEN_EVERY));
}

static size_t
consumed(const struct reader *r)
{
    long n = xmlByteConsumed(r->context);

    return n < 0 ? 0 : (size_t)n < r->source->text.n
                           ? (size_t)n : r->source->text.n - 1;
}

/* The '<' of the tag that the parser is at the end of: no other may stand
 * inside it. */
static size_t
tag_start(const struct reader *r, size_t end)
{
    const char *text = r->source->text.p;

    while (end > 0 && text[end] != '<')
        end--;
    return end;
}

static void
stop(struct reader *r)
{
    r->failed = true;
    xmlStopParser(r->context);
}

static void
append(struct markup *parent, struct markup *m)
{
    if (parent->last != NULL)
        parent->last->next = m;
    else
        parent->first = m;
    parent->last = m;
}

/* A name with its prefix, which no element or attribute of ours has: it is
 * then reported as unknown by whoever reads the tree. */
static struct str
full_name(struct arena *a, const xmlChar *local, const xmlChar *prefix)
{
    if (prefix == NULL)
        return str_copy(a, str_from((const char *)local));
    return str_printf(a, "%s:%s", (const char *)prefix, (const char *)local);
}

static void
add_attributes(struct reader *r, struct markup *m, int n,
               const xmlChar **fields)
{
    struct attribute **end = &m->attributes;

    for (int i = 0; i < n; i++, fields += 5) {
        struct attribute *at = ARENA_NEW(r->arena, struct attribute);
        struct str value = { (const char *)fields[3],
                             (size_t)(fields[4] - fields[3]) };

        at->name = full_name(r->arena, fields[0], fields[1]);
        at->value = viet_nfc(r->arena, str_copy(r->arena, value));
        *end = at;
        end = &at->next;
    }
}

static void
on_start(void *context, const xmlChar *local, const xmlChar *prefix,
         const xmlChar *uri, int namespaces, const xmlChar **declared,
         int attributes, int defaulted, const xmlChar **fields)
{
    struct reader *r = context;
    struct markup *m = ARENA_NEW(r->arena, struct markup);
    const char *text = r->source->text.p;
    size_t end = consumed(r);

    (void)uri, (void)namespaces, (void)declared, (void)defaulted;
    m->pos = place(r, tag_start(r, end));
    m->text = STR_EMPTY;
    m->name = full_name(r->arena, local, prefix);
    while (end < r->source->text.n && text[end] != '>')
        end++;
    r->mark = end + 1;
    add_attributes(r, m, attributes, fields);
    if (r->depth == DEPTH_MAX) {
        diag_add(r->diags, TEMPLATE_DEPTH, m->pos, "32");
        stop(r);
        return;
    }
    if (r->depth > 0)
        append(r->open[r->depth - 1], m);
    else
        r->root = m;
    r->open[r->depth++] = m;
}

static void
on_end(void *context, const xmlChar *local, const xmlChar *prefix,
       const xmlChar *uri)
{
    struct reader *r = context;

    (void)local, (void)prefix, (void)uri;
    if (r->depth > 0)
        r->depth--;
    r->mark = consumed(r);
}

static void
on_text(void *context, const xmlChar *bytes, int n)
{
    struct reader *r = context;
    struct markup *m;

    if (r->depth == 0)
        return;
    m = ARENA_NEW(r->arena, struct markup);
    m->name = STR_EMPTY;
    m->text = str_copy(r->arena, (struct str){ (const char *)bytes,
                                               (size_t)n });
    m->pos = place(r, r->mark);
    append(r->open[r->depth - 1], m);
}

static void
on_comment(void *context, const xmlChar *text)
{
    struct reader *r = context;

    (void)text;
    r->mark = consumed(r);
}

static void
on_doctype(void *context, const xmlChar *name, const xmlChar *external,
           const xmlChar *system)
{
    struct reader *r = context;

    (void)name, (void)external, (void)system;
    if (!r->failed)
        diag_add(r->diags, TEMPLATE_DOCTYPE,
                 place(r, tag_start(r, consumed(r))));
    stop(r);
}

/* What libxml's reports mean, in the words of one who writes templates. */
static const struct {
    int code;
    const char *words;
} faults[] = {
    { XML_ERR_DOCUMENT_EMPTY, "tệp trống, hoặc có chữ trước thẻ đầu tiên" },
    { XML_ERR_DOCUMENT_END, "có chữ sau thẻ đóng cuối cùng" },
    { XML_ERR_INVALID_CHAR, "có ký tự điều khiển mà XML không nhận" },
    { XML_ERR_INVALID_CHARREF, "mã ký tự sau &# không đúng" },
    { XML_ERR_INVALID_HEX_CHARREF, "mã ký tự sau &#x không đúng" },
    { XML_ERR_INVALID_DEC_CHARREF, "mã ký tự sau &# không đúng" },
    { XML_ERR_ENTITYREF_SEMICOL_MISSING,
      "dấu & trong lời văn phải viết là &amp;" },
    { XML_ERR_UNDECLARED_ENTITY, "XML không có tên viết giữa & và ; này" },
    { XML_WAR_UNDECLARED_ENTITY, "XML không có tên viết giữa & và ; này" },
    { XML_ERR_UNKNOWN_ENCODING, "bảng mã ở dòng <?xml …?> không đọc được" },
    { XML_ERR_UNSUPPORTED_ENCODING, "bảng mã ở dòng <?xml …?> không đọc được" },
    { XML_ERR_INVALID_ENCODING, "tệp không phải bảng mã UTF-8" },
    { XML_ERR_LT_IN_ATTRIBUTE, "dấu < trong thuộc tính phải viết là &lt;" },
    { XML_ERR_ATTRIBUTE_NOT_STARTED,
      "giá trị của thuộc tính phải ở trong ngoặc kép" },
    { XML_ERR_ATTRIBUTE_NOT_FINISHED,
      "giá trị của thuộc tính thiếu ngoặc kép đóng" },
    { XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "thuộc tính không có giá trị" },
    { XML_ERR_ATTRIBUTE_REDEFINED, "thuộc tính viết hai lần trong một thẻ" },
    { XML_ERR_COMMENT_NOT_FINISHED, "lời chú <!-- không có --> ở cuối" },
    { XML_ERR_HYPHEN_IN_COMMENT, "trong lời chú <!-- … --> không viết --" },
    { XML_ERR_PI_NOT_FINISHED, "đoạn <? … không có ?> ở cuối" },
    { XML_ERR_XMLDECL_NOT_FINISHED, "dòng <?xml … không có ?> ở cuối" },
    { XML_ERR_RESERVED_XML_NAME, "dòng <?xml …?> phải là dòng đầu của tệp" },
    { XML_ERR_CDATA_NOT_FINISHED, "đoạn <![CDATA[ không có ]]> ở cuối" },
    { XML_ERR_MISPLACED_CDATA_END, "có ]]> mà không có <![CDATA[ ở trước" },
    { XML_ERR_SPACE_REQUIRED, "thiếu dấu cách giữa hai thuộc tính" },
    { XML_ERR_NAME_REQUIRED, "sau dấu < hay & phải là tên; dấu < trong lời "
      "văn viết là &lt;, dấu & viết là &amp;" },
    { XML_ERR_GT_REQUIRED, "thẻ thiếu dấu > đóng" },
    { XML_ERR_LTSLASH_REQUIRED, "thiếu thẻ đóng" },
    { XML_ERR_EQUAL_REQUIRED, "sau tên thuộc tính phải có dấu =" },
    { XML_ERR_TAG_NOT_FINISHED, "hết tệp mà còn thẻ chưa đóng" },
    { XML_ERR_NAME_TOO_LONG, "tên quá dài" },
    { XML_NS_ERR_UNDEFINED_NAMESPACE, "tên có dấu : ở giữa" },
};

static const char *
fault_words(struct arena *a, const xmlError *error)
{
    if (error->code == XML_ERR_TAG_NAME_MISMATCH && error->str1 != NULL &&
        error->str2 != NULL)
        return str_printf(a, "thẻ <%s> mở ở dòng %d, đóng bằng </%s>",
                          error->str1, error->int1, error->str2).p;
    if (error->code == XML_ERR_TAG_NOT_FINISHED && error->str1 != NULL)
        return str_printf(a, "hết tệp mà thẻ <%s> chưa đóng",
                          error->str1).p;
    for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++)
        if (faults[i].code == error->code)
            return faults[i].words;
    return "chỗ này không phải cách viết của XML";
}

static void
on_error(void *context, xmlErrorPtr error)
{
    struct reader *r = context;
    struct pos pos = { r->source, error->line, 1 };
    struct str line;

    if (r->failed)
        return; /* what follows the first is mostly its echo */
    r->failed = true;
    line = source_line(r->source, error->line);
    if (error->int2 > 0)
        pos.column = 1 + (int)utf8_count(
            str_first(line, (size_t)error->int2 - 1));
    diag_add(r->diags, TEMPLATE_XML, pos, fault_words(r->arena, error));
}

static void
read_with(struct reader *r)
{
    const struct str text = r->source->text;
    xmlSAXHandler *h = r->context->sax;

    memset(h, 0, sizeof(*h));
    h->initialized = XML_SAX2_MAGIC;
    h->startElementNs = on_start;
    h->endElementNs = on_end;
    h->characters = h->ignorableWhitespace = h->cdataBlock = on_text;
    h->comment = on_comment;
    h->internalSubset = on_doctype;
    h->serror = on_error;
    r->context->userData = r;
    xmlFreeDoc(xmlCtxtReadMemory(r->context, text.p, (int)text.n, NULL,
                                 "UTF-8", XML_PARSE_NONET));
    if (!r->failed && (!r->context->wellFormed || r->root == NULL)) {
        diag_add(r->diags, TEMPLATE_XML, (struct pos){ r->source, 1, 1 },
                 "không đọc được");
        r->failed = true;
    }
}

static void
free_context(void *context)
{
    xmlFreeParserCtxt(context);
}

struct markup *
markup_read(struct arena *a, const struct source *source, struct diags *d)
{
    struct reader r = { .arena = a, .source = source, .diags = d };
    struct owned *owned = arena_owned(a, free_context);
    struct xml_tags tags = { 0 };

    r.seen = ARENA_ARRAY(a, struct pos, source->text.n / SEEN_EVERY + 1);
    r.seen[0] = (struct pos){ source, 1, 1 };
    r.n_seen = 1;
    if (source->text.n > LIMIT_TEMPLATE) {
        diag_add(d, TEMPLATE_LARGE, (struct pos){ source, 0, 0 });
        return NULL;
    }
    if (!xml_tags_pass(&tags, source->text)) {
        diag_add(d, TEMPLATE_XML, (struct pos){ source, 0, 0 },
                 "hơn " LIMIT_ATTRIBUTES_TEXT);
        return NULL;
    }
    r.context = xmlNewParserCtxt();
    if (r.context == NULL) {
        diag_add(d, TEMPLATE_XML, (struct pos){ source, 0, 0 }, "libxml2");
        return NULL;
    }
    owned->thing = r.context;
    read_with(&r);
    owned_release(owned);
    return r.failed ? NULL : r.root;
}

const struct attribute *
markup_attribute(const struct markup *m, const char *name)
{
    for (const struct attribute *at = m->attributes; at != NULL; at = at->next)
        if (str_is(at->name, name))
            return at;
    return NULL;
}

struct str
markup_text(struct arena *a, const struct markup *m)
{
    struct buf b = buf_new(a);

    for (const struct markup *t = m->first; t != NULL; t = t->next)
        if (t->name.n == 0)
            buf_add_str(&b, t->text);
    return viet_nfc(a, buf_take(&b));
}

struct pos
markup_text_pos(const struct markup *m)
{
    for (const struct markup *t = m->first; t != NULL; t = t->next) {
        struct pos pos = t->pos;
        struct str rest = t->text;

        if (t->name.n > 0 || str_trim(t->text).n == 0)
            continue;
        while (rest.p[0] == ' ' || rest.p[0] == '\n' || rest.p[0] == '\t') {
            pos.column = rest.p[0] == '\n' ? 1 : pos.column + 1;
            pos.line += rest.p[0] == '\n';
            rest = str_after(rest, 1);
        }
        return pos;
    }
    return m->pos;
}
