/* pasted_cut.c — blanks out pieces of lines, and recognizes labels and rules
 * whatever their case and marks. */
#include "merge/pasted_cut.h"

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"

enum { QUOTED_MOST = 60 }; /* characters */

void
pasted_hit(struct pasting *p, struct pos pos, struct str what)
{
    if (p->hits++ > 0)
        return;
    p->pos = pos;
    p->what = what;
    p->offered = (struct diag){ .pos = pos_origin(pos) };
}

void
pasted_mend(struct pasting *p, struct pos pos, struct str around,
            struct str part, struct str now)
{
    mend_part(p->diags, &p->offered, pos, around, part, now);
}

void
pasted_report(struct pasting *p, const char *field)
{
    struct str more = STR_EMPTY;
    struct diag *g = NULL;

    if (p->hits > 1)
        more = str_printf(p->arena, " (và %d chỗ nữa ở dưới)", p->hits - 1);
    if (p->hits > 0)
        g = diag_add(p->diags, FIELD_PASTED, p->pos,
                     str_zero(p->arena, utf8_shorten(p->arena, p->what,
                                                     QUOTED_MOST)),
                     str_zero(p->arena, more), field);
    /* one taken without the others would be read otherwise */
    if (g != NULL && p->offered.mend_count == p->hits) {
        g->mends = p->offered.mends;
        g->last_mend = p->offered.last_mend;
        g->mend_count = p->hits;
    }
    p->hits = p->index = 0;
    p->inside = p->done = false;
}

static void
add_blanks(struct buf *b, struct str cut, bool dash)
{
    size_t n = utf8_count(cut);

    if (dash && n-- > 0)
        buf_add_c(b, '-');
    while (n-- > 0)
        buf_add_c(b, ' ');
}

/* What is cut from a line goes from the file, if something is left of it; of
 * a block the whole line goes, unless it is all that there is. */
static void
offer_cut(struct pasting *p, const struct value *v, struct str line,
          struct str cut)
{
    struct str rest = str_after(line, (size_t)(cut.p + cut.n - line.p));
    struct pos pos = value_pos_marked(p->arena, &p->marks, v,
                                      (size_t)(line.p - v->text.p));

    while (rest.n > 0 && rest.p[0] == ' ') {
        cut.n++;
        rest = str_after(rest, 1);
    }
    while (rest.n == 0 && cut.p > line.p && cut.p[-1] == ' ') {
        cut.p--;
        cut.n++;
    }
    if (cut.n < line.n)
        pasted_mend(p, pos, line, cut, STR_EMPTY);
    else if (v->block && str_trim(v->text).n > line.n)
        mend_line(p->diags, &p->offered, pos, line);
}

/* In a block a dash means itself. */
static void
offer_dash(struct pasting *p, struct pos pos, struct str cut)
{
    struct buf dash = buf_new(p->arena);

    add_blanks(&dash, cut, true);
    mend_syntax(p->diags, &p->offered, pos, cut, buf_str(&dash));
}

static void
tell_cut(struct pasting *p, const struct value *v, struct str line,
         struct str cut, bool dash)
{
    struct pos pos = value_pos_marked(p->arena, &p->marks, v,
                                      (size_t)(cut.p - v->text.p));

    pasted_hit(p, pos, str_trim(cut));
    if (!dash)
        offer_cut(p, v, line, cut);
    else if (v->block)
        offer_dash(p, pos, cut);
}

static void
cut_text(struct pasting *p, struct value *v, cutter *of)
{
    struct str text = v->text, rest = text, line;
    const char *copied = text.p;
    struct buf b = buf_new(p->arena);

    p->marks.value = NULL;
    p->list = p->list || !v->block;
    while (!p->done && str_line(&rest, &line)) {
        struct str trimmed = str_trim(line), cut;
        struct cut c = { 0, 0, false };

        p->rest = rest;
        if (trimmed.n > 0) {
            c = of(p, trimmed);
            p->index++;
        }
        if (c.n == 0)
            continue;
        cut = str_first(str_after(trimmed, c.from), c.n);
        if (p->untold == NULL || cut.p < p->untold)
            tell_cut(p, v, trimmed, cut, c.dash);
        if (!v->block && copied == text.p && !c.dash &&
            str_trim(str_first(text, (size_t)(cut.p - text.p))).n == 0) {
            /* the whole front goes, and the text begins behind it */
            v->pos = value_pos(v, (size_t)(cut.p + cut.n - text.p));
            copied = cut.p + cut.n;
            p->marks.value = NULL; /* it has moved */
            continue;
        }
        buf_add(&b, copied, (size_t)(cut.p - copied));
        add_blanks(&b, cut, c.dash);
        copied = cut.p + cut.n;
    }
    if (copied == text.p)
        return;
    buf_add(&b, copied, (size_t)(text.p + text.n - copied));
    v->text = buf_take(&b);
    if (str_trim(v->text).n == 0)
        v->kind = VALUE_NULL;
}

