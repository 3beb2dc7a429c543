#include "input/xlsx_part.h"

#include <errno.h>
#include <zip.h>

#include "base/fault.h"
#include "base/viet.h"
#include "input/part_xml.h"
#include "input/xlsx_format.h"

enum { PART_MAX = 64 * 1024 * 1024, STRINGS_BLOCK = 1024 };

bool
workbook_open(struct workbook *w, const char *path)
{
    int code = 0;

    diags_note_read(w->diags, path);
    w->zip = zip_open(path, ZIP_RDONLY, &code);
    if (w->zip != NULL)
        return true;
    if (code == ZIP_ER_NOENT || code == ZIP_ER_OPEN)
        diag_add(w->diags, FILE_UNREADABLE, w->pos,
                 fault_text(code == ZIP_ER_NOENT ? ENOENT : errno));
    else
        diag_add(w->diags, XLSX_UNREADABLE, w->pos,
                 "không phải tệp .xlsx, hay tệp hỏng");
    return false;
}

void
workbook_close(struct workbook *w)
{
    zip_discard(w->zip);
}

bool
part_open(struct workbook *w, const char *name, struct part *part)
{
    zip_stat_t st;

    if (zip_stat(w->zip, name, 0, &st) != 0 || !(st.valid & ZIP_STAT_SIZE))
        return false;
    if (st.size > PART_MAX) {
        diag_add(w->diags, XLSX_LARGE, w->pos, "64 MiB mỗi trang");
        return false;
    }
    *part = (struct part){ zip_fopen(w->zip, name, 0), st.size, false };
    if (part->file == NULL)
        diag_add(w->diags, XLSX_UNREADABLE, w->pos,
                 "tệp hỏng hay có mật khẩu");
    return part->file != NULL;
}

int
part_read(struct part *part, char *bytes, int room)
{
    zip_int64_t n = part->broken
                        ? -1 : zip_fread(part->file, bytes, (zip_uint64_t)room);

    if (n < 0 || (unsigned long long)n > part->left ||
        (n == 0 && part->left > 0)) {
        part->broken = true;
        return -1;
    }
    part->left -= (unsigned long long)n;
    return (int)n;
}

void
part_close(struct part *part)
{
    zip_fclose(part->file);
}

/* In blocks, for a table of some hundred thousand that grows in one piece
 * leaves as much behind as it takes. */
static void
add_string(struct workbook *w, struct str s)
{
    int block = w->n_strings / STRINGS_BLOCK;

    if (w->n_strings % STRINGS_BLOCK == 0) {
        if (block == w->room_blocks) {
            int room = block > 0 ? 2 * block : 16;

            w->strings = arena_grow(w->arena, w->strings,
                                    (size_t)block * sizeof(*w->strings),
                                    (size_t)room * sizeof(*w->strings));
            w->room_blocks = room;
        }
        w->strings[block] = ARENA_ARRAY(w->arena, struct str, STRINGS_BLOCK);
    }
    w->strings[block][w->n_strings++ % STRINGS_BLOCK] = s;
}

struct str
workbook_string(const struct workbook *w, int n)
{
    return w->strings[n / STRINGS_BLOCK][n % STRINGS_BLOCK];
}

static void
read_strings(struct workbook *w, struct xml *x)
{
    struct buf b = buf_new(w->arena);
    bool text = false, spoken = false;

    while (xml_next(x)) {
        if (xml_opens(x, "rPh"))
            spoken = !x->empty; /* how it is said in Japanese */
        else if (xml_closes(x, "rPh"))
            spoken = false;
        else if (xml_opens(x, "t"))
            text = !spoken && !x->empty;
        else if (xml_closes(x, "t"))
            text = false;
        else if (text && x->event == XML_TEXT)
            buf_add_str(&b, x->text);
        if (xml_closes(x, "si") || (xml_opens(x, "si") && x->empty))
            add_string(w, buf_take(&b));
    }
}

