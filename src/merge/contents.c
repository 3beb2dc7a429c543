/* contents.c — the entries of a mục lục: the text of each heading, as Word
 * finds it when the mục lục is made anew there, and the place of its page.
 * Numbers of pages are layout's. */
#include "merge/contents.h"

#include "model/section.h"
#include "text/balance.h"

struct filler {
    struct arena *arena;
    struct doc *doc;
    const struct measure *measure;
    int anchors;
};

/* What an entry keeps of the looks that its heading has. */
enum { KEPT = FORMAT_SUPERSCRIPT | FORMAT_SUBSCRIPT };

enum { DEEPEST = 4 }; /* of the styles that entries have */

/* ---- phụ lục: the label and the title become one heading */

static bool
has_style(const struct node *n, const char *name)
{
    return n != NULL && n->kind == NODE_PARA &&
           str_is(n->u.para.style->name, name);
}

/* Puts the texts of a paragraph, and all that is said of what is below it, at
 * the end of the one before it. */
static void
take_in(struct filler *f, struct node *heading, struct node *title)
{
    const struct para *p = &title->u.para;
    int after;

    node_append(heading, node_new(f->arena, NODE_BREAK, title->pos));
    if (title->first != NULL) {
        heading->last->next = title->first;
        heading->last = title->last;
    }
    after = p->after >= 0 ? p->after : p->style->after;
    if (after != heading->u.para.style->after)
        heading->u.para.after = after;
    heading->u.para.keep_next |= p->keep_next;
    heading->next = title->next;
}

/* As if the label on its line were not there: the title was a paragraph of its
 * own, of that style. */
static void
balance(struct filler *f, struct node *heading,
        const struct para_style *style, int room)
{
    const struct para_style *own = heading->u.para.style;
    struct node *label = heading->first, *title = label;

    while (title->kind != NODE_BREAK)
        title = title->next;
    heading->first = title->next;
    heading->u.para.style = style;
    title_balance(f->arena, f->doc->profile, f->measure, heading, room);
    heading->first = label;
    heading->u.para.style = own;
}

static void
join_titles(struct filler *f, struct node *section)
{
    for (struct node *n = section->first; n != NULL; n = n->next) {
        const struct para_style *title = NULL;

        while (has_style(n, "phu_luc") && has_style(n->next, "phu_luc_ten") &&
               style_alike(n->u.para.style, n->next->u.para.style)) {
            if (section->last == n->next)
                section->last = n;
            title = n->next->u.para.style;
            take_in(f, n, n->next);
        }
        if (title != NULL)
            balance(f, n, title, section_room(section));
    }
}

/* ---- entries */

static bool
is_listed(const struct index *index, const struct node *n)
{
    if (n->kind != NODE_PARA)
        return false;
    switch (index->kind) {
    case INDEX_HEADINGS:
        return n->u.para.style->outline > 0 &&
               n->u.para.style->outline <= index->levels;
    case INDEX_TABLES:
        return has_style(n, "bang_tieu_de");
    case INDEX_PICTURES:
        return has_style(n, "anh_ten");
    case INDEX_APPENDICES:
        return has_style(n, "phu_luc");
    case INDEX_KINDS:
        break;
    }
    return false;
}

static struct anchor *
anchor_of(struct filler *f, struct node *heading)
{
    struct para *p = &heading->u.para;

    if (p->anchor == NULL) {
        p->anchor = ARENA_NEW(f->arena, struct anchor);
        p->anchor->id = ++f->anchors;
    }
    return p->anchor;
}

/* The heading's text: its label, and where it had a line of its own or a line
 * was forced, a blank; no footnotes. */
static void
add_text(struct filler *f, struct node *entry, const struct node *heading)
{
    struct str label = heading->u.para.label.text;
    bool blank = false;

    if (label.n > 0)
        run_append(f->arena, entry,
                   para_label_alone(heading)
                       ? label : str_printf(f->arena, "%.*s\u00A0",
                                            STR_ARG(label)),
                   0, heading->pos);
    for (const struct node *n = heading->first; n != NULL; n = n->next) {
        if (n->kind == NODE_BREAK)
            blank = entry->first != NULL;
        if (n->kind != NODE_RUN)
            continue;
        if (blank)
            run_append(f->arena, entry, STR(" "), 0, n->pos);
        blank = false;
        run_append(f->arena, entry, n->u.run.text, n->u.run.format & KEPT,
                   n->pos);
    }
}

