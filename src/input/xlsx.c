/* xlsx.c — goes through the XML of one sheet cell by cell, and makes rows of
 * it. */
#include "input/xlsx.h"

#include <string.h>

#include "base/limits.h"
#include "base/viet.h"
#include "base/viet_legacy.h"
#include "input/ods_cell.h"
#include "input/part_xml.h"
#include "input/reader.h"
#include "input/unseen.h"
#include "input/xlsx_format.h"
#include "input/xlsx_merge.h"
#include "input/xlsx_part.h"

enum cell_type { CELL_NUMBER, CELL_SHARED, CELL_ERROR, CELL_BOOLEAN,
                 CELL_TEXT, CELL_DAY };

struct sheet {
    struct workbook book;
    struct xml xml;
    struct arena *scratch; /* of a cell's tags */
    const struct source *source;
    struct value *ranges;  /* where the merged ones are listed, or NULL */
    struct merges *merges; /* whose cells are filled, or emptied */
    bool filled;
    struct value *list;    /* the row in hand, or NULL */
    int rows, cells;       /* number of that row, or the last; cells in it */
    int blanks;            /* cells without text so far, before others */
    bool hidden;           /* the row of the cell in hand is */
    struct unseen unseen;
    bool held;  /* the cell in hand is not in a row yet */
    bool ended, font_told;
    struct pos disorder; /* a cell above or left of one that stands before */
    int row, column; /* of the cell in hand, from 1 and from 0 */
    enum cell_type type;
    int format;
    size_t bytes; /* of all texts so far */
    bool valued, formula;
    bool converts; /* texts in fonts of old encodings are put into Unicode */
    const char *font; /* such a one of the cell in hand, or NULL */
    struct text_reader text;
};

static struct pos
place(const struct sheet *s, int row, int column)
{
    if (row > SHEET_ROWS)
        row = SHEET_ROWS; /* add_cell refuses what lies below */
    return (struct pos){ s->source, row * SHEET_COLUMNS + column, 1 };
}

/* Puts a cell into its place, with empty ones where there are none before. */
static bool
put(struct sheet *s, struct value *cell, struct arena *a)
{
    if (s->row > SHEET_ROWS || s->column >= SHEET_COLUMNS) {
        diag_add(s->book.package.diags, XLSX_LARGE, s->book.package.pos,
                 LIMIT_SHEET_TEXT);
        return false;
    }
    s->blanks += s->column - (s->list != NULL ? s->cells : 0);
    if (s->blanks > LIMIT_BLANKS) {
        diag_add(s->book.package.diags, XLSX_LARGE, cell->pos,
                 LIMIT_BLANKS_TEXT);
        return false;
    }
    if (s->list == NULL) {
        s->list = value_new(a, VALUE_LIST, place(s, s->row, 0));
        s->rows = s->row;
        s->cells = 0;
    }
    for (; s->cells < s->column; s->cells++)
        value_append(s->list, value_new(a, VALUE_NULL,
                                        place(s, s->row, s->cells)));
    value_append(s->list, cell);
    s->cells++;
    return true;
}

/* One of the strings that the cells of all sheets share. */
static struct rich
shared(const struct sheet *s, struct str index, struct pos pos)
{
    int n = index.n > 0 && index.n <= 9 ? 0 : -1;

    for (size_t i = 0; n >= 0 && i < index.n; i++)
        n = viet_is_digit((unsigned char)index.p[i])
                ? n * 10 + (index.p[i] - '0') : -1;
    if (n >= 0 && n < s->book.n_strings)
        return *workbook_string(&s->book, n);
    if (index.n > 0)
        diag_add(s->book.package.diags, XLSX_UNREADABLE, pos,
                 "chữ của ô này không có trong tệp");
    return (struct rich){ STR_EMPTY, NULL };
}

static struct shown
as_text(struct str text)
{
    return (struct shown){ text, STR_EMPTY, false };
}

static struct cell_format
format_of(const struct workbook *w, int n)
{
    return n < w->n_formats ? w->formats[n]
                            : (struct cell_format){ "General", NULL };
}

/* What the cell in hand, whose words are text, shows of them; in Unicode where
 * that is asked for. */
