/* picture.c — how large a picture is in its place, and where it stands. Both
 * go into the tree, since the Word file is to say the same. */
#include "input/picture.h"

#include "layout/lines.h"
#include "layout/text.h"

enum {
    CELL_SHARE = 2, /* of a page's height: its head may take the other half */
    NARROWED = 30,  /* twips less than was asked for that are worth a word */
};

/* Height of what stands below it, with which it comes onto one page. */
static int
name_height(struct setter *s, struct node *para, int width)
{
    struct strips strips = { .first = NULL };

    if (!para->u.para.keep_next || para->next == NULL ||
        para->next->kind != NODE_PARA || para_picture(para->next) != NULL)
        return 0;
    para_set(s, para->next, width, 0, &strips);
    return strips_height(strips.first);
}

/* The most that it may be high; 0: nothing is known of a page. */
static int
height_most(struct setter *s, struct node *para, int width)
{
    if (s->column == 0)
        return para_picture(para)->u.picture.most;
    if (s->in_cell)
        return s->column / CELL_SHARE - name_height(s, para, width);
    return s->column - name_height(s, para, width);
}

/* "2,4" of twips and those that round up. */
static const char *
centimetres(struct setter *s, int twips, int up)
{
    int mm = (twips * 254 + up) / 14400;

    return str_printf(s->arena, "%d,%d", mm / 10, mm % 10).p;
}

static void
tell_width(struct setter *s, const struct node *n)
{
    const struct picture_place *p = &n->u.picture;
    int least = picture_least(p->picture);

    if (p->width + 1 < least)
        diag_add(s->diags, QR_SMALL, n->pos,
                 centimetres(s, p->width, 7200), centimetres(s, least, 14399));
    else if (p->wish > 0 && p->width + NARROWED < p->wish)
        diag_add(s->diags, PICTURE_NARROWED, n->pos,
                 centimetres(s, p->width, 7200));
}

static void
size_set(struct setter *s, struct node *para, int width, int room)
{
    struct node *n = para_picture(para);
    struct picture_place *p = &n->u.picture;
    int64_t across = p->picture->width, down = p->picture->height;
    int wish = p->wish > 0 ? p->wish
               : p->part > 0 ? room * p->part / 100
                             : picture_natural(p->picture);

    p->most = height_most(s, para, width);
    p->width = wish < room ? wish : room;
    p->height = (int)((p->width * down + across / 2) / across);
    if (p->most > 0 && p->height > p->most) {
        p->height = p->most;
        p->width = (int)((p->height * across + down / 2) / down);
    }
    p->width = p->width > 0 ? p->width : 1;
    p->height = p->height > 0 ? p->height : 1;
    tell_width(s, n);
}

void
picture_set(struct setter *s, struct node *para, int width,
            struct strips *out)
{
    struct line_room room = line_room(para, width, true);
    struct strip *strip = ARENA_NEW(s->arena, struct strip);
    struct node *n = para_picture(para);
    const struct picture_place *p = &n->u.picture;
    struct box *b = box_new(s->kept, BOX_PICTURE);
    int spare;

    size_set(s, para, width, room.limit);
    spare = room.limit - p->width;
    b->x = mpt_of_twips(room.left);
    if (para_align(para) == ALIGN_CENTER)
        b->x += mpt_of_twips(spare) / 2;
    else if (para_align(para) == ALIGN_RIGHT)
        b->x += mpt_of_twips(spare);
    b->width = mpt_of_twips(p->width);
    b->height = mpt_of_twips(p->height);
    b->picture = n;
    b->block = s->repeated ? 0 : para->u.para.index;
    b->pos = n->pos;
    strip->boxes = b;
    strip->height = p->height;
    strips_append(out, strip);
}
