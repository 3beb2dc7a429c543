/* docx_joined.c — one Word file of many documents: sections that begin their
 * page numbers again, lists and footnotes that count for each, styles once.
 * What is written of a document goes deflated into the file's parts, but for
 * the last, whose section may be that of the file. */
#include "render/docx.h"

#include <string.h>

#define DOCUMENT_BEGIN \
    DOCX_DECLARATION "<w:document xmlns:w=\"" DOCX_NAMESPACE "\" xmlns:r=\"" \
    DOCX_RELATIONS "/officeDocument/2006/relationships\"><w:body>"
#define DOCUMENT_END "</w:body></w:document>"
#define NOTES_BEGIN \
    DOCX_DECLARATION "<w:footnotes xmlns:w=\"" DOCX_NAMESPACE "\">"
#define NOTES_END "</w:footnotes>"

enum { MARGIN_IDS_FROM = 11, MARGIN_FILES_FROM = 4 };

struct docx_file {
    struct docx_shared *shared;
    struct arena *arena;
    struct docx_lists *lists;
    struct docx_body *body;
    struct zip_stream *document, *notes;
    struct arena *streams[2]; /* of those, for each grows */
    bool duplex, full;
    int pages; /* so far */
    /* the newest document, not yet in the stream */
    struct arena *waiting;
    struct str last;
    size_t from, to; /* the properties of its last section */
    struct docx_margin *margins, *newest[2]; /* header, footer */
    struct docx_margin **margins_end;
    int n_margins;
};

/* What the writer has written of a part, without the declaration. */
static struct str
piece_end(struct ox *x)
{
    return str_after(ox_end(x), strlen(DOCX_DECLARATION));
}

static bool
stream_add(struct zip_stream *s, struct str piece, struct diags *d)
{
    if (zip_stream_add(s, piece))
        return true;
    diag_add(d, INTERNAL, POS_NONE, "zlib");
    return false;
}

static void
joined_close(void *file)
{
    struct docx_file *f = file;

    zip_stream_close(f->document);
    zip_stream_close(f->notes);
    arena_free(f->streams[0]);
    arena_free(f->streams[1]);
    arena_free(f->waiting);
}

static void *
joined_begin(void *state, struct arena *a, const struct join_order *order,
             struct diags *d)
{
    struct docx_file *f = ARENA_NEW(a, struct docx_file);

    f->shared = state;
    f->arena = a;
    f->duplex = order->duplex;
    f->lists = docx_lists_new(a, f->shared->styles);
    f->body = docx_body_new(a, f->shared->styles, f->lists);
    f->waiting = arena_beside(a);
    f->margins_end = &f->margins;
    f->streams[0] = arena_beside(a);
    f->streams[1] = arena_beside(a);
    f->document = zip_stream_begin(f->streams[0], DOCX_ZIP_LEVEL, d);
    f->notes = zip_stream_begin(f->streams[1], DOCX_ZIP_LEVEL, d);
    if (f->document != NULL && f->notes != NULL &&
        stream_add(f->document, STR(DOCUMENT_BEGIN), d))
        return f;
    joined_close(f);
    return NULL;
}

/* ---- headers and footers of first pages */

static struct str
margin_xml(struct docx_file *f, struct arena *a, const struct doc *doc,
           bool footer)
{
    struct ox *x = ox_begin(a);

    if (footer)
        docx_footer_write(f->body, x, doc);
    else
        docx_header_write(f->body, x, doc);
    return ox_end(x);
}

/* The relation of the header or footer of a document's first page: that of
 * the document before, where it is the same. NULL where it has none. A header
 * each has, be it empty (docx_has_header). */
