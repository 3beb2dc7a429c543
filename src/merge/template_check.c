/* template_check.c — follows every path in a template to the field that it
 * names, and says where there is none or it is used wrongly. */
#include "merge/element.h"

#include "base/viet.h"
#include "merge/compute.h"

/* A name that <for> gives to each item, inside it. */
struct scope {
    struct str name;
    const struct field *item; /* the list; NULL for the items of lines */
    const struct scope *outer;
};

struct check {
    struct arena *arena;
    const struct template *template;
    struct diags *diags;
    const struct field *document; /* group of the <document> around, or NULL */
};

enum { CHAIN_MAX = 8 };

bool
template_word(const struct template *t, struct str path, struct str *word)
{
    if (str_is(path, "mau.ten_loai"))
        *word = t->type;
    else if (str_is(path, "mau.viet_tat"))
        *word = t->abbreviation;
    else
        return false;
    return true;
}

static void
unknown(struct check *c, const struct field *among, struct str path,
        struct pos pos)
{
    size_t dot = path.n;
    struct nearest nearest;

    while (dot > 0 && path.p[dot - 1] != '.')
        dot--;
    nearest = (struct nearest){ .asked = str_after(path, dot) };
    for (const struct field *f = among; f != NULL; f = f->next)
        nearest_offer(&nearest, f->name);
    diag_add(c->diags, TEMPLATE_FIELD, pos, str_zero(c->arena, path),
             nearest_text(c->arena, &nearest));
}

/* The field of a path. What an item of lines is has no field of its own: it
 * is then the list's. Reports, and gives NULL, where there is none. */
static const struct field *
resolve(struct check *c, const struct scope *scope, struct str path,
        struct pos pos)
{
    const struct field *among = c->template->fields, *f;
    struct str rest = path, name = str_first(path, str_index(path, '.'));

    for (; scope != NULL; scope = scope->outer)
        if (str_equal(scope->name, name))
            break;
    if (scope != NULL) {
        if (name.n == path.n || scope->item == NULL)
            return scope->item;
        among = scope->item->fields;
        rest = str_after(path, name.n + 1);
    }
    for (;;) {
        size_t dot = str_index(rest, '.');

        f = field_find(among, str_first(rest, dot));
        if (f == NULL || (dot < rest.n && f->kind != KIND_GROUP)) {
            unknown(c, f == NULL ? among : NULL, path, pos);
            return NULL;
        }
        if (dot == rest.n)
            return f;
        among = f->fields;
        rest = str_after(rest, dot + 1);
    }
}

static void
wrong_use(struct check *c, const struct field *f, struct pos pos,
          const char *wanted)
{
    diag_add(c->diags, TEMPLATE_FIELD_USE, pos, str_zero(c->arena, f->name),
             kind_name(f->kind), wanted);
}

static void
check_pattern(struct check *c, const struct scope *scope,
              const struct pattern *pattern)
{
    if (pattern == NULL)
        return;
    for (const struct piece *p = pattern->first; p != NULL; p = p->next) {
        const struct field *f;
        struct str word;

        if (p->path.n == 0 || template_word(c->template, p->path, &word))
            continue;
        if (p->gather != GATHER_NONE)
            diag_add(c->diags, TEMPLATE_BRACE, p->pos);
        f = resolve(c, scope, p->path, p->pos);
        if (f != NULL && (f->kind == KIND_LIST || f->kind == KIND_GROUP ||
                          f->kind == KIND_BODY || f->kind == KIND_TABLE))
            wrong_use(c, f, p->pos, "line, text, lines, number, date");
    }
}

static void
check_part(struct check *c, const struct element *e)
{
    if (e->part == NULL)
        return;
    for (const char *const *name = e->part->fields; *name != NULL; name++)
        if (c->document == NULL ||
            field_find(c->document->fields, str_from(*name)) == NULL)
            resolve(c, NULL, str_from(*name), e->pos);
}

static void check_list(struct check *, const struct scope *,
                       const struct element *);

