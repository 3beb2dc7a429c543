/* The text of a paragraph as runs of document.xml. */
#include <assert.h>

#include "render/docx_body.h"

/* Beside the FORMAT_ bits: the word before the mark of a note. */
enum { FORMAT_NOTED = 1 << 8 };

unsigned
docx_style_format(const struct para_style *s)
{
    return (s->bold ? FORMAT_BOLD : 0u) | (s->italic ? FORMAT_ITALIC : 0u);
}

static void
runs_close(struct runs *r)
{
    if (r->open)
        ox_close(r->body->x);
    r->open = false;
}

static void
write_format(struct ox *x, const char *element, bool on, bool style)
{
    if (on && !style)
        ox_empty(x, element);
    if (!on && style)
        ox_val(x, element, "0");
}

bool
docx_is_sized(const struct para *para)
{
    return para->size > 0 && para->size != para->style->size;
}

/* Only what the style does not say. */
void
docx_run_properties(struct ox *x, unsigned format, const struct para *para,
                    struct str language)
{
    unsigned style = docx_style_format(para->style);

    if (format == style && !docx_is_sized(para) && language.n == 0)
        return;
    ox_open(x, "w:rPr");
    write_format(x, "w:b", format & FORMAT_BOLD, style & FORMAT_BOLD);
    write_format(x, "w:i", format & FORMAT_ITALIC, style & FORMAT_ITALIC);
    if (docx_is_sized(para)) {
        ox_val_int(x, "w:sz", para->size);
        ox_val_int(x, "w:szCs", para->size);
    }
    if (format & FORMAT_SUPERSCRIPT)
        ox_val(x, "w:vertAlign", "superscript");
    if (language.n > 0) {
        ox_open(x, "w:lang");
        ox_attr_str(x, "w:val", language);
        ox_close(x);
    }
    ox_close(x);
}

static void
runs_open(struct runs *r, unsigned format)
{
    struct str language = STR_EMPTY;

    if (r->open && r->format == format)
        return;
    runs_close(r);
    if (format & FORMAT_NOTED)
        language = r->body->styles->profile->language;
    ox_open(r->body->x, "w:r");
    docx_run_properties(r->body->x, format & ~(unsigned)FORMAT_NOTED, r->para,
                        language);
    r->format = format;
    r->open = true;
}

/* A w:t; blanks at its ends would be dropped without xml:space. */
static void
write_text(struct runs *r, struct str s, unsigned format)
{
    struct ox *x = r->body->x;

    if (s.n == 0)
        return;
    runs_open(r, format);
    ox_open(x, "w:t");
    if (s.p[0] == ' ' || s.p[s.n - 1] == ' ')
        ox_attr(x, "xml:space", "preserve");
    ox_text(x, s);
    ox_close(x);
}

/* The element that stands for the character at the front of s, and how many
 * bytes it takes; NULL: ordinary text. U+2011 is an element of its own in
 * Word, which looks for the character in another font otherwise. */
static const char *
element_at(struct str s, size_t *bytes)
{
    *bytes = 1;
    if (s.p[0] == '\t')
        return "w:tab";
    if (s.p[0] == '\n')
        return "w:br";
    *bytes = 3;
    return s.p[0] == '\xE2' && str_starts(s, "\u2011") ? "w:noBreakHyphen"
                                                       : NULL;
}

/* The elements and texts of one format. */
static void
runs_add(struct runs *r, struct str s, unsigned format)
{
    size_t at = 0, bytes;

    while (at < s.n) {
        const char *element = element_at(str_after(s, at), &bytes);

        if (element == NULL) {
            at++;
            continue;
        }
        write_text(r, str_first(s, at), format);
        runs_open(r, format);
        ox_empty(r->body->x, element);
        s = str_after(s, at + bytes);
        at = 0;
    }
    write_text(r, s, format);
}

/* Bytes of the no-break character at the front of s, 0 for another. *room: it
 * is one of several spaces in a row, left to write into by hand. */
