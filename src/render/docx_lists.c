/* docx_lists.c — numbering.xml, and what Word would count. Authors' numbers
 * stay as they wrote them. Where Word's own counting gives the same label,
 * the paragraph is numbered by Word, so that it renumbers when somebody
 * inserts one; a number that skips, repeats or starts again gets a w:num of
 * its own with a startOverride. All w:num share one w:abstractNum: Word
 * then goes on counting through them, LibreOffice counts each by itself,
 * and the rules below choose only what reads alike both ways. What Word
 * cannot print becomes text: "Điều 1.", "Chương I", "A.", "01.", one "2)"
 * among "1." and "3.", and the điểm a) b) c) d) đ) e): w:numFmt has no
 * Vietnamese alphabet (lowerLetter runs a b c d e f), a picture of it by
 * w:numFmt "custom" is known to neither program, and one w:num for each
 * letter would be a list in name only. As text both print it alike. Bullets
 * are a list of their own: between numbers they would be deeper levels that
 * skip some, where the two programs count differently. */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/viet.h"
#include "render/docx.h"

struct num {
    int level;                /* that begins again */
    int start[NUMBER_LEVELS]; /* of the levels down to it; 0: as counted */
    struct num *next;
};

struct docx_lists {
    struct arena *arena;
    const struct docx_styles *styles;
    struct str suffix[NUMBER_LEVELS]; /* after the last number: "." */
    struct str bullet[BULLET_LEVELS]; /* "-" and "+" */
    int count[NUMBER_LEVELS];         /* last number; 0: none yet */
    int list[NUMBER_LEVELS];          /* in which the level counts now */
    bool deeper;    /* a level below the first was used before the first */
    struct num *first, *last;
    int next; /* w:numId of the next restart */
};

/* Where labels of a kind would be numbered. */
static struct docx_place
place_of(enum label_kind kind)
{
    switch (kind) {
    case LABEL_ROMAN:   return (struct docx_place){ LIST_NUMBERS, 0 };
    case LABEL_ARABIC:  return (struct docx_place){ LIST_NUMBERS, 1 };
    case LABEL_ARABIC2: return (struct docx_place){ LIST_NUMBERS, 2 };
    case LABEL_ARABIC3: return (struct docx_place){ LIST_NUMBERS, 3 };
    case LABEL_DASH:    return (struct docx_place){ LIST_BULLETS, 0 };
    case LABEL_PLUS:    return (struct docx_place){ LIST_BULLETS, 1 };
    case LABEL_NONE: case LABEL_PHAN: case LABEL_CHUONG: case LABEL_MUC:
    case LABEL_TIEU_MUC: case LABEL_DIEU: case LABEL_UPPER:
    case LABEL_LETTER:
        break;
    }
    return (struct docx_place){ LIST_NONE, 0 };
}

/* The style whose indents a level has in numbering.xml. */
static const struct para_style *
level_style(const struct docx_styles *s, struct docx_place place)
{
    const struct docx_style *bound = docx_style_at(s, place);

    return bound != NULL ? bound->style : s->body;
}

/* Numbering set in a paragraph brings the indents of its level along; a style
 * that stands elsewhere ("- " in the Nơi nhận) has its label as text. */
static bool
style_fits(const struct docx_styles *s, struct docx_place place,
           const struct para_style *style)
{
    const struct para_style *at = level_style(s, place);

    return at->left == style->left && at->first_line == style->first_line;
}

/* What follows the last number in a label: "1.1." gives ".", "1/" "/". */
static struct str
suffix_of(struct str text)
{
    size_t n = text.n;

    while (n > 0 && strchr("0123456789IVXLCDM", text.p[n - 1]) == NULL)
        n--;
    return str_after(text, n);
}

/* The form that most labels of a level have (a majority vote, so that one
 * "2)" among "1." and "3." stays the exception). */
struct form {
    struct str text;
    int votes;
};

static void
form_add(struct form *f, struct str text)
{
    if (f->votes == 0)
        f->text = text;
    f->votes += f->votes == 0 || str_equal(f->text, text) ? 1 : -1;
}

