/* outline_build.c — makes a paragraph or a table of each item, in the style of
 * its kind. */
#include <string.h>

#include "base/limits.h"
#include "model/section.h"
#include "outline/outline_text.h"
#include "table/table.h"
#include "text/balance.h"
#include "text/blank.h"
#include "text/glue.h"
#include "text/inline.h"
#include "text/para_lines.h"
#include "text/picture.h"

enum { HELD_MOST = 3 }; /* announcing lines, one behind the other */

struct builder {
    struct arena *arena;
    const struct measure *measure;
    const struct files *files;
    struct pictures *pictures;
    const struct profile *profile;
    struct tables *tables;
    struct node *parent;
    struct diags *diags;
};

/* Styles of an item as a heading and as text. The headings of Phần, Chương,
 * Mục, Tiểu mục have two: for the label and for the title below it. */
struct item_style {
    const char *heading, *text;
    const char *label; /* label on a line of its own; else NULL */
};

static const struct item_style item_styles[] = {
    [LABEL_NONE] = { "noi_dung", "noi_dung", NULL },
    [LABEL_PHAN] = { "phan_ten", "phan_ten", "phan" },
    [LABEL_CHUONG] = { "chuong_ten", "chuong_ten", "chuong" },
    [LABEL_MUC] = { "muc_ten", "muc_ten", "muc_so" },
    [LABEL_TIEU_MUC] = { "muc_ten", "muc_ten", "muc_so" },
    [LABEL_DIEU] = { "dieu", "khoan", NULL },
    [LABEL_UPPER] = { "muc", "muc", NULL },
    [LABEL_ROMAN] = { "muc", "muc", NULL },
    [LABEL_ARABIC] = { "khoan_tieu_de", "khoan", NULL },
    [LABEL_ARABIC2] = { "khoan2_tieu_de", "khoan2", NULL },
    [LABEL_ARABIC3] = { "khoan3_tieu_de", "khoan3", NULL },
    [LABEL_LETTER] = { "diem", "diem", NULL },
    [LABEL_DASH] = { "gach", "gach", NULL },
    [LABEL_PLUS] = { "cong", "cong", NULL },
};

static const struct item_style role_styles[] = {
    [ROLE_CAPTION] = { "bang_tieu_de", "bang_tieu_de", NULL },
    [ROLE_UNIT] = { "bang_don_vi", "bang_don_vi", NULL },
    [ROLE_NOTE] = { "dong_giua", "dong_giua", NULL },
    [ROLE_SOURCE] = { "bang_nguon", "bang_nguon", NULL },
    [ROLE_CENTER] = { "dong_giua", "dong_giua", NULL },
    [ROLE_RIGHT] = { "dong_phai", "dong_phai", NULL },
};

static struct node *
add_para(const struct builder *b, const char *style, struct pos pos)
{
    return node_append(b->parent,
                       para_new(b->arena, profile_style(b->profile, style),
                                pos));
}

static void
add_text(const struct builder *b, struct node *para, const struct item *it,
         unsigned format)
{
    inline_append(b->arena, para, it->text, format, it->spans, it->pos,
                  it->notes, b->profile, b->diags);
}

/* The label on its line, the title below (NĐ 30/2020, PL I, phần I, II.6):
 * one paragraph where the styles allow it, so that they are one heading, and
 * stay together (at the foot of a page LibreOffice parts the first from the
 * others of three paragraphs that are held to the next). */
static void
build_chapter(const struct builder *b, const struct item *it)
{
    const struct item_style *style = &item_styles[it->label.kind];
    struct node *para = add_para(b, style->label, it->pos);
    struct pos text_pos = it->spans != NULL ? it->spans->pos : it->pos;
    const struct para_style *title = profile_style(b->profile,
                                                   style->heading);

    para->u.para.label = it->label;
    if (it->text.n == 0)
        return;
    if (style_alike(para->u.para.style, title))
        node_append(para, node_new(b->arena, NODE_BREAK, text_pos));
    else
        para = add_para(b, style->heading, text_pos);
    add_text(b, para, it, 0);
    title_balance(b->arena, b->profile, b->measure, para,
                  section_room(b->parent));
}

static void
build_table(const struct builder *b, const struct item *it)
{
    const struct table_run run = {
        .arena = b->arena, .files = b->files, .profile = b->profile,
        .measure = b->measure, .notes = it->notes, .tables = b->tables,
        .pictures = b->pictures, .diags = b->diags,
    };

    struct node *before = b->parent->last;

    table_build(&run, it->table, b->parent, section_room(b->parent));
    for (struct node *n = before != NULL ? before->next : b->parent->first;
         n != NULL; n = n->next)
        n->guesses |= it->guesses;
}