void
pasted_cut(struct pasting *p, struct value *v, cutter *of)
{
    p->list = v->kind == VALUE_LIST;
    if (v->kind == VALUE_TEXT)
        cut_text(p, v, of);
    if (v->kind != VALUE_LIST)
        return;
    for (struct value *c = v->first; c != NULL; c = c->next) {
        /* "- Kính gửi: Sở …" */
        struct value *next = c->next;

        *c = *value_uncolon(p->arena, c);
        c->next = next;
        if (c->kind == VALUE_TEXT)
            cut_text(p, c, of);
    }
}

int
pasted_lines(const struct value *v)
{
    struct str rest = v->text, line;
    int count = 0;

    if (v->kind == VALUE_LIST)
        for (const struct value *c = v->first; c != NULL; c = c->next)
            count += c->kind == VALUE_LIST ? 1 : pasted_lines(c);
    if (v->kind == VALUE_TEXT)
        while (str_line(&rest, &line))
            count += str_trim(line).n > 0;
    return count;
}

size_t
pasted_words(struct arena *a, struct str line, const char *words)
{
    size_t n = str_from(words).n;
    /* a letter has three bytes at most */
    struct str folded = viet_fold(a, str_first(line, n * 3));
    struct str rest = line;

    if (!str_starts(folded, words))
        return 0;
    while (n-- > 0 && rest.n > 0)
        utf8_next(&rest);
    folded = rest;
    if (folded.n > 0) {
        uint32_t c = utf8_next(&folded);

        if (viet_is_letter(c) || viet_is_digit(c))
            return 0;
    }
    return line.n - rest.n;
}

static struct str
skip_blanks(struct str s)
{
    while (s.n > 0 && (s.p[0] == ' ' || s.p[0] == '\t' ||
                       str_starts(s, "\xC2\xA0")))
        s = str_after(s, s.p[0] == '\xC2' ? 2 : 1);
    return s;
}

size_t
pasted_label(struct arena *a, struct str line, const char *words, bool bare)
{
    size_t n = pasted_words(a, line, words);
    struct str rest = skip_blanks(str_after(line, n));
    bool colon = false;

    if (n == 0)
        return 0;
    while (str_starts(rest, ":") || str_starts(rest, "：") ||
           str_starts(rest, "*")) { /* **Kính gửi:** */
        colon = true;
        rest = str_after(rest, str_starts(rest, "：") ? 3 : 1);
    }
    rest = skip_blanks(rest);
    return colon || bare || rest.n == 0 ? line.n - rest.n : 0;
}

struct str
pasted_plain(struct arena *a, struct str s)
{
    struct str rest = viet_fold(a, s);
    struct buf b = buf_new(a);
    bool gap = false;

    buf_reserve(&b, rest.n + 1);
    while (rest.n > 0) {
        uint32_t c = utf8_next(&rest);

        if (!viet_is_letter(c) && !viet_is_digit(c)) {
            gap = true;
            continue;
        }
        if (gap && b.n > 0)
            buf_add_c(&b, ' ');
        gap = false;
        utf8_add(&b, c);
    }
    return buf_take(&b);
}

bool
pasted_same(struct arena *a, struct str x, struct str y)
{
    struct str plain = pasted_plain(a, x);

    /* "{{pho_chu_tich}}" does not say PHÓ CHỦ TỊCH */
    return plain.n > 0 && !text_is_open(x) && !text_is_open(y) &&
           str_equal(plain, pasted_plain(a, y));
}

bool
pasted_is_rule(struct str line)
{
    enum { LEAST = 3 };
    int count = 0;

    while (line.n > 0) {
        uint32_t c = utf8_next(&line);

        if (c == ' ')
            continue;
        if (c != '-' && c != '_' && c != '=' && c != '*' && c != 0x2013 &&
            c != 0x2014 && (c < 0x2500 || c > 0x2501))
            return false;
        count++;
    }
    return count >= LEAST;
}