static struct str
form_text(const struct form *f, const char *usual)
{
    /* '%' would be a number in w:lvlText */
    if (f->text.p == NULL || f->text.n > 4 ||
        str_index(f->text, '%') < f->text.n)
        return str_from(usual);
    return f->text;
}

struct forms {
    struct form number[NUMBER_LEVELS], bullet[BULLET_LEVELS];
};

static void
forms_gather(struct forms *f, const struct docx_styles *s,
             const struct node *n)
{
    for (; n != NULL; n = n->next) {
        const struct para *p = &n->u.para;
        struct docx_place place;

        if (n->kind != NODE_PARA) {
            forms_gather(f, s, n->first);
            continue;
        }
        place = place_of(p->label.kind);
        if (place.list == LIST_NONE || !style_fits(s, place, p->style))
            continue;
        if (place.list == LIST_NUMBERS)
            form_add(&f->number[place.level], suffix_of(p->label.text));
        else
            form_add(&f->bullet[place.level], p->label.text);
    }
}

struct docx_lists *
docx_lists_new(struct arena *a, const struct docx_styles *styles,
               const struct doc *doc)
{
    struct docx_lists *l = ARENA_NEW(a, struct docx_lists);
    struct forms forms;

    memset(&forms, 0, sizeof(forms));
    l->arena = a;
    l->styles = styles;
    l->next = LIST_RESTART;
    forms_gather(&forms, styles, doc->first);
    for (int i = 0; i < NUMBER_LEVELS; i++) {
        l->suffix[i] = form_text(&forms.number[i], ".");
        l->list[i] = LIST_NUMBERS;
    }
    l->bullet[0] = form_text(&forms.bullet[0], "-");
    l->bullet[1] = form_text(&forms.bullet[1], "+");
    return l;
}

/* The label that Word would print for number n at a level now. */
static struct str
label_at(const struct docx_lists *l, int level, int n)
{
    struct str end = l->suffix[level];
    struct str roman;

    switch (level) {
    case 0:
        roman = roman_text(l->arena, n);
        return str_printf(l->arena, "%.*s%.*s", STR_ARG(roman), STR_ARG(end));
    case 1:
        return str_printf(l->arena, "%d%.*s", n, STR_ARG(end));
    case 2:
        return str_printf(l->arena, "%d.%d%.*s", l->count[1], n,
                          STR_ARG(end));
    case 3:
        return str_printf(l->arena, "%d.%d.%d%.*s", l->count[1], l->count[2],
                          n, STR_ARG(end));
    default:
        assert(!"a level of the numbering");
        return STR_EMPTY;
    }
}

/* A w:num that begins again at a level. The levels above that the label
 * shows are set too, to what they stand at: a program that counts each w:num
 * by itself must know them. */
static int
restart(struct docx_lists *l, int level, int number)
{
    struct num *n = ARENA_NEW(l->arena, struct num);

    n->level = level;
    n->start[level] = number;
    for (int i = 1; i < level; i++)
        n->start[i] = l->count[i];
    if (l->last != NULL)
        l->last->next = n;
    else
        l->first = n;
    l->last = n;
    return l->next++;
}

static struct docx_place
place_number(struct docx_lists *l, int level, const struct label *label)
{
    int n = label->number;
    bool known = true;

    for (int i = 1; i < level; i++)
        known = known && l->count[i] > 0;
    if (!known || n < 1 || n > 3999 ||
        !str_equal(label_at(l, level, n), label->text))
        return (struct docx_place){ LIST_NONE, 0 };
    if (n != l->count[level] + 1 || (level == 0 && l->deeper))
        l->list[level] = restart(l, level, n);
    l->deeper = level > 0 && l->count[0] == 0;
    l->count[level] = n;
    for (int i = level + 1; i < NUMBER_LEVELS; i++) {
        l->count[i] = 0;
        l->list[i] = l->list[level];
    }
    return (struct docx_place){ l->list[level], level };
}