/* A picture and its name below it; where there is none to be had, its line. */
static void
build_picture(const struct builder *b, const struct item *it)
{
    const struct picture_run run = { b->arena, b->files, b->pictures,
                                     b->diags };
    struct node *para = add_para(b, "anh", it->pos), *below;
    struct picture_name name;

    if (!picture_fill(&run, para, it->text, it->pos, &name)) {
        add_text(b, para, it, 0);
        return;
    }
    if (name.text.n == 0)
        return;
    below = add_para(b, "anh_ten", name.pos);
    inline_append(b->arena, below, name.text, 0, NULL, name.pos, it->notes,
                  b->profile, b->diags);
    picture_named(b->arena, para, below);
    title_balance(b->arena, b->profile, b->measure, below,
                  section_room(b->parent));
}

/* A lead looks like the headings of its kind. */
static struct item
with_lead(const struct builder *b, const struct item *it)
{
    const struct para_style *s =
        profile_style(b->profile, item_styles[it->label.kind].heading);
    struct item led = item_led(b->arena, it,
                               str_first(STR("***"),
                                         (s->bold ? 2u : 0u) +
                                             (s->italic ? 1u : 0u)));

    led.label.format |= (s->bold ? FORMAT_BOLD : 0u) |
                        (s->italic ? FORMAT_ITALIC : 0u);
    return led;
}

static void
build_item(const struct builder *b, const struct item *it)
{
    const struct item_style *style = &item_styles[it->label.kind];
    bool heading = it->heading == HEADING_YES;
    unsigned format = 0;
    struct item led;
    struct node *para;

    if (it->role != ROLE_TEXT)
        style = &role_styles[it->role];
    if (it->table != NULL) {
        build_table(b, it);
        return;
    }
    if (picture_is(b->arena, it->text)) {
        if (it->role == ROLE_PICTURE || it->label.kind == LABEL_NONE) {
            build_picture(b, it);
            return;
        }
        diag_add(b->diags, PICTURE_PLACE, it->pos);
    }
    if (it->turn != TURN_NONE) {
        section_turn(b->arena, b->profile, b->parent,
                     it->turn == TURN_LANDSCAPE, it->pos);
        return;
    }
    if (style->label != NULL) {
        build_chapter(b, it);
        return;
    }
    if (it->role == ROLE_SOURCE && b->parent->last != NULL &&
        b->parent->last->kind == NODE_TABLE)
        table_keep(b->parent->last);
    if (it->lead > 0) {
        led = with_lead(b, it);
        it = &led;
    }
    para = add_para(b, heading ? style->heading : style->text, it->pos);
    para->guesses = it->guesses;
    para->u.para.label = it->label;
    para->u.para.label.text = glue_text(b->arena, it->label.text, b->profile);
    if (it->label.kind == LABEL_DIEU && !heading)
        para->u.para.label.format |= FORMAT_BOLD;
    /* What has no style for headings gets the look by hand. */
    if (heading && strcmp(style->heading, style->text) == 0 &&
        !para->u.para.style->bold) {
        format = FORMAT_BOLD;
        para->u.para.label.format |= FORMAT_BOLD;
        para->u.para.keep_next = it->next != NULL;
    }
    if (it->role == ROLE_NOTE) {
        format = FORMAT_ITALIC;
        para->u.para.keep_next = true;
    }
    add_text(b, para, it, format);
    if (it->capitals)
        para_capitals(b->arena, para);
    if (para->u.para.style->balance)
        title_balance(b->arena, b->profile, b->measure, para,
                      section_room(b->parent));
    blank_fill(b->arena, b->measure, para, section_room(b->parent));
}

/* A short line that announces an item or text goes with the first that it
 * announces, as a heading does; a list of nothing but such lines may still be
 * parted. Gives how many stand in a row by now. */
static int
hold_announcing(const struct builder *b, const struct item *it, int held)
{
    struct node *para = b->parent->last;

    if (it->next == NULL || it->next->turn != TURN_NONE ||
        it->role != ROLE_TEXT || it->table != NULL || para == NULL ||
        para->kind != NODE_PARA || held == HELD_MOST ||
        !(it->announces || para_announces(b->arena, para)) ||
        !para_is_short(b->arena, para, section_room(b->parent), b->measure))
        return 0;
    para->u.para.keep_next = true;
    return held + 1;
}

void
outline_build(struct arena *a, struct outline *o,
              const struct profile *profile, struct node *parent,
              struct diags *d)
{
    struct tables *tables = o->settled != NULL ? o->settled : tables_new(a);
    const struct builder b = { a, o->measure, o->files, o->pictures, profile,
                               tables, parent, d };
    int held = 0;

    if (o->refused.source != NULL)
        diag_add(d, OUTLINE_LARGE,
                 o->last != NULL ? o->last->pos : o->refused,
                 LIMIT_ITEMS_TEXT);
    for (const struct item *it = o->first; it != NULL; it = it->next) {
        if (it->node != NULL) {
            node_append(parent, it->node);
            continue;
        }
        build_item(&b, it);
        held = hold_announcing(&b, it, held);
    }
    if (o->settled == NULL)
        tables_settle(tables);
    for (const struct footnote *n = o->notes; n != NULL; n = n->next)
        if (!n->used)
            diag_add(d, FOOTNOTE_UNUSED, n->pos, str_zero(a, n->name));
}