static struct shown
text_shown(struct sheet *s, const struct rich *text, struct arena *a)
{
    struct cell_format f = format_of(&s->book, s->format);
    struct str shown = rich_text(a, text, f.font, s->converts, &s->font);

    return as_text(xlsx_format_text(a, shown, str_from(f.code)));
}

/* What the cell in hand shows. A formula without result has no value, or, as
 * some programs write it, an empty one that is no text. */
static struct shown
cell_shown(struct sheet *s, struct pos pos, struct arena *a)
{
    struct workbook *w = &s->book;
    struct shown shown;
    struct rich rich = text_reader_take(&s->text);
    struct str text = rich.text;

    if (s->formula && (!s->valued || (str_trim(text).n == 0 &&
                                      s->type != CELL_TEXT))) {
        diag_add(w->package.diags, XLSX_FORMULA, pos);
        return as_text(STR_EMPTY);
    }
    switch (s->type) {
    case CELL_SHARED:
        rich = shared(s, str_trim(text), pos);
        return text_shown(s, &rich, a);
    case CELL_ERROR:
        diag_add(w->package.diags, XLSX_CELL, pos, str_zero(a, text));
        return as_text(STR_EMPTY);
    case CELL_BOOLEAN:
        return as_text(str_is(text, "1") ? STR("TRUE") : STR("FALSE"));
    case CELL_DAY: /* "2025-03-04T00:00:00" */
        return ods_shown(a, ODS_DAY, STR_EMPTY, str_copy(a, str_trim(text)));
    case CELL_TEXT:
        rich.text = str_copy(a, text);
        return text_shown(s, &rich, a);
    case CELL_NUMBER:
        break;
    }
    if (str_trim(text).n == 0)
        return as_text(STR_EMPTY);
    shown = xlsx_format(a, str_copy(a, text),
                        str_from(format_of(w, s->format).code), w->epoch1904);
    if (shown.odd_day)
        diag_add(w->package.diags, XLSX_DAY, pos, str_zero(a, shown.text));
    return shown;
}

/* The character of "_x000D_", which stands for one that XML would not keep;
 * 0 where it is none, or one that no text should hold. */
static uint32_t
escaped(struct str s)
{
    uint32_t c = 0;

    if (s.n < 7 || !str_starts(s, "_x") || s.p[6] != '_')
        return 0;
    for (int i = 2; i < 6; i++) {
        const char *digits = "0123456789abcdef0123456789ABCDEF";
        const char *p = s.p[i] != '\0' ? strchr(digits, s.p[i]) : NULL;

        if (p == NULL)
            return 0;
        c = c * 16 + (uint32_t)((p - digits) % 16);
    }
    return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < 0x7F)
               ? c : 0;
}

/* Without escapes, line ends as one '\n'. */
static struct str
clean(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);
    uint32_t c;

    if (str_index(s, '\r') == s.n && str_index(s, '_') == s.n)
        return s;
    for (size_t i = 0; i < s.n; i += c != 0 ? 7 : 1) {
        c = escaped(str_after(s, i));
        if ((c != 0 ? c : (unsigned char)s.p[i]) != '\r')
            buf_add_c(&b, c != 0 ? (char)c : s.p[i]);
    }
    return buf_take(&b);
}

/* Once a sheet, at its first words in a font of an old encoding. */
static void
tell_font(struct sheet *s, const struct value *v)
{
    if (s->font == NULL || s->font_told)
        return;
    s->font_told = true;
    diag_add(s->book.package.diags, s->converts ? XLSX_CONVERTED : XLSX_FONT,
             v->pos, s->font, legacy_name(legacy_of_font(str_from(s->font))));
}

/* The cell in hand goes into the row. False where no more can be taken: behind
 * a cell above or left of what stands before it rows would be lost. */
