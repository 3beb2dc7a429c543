/* pdf_content.c — draws the boxes of one page as PDF operators. */
#include "layout/pages.h"
#include "render/pdf_haru.h"

/* The text of one TJ operator while it is written. Word spacing (Tw) goes by
 * the byte 32, which is no blank here: the stretch of a justified line stands
 * between the strings, in thousandths of the size. */
struct shower {
    struct buf *out;
    bool wide;
    bool in_string;
    int64_t owed;       /* thousandths to move before the next glyph */
    char bytes[512];    /* of the string, not yet in out */
    size_t n;
};

struct pen {
    int x, y, size, color;
    enum face face;
    bool set; /* face and size are */
};

static void
flush(struct shower *s)
{
    buf_add(s->out, s->bytes, s->n);
    s->n = 0;
}

static void
string_end(struct shower *s)
{
    if (s->in_string)
        s->bytes[s->n++] = ')';
    flush(s);
    s->in_string = false;
}

static void
put_glyph(struct shower *s, int cid)
{
    char *p;

    if (s->owed != 0) {
        string_end(s);
        points_integer(s->out, (int)-s->owed);
        s->owed = 0;
    }
    if (s->n > sizeof(s->bytes) - 8)
        flush(s);
    if (!s->in_string)
        s->bytes[s->n++] = '(';
    s->in_string = true;
    p = s->bytes + s->n;
    if (s->wide)
        p = pdf_byte_put(p, (unsigned)cid >> 8);
    s->n = (size_t)(pdf_byte_put(p, (unsigned)cid & 0xFF) - s->bytes);
}

/* Thousandths of the size, rounded half up. */
static int64_t
thousandths(int64_t length, int64_t size)
{
    int64_t twice = 2 * 1000 * length + size, whole = twice / (2 * size);

    return twice % (2 * size) < 0 ? whole - 1 : whole;
}

/* Rounds the sum of the stretches, not each of them, so that the end of a
 * line lies within half a thousandth of the size. */
static void
show(struct buf *out, const struct box *b, const struct pdf_cut *cut)
{
    struct shower s = { .out = out, .wide = cut->codes->wide };
    const struct font *f = cut->face->font;
    struct str text = b->text;
    int64_t stretched = 0, paid = 0;

    buf_add_c(out, '[');
    while (text.n > 0) {
        bool space = *text.p == ' ';
        uint32_t c = pdf_next(&text);
        int cid = pdf_cid(cut, c);

        if (cid != 0)
            put_glyph(&s, cid);
        else /* layout has reported it; leave its room empty */
            s.owed += thousandths(font_advance(f, c), f->units_per_em);
        if (space && b->stretch != 0) {
            stretched += b->stretch;
            s.owed += thousandths(stretched, b->size) - paid;
            paid = thousandths(stretched, b->size);
        }
    }
    string_end(&s);
    buf_add_z(out, "]TJ\n");
}

/* Black is that of the page's gray; all else is sRGB (PDF_COLORS). */
static void
set_color(struct buf *out, int color)
{
    if (color == 0) {
        buf_add_z(out, "0 g\n");
        return;
    }
    buf_add_z(out, "/" PDF_COLORS " cs ");
    for (int shift = 16; shift >= 0; shift -= 8) {
        points_add(out, ((color >> shift & 0xFF) * 1000 + 127) / 255);
        buf_add_c(out, ' ');
    }
    buf_add_z(out, "sc\n");
}

static void
draw_text(struct buf *out, const struct page *p, const struct box *b,
          const struct pdf_cut *cut, struct pen *pen)
{
    int y = p->height - b->y;

    if (!pen->set || pen->face != b->face || pen->size != b->size) {
        buf_printf(out, "/F%d ", (int)b->face);
        points_add(out, b->size);
        buf_add_z(out, " Tf\n");
    }
    if (pen->color != b->color)
        set_color(out, b->color);
    points_add(out, b->x - pen->x);
    buf_add_c(out, ' ');
    points_add(out, y - pen->y);
    buf_add_z(out, " Td\n");
    *pen = (struct pen){ b->x, y, b->size, b->color, b->face, true };
    if (b->leader) {
        points_add(out, b->stretch);
        buf_add_z(out, " Tc\n");
    }
    show(out, b, cut);
    if (b->leader)
        buf_add_z(out, "0 Tc\n");
}

static void
draw_rule(struct buf *out, const struct page *p, const struct box *b)
{
    const int numbers[4] = { b->x, p->height - b->y - b->height, b->width,
                             b->height };

    for (int i = 0; i < 4; i++) {
        points_add(out, numbers[i]);
        buf_add_c(out, ' ');
    }
    buf_add_z(out, "re\n");
}

/* Rules of other colours, each by itself. */
static void
draw_colored(struct buf *out, const struct page *page)
{
    int color = 0;

    for (const struct box *b = page->first; b != NULL; b = b->next) {
        if (b->kind != BOX_RULE || b->color == 0)
            continue;
        if (b->color != color)
            set_color(out, b->color);
        color = b->color;
        draw_rule(out, page, b);
        buf_add_z(out, "f\n");
    }
    if (color != 0)
        set_color(out, 0);
}

/* Rules first, as one path; pictures; then the text in the order of reading. */
struct str
pdf_content(struct arena *a, const struct page *page,
            const struct pdf_cut cuts[FACE_COUNT],
            const struct pdf_pictures *pictures)
{
    struct buf out = buf_new(a);
    struct pen pen = { 0 };
    bool rules = false;

    for (const struct box *b = page->first; b != NULL; b = b->next)
        if (b->kind == BOX_RULE && b->color == 0) {
            draw_rule(&out, page, b);
            rules = true;
        }
    if (rules)
        buf_add_z(&out, "f\n");
    draw_colored(&out, page);
    for (const struct box *b = page->first; b != NULL; b = b->next)
        if (b->kind == BOX_PICTURE)
            pdf_picture_draw(&out, page, b, pictures);
    buf_add_z(&out, "BT\n");
    for (const struct box *b = page->first; b != NULL; b = b->next)
        if (b->kind == BOX_TEXT && b->text.n > 0 && b->size > 0)
            draw_text(&out, page, b, &cuts[b->face], &pen);
    buf_add_z(&out, "ET\n");
    return buf_take(&out);
}
