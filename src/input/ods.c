/* ods.c — finds the sheet in content.xml, and goes through its rows, each of
 * which may stand for many. */
#include "input/ods.h"

#include "base/limits.h"
#include "base/viet.h"
#include "base/viet_legacy.h"
#include "input/ods_cell.h"
#include "input/ods_row.h"
#include "input/unseen.h"
#include "input/xlsx_merge.h"

struct ods {
    struct package package;
    struct xml xml;
    struct arena *scratch; /* of the row in hand as the file has it */
    const struct source *source;
    struct merges *merges;
    bool filled, ended;
    struct ods_row row; /* in hand */
    int number;         /* of the last row that was given, from 1 */
    int left;           /* times that the row in hand is still to be given */
    int repeated;       /* cells that the file does not hold itself */
    struct unseen unseen;
    struct ods_fonts fonts;
    bool font_told;
};

static bool
too_large(struct ods *s, const char *limit)
{
    diag_add(s->package.diags, XLSX_LARGE, s->package.pos, limit);
    s->ended = true;
    return false;
}

/* ---- the sheet */

/* The styles of sheets that are not shown, as a chain. */
struct hidden_style {
    struct str name;
    const struct hidden_style *next;
};

struct finding {
    struct arena *arena;
    const struct hidden_style *hidden;
    struct str style; /* the one in hand */
    struct ods_fonts *fonts; /* NULL: not looked at */
    struct buf all;   /* names of all sheets */
};

static void
note_style(struct finding *f, struct xml *x)
{
    struct hidden_style *h;

    if (f->fonts != NULL)
        ods_fonts_style(f->fonts, x);
    if (xml_opens(x, "style"))
        f->style = xml_attribute(x, "name");
    if (!xml_opens(x, "table-properties") ||
        !str_is(xml_attribute(x, "display"), "false"))
        return;
    h = ARENA_NEW(f->arena, struct hidden_style);
    *h = (struct hidden_style){ f->style, f->hidden };
    f->hidden = h;
}

static bool
is_hidden(const struct finding *f, struct str style)
{
    for (const struct hidden_style *h = f->hidden; h != NULL; h = h->next)
        if (str_equal(h->name, style))
            return true;
    return false;
}

/* Reads on to the sheet of that name; of an empty one, the first that is not
 * hidden, or any. False where there is none. */
static bool
find_sheet(struct xml *x, struct finding *f, struct str asked, bool any,
           struct str *name)
{
    while (xml_next(x)) {
        struct str own;

        note_style(f, x);
        if (!xml_opens(x, "table"))
            continue;
        own = viet_nfc(f->arena, xml_attribute(x, "name"));
        buf_printf(&f->all, f->all.n > 0 ? ", %.*s" : "%.*s", STR_ARG(own));
        if (asked.n > 0 ? str_equal(viet_seen(f->arena, own),
                                    viet_seen(f->arena, asked))
                        : any || !is_hidden(f, xml_attribute(x,
                                                             "style-name"))) {
            *name = own;
            return true;
        }
        if (!x->empty && !xml_pass(x))
            return false;
    }
    return false;
}

/* The fonts of the styles that have names. */
static void
begin_fonts(struct ods *s, struct xml *x)
{
    s->fonts = (struct ods_fonts){ .arena = s->package.arena,
                                   .style = STR_EMPTY };
    if (!xml_begin(x, &s->package, "styles.xml"))
        return;
    while (xml_next(x))
        ods_fonts_style(&s->fonts, x);
    xml_end(x);
}

/* Begins to read the sheet; x stands behind its first tag. */
static bool
begin_sheet(struct ods *s, struct xml *x, struct str asked, struct str *name)
{
    struct package *p = &s->package;
    int errors = p->diags->errors;
    struct str wanted = viet_nfc(p->arena, asked);

    for (int any = 0; any < 2; any++) {
        struct finding f = { .arena = p->arena, .fonts = &s->fonts,
                             .all = buf_new(p->arena) };

        begin_fonts(s, x);

        if (!xml_begin(x, p, "content.xml")) {
            if (p->diags->errors == errors)
                diag_add(p->diags, XLSX_UNREADABLE, p->pos,
                         "không phải bảng tính .ods");
            return false;
        }
        if (find_sheet(x, &f, wanted, any > 0, name))
            return true;
        xml_end(x);
        if (p->diags->errors != errors)
            return false;
        if (any > 0 || wanted.n > 0) {
            diag_add(p->diags, XLSX_SHEET, p->pos, str_zero(p->arena, wanted),
                     str_zero(p->arena, buf_take(&f.all)));
            return false;
        }
    }
    return false;
}

/* ---- merged cells: a way through the sheet of their own */

