/* pdf_content.c — draws the boxes of one page as PDF operators. */
#include "render/pdf_haru.h"
#include "render/pdf_tags.h"

/* The text of one box while it is written: one string, or where something
 * stands between its glyphs an array. The stretch of a justified line is word
 * spacing (Tw), which goes by the byte PDF_BLANK; numbers of two bytes have
 * none, and there it stands between the strings, in thousandths of the size. */
struct shower {
    struct buf *out;
    const char *operator; /* that shows a string */
    bool wide;
    bool in_string, in_array;
    int64_t owed;       /* thousandths to move before the next glyph */
    char bytes[512];    /* of the string, not yet in out */
    size_t n;
};

struct pen {
    int x, y, size, color;
    int leading; /* from this line up to the one before */
    int stretch; /* Tw */
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
string_begin(struct shower *s)
{
    if (!s->in_string)
        s->bytes[s->n++] = '(';
    s->in_string = true;
}

static void
string_end(struct shower *s)
{
    if (s->in_string)
        s->bytes[s->n++] = ')';
    flush(s);
    s->in_string = false;
}

/* What is owed comes between strings, so an array begins. */
static void
pay(struct shower *s)
{
    if (!s->in_array)
        string_begin(s);
    string_end(s);
    if (!s->in_array)
        buf_printf(s->out, "%s[", s->operator);
    s->in_array = true;
    points_integer(s->out, (int)-s->owed);
    s->owed = 0;
}

static void
put_glyph(struct shower *s, int cid)
{
    char *p;

    if (s->owed != 0)
        pay(s);
    if (s->n > sizeof(s->bytes) - 8)
        flush(s);
    string_begin(s);
    p = s->bytes + s->n;
    if (s->wide)
        p = pdf_byte_put(p, (unsigned)cid >> 8);
    s->n = (size_t)(pdf_byte_put(p, (unsigned)cid & 0xFF) - s->bytes);
}

static void
show_end(struct shower *s)
{
    if (!s->in_array)
        string_begin(s);
    string_end(s);
    buf_add_z(s->out, s->in_array ? "]TJ" : s->operator);
    buf_add_c(s->out, '\n');
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
show(struct shower *s, const struct box *b, const struct pdf_cut *cut,
     bool blank)
{
    const struct font *f = cut->face->font;
    struct str text = b->text;
    int64_t stretched = 0, paid = 0;

    while (text.n > 0) {
        bool space = *text.p == ' ';
        uint32_t c = pdf_next(&text);
        int cid = pdf_cid(cut, c);

        if (cid != 0)
            put_glyph(s, cid);
        else /* layout has reported it; leave its room empty */
            s->owed += thousandths(font_advance(f, c), f->units_per_em);
        /* what stretches no space, or one too many */
        if (b->stretch != 0 && space == (s->wide || cid == 0) && c == ' ') {
            stretched += space ? b->stretch : -b->stretch;
            s->owed += thousandths(stretched, b->size) - paid;
            paid = thousandths(stretched, b->size);
        }
    }
    if (blank && pdf_cid(cut, ' ') != 0)
        put_glyph(s, pdf_cid(cut, ' '));
    show_end(s);
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

/* Goes to the place of a box. True where that is one line further down: what
 * shows a string can go there by itself. */
static bool
move(struct buf *out, struct pen *pen, int x, int y)
{
    int right = x - pen->x, up = y - pen->y;

    pen->x = x;
    pen->y = y;
    if (right == 0 && up != 0 && up == pen->leading)
        return true;
    points_add(out, right);
    buf_add_c(out, ' ');
    points_add(out, up);
    buf_add_z(out, up != 0 ? " TD" : " Td");
    if (up != 0)
        pen->leading = up;
    return false;
}

/* Is there one, also of those where no break may fall (C2 A0)? */
static bool
has_blank(struct str s)
{
    return str_index(s, ' ') < s.n || str_index(s, '\xC2') < s.n;
}

static void
draw_text(struct buf *out, const struct page *p, const struct box *b,
          const struct pdf_cut *cut, struct pen *pen, bool blank)
{
    struct shower s = { .out = out, .wide = cut->codes->wide };
    bool next;

    if (!pen->set || pen->face != b->face || pen->size != b->size) {
        buf_printf(out, "/F%d ", (int)b->face);
        points_add(out, b->size);
        buf_add_z(out, " Tf\n");
    }
    if (pen->color != b->color)
        set_color(out, b->color);
    next = move(out, pen, b->x, p->height - b->y);
    s.operator = next ? "'" : "Tj";
    if (!s.wide && pen->stretch != b->stretch && has_blank(b->text)) {
        buf_add_z(out, next ? "" : "\n");
        points_add(out, b->stretch);
        buf_add_z(out, next ? " 0" : " Tw");
        s.operator = next ? "\"" : "Tj";
        pen->stretch = b->stretch;
    }
    if (b->leader) {
        buf_add_z(out, next ? "" : "\n");
        points_add(out, b->stretch);
        buf_add_z(out, " Tc");
    } else if (s.wide && b->stretch != 0) {
        buf_add_z(out, next ? "T*[" : "[");
        s.in_array = true;
    }
    pen->size = b->size;
    pen->color = b->color;
    pen->face = b->face;
    pen->set = true;
    show(&s, b, cut, blank);
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

/* Ends the marked content that is open, which began with that box; NULL:
 * none is. */
static void
tag_end(struct buf *out, const struct box **open)
{
    if (*open != NULL)
        buf_add_z(out, "EMC\n");
    *open = NULL;
}

/* Begins that of a box, unless it goes on. */
static void
tag_begin(struct buf *out, struct pdf_tags *tags, const struct box *b,
          const struct box **open)
{
    if (*open != NULL && (*open)->block == b->block &&
        (*open)->mark == b->mark)
        return;
    tag_end(out, open);
    *open = b;
    if (b->block == 0) {
        buf_add_z(out, "/Artifact BMC\n");
        return;
    }
    buf_add_z(out, "/P<</MCID ");
    points_integer(out, pdf_tags_piece(tags, b->block, b->mark));
    buf_add_z(out, ">>BDC\n");
}

static void
draw_rules(struct buf *out, const struct page *page)
{
    bool rules = false;

    for (const struct box *b = page->first; b != NULL; b = b->next)
        if (b->kind == BOX_RULE && b->color == 0) {
            draw_rule(out, page, b);
            rules = true;
        }
    if (rules)
        buf_add_z(out, "f\n");
    draw_colored(out, page);
}

/* Rules first, as one path; pictures; then the text in the order of reading. */
struct str
pdf_content(struct arena *a, const struct page *page,
            const struct pdf_cut cuts[FACE_COUNT],
            const struct pdf_pictures *pictures, struct pdf_tags *tags)
{
    static const char begin[] = "/Artifact BMC\n";
    struct buf out = buf_new(a);
    struct pen pen = { 0 };
    const struct box *open = NULL;

    if (tags != NULL) {
        pdf_tags_page(tags);
        buf_add_z(&out, begin);
    }
    draw_rules(&out, page);
    if (out.n == sizeof(begin) - 1)
        out.n = 0;
    else if (tags != NULL)
        buf_add_z(&out, "EMC\n");
    for (const struct box *b = page->first; b != NULL; b = b->next)
        if (b->kind == BOX_PICTURE) {
            if (tags != NULL)
                tag_begin(&out, tags, b, &open);
            pdf_picture_draw(&out, page, b, pictures);
        }
    tag_end(&out, &open);
    buf_add_z(&out, "BT\n");
    for (const struct box *b = page->first; b != NULL; b = b->next)
        if (b->kind == BOX_TEXT && b->text.n > 0 && b->size > 0) {
            if (tags != NULL)
                tag_begin(&out, tags, b, &open);
            draw_text(&out, page, b, &cuts[b->face], &pen,
                      tags != NULL && b->blank);
        }
    tag_end(&out, &open);
    buf_add_z(&out, "ET\n");
    return buf_take(&out);
}
