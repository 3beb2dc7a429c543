/* plan_body.c — paragraphs and tables as outline text. The outline itself is
 * asked what it takes for a heading, and a mark stands where that differs. */
#include "import/plan_body.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "import/word_markup.h"
#include "outline/outline.h"

enum { ROUNDS = 4 };

/* How a paragraph is to be written, beyond its words. */
enum sign { SIGN_NONE, SIGN_HEADING, SIGN_PLAIN, SIGN_STARS };

struct line_of_body {
    const struct word_block *block;
    int line;  /* in the text, from 1 */
    enum sign sign;
    bool caption; /* beside a table, and of its name */
};

struct body {
    const struct found *found;
    struct arena *arena;
    struct line_of_body *row;
    int count;
    struct part_range range;
    bool open; /* the table has no lines: room in it is for signatures */
    bool later; /* and the row is not its first */
    struct buf out;
    int lines; /* ends of lines in out */
};

static void
add(struct body *b, struct str s)
{
    buf_add_str(&b->out, s);
    for (size_t i = 0; i < s.n; i++)
        b->lines += s.p[i] == '\n';
}

/* ---- tables */

static struct str
cell_text(struct body *b, const struct word_cell *c, unsigned drop)
{
    struct buf out = buf_new(b->arena);
    int blank = 0, room = 0;

    for (const struct word_block *p = c->first; p != NULL; p = p->next) {
        struct str s = STR_EMPTY;

        if (p->kind == WORD_TABLE) {
            for (const struct word_row *r = p->rows; r != NULL; r = r->next)
                for (const struct word_cell *in = r->first; in != NULL;
                     in = in->next) {
                    s = cell_text(b, in, 0);
                    if (out.n > 0 && s.n > 0)
                        buf_add_z(&out, in == r->first ? "<br>" : " ");
                    buf_add_str(&out, s);
                }
            continue;
        }
        s = word_markup(b->arena, p, drop, true);
        if (b->open && (s.n == 0 || p->apart))
            room += p->apart ? 3 : 1;
        if (p->label.n > 0)
            s = str_printf(b->arena, "%.*s %.*s", STR_ARG(p->label),
                           STR_ARG(s));
        if (s.n == 0) {
            blank++;
            continue;
        }
        room = out.n > 0 ? room + 1 : b->later ? room : 0;
        for (; room > 0; room--)
            buf_add_z(&out, "<br>");
        buf_add_str(&out, s);
    }
    for (; out.n > 0 && room > 0; room--)
        buf_add_z(&out, "<br>\u00A0");
    if (out.n == 0)
        for (; blank > 1; blank--)
            buf_add_z(&out, "<br>");
    return buf_take(&out);
}

static bool
row_is_bold(const struct word_row *r)
{
    bool any = false;

    for (const struct word_cell *c = r->first; c != NULL; c = c->next)
        for (const struct word_block *p = c->first; p != NULL; p = p->next) {
            if (p->kind == WORD_TABLE)
                return false;
            if (p->plain.n > 0 && (p->all & WORD_BOLD) == 0)
                return false;
            any = any || p->plain.n > 0;
        }
    return any;
}

/* "Cộng", "Tổng cộng", "Tổng số": a plan makes such a row bold by itself. */
static bool
row_is_sum(struct body *b, const struct word_row *r)
{
    for (const struct word_cell *c = r->first; c != NULL; c = c->next)
        if (c->first != NULL && c->first->plain.n > 0) {
            struct str key = viet_key(b->arena, c->first->plain);

            return str_starts(key, "cong") || str_starts(key, "tong");
        }
    return false;
}

/* Room to write in, of a row that has nothing in it. */
static struct str
empty_lines(struct body *b, const struct word_row *r)
{
    struct buf out = buf_new(b->arena);

    for (const struct word_cell *c = r->first; c != NULL; c = c->next)
        for (const struct word_block *p = c->first; p != NULL; p = p->next)
            if (p->kind == WORD_TABLE || p->plain.n > 0)
                return STR_EMPTY;
    for (int i = 1; i < r->lines && i < 40; i++)
        buf_add_z(&out, "<br>");
    return buf_take(&out);
}

