/* docx_lists.c — which paragraphs Word numbers, and in which list. Authors'
 * numbers stay as they wrote them. Where Word's own counting gives the same
 * label, the paragraph is numbered by Word, so that the others follow when
 * somebody inserts one; a number that skips, repeats or starts again gets a
 * w:num of its own with a startOverride. All w:num of a list share its
 * w:abstractNum: Word then goes on counting through them, LibreOffice counts
 * each by itself, and the rules below choose only what reads alike both ways.
 * Phần, Chương, Mục and Điều are numbered where they run on 1, 2, 3 through
 * their text; a phụ lục or an attached statute is a text of its own. What Word
 * cannot print becomes text: "Điều 5a.", "Phần thứ nhất", "A.", "01.", one "2)"
 * among "1." and "3.", and the điểm a) b) c) d) đ) e): w:numFmt has no
 * Vietnamese alphabet (lowerLetter runs a b c d e f), a picture of it by
 * w:numFmt "custom" is known to neither program, and one w:num for each
 * letter would be a list in name only. As text both print it alike. Bullets
 * are a list of their own: between numbers they would be deeper levels that
 * skip some, where the two programs count differently. */
#include <string.h>

#include "base/viet.h"
#include "render/docx_lists.h"

/* Word numbers nothing by a w:num behind the 2,046th. */
enum { KINDS = LABEL_PLUS + 1, NUMS_MOST = 2000 };

int
docx_list_levels(enum docx_list list)
{
    switch (list) {
    case LIST_NUMBERS: case LIST_MIXED: return 4;
    case LIST_BULLETS: return 2;
    case LIST_ITEMS: return 3;
    case LIST_NONE: case LIST_PHAN: case LIST_CHUONG: case LIST_MUC:
    case LIST_TIEU_MUC: case LIST_DIEU: case LIST_DIEU_TEXT: case LIST_COUNT:
        break;
    }
    return 1;
}

const struct para_style *
docx_level_style(const struct docx_styles *s, struct docx_place place)
{
    const struct docx_style *bound;

    if (place.list == LIST_MIXED && place.level > 0)
        place.level--;
    if (place.list == LIST_MIXED || place.list == LIST_DIEU_TEXT)
        place.list = LIST_ITEMS;
    if (place.list == LIST_TIEU_MUC)
        place.list = LIST_MUC;
    bound = docx_style_at(s, place);
    return bound != NULL ? bound->style : s->body;
}

/* Numbering set in a paragraph brings the indents of its level along; a style
 * that stands elsewhere ("- " in the Nơi nhận) has its label as text. */
static bool
style_fits(const struct docx_styles *s, struct docx_place place,
           const struct para_style *style)
{
    const struct para_style *at = docx_level_style(s, place);

    return at->left == style->left && at->first_line == style->first_line;
}

/* 1. 1.1. 1.1.1. by their headings and paragraphs. */
static struct docx_place
place_in_series(const struct series *s, int level)
{
    if (!s->headings)
        return (struct docx_place){ LIST_ITEMS, level };
    return (struct docx_place){ s->texts ? LIST_MIXED : LIST_NUMBERS,
                                level + 1 };
}

/* Where a label of a kind would be numbered. */
static struct docx_place
place_of(enum label_kind kind, const struct series *s)
{
    switch (kind) {
    case LABEL_PHAN:     return (struct docx_place){ LIST_PHAN, 0 };
    case LABEL_CHUONG:   return (struct docx_place){ LIST_CHUONG, 0 };
    case LABEL_MUC:      return (struct docx_place){ LIST_MUC, 0 };
    case LABEL_TIEU_MUC: return (struct docx_place){ LIST_TIEU_MUC, 0 };
    case LABEL_DIEU:
        return (struct docx_place){ s->texts ? LIST_DIEU_TEXT : LIST_DIEU, 0 };
    case LABEL_ROMAN:    return (struct docx_place){ LIST_NUMBERS, 0 };
    case LABEL_ARABIC:   return place_in_series(s, 0);
    case LABEL_ARABIC2:  return place_in_series(s, 1);
    case LABEL_ARABIC3:  return place_in_series(s, 2);
    case LABEL_DASH:     return (struct docx_place){ LIST_BULLETS, 0 };
    case LABEL_PLUS:     return (struct docx_place){ LIST_BULLETS, 1 };
    case LABEL_NONE: case LABEL_UPPER: case LABEL_LETTER:
        break;
    }
    return (struct docx_place){ LIST_NONE, 0 };
}

/* A label as Word would print it. */
static struct str
label_text(struct arena *a, const struct label *label)
{
    struct buf b = buf_new(a);
    struct str s = label->text;

    for (; s.n > 0; s = str_after(s, str_starts(s, "\u00A0") ? 2 : 1))
        buf_add_c(&b, str_starts(s, "\u00A0") ? ' ' : s.p[0]);
    return buf_take(&b);
}