static size_t
joint_at(struct str s, bool *room)
{
    size_t spaces = 0;

    *room = false;
    if (s.p[0] != '\xC2' && s.p[0] != '\xE2')
        return 0;
    while (str_starts(str_after(s, 2 * spaces), "\u00A0"))
        spaces++;
    *room = spaces > 1;
    if (spaces > 0)
        return 2 * spaces;
    return str_starts(s, "\u2011") ? 3 : 0;
}

/* No-break spaces and hyphens stand upright inside slanted text: as slanted
 * ones LibreOffice sets them a twelfth of the line height wider than Word
 * does (and than they are), and lines would break in other places. What is
 * typed into the room for a date must be slanted: there they are spaces. */
void
docx_runs_text(struct runs *r, struct str s, unsigned format)
{
    size_t at = 0, bytes;
    bool room;

    if ((format & FORMAT_ITALIC) == 0) {
        runs_add(r, s, format);
        return;
    }
    while (at < s.n) {
        bytes = joint_at(str_after(s, at), &room);
        if (bytes == 0) {
            at++;
            continue;
        }
        runs_add(r, str_first(s, at), format);
        s = str_after(s, at);
        if (room)
            runs_add(r, str_printf(r->body->arena, "%*s", (int)bytes / 2, ""),
                     format);
        else
            runs_add(r, str_first(s, bytes),
                     format & ~(unsigned)FORMAT_ITALIC);
        s = str_after(s, bytes);
        at = 0;
    }
    runs_add(r, s, format);
}

/* A label that Word cannot count. The space behind it may not stretch or
 * break, as that behind Word's own numbers. */
void
docx_runs_label(struct runs *r, const struct label *label)
{
    if (label->kind == LABEL_NONE || label->text.n == 0)
        return;
    docx_runs_text(r, str_printf(r->body->arena, "%.*s\u00A0",
                            STR_ARG(label->text)),
              docx_style_format(r->para->style) | label->format);
}

/* Text before the mark of a note. LibreOffice stretches the blanks of a
 * justified run a little too little and leaves what lacks at its end: there
 * the mark would stand off its word. The word becomes a run of its own, by
 * saying again in which language it is. */
static void
runs_noted(struct runs *r, struct str s, unsigned format)
{
    struct str head = str_first(s, str_behind_last(s, ' '));

    docx_runs_text(r, head, format);
    docx_runs_text(r, str_after(s, head.n), format | FORMAT_NOTED);
}

static void
runs_note(struct runs *r, const struct node *note)
{
    struct docx_body *b = r->body;
    struct note_ref *ref = ARENA_NEW(b->arena, struct note_ref);

    ref->note = note;
    if (b->last != NULL)
        b->last->next = ref;
    else
        b->first = ref;
    b->last = ref;
    runs_close(r);
    ox_open(b->x, "w:r");
    ox_open(b->x, "w:rPr");
    ox_val(b->x, "w:rStyle", DOCX_NOTE_MARK);
    ox_close(b->x);
    ox_open(b->x, "w:footnoteReference");
    ox_attr_int(b->x, "w:id", ++b->notes);
    ox_close(b->x);
    ox_close(b->x);
}

void
docx_runs_write(struct runs *r, const struct node *n)
{
    for (; n != NULL; n = n->next)
        switch (n->kind) {
        case NODE_RUN:
            if (n->next != NULL && n->next->kind == NODE_NOTE)
                runs_noted(r, n->u.run.text, n->u.run.format);
            else
                docx_runs_text(r, n->u.run.text, n->u.run.format);
            break;
        case NODE_BREAK:
            runs_open(r, r->open ? r->format
                                 : docx_style_format(r->para->style));
            ox_empty(r->body->x, "w:br");
            break;
        case NODE_NOTE:
            runs_note(r, n);
            break;
        case NODE_SECTION: case NODE_PARA: case NODE_RULE: case NODE_TABLE:
        case NODE_ROW: case NODE_CELL: case NODE_FOOTER:
            assert(!"inside a paragraph");
            break;
        }
    runs_close(r);
}