static void
add_row(struct body *b, const struct word_block *table,
        const struct word_row *r, bool head)
{
    bool bold = row_is_bold(r);
    bool group = bold && r->first->next == NULL &&
                 r->first->columns >= table->columns;
    unsigned drop = head || (bold && (group || row_is_sum(b, r)))
                        ? WORD_BOLD : 0u;
    int columns = 0;

    add(b, STR("|"));
    for (const struct word_cell *c = r->first; c != NULL; c = c->next) {
        struct str s = c->continues ? STR("^") : cell_text(b, c, drop);

        if (c == r->first && s.n == 0 && r->lines > 1)
            s = empty_lines(b, r);
        if (str_is(s, "<") || (!c->continues && str_is(s, "^")))
            s = str_printf(b->arena, "\\%.*s", STR_ARG(s));
        add(b, str_printf(b->arena, " %.*s%s|", STR_ARG(s),
                          s.n > 0 ? " " : ""));
        columns += c->columns;
        for (int i = 1; !group && i < c->columns; i++)
            add(b, c->continues ? STR(" ^ |") : STR(" < |"));
    }
    for (; !group && columns < table->columns; columns++)
        add(b, STR(" |"));
    add(b, STR("\n"));
}

/* How a column stands in all rows of the body; BOTH where they differ. */
static enum word_align
column_align(const struct word_row *r, int column)
{
    int found = -1;

    for (; r != NULL; r = r->next) {
        int at = 0;

        for (const struct word_cell *c = r->first; c != NULL; c = c->next) {
            const struct word_block *p = c->first;

            if (at == column && c->columns == 1 && p != NULL &&
                p->kind == WORD_PARA && p->plain.n > 0) {
                if (found >= 0 && found != (int)p->align)
                    return WORD_BOTH;
                found = (int)p->align;
            }
            at += c->columns;
        }
    }
    return found < 0 ? WORD_BOTH : (enum word_align)found;
}

static void
add_rule(struct body *b, const struct word_block *table,
         const struct word_row *body)
{
    static const char *const rules[] = { [WORD_LEFT] = ":--|",
        [WORD_CENTER] = ":-:|", [WORD_RIGHT] = "--:|", [WORD_BOTH] = "---|" };

    add(b, STR("|"));
    for (int i = 0; i < table->columns; i++)
        add(b, str_from(rules[column_align(body, i)]));
    add(b, STR("\n"));
}

static void
add_table(struct body *b, const struct word_block *table)
{
    const struct word_row *r = table->rows, *body = r;

    if (r == NULL)
        return;
    while (body != NULL && body->head)
        body = body->next;
    if (body == r && table->lines && row_is_bold(r) && r->next != NULL &&
        r->first->next != NULL)
        body = r->next;
    b->open = !table->lines;
    if (b->open)
        add(b, STR("[không khung]\n"));
    if (body == r)
        add_rule(b, table, r);
    for (; r != NULL; r = r->next) {
        bool head = body == NULL || (body != table->rows && r != body &&
                                     r->next == body);

        b->later = b->open && r != table->rows;
        add_row(b, table, r, body != table->rows && body != NULL
                                 ? r == table->rows || head || r->head
                                 : body == NULL);
        if (body != table->rows && r->next == body)
            add_rule(b, table, body);
    }
}

/* ---- paragraphs */

static bool
is_numbered(struct str plain)
{
    size_t n = 0;
    static const char *const words[] = { "Điều ", "Chương ", "Mục ", "Phần ",
                                         NULL };

    if (str_starts_any(plain, words))
        return true;
    while (n < plain.n && n < 8 &&
           (viet_is_digit((unsigned char)plain.p[n]) || plain.p[n] == '.' ||
            strchr("IVX", plain.p[n]) != NULL))
        n++;
    return n > 0 && n < plain.n && (plain.p[n - 1] == '.' ||
                                    plain.p[n] == ')' || plain.p[n] == '/');
}

