#include "input/xlsx_part.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "base/viet.h"
#include "input/xlsx_format.h"
#include "input/xlsx_xml.h"

enum { PART_MAX = 64 * 1024 * 1024 };

bool
workbook_part(struct workbook *w, const char *name, struct str *bytes)
{
    zip_stat_t st;
    zip_file_t *f;
    char *p;
    zip_int64_t n = 0;

    if (zip_stat(w->zip, name, 0, &st) != 0 || !(st.valid & ZIP_STAT_SIZE))
        return false;
    if (st.size > PART_MAX) {
        diag_add(w->diags, XLSX_LARGE, w->pos, "64 MiB mỗi trang");
        return false;
    }
    f = zip_fopen(w->zip, name, 0);
    p = arena_alloc(w->arena, (size_t)st.size + 1);
    if (f != NULL) {
        n = zip_fread(f, p, st.size);
        zip_fclose(f);
    }
    if (f == NULL || n != (zip_int64_t)st.size) {
        diag_add(w->diags, XLSX_UNREADABLE, w->pos,
                 "tệp hỏng hay có mật khẩu");
        return false;
    }
    *bytes = (struct str){ p, (size_t)n };
    return true;
}

static void
add_string(struct workbook *w, struct str s)
{
    if (w->n_strings == w->room_strings) {
        int room = w->room_strings > 0 ? 2 * w->room_strings : 256;

        w->strings = arena_grow(w->arena, w->strings,
                                (size_t)w->n_strings * sizeof(s),
                                (size_t)room * sizeof(s));
        w->room_strings = room;
    }
    w->strings[w->n_strings++] = s;
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
    struct str bytes;
    struct xml x;

    if (workbook_part(w, "xl/sharedStrings.xml", &bytes) &&
        xml_begin(&x, w, bytes)) {
        read_strings(w, &x);
        xml_end(&x);
    }
    if (workbook_part(w, "xl/styles.xml", &bytes) &&
        xml_begin(&x, w, bytes)) {
        read_formats(w, &x);
        xml_end(&x);
    }
}

/* The part that a relation of the workbook leads to; NULL for none. */
static const char *
part_of(struct workbook *w, struct str id)
{
    struct str bytes, target = STR_EMPTY;
    struct xml x;

    if (!workbook_part(w, "xl/_rels/workbook.xml.rels", &bytes) ||
        !xml_begin(&x, w, bytes))
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

const char *
workbook_sheet_part(struct workbook *w, struct str asked, struct str *name)
{
    struct buf all = buf_new(w->arena);
    struct str bytes, id = STR_EMPTY;
    const char *part;
    struct xml x;

    if (!workbook_part(w, "xl/workbook.xml", &bytes) ||
        !xml_begin(&x, w, bytes)) {
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
        if (id.n == 0 && (asked.n == 0 || str_equal(own, asked))) {
            id = xml_attribute(&x, "id");
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