/* A format that the workbook declares. */
struct own_format {
    int id;
    const char *code;
    struct own_format *next;
};

static void
add_format(struct workbook *w, int id, const struct own_format *own)
{
    const char *code = xlsx_format_builtin(id);

    for (; own != NULL; own = own->next)
        if (own->id == id)
            code = own->code;
    if (w->n_formats == w->room_formats) {
        int room = w->room_formats > 0 ? 2 * w->room_formats : 64;

        w->formats = arena_grow(w->arena, w->formats,
                                (size_t)w->n_formats * sizeof(code),
                                (size_t)room * sizeof(code));
        w->room_formats = room;
    }
    w->formats[w->n_formats++] = code != NULL ? code : "General";
}

static void
read_formats(struct workbook *w, struct xml *x)
{
    struct own_format *own = NULL;
    bool cells = false;

    while (xml_next(x)) {
        if (xml_opens(x, "cellXfs"))
            cells = !x->empty;
        else if (xml_closes(x, "cellXfs"))
            cells = false;
        else if (xml_opens(x, "numFmt")) {
            struct own_format *f = ARENA_NEW(w->arena, struct own_format);

            f->id = xml_number(x, "numFmtId", -1);
            f->code = str_zero(w->arena, xml_attribute(x, "formatCode"));
            f->next = own;
            own = f;
        } else if (cells && xml_opens(x, "xf")) {
            add_format(w, xml_number(x, "numFmtId", 0), own);
        }
    }
}

void
workbook_shared(struct workbook *w)
{
    struct xml x;

    if (xml_begin(&x, w, "xl/sharedStrings.xml")) {
        read_strings(w, &x);
        xml_end(&x);
    }
    if (xml_begin(&x, w, "xl/styles.xml")) {
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

    if (!xml_begin(&x, w, "xl/_rels/workbook.xml.rels"))
        return NULL;
    while (xml_next(&x))
        if (xml_opens(&x, "Relationship") &&
            str_equal(xml_attribute(&x, "Id"), id))
            target = xml_attribute(&x, "Target");
    xml_end(&x);
    if (target.n == 0)
        return NULL;
    return str_starts(target, "/")
               ? str_zero(w->arena, str_after(target, 1))
               : str_printf(w->arena, "xl/%.*s", STR_ARG(target)).p;
}

/* Lists to choose from often stand in a hidden sheet. */
static bool
is_hidden(const struct xml *x)
{
    struct str state = xml_attribute(x, "state");

    return str_is(state, "hidden") || str_is(state, "veryHidden");
}

const char *
workbook_sheet_part(struct workbook *w, struct str asked, struct str *name)
{
    struct buf all = buf_new(w->arena);
    struct str id = STR_EMPTY;
    bool unseen = false; /* that sheet */
    const char *part;
    struct xml x;

    asked = viet_nfc(w->arena, asked);
    if (!xml_begin(&x, w, "xl/workbook.xml")) {
        diag_add(w->diags, XLSX_UNREADABLE, w->pos,
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
        own = viet_nfc(w->arena, xml_attribute(&x, "name"));
        if (asked.n == 0 ? id.n == 0 || (unseen && !is_hidden(&x))
                         : id.n == 0 && str_equal(own, asked)) {
            id = xml_attribute(&x, "id");
            unseen = is_hidden(&x);
            *name = own;
        }
        buf_printf(&all, all.n > 0 ? ", %.*s" : "%.*s", STR_ARG(own));
    }
    xml_end(&x);
    if (id.n == 0) {
        diag_add(w->diags, XLSX_SHEET, w->pos, str_zero(w->arena, asked),
                 str_zero(w->arena, buf_take(&all)));
        return NULL;
    }
    part = part_of(w, id);
    if (part == NULL)
        diag_add(w->diags, XLSX_UNREADABLE, w->pos, "thiếu trang tính");
    return part;
}