/* "1.1." gives ".", "1/" "/". */
static struct label_form
form_of_number(struct str text)
{
    size_t n = text.n;

    while (n > 0 && strchr("0123456789IVXLCDM", text.p[n - 1]) == NULL)
        n--;
    return (struct label_form){ .after = str_after(text, n) };
}

/* "Điều 1." gives "Điều " and "."; "Phần thứ nhất" and "Điều 5a." give what
 * Word cannot count. */
static bool
form_of_words(struct str text, struct label_form *form)
{
    size_t n = str_behind_last(text, ' '), end;

    form->before = str_first(text, n);
    text = str_after(text, n);
    form->roman = text.n > 0 && strchr("IVXLCDM", text.p[0]) != NULL;
    for (end = 0; end < text.n && text.p[end] != '.' && text.p[end] != ':';)
        end++;
    for (size_t i = 0; i < end; i++)
        if (strchr(form->roman ? "IVXLCDM" : "0123456789",
                   text.p[i]) == NULL)
            return false;
    form->after = str_after(text, end);
    return end > 0;
}

static bool
form_equal(const struct label_form *f, const struct label_form *g)
{
    return str_equal(f->before, g->before) && str_equal(f->after, g->after) &&
           f->roman == g->roman;
}

/* The form that most labels of a level have (a majority vote, so that one
 * "2)" among "1." and "3." stays the exception). */
struct vote {
    struct label_form form;
    int votes;
};

static void
vote_add(struct vote *v, struct label_form form)
{
    if (v->votes == 0)
        v->form = form;
    v->votes += v->votes == 0 || form_equal(&v->form, &form) ? 1 : -1;
}

struct gatherer {
    struct docx_lists *lists;
    struct series *now[KINDS]; /* that a label of the kind goes on with */
    struct numbered **tail;
    struct vote bullets[LIST_LEVELS];
};

static struct series *
series_new(struct gatherer *g, enum label_kind kind)
{
    g->now[kind] = ARENA_NEW(g->lists->scratch, struct series);
    return g->now[kind];
}

/* Phần to Điều. Mục begin again in each Chương. */
static struct series *
series_of_words(struct gatherer *g, const struct label *label)
{
    struct series *s = g->now[label->kind];
    struct label_form form = { 0 };
    bool counts = form_of_words(label_text(g->lists->scratch, label), &form);

    if (s == NULL) {
        s = series_new(g, label->kind);
        s->form = form;
    }
    if (!counts || label->number != s->last + 1 ||
        !form_equal(&s->form, &form))
        s->broken = true;
    s->last = label->number;
    for (int k = LABEL_MUC; k <= LABEL_TIEU_MUC; k++)
        if (k > (int)label->kind)
            g->now[k] = NULL;
    return s;
}

/* 1. with the 1.1. and 1.1.1. below it. */
static struct series *
series_of_numbers(struct gatherer *g, const struct label *label)
{
    struct series *s = g->now[LABEL_ARABIC];

    if (s == NULL ||
        (label->kind == LABEL_ARABIC && label->number != s->last + 1))
        s = series_new(g, LABEL_ARABIC);
    if (label->kind == LABEL_ARABIC)
        s->last = label->number;
    return s;
}

static void
gather_number(struct gatherer *g, const struct para *p, struct series *s)
{
    const struct docx_style *style = docx_style_of(g->lists->styles, p->style);
    struct numbered *n = ARENA_NEW(g->lists->scratch, struct numbered);

    if (style->place.list == LIST_NUMBERS || style->place.list == LIST_DIEU)
        s->headings = true;
    else
        s->texts = true;
    n->para = p;
    n->series = s;
    *g->tail = n;
    g->tail = &n->next;
}

static void
gather_para(struct gatherer *g, const struct para *p)
{
    struct docx_place place;

    switch (p->label.kind) {
    case LABEL_PHAN: case LABEL_CHUONG: case LABEL_MUC: case LABEL_TIEU_MUC:
    case LABEL_DIEU:
        gather_number(g, p, series_of_words(g, &p->label));
        break;
    case LABEL_ROMAN:
        gather_number(g, p, series_new(g, LABEL_ROMAN));
        break;
    case LABEL_ARABIC: case LABEL_ARABIC2: case LABEL_ARABIC3:
        gather_number(g, p, series_of_numbers(g, &p->label));
        break;
    case LABEL_DASH: case LABEL_PLUS:
        place = place_of(p->label.kind, NULL);
        if (style_fits(g->lists->styles, place, p->style))
            vote_add(&g->bullets[place.level],
                     (struct label_form){ .before = p->label.text });
        break;
    case LABEL_NONE: case LABEL_UPPER: case LABEL_LETTER:
        break;
    }
}

