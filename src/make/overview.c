/* overview.c — a document as it was understood, one line for each paragraph
 * and table, in words that a clerk reads. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "make/maker.h"
#include "make/overview.h"

enum {
    HEAD_CHARACTERS = 62, TAIL_CHARACTERS = 24, /* of a long text */
    DOTS_BLANK = 5,                             /* to write on */
    CELLS_SHOWN = 6, CELL_CHARACTERS = 16,
};

struct overview {
    FILE *out;
    bool json;
    struct arena *arena;
    const char *file; /* that the lines are of */
    bool open[LABEL_PLUS + 1]; /* labels that stand above what comes */
};

/* The line of a place; a line of its own tells when it is in another file. */
static const char *
line_of(struct overview *o, struct pos pos)
{
    const struct passage *p;

    pos = pos_origin(pos);
    if (pos.source == NULL || pos.line == 0)
        return "";
    if (str_ends(str_from(pos.source->name), ".xml"))
        return "mẫu";
    if (strcmp(pos.source->name, o->file) != 0)
        fprintf(o->out, "%s:\n", pos.source->name);
    o->file = pos.source->name;
    if (pos.source->sheet)
        return "ô";
    p = pos_passage(pos);
    if (p != NULL && p->paragraph == 0)
        return "bảng";
    if (p != NULL)
        return str_printf(o->arena, "%d", p->paragraph).p;
    return str_printf(o->arena, "%d", pos.line).p;
}

static struct str
characters(struct str s, size_t n)
{
    struct str rest = s;

    while (n-- > 0 && rest.n > 0)
        utf8_next(&rest);
    return str_first(s, s.n - rest.n);
}

/* A text, or of a long one its beginning and its end. */
static void
put_text(const struct overview *o, struct str s)
{
    size_t n = utf8_count(s);
    struct str head = characters(s, HEAD_CHARACTERS), tail;

    if (n <= HEAD_CHARACTERS + TAIL_CHARACTERS) {
        fwrite(s.p, 1, s.n, o->out);
        return;
    }
    tail = str_after(s, characters(s, n - TAIL_CHARACTERS).n);
    fprintf(o->out, "%.*s […] %.*s", STR_ARG(head), STR_ARG(tail));
}

static void
put_start(struct overview *o, const struct overview_line *l)
{
    const char *line = line_of(o, l->pos);
    int width = (int)utf8_count(str_from(line));

    fprintf(o->out, "%*s%s  %s", width < 5 ? 5 - width : 0, "", line,
            l->title);
    width = (int)utf8_count(str_from(l->title));
    fprintf(o->out, "%*s%*s", width < 22 ? 22 - width : 1, "",
            l->depth * 2, "");
}

/* How many labels stand above one of that kind, which takes its place. */
static int
depth_of(struct overview *o, enum label_kind kind)
{
    int depth = 0;

    for (int k = LABEL_NONE + 1; k <= LABEL_PLUS; k++)
        if (kind == LABEL_NONE ? k < LABEL_LETTER : k < (int)kind)
            depth += o->open[k];
    for (int k = kind; kind != LABEL_NONE && k <= LABEL_PLUS; k++)
        o->open[k] = k == (int)kind;
    return depth;
}

/* Of a body, and not a line of a form of its own as "Nơi nhận". */
static bool
is_body(const struct node *para)
{
    static const char *const names[] = { "noi_dung", "dong_giua", "dong_phai",
                                         NULL };

    for (int i = 0; names[i] != NULL; i++)
        if (str_is(para->u.para.style->name, names[i]))
            return true;
    return para->u.para.label.kind != LABEL_NONE;
}

/* Tables of a body have styles of their own; all others only set blocks side
 * by side. */
static bool
is_table(const struct node *n)
{
    while (n != NULL && n->kind != NODE_PARA)
        n = n->first;
    return n != NULL && str_starts(n->u.para.style->name, "bang");
}

/* A heading of a kind that has no style for headings: bold by hand, with its
 * label, as no other paragraph is. */
static bool
is_bold(const struct node *para)
{
    const struct node *n = para->first;

    while (n != NULL && (n->kind != NODE_RUN ||
                         (n->u.run.format & FORMAT_BOLD)))
        n = n->next;
    return n == NULL && (para->u.para.label.format & FORMAT_BOLD);
}

static bool
is_heading(const struct node *para)
{
    const struct node *run = para->first;

    if (para->u.para.style->outline == 0)
        return (para->u.para.label.kind != LABEL_NONE ||
                str_is(para->u.para.style->name, "noi_dung")) &&
               is_bold(para);
    return !str_starts(para->u.para.style->name, "phu_luc") &&
           (para->u.para.label.kind != LABEL_DIEU ||
            (run != NULL && run->kind == NODE_RUN &&
             (run->u.run.format & FORMAT_BOLD)));
}

