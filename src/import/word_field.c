/* word_field.c — fields: what is shown of them is what their program has put
 * there last, but for numbers of pages, and signs that are made when the page
 * is drawn. */
#include "base/utf8.h"
#include "base/viet.h"
#include "import/word_docx.h"
#include "import/word_letters.h"

enum { INSTRUCTION_MOST = 500 };

struct docx_field {
    struct buf instruction;
    struct buf unshown;   /* text in an instruction that does not end */
    const struct tag *data; /* of an old form */
    bool result;          /* it is being read, not the instruction */
    bool dropped;         /* the result is not shown */
    bool seen;            /* it has had letters */
    struct docx_field *outer;
};

static struct str
kind_of(struct str instruction)
{
    struct str s = str_trim(instruction);
    size_t n = 0;

    while (n < s.n && s.p[n] != ' ' && s.p[n] != '\\')
        n++;
    return str_first(s, n);
}

static bool
is_page(struct str kind)
{
    static const char *const pages[] = { "PAGE", "page", "Page", NULL };

    return str_is_any(kind, pages);
}

static void
begin(struct docx *d, const struct tag *e)
{
    struct docx_field *f = ARENA_NEW(d->arena, struct docx_field);

    f->instruction = buf_new(d->arena);
    f->unshown = buf_new(d->arena);
    f->data = tag_child(e, "ffData");
    f->outer = d->fields;
    d->fields = f;
    d->quiet++;
}

static void
begin_result(struct docx *d, struct docx_field *f)
{
    struct str kind = kind_of(buf_str(&f->instruction));

    f->result = true;
    f->dropped = is_page(kind) ||
                 (d->in_edge && (str_is(kind, "NUMPAGES") ||
                                 str_is(kind, "SECTIONPAGES")));
    if (f->dropped)
        word_meet(d->word, MET_PAGE, STR_EMPTY);
    else
        d->quiet--;
    if (str_is(kind, "TOC") && d->all->contents == NULL) {
        docx_flush(d);
        d->all->contents = f;
        d->all->entries = NULL;
    }
}

/* The word behind a switch: \f "Wingdings". */
static struct str
behind(struct str s, char letter)
{
    for (size_t i = 0; i + 1 < s.n; i++)
        if (s.p[i] == '\\' && s.p[i + 1] == letter) {
            struct str rest = str_trim(str_after(s, i + 2));
            bool quoted = str_starts(rest, "\"");

            rest = str_after(rest, quoted ? 1 : 0);
            return str_first(rest, str_index(rest, quoted ? '"' : ' '));
        }
    return STR_EMPTY;
}

/* \o "1-3" */
static int
levels_of(struct str s)
{
    size_t dash = str_index(s, '-');

    return dash + 1 < s.n && s.p[dash + 1] >= '1' && s.p[dash + 1] <= '9'
               ? s.p[dash + 1] - '0' : 0;
}

static bool
has_any(struct str s, const char *const *words)
{
    while (*words != NULL && !str_has(s, *words))
        words++;
    return *words != NULL;
}

static enum word_list
list_of(struct docx *d, struct str instruction)
{
    static const char *const tables[] = { "bang", "bieu", "table", NULL };
    static const char *const pictures[] = { "hinh", "anh", "figure", NULL };
    struct str label = behind(instruction, 'c');
    struct str levels = behind(instruction, 'o');

    if (label.n == 0)
        label = behind(instruction, 't');
    label = viet_fold(d->arena, label);
    if (levels.n > 0 || label.n == 0) {
        d->word->list_levels = levels_of(levels);
        return WORD_HEADINGS;
    }
    if (has_any(label, tables))
        return WORD_TABLES;
    if (has_any(label, pictures))
        return WORD_PICTURES;
    return str_starts(label, "phu luc") ? WORD_APPENDICES : WORD_OTHERS;
}

/* A table of contents that has ended is not in the document. */
static void
drop_contents(struct docx *d, struct str instruction)
{
    const struct word_block *last = NULL;
    enum word_list list = list_of(d, instruction);

    for (struct docx_entry *e = d->all->entries; e != NULL; e = e->next)
        e->span->text = STR_EMPTY;
    for (struct docx_entry *e = d->all->entries; e != NULL; e = e->next) {
        e->block->entry = list;
        if (e->block != last) {
            word_meet(d->word, MET_CONTENTS, STR_EMPTY);
            if (e->block != d->para)
                word_settle(d->arena, e->block);
        }
        last = e->block;
    }
    d->all->contents = NULL;
    d->all->entries = NULL;
}

