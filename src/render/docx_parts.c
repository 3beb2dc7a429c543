/* docx_parts.c — the parts of a Word file: those that never vary, those
 * that a maker's documents share, and the list of all. */
#include <string.h>

#include "render/docx.h"
#include "render/properties.h"

#define RELATIONS DOCX_RELATIONS "/officeDocument/2006/relationships"
#define WORD_TYPE \
    "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define RELS_TYPE "application/vnd.openxmlformats-package.relationships+xml"
#define CORE_TYPE "application/vnd.openxmlformats-package.core-properties+xml"

#define CUSTOM_TYPE \
    "application/vnd.openxmlformats-officedocument.custom-properties+xml"

#define OVERRIDE(name, type) \
    "<Override PartName=\"/" name "\" ContentType=\"" type "\"/>"
#define RELATION(id, type, target) \
    "<Relationship Id=\"" id "\" Type=\"" type "\" Target=\"" target "\"/>"
#define RELATIONSHIPS_OPEN \
    DOCX_DECLARATION "<Relationships xmlns=\"" DOCX_RELATIONS \
    "/package/2006/relationships\">"

#define TYPES_BEGIN \
    DOCX_DECLARATION "<Types xmlns=\"" DOCX_RELATIONS \
    "/package/2006/content-types\">" \
    "<Default Extension=\"rels\" ContentType=\"" RELS_TYPE "\"/>" \
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" \
    OVERRIDE("word/document.xml", WORD_TYPE "document.main+xml") \
    OVERRIDE("word/styles.xml", WORD_TYPE "styles+xml") \
    OVERRIDE("word/numbering.xml", WORD_TYPE "numbering+xml") \
    OVERRIDE("word/settings.xml", WORD_TYPE "settings+xml") \
    OVERRIDE("word/header1.xml", WORD_TYPE "header+xml") \
    OVERRIDE("docProps/core.xml", CORE_TYPE) \
    OVERRIDE("docProps/custom.xml", CUSTOM_TYPE)

#define DOCUMENT_RELS_BEGIN \
    RELATIONSHIPS_OPEN \
    RELATION(DOCX_HEADER_ID, RELATIONS "/header", "header1.xml") \
    RELATION("rId2", RELATIONS "/styles", "styles.xml") \
    RELATION("rId3", RELATIONS "/numbering", "numbering.xml") \
    RELATION("rId4", RELATIONS "/settings", "settings.xml")

#define TYPES_NOTES \
    OVERRIDE("word/footnotes.xml", WORD_TYPE "footnotes+xml")
#define TYPES_FOOTER \
    OVERRIDE("word/footer1.xml", WORD_TYPE "footer+xml") \
    OVERRIDE("word/footer2.xml", WORD_TYPE "footer+xml")
#define TYPES_HEADER \
    OVERRIDE("word/header2.xml", WORD_TYPE "header+xml") \
    OVERRIDE("word/header3.xml", WORD_TYPE "header+xml")
#define RELS_NOTES RELATION("rId6", RELATIONS "/footnotes", "footnotes.xml")
#define RELS_FOOTER \
    RELATION(DOCX_FOOTER_ID, RELATIONS "/footer", "footer1.xml") \
    RELATION(DOCX_NO_FOOTER_ID, RELATIONS "/footer", "footer2.xml")
#define RELS_HEADER \
    RELATION(DOCX_FIRST_HEADER_ID, RELATIONS "/header", "header2.xml") \
    RELATION(DOCX_NO_HEADER_ID, RELATIONS "/header", "header3.xml")

/* A part that lists the others: what is added for each that not every
 * document has, in the order of their bits. */
struct listing {
    const char *begin, *extras[DOCX_EXTRAS], *end;
};

static const struct listing types = {
    TYPES_BEGIN, { TYPES_NOTES, TYPES_FOOTER, TYPES_HEADER }, "</Types>",
};
static const struct listing rels = {
    DOCUMENT_RELS_BEGIN, { RELS_NOTES, RELS_FOOTER, RELS_HEADER },
    "</Relationships>",
};
static const char rels_package[] = RELATIONSHIPS_OPEN
    RELATION("rId1", RELATIONS "/officeDocument", "word/document.xml")
    RELATION("rId2", DOCX_RELATIONS
             "/package/2006/relationships/metadata/core-properties",
             "docProps/core.xml")
    RELATION("rId3", RELATIONS "/custom-properties", "docProps/custom.xml")
    "</Relationships>";
