/* docx_style.c — the profile's paragraph styles as Word's: ids, and the
 * numbering that comes with them. */
#include <assert.h>
#include <string.h>

#include "render/docx.h"

/* Paragraph styles of the profile that Word knows by a name of its own. */
static const struct {
    const char *style, *name, *id;
} builtin[] = {
    { "so_trang", "header", "Header" },
    { "chu_thich", "footnote text", "FootnoteText" },
    { "muc_luc", "TOC Heading", DOCX_INDEX_TITLE },
    { "muc_luc_1", "toc 1", "TOC1" },
    { "muc_luc_2", "toc 2", "TOC2" },
    { "muc_luc_3", "toc 3", "TOC3" },
    { "muc_luc_4", "toc 4", "TOC4" },
};

/* The styles that bring a number or bullet along. A level can be bound to one
 * style only; others of that level get it in the paragraph. */
static const struct {
    const char *style;
    struct docx_place place;
} bound[] = {
    { "muc", { LIST_NUMBERS, 0 } },
    { "khoan_tieu_de", { LIST_NUMBERS, 1 } },
    { "khoan2_tieu_de", { LIST_NUMBERS, 2 } },
    { "khoan3_tieu_de", { LIST_NUMBERS, 3 } },
    { "gach", { LIST_BULLETS, 0 } },
    { "cong", { LIST_BULLETS, 1 } },
    { "khoan", { LIST_ITEMS, 0 } },
    { "khoan2", { LIST_ITEMS, 1 } },
    { "khoan3", { LIST_ITEMS, 2 } },
    { "phan", { LIST_PHAN, 0 } },
    { "chuong", { LIST_CHUONG, 0 } },
    { "muc_so", { LIST_MUC, 0 } },
    { "dieu", { LIST_DIEU, 0 } },
};

/* "khoan_tieu_de" as "KhoanTieuDe": Word's habit for style ids. */
static const char *
camel_case(struct arena *a, struct str name)
{
    char *id = arena_alloc(a, name.n + 1);
    size_t n = 0;
    bool start = true;

    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i];

        if (c == '_') {
            start = true;
            continue;
        }
        id[n++] = start && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
        start = false;
    }
    return id;
}

/* Word's navigation and its tables of contents look for the built-in
 * headings: each outline level has one, the numbered style where there is
 * one (plans are made of I., 1., 1.1.), else the first. */
static bool
is_heading(const struct docx_styles *s, int index)
{
    int level = s->all[index].style->outline, chosen = -1;

    if (level < 1 || level > 9)
        return false;
    for (int i = 0; i < s->count; i++) {
        const struct docx_style *at = &s->all[i];

        if (at->style->outline != level)
            continue;
        if (chosen < 0 || (s->all[chosen].place.list != LIST_NUMBERS &&
                           at->place.list == LIST_NUMBERS))
            chosen = i;
    }
    return chosen == index;
}

static const char *
style_id(struct arena *a, const struct docx_styles *s, int index)
{
    const struct para_style *style = s->all[index].style;

    for (size_t i = 0; i < sizeof(builtin) / sizeof(builtin[0]); i++)
        if (str_is(style->name, builtin[i].style))
            return builtin[i].id;
    if (is_heading(s, index))
        return str_printf(a, "Heading%d", style->outline).p;
    return camel_case(a, style->name);
}

static struct docx_place
style_place(const struct para_style *style)
{
    for (size_t i = 0; i < sizeof(bound) / sizeof(bound[0]); i++)
        if (str_is(style->name, bound[i].style))
            return bound[i].place;
    return (struct docx_place){ LIST_NONE, 0 };
}

struct docx_styles *
docx_styles_new(const struct render_run *run)
{
    struct arena *a = run->arena;
    const struct profile *p = run->profile;
    struct docx_styles *s = ARENA_NEW(a, struct docx_styles);
    int i = 0;

    s->profile = p;
    s->fonts = run->fonts;
    s->body = profile_style(p, "noi_dung");
    s->normal = (struct para_style){ .size = s->body->size, .line = 240,
                                     .align = ALIGN_LEFT };
    for (const struct para_style *t = p->styles; t != NULL; t = t->next)
        s->count++;
    s->all = ARENA_ARRAY(a, struct docx_style, s->count);
    for (const struct para_style *t = p->styles; t != NULL; t = t->next, i++) {
        s->all[i].style = t;
        s->all[i].place = style_place(t);
    }
    for (i = 0; i < s->count; i++)
        s->all[i].id = style_id(a, s, i);
    return s;
}

const struct docx_style *
docx_style_of(const struct docx_styles *s, const struct para_style *style)
{
    for (int i = 0; i < s->count; i++)
        if (s->all[i].style == style)
            return &s->all[i];
    assert(!"a style of the run's profile");
    return &s->all[0];
}

const struct docx_style *
docx_style_at(const struct docx_styles *s, struct docx_place place)
{
    for (int i = 0; i < s->count; i++)
        if (place.list != LIST_NONE && s->all[i].place.list == place.list &&
            s->all[i].place.level == place.level)
            return &s->all[i];
    return NULL;
}

const char *
docx_builtin_name(const char *id)
{
    for (size_t i = 0; i < sizeof(builtin) / sizeof(builtin[0]); i++)
        if (strcmp(builtin[i].id, id) == 0)
            return builtin[i].name;
    return NULL;
}

bool
docx_is_index_style(const struct docx_style *style)
{
    return strncmp(style->id, "TOC", 3) == 0 &&
           strcmp(style->id, DOCX_INDEX_TITLE) != 0;
}