static bool
add_merges(struct ods *s, const struct ods_row *row, int from)
{
    for (int i = 0; i < row->repeat && from + i <= SHEET_ROWS; i++)
        for (const struct ods_cell *c = row->first; c != NULL; c = c->next) {
            if (c->columns <= 1 && c->rows <= 1)
                continue;
            if (i > 0 && ++s->repeated > LIMIT_CELLS)
                return too_large(s, LIMIT_CELLS_TEXT " lặp lại");
            merges_add_range(s->merges, from + i, c->column,
                             from + i + c->rows - 1,
                             c->column + c->columns - 1);
        }
    return true;
}

static bool
read_merges(struct ods *s, struct str asked, struct str *name)
{
    int errors = s->package.diags->errors, number = 1;
    struct ods_row row;
    struct xml x;
    bool empty;

    if (!begin_sheet(s, &x, asked, name))
        return false;
    empty = x.empty;
    x.arena = s->scratch;
    s->merges = merges_new(s->package.arena, s->source, s->filled);
    while (!empty && ods_row_read(&x, s->scratch, &s->fonts, &row)) {
        if (!add_merges(s, &row, number))
            break;
        number = row.repeat > SHEET_ROWS - number ? SHEET_ROWS + 1
                                                  : number + row.repeat;
        arena_reset(s->scratch);
    }
    xml_end(&x);
    merges_ready(s->merges);
    s->repeated = 0;
    return s->package.diags->errors == errors;
}

/* ---- rows */

static struct pos
place(const struct ods *s, int row, int column)
{
    return (struct pos){ s->source, row * SHEET_COLUMNS + column, 1 };
}

/* The text of a cell, in Unicode where it is asked for; once a sheet it is
 * told that its font is of an old encoding. */
static struct str
font_text(struct ods *s, const struct ods_cell *c, struct pos pos,
          struct arena *a)
{
    const char *font = ods_fonts_find(&s->fonts, c->style, s->row.style,
                                      c->column);
    bool converts = s->source->files->convert;
    struct str text;

    if (c->type != ODS_TEXT && c->type != ODS_NONE)
        return c->text;
    text = rich_text(a, &c->rich, font, converts, &font);
    if (font != NULL && !s->font_told) {
        s->font_told = true;
        diag_add(s->package.diags, converts ? XLSX_CONVERTED : XLSX_FONT, pos,
                 font, legacy_name(legacy_of_font(str_from(font))));
    }
    return text;
}

static struct value *
cell_value(struct ods *s, const struct ods_cell *c, struct pos pos,
           struct arena *a)
{
    struct diags *d = s->package.diags;
    struct shown shown;
    struct value *v;

    if (c->type == ODS_FAILED) {
        diag_add(d, XLSX_CELL, pos, str_zero(a, c->text));
        return value_new(a, VALUE_NULL, pos);
    }
    if (c->formula && c->type == ODS_NONE && c->text.n == 0) {
        diag_add(d, XLSX_FORMULA, pos);
        return value_new(a, VALUE_NULL, pos);
    }
    shown = ods_shown(a, c->type, font_text(s, c, pos, a), c->value);
    v = reader_text(a, str_copy(a, shown.text), pos);
    v->moved = false;
    if (v->kind == VALUE_TEXT && !str_equal(shown.exact, v->text))
        v->exact = str_copy(a, shown.exact);
    return v;
}

/* Does the cell fit in, with the blank ones from column `at` on? What stands
 * in the file but once must not fill the memory. */
static bool
takes(struct ods *s, const struct ods_cell *c, int at)
{
    bool again = s->left < s->row.repeat - 1;

    if (c->column > SHEET_COLUMNS || c->repeat > SHEET_COLUMNS - c->column)
        return too_large(s, LIMIT_SHEET_TEXT);
    s->repeated += again ? c->column - at + c->repeat : c->repeat - 1;
    return s->repeated <= LIMIT_CELLS ||
           too_large(s, LIMIT_CELLS_TEXT " lặp lại");
}

/* The row in hand as the next one of the sheet. NULL where it is blank, or
 * after a diagnostic. */
static struct value *
row_value(struct ods *s, struct arena *a)
{
    struct value *list = value_new(a, VALUE_LIST, place(s, s->number, 0));
    bool own = false;
    int at = 0;

    for (const struct ods_cell *c = s->row.first; c != NULL; c = c->next) {
        if (!takes(s, c, at))
            return NULL;
        for (; at < c->column; at++)
            value_append(list, value_new(a, VALUE_NULL,
                                         place(s, s->number, at)));
        for (int i = 0; i < c->repeat; i++, at++) {
            struct value *v = cell_value(s, c, place(s, s->number, at), a);

            own |= v->kind == VALUE_TEXT;
            value_append(list, v);
        }
    }
    return own ? list : NULL;
}

