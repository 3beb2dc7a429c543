/* profile.c — an INI file, and the ones that it inherits from, as the
 * profile. A house profile holds only what differs: its keys are laid over
 * those of the file named by ke_thua before anything is read from them, so
 * that a style which is based on another follows a change of that one. */

#include <string.h>

#include "base/source_read.h"
#include "input/ini.h"
#include "input/pictures.h"
#include "model/profile.h"
#include "model/profile_field.h"

enum { PARENTS_MAX = 8, BASES_MAX = 16, LEAST_TEXT = 2835 /* 50 mm */ };

#define PAGE(member) offsetof(struct page_style, member)
#define PARA(member) offsetof(struct para_style, member)
#define WHOLE(member) offsetof(struct profile, member)

static const struct field_row page_fields[] = {
    { "width", UNIT_MM, PAGE(width), 100, 600 },
    { "height", UNIT_MM, PAGE(height), 100, 600 },
    { "top", UNIT_MM, PAGE(top), 5, 100 },
    { "bottom", UNIT_MM, PAGE(bottom), 5, 100 },
    { "left", UNIT_MM, PAGE(left), 5, 100 },
    { "right", UNIT_MM, PAGE(right), 5, 100 },
    { "header", UNIT_MM, PAGE(header), 0, 100 },
    { "first_number_hidden", UNIT_BOOL, PAGE(first_number_hidden), 0, 0 },
    { "appendix_first_hidden", UNIT_BOOL, PAGE(appendix_first_hidden), 0, 0 },
    { NULL, UNIT_TEXT, 0, 0, 0 },
};

static const struct field_row style_fields[] = {
    { "title", UNIT_TEXT, PARA(title), 0, 0 },
    { "size", UNIT_SIZE, PARA(size), 1, 72 },
    { "bold", UNIT_BOOL, PARA(bold), 0, 0 },
    { "italic", UNIT_BOOL, PARA(italic), 0, 0 },
    { "align", UNIT_ALIGN, PARA(align), 0, 0 },
    { "left", UNIT_MM, PARA(left), 0, 100 },
    { "right", UNIT_MM, PARA(right), 0, 100 },
    { "first_line", UNIT_MM, PARA(first_line), -50, 50 },
    { "before", UNIT_POINT, PARA(before), 0, 200 },
    { "after", UNIT_POINT, PARA(after), 0, 200 },
    { "line", UNIT_LINE, PARA(line), 1, 3 },
    { "keep_next", UNIT_BOOL, PARA(keep_next), 0, 0 },
    { "keep_lines", UNIT_BOOL, PARA(keep_lines), 0, 0 },
    { "balance", UNIT_BOOL, PARA(balance), 0, 0 },
    { "outline", UNIT_COUNT, PARA(outline), 0, 9 },
    { "leader", UNIT_BOOL, PARA(leader), 0, 0 },
    { "color", UNIT_COLOR, PARA(color), 0, 0 },
    { "frame", UNIT_EIGHTH, PARA(frame), 0, 6 },
    { "frame_gap", UNIT_POINT, PARA(frame_gap), 0, 31 },
    { NULL, UNIT_TEXT, 0, 0, 0 },
};

static const struct field_row name_fields[] = {
    { "ten", UNIT_TEXT, WHOLE(name), 0, 0 },
    { NULL, UNIT_TEXT, 0, 0, 0 },
};

static const struct field_row frame_fields[] = {
    { "letterhead_gap", UNIT_MM, WHOLE(letterhead_gap), 0, 50 },
    { "letterhead_small", UNIT_SIZE, WHOLE(letterhead_small), 8, 14 },
    { "logo", UNIT_TEXT, WHOLE(logo), 0, 0 },
    { "logo_width", UNIT_MM, WHOLE(logo_width), 5, 80 },
    { "rule_width", UNIT_EIGHTH, WHOLE(rule_width), 0, 6 },
    { "agency_rule", UNIT_COUNT, WHOLE(agency_rule), 1, 100 },
    { "title_rule", UNIT_COUNT, WHOLE(title_rule), 1, 100 },
    { "rule_gap", UNIT_POINT, WHOLE(rule_gap), 0, 20 },
    { "signature_space", UNIT_POINT, WHOLE(signature_space), 0, 300 },
    { "signature_fields", UNIT_BOOL, WHOLE(signature_fields), 0, 0 },
    { "signature_left", UNIT_COUNT, WHOLE(signature_left), 20, 80 },
    { "blank_number", UNIT_COUNT, WHOLE(blank_number), 1, 40 },
    { "blank_day", UNIT_COUNT, WHOLE(blank_day), 1, 40 },
    { "sign_time_iso", UNIT_BOOL, WHOLE(sign_time_iso), 0, 0 },
    { "note_gap", UNIT_POINT, WHOLE(note_gap), 0, 50 },
    { "note_rule", UNIT_MM, WHOLE(note_rule), 1, 200 },
    { NULL, UNIT_TEXT, 0, 0, 0 },
};

