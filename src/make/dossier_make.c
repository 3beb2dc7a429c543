/* dossier_make.c — what each document of a dossier takes of the data, and all
 * of them made. */
#include "make/dossier_make.h"

#include "base/mend.h"
#include "base/viet.h"
#include "make/dossier_list.h"
#include "merge/slots.h"
#include "text/date.h"

struct making {
    struct vanban_maker *maker;
    const struct vanban_formats *formats; /* NULL: nothing is drawn */
    struct arena *arena;
    struct diags *diags;
    const struct value *data;
    struct dossier *dossier;
    struct vanban_output *outputs;
    int room; /* for outputs */
    bool ok;  /* all that was asked for could be made */
};

/* ---- the plan of each document */

static void
add_text(struct arena *a, struct value *map, const char *key, struct str text,
         struct pos pos)
{
    value_add(a, map, key, VALUE_TEXT, pos)->text = text;
}

static bool
is_own_key(struct str key)
{
    return str_is(key, "ho_so") || str_is(key, "van_ban") ||
           str_is(key, "mau");
}

/* The documents as the index lists them. */
static struct value *
list_documents(struct making *m)
{
    struct arena *a = m->arena;
    struct value *list = value_new(a, VALUE_LIST, m->data->pos);

    list->key = list->key_written = STR("tai_lieu");
    for (const struct entry *e = m->dossier->first; e != NULL; e = e->next) {
        struct value *item = value_new(a, VALUE_MAP, m->data->pos);
        struct date date;

        if (e->is_index || e->left_out)
            continue;
        add_text(a, item, "ten", e->title.n > 0 || e->template == NULL
                     ? e->title : template_title(e->template), e->pos);
        add_text(a, item, "nguoi_lap", e->maker, e->pos);
        if (e->doc != NULL) {
            struct str number = e->doc->info.number;

            if (number.n > 0 && number.p[0] != '/')
                add_text(a, item, "so_ky_hieu", number, e->pos);
            if (date_parse(e->doc->info.date, &date) && date_is_day(date))
                add_text(a, item, "ngay", date_short(a, date), e->pos);
        }
        if (e->pages > 0)
            add_text(a, item, "so_trang", str_printf(a, "%d", e->pages),
                     e->pos);
        value_append(list, item);
    }
    return list;
}

static const struct value *
own_data(struct making *m, const struct entry *e)
{
    const struct value *all = value_find(m->data, "van_ban");

    if (all == NULL || all->kind != VALUE_MAP)
        return NULL;
    return value_find(all, str_zero(m->arena, e->id));
}

/* What of the data the template can take, and over it what is said for this
 * document alone. */
static const struct value *
entry_plan(struct making *m, const struct entry *e)
{
    const struct value *own = own_data(m, e);
    struct value *only = value_new(m->arena, VALUE_MAP, m->data->pos);
    struct value *plan;

    for (const struct value *v = m->data->first; v != NULL; v = v->next)
        if (!is_own_key(v->key) && entry_takes(e, v->key))
            value_append(only, value_again(m->arena, v));
    if (e->is_index)
        value_append(only, list_documents(m));
    if (own == NULL || own->kind != VALUE_MAP)
        own = value_new(m->arena, VALUE_MAP, m->data->pos);
    plan = value_join(m->arena, only, own);
    slots_move(m->arena, plan, m->data);
    return plan;
}

/* ---- making */

/* A plan that says no more than its template. */
static const struct value *
named_plan(struct making *m, const struct entry *e)
{
    struct value *plan = value_new(m->arena, VALUE_MAP, e->pos);

    add_text(m->arena, plan, "mau", e->template_name, e->pos);
    return plan;
}

/* The template of an entry, in the form that the data's days ask for. */
static void
find_template(struct making *m, struct entry *e)
{
    const struct value *own = own_data(m, e), *all = m->data;

    e->template = session_template(m->maker->session, named_plan(m, e),
                                   m->diags);
    if (own != NULL && own->kind == VALUE_MAP)
        all = value_join(m->arena, m->data, own);
    if (e->template != NULL)
        e->template = template_choose(m->arena, e->template, all, m->diags);
    m->ok = m->ok && e->template != NULL;
}

static void
add_output(struct making *m, const struct vanban_output *o)
{
    size_t one = sizeof(*o), had = (size_t)m->room;

    if (m->maker->made->count == m->room) {
        m->room = m->room > 0 ? 2 * m->room : 32;
        m->outputs = arena_grow(m->arena, m->outputs, had * one,
                                (size_t)m->room * one);
    }
    m->outputs[m->maker->made->count++] = *o;
}

/* One file in every format; phụ lục that are files of their own have the
 * name that `render` gives them. False after a diagnostic. */
static bool
draw(struct making *m, const struct entry *e, struct doc *doc,
     const struct pages *pages)
{
    for (int i = 0; i < m->formats->count; i++) {
        const struct renderer *r = m->formats->of[i];
        struct vanban_output o = { .format = r, .document = e->index };
        struct buf bytes = buf_new(m->arena);
        struct str part = STR_EMPTY;

        if (doc->appendix != NULL) {
            o.appendix = doc->appendix->number;
            part = str_printf(m->arena, "-phu-luc-%d", o.appendix);
        }
        o.name = str_printf(m->arena, "%.*s%.*s.%s", STR_ARG(e->file),
                            STR_ARG(part), r->extension).p;
        if (!maker_draw(m->maker, r, doc, pages, &bytes))
            return false;
        o.bytes = buf_str(&bytes);
        add_output(m, &o);
    }
    return true;
}