/* Text behind a phrase that is bold as its label is. */
static bool
has_lead(const struct node *para)
{
    const struct node *run = para->first;

    return para->u.para.label.kind >= LABEL_ARABIC &&
           para->u.para.label.kind <= LABEL_ARABIC3 && run != NULL &&
           run->kind == NODE_RUN && run->next != NULL &&
           (run->u.run.format & FORMAT_BOLD) &&
           (para->u.para.label.format & FORMAT_BOLD);
}

/* What a paragraph is, for people and for programs. */
struct word {
    const char *title, *kind;
};

static struct word
word_of(const struct overview *o, const struct node *para)
{
    static const struct word words[] = {
        [LABEL_NONE] = { "đoạn", "paragraph" },
        [LABEL_PHAN] = { "phần", "phan" },
        [LABEL_CHUONG] = { "chương", "chuong" },
        [LABEL_MUC] = { "mục", "muc" },
        [LABEL_TIEU_MUC] = { "tiểu mục", "tieu_muc" },
        [LABEL_DIEU] = { "điều", "dieu" },
        [LABEL_UPPER] = { "mục", "muc" },
        [LABEL_ROMAN] = { "mục", "muc" },
        [LABEL_ARABIC] = { "khoản", "khoan" },
        [LABEL_ARABIC2] = { "khoản", "khoan" },
        [LABEL_ARABIC3] = { "khoản", "khoan" },
        [LABEL_LETTER] = { "điểm", "diem" },
        [LABEL_DASH] = { "gạch", "gach" },
        [LABEL_PLUS] = { "cộng", "cong" },
    };
    const struct para_style *style = para->u.para.style;
    enum label_kind kind = para->u.para.label.kind;

    if (is_heading(para))
        return (struct word){ "ĐỀ MỤC", "heading" };
    if (has_lead(para))
        return (struct word){ "khoản, đầu câu đậm", "khoan_lead" };
    if (kind != LABEL_NONE || str_is(style->name, "noi_dung"))
        return words[kind];
    return (struct word){
        str_zero(o->arena, viet_lower(o->arena, style->title)),
        str_zero(o->arena, style->name),
    };
}

static bool
has_blank(struct str s)
{
    int dots = 0;

    for (size_t i = 0; i < s.n && dots < DOTS_BLANK; i++) {
        struct str rest = str_after(s, i);

        if (str_starts(rest, "…"))
            dots += 3;
        else if (rest.p[0] == '.' || rest.p[0] == '_')
            dots++;
        else if (((unsigned char)rest.p[0] & 0xC0) != 0x80)
            dots = 0;
    }
    return dots >= DOTS_BLANK;
}

static void
put_text_line(struct overview *o, const struct overview_line *l)
{
    put_start(o, l);
    if (l->label.n > 0)
        fprintf(o->out, "%.*s ", STR_ARG(l->label));
    put_text(o, l->text);
}

static void
put_note(struct overview *o, const struct node *para)
{
    const struct overview_line l = {
        .pos = para->pos, .last_line = para->last_line, .kind = "note",
        .title = "chú thích", .label = STR_EMPTY,
        .text = para_text(o->arena, para),
    };

    if (o->json) {
        overview_json(o->out, o->arena, &l);
        return;
    }
    put_text_line(o, &l);
    putc('\n', o->out);
}

static void
put_para(struct overview *o, const struct node *para)
{
    struct str text = para_text(o->arena, para);
    struct word word = word_of(o, para);
    bool body = is_body(para);
    struct overview_line l = {
        .pos = para->pos, .last_line = para->last_line, .kind = word.kind,
        .title = word.title, .label = STR_EMPTY, .text = text,
        .guesses = para->guesses,
    };

    if (text.n == 0)
        return;
    l.depth = body ? depth_of(o, para->u.para.label.kind) : 0;
    if (o->json) {
        overview_label(o->arena, para, &l);
        overview_json(o->out, o->arena, &l);
    } else {
        put_text_line(o, &l);
        if (body && has_blank(text))
            fputs(" [chỗ để ghi]", o->out);
        putc('\n', o->out);
    }
    for (const struct node *n = para->first; n != NULL; n = n->next)
        if (n->kind == NODE_NOTE && n->first != NULL)
            put_note(o, n->first);
}

/* The first row, to tell the table by. */
static void
put_row(const struct overview *o, const struct node *row)
{
    int n = 0;

    for (const struct node *c = row->first; c != NULL && n < CELLS_SHOWN;
         c = c->next) {
        struct str s = c->first != NULL && c->first->kind == NODE_PARA
                           ? para_text(o->arena, c->first) : STR_EMPTY;
        struct str head = characters(s, CELL_CHARACTERS);

        fprintf(o->out, "%s%.*s%s", n++ > 0 ? " | " : "", STR_ARG(head),
                head.n < s.n ? "…" : "");
    }
}

