/* xlsx_part.c — what the sheets of a workbook share, and where each is. */
#include "input/xlsx_part.h"

#include "base/limits.h"
#include "base/text_map.h"
#include "base/viet.h"
#include "input/xlsx_format.h"

enum { STRINGS_BLOCK = 1024 };

/* In blocks, for a table of some hundred thousand that grows in one piece
 * leaves as much behind as it takes. */
static void
add_string(struct workbook *w, struct rich s)
{
    int block = w->n_strings / STRINGS_BLOCK;

    if (w->n_strings % STRINGS_BLOCK == 0) {
        if (block == w->room_blocks) {
            int room = block > 0 ? 2 * block : 16;

            w->strings = arena_grow(w->package.arena, w->strings,
                                    (size_t)block * sizeof(*w->strings),
                                    (size_t)room * sizeof(*w->strings));
            w->room_blocks = room;
        }
        w->strings[block] = ARENA_ARRAY(w->package.arena, struct rich,
                                        STRINGS_BLOCK);
    }
    w->strings[block][w->n_strings++ % STRINGS_BLOCK] = s;
}

const struct rich *
workbook_string(const struct workbook *w, int n)
{
    return &w->strings[n / STRINGS_BLOCK][n % STRINGS_BLOCK];
}

void
text_reader_see(struct text_reader *r, struct xml *x)
{
    struct arena *a = r->text.text.arena;

    if (r->within && x->event == XML_TEXT) {
        if (r->text.text.n <= LIMIT_CELL) /* more is refused, not kept */
            buf_add_str(&r->text.text, x->text);
    } else if (xml_opens(x, "rPh"))
        r->spoken = !x->empty; /* how it is said in Japanese */
    else if (xml_closes(x, "rPh"))
        r->spoken = false;
    else if (xml_opens(x, "t") || xml_opens(x, "v"))
        r->within = !r->spoken && !x->empty;
    else if (xml_closes(x, "t") || xml_closes(x, "v"))
        r->within = false;
    else if (xml_opens(x, "rFont")) {
        struct str name = xml_attribute(x, "val");

        if (r->font == NULL || !str_is(name, r->font))
            r->font = rich_font(a, name);
        r->own = true;
    } else if (xml_closes(x, "r")) {
        rich_run_end(&r->text, r->own, r->own ? r->font : NULL);
        r->own = false;
    }
}

struct rich
text_reader_take(struct text_reader *r)
{
    r->within = r->spoken = r->own = false;
    r->font = NULL;
    return rich_take(&r->text);
}

static void
read_strings(struct workbook *w, struct xml *x)
{
    struct text_reader r = { .text = rich_buf_new(w->package.arena) };

    while (xml_next(x)) {
        text_reader_see(&r, x);
        if (!xml_closes(x, "si") && !(xml_opens(x, "si") && x->empty))
            continue;
        if (w->n_strings == LIMIT_STRINGS || r.text.text.n > LIMIT_CELL) {
            diag_add(w->package.diags, XLSX_LARGE, w->package.pos,
                     w->n_strings == LIMIT_STRINGS ? LIMIT_STRINGS_TEXT
                                                   : LIMIT_CELL_TEXT);
            return;
        }
        add_string(w, text_reader_take(&r));
    }
}

/* A format that the workbook declares. */
struct own_format {
    int id;
    const char *code;
};

static struct str
bytes_of(const int *id)
{
    return (struct str){ (const char *)id, sizeof(*id) };
}

/* The fonts of cells, in their order. */
struct fonts {
    const char **names; /* NULL for one that is not of an old encoding */
    int n, room;
};

static void
add_font(struct workbook *w, struct fonts *f)
{
    if (f->n == f->room) {
        int room = f->room > 0 ? 2 * f->room : 64;

        f->names = arena_grow(w->package.arena, f->names,
                              (size_t)f->n * sizeof(*f->names),
                              (size_t)room * sizeof(*f->names));
        f->room = room;
    }
    f->names[f->n++] = NULL;
}

static void
add_format(struct workbook *w, int id, const struct text_map *own,
           const char *font)
{
    const struct own_format *f = text_map_find(own, bytes_of(&id));
    const char *code = f != NULL ? f->code : xlsx_format_builtin(id);

    if (w->n_formats == w->room_formats) {
        int room = w->room_formats > 0 ? 2 * w->room_formats : 64;

        w->formats = arena_grow(w->package.arena, w->formats,
                                (size_t)w->n_formats * sizeof(*w->formats),
                                (size_t)room * sizeof(*w->formats));
        w->room_formats = room;
    }
    w->formats[w->n_formats++] = (struct cell_format){
        code != NULL ? code : "General", font
    };
}