static struct str
whole_text(struct body *b, const struct word_block *p, unsigned drop)
{
    struct str s = word_markup(b->arena, p, drop, false);
    struct str sign = p->label;

    if (sign.n == 0)
        return s;
    if (s.n >= 2 && str_starts(s, "**") && (drop & WORD_BOLD) == 0 &&
        p->label_bold && !str_starts(sign, "-") && !str_starts(sign, "+"))
        return str_printf(b->arena, "**%.*s %.*s", STR_ARG(sign),
                          STR_ARG(str_after(s, 2)));
    return str_printf(b->arena, "%.*s %.*s", STR_ARG(sign), STR_ARG(s));
}

/* "Chương II" has its title on the line below. */
static bool
is_chapter(const struct word_block *p)
{
    return p->plain.n > 0 && p->spans != NULL &&
           (str_starts(p->plain, "Chương ") || str_starts(p->plain, "Mục ") ||
            str_starts(p->plain, "Phần ")) &&
           p->align == WORD_CENTER;
}

static void
add_chapter(struct body *b, const struct word_block *p)
{
    struct str s = whole_text(b, p, WORD_BOLD), line;

    while (word_markup_line(&s, &line)) {
        if (p->label.n > 0 && b->out.n > 0 && line.n > p->label.n &&
            str_equal(str_first(line, p->label.n), p->label)) {
            add(b, p->label);
            add(b, STR("\n"));
            line = str_after(line, p->label.n);
        }
        add(b, str_trim(line));
        add(b, STR("\n"));
    }
}

static bool
ends_sentence(struct str s)
{
    uint32_t c = utf8_last(s);

    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?';
}

/* Where the second of two texts begins that blanks or a tab keep apart; the
 * whole length for one. */
static size_t
second_text(const struct body *b, const struct word_block *p)
{
    struct str s;

    if (!b->found->free || !b->found->word->text_only || p->raw ||
        p->kind != WORD_PARA || p->spans == NULL || p->spans->next != NULL)
        return 0;
    s = p->spans->text;
    for (size_t n = str_indent(s, true); n < s.n; n++)
        if (s.p[n] == '\t' || str_starts(str_after(s, n), "    "))
            return str_trim(str_after(s, n)).n > 0 ? n : 0;
    return 0;
}

static bool
needs_gap(struct body *b, int i)
{
    const struct word_block *p = b->row[i].block;
    const struct word_block *before = i > 0 ? b->row[i - 1].block : NULL;
    struct str rest = p->plain;

    if (before == NULL || b->row[i].caption || b->row[i - 1].caption)
        return false;
    if (b->found->word->text_only)
        return p->gap && !(second_text(b, p) > 0 && second_text(b, before) > 0);
    if (p->kind == WORD_TABLE)
        return before->kind == WORD_TABLE;
    if (before->kind == WORD_TABLE)
        return true;
    if (p->label.n > 0 || is_numbered(p->plain) ||
        str_starts(p->plain, "- ") || str_starts(p->plain, "+ ") ||
        (p->plain.n > 2 && p->plain.p[1] == ')'))
        return false;
    return !ends_sentence(before->plain) ||
           (rest.n > 0 && viet_is_lower(utf8_next(&rest)));
}

/* Text that blanks set in the middle or on the right of the page. */
static const char *
set_in(const struct word_block *p)
{
    size_t n = p->spans != NULL ? str_indent(p->spans->text, true) : 0;

    return n >= 28 ? "[phải] " : n >= 12 ? "[giữa] " : "";
}

