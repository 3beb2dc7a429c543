/* dump.c — what each stage makes of a file, as the text that tests compare. */
#include <stdlib.h>
#include <string.h>

#include "base/source_read.h"
#include "base/viet.h"
#include "import/word_dump.h"
#include "import/word_read.h"
#include "import/word_tell.h"
#include "input/csv.h"
#include "input/ods.h"
#include "input/reader.h"
#include "input/rows.h"
#include "input/table_kind.h"
#include "make/maker.h"
#include "model/levels.h"
#include "model/section.h"
#include "outline/outline.h"

enum stage { STAGE_VALUE, STAGE_ROWS, STAGE_OUTLINE, STAGE_TREE,
             STAGE_PAGES, STAGE_WORD, STAGES };

const char *const vanban_stages[] = { "value", "rows", "outline", "tree",
                                      "pages", "word", NULL };

struct dumping {
    struct vanban_maker *maker;
    enum stage stage;
    const char *name; /* of the file */
    FILE *out;
};

/* The text of a .txt file as the value of a body. */
static const struct value *
read_body(struct vanban_maker *m, const char *path)
{
    const struct source *s = source_read(m->document, &m->files, path,
                                         m->diags);
    struct value *v;

    if (s == NULL)
        return NULL;
    v = value_new(m->document, VALUE_TEXT, (struct pos){ s, 1, 1 });
    v->text = viet_nfc(m->document,
                       reader_clean_body(m->document, s, m->diags));
    v->block = true;
    return v;
}

/* The rows of a CSV file, or of a workbook's first sheet. */
static const struct value *
read_table(struct vanban_maker *m, const char *path)
{
    const struct sheet_place at = { &m->files, path, STR_EMPTY };
    struct workbook_sheet sheet = { NULL, NULL };
    const struct source *s;

    enum table_kind kind = table_kind_of(m->document, path);

    if (table_kind_is_book(kind))
        return (kind == TABLE_ODS ? ods_read : xlsx_read)(
                   m->document, &at, &sheet, m->diags) ? sheet.rows : NULL;
    s = source_read(m->document, &m->files, path, m->diags);
    return s != NULL ? csv_read(m->document, s, m->diags) : NULL;
}

/* One row at a time, as a batch reads them. */
static void
dump_rows(const struct dumping *d)
{
    struct vanban_maker *m = d->maker;
    const struct sheet_place at = { &m->files, d->name, STR_EMPTY };
    struct rows *rows = rows_open(m->document, &at, m->diags);
    struct arena *a;
    struct value *row;

    if (rows == NULL)
        return;
    a = arena_beside(m->document);
    for (int n = 0; (row = rows_next(rows, a)) != NULL; n++) {
        value_dump_member(d->out, row, n);
        arena_reset(a);
    }
    arena_free(a);
    rows_close(rows);
}

static struct outline
outline_of(struct vanban_maker *m, const struct value *body)
{
    struct outline o = outline_new(m->document);

    o.measure = &m->session->measure;
    o.files = &m->files;
    if (body != NULL)
        outline_add_value(&o, body, 0, m->diags);
    outline_finish(&o);
    return o;
}

/* A document of nothing but a body, on the profile's pages. */
static struct doc *
doc_of(struct vanban_maker *m, const struct value *body)
{
    struct outline o = outline_of(m, body);
    struct doc *doc = ARENA_NEW(m->document, struct doc);
    const struct profile *p = m->session->profile;
    struct node *n = section_new(m->document, p, false, POS_NONE);

    n->u.section.number_hidden_first = p->page.first_number_hidden;
    doc->profile = p;
    doc_append(doc, n);
    outline_build(m->document, &o, p, n, m->diags);
    doc_split(doc);
    doc_number_notes(doc);
    doc_levels(doc);
    return doc;
}

static void
dump_doc(const struct dumping *d, struct doc *doc)
{
    struct pages *pages;

    for (; doc != NULL; doc = doc->next) {
        if (doc->appendix != NULL)
            fprintf(d->out, "file phu-luc-%d\n", doc->appendix->number);
        if (d->stage == STAGE_TREE)
            doc_dump(d->out, doc);
        else if ((pages = maker_pages(d->maker, doc)) != NULL)
            pages_dump(d->out, pages);
    }
}

/* whole: a plan, and not only its body. */
static void
dump_value(const struct dumping *d, const struct value *v, bool whole)
{
    const struct value *laid = whole && v != NULL ? maker_laid(d->maker, v)
                                                  : v;
    struct outline o;

    if (v == NULL)
        return;
    switch (d->stage) {
    case STAGE_ROWS: /* dump_rows, dump_word */
    case STAGE_WORD:
    case STAGES:
        break;
    case STAGE_VALUE:
        value_dump(d->out, laid);
        break;
    case STAGE_OUTLINE:
        o = outline_of(d->maker, whole ? value_find(laid, "noi_dung")
                                           : v);
        outline_dump(d->out, &o);
        break;
    case STAGE_TREE:
    case STAGE_PAGES:
        dump_doc(d, whole ? maker_document(d->maker, v)
                          : doc_of(d->maker, v));
        break;
    }
}

/* A document that a plan can be made of. */
static void
dump_word(const struct dumping *d)
{
    struct vanban_maker *m = d->maker;
    const struct word_file *w = word_read(m->document, &m->files, d->name,
                                          m->diags);
    struct buf b = buf_new(m->document);

    if (w == NULL)
        return;
    word_dump(w, &b);
    word_tell(w, m->diags);
    fwrite(b.p, 1, b.n, d->out);
}

static void
dump_file(void *context)
{
    const struct dumping *d = context;
    const struct vanban_order order = { .name = d->name };
    struct str name = str_from(d->name);

    if (d->stage == STAGE_ROWS)
        dump_rows(d);
    else if (d->stage == STAGE_WORD)
        dump_word(d);
    else if (str_ends(name, ".txt"))
        dump_value(d, read_body(d->maker, d->name), false);
    else if (str_ends(name, ".csv") ||
             table_kind_is_book(table_kind_of(d->maker->document, d->name)))
        dump_value(d, read_table(d->maker, d->name), false);
    else
        dump_value(d, maker_plan(d->maker, &order, MAKER_TEXT), true);
}

bool
vanban_dump(struct vanban_maker *m, const char *stage, const char *name,
            struct buf *out, struct vanban_made *made)
{
    struct dumping d = { .maker = m, .name = name };
    char *text = NULL;
    size_t n = 0;

    while (d.stage < STAGES && strcmp(vanban_stages[d.stage], stage) != 0)
        d.stage++;
    maker_next(m, made);
    if (d.stage == STAGES)
        return false;
    d.out = open_memstream(&text, &n);
    if (d.out == NULL) {
        diag_add(m->diags, INTERNAL, POS_NONE, "open_memstream");
        return true;
    }
    maker_guard(m, dump_file, &d);
    made->whole = made->findings.errors == 0;
    fclose(d.out);
    buf_add(out, text, n);
    free(text); /* the C library's */
    return true;
}