static void
read_formats(struct workbook *w, struct xml *x)
{
    struct text_map own = text_map_new(w->package.arena);
    struct fonts fonts = { NULL, 0, 0 };
    bool cells = false, of_cells = false;
    int font;

    while (xml_next(x)) {
        if (xml_opens(x, "cellXfs"))
            cells = !x->empty;
        else if (xml_closes(x, "cellXfs"))
            cells = false;
        else if (xml_opens(x, "fonts"))
            of_cells = !x->empty;
        else if (xml_closes(x, "fonts"))
            of_cells = false;
        else if (of_cells && xml_opens(x, "font"))
            add_font(w, &fonts);
        else if (of_cells && xml_opens(x, "name") && fonts.n > 0)
            fonts.names[fonts.n - 1] = rich_font(w->package.arena,
                                                 xml_attribute(x, "val"));
        else if (xml_opens(x, "numFmt")) {
            struct own_format *f = ARENA_NEW(w->package.arena,
                                             struct own_format);

            f->id = xml_number(x, "numFmtId", -1);
            f->code = str_zero(w->package.arena,
                               xml_attribute(x, "formatCode"));
            text_map_add(&own, bytes_of(&f->id), f);
        } else if (cells && xml_opens(x, "xf")) {
            font = xml_number(x, "fontId", 0);
            add_format(w, xml_number(x, "numFmtId", 0), &own,
                       font < fonts.n ? fonts.names[font] : NULL);
        }
    }
}

void
workbook_shared(struct workbook *w)
{
    struct xml x;

    if (xml_begin(&x, &w->package, "xl/sharedStrings.xml")) {
        read_strings(w, &x);
        xml_end(&x);
    }
    if (xml_begin(&x, &w->package, "xl/styles.xml")) {
        read_formats(w, &x);
        xml_end(&x);
    }
}

/* The part that a relation of the workbook leads to; NULL for none. */
static const char *
part_of(struct workbook *w, struct str id)
{
    struct str target = STR_EMPTY;
    struct xml x;

    if (!xml_begin(&x, &w->package, "xl/_rels/workbook.xml.rels"))
        return NULL;
    while (xml_next(&x))
        if (xml_opens(&x, "Relationship") &&
            str_equal(xml_attribute(&x, "Id"), id))
            target = xml_attribute(&x, "Target");
    xml_end(&x);
    if (target.n == 0)
        return NULL;
    return str_starts(target, "/")
               ? str_zero(w->package.arena, str_after(target, 1))
               : str_printf(w->package.arena, "xl/%.*s", STR_ARG(target)).p;
}

/* Lists to choose from often stand in a hidden sheet. */
static bool
is_hidden(const struct xml *x)
{
    struct str state = xml_attribute(x, "state");

    return str_is(state, "hidden") || str_is(state, "veryHidden");
}

static bool
alike(struct arena *a, struct str x, struct str y)
{
    return str_equal(x, y) || str_equal(viet_seen(a, x), viet_seen(a, y));
}

bool
workbook_sheets(struct workbook *w, struct sheet_listed **all)
{
    struct sheet_listed **end = all;
    struct xml x;

    *all = NULL;
    if (!xml_begin(&x, &w->package, "xl/workbook.xml")) {
        diag_add(w->package.diags, XLSX_UNREADABLE, w->package.pos,
                 "không phải bảng tính của Excel");
        return false;
    }
    while (xml_next(&x)) {
        if (!xml_opens(&x, "sheet"))
            continue;
        *end = ARENA_NEW(w->package.arena, struct sheet_listed);
        (*end)->name = viet_nfc(w->package.arena, xml_attribute(&x, "name"));
        (*end)->hidden = is_hidden(&x);
        end = &(*end)->next;
    }
    xml_end(&x);
    return true;
}

const char *
workbook_sheet_part(struct workbook *w, struct str asked, struct str *name)
{
    struct buf all = buf_new(w->package.arena);
    struct str id = STR_EMPTY;
    bool unseen = false; /* that sheet */
    const char *part;
    struct xml x;

    asked = viet_nfc(w->package.arena, asked);
    if (!xml_begin(&x, &w->package, "xl/workbook.xml")) {
        diag_add(w->package.diags, XLSX_UNREADABLE, w->package.pos,
                 "không phải bảng tính của Excel");
        return NULL;
    }
    while (xml_next(&x)) {
        struct str own;

        if (xml_opens(&x, "workbookPr"))
            w->epoch1904 = str_is(xml_attribute(&x, "date1904"), "1") ||
                           str_is(xml_attribute(&x, "date1904"), "true");
        if (!xml_opens(&x, "sheet"))
            continue;
        own = viet_nfc(w->package.arena, xml_attribute(&x, "name"));
        if (asked.n == 0 ? id.n == 0 || (unseen && !is_hidden(&x))
                         : id.n == 0 &&
                               alike(w->package.arena, own, asked)) {
            id = xml_attribute(&x, "id");
            unseen = is_hidden(&x);
            *name = own;
        }
        buf_printf(&all, all.n > 0 ? ", %.*s" : "%.*s", STR_ARG(own));
    }
    xml_end(&x);
    if (id.n == 0) {
        diag_add(w->package.diags, XLSX_SHEET, w->package.pos,
                 str_zero(w->package.arena, asked),
                 str_zero(w->package.arena, buf_take(&all)));
        return NULL;
    }
    part = part_of(w, id);
    if (part == NULL)
        diag_add(w->package.diags, XLSX_UNREADABLE, w->package.pos,
                 "thiếu trang tính");
    return part;
}