/* Two texts side by side, as those who sign stand, are a row of a table. */
static void
add_two(struct body *b, int i, size_t n)
{
    const struct word_block *p = b->row[i].block;
    bool first = i == 0 || second_text(b, b->row[i - 1].block) == 0;
    const char *room = p->gap && !first ? "\u00A0<br>\u00A0<br>" : "";
    struct str s = p->spans->text;

    if (first)
        add(b, STR("[không khung]\n|:-:|:-:|\n"));
    add(b, str_printf(b->arena, "| %s%.*s | %s%.*s |\n", room,
                      STR_ARG(str_trim(str_first(s, n))), room,
                      STR_ARG(str_trim(str_after(s, n)))));
}

/* "**Điều 1.** Mục tiêu" without its first stars: such a label is bold by
 * itself, and a bar before stars makes them letters. */
static struct str
plain_label(struct arena *a, struct str s)
{
    struct str rest = str_after(s, 2);
    size_t n = str_index(rest, '*');

    if (!str_starts(s, "**Điều ") || !str_starts(str_after(rest, n), "**"))
        return s;
    return str_printf(a, "%.*s%.*s", (int)n, rest.p,
                      STR_ARG(str_after(rest, n + 2)));
}

static void
add_para(struct body *b, int i)
{
    struct line_of_body *row = &b->row[i];
    const struct word_block *p = row->block;
    bool bold = (p->all & WORD_BOLD) != 0;
    const char *before = "";
    struct str s;

    if (is_chapter(p)) {
        add_chapter(b, p);
        return;
    }
    if (second_text(b, p) > 0) {
        add_two(b, i, second_text(b, p));
        return;
    }
    if (!p->raw && !row->caption && p->label.n == 0 &&
        (p->align == WORD_CENTER || p->align == WORD_RIGHT))
        before = p->align == WORD_CENTER ? "[giữa] " : "[phải] ";
    if (b->found->free && b->found->word->text_only && !p->raw)
        before = set_in(p);
    switch (row->sign) {
    case SIGN_HEADING:
        s = whole_text(b, p, WORD_BOLD);
        before = "## ";
        break;
    case SIGN_PLAIN:
        s = plain_label(b->arena, whole_text(b, p, 0));
        before = str_starts(s, "*") ? "" : "\\";
        break;
    case SIGN_STARS:
        s = whole_text(b, p, 0);
        break;
    case SIGN_NONE:
    default:
        s = whole_text(b, p, row->caption
                                 ? p->all & (WORD_BOLD | WORD_ITALIC)
                             : bold && *before == 0 && is_numbered(p->plain)
                                 ? WORD_BOLD
                                 : 0u);
        break;
    }
    if (*before == 0 && p->label.n == 0 && !p->raw &&
        (str_starts(s, "|") || str_starts(s, "#") || str_starts(s, "@") ||
         str_starts(s, ">")))
        before = "\\";
    add(b, str_printf(b->arena, "%s%.*s\n", before, STR_ARG(s)));
}

/* The name, unit and source of a table stand beside it without marks. */
static bool
is_caption(const struct body *b, int i)
{
    static const char *const above[] = { "Bảng ", "Biểu ", "Phụ biểu ",
        "Đơn vị tính", "(Đơn vị tính", "ĐVT", NULL };
    static const char *const below[] = { "Nguồn:", "Ghi chú:", "(Nguồn",
                                         NULL };
    const struct word_block *p = b->row[i].block;
    const struct word_block *next = i + 1 < b->count ? b->row[i + 1].block
                                                     : NULL;
    const struct word_block *after =
        i + 2 < b->count ? b->row[i + 2].block : NULL;

    if (p->kind != WORD_PARA || p->label.n > 0)
        return false;
    if (i > 0 && b->row[i - 1].block->kind == WORD_TABLE &&
        str_starts_any(p->plain, below))
        return true;
    return next != NULL && str_starts_any(p->plain, above) &&
           (next->kind == WORD_TABLE ||
            (after != NULL && after->kind == WORD_TABLE));
}

