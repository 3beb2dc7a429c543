/* lines.c — reads fields line by line, and makes, measures and balances the
 * paragraphs of all parts. */
#include "parts/lines.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "outline/outline_label.h"
#include "outline/outline_mark.h"
#include "outline/outline_ends.h"
#include "outline/outline_wrap.h"
#include "table/table.h"
#include "text/balance.h"

enum {
    CITING_BYTES = 40, /* in which the words that cite are looked for */
    BROKEN_LEAST = 50, /* characters of a line that ends at the margin */
};

void
lines_add(struct arena *a, struct lines *lines, struct str text,
          struct pos pos)
{
    struct line *line = ARENA_NEW(a, struct line);

    line->text = text;
    line->pos = pos;
    line->table = table_pipe_is(text);
    if (lines->last != NULL)
        lines->last->next = line;
    else
        lines->first = line;
    lines->last = line;
}

/* "[^name]: text" defines a footnote of this block. */
static bool
add_note(struct arena *a, struct lines *lines, struct str text,
         struct pos pos)
{
    struct footnote *note;
    size_t close = str_index(text, ']');

    if (!str_starts(text, "[^") || close < 3 ||
        !str_starts(str_after(text, close), "]:"))
        return false;
    note = ARENA_NEW(a, struct footnote);
    note->name = str_after(str_first(text, close), 2);
    note->text = str_trim(str_after(text, close + 2));
    note->pos = pos;
    if (lines->notes == NULL)
        lines->notes = note;
    else
        lines->last_note->next = note;
    lines->last_note = note;
    note_add(a, lines->notes, note);
    return true;
}

static void
add_text(struct arena *a, struct lines *lines, const struct value *v)
{
    struct str rest = v->text, line;
    struct value_marks marks = { NULL, NULL };

    while (str_line(&rest, &line)) {
        struct str text = str_trim(str_after(line, mark_blanks(line)));
        struct pos pos;

        if (text.n == 0)
            continue;
        pos = value_pos_marked(a, &marks, v,
                               (size_t)(text.p - v->text.p));
        if (!add_note(a, lines, text, pos))
            lines_add(a, lines, text, pos);
    }
}

/* A line that others are joined to, while they are. */
struct joining {
    struct buf text;
    struct span *last; /* NULL: none has been */
};

static void
extend(struct arena *a, struct joining *j, struct line *line,
       const struct text_line *piece)
{
    struct span *span = ARENA_NEW(a, struct span);

    if (j->last == NULL) {
        j->text = buf_new(a);
        buf_add_str(&j->text, line->text);
        j->last = line->spans = ARENA_NEW(a, struct span);
        line->spans->pos = line->pos;
    }
    buf_add_z(&j->text, wrap_joint(line->text, piece->text));
    span->offset = j->text.n;
    span->pos = piece->pos;
    j->last = j->last->next = span;
    buf_add_str(&j->text, piece->text);
    line->text = buf_str(&j->text);
}

/* Words behind which what is named is cited by them. */
static bool
cites(struct arena *a, struct str text)
{
    static const char *const words[] = {
        " trien khai", " thi hanh", " thuc hien", " huong dan", " chi tiet",
        " sua doi", " bo sung", " ban hanh", " phe duyet", " cong bo",
        " so ket", " tong ket", " chap hanh", " quan triet", " theo quy dinh",
        NULL,
    };

    if (text.n > CITING_BYTES)
        text = str_after(text, text.n - CITING_BYTES);
    text = viet_fold(a, text);
    for (int i = 0; words[i] != NULL; i++)
        if (str_ends(text, words[i]))
            return true;
    return false;
}

/* A line that was broken at the margin: it is long, does not end in a date or
 * a number, and the author does not leave out the mark at the end. */
static bool
is_broken(const struct text_lines *t, int at)
{
    const struct text_line *above = &t->line[at - 1];
    uint32_t last = utf8_last(above->text);

    return above->length >= BROKEN_LEAST && !viet_is_digit(last) &&
           last != ')' && wrap_ends_sentence(t->line[at].text);
}

/* Whether line `at` goes on with the one above. */
static bool
goes_on(const struct part_run *run, const struct text_lines *t, int at,
        const struct line *above,
        enum line_start (*start)(struct arena *, struct str))
{
    enum line_start begin = LINE_BEGINS;
    const struct text_line *l = &t->line[at];
    const struct above over = { .text = above->text, .kind = LABEL_NONE };
    struct label_series series = { 0, 0, false };
    struct label label;
    enum wrap wrap;

    if (l->gap || above->table || l->text.p[0] == '[' ||
        table_pipe_is(l->text) ||
        label_read(run->arena, l->text, &series, &label) > 0)
        return false;
    if (start != NULL) {
        begin = start(run->arena, l->text);
        if (begin == LINE_BEGINS)
            return false;
    }
    wrap = wrap_of(run->arena, t, at, &over);
    if (wrap == WRAP_NOT && !wrap_ends_sentence(over.text) &&
        (begin == LINE_GOES_ON ||
         (begin == LINE_NAMES &&
          (cites(run->arena, over.text) || is_broken(t, at)))))
        wrap = WRAP_GUESSED;
    if (wrap == WRAP_GUESSED)
        diag_gather(run->diags, OUTLINE_JOINED, l->pos);
    return wrap != WRAP_NOT;
}