static void
add_symbol(struct docx *d, struct str s, const struct word_props *p)
{
    struct str number = str_trim(str_after(s, 6));
    struct str font = behind(s, 'f');
    int c = tag_number(str_first(number, str_digits(number)), 0);

    if (!word_is_symbol_font(font) || c == 0)
        return;
    word_meet(d->word, MET_SYMBOL, STR_EMPTY);
    docx_add_sign(d, word_symbol((uint32_t)c, font), p);
}

/* The box of an old form, or what is chosen of its list. */
static void
add_of_form(struct docx *d, const struct docx_field *f, struct str kind,
            const struct word_props *p)
{
    const struct tag *box = tag_child(f->data, "checkBox");
    const struct tag *list = tag_child(f->data, "ddList");
    const struct tag *entry = tag_child(list, "listEntry");
    const char *state = tag_child(box, "checked") != NULL ? "checked"
                                                          : "default";

    if (str_is(kind, "FORMCHECKBOX"))
        docx_add_sign(d, tag_on(box, state) ? "☑" : "□", p);
    if (!str_is(kind, "FORMDROPDOWN") || f->seen)
        return;
    for (int n = tag_number(tag_value(list, "result"), 0);
         n > 0 && entry != NULL; n--)
        entry = tag_next(entry, "listEntry");
    docx_add_text(d, tag_attribute(entry, "val"), p);
}

static void
end(struct docx *d, const struct word_props *p)
{
    struct docx_field *f = d->fields;
    struct str s, kind;

    if (f == NULL)
        return;
    d->fields = f->outer;
    if (!f->result || f->dropped)
        d->quiet--;
    s = str_trim(buf_str(&f->instruction));
    kind = kind_of(s);
    if (d->all->contents == f) {
        docx_flush(d);
        drop_contents(d, s);
    }
    if (d->quiet > 0)
        return;
    if (str_is(kind, "SYMBOL") && !f->seen) {
        add_symbol(d, s, p);
    } else if (str_is(kind, "EQ") && !f->seen) {
        word_meet(d->word, MET_FORMULA, STR_EMPTY);
        docx_add_text(d, s, p);
    } else if (str_is(kind, "FORMTEXT") && !f->seen) {
        docx_add_text(d, STR(".........."), p);
    } else {
        add_of_form(d, f, kind, p);
    }
}

void
docx_field_mark(struct docx *d, const struct tag *e,
                const struct word_props *p)
{
    struct str type = tag_attribute(e, "fldCharType");

    if (str_is(type, "begin"))
        begin(d, e);
    else if (str_is(type, "separate") && d->fields != NULL &&
             !d->fields->result)
        begin_result(d, d->fields);
    else if (str_is(type, "end"))
        end(d, p);
}

void
docx_field_instruction(struct docx *d, struct str s)
{
    struct docx_field *f = d->fields;

    if (f != NULL && !f->result && f->instruction.n < INSTRUCTION_MOST)
        buf_add_str(&f->instruction, str_first(s, INSTRUCTION_MOST));
}

/* Other than blanks, those of a place to fill in (U+2002) among them. */
static bool
has_letters(struct str s)
{
    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (c > ' ' && c != 0xA0 && c != 0x2002)
            return true;
    }
    return false;
}

void
docx_field_text(struct docx *d, struct str s)
{
    struct docx_field *f = d->fields;

    if (f != NULL && !f->result)
        buf_add_str(&f->unshown, s);
    else if (f != NULL && !f->seen)
        f->seen = has_letters(s);
}

bool
docx_field_simple(struct docx *d, const struct tag *e)
{
    struct str kind = kind_of(tag_attribute(e, "instr"));

    if (!is_page(kind))
        return true;
    word_meet(d->word, MET_PAGE, STR_EMPTY);
    return false;
}

/* An instruction ends with its paragraph: where its end is missing, no text
 * may be lost. */
void
docx_fields_end(struct docx *d)
{
    while (d->fields != NULL &&
           (!d->fields->result || d->fields->dropped)) {
        struct docx_field *f = d->fields;

        d->fields = f->outer;
        d->quiet--;
        if (d->quiet == 0)
            docx_add_text(d, buf_str(&f->unshown), &d->props);
    }
}