static const char *
margin_find(struct docx_file *f, struct arena *a, const struct doc *doc,
            bool footer)
{
    struct docx_margin *m = f->newest[footer];
    struct str xml;

    if (doc->first == NULL || (footer && !docx_has_footer(doc)))
        return NULL;
    xml = margin_xml(f, a, doc, footer);
    if (m == NULL || !str_equal(m->xml, xml)) {
        bool first = m == NULL;

        m = ARENA_NEW(f->arena, struct docx_margin);
        m->footer = footer;
        m->xml = str_copy(f->arena, xml);
        m->id = footer ? DOCX_FOOTER_ID : DOCX_FIRST_HEADER_ID;
        m->name = footer ? "word/footer1.xml" : "word/header2.xml";
        if (!first) {
            m->id = str_printf(f->arena, "rId%d",
                               MARGIN_IDS_FROM + f->n_margins).p;
            m->name = str_printf(f->arena, "word/%s%d.xml",
                                 footer ? "footer" : "header",
                                 MARGIN_FILES_FROM + f->n_margins).p;
            f->n_margins++;
        }
        m->member = zip_pack(f->shared->packer, f->arena, m->name, m->xml);
        *f->margins_end = m;
        f->margins_end = &m->next;
        f->newest[footer] = m;
    }
    return m->id;
}

/* ---- documents */

static struct str
write_piece(struct docx_file *f, struct arena *a, const struct joined_doc *j)
{
    const struct doc *doc = j->doc;
    struct docx_piece p = { .doc = doc,
                            .blank = f->duplex && f->pages % 2 == 1 };
    struct ox *x;

    f->pages += p.blank + j->pages->count;
    p.header = margin_find(f, a, doc, false);
    p.footer = margin_find(f, a, doc, true);
    x = ox_begin(a);
    docx_body_piece(f->body, x, &p);
    f->from = p.from - strlen(DOCX_DECLARATION);
    f->to = p.to - strlen(DOCX_DECLARATION);
    return piece_end(x);
}

static bool
write_notes(struct docx_file *f, struct arena *a, bool first,
            struct diags *d)
{
    struct ox *x = ox_begin(a);

    if (first)
        docx_separators_write(x);
    docx_notes_piece(f->body, x);
    return (!first || stream_add(f->notes, STR(NOTES_BEGIN), d)) &&
           stream_add(f->notes, piece_end(x), d);
}

/* Told once, of the document in which it happens. */
static void
tell_full(struct docx_file *f, struct diags *d)
{
    if (!f->full && docx_lists_full(f->lists))
        diag_add(d, JOINED_LISTS, POS_NONE);
    f->full = docx_lists_full(f->lists);
}

static bool
joined_add(void *file, struct arena *a, const struct joined_doc *doc,
           struct diags *d)
{
    struct docx_file *f = file;
    bool noted = docx_body_has_notes(f->body);
    struct str piece;

    if (!stream_add(f->document, f->last, d))
        return false;
    f->last = STR_EMPTY;
    docx_lists_next(f->lists, a, doc->doc);
    docx_body_use(f->body, a);
    piece = write_piece(f, a, doc);
    if (docx_body_has_notes(f->body) && !write_notes(f, a, !noted, d))
        return false;
    tell_full(f, d);
    arena_reset(f->waiting);
    f->last = str_copy(f->waiting, piece);
    return true;
}

/* ---- the end */

/* The last document: the properties of its last section stand behind it. */
static bool
end_document(struct docx_file *f, struct zip_member *m, struct diags *d)
{
    struct str s = f->last;

    return stream_add(f->document, str_first(s, f->from), d) &&
           stream_add(f->document, str_after(s, f->to), d) &&
           stream_add(f->document,
                      str_after(str_first(s, f->to), f->from), d) &&
           stream_add(f->document, STR(DOCUMENT_END), d) &&
           zip_stream_end(f->document, "word/document.xml", m);
}

static bool
joined_end(void *file, struct arena *a, const struct doc_info *info,
           struct buf *out, struct diags *d)
{
    struct docx_file *f = file;
    bool notes = docx_body_has_notes(f->body);
    struct docx_several v = {
        .variant = (notes ? DOCX_NOTES : 0) +
                   (f->newest[true] != NULL ? DOCX_FOOTER : 0) +
                   (f->newest[false] != NULL ? DOCX_HEADER : 0),
        .lists = f->lists, .used = docx_body_styles(f->body), .info = info,
        .margins = f->margins, .media = docx_body_media(f->body),
    };

    return end_document(f, &v.document, d) &&
           (!notes || (stream_add(f->notes, STR(NOTES_END), d) &&
                       zip_stream_end(f->notes, "word/footnotes.xml",
                                      &v.notes))) &&
           docx_several_write(f->shared, a, &v, out, d);
}

const struct joiner docx_joiner = {
    joined_begin, joined_add, joined_end, joined_close,
};