struct lines
lines_read_joined(const struct part_run *run, const struct value *v,
                  enum line_start (*start)(struct arena *, struct str))
{
    struct arena *a = run->arena;
    struct lines lines = { .written = true };
    struct joining joining = { .last = NULL };
    struct text_lines t;

    if (v == NULL || v->kind != VALUE_TEXT)
        return lines_read(a, v);
    t = text_lines_of(a, v, run->diags);
    for (int i = 0; i < t.count; i++) {
        const struct text_line *l = &t.line[i];

        if (lines.last != NULL && goes_on(run, &t, i, lines.last, start)) {
            extend(a, &joining, lines.last, l);
            continue;
        }
        joining.last = NULL;
        if (!add_note(a, &lines, l->text, l->pos))
            lines_add(a, &lines, l->text, l->pos);
    }
    lines.written = v->block ||
                    (lines.first != NULL && lines.first->next != NULL);
    return lines;
}

struct lines
lines_read(struct arena *a, const struct value *v)
{
    struct lines lines = { .written = false };

    if (v == NULL || v->said)
        return lines;
    switch (v->kind) {
    case VALUE_TEXT:
        add_text(a, &lines, v);
        lines.written = v->block ||
                        (lines.first != NULL && lines.first->next != NULL);
        break;
    case VALUE_LIST:
    case VALUE_MAP:
        for (const struct value *item = v->first; item != NULL;
             item = item->next)
            if (item->kind == VALUE_TEXT)
                add_text(a, &lines, item);
            else if (value_colon(item) != NULL)
                lines_add(a, &lines, value_uncolon(a, item)->text, item->pos);
        break;
    case VALUE_NULL:
        break;
    }
    return lines;
}

struct lines
lines_read_title(struct arena *a, const struct value *v)
{
    struct lines lines = lines_read(a, v);

    for (struct line *l = lines.first; l != NULL; l = l->next) {
        size_t n = str_index(l->text, ']') + 1;
        struct str rest = str_after(l->text, n), text = str_trim(rest);

        if (!str_starts(l->text, "[") || text.n == 0 ||
            !str_is(viet_key(a, str_after(str_first(l->text, n - 1), 1)),
                    "thuong"))
            continue;
        l->plain = true;
        l->pos.column += utf8_count(str_first(l->text, l->text.n - text.n));
        l->text = text;
    }
    return lines;
}

bool
ends_in_mark(struct str s)
{
    uint32_t c;

    while (s.n > 0 && (s.p[s.n - 1] == '*' || s.p[s.n - 1] == '\\'))
        s.n--; /* the mark may stand inside **…** */
    c = utf8_last(s);
    return c == 0x2026 || (c < 0x80 && c != 0 && strchr(";.,:!?", (int)c));
}

void
lines_punctuate(struct arena *a, struct lines *lines, const char *lead)
{
    if (lines->written)
        return;
    for (struct line *l = lines->first; l != NULL; l = l->next) {
        const char *before = lead, *after = l->next != NULL ? ";" : ".";

        if (lead[0] != '\0' && (str_starts(l->text, "- ") ||
                                str_starts(l->text, "– ") ||
                                str_starts(l->text, "+ ")))
            continue;
        if (ends_in_mark(l->text))
            after = "";
        l->text = str_printf(a, "%s%.*s%s", before, STR_ARG(l->text), after);
    }
}

struct str
line_command(struct arena *a, struct str text)
{
    static const char *const alone[] = { "khong_khung", "trang_ngang",
                                         "trang_doc", NULL };
    size_t n = str_index(text, ']') + 1;
    struct str bracket = str_first(text, n), key;

    if (!str_starts(text, "[") || n > text.n)
        return STR_EMPTY;
    key = viet_key(a, str_after(str_first(bracket, n - 1), 1));
    if (str_is(key, "giua") || str_is(key, "phai"))
        return bracket;
    if (n < text.n)
        return STR_EMPTY;
    for (const char *const *c = alone; *c != NULL; c++)
        if (str_is(key, *c))
            return bracket;
    return str_starts(key, "bang_") ? bracket : STR_EMPTY;
}

/* Only a body takes tables and lines that command: elsewhere they would be
 * printed with their bars and brackets. Gives the text to be set. */
static struct str
check_text(const struct part_run *run, const struct line *line)
{
    struct str command = line_command(run->arena, line->text);

    if (line->table)
        diag_add(run->diags, TABLE_PLACE, line->pos);
    if (command.n == 0)
        return line->text;
    diag_add(run->diags, COMMAND_PLACE, line->pos,
             str_zero(run->arena, command));
    return str_printf(run->arena, "\\%.*s", STR_ARG(line->text));
}