/* In the order in which the document is written. */
static void
gather(struct gatherer *g, const struct node *n)
{
    for (; n != NULL; n = n->next) {
        if (n->kind == NODE_PARA) {
            gather_para(g, &n->u.para);
            continue;
        }
        if (n->kind == NODE_SECTION && n->u.section.number_from > 0)
            memset(g->now, 0, sizeof(g->now)); /* another text begins */
        gather(g, n->first);
    }
}

/* What the lists look like where the document does not say. */
static const struct label_form usual[LIST_COUNT] = {
    [LIST_NUMBERS] = { .after = { ".", 1 } },
    [LIST_ITEMS] = { .after = { ".", 1 } },
    [LIST_MIXED] = { .after = { ".", 1 } },
    [LIST_PHAN] = { .before = { "Phần ", sizeof("Phần ") - 1 },
                    .roman = true },
    [LIST_CHUONG] = { .before = { "Chương ", sizeof("Chương ") - 1 },
                      .roman = true },
    [LIST_MUC] = { .before = { "Mục ", sizeof("Mục ") - 1 } },
    [LIST_TIEU_MUC] = { .before = { "Tiểu mục ", sizeof("Tiểu mục ") - 1 } },
    [LIST_DIEU] = { .before = { "Điều ", sizeof("Điều ") - 1 },
                    .after = { ".", 1 } },
    [LIST_DIEU_TEXT] = { .before = { "Điều ", sizeof("Điều ") - 1 },
                         .after = { ".", 1 } },
};

/* '%' would be a number in w:lvlText. */
static bool
is_plain(struct str s)
{
    return s.n <= 4 && str_index(s, '%') == s.n;
}

static struct label_form
form_kept(struct arena *a, const struct label_form *f)
{
    return (struct label_form){ str_copy(a, f->before), str_copy(a, f->after),
                                f->roman };
}

static bool
forms_equal(const struct label_form *f, const struct label_form *g)
{
    for (int k = 0; k < LIST_LEVELS; k++)
        if (!form_equal(&f[k], &g[k]))
            return false;
    return true;
}

/* Takes the form for a list: one that it has had, or another. */
static void
use_form(struct docx_lists *l, int list, const struct label_form *form)
{
    struct list_form *f = &l->first_form[list];

    while (f->id != 0 && !forms_equal(f->form, form)) {
        if (f->next == NULL)
            f->next = ARENA_NEW(l->arena, struct list_form);
        f = f->next;
    }
    l->form[list] = f;
    if (f->id != 0)
        return;
    f->list = (enum docx_list)list;
    f->id = f == &l->first_form[list] ? list : l->forms++;
    for (int k = 0; k < LIST_LEVELS; k++)
        f->form[k] = form_kept(l->arena, &form[k]);
}

static void
choose_forms(struct docx_lists *l, const struct vote *bullets)
{
    struct label_form form[LIST_COUNT][LIST_LEVELS];
    static const char *const dash[] = { "-", "+" };
    struct vote votes[LIST_COUNT][LIST_LEVELS];

    memset(votes, 0, sizeof(votes));
    for (const struct numbered *n = l->next; n != NULL; n = n->next) {
        const struct label *label = &n->para->label;
        struct docx_place place = place_of(label->kind, n->series);

        if (n->series->broken ||
            !style_fits(l->styles, place, n->para->style))
            continue;
        if (label->kind > LABEL_DIEU)
            vote_add(&votes[place.list][place.level],
                     form_of_number(label->text));
        else
            vote_add(&votes[place.list][place.level], n->series->form);
    }
    for (int i = 0; i < LIST_COUNT; i++)
        for (int k = 0; k < LIST_LEVELS; k++) {
            const struct vote *v = &votes[i][k];

            form[i][k] = v->votes > 0 && is_plain(v->form.after)
                             ? v->form : usual[i];
        }
    for (int k = 0; k < docx_list_levels(LIST_BULLETS); k++)
        form[LIST_BULLETS][k].before =
            bullets[k].votes > 0 && is_plain(bullets[k].form.before)
                ? bullets[k].form.before : str_from(dash[k]);
    for (int i = LIST_NONE + 1; i < LIST_COUNT; i++)
        use_form(l, i, form[i]);
}

struct docx_lists *
docx_lists_new(struct arena *a, const struct docx_styles *styles)
{
    struct docx_lists *l = ARENA_NEW(a, struct docx_lists);

    l->arena = a;
    l->styles = styles;
    l->next_num = l->forms = LIST_COUNT;
    for (int i = 0; i < LIST_COUNT; i++)
        for (int k = 0; k < LIST_LEVELS; k++)
            l->count[i].num[k] = i;
    return l;
}