static bool
add_cell(struct sheet *s, struct arena *a)
{
    struct pos pos = place(s, s->row, s->column);
    struct shown shown;
    struct value *v;

    if (s->text.text.text.n > LIMIT_CELL) {
        diag_add(s->book.package.diags, XLSX_LARGE, pos, LIMIT_CELL_TEXT);
        return false;
    }
    shown = cell_shown(s, pos, a);
    if (str_trim(shown.text).n == 0)
        return true;
    v = reader_text(a, clean(a, shown.text), pos);
    v->moved = false;
    if (v->kind == VALUE_NULL)
        return true;
    s->bytes += v->text.n;
    if (s->bytes > LIMIT_SHEET_BYTES) {
        diag_add(s->book.package.diags, XLSX_LARGE, pos,
                 LIMIT_SHEET_BYTES_TEXT);
        return false;
    }
    if (!str_equal(shown.exact, v->text))
        v->exact = shown.exact;
    if (s->row < s->rows || (s->row == s->rows &&
                             (s->list == NULL || s->column < s->cells))) {
        s->disorder = pos;
        return false;
    }
    tell_font(s, v);
    if (s->hidden && s->filled)
        unseen_note(&s->unseen, s->row);
    return put(s, v, a);
}

static enum cell_type
type_of(struct str name)
{
    if (str_is(name, "s"))
        return CELL_SHARED;
    if (str_is(name, "e"))
        return CELL_ERROR;
    if (str_is(name, "b"))
        return CELL_BOOLEAN;
    if (str_is(name, "d"))
        return CELL_DAY;
    return name.n > 0 && !str_is(name, "n") ? CELL_TEXT : CELL_NUMBER;
}

/* What tags and texts there were is gone. */
static void
begin_text(struct sheet *s)
{
    arena_reset(s->scratch);
    s->text = (struct text_reader){ .text = rich_buf_new(s->scratch) };
}

static void
begin_cell(struct sheet *s)
{
    begin_text(s);
    s->column++;
    xlsx_reference(xml_attribute(&s->xml, "r"), &s->row, &s->column);
    s->type = type_of(xml_attribute(&s->xml, "t"));
    s->format = xml_number(&s->xml, "s", 0);
    s->valued = s->formula = false;
    s->font = NULL;
}

static void
add_range(struct sheet *s)
{
    struct package *p = &s->book.package;
    struct value *v = value_new(p->arena, VALUE_TEXT, p->pos);
    int row = s->row, column = s->column;

    v->text = str_copy(s->book.package.arena, xml_attribute(&s->xml, "ref"));
    xlsx_reference(str_first(v->text, str_index(v->text, ':')), &row,
                   &column);
    v->pos = place(s, row, column);
    value_append(s->ranges, v);
}

static bool
is_true(struct str s)
{
    return str_is(s, "1") || str_is(s, "true");
}

/* Reads to the end of the next cell that has anything in it; false at the end
 * of the sheet. */
static bool
next_cell(struct sheet *s)
{
    struct xml *x = &s->xml;

    while (xml_next(x)) {
        text_reader_see(&s->text, x);
        if (xml_opens(x, "row")) {
            begin_text(s);
            s->row = xml_number(x, "r", s->row + 1);
            s->hidden = is_true(xml_attribute(x, "hidden"));
            s->column = -1;
        } else if (xml_opens(x, "c")) {
            begin_cell(s);
        } else if (xml_opens(x, "v") || xml_opens(x, "t")) {
            s->valued = true;
        } else if (xml_opens(x, "f")) {
            s->formula = true;
        } else if (xml_closes(x, "c") && (s->valued || s->formula)) {
            return true;
        } else if (xml_opens(x, "mergeCell") && s->ranges != NULL) {
            add_range(s);
        }
    }
    return false;
}

/* A row ends where a cell of a later one begins, for a cell may name another
 * row than the one that it stands in. */
static struct value *
next_row(struct sheet *s, struct arena *a)
{
    s->list = NULL;
    while (!s->ended) {
        if (!s->held && !next_cell(s)) {
            s->ended = true;
            break;
        }
        s->held = s->list != NULL && s->row > s->rows;
        if (s->held)
            break;
        s->ended = !add_cell(s, a);
    }
    return s->list;
}

struct value *
sheet_next(struct sheet *s, struct arena *a)
{
    struct value *row;

    do
        row = next_row(s, a);
    while (row != NULL && !merges_fill(s->merges, s->rows, row, a));
    if (row != NULL)
        return row;
    unseen_tell(&s->unseen, s->source, s->book.package.diags);
    if (s->disorder.source != NULL)
        diag_add(s->book.package.diags, XLSX_ORDER, s->disorder);
    s->disorder = POS_NONE;
    return NULL;
}