/* The number at the top of the page; its place and look are the style's. */
static const char header[] =
    DOCX_DECLARATION "<w:hdr xmlns:w=\"" DOCX_NAMESPACE "\"><w:p><w:pPr>"
    "<w:pStyle w:val=\"Header\"/></w:pPr><w:fldSimple w:instr=\" PAGE \">"
    "<w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:hdr>";

/* Of the sections behind the first: else they would have its header and
 * footer too. */
static const char no_header[] =
    DOCX_DECLARATION "<w:hdr xmlns:w=\"" DOCX_NAMESPACE "\"><w:p><w:pPr>"
    "<w:pStyle w:val=\"" DOCX_TINY "\"/></w:pPr></w:p></w:hdr>";
static const char no_footer[] =
    DOCX_DECLARATION "<w:ftr xmlns:w=\"" DOCX_NAMESPACE "\"><w:p><w:pPr>"
    "<w:pStyle w:val=\"" DOCX_TINY "\"/></w:pPr></w:p></w:ftr>";

static void
write_compat_setting(struct ox *x, const char *name, const char *value)
{
    ox_open(x, "w:compatSetting");
    ox_attr(x, "w:name", name);
    ox_attr(x, "w:uri", "http://schemas.microsoft.com/office/word");
    ox_attr(x, "w:val", value);
    ox_close(x);
}

/* Mode 15 is that of Word 2013 and later, which squeezes the blanks of a
 * justified line; 14 that of Word 2010. A line that ends with a forced break is
 * not stretched, as on the pages of the PDF. */
static void
write_compat(struct ox *x, int mode)
{
    ox_open(x, "w:compat");
    ox_empty(x, "w:doNotExpandShiftReturn");
    write_compat_setting(x, "compatibilityMode", mode == 15 ? "15" : "14");
    write_compat_setting(x, "overrideTableStyleFontSizeAndJustification",
                         "1");
    write_compat_setting(x, "enableOpenTypeFeatures", "1");
    write_compat_setting(x, "doNotFlipMirrorIndents", "1");
    write_compat_setting(x, "differentiateMultirowTableHeaders", "1");
    ox_close(x);
}

static void
write_settings(struct ox *x, const struct profile *p, bool notes)
{
    ox_open(x, "w:settings");
    ox_attr(x, "xmlns:w", DOCX_NAMESPACE);
    ox_open(x, "w:zoom");
    ox_attr(x, "w:percent", "100");
    ox_close(x);
    ox_val_int(x, "w:defaultTabStop", 720);
    ox_val(x, "w:autoHyphenation", "0");
    ox_val(x, "w:characterSpacingControl", "doNotCompress");
    if (notes) {
        ox_open(x, "w:footnotePr");
        for (int id = -1; id <= 0; id++) {
            ox_open(x, "w:footnote");
            ox_attr_int(x, "w:id", id);
            ox_close(x);
        }
        ox_close(x);
    }
    write_compat(x, p->compatibility);
    ox_open(x, "w:themeFontLang");
    ox_attr_str(x, "w:val", p->language);
    ox_close(x);
    ox_val(x, "w:decimalSymbol", ",");
    ox_val(x, "w:listSeparator", ";");
    ox_close(x);
}

