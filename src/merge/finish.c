/* finish.c — keeps signatures and last tables off pages of their own, and
 * parts off the phụ lục that are separate files. */
#include "merge/finish.h"

#include "base/limits.h"
#include "merge/contents.h"
#include "model/levels.h"
#include "model/section.h"
#include "text/para_lines.h"
#include "text/reference.h"

enum { LINES_HELD = 2 };

/* The paragraphs before the signature, from the last backwards, until two
 * lines of them come with it. */
static void
hold(struct arena *a, struct node *section, struct node *signature,
     const struct measure *m)
{
    struct node *end = signature;
    int lines = 0;

    while (lines < LINES_HELD) {
        struct node *before = NULL;

        for (struct node *n = section->first; n != end; n = n->next)
            before = n;
        if (before != NULL && before->kind == NODE_TABLE &&
            before->last != NULL && before->last->u.row.keep_next) {
            end = before;
            continue;
        }
        if (before == NULL || before->kind != NODE_PARA)
            return;
        before->u.para.held = !before->u.para.keep_next;
        before->u.para.keep_next = true;
        lines += para_lines(a, before, section_room(section), m);
        end = before;
    }
}

/* A document of its own for a phụ lục. */
static struct doc *
appendix_doc(struct arena *a, const struct doc *doc, const struct appendix *x)
{
    struct doc *own = ARENA_NEW(a, struct doc);

    own->info = doc->info;
    own->info.subject = x->title;
    own->info.title = str_printf(a, "%.*s %.*s", STR_ARG(x->label),
                                 STR_ARG(x->title));
    own->profile = doc->profile;
    own->appendix = x;
    return own;
}

/* Takes the phụ lục that are files of their own off the document. */
static void
part_separate(struct arena *a, struct doc *doc)
{
    struct node *s = doc->first, *next;
    struct doc *last = doc;

    doc->first = doc->last = NULL;
    for (; s != NULL; s = next) {
        const struct appendix *x = s->u.section.appendix;

        next = s->next;
        s->next = NULL;
        if (x == NULL || !x->separate) {
            doc_append(doc, s);
            continue;
        }
        if (last->appendix != x)
            last = last->next = appendix_doc(a, doc, x);
        doc_append(last, s);
    }
}

/* A table that ends a section: in a Word file the smallest of paragraphs
 * comes behind it, which must not come on a page alone. */
static void
hold_end(struct node *section)
{
    struct node *last = section->last;

    if (last != NULL && last->kind == NODE_TABLE && last->last != NULL)
        last->last->u.row.keep_next = true;
}

/* LibreOffice 7.4 keeps the empty paragraph that it puts before a table at the
 * start of a document while it reads, if there are footnotes: it would push
 * the page down by a line. With a paragraph there it puts none. And 25.2 does
 * not count pages anew where a section begins with a table. */
static bool
begins_tiny(const struct doc *doc, const struct node *section)
{
    const struct node *first = section->first;

    if (first == NULL || first->kind != NODE_TABLE)
        return false;
    return section == doc->first ? doc_has_note(first)
                                 : section->u.section.number_from > 0;
}

void
doc_finish(struct arena *a, struct doc *doc, const struct measure *m,
           struct diags *d)
{
    doc_split(doc);
    references_resolve(a, doc, d);
    part_separate(a, doc);
    for (; doc != NULL; doc = doc->next) {
        struct pos past = doc_number_notes(doc);

        if (past.source != NULL)
            diag_add(d, NOTES_MANY, past, LIMIT_NOTES_TEXT);
        doc_levels(doc);
        contents_fill(a, doc, m, d);
        for (struct node *s = doc->first; s != NULL; s = s->next) {
            for (struct node *n = s->first; n != NULL; n = n->next)
                if (n->kind == NODE_TABLE && n->u.table.signature)
                    hold(a, s, n, m);
            hold_end(s);
            s->u.section.begins_tiny = begins_tiny(doc, s);
        }
    }
}
