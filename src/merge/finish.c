#include "merge/finish.h"

enum { LINES_HELD = 2 };

/* Lines that a paragraph fills, at least; it is measured in its own face. */
static int
para_lines(struct arena *a, const struct node *para,
           const struct section *section, const struct measure *m)
{
    const struct para_style *s = para->u.para.style;
    int room = section->width - section->left - section->right - s->left -
               s->right;
    int width = m->width(m->context, face_of(s->bold, s->italic),
                         para->u.para.size > 0 ? para->u.para.size : s->size,
                         para_text(a, para));

    return room <= 0 || width + s->first_line <= room ? 1
           : 1 + (width + s->first_line) / room;
}

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
        if (before == NULL || before->kind != NODE_PARA)
            return;
        before->u.para.keep_next = true;
        lines += para_lines(a, before, &section->u.section, m);
        end = before;
    }
}

void
doc_finish(struct arena *a, struct doc *doc, const struct measure *m)
{
    doc_number_notes(doc);
    for (struct node *s = doc->first; s != NULL; s = s->next)
        for (struct node *n = s->first; n != NULL; n = n->next)
            if (n->kind == NODE_TABLE && n->u.table.signature)
                hold(a, s, n, m);
}