void
docx_lists_next(struct docx_lists *l, struct arena *scratch,
                const struct doc *doc)
{
    struct numbered *first = NULL;
    struct gatherer g = { .lists = l, .tail = &first };
    bool later = l->scratch != NULL;

    l->scratch = scratch;
    for (int i = 0; later && i < LIST_COUNT; i++)
        l->count[i] = (struct list_count){ .begins = true };
    gather(&g, doc->first);
    l->next = first;
    choose_forms(l, g.bullets);
}

bool
docx_lists_full(const struct docx_lists *l)
{
    return l->next_num >= NUMS_MOST;
}

/* The first level that labels of the next ones show too. */
static int
shown_from(enum docx_list list)
{
    return list == LIST_NUMBERS || list == LIST_MIXED ? 1 : 0; /* below I. */
}

/* The label that Word would print for number n at a level now. */
static struct str
label_at(const struct docx_lists *l, enum docx_list list, int level, int n)
{
    const struct label_form *f = &l->form[list]->form[level];
    struct buf b = buf_new(l->scratch);

    buf_add_str(&b, f->before);
    for (int i = shown_from(list); i < level; i++)
        buf_printf(&b, "%d.", l->count[list].last[i]);
    if (f->roman || (list == LIST_NUMBERS && level == 0))
        buf_add_str(&b, roman_text(l->scratch, n));
    else
        buf_printf(&b, "%d", n);
    buf_add_str(&b, f->after);
    return buf_take(&b);
}

/* A w:num that begins again at a level. The levels above that the label
 * shows are set too, to what they stand at: a program that counts each w:num
 * by itself must know them. */
static int
restart(struct docx_lists *l, enum docx_list list, int level, int number)
{
    struct num *n = ARENA_NEW(l->arena, struct num);

    n->abstract = l->form[list]->id;
    n->level = level;
    n->start[level] = number; /* 0: a bullet */
    for (int i = shown_from(list); i < level; i++)
        n->start[i] = l->count[list].last[i];
    if (l->last != NULL)
        l->last->next = n;
    else
        l->first = n;
    l->last = n;
    return l->next_num++;
}

static struct docx_place
place_number(struct docx_lists *l, enum docx_list list, int level,
             const struct label *label)
{
    struct list_count *c = &l->count[list];
    int n = label->number;
    bool known = true;

    for (int i = shown_from(list); i < level; i++)
        known = known && c->last[i] > 0;
    if (!known || n < 1 || n > 3999 || docx_lists_full(l) ||
        !str_equal(label_at(l, list, level, n),
                   label_text(l->scratch, label)))
        return (struct docx_place){ LIST_NONE, 0 };
    if (n != c->last[level] + 1 || (level == 0 && c->deeper) || c->begins)
        c->num[level] = restart(l, list, level, n);
    c->begins = false;
    c->deeper = level > 0 && c->last[0] == 0;
    c->last[level] = n;
    for (int i = level + 1; i < LIST_LEVELS; i++) {
        c->last[i] = 0;
        c->num[i] = c->num[level];
    }
    l->form[list]->used = true;
    return (struct docx_place){ c->num[level], level };
}

/* Bullets are the same in every document that has the same ones. */
static struct docx_place
place_bullet(struct docx_lists *l, struct docx_place place,
             const struct label *label)
{
    struct list_form *f = l->form[LIST_BULLETS];
    struct list_count *c = &l->count[LIST_BULLETS];

    if (!str_equal(f->form[place.level].before, label->text) ||
        (c->begins && f->id != LIST_BULLETS && docx_lists_full(l)))
        return (struct docx_place){ LIST_NONE, 0 };
    if (c->begins)
        c->num[0] = f->id == LIST_BULLETS
                        ? LIST_BULLETS : restart(l, LIST_BULLETS, 0, 0);
    c->begins = false;
    return (struct docx_place){ c->num[0], place.level };
}

struct docx_place
docx_lists_place(struct docx_lists *l, const struct para *p)
{
    const struct docx_place none = { LIST_NONE, 0 };
    const struct series *series = NULL; /* bullets have none */
    struct docx_place place;

    if (l->next != NULL && l->next->para == p) {
        series = l->next->series;
        l->next = l->next->next;
        if (series->broken)
            return none;
    }
    if (series == NULL && p->label.kind < LABEL_DASH)
        return none;
    place = place_of(p->label.kind, series);
    if (place.list == LIST_NONE || !style_fits(l->styles, place, p->style))
        return none;
    if (place.list == LIST_BULLETS)
        return place_bullet(l, place, &p->label);
    return place_number(l, (enum docx_list)place.list, place.level,
                        &p->label);
}
