/* docx.h — the Word file as a set of parts, shared by the two ways to store
 * it: zipped (docx.c) and in one XML file (flatopc.c). */
#ifndef VANBAN_DOCX_H
#define VANBAN_DOCX_H

#include "base/zip.h"
#include "render/docx_xml.h"
#include "render/render.h"

/* The lists of a document: w:abstractNumId, and w:numId of the w:num that
 * begins at the front. One that begins again has a number from LIST_COUNT on.
 * Changing a level in Word puts the style on that the new one is bound to, so
 * what is no heading stands in no list with headings' styles. */
enum docx_list {
    LIST_NONE,
    LIST_NUMBERS,   /* headings: I. 1. 1.1. 1.1.1. */
    LIST_BULLETS,   /* - + */
    LIST_ITEMS,     /* 1. 1.1. 1.1.1. that are paragraphs: khoản */
    LIST_MIXED,     /* headings and paragraphs in one row; levels as those of
                     * headings, for LibreOffice splits a heading with the
                     * level of its style, but bound to no style */
    LIST_PHAN, LIST_CHUONG, LIST_MUC, LIST_TIEU_MUC,
    LIST_DIEU,      /* headings */
    LIST_DIEU_TEXT, /* Điều with the text on their line, or both kinds */
    LIST_COUNT
};

enum { LIST_LEVELS = 4 }; /* at most */

/* A place in a list, by w:numId; LIST_NONE: not numbered by Word. */
struct docx_place {
    int list, level;
};

/* A paragraph style as Word knows it. */
struct docx_style {
    const struct para_style *style;
    const char *id;          /* NULL: the default style, which is not named */
    struct docx_place place; /* the numbering that the style brings along */
};

struct docx_styles {
    const struct profile *profile;
    const struct fonts *fonts;
    const struct para_style *body;   /* "noi_dung" */
    struct para_style normal;        /* what all are based on: neutral */
    struct docx_style *all;          /* in the profile's order */
    int count;
};

/* Style ids that are no paragraph style of the profile. */
#define DOCX_GRID "TableGrid"
#define DOCX_NOTE_MARK "FootnoteReference"
#define DOCX_RULE "DuongKe"
/* Of DOC_TINY_HEIGHT; also in cells that go on from the row above, and of
 * DOC_HAIR_HEIGHT at the end of a section behind a table. */
#define DOCX_TINY "KhoangNho"
#define DOCX_INDEX_TITLE "TOCHeading"
#define DOCX_SEPARATOR "DuongKeChuThich"

/* Of header and footer in document.xml.rels. */
#define DOCX_HEADER_ID "rId1"
#define DOCX_FOOTER_ID "rId7"
#define DOCX_NO_FOOTER_ID "rId8"
#define DOCX_FIRST_HEADER_ID "rId9"
#define DOCX_NO_HEADER_ID "rId10"

#define DOCX_RELATIONS "http://schemas.openxmlformats.org"

struct docx_styles *docx_styles_new(const struct render_run *);
const struct docx_style *docx_style_of(const struct docx_styles *,
                                       const struct para_style *);
/* The style that level of a list is bound to; NULL when there is none. */
const struct docx_style *docx_style_at(const struct docx_styles *,
                                       struct docx_place);
/* How Word shows a style that is none of its own. */
struct str docx_style_name(struct arena *, const struct para_style *);
/* "header" for "Header"; NULL for a style that is not Word's own. */
const char *docx_builtin_name(const char *id);
/* Is it that of the entries of a mục lục, at some level? */
bool docx_is_index_style(const struct docx_style *);
/* styles.xml. used: which of all the file has paragraphs of. */
void docx_styles_write(struct ox *, const struct docx_styles *,
                       const bool *used);
/* A run with a mark of a field: "begin", "separate", "end"; one with its
 * instruction. */
void docx_fldchar_write(struct ox *, const char *type);
void docx_instruction_write(struct ox *, struct str instruction);
/* w:rFonts, with one font for all scripts. */
void docx_fonts_write(struct ox *, struct str font);
const char *docx_jc(enum align); /* the value of w:jc */

/* The numbering of a file's documents: what Word would count, simulated. */
struct docx_lists;

struct docx_lists *docx_lists_new(struct arena *, const struct docx_styles *);
/* Goes to the first or the next document of the file, which counts for itself:
 * looks through it for the form of its labels. The arena is for it alone. */
void docx_lists_next(struct docx_lists *, struct arena *, const struct doc *);
/* Are there as many lists as Word can count? From there on all labels are
 * text, which prints alike. */
bool docx_lists_full(const struct docx_lists *);
/* The place in which Word prints the paragraph's label just as it stands;
 * LIST_NONE where only text can say it. Must be called once for each
 * paragraph, in the order of the document. */
struct docx_place docx_lists_place(struct docx_lists *, const struct para *);
/* numbering.xml; after the last paragraph. */
void docx_lists_write(struct ox *, const struct docx_lists *);

/* document.xml. Footnotes met are gathered for docx_notes_write. */
struct docx_body;
struct docx_body *docx_body_new(struct arena *, const struct docx_styles *,
                                struct docx_lists *);