static void
check_for(struct check *c, const struct scope *outer,
          const struct element *e)
{
    const struct field *list = resolve(c, outer, e->field, e->pos);
    struct scope scope = { e->as, list, outer };

    if (list != NULL && list->kind != KIND_LIST && list->kind != KIND_LINES)
        wrong_use(c, list, e->pos, "list, lines");
    else if (list != NULL)
        check_list(c, &scope, e->first);
}

static void
check_document(struct check *c, const struct scope *scope,
               const struct element *e)
{
    const struct field *group = resolve(c, scope, e->field, e->pos);
    const struct field *around = c->document;

    if (group != NULL && group->kind != KIND_GROUP) {
        wrong_use(c, group, e->pos, "group");
        return;
    }
    c->document = group;
    check_list(c, scope, e->first);
    c->document = around;
}

/* A column's path begins at the item. */
static void
check_columns(struct check *c, const struct scope *scope,
              const struct field *list, const struct element *e)
{
    for (; e != NULL; e = e->next) {
        if (e->kind != ELEMENT_COLUMN)
            continue;
        check_pattern(c, scope, e->text);
        check_pattern(c, scope, e->lead);
        if (e->field.n > 0 && field_find_path(list->fields, e->field) == NULL)
            unknown(c, list->fields, e->field, e->pos);
        check_columns(c, scope, list, e->first);
    }
}

/* Its rows know nothing of the items. */
static void
check_rows(struct check *c, const struct scope *scope,
           const struct element *e)
{
    for (; e != NULL; e = e->next)
        if (e->kind == ELEMENT_ROW)
            for (const struct element *cell = e->first; cell != NULL;
                 cell = cell->next)
                check_pattern(c, scope, cell->lead);
}

static void
check_item_field(struct check *c, const struct field *list, struct str name,
                 struct pos pos)
{
    if (name.n > 0 && field_find(list->fields, name) == NULL)
        unknown(c, list->fields, name, pos);
}

/* A total's cells read an item of sums. */
static void
check_totals(struct check *c, const struct scope *scope,
             const struct field *list, const struct element *table)
{
    for (const struct element *e = table->first; e != NULL; e = e->next) {
        struct str rest;

        if (e->kind != ELEMENT_TOTAL)
            continue;
        if (table->group.n == 0)
            diag_add(c->diags, TEMPLATE_NEEDS, table->pos, "table", "group");
        e->total->fields = list->fields;
        check_item_field(c, list, e->total->same, e->pos);
        check_item_field(c, list, e->total->apart, e->pos);
        for (rest = e->total->sum; rest.n > 0;) {
            struct str name = str_first(rest, str_index(rest, ' '));

            check_item_field(c, list, name, e->pos);
            rest = str_after(rest, name.n + 1);
        }
        for (const struct element *in = e->first; in != NULL; in = in->next)
            check_pattern(c, scope, in->lead);
    }
}

static void
check_table(struct check *c, const struct scope *outer,
            const struct element *e)
{
    const struct field *list = e->field.n > 0
                                   ? resolve(c, outer, e->field, e->pos)
                                   : NULL;
    struct scope scope = { e->as, list, outer };

    check_pattern(c, outer, e->text);
    check_pattern(c, outer, e->lead);
    check_rows(c, outer, e->first);
    if (list == NULL)
        return;
    if (list->kind != (e->first != NULL ? KIND_LIST : KIND_TABLE)) {
        wrong_use(c, list, e->pos, e->first != NULL ? "list" : "table");
        return;
    }
    if (e->group.n > 0 && field_find_path(list->fields, e->group) == NULL)
        unknown(c, list->fields, e->group, e->pos);
    check_columns(c, &scope, list, e->first);
    check_totals(c, &scope, list, e);
}

/* The several fields that an <if> asks for. */
static void
check_paths(struct check *c, const struct scope *scope, struct str paths,
            struct pos pos)
{
    while (paths.n > 0) {
        struct str path = str_first(paths, str_index(paths, ' '));

        if (path.n > 0)
            resolve(c, scope, path, pos);
        paths = str_after(paths, path.n + 1);
    }
}