static void
put_table(struct overview *o, const struct node *table)
{
    bool grid = table->u.table.grid;
    struct overview_line l = {
        .pos = table->pos, .kind = grid ? "table" : "table_without_lines",
        .title = grid ? "BẢNG" : "BẢNG KHÔNG KHUNG", .table = table,
        .label = STR_EMPTY, .text = STR_EMPTY, .guesses = table->guesses,
    };

    l.depth = depth_of(o, LABEL_NONE);
    for (const struct node *r = table->first; r != NULL; r = r->next) {
        l.rows++;
        l.head += r->u.row.header;
    }
    if (o->json) {
        overview_json(o->out, o->arena, &l);
        return;
    }
    put_start(o, &l);
    fprintf(o->out, "%d hàng × %d cột, ", l.rows, table->u.table.columns);
    if (l.head > 0)
        fprintf(o->out, "%d hàng đầu là tên cột: ", l.head);
    else
        fputs("không có tên cột: ", o->out);
    if (table->first != NULL)
        put_row(o, table->first);
    putc('\n', o->out);
}

/* What parts have set side by side, as the letterhead, is told cell by cell. */
static void
put_nodes(struct overview *o, const struct node *n)
{
    for (; n != NULL; n = n->next)
        switch (n->kind) {
        case NODE_PARA:
            put_para(o, n);
            break;
        case NODE_TABLE:
            if (is_table(n))
                put_table(o, n);
            else
                put_nodes(o, n->first);
            break;
        case NODE_SECTION:
        case NODE_ROW:
        case NODE_CELL:
        case NODE_HEADER:
        case NODE_FOOTER:
            put_nodes(o, n->first);
            break;
        case NODE_RUN:
        case NODE_BREAK:
        case NODE_NOTE:
        case NODE_PICTURE:
        case NODE_RULE:
        case NODE_INDEX: /* says again what stands elsewhere */
        case NODE_PAGE:
            break;
        }
}

static void
put_appendix(struct overview *o, const struct appendix *appendix)
{
    const struct overview_line l = {
        .pos = appendix->pos, .kind = "appendix", .title = "PHỤ LỤC",
        .label = appendix->label, .text = appendix->title,
    };

    if (o->json) {
        overview_json(o->out, o->arena, &l);
        return;
    }
    put_start(o, &l);
    fprintf(o->out, "%.*s: ", STR_ARG(l.label));
    put_text(o, l.text);
    putc('\n', o->out);
}

static void
put_landscape(struct overview *o, const struct node *section)
{
    const struct overview_line l = {
        .pos = section->pos, .kind = "landscape", .title = "TRANG NGANG",
        .label = STR_EMPTY, .text = STR_EMPTY,
    };

    if (o->json) {
        overview_json(o->out, o->arena, &l);
        return;
    }
    put_start(o, &l);
    putc('\n', o->out);
}

static void
put_section(struct overview *o, const struct node *section,
            const struct appendix **last)
{
    const struct section *s = &section->u.section;

    if (s->appendix != *last && s->appendix != NULL) {
        memset(o->open, 0, sizeof(o->open));
        put_appendix(o, s->appendix);
    }
    *last = s->appendix;
    if (s->width > s->height)
        put_landscape(o, section);
    put_nodes(o, section->first);
}

struct work {
    struct vanban_maker *maker;
    const struct vanban_order *order;
    struct overview view;
};

static void
overlook(void *context)
{
    struct work *w = context;
    const struct appendix *last = NULL;
    const struct value *plan = maker_plan(w->maker, w->order,
                                          MAKER_DOCUMENT);
    struct doc *doc = plan != NULL ? maker_document(w->maker, plan) : NULL;

    w->view.arena = w->maker->document;
    for (; doc != NULL; doc = doc->next)
        for (const struct node *s = doc->first; s != NULL; s = s->next)
            put_section(&w->view, s, &last);
}

bool
vanban_overview(struct vanban_maker *m, const struct vanban_order *order,
                bool json, struct buf *out, struct vanban_made *made)
{
    struct work w = { m, order, { .file = "", .json = json } };
    char *text = NULL;
    size_t n = 0;

    maker_next(m, made);
    w.view.out = open_memstream(&text, &n);
    if (w.view.out == NULL) {
        diag_add(m->diags, INTERNAL, POS_NONE, "open_memstream");
        return false;
    }
    maker_guard(m, overlook, &w);
    made->whole = made->findings.errors == 0;
    fclose(w.view.out);
    buf_add(out, text, n);
    free(text); /* the C library's */
    return true;
}