static const struct field_row letter_fields[] = {
    { "font", UNIT_TEXT, WHOLE(font), 0, 0 },
    { "language", UNIT_TEXT, WHOLE(language), 0, 0 },
    { "widest_blank", UNIT_COUNT, WHOLE(widest_blank), 150, 10000 },
    { "compatibility", UNIT_COUNT, WHOLE(compatibility), 14, 15 },
    { NULL, UNIT_TEXT, 0, 0, 0 },
};

static const struct field_row table_fields[] = {
    { "padding", UNIT_MM, WHOLE(table_padding), 0, 10 },
    { "gap", UNIT_POINT, WHOLE(table_gap), 0, 50 },
    { "number_align", UNIT_ALIGN, WHOLE(table_number), 0, 0 },
    { "code_align", UNIT_ALIGN, WHOLE(table_code), 0, 0 },
    { "valign", UNIT_VALIGN, WHOLE(table_valign), 0, 0 },
    { "merged_valign", UNIT_VALIGN, WHOLE(table_merged), 0, 0 },
    { "centred", UNIT_TEXT, WHOLE(table_centred), 0, 0 },
    { "codes", UNIT_TEXT, WHOLE(table_codes), 0, 0 },
    { "quantities", UNIT_TEXT, WHOLE(table_quantities), 0, 0 },
    { "narrow", UNIT_TEXT, WHOLE(table_narrow), 0, 0 },
    { "remarks", UNIT_TEXT, WHOLE(table_remarks), 0, 0 },
    { "total", UNIT_TEXT, WHOLE(table_total), 0, 0 },
    { NULL, UNIT_TEXT, 0, 0, 0 },
};

static const struct field_row joint_fields[] = {
    { "type", UNIT_TEXT, WHOLE(joint_type), 0, 0 },
    { "mark", UNIT_TEXT, WHOLE(joint_mark), 0, 0 },
    { "main_right", UNIT_BOOL, WHOLE(joint_main_right), 0, 0 },
    { "columns", UNIT_COUNT, WHOLE(joint_columns), 1, 3 },
    { NULL, UNIT_TEXT, 0, 0, 0 },
};

static const struct field_row glue_fields[] = {
    { "units", UNIT_TEXT, WHOLE(units), 0, 0 },
    { "cited", UNIT_TEXT, WHOLE(cited), 0, 0 },
    { "starts", UNIT_TEXT, WHOLE(starts), 0, 0 },
    { "body_names", UNIT_TEXT, WHOLE(body_names), 0, 0 },
    { "field_names", UNIT_TEXT, WHOLE(field_names), 0, 0 },
    { "title_words", UNIT_TEXT, WHOLE(title_words), 0, 0 },
    { "name_parts", UNIT_TEXT, WHOLE(name_parts), 0, 0 },
    { NULL, UNIT_TEXT, 0, 0, 0 },
};

/* Every style that the program asks for by name. */
static const char *const needed_styles[] = {
    "quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan", "so_ky_hieu",
    "dia_danh", "ten_loai", "trich_yeu", "trich_yeu_cong_van",
    "tham_quyen", "can_cu", "noi_dung", "phan", "phan_ten", "chuong",
    "chuong_ten", "muc_so", "muc_ten", "dieu", "muc", "khoan_tieu_de",
    "khoan", "khoan2_tieu_de", "khoan2", "khoan3_tieu_de", "khoan3", "diem",
    "gach", "cong", "kinh_gui", "kinh_gui_dong", "noi_nhan_nhan",
    "noi_nhan", "quyen_han", "chuc_vu", "ho_ten", "phu_luc", "phu_luc_ten",
    "phu_luc_kem", "chu_thich", "so_trang", "bang", "bang_dau", "bang_so",
    "bang_nguon", "dong_giua", "dong_phai",
    "bang_nhom", "bang_cong", "bang_tieu_de", "bang_don_vi", "lenh",
    "anh", "anh_ten",
    "kem_theo", "do_khan", "luu_hanh", "noi_dien", "nguoi_soan", "dia_chi",
    "xac_nhan", "hinh_thuc_sao", "chu_ky_so", "muc_luc", "muc_luc_1",
    "muc_luc_2", "muc_luc_3", "muc_luc_4", NULL,
};