static bool
missing(struct workbook *w, int errors)
{
    if (w->package.diags->errors == errors)
        diag_add(w->package.diags, XLSX_UNREADABLE, w->package.pos,
                 "thiếu trang tính");
    return false;
}

/* Merged ranges stand behind all rows: a way through the sheet of their
 * own. */
static bool
read_merges(struct sheet *s, const char *part, bool filled)
{
    int errors = s->book.package.diags->errors;
    struct xml x;

    if (!xml_begin(&x, &s->book.package, part))
        return missing(&s->book, errors);
    x.arena = s->scratch;
    s->merges = merges_new(s->book.package.arena, s->source, filled);
    while (xml_next(&x))
        if (xml_opens(&x, "mergeCell")) {
            arena_reset(s->scratch);
            merges_add(s->merges, xml_attribute(&x, "ref"));
        }
    xml_end(&x);
    merges_ready(s->merges);
    return s->book.package.diags->errors == errors;
}

static bool
begin(struct sheet *s, const struct sheet_place *at, bool filled)
{
    struct workbook *w = &s->book;
    struct source *source = ARENA_NEW(w->package.arena, struct source);
    struct str name = STR_EMPTY;
    const char *part = workbook_sheet_part(w, at->sheet, &name);
    int errors;

    if (part == NULL)
        return false;
    source->name = str_printf(w->package.arena, "%s!%.*s", at->path,
                              STR_ARG(name)).p;
    source->text = STR_EMPTY;
    source->files = at->files;
    source->sheet = true;
    s->source = source;
    s->filled = filled;
    if (!read_merges(s, part, filled))
        return false;
    errors = w->package.diags->errors;
    workbook_shared(w);
    if (w->package.diags->errors != errors)
        return false;
    if (!xml_begin(&s->xml, &w->package, part))
        return missing(w, errors);
    s->xml.arena = s->scratch;
    return true;
}

struct sheet *
sheet_open(struct arena *a, const struct sheet_place *at, bool filled,
           struct diags *d)
{
    struct source *file = ARENA_NEW(a, struct source);
    struct sheet *s = ARENA_NEW(a, struct sheet);

    file->name = str_zero(a, str_from(at->path));
    s->book.package = (struct package){ .arena = a, .diags = d,
                                        .pos = { file, 0, 0 } };
    s->converts = at->files->convert;
    s->unseen = unseen_new(a);
    s->column = -1;
    if (!package_open(&s->book.package, at->files))
        return NULL;
    s->scratch = arena_beside(a);
    begin_text(s);
    if (begin(s, at, filled))
        return s;
    arena_free(s->scratch);
    return NULL;
}

void
sheet_close(struct sheet *s)
{
    xml_end(&s->xml);
    arena_free(s->scratch);
}

bool
xlsx_sheets(struct arena *a, const struct sheet_place *at,
            struct sheet_listed **all, struct diags *d)
{
    struct source *file = ARENA_NEW(a, struct source);
    struct workbook book = {
        .package = { .arena = a, .diags = d, .pos = { file, 0, 0 } },
    };
    bool ok;

    file->name = str_zero(a, str_from(at->path));
    if (!package_open(&book.package, at->files))
        return false;
    ok = workbook_sheets(&book, all);
    return ok;
}

bool
xlsx_read(struct arena *a, const struct sheet_place *at,
          struct workbook_sheet *out, struct diags *d)
{
    int errors = d->errors, rows = 0, cells = 0;
    struct sheet *s = sheet_open(a, at, false, d);
    struct value *row;

    if (s == NULL)
        return false;
    out->rows = value_new(a, VALUE_LIST, place(s, 1, 0));
    out->merges = s->ranges = value_new(a, VALUE_LIST, place(s, 1, 0));
    while ((row = sheet_next(s, a)) != NULL) {
        cells += s->cells;
        if (cells > LIMIT_CELLS) {
            diag_add(d, XLSX_LARGE, s->book.package.pos, LIMIT_CELLS_TEXT);
            break;
        }
        while (++rows < s->rows)
            value_append(out->rows, value_new(a, VALUE_LIST,
                                              place(s, rows, 0)));
        value_append(out->rows, row);
    }
    sheet_close(s);
    return d->errors == errors || out->rows->first != NULL;
}
