/* notes.c — footnotes at the foot of the page that calls them, and what of them
 * goes over to the next. */
#include "layout/paginator.h"

/* Above and below the note rule, as LibreOffice sets it: 1 mm and half a
 * point. The space below is the profile's note_gap. */
enum { NOTE_ABOVE = 57, NOTE_RULE = 10 };

int
notes_overhead(const struct paginator *g)
{
    return g->notes == NULL
               ? NOTE_ABOVE + NOTE_RULE + g->setter->profile->note_gap : 0;
}

/* Notes leave a fifth of the page, from the page number down, to the text that
 * calls them, as in LibreOffice; what is longer goes over to the next page. */
static bool
note_fits(const struct paginator *g, int text, int height)
{
    const struct section *s = g->section;
    int notes = g->notes_used + notes_overhead(g) + height;
    int least = (s->height - s->header - s->bottom) / 5;

    return notes + (text > least ? text : least) <= g->room;
}

static void
note_add(struct paginator *g, struct strip *strip)
{
    g->notes_used += notes_overhead(g) + strip->before + strip->height;
    *g->notes_tail = strip;
    g->notes_tail = &strip->next;
}

void
notes_carried(struct paginator *g, struct strip *line)
{
    struct strip *next;

    for (; line != NULL; line = next) {
        next = line->next;
        line->next = NULL;
        if (!note_fits(g, 0, line->height)) {
            line->next = next;
            g->carried = line;
            return;
        }
        note_add(g, line);
    }
}

/* Puts a line of a note, with all that follow, behind those that wait for the
 * next page. */
static void
carry(struct paginator *g, struct strip *line)
{
    if (g->carried == NULL)
        g->carried = line;
    else
        g->carried_last->next = line;
    while (line->next != NULL)
        line = line->next;
    g->carried_last = line;
}

void
notes_place(struct paginator *g, const struct strip *s)
{
    for (struct note_call *c = s->notes; c != NULL; c = c->next) {
        struct strip *line = c->strips, *next;

        for (; line != NULL; line = next) {
            next = line->next;
            if (g->carried != NULL ||
                !note_fits(g, g->used + g->reserved + s->below,
                           line->before + line->height)) {
                carry(g, line);
                break;
            }
            line->next = NULL;
            note_add(g, line);
        }
    }
}

int
note_least(const struct note_call *c)
{
    const struct strip *s = c->strips;
    int height = s->before + s->height;

    return s->next != NULL ? height + s->next->before + s->next->height
                           : height;
}

void
notes_draw(struct paginator *g)
{
    const struct section *section = g->section;
    int y = g->top + g->room - g->notes_used + NOTE_ABOVE;
    struct box *rule;

    if (g->notes == NULL)
        return;
    rule = box_new(g->setter->kept, BOX_RULE);
    rule->x = mpt_of_twips(section->left);
    rule->y = mpt_of_twips(y);
    rule->width = mpt_of_twips(g->setter->profile->note_rule);
    rule->height = mpt_of_twips(NOTE_RULE);
    page_box(g->page, rule);
    y += NOTE_RULE + g->setter->profile->note_gap;
    for (struct strip *s = g->notes; s != NULL; s = s->next) {
        y += s->before;
        boxes_move(s->boxes, mpt_of_twips(section->left), mpt_of_twips(y));
        page_box(g->page, s->boxes);
        y += s->height;
    }
}