/* The pages of the block are held otherwise than those of the one before. */
static void
turn_pages(struct body *b, const struct word_block *before,
           const struct word_block *p)
{
    if (p->landscape != before->landscape)
        add(b, p->landscape ? STR("[trang ngang]\n")
                            : STR("[trang dọc]\n"));
}

static void
write_body(struct body *b)
{
    const struct found *f = b->found;
    const struct word_block *before =
        b->range.from > 0 ? f->block[b->range.from - 1] : NULL;

    b->out.n = 0;
    b->lines = 0;
    for (int i = 0; i < b->count; i++) {
        const struct word_block *p = b->row[i].block;

        if (before != NULL)
            turn_pages(b, before, p);
        before = p;
        if (needs_gap(b, i))
            add(b, STR("\n"));
        b->row[i].line = b->lines + 1;
        if (p->kind == WORD_TABLE)
            add_table(b, p);
        else
            add_para(b, i);
    }
    if (b->count > 0 && b->range.to < f->count &&
        !parts_begins_appendix(f, b->range.to))
        turn_pages(b, before, f->block[b->range.to]);
}

/* ---- what the outline makes of it */

static struct outline
read_back(struct body *b)
{
    struct outline o = outline_new(b->arena);
    struct source *source = ARENA_NEW(b->arena, struct source);
    struct diags d = diags_new(b->arena);
    struct value *v;

    source->name = "noi_dung";
    source->text = str_copy(b->arena, buf_str(&b->out));
    v = value_new(b->arena, VALUE_TEXT, (struct pos){ source, 1, 1 });
    v->text = source->text;
    v->block = true;
    outline_add_value(&o, v, 0, &d);
    outline_finish(&o);
    return o;
}

static bool
wants_heading(const struct word_block *p)
{
    return (p->all & WORD_BOLD) != 0;
}

/* Sets marks where a heading was read otherwise; how many. */
static int
compare(struct body *b)
{
    struct outline o = read_back(b);
    int changed = 0, i = 0;

    for (const struct item *item = o.first; item != NULL;
         item = item->next) {
        struct line_of_body *row;
        bool heading = item->heading == HEADING_YES, wanted;

        while (i + 1 < b->count && b->row[i + 1].line <= item->pos.line)
            i++;
        row = &b->row[i];
        if (item->table != NULL || item->node != NULL ||
            item->turn != TURN_NONE || row->block->kind != WORD_PARA ||
            row->line != item->pos.line || row->block->raw ||
            is_chapter(row->block) || !is_numbered(row->block->plain))
            continue;
        wanted = wants_heading(row->block);
        if (wanted && !heading && row->sign == SIGN_NONE) {
            row->sign = SIGN_HEADING;
            changed++;
        } else if (!wanted && heading && item->lead == 0 &&
                   row->sign == SIGN_NONE) {
            row->sign = SIGN_PLAIN;
            changed++;
        }
    }
    return changed;
}

struct str
plan_body(const struct found *f, struct part_range range)
{
    struct body b = { .found = f, .arena = f->arena, .range = range,
                      .out = buf_new(f->arena) };

    b.row = ARENA_ARRAY(f->arena, struct line_of_body,
                        range.to > range.from ? range.to - range.from : 1);
    for (int i = range.from; i < range.to; i++) {
        const struct word_block *p = f->block[i];

        if (p->kind == WORD_PARA &&
            (p->spans == NULL || (p->plain.n == 0 && p->spans->next == NULL &&
                                  !p->spans->note)))
            continue;
        if (p->kind == WORD_PARA && part_is_rule(p->plain))
            continue;
        b.row[b.count++].block = p;
    }
    for (int i = 0; i < b.count; i++)
        b.row[i].caption = is_caption(&b, i);
    write_body(&b);
    if (f->word->text_only)
        return buf_take(&b.out);
    for (int round = 0; round < ROUNDS && compare(&b) > 0; round++)
        write_body(&b);
    return buf_take(&b.out);
}