/* The next row that has something in it as the file has it. */
static struct value *
next_row(struct ods *s, struct arena *a)
{
    struct value *row;

    while (!s->ended) {
        if (s->left == 0) {
            arena_reset(s->scratch);
            if (!ods_row_read(&s->xml, s->scratch, &s->fonts, &s->row))
                break;
            s->left = s->row.repeat;
        }
        if (s->row.first == NULL) { /* however many of them */
            s->number = s->left > SHEET_ROWS ? SHEET_ROWS
                                             : s->number + s->left;
            s->left = 0;
            continue;
        }
        if (s->number >= SHEET_ROWS) {
            too_large(s, LIMIT_SHEET_TEXT);
            break;
        }
        s->number++;
        s->left--;
        row = row_value(s, a);
        if (row == NULL)
            continue;
        if (s->row.hidden && s->filled)
            unseen_note(&s->unseen, s->number);
        return row;
    }
    s->ended = true;
    return NULL;
}

struct value *
ods_next(struct ods *s, struct arena *a)
{
    struct value *row;

    do
        row = next_row(s, a);
    while (row != NULL && !merges_fill(s->merges, s->number, row, a));
    if (row == NULL)
        unseen_tell(&s->unseen, s->source, s->package.diags);
    return row;
}

/* ---- opening */

static bool
begin(struct ods *s, const struct sheet_place *at)
{
    struct source *source = ARENA_NEW(s->package.arena, struct source);
    struct str name = STR_EMPTY;

    source->text = STR_EMPTY;
    source->files = at->files;
    source->sheet = true;
    s->source = source;
    if (!read_merges(s, at->sheet, &name) ||
        !begin_sheet(s, &s->xml, name, &name))
        return false;
    source->name = str_printf(s->package.arena, "%s!%.*s", at->path,
                              STR_ARG(name)).p;
    s->ended = s->xml.empty;
    s->xml.arena = s->scratch;
    return true;
}

struct ods *
ods_open(struct arena *a, const struct sheet_place *at, bool filled,
         struct diags *d)
{
    struct source *file = ARENA_NEW(a, struct source);
    struct ods *s = ARENA_NEW(a, struct ods);

    file->name = str_zero(a, str_from(at->path));
    s->package = (struct package){ .arena = a, .diags = d,
                                   .pos = { file, 0, 0 } };
    s->filled = filled;
    s->unseen = unseen_new(a);
    if (!package_open(&s->package, at->files))
        return NULL;
    s->scratch = arena_beside(a);
    if (begin(s, at))
        return s;
    arena_free(s->scratch);
    return NULL;
}

void
ods_close(struct ods *s)
{
    xml_end(&s->xml);
    arena_free(s->scratch);
}

static void
list_tables(struct package *p, struct xml *x, struct sheet_listed **end)
{
    struct finding f = { .arena = p->arena };

    while (xml_next(x)) {
        note_style(&f, x);
        if (!xml_opens(x, "table"))
            continue;
        *end = ARENA_NEW(p->arena, struct sheet_listed);
        (*end)->name = viet_nfc(p->arena, xml_attribute(x, "name"));
        (*end)->hidden = is_hidden(&f, xml_attribute(x, "style-name"));
        end = &(*end)->next;
        if (!x->empty && !xml_pass(x))
            return;
    }
}

bool
ods_sheets(struct arena *a, const struct sheet_place *at,
           struct sheet_listed **all, struct diags *d)
{
    struct source *file = ARENA_NEW(a, struct source);
    struct package p = { .arena = a, .diags = d, .pos = { file, 0, 0 } };
    int errors = d->errors;
    struct xml x;

    *all = NULL;
    file->name = str_zero(a, str_from(at->path));
    if (!package_open(&p, at->files))
        return false;
    if (xml_begin(&x, &p, "content.xml")) {
        list_tables(&p, &x, all);
        xml_end(&x);
    } else if (d->errors == errors)
        diag_add(d, XLSX_UNREADABLE, p.pos, "không phải bảng tính .ods");
    return d->errors == errors;
}

bool
ods_read(struct arena *a, const struct sheet_place *at,
         struct workbook_sheet *out, struct diags *d)
{
    int errors = d->errors, rows = 0, cells = 0;
    struct ods *s = ods_open(a, at, false, d);
    struct value *row;

    if (s == NULL)
        return false;
    out->rows = value_new(a, VALUE_LIST, place(s, 1, 0));
    out->merges = merges_list(s->merges, a);
    while ((row = ods_next(s, a)) != NULL) {
        for (const struct value *c = row->first; c != NULL; c = c->next)
            cells++;
        if (cells > LIMIT_CELLS) {
            diag_add(d, XLSX_LARGE, s->package.pos, LIMIT_CELLS_TEXT);
            break;
        }
        while (++rows < s->number)
            value_append(out->rows, value_new(a, VALUE_LIST,
                                              place(s, rows, 0)));
        value_append(out->rows, row);
    }
    ods_close(s);
    return d->errors == errors || out->rows->first != NULL;
}