struct loader {
    struct arena *arena;
    struct diags *diags;
    struct profile *profile;
    const struct value *styles; /* [doan.*] */
    struct para_style **tail;
};

/* Lays the keys of one map over those of another, maps key by key. What is
 * said about the map is said where it was written last. */
static void
lay_over(struct value *under, struct value *over)
{
    struct value *v = over->first, *next;

    under->pos = over->pos;
    under->key_pos = over->key_pos;
    for (; v != NULL; v = next) {
        struct value **at = &under->first;

        next = v->next;
        while (*at != NULL && !str_equal((*at)->key, v->key))
            at = &(*at)->next;
        if (*at != NULL && (*at)->kind == VALUE_MAP &&
            v->kind == VALUE_MAP) {
            lay_over(*at, v);
            continue;
        }
        v->next = *at != NULL ? (*at)->next : NULL;
        *at = v;
        if (v->next == NULL)
            under->last = v;
    }
}

/* The file beside `path` that ke_thua names; NULL after a diagnostic. */
static const char *
parent_path(struct arena *a, const char *path, const struct value *v,
            struct diags *d)
{
    struct str name = str_trim(v->text), folder = str_from(path);

    if (v->kind != VALUE_TEXT || name.n == 0 ||
        str_index(name, '/') < name.n) {
        diag_add(d, PROFILE_PARENT, v->pos, str_zero(a, name));
        return NULL;
    }
    while (folder.n > 0 && folder.p[folder.n - 1] != '/')
        folder.n--;
    return str_printf(a, "%.*s%.*s", STR_ARG(folder), STR_ARG(name)).p;
}

/* The keys of a profile and of those that it inherits from. */
static struct value *
read_tree(struct arena *a, const struct files *files, const char *path,
          int depth, struct diags *d)
{
    const struct source *s = source_read(a, files, path, d);
    struct value *tree = s != NULL ? ini_read_own(a, s, d) : NULL;
    const struct value *parent;
    struct value *under;

    parent = tree != NULL ? value_find(tree, "ke_thua") : NULL;
    if (parent == NULL)
        return tree;
    if (depth >= PARENTS_MAX) {
        diag_add(d, PROFILE_PARENT, parent->pos,
                 str_zero(a, parent->text));
        return NULL;
    }
    path = parent_path(a, path, parent, d);
    under = path != NULL ? read_tree(a, files, path, depth + 1, d) : NULL;
    if (under != NULL)
        lay_over(under, tree);
    return under;
}

static const struct value *
style_section(const struct loader *l, struct str name)
{
    const struct value *v = l->styles->first;

    while (v != NULL && !str_equal(v->key, name))
        v = v->next;
    return v != NULL && v->kind == VALUE_MAP ? v : NULL;
}

/* Fills in what the section says, after what its base says. What is wrong in
 * a base is told where the base itself is read. False when the base, or one
 * further down, is missing or leads back. */
static bool
style_fill(const struct loader *l, const struct value *section,
           struct para_style *style, int depth)
{
    const struct value *base = value_find(section, "base"), *under;
    struct diags unheard = diags_new(l->arena);

    if (base != NULL) {
        under = style_section(l, str_trim(base->text));
        if (under == NULL || depth >= BASES_MAX ||
            !style_fill(l, under, style, depth + 1))
            return false;
    }
    fields_set(section, style_fields, "base", style,
               depth == 0 ? l->diags : &unheard);
    return true;
}

static void
style_add(struct loader *l, const struct value *section)
{
    struct para_style *style = ARENA_NEW(l->arena, struct para_style);
    const struct value *base = value_find(section, "base");

    style->name = section->key;
    style->line = 240;
    *l->tail = style;
    l->tail = &style->next;
    style->title = STR_EMPTY;
    if (!style_fill(l, section, style, 0))
        diag_add(l->diags, PROFILE_BASE, base->pos,
                 str_zero(l->arena, section->key),
                 str_zero(l->arena, base->text));
    else if (base == NULL && value_find(section, "size") == NULL)
        diag_add(l->diags, PROFILE_MISSING, section->pos, "size",
                 str_zero(l->arena, section->key_written));
    if (value_find(section, "title") == NULL)
        diag_add(l->diags, PROFILE_MISSING, section->pos, "title",
                 str_zero(l->arena, section->key_written));
}

