/* sign.c — where digital signatures go: the signer's in the room above the
 * name, the agency's over a third of it on the left (NĐ 30/2020, PL I, phần I,
 * II.8), văn thư's where the number has been left blank. */
#include "layout/lines.h"

/* Per cent of the column, and parts of the signature. */
enum { PERSON_WIDTH = 60, COVERED = 3 };

#define NO_BREAK "\xC2\xA0"

/* Millipoints of a part of a box's text, by its bytes. */
static int
width_of(const struct setter *s, const struct box *b, size_t from, size_t to)
{
    struct str part = { b->text.p + from, to - from };

    return mpt_of_twips(fonts_text_width(s->fonts, b->face, b->size / 500,
                                         part));
}

/* block: the paragraph's. */
static void
add_place(struct setter *s, struct strip *strip, const struct sign_place *sign,
          int block, const int at[4])
{
    struct box *b = strip_area(s, strip, BOX_SIGN, at);

    b->sign = sign;
    b->block = block;
}

/* The blank between "Số:" and the symbol, from where on and how wide; nothing
 * where the line has none. */
static void
number_set(struct setter *s, const struct node *para, struct strip *first)
{
    int high = mpt_of_twips(first->height);

    for (const struct box *b = first->boxes; b != NULL; b = b->next) {
        size_t from, to;
        int x, width;

        if (b->kind != BOX_TEXT)
            continue;
        from = to = str_index(b->text, NO_BREAK[0]);
        while (str_starts(str_after(b->text, to), NO_BREAK))
            to += sizeof(NO_BREAK) - 1;
        if (to == from)
            continue;
        x = width_of(s, b, 0, from);
        width = width_of(s, b, from, to);
        add_place(s, first, para->u.para.sign, para->u.para.index,
                  (const int[]){ b->x + x, 0, width, high });
        return;
    }
}

void
sign_set(struct setter *s, const struct node *para, int width,
         struct strip *first)
{
    const struct sign_place *sign = para->u.para.sign;
    struct sign_place *person;
    int across = mpt_of_twips(width), room = mpt_of_twips(first->before);
    int wide = across / 100 * PERSON_WIDTH, left = (across - wide) / 2;
    int seal_left = left + wide / COVERED - room;

    if (sign->kind == SIGNS_NUMBER) {
        number_set(s, para, first);
        return;
    }
    person = ARENA_NEW(s->kept, struct sign_place);
    person->kind = SIGNS_PERSON;
    person->name = sign->name;
    add_place(s, first, person, para->u.para.index,
              (const int[]){ left, -room, wide, room });
    if (sign->kind == SIGNS_AGENCY)
        add_place(s, first, sign, para->u.para.index, (const int[]){
            seal_left > 0 ? seal_left : 0, -room, room, room });
}