void docx_body_write(struct docx_body *, struct ox *, const struct doc *);

/* The same for one document of several. */
struct docx_piece {
    const struct doc *doc;
    /* relations of its first page's header and footer; NULL: none */
    const char *header, *footer;
    bool blank; /* a page without anything goes before it */
    size_t from, to; /* set: where the properties of its last section stand,
                      * which are the file's, if it is the last */
};
/* The arena of the document in hand. */
void docx_body_use(struct docx_body *, struct arena *);
/* Its sections, without what is around all. */
void docx_body_piece(struct docx_body *, struct ox *, struct docx_piece *);
/* Its footnotes, the same. */
void docx_notes_piece(struct docx_body *, struct ox *);
/* The rules above footnotes. */
void docx_separators_write(struct ox *);
bool docx_body_has_notes(const struct docx_body *);
/* Which styles what was written so far has, as docx_styles_write asks. */
const bool *docx_body_styles(const struct docx_body *);
/* header2.xml, footer1.xml: those of the first page of the first section. A
 * document has one, be it empty, also where a later section begins without a
 * number: LibreOffice 25.2 would print one there. */
bool docx_has_header(const struct doc *);
void docx_header_write(struct docx_body *, struct ox *, const struct doc *);
bool docx_has_footer(const struct doc *);
void docx_footer_write(struct docx_body *, struct ox *, const struct doc *);
/* footnotes.xml; after docx_body_write. */
void docx_notes_write(struct docx_body *, struct ox *);

/* The file of a picture, as a part. */
struct docx_media {
    int number;
    const char *name;   /* "word/media/anh1.png" */
    const char *ending; /* "png", "jpeg": also the end of its type */
    const char *id;     /* of the relation */
    struct str bytes;
    struct docx_media *next;
};
/* Those that the body has drawn; after docx_body_write. */
const struct docx_media *docx_body_media(const struct docx_body *);

/* One part: where it stands in the package, and what it holds. */
struct docx_part {
    const char *name;         /* "word/document.xml" */
    const char *content_type; /* NULL for [Content_Types].xml */
    struct str xml;           /* with DOCX_DECLARATION */
    struct zip_member member; /* once it is asked for; else name NULL */
    struct docx_part *shared; /* by several documents; NULL: this one's own */
};

enum { DOCX_PARTS = 15 };

/* Which parts there are besides those of every document: a sum. */
enum { DOCX_NOTES = 1, DOCX_FOOTER = 2, DOCX_HEADER = 4, DOCX_EXTRAS = 3,
       DOCX_VARIANTS = 1 << DOCX_EXTRAS };

struct docx_package {
    struct docx_part parts[DOCX_PARTS];
    int count;
    const struct docx_media *media; /* and these */
};

/* Deflate level of the zip: 1 is fastest, 12 smallest. Of four pages 8 makes
 * 10,153 bytes, 7 makes 10,213 with a fifth less work, 6 10,300. */
enum { DOCX_ZIP_LEVEL = 7 };

/* What all documents of a maker share, made when the first asks for it. */
struct docx_shared {
    struct arena *arena;
    const struct docx_styles *styles;
    struct zip_packer *packer;
    /* for documents without and with footnotes, a footer, a header of the
     * first page; without xml: not made yet */
    struct docx_part parts[DOCX_VARIANTS][DOCX_PARTS];
    bool *used;          /* the styles of the last one, and their part, the */
    struct docx_part styles_part;
    struct arena *last;  /* only thing in here */
    struct docx_part numbering_part; /* the same of the lists */
    struct arena *numbering;
};

/* NULL after a diagnostic. */
struct docx_shared *docx_shared_new(const struct render_run *,
                                    struct diags *);
void docx_shared_free(void *);

/* A header or footer of one document's first page, in a file of several. */
struct docx_margin {
    const char *name; /* "word/header4.xml" */
    const char *id;   /* of the relation */
    bool footer;
    struct str xml;
    struct zip_member member;
    struct docx_margin *next;
};

/* What the package of several documents is made of, but for the margins that
 * those of one document have, too. */
struct docx_several {
    int variant; /* see DOCX_EXTRAS */
    struct zip_member document, notes;
    const struct docx_lists *lists;
    const bool *used; /* the styles */
    const struct doc_info *info;
    const struct docx_margin *margins; /* the first of each kind is that of a
                                        * single document */
    const struct docx_media *media;
};

/* The zip of several documents. False after a diagnostic. */
bool docx_several_write(struct docx_shared *, struct arena *,
                        const struct docx_several *, struct buf *out,
                        struct diags *);

extern const struct joiner docx_joiner; /* docx_joined.c */

/* All parts of one document, in the order of the package. */
void docx_package_make(struct docx_shared *, struct arena *,
                       const struct doc *, struct docx_package *);
/* Appends the members of pictures, stored as they are; gives how many. */
size_t docx_media_pack(const struct docx_media *, struct zip_member *);
size_t docx_media_count(const struct docx_media *);
/* A part deflated; those that are shared, once. */
struct zip_member docx_part_pack(struct docx_shared *, struct arena *,
                                 struct docx_part *);

#endif