static void
load_styles(struct loader *l, const struct value *top)
{
    l->styles = value_find(top, "doan");
    if (l->styles == NULL || l->styles->kind != VALUE_MAP) {
        diag_add(l->diags, PROFILE_SECTION_MISSING, top->pos, "doan");
        return;
    }
    for (const struct value *v = l->styles->first; v != NULL; v = v->next) {
        if (v->kind == VALUE_MAP)
            style_add(l, v);
        else
            diag_add(l->diags, PROFILE_KEY, v->key_pos,
                     str_zero(l->arena, v->key), "doan", "");
    }
    for (const char *const *name = needed_styles; *name != NULL; name++)
        if (profile_find(l->profile, str_from(*name)) == NULL)
            diag_add(l->diags, PROFILE_STYLE, l->styles->pos, *name);
}

struct section_row {
    const char *name;
    const struct field_row *fields;
    size_t offset; /* of the struct that the fields belong to */
};

static const struct section_row sections[] = {
    { "trang", page_fields, WHOLE(page) },
    { "khung", frame_fields, 0 },
    { "chu", letter_fields, 0 },
    { "dinh_lien", glue_fields, 0 },
    { "bang", table_fields, 0 },
    { "lien_tich", joint_fields, 0 },
};

enum { SECTIONS = sizeof(sections) / sizeof(sections[0]) };

static void
load_section(struct loader *l, const struct value *top,
             const struct section_row *row)
{
    const struct value *v = value_find(top, row->name);

    if (v == NULL || v->kind != VALUE_MAP) {
        diag_add(l->diags, PROFILE_SECTION_MISSING, top->pos, row->name);
        return;
    }
    fields_set(v, row->fields, NULL, (char *)l->profile + row->offset,
               l->diags);
    fields_require(v, row->fields, l->diags);
}

static bool
is_section(struct str key)
{
    for (int i = 0; i < SECTIONS; i++)
        if (str_is(key, sections[i].name))
            return true;
    return str_is(key, "doan");
}

/* The keys of [chung], and sections that nobody reads. */
static void
load_top(struct loader *l, const struct value *top)
{
    for (const struct value *v = top->first; v != NULL; v = v->next) {
        if (str_is(v->key, "ten") && v->kind == VALUE_TEXT)
            l->profile->name = str_trim(v->text);
        else if (!is_section(v->key) && !str_is(v->key, "ke_thua"))
            diag_add(l->diags, v->kind == VALUE_MAP ? PROFILE_SECTION
                                                    : PROFILE_KEY,
                     v->key_pos, str_zero(l->arena, v->key), "chung",
                     fields_suggest(l->arena, name_fields, v->key));
    }
    if (l->profile->name.n == 0)
        diag_add(l->diags, PROFILE_MISSING, top->pos, "ten", "chung");
}

/* At least 50 mm must be left for text both ways: landscape turns them. */
static void
check_room(struct loader *l, const struct value *top)
{
    const struct page_style *page = &l->profile->page;
    const struct value *v = value_find(top, "trang");
    int short_side = page->height < page->width ? page->height : page->width;
    int head = page->header > page->top ? page->header : page->top;

    if (page->width - page->left - page->right < LEAST_TEXT)
        diag_add(l->diags, PROFILE_ROOM, v->pos, "trái và phải");
    else if (short_side - page->left - page->right < LEAST_TEXT)
        diag_add(l->diags, PROFILE_ROOM, v->pos,
                 "trái và phải, trên trang xoay lại,");
    if (page->height - head - page->bottom < LEAST_TEXT)
        diag_add(l->diags, PROFILE_ROOM, v->pos, "trên và dưới");
    else if (short_side - head - page->bottom < LEAST_TEXT)
        diag_add(l->diags, PROFILE_ROOM, v->pos,
                 "trên và dưới, trên trang xoay lại,");
}

/* The logo lies beside the profile that names it. */
static void
load_logo(struct loader *l, const struct files *files,
          const struct value *top)
{
    const struct value *v = value_find(value_find(top, "khung"), "logo");
    struct profile *p = l->profile;

    if (value_is_blank(v) || v->kind != VALUE_TEXT || str_is(p->logo, "không"))
        return;
    p->logo_picture = picture_find(pictures_new(l->arena), files, p->logo,
                                   v->pos, "bộ thể thức", l->diags);
}

struct profile *
profile_load(struct arena *a, const struct files *files, const char *path,
             struct diags *d)
{
    struct profile *p = ARENA_NEW(a, struct profile);
    struct loader l = { a, d, p, NULL, &p->styles };
    int errors = d->errors;
    const struct value *top = read_tree(a, files, path, 0, d);

    if (top == NULL)
        return NULL;
    load_top(&l, top);
    for (int i = 0; i < SECTIONS; i++)
        load_section(&l, top, &sections[i]);
    load_styles(&l, top);
    load_logo(&l, files, top);
    if (d->errors == errors)
        check_room(&l, top);
    return d->errors == errors ? p : NULL;
}