static void
write_core(struct ox *x, const struct doc_info *info)
{
    bool dated = info->date.n == sizeof("2025-09-05") - 1;

    ox_open(x, "cp:coreProperties");
    ox_attr(x, "xmlns:cp",
            DOCX_RELATIONS "/package/2006/metadata/core-properties");
    ox_attr(x, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    if (dated) {
        ox_attr(x, "xmlns:dcterms", "http://purl.org/dc/terms/");
        ox_attr(x, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    }
    ox_leaf(x, "dc:title", info->title);
    ox_leaf(x, "dc:subject", info->subject);
    ox_leaf(x, "dc:creator", info->agency);
    ox_leaf(x, "dc:description", info->number);
    if (info->language.n > 0)
        ox_leaf(x, "dc:language", info->language);
    if (dated) {
        ox_open(x, "dcterms:created");
        ox_attr(x, "xsi:type", "dcterms:W3CDTF");
        ox_text(x, info->date);
        ox_text(x, STR("T00:00:00Z"));
        ox_close(x);
    }
    ox_close(x);
}

/* What document systems ask for, under the names that the decree gives
 * (NĐ 30/2020, Phụ lục VI). */
static void
write_custom(struct ox *x, const struct doc_info *info)
{
    struct property properties[PROPERTIES];
    int n = properties_of(info, properties);

    ox_open(x, "Properties");
    ox_attr(x, "xmlns", DOCX_RELATIONS
            "/officeDocument/2006/custom-properties");
    ox_attr(x, "xmlns:vt", DOCX_RELATIONS
            "/officeDocument/2006/docPropsVTypes");
    for (int i = 0; i < n; i++) {
        ox_open(x, "property");
        ox_attr(x, "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
        ox_attr_int(x, "pid", i + 2); /* 0 and 1 are not for these */
        ox_attr(x, "name", properties[i].name);
        ox_leaf(x, "vt:lpwstr", properties[i].text);
        ox_close(x);
    }
    ox_close(x);
}

/* Where a part's bytes come from. */
enum origin {
    FROM_TEXT,    /* never varies */
    FROM_PROFILE, /* the same for all documents of the maker */
    FROM_DOCUMENT,
};

enum maker { MAKE_NONE, MAKE_STYLES, MAKE_SETTINGS, MAKE_DOCUMENT,
             MAKE_NUMBERING, MAKE_NOTES, MAKE_HEADER, MAKE_FOOTER, MAKE_CORE,
             MAKE_CUSTOM };

struct part_row {
    const char *name, *content_type;
    enum origin origin;
    enum maker maker;
    const struct listing *listing; /* one text for each variant, or */
    const char *text;              /* the same for all; or both NULL */
    int needs;                     /* the variants that have the part */
};

static const struct part_row rows[] = {
    { "[Content_Types].xml", NULL, FROM_TEXT, MAKE_NONE,
      &types, NULL, 0 },
    { "_rels/.rels", RELS_TYPE, FROM_TEXT, MAKE_NONE,
      NULL, rels_package, 0 },
    { "word/document.xml", WORD_TYPE "document.main+xml", FROM_DOCUMENT,
      MAKE_DOCUMENT, NULL, NULL, 0 },
    { "word/_rels/document.xml.rels", RELS_TYPE, FROM_TEXT, MAKE_NONE,
      &rels, NULL, 0 },
    { "word/styles.xml", WORD_TYPE "styles+xml", FROM_DOCUMENT, MAKE_STYLES,
      NULL, NULL, 0 },
    { "word/numbering.xml", WORD_TYPE "numbering+xml", FROM_DOCUMENT,
      MAKE_NUMBERING, NULL, NULL, 0 },
    { "word/settings.xml", WORD_TYPE "settings+xml", FROM_PROFILE,
      MAKE_SETTINGS, NULL, NULL, 0 },
    { "word/header1.xml", WORD_TYPE "header+xml", FROM_TEXT, MAKE_NONE,
      NULL, header, 0 },
    { "word/header2.xml", WORD_TYPE "header+xml", FROM_DOCUMENT, MAKE_HEADER,
      NULL, NULL, DOCX_HEADER },
    { "word/header3.xml", WORD_TYPE "header+xml", FROM_TEXT, MAKE_NONE, NULL,
      no_header, DOCX_HEADER },
    { "word/footnotes.xml", WORD_TYPE "footnotes+xml", FROM_DOCUMENT,
      MAKE_NOTES, NULL, NULL, DOCX_NOTES },
    { "word/footer1.xml", WORD_TYPE "footer+xml", FROM_DOCUMENT, MAKE_FOOTER,
      NULL, NULL, DOCX_FOOTER },
    { "word/footer2.xml", WORD_TYPE "footer+xml", FROM_TEXT, MAKE_NONE, NULL,
      no_footer, DOCX_FOOTER },
    { "docProps/core.xml", CORE_TYPE, FROM_DOCUMENT, MAKE_CORE,
      NULL, NULL, 0 },
    { "docProps/custom.xml", CUSTOM_TYPE, FROM_DOCUMENT, MAKE_CUSTOM,
      NULL, NULL, 0 },
};

enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

_Static_assert((int)ROWS == (int)DOCX_PARTS, "one place for each part");

/* What the makers of one package work with. */
struct making {
    struct arena *arena;
    const struct docx_styles *styles;
    int variant;
    const bool *used;      /* of the styles */
    const struct doc *doc; /* and below: for FROM_DOCUMENT only */
    const struct docx_lists *lists;
    struct docx_body *body;
};

static struct str
make(struct making *m, enum maker maker)
{
    struct ox *x = ox_begin(m->arena);

    switch (maker) {
    case MAKE_NONE:
        break;
    case MAKE_STYLES:
        docx_styles_write(x, m->styles, m->used);
        break;
    case MAKE_SETTINGS:
        write_settings(x, m->styles->profile,
                       m->variant & DOCX_NOTES);
        break;
    case MAKE_DOCUMENT:
        docx_body_write(m->body, x, m->doc);
        break;
    case MAKE_NUMBERING:
        docx_lists_write(x, m->lists);
        break;
    case MAKE_NOTES:
        docx_notes_write(m->body, x);
        break;
    case MAKE_HEADER:
        docx_header_write(m->body, x, m->doc);
        break;
    case MAKE_FOOTER:
        docx_footer_write(m->body, x, m->doc);
        break;
    case MAKE_CORE:
        write_core(x, &m->doc->info);
        break;
    case MAKE_CUSTOM:
        write_custom(x, &m->doc->info);
        break;
    }
    return ox_end(x);
}

/* Pictures: the types by their endings, each once, and the relations. */
static void
list_media(struct buf *types_more, struct buf *rels_more,
           const struct docx_media *media)
{
    static const char *const endings[] = { "png", "jpeg" };

    for (int i = 0; i < 2; i++)
        for (const struct docx_media *m = media; m != NULL; m = m->next)
            if (strcmp(m->ending, endings[i]) == 0) {
                buf_printf(types_more, "<Default Extension=\"%s\" "
                                       "ContentType=\"image/%s\"/>",
                           endings[i], endings[i]);
                break;
            }
    for (const struct docx_media *m = media; m != NULL; m = m->next)
        buf_printf(rels_more, "<Relationship Id=\"%s\" Type=\"" RELATIONS
                              "/image\" Target=\"%s\"/>", m->id,
                   m->name + sizeof("word/") - 1);
}

static struct str
list_parts(struct arena *a, const struct listing *l, int variant,
           struct str more)
{
    struct buf b = buf_new(a);

    buf_add_z(&b, l->begin);
    for (int i = 0; i < DOCX_EXTRAS; i++)
        if (variant & 1 << i)
            buf_add_z(&b, l->extras[i]);
    buf_add_str(&b, more);
    buf_add_z(&b, l->end);
    return buf_take(&b);
}

/* A part that does not vary with the document. */
static struct docx_part *
shared_part(struct docx_shared *s, int row, int variant)
{
    const struct part_row *r = &rows[row];
    /* of the settings, notes are all that makes a difference */
    int like = r->listing != NULL ? variant : variant & DOCX_NOTES;
    struct docx_part *p = &s->parts[like][row];
    struct making m = { .arena = s->arena, .styles = s->styles,
                        .variant = like };

    if (p->xml.n > 0)
        return p;
    p->name = r->name;
    p->content_type = r->content_type;
    p->shared = p;
    p->xml = r->listing != NULL
                 ? list_parts(s->arena, r->listing, variant, STR_EMPTY)
             : r->text != NULL ? str_from(r->text) : make(&m, r->maker);
    return p;
}

/* Documents of one plan have the same styles. */
static struct docx_part *
styles_part(struct docx_shared *s, int row, const bool *used)
{
    size_t size = sizeof(bool) * (size_t)s->styles->count;
    struct docx_part *p = &s->styles_part;
    struct making m = { .arena = s->last, .styles = s->styles, .used = used };

    if (p->xml.n > 0 && memcmp(s->used, used, size) == 0)
        return p;
    arena_reset(s->last);
    memcpy(s->used, used, size);
    *p = (struct docx_part){ .name = rows[row].name, .shared = p,
                             .content_type = rows[row].content_type,
                             .xml = make(&m, MAKE_STYLES) };
    return p;
}

/* The same with the bytes of a part that may be those of the last one: those
 * of the lists mostly are. */
static struct docx_part *
numbering_part(struct docx_shared *s, int row, struct str xml)
{
    struct docx_part *p = &s->numbering_part;

    if (str_equal(p->xml, xml))
        return p;
    arena_reset(s->numbering);
    *p = (struct docx_part){ .name = rows[row].name, .shared = p,
                             .content_type = rows[row].content_type,
                             .xml = str_copy(s->numbering, xml) };
    return p;
}

struct docx_shared *
docx_shared_new(const struct render_run *run, struct diags *d)
{
    struct docx_shared *s = ARENA_NEW(run->arena, struct docx_shared);

    s->arena = run->arena;
    s->styles = docx_styles_new(run);
    s->packer = zip_packer_new(run->arena, DOCX_ZIP_LEVEL, d);
    if (s->packer == NULL)
        return NULL;
    s->used = ARENA_ARRAY(run->arena, bool, s->styles->count);
    s->last = arena_beside(run->arena);
    s->numbering = arena_beside(run->arena);
    return s;
}

void
docx_shared_free(void *state)
{
    struct docx_shared *s = state;

    arena_free(s->last);
    arena_free(s->numbering);
    zip_packer_free(s->packer);
}

struct zip_member
docx_part_pack(struct docx_shared *s, struct arena *a, struct docx_part *p)
{
    struct docx_part *kept = p->shared;

    if (kept == NULL)
        return zip_pack(s->packer, a, p->name, p->xml);
    a = kept == &s->styles_part ? s->last
        : kept == &s->numbering_part ? s->numbering : s->arena;
    if (kept->member.name == NULL)
        kept->member = zip_pack(s->packer, a, kept->name, kept->xml);
    return kept->member;
}

static struct str
list_with_media(struct arena *a, const struct listing *l, int variant,
                const struct docx_media *media)
{
    struct buf more[2] = { buf_new(a), buf_new(a) };

    list_media(&more[0], &more[1], media);
    return list_parts(a, l, variant, buf_take(&more[l == &rels]));
}

void
docx_package_make(struct docx_shared *s, struct arena *a,
                  const struct doc *doc, struct docx_package *out)
{
    struct making m = { .arena = a, .styles = s->styles, .doc = doc };
    struct docx_lists *lists = docx_lists_new(a, s->styles);
    struct docx_part *styles = NULL;
    struct str document;
    int row = 0;

    m.lists = lists;
    docx_lists_next(lists, a, doc);
    m.body = docx_body_new(a, s->styles, lists);
    /* first: the others hold what it counted */
    document = make(&m, MAKE_DOCUMENT);
    m.variant = (docx_body_has_notes(m.body) ? DOCX_NOTES : 0) +
                (docx_has_footer(doc) ? DOCX_FOOTER : 0) +
                (docx_has_header(doc) ? DOCX_HEADER : 0);
    out->count = 0;
    out->media = docx_body_media(m.body);
    for (int i = 0; i < ROWS; i++) {
        struct docx_part *p = &out->parts[out->count];

        if (rows[i].needs != (rows[i].needs & m.variant))
            continue;
        out->count++;
        *p = (struct docx_part){ .name = rows[i].name,
                                 .content_type = rows[i].content_type };
        if (rows[i].maker == MAKE_DOCUMENT)
            p->xml = document;
        else if (rows[i].maker == MAKE_STYLES) {
            styles = p; /* last: all parts have paragraphs */
            row = i;
        } else if (rows[i].maker == MAKE_NUMBERING)
            *p = *numbering_part(s, i, make(&m, MAKE_NUMBERING));
        else if (rows[i].origin == FROM_DOCUMENT)
            p->xml = make(&m, rows[i].maker);
        else if (rows[i].listing != NULL && out->media != NULL)
            p->xml = list_with_media(a, rows[i].listing, m.variant,
                                     out->media);
        else
            *p = *shared_part(s, i, m.variant);
    }
    *styles = *styles_part(s, row, docx_body_styles(m.body));
}

size_t
docx_media_count(const struct docx_media *m)
{
    size_t n = 0;

    for (; m != NULL; m = m->next)
        n++;
    return n;
}

/* They are deflated by themselves. */
size_t
docx_media_pack(const struct docx_media *m, struct zip_member *to)
{
    size_t n = 0;

    for (; m != NULL; m = m->next)
        to[n++] = zip_store(m->name, m->bytes);
    return n;
}

/* ---- several documents */

/* The margins behind the first of a kind, as the two listings have them. */
static void
list_margins(struct buf *types_more, struct buf *rels_more,
             const struct docx_margin *m)
{
    for (; m != NULL; m = m->next) {
        const char *kind = m->footer ? "footer" : "header";

        if (strcmp(m->id, m->footer ? DOCX_FOOTER_ID
                                    : DOCX_FIRST_HEADER_ID) == 0)
            continue;
        buf_printf(types_more, "<Override PartName=\"/%s\" ContentType=\""
                               WORD_TYPE "%s+xml\"/>", m->name, kind);
        buf_printf(rels_more, "<Relationship Id=\"%s\" Type=\"" RELATIONS
                              "/%s\" Target=\"%s\"/>", m->id, kind,
                   m->name + sizeof("word/") - 1);
    }
}

static struct zip_member
several_part(struct docx_shared *s, struct making *m,
             const struct docx_several *v, int row)
{
    struct buf more[2] = { buf_new(m->arena), buf_new(m->arena) };
    const struct part_row *r = &rows[row];
    struct str xml;

    if (r->maker == MAKE_DOCUMENT)
        return v->document;
    if (r->maker == MAKE_NOTES)
        return v->notes;
    if (r->maker == MAKE_STYLES)
        return docx_part_pack(s, m->arena, styles_part(s, row, v->used));
    if (r->listing != NULL && (v->margins != NULL || v->media != NULL)) {
        list_margins(&more[0], &more[1], v->margins);
        list_media(&more[0], &more[1], v->media);
        xml = list_parts(m->arena, r->listing, v->variant,
                         buf_take(&more[r->listing == &rels]));
    } else if (r->origin == FROM_DOCUMENT) {
        xml = make(m, r->maker);
    } else {
        return docx_part_pack(s, m->arena, shared_part(s, row, v->variant));
    }
    return zip_pack(s->packer, m->arena, r->name, xml);
}

bool
docx_several_write(struct docx_shared *s, struct arena *a,
                   const struct docx_several *v, struct buf *out,
                   struct diags *d)
{
    const struct doc doc = { .info = *v->info };
    struct making m = { .arena = a, .styles = s->styles, .doc = &doc,
                        .lists = v->lists };
    struct zip_member *members;
    size_t margins = 0, n = 0;

    for (const struct docx_margin *g = v->margins; g != NULL; g = g->next)
        margins++;
    members = ARENA_ARRAY(a, struct zip_member,
                          ROWS + margins + docx_media_count(v->media));
    for (int i = 0; i < ROWS; i++)
        if (rows[i].needs == (rows[i].needs & v->variant) &&
            rows[i].maker != MAKE_HEADER && rows[i].maker != MAKE_FOOTER)
            members[n++] = several_part(s, &m, v, i);
    for (const struct docx_margin *g = v->margins; g != NULL; g = g->next)
        members[n++] = g->member;
    n += docx_media_pack(v->media, members + n);
    return zip_write(members, n, out, d);
}