static const struct para_style *
entry_style(const struct filler *f, const struct node *index,
            const struct node *heading)
{
    static const char *const styles[] = { "muc_luc_1", "muc_luc_2",
                                          "muc_luc_3", "muc_luc_4" };
    int level = index->u.index.kind == INDEX_HEADINGS ? heading->u.para.level
                                                      : 1;

    return profile_style(f->doc->profile,
                         styles[level <= DEEPEST ? level - 1 : DEEPEST - 1]);
}

static void
add_entry(struct filler *f, struct node *index, struct node *heading)
{
    struct node *entry = para_new(f->arena, entry_style(f, index, heading),
                                  heading->pos);
    struct node *page = node_new(f->arena, NODE_PAGE, heading->pos);

    add_text(f, entry, heading);
    if (entry->first == NULL)
        return; /* a heading without words */
    page->u.page = anchor_of(f, heading);
    node_append(entry, page);
    node_append(index, entry);
}

/* From the section where it stands: what a statute is attached to is not in
 * its mục lục. */
static void
add_entries(struct filler *f, struct node *section, struct node *index)
{
    for (struct node *s = section; s != NULL; s = s->next)
        for (struct node *n = s->first; n != NULL; n = n->next)
            if (is_listed(&index->u.index, n))
                add_entry(f, index, n);
}

/* ---- what is empty */

static void
tell_empty(const struct node *index, struct diags *d)
{
    static const char *const keys[INDEX_KINDS] = {
        [INDEX_HEADINGS] = "muc_luc", [INDEX_TABLES] = "danh_muc_bang",
        [INDEX_PICTURES] = "danh_muc_hinh",
        [INDEX_APPENDICES] = "danh_muc_phu_luc",
    };
    static const char *const lacks[INDEX_KINDS] = {
        [INDEX_HEADINGS] = "đề mục nào",
        [INDEX_TABLES] = "bảng nào có tên ở trên",
        [INDEX_PICTURES] = "hình ảnh nào có tên ở dưới",
        [INDEX_APPENDICES] = "phụ lục nào",
    };

    diag_add(d, CONTENTS_EMPTY, index->pos, keys[index->u.index.kind],
             lacks[index->u.index.kind]);
}

/* Takes the block behind `before` (NULL: the first) off the section. */
static void
drop(struct node *section, struct node *before)
{
    struct node *n = before != NULL ? before->next : section->first;

    if (before != NULL)
        before->next = n->next;
    else
        section->first = n->next;
    if (section->last == n)
        section->last = before;
}

static void
drop_empty(struct node *section, struct diags *d)
{
    struct node *before = NULL;

    for (struct node *n = section->first, *next; n != NULL; n = next) {
        const struct node *index = n->next;

        next = n->next;
        if (!has_style(n, "muc_luc") || index == NULL ||
            index->kind != NODE_INDEX || index->first != NULL) {
            before = n;
            continue;
        }
        tell_empty(index, d);
        next = index->next;
        drop(section, before);
        drop(section, before);
    }
}

static void
turn_behind(struct node *section)
{
    for (struct node *n = section->first; n != NULL; n = n->next)
        if (n->kind == NODE_INDEX && n->u.index.turns && n->next != NULL &&
            n->next->kind == NODE_PARA)
            n->next->u.para.page_before = true;
}

static bool
has_index(const struct doc *doc)
{
    for (const struct node *s = doc->first; s != NULL; s = s->next)
        for (const struct node *n = s->first; n != NULL; n = n->next)
            if (n->kind == NODE_INDEX)
                return true;
    return false;
}

void
contents_fill(struct arena *a, struct doc *doc, const struct measure *m,
              struct diags *d)
{
    struct filler f = { .arena = a, .doc = doc, .measure = m };

    if (!has_index(doc))
        return;
    for (struct node *s = doc->first; s != NULL; s = s->next)
        join_titles(&f, s);
    for (struct node *s = doc->first; s != NULL; s = s->next)
        for (struct node *n = s->first; n != NULL; n = n->next)
            if (n->kind == NODE_INDEX)
                add_entries(&f, s, n);
    for (struct node *s = doc->first; s != NULL; s = s->next) {
        drop_empty(s, d);
        turn_behind(s);
    }
}