static void
make_entry(struct making *m, struct entry *e)
{
    const struct value *plan = maker_filled(m->maker, e->template,
                                            entry_plan(m, e), true);

    e->doc = maker_tree(m->maker, e->template, plan);
    m->ok = m->ok && e->doc != NULL;
    for (struct doc *doc = e->doc; doc != NULL; doc = doc->next) {
        const struct pages *pages = maker_pages(m->maker, doc);

        if (pages == NULL) {
            m->ok = false;
            return;
        }
        e->pages += pages->count;
        if (m->formats != NULL &&
            maker_is_good(m->maker))
            m->ok = draw(m, e, doc, pages) && m->ok;
        maker_pages_done(m->maker);
    }
}

static bool
says_no(struct arena *a, const struct value *v)
{
    return v != NULL && v->kind == VALUE_TEXT &&
           str_is(viet_fold(a, str_trim(v->text)), "khong");
}

/* The keys that no document takes, and the documents that there are not. */
static void
check_data(struct making *m)
{
    const struct template **all;
    const struct value *own = value_find(m->data, "van_ban");
    struct nearest nearest;
    struct diag *g;
    int count = 0;

    for (const struct entry *e = m->dossier->first; e != NULL; e = e->next)
        count++;
    all = ARENA_ARRAY(m->arena, const struct template *, count + 1);
    count = 0;
    for (const struct entry *e = m->dossier->first; e != NULL; e = e->next)
        if (e->template != NULL)
            all[count++] = e->template;
    for (const struct value *v = m->data->first; v != NULL; v = v->next) {
        bool known = is_own_key(v->key);

        for (int i = 0; i < count && !known; i++)
            known = template_declares(all[i], v->key);
        if (known)
            continue;
        nearest = template_nearest_key(all, count, v->key);
        g = diag_add(m->diags, FIELD_UNKNOWN, v->key_pos,
                     str_zero(m->arena, v->key_written),
                     nearest_text(m->arena, &nearest));
        if (value_member(m->data, nearest.name) == NULL)
            mend_near(m->diags, g, v->key_written, &nearest);
    }
    for (const struct value *v = own != NULL ? own->first : NULL; v != NULL;
         v = v->next) {
        const struct entry *e = m->dossier->first;

        nearest = (struct nearest){ .asked = v->key };
        while (e != NULL && !str_equal(e->id, v->key)) {
            nearest_offer(&nearest, e->id);
            e = e->next;
        }
        if (e != NULL)
            continue;
        g = diag_add(m->diags, DOSSIER_ENTRY, v->key_pos,
                     str_zero(m->arena, v->key_written),
                     dossier_ids(m->arena, m->dossier));
        if (value_member(own, nearest.name) == NULL)
            mend_near(m->diags, g, v->key_written, &nearest);
    }
}

static void
make_all(struct making *m)
{
    int n = 0;

    for (struct entry *e = m->dossier->first; e != NULL; e = e->next) {
        e->index = n++;
        e->left_out = says_no(m->arena, own_data(m, e));
        if (!e->left_out && e->template_name.n > 0)
            find_template(m, e);
    }
    check_data(m);
    for (int index = 0; index < 2; index++)
        for (struct entry *e = m->dossier->first; e != NULL; e = e->next)
            if (e->template != NULL && e->is_index == (index == 1))
                make_entry(m, e);
}

static struct vanban_document
document_of(const struct entry *e)
{
    return (struct vanban_document){
        .id = e->id, .file = e->file, .maker = e->maker,
        .title = e->title.n > 0 || e->template == NULL
                     ? e->title : template_title(e->template),
        .left_out = e->left_out, .listed = e->template_name.n == 0,
        .pages = e->pages,
    };
}

/* All documents of the list, for who asks what there is. */
static void
tell_documents(struct making *m)
{
    struct vanban_made *made = m->maker->made;
    struct vanban_document *all;
    int n = 0;

    for (const struct entry *e = m->dossier->first; e != NULL; e = e->next)
        n++;
    made->documents = all = ARENA_ARRAY(m->arena, struct vanban_document,
                                        n + 1);
    for (const struct entry *e = m->dossier->first; e != NULL; e = e->next)
        all[made->n_documents++] = document_of(e);
}

static struct dossier *
find_dossier(struct making *m)
{
    const struct value *named = value_find(m->data, "ho_so");
    const char *name = str_zero(m->arena, value_text(m->data, "ho_so"));
    const char *path;

    if (named == NULL || name[0] == '\0') {
        diag_add(m->diags, DOSSIER_UNNAMED, m->data->pos);
        return NULL;
    }
    path = roots_ini(m->arena, &m->maker->session->roots, name);
    if (path == NULL) {
        diag_add(m->diags, DOSSIER_UNKNOWN, named->pos, name);
        return NULL;
    }
    return dossier_read(m->arena, &m->maker->files, path, m->diags);
}

bool
dossier_is(const struct value *data)
{
    return value_find(data, "ho_so") != NULL &&
           value_find(data, "mau") == NULL;
}

bool
dossier_make(struct vanban_maker *maker, const struct value *data,
             const struct vanban_formats *formats)
{
    struct making m = {
        .maker = maker, .formats = formats, .arena = maker->document,
        .diags = maker->diags, .data = maker_laid(maker, data), .ok = true,
    };

    m.dossier = find_dossier(&m);
    if (m.dossier != NULL) {
        make_all(&m);
        tell_documents(&m);
    }
    maker->made->outputs = m.outputs;
    return m.ok && m.dossier != NULL;
}