/* A plain line in a paragraph of another look: its runs are made without it,
 * in a paragraph of their own, and moved. */
static void
append_plain(const struct part_run *run, struct node *para,
             const struct line *line, struct footnote *notes)
{
    struct para_style *style = ARENA_NEW(run->arena, struct para_style);
    struct node *own;

    *style = *para->u.para.style;
    style->bold = style->italic = false;
    own = para_new(run->arena, style, line->pos);
    inline_append(run->arena, own, check_text(run, line), 0, line->spans,
                  line->pos, notes, run->profile, run->diags);
    for (struct node *n = own->first, *next; n != NULL; n = next) {
        next = n->next;
        n->next = NULL;
        node_append(para, n);
    }
}

struct node *
part_line(const struct part_run *run, struct node *parent, const char *style,
          const struct line *line, const struct lines *lines)
{
    struct footnote *notes = lines != NULL ? lines->notes : NULL;
    struct node *para = para_new(run->arena,
                                 profile_style(run->profile, style),
                                 line->pos);

    if (line->plain)
        append_plain(run, para, line, notes);
    else
        inline_append(run->arena, para, check_text(run, line), 0,
                      line->spans, line->pos, notes, run->profile,
                      run->diags);
    return node_append(parent, para);
}

struct node *
part_para(const struct part_run *run, struct node *parent, const char *style,
          struct str text, struct pos pos)
{
    struct line line = { .text = text, .pos = pos };

    return part_line(run, parent, style, &line, NULL);
}

/* The lines from `first` on up to the next plain one, as one text: what is
 * marked may go on over several. Gives that next one. */
static const struct line *
append_marked(const struct part_run *run, struct node *para,
              const struct line *first, struct footnote *notes)
{
    struct buf text = buf_new(run->arena);
    struct span *spans = NULL, **end = &spans;
    const struct line *l;

    for (l = first; l != NULL && !l->plain; l = l->next) {
        struct span *span = ARENA_NEW(run->arena, struct span);
        struct str set = check_text(run, l);

        if (text.n > 0)
            buf_add_c(&text, '\n');
        span->offset = text.n;
        span->pos = l->pos;
        *end = span;
        end = &span->next;
        buf_add_str(&text, set);
    }
    inline_append(run->arena, para, buf_take(&text), 0, spans, first->pos,
                  notes, run->profile, run->diags);
    return l;
}

struct node *
part_lines(const struct part_run *run, struct node *parent, const char *style,
           const struct lines *lines)
{
    struct node *para = para_new(run->arena,
                                 profile_style(run->profile, style),
                                 lines->first->pos);
    const struct line *l = lines->first;

    while (l != NULL) {
        if (para->first != NULL)
            node_append(para, node_new(run->arena, NODE_BREAK, l->pos));
        if (!l->plain) {
            l = append_marked(run, para, l, lines->notes);
            continue;
        }
        append_plain(run, para, l, lines->notes);
        l = l->next;
    }
    return node_append(parent, para);
}

void
lines_check_notes(const struct part_run *run, const struct lines *lines)
{
    for (const struct footnote *n = lines->notes; n != NULL; n = n->next)
        if (!n->used)
            diag_add(run->diags, FOOTNOTE_UNUSED, n->pos,
                     str_zero(run->arena, n->name));
}

struct str
part_plain(const struct part_run *run, struct str text)
{
    struct diags unheard = diags_new(run->arena);
    struct node *para;
    bool marked = false;

    for (size_t i = 0; i < text.n && !marked; i++)
        marked = strchr("*^[\\<", text.p[i]) != NULL;
    if (!marked)
        return text;
    para = para_new(run->arena, profile_style(run->profile, "noi_dung"),
                    POS_NONE);
    inline_append(run->arena, para, text, 0, NULL, POS_NONE, NULL,
                  run->profile, &unheard);
    return para_text(run->arena, para);
}

void
part_rule(const struct part_run *run, struct node *parent, int length,
          struct pos pos)
{
    struct node *rule = node_new(run->arena, NODE_RULE, pos);
    struct node *above = parent->last;

    rule->u.rule.length = length;
    rule->u.rule.height = run->profile->rule_gap;
    rule->u.rule.width = run->profile->rule_width;
    if (above != NULL && above->kind == NODE_PARA) {
        above->u.para.after = run->profile->rule_gap;
        above->u.para.keep_next = true;
    }
    node_append(parent, rule);
}

int
part_balance(const struct part_run *run, struct node *para, int room)
{
    return title_balance(run->arena, run->profile, run->measure, para, room);
}

int
part_width(const struct part_run *run, const char *style, int size,
           struct str text)
{
    const struct para_style *s = profile_style(run->profile, style);

    return run->measure->width(run->measure->context,
                               face_of(s->bold, s->italic),
                               size > 0 ? size : s->size,
                               part_plain(run, text));
}

int
part_text_width(const struct profile *p)
{
    return p->page.width - p->page.left - p->page.right;
}
