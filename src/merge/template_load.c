/* template_load.c — loads a template and what it includes. */
#include "merge/template.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/mend.h"
#include "base/source_read.h"
#include "base/viet.h"
#include "merge/attributes.h"
#include "merge/examples.h"
#include "merge/variant.h"

enum { FILES_MAX = 16 }; /* open at a time: each includes the next */

struct loader {
    struct arena *arena;
    const struct home *home;
    struct diags *diags;
    struct template *template;
    struct element_reader elements;
    struct str open[FILES_MAX];
    struct str group; /* of the fields that name none */
    int depth;
    bool too_deep; /* has been told */
    int included;  /* files so far */
};

static bool
is_file_name(struct str s)
{
    bool start = true; /* of a folder's or file's name */

    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        bool good = viet_is_digit(c) || (c < 0x80 && viet_is_letter(c)) ||
                    (!start && (c == '-' || c == '_' || c == '/'));

        if (!good)
            return false;
        start = c == '/';
    }
    return s.n > 0 && !start;
}

static const char *
file_path(struct loader *l, struct str name)
{
    return str_printf(l->arena, "%s/%.*s.xml", l->home->templates,
                      STR_ARG(name)).p;
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Names of the XML files of a folder, sorted and NULL-ended. */
static const char *const *
folder_names(struct arena *a, const struct home *home, const char *folder)
{
    static const char *const none[] = { NULL };
    const char *const *all = home->files->list(home->files, a, folder);
    const char **names;
    int n = 0;

    if (all == NULL)
        return none;
    while (all[n] != NULL)
        n++;
    names = ARENA_ARRAY(a, const char *, n + 1);
    n = 0;
    for (; *all != NULL; all++) {
        struct str name = str_from(*all);

        if (str_ends(name, ".xml"))
            names[n++] = str_zero(a, str_first(name, name.n - 4));
    }
    /* "a-b.xml" comes before "a.xml", and "a" before "a-b" */
    qsort(names, (size_t)n, sizeof(*names), by_name);
    return names;
}

static struct nearest
nearest_file(struct loader *l, struct str name)
{
    struct nearest nearest = { .asked = name };
    struct str folder = path_folder(name);
    const char *const *names = folder_names(
        l->arena, l->home,
        str_printf(l->arena, "%s/%.*s", l->home->templates,
                   STR_ARG(folder)).p);

    for (; *names != NULL; names++)
        nearest_offer(&nearest, str_printf(l->arena, "%.*s%s",
                                           STR_ARG(folder), *names));
    return nearest;
}

/* The root of a file of the template folder; missing is the message when it
 * is not there. */
static const struct markup *
open_file(struct loader *l, struct str name, struct pos asked,
          enum message missing)
{
    const char *path = file_path(l, name);
    const struct source *source;
    struct nearest nearest;
    struct diag *g;

    if (!is_file_name(name)) {
        diag_add(l->diags, TEMPLATE_NAME, asked, str_zero(l->arena, name));
        return NULL;
    }
    /* a pipe in the folder would be waited for without end */
    if (files_kind(l->home->files, path) != FILE_ORDINARY) {
        nearest = nearest_file(l, name);
        g = diag_add(l->diags, missing, asked, str_zero(l->arena, name),
                     nearest_text(l->arena, &nearest));
        if (nearest.rank == 2) /* one slip: another kind of document is much */
            mend_near(l->diags, g, name, &nearest);
        return NULL;
    }
    source = source_read(l->arena, l->home->files, path, l->diags);
    return source == NULL ? NULL : markup_read(l->arena, source, l->diags);
}

/* The file that an <include> names, entered; NULL after a diagnostic, else
 * to be left with l->depth--. */
static const struct markup *
enter(struct loader *l, const struct markup *m)
{
    static const char *const known[] = { "src", NULL };
    struct str name = attribute_need(l->arena, m, "src", l->diags);
    const struct markup *root;

    attributes_check(l->arena, m, known, l->diags);
    if (name.n == 0)
        return NULL;
    for (int i = 0; i < l->depth; i++)
        if (str_equal(l->open[i], name)) {
            diag_add(l->diags, TEMPLATE_CYCLE, m->pos,
                     str_zero(l->arena, name));
            return NULL;
        }
    if (l->depth == FILES_MAX) {
        /* told once: a chain that branches would tell it at each end */
        if (!l->too_deep)
            diag_add(l->diags, TEMPLATE_DEPTH, m->pos, "16");
        l->too_deep = true;
        return NULL;
    }
    if (l->included++ >= LIMIT_INCLUDES) {
        if (l->included == LIMIT_INCLUDES + 1)
            diag_add(l->diags, TEMPLATE_MADE, m->pos, LIMIT_INCLUDES_TEXT);
        return NULL;
    }
    root = open_file(l, name, m->pos, TEMPLATE_INCLUDE);
    if (root == NULL)
        return NULL;
    if (!str_is(root->name, "shared")) {
        diag_add(l->diags, TEMPLATE_ELEMENT, root->pos,
                 str_zero(l->arena, root->name), "include",
                 ", tệp dùng chung bắt đầu bằng <shared>");
        return NULL;
    }
    l->open[l->depth++] = name;
    return root;
}

/* A field that is refined stays in the group that it has. */
static void
read_field(struct loader *l, const struct markup *m)
{
    struct str name = attribute_text(m, "name");
    bool refined = field_find(l->template->fields, name) != NULL;
    struct field *f;

    field_read(l->arena, &l->template->fields, m, l->diags);
    f = field_find(l->template->fields, name);
    if (f != NULL && !refined && f->group.n == 0)
        f->group = l->group;
}

static void
fields_read(struct loader *l, const struct markup *m)
{
    static const char *const known[] = { "group", NULL };
    struct str around = l->group, own = attribute_text(m, "group");

    attributes_check(l->arena, m, known, l->diags);
    if (own.n > 0)
        l->group = own;
    for (const struct markup *c = m->first; c != NULL; c = c->next) {
        struct nearest nearest = { .asked = c->name };
        const struct markup *root;

        if (c->name.n == 0 || l->elements.count > ELEMENTS_MAX)
            continue;
        if (++l->elements.count > ELEMENTS_MAX) {
            diag_add(l->diags, TEMPLATE_LARGE, c->pos);
            return;
        }
        if (str_is(c->name, "field")) {
            read_field(l, c);
        } else if (str_is(c->name, "include")) {
            if ((root = enter(l, c)) == NULL)
                continue;
            for (const struct markup *f = root->first; f != NULL; f = f->next)
                if (str_is(f->name, "fields"))
                    fields_read(l, f);
            l->depth--;
        } else {
            nearest_offer(&nearest, STR("field"));
            nearest_offer(&nearest, STR("include"));
            diag_add(l->diags, TEMPLATE_ELEMENT, c->pos,
                     str_zero(l->arena, c->name), "fields",
                     nearest_text(l->arena, &nearest));
        }
    }
    if (str_trim(markup_text(l->arena, m)).n > 0)
        diag_add(l->diags, TEMPLATE_TEXT, markup_text_pos(m), "fields");
    l->group = around;
}

static void
include_body(struct element_reader *r, const struct markup *m,
             struct element **list)
{
    struct loader *l = r->context;
    const struct markup *root = enter(l, m);

    if (root == NULL)
        return;
    for (const struct markup *b = root->first; b != NULL; b = b->next)
        if (str_is(b->name, "body"))
            elements_read(r, b, list);
    l->depth--;
}

static void
read_sections(struct loader *l, const struct markup *root)
{
    for (const struct markup *m = root->first; m != NULL; m = m->next) {
        if (m->name.n == 0)
            continue;
        if (str_is(m->name, "fields"))
            fields_read(l, m);
        else if (str_is(m->name, "body"))
            elements_read(&l->elements, m, &l->template->body);
        else if (str_is(m->name, "variants"))
            variants_read(l->arena, &l->template->variants, m, l->diags);
        else
            diag_add(l->diags, TEMPLATE_ELEMENT, m->pos,
                     str_zero(l->arena, m->name), "template",
                     ", chỉ có <fields>, <body> và <variants>");
    }
    if (str_trim(markup_text(l->arena, root)).n > 0)
        diag_add(l->diags, TEMPLATE_TEXT, markup_text_pos(root), "template");
}

static bool
read_root(struct loader *l, const struct markup *root, struct str name)
{
    static const char *const known[] = { "name", "title", "type",
                                         "abbreviation", "form", "group",
                                         "search", "first", NULL };
    struct template *t = l->template;

    if (!str_is(root->name, "template")) {
        diag_add(l->diags, TEMPLATE_ELEMENT, root->pos,
                 str_zero(l->arena, root->name), "mẫu",
                 ", mẫu bắt đầu bằng <template>");
        return false;
    }
    attributes_check(l->arena, root, known, l->diags);
    t->pos = root->pos;
    t->name = attribute_need(l->arena, root, "name", l->diags);
    t->title = attribute_need(l->arena, root, "title", l->diags);
    t->type = attribute_text(root, "type");
    t->abbreviation = attribute_text(root, "abbreviation");
    t->form = attribute_text(root, "form");
    t->group = attribute_text(root, "group");
    t->search = attribute_text(root, "search");
    t->first = attribute_text(root, "first");
    if (t->name.n > 0 && !str_equal(t->name, name))
        diag_add(l->diags, TEMPLATE_VALUE, root->pos, "name",
                 str_zero(l->arena, t->name),
                 ", phải trùng với tên tệp");
    t->name = name;
    return true;
}

static struct template *load(struct arena *, const struct home *, struct str,
                             struct pos asked, bool variant, struct diags *);

/* Loads what the template stands for; it takes the fields of the last, which
 * is the one in force, for `new`, `schema` and the check of the plan. */
static void
load_variants(struct loader *l, struct template *t)
{
    const struct template *last = NULL;

    for (struct variant *v = t->variants; v != NULL; v = v->next) {
        if (v->use.n > 0)
            v->template = load(l->arena, l->home, v->use, v->pos, true,
                               l->diags);
        last = v->template;
    }
    if (last == NULL)
        return;
    t->fields = last->fields;
    t->body = last->body;
    t->type = last->type;
    t->abbreviation = last->abbreviation;
    t->form = last->form;
}

static struct template *
load(struct arena *a, const struct home *home, struct str name,
     struct pos asked, bool variant, struct diags *d)
{
    struct loader l = { .arena = a, .home = home, .diags = d,
                        .group = STR_EMPTY };
    int errors = d->errors;
    const struct markup *root;

    l.template = ARENA_NEW(a, struct template);
    l.elements = (struct element_reader){ .arena = a, .diags = d,
                                          .include = include_body,
                                          .context = &l };
    root = open_file(&l, name, asked, TEMPLATE_UNKNOWN);
    if (root == NULL)
        return NULL;
    l.open[l.depth++] = name;
    if (!read_root(&l, root, str_copy(a, name)))
        return NULL;
    read_sections(&l, root);
    l.template->settings = settings_load(a, home, d);
    if (l.template->variants != NULL && variant)
        diag_add(d, TEMPLATE_CYCLE, root->pos, str_zero(a, name));
    else if (l.template->variants != NULL)
        load_variants(&l, l.template);
    if (d->errors == errors) {
        examples_fill(a, l.template->fields, home->unit, d);
        variants_check(a, l.template, d);
        template_check(a, l.template, d);
    }
    return d->errors == errors ? l.template : NULL;
}

const struct template *
template_load(struct arena *a, const struct home *home, struct str name,
              struct pos asked, struct diags *d)
{
    return load(a, home, name, asked, false, d);
}

const struct settings *
template_settings(const struct template *t)
{
    return t->settings;
}

struct str
template_title(const struct template *t)
{
    return t->title;
}

bool
template_declares(const struct template *t, struct str key)
{
    return field_find(t->fields, key) != NULL;
}

struct nearest
template_nearest_key(const struct template *const *t, int count,
                     struct str key)
{
    struct nearest nearest = { .asked = key };

    for (int i = 0; i < count; i++)
        for (const struct field *f = t[i]->fields; f != NULL; f = f->next)
            nearest_offer(&nearest, f->name);
    return nearest;
}

struct str
template_abbreviation(const struct template *t)
{
    return t->abbreviation;
}

struct str
template_type(const struct template *t)
{
    return t->type;
}

struct str
template_form(const struct template *t)
{
    return t->form;
}

struct str
template_group(const struct template *t)
{
    return t->group.n > 0 ? t->group : STR("Mẫu khác");
}

struct str
template_search(const struct template *t)
{
    return t->search;
}

bool
template_is_first(const struct template *t)
{
    return str_is(t->first, "yes");
}

const char *const *
template_names(struct arena *a, const struct home *home, struct diags *d)
{
    const char *const *names = folder_names(a, home, home->templates);

    if (names[0] != NULL)
        return names;
    diag_add(d, FILE_UNREADABLE, POS_NONE, home->templates);
    return NULL;
}