struct docx_place
docx_lists_place(struct docx_lists *l, const struct para *p)
{
    struct docx_place place = place_of(p->label.kind);
    const struct docx_place none = { LIST_NONE, 0 };

    if (place.list == LIST_NONE || !style_fits(l->styles, place, p->style))
        return none;
    if (place.list == LIST_BULLETS)
        return str_equal(l->bullet[place.level], p->label.text) ? place : none;
    return place_number(l, place.level, &p->label);
}

static void
write_level(struct ox *x, const struct docx_styles *s, struct docx_place place,
            const char *format, struct str text)
{
    const struct docx_style *bound = docx_style_at(s, place);
    const struct para_style *style = level_style(s, place);

    ox_open(x, "w:lvl");
    ox_attr_int(x, "w:ilvl", place.level);
    ox_val(x, "w:start", "1");
    ox_val(x, "w:numFmt", format);
    if (bound != NULL)
        ox_val(x, "w:pStyle", bound->id);
    ox_val(x, "w:suff", "space");
    ox_open(x, "w:lvlText");
    ox_attr_str(x, "w:val", text);
    ox_close(x);
    ox_val(x, "w:lvlJc", "left");
    ox_open(x, "w:pPr");
    ox_open(x, "w:ind");
    ox_attr_int(x, "w:left", style->left);
    if (style->first_line < 0)
        ox_attr_int(x, "w:hanging", -style->first_line);
    else
        ox_attr_int(x, "w:firstLine", style->first_line);
    ox_close(x);
    ox_close(x);
    ox_close(x);
}

static void
abstract_open(struct ox *x, int id, const char *nsid)
{
    ox_open(x, "w:abstractNum");
    ox_attr_int(x, "w:abstractNumId", id);
    ox_val(x, "w:nsid", nsid); /* tells Word's lists apart when copied */
    ox_val(x, "w:multiLevelType", "multilevel");
}

static void
write_abstract(struct ox *x, const struct docx_lists *l)
{
    static const char *const text[NUMBER_LEVELS] = { "%1", "%2", "%2.%3",
                                                     "%2.%3.%4" };

    abstract_open(x, LIST_NUMBERS, "4E443330");
    for (int i = 0; i < NUMBER_LEVELS; i++)
        write_level(x, l->styles, (struct docx_place){ LIST_NUMBERS, i },
                    i == 0 ? "upperRoman" : "decimal",
                    str_printf(l->arena, "%s%.*s", text[i],
                               STR_ARG(l->suffix[i])));
    ox_close(x);
    abstract_open(x, LIST_BULLETS, "4E443331");
    for (int i = 0; i < BULLET_LEVELS; i++)
        write_level(x, l->styles, (struct docx_place){ LIST_BULLETS, i },
                    "bullet", l->bullet[i]);
    ox_close(x);
}

static void
num_open(struct ox *x, int id, int abstract)
{
    ox_open(x, "w:num");
    ox_attr_int(x, "w:numId", id);
    ox_val_int(x, "w:abstractNumId", abstract);
}

void
docx_lists_write(struct ox *x, const struct docx_lists *l)
{
    int id = LIST_RESTART;

    ox_open(x, "w:numbering");
    ox_attr(x, "xmlns:w", DOCX_NAMESPACE);
    write_abstract(x, l);
    num_open(x, LIST_NUMBERS, LIST_NUMBERS);
    ox_close(x);
    num_open(x, LIST_BULLETS, LIST_BULLETS);
    ox_close(x);
    for (const struct num *n = l->first; n != NULL; n = n->next) {
        num_open(x, id++, LIST_NUMBERS);
        for (int i = 0; i <= n->level; i++) {
            if (n->start[i] == 0)
                continue;
            ox_open(x, "w:lvlOverride");
            ox_attr_int(x, "w:ilvl", i);
            ox_val_int(x, "w:startOverride", n->start[i]);
            ox_close(x);
        }
        ox_close(x);
    }
    ox_close(x);
}