static void
check_list(struct check *c, const struct scope *scope,
           const struct element *e)
{
    for (; e != NULL; e = e->next) {
        const struct field *f;

        if (e->kind == ELEMENT_IF || e->kind == ELEMENT_UNLESS) {
            check_paths(c, scope, e->field, e->pos);
            check_list(c, scope, e->first);
            continue;
        }
        if (e->kind == ELEMENT_TABLE) {
            check_table(c, scope, e);
            continue;
        }
        check_pattern(c, scope, e->text);
        check_pattern(c, scope, e->lead);
        if (e->number.n > 0)
            resolve(c, scope, e->number, e->pos);
        if (e->kind == ELEMENT_FOR) {
            check_for(c, scope, e);
            continue;
        }
        if (e->kind == ELEMENT_DOCUMENT) {
            check_document(c, scope, e);
            continue;
        }
        if (e->kind == ELEMENT_PART)
            check_part(c, e);
        f = e->field.n > 0 ? resolve(c, scope, e->field, e->pos) : NULL;
        if (f != NULL && e->kind == ELEMENT_NOI_DUNG &&
            (f->kind == KIND_GROUP || f->kind == KIND_DATE))
            wrong_use(c, f, e->pos, "body, text, line, lines");
        if (f != NULL && e->kind == ELEMENT_MUC && f->kind != KIND_LINE &&
            f->kind != KIND_TEXT)
            wrong_use(c, f, e->pos, "line, text");
        check_list(c, scope, e->first);
    }
}

/* A default may name fields that have defaults; somewhere this must end. */
static void
check_chain(struct check *c, const struct field *f, int depth)
{
    if (f->fallback == NULL)
        return;
    if (depth > CHAIN_MAX) {
        diag_add(c->diags, TEMPLATE_CYCLE, f->pos,
                 str_zero(c->arena, f->name));
        return;
    }
    for (const struct piece *p = f->fallback->first; p != NULL; p = p->next) {
        const struct field *next;

        next = p->path.n > 0
                   ? field_find_path(c->template->fields, p->path) : NULL;
        if (next != NULL)
            check_chain(c, next, depth + 1);
    }
}

static void
check_fields(struct check *c, const struct field *f)
{
    const struct field *siblings = f;

    for (; f != NULL; f = f->next) {
        check_pattern(c, NULL, f->fallback);
        check_pattern(c, NULL, f->bare);
        check_paths(c, NULL, f->without, f->pos);
        check_paths(c, NULL, f->unless, f->pos);
        check_paths(c, NULL, f->decides, f->pos);
        if (f->bare != NULL && f->fallback == NULL)
            diag_add(c->diags, TEMPLATE_NEEDS, f->pos, "field", "default");
        field_compute_check(c->arena, f, siblings, c->template->fields,
                            c->diags);
        check_chain(c, f, 0);
        check_fields(c, f->fields);
    }
}

/* What lists of templates show. */
static void
check_list_words(struct check *c)
{
    const struct template *t = c->template;

    if (t->first.n > 0 && !str_is(t->first, "yes") && !str_is(t->first, "no"))
        diag_add(c->diags, TEMPLATE_VALUE, t->pos, "first",
                 str_zero(c->arena, t->first),
                 ", chỉ nhận \"yes\" hay \"no\"");
    if (str_is(t->first, "yes") && t->group.n == 0)
        diag_add(c->diags, TEMPLATE_NEEDS, t->pos, "template", "group");
    if (str_index(t->group, '\n') < t->group.n)
        diag_add(c->diags, TEMPLATE_VALUE, t->pos, "group",
                 str_zero(c->arena, t->group), ", chỉ một dòng");
}

void
template_check(struct arena *a, const struct template *t, struct diags *d)
{
    struct check c = { a, t, d, NULL };

    check_list_words(&c);

    check_fields(&c, t->fields);
    check_list(&c, NULL, t->body);
}
