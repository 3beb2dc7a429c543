/* element.c — reads the markup of a template's body into elements, each with
 * the attributes and children that it may have. */
#include "merge/element.h"

#include "base/viet.h"
#include "merge/attributes.h"

struct element_row {
    const char *name;
    enum element_kind kind;
    const char *const *attributes; /* NULL-ended */
    bool children, text;
};

static const char *const part_attributes[] = { "name", NULL };
static const char *const para_attributes[] = { "style", NULL };
static const char *const muc_attributes[] = { "title", "field-title",
                                              "field-number", "label", NULL };
static const char *const item_attributes[] = { "label", NULL };
static const char *const noi_dung_attributes[] = { "field", "lead", "label",
                                                   NULL };
static const char *const for_attributes[] = { "each", "as", NULL };
static const char *const if_attributes[] = { "field", NULL };
static const char *const document_attributes[] = { "field", "pages", NULL };

static const char *const table_attributes[] = {
    "field", "as", "title", "unit", "group", "numbers", NULL
};
static const char *const column_attributes[] = {
    "title", "field", "value", "width", "align", NULL
};

static const char *const total_attributes[] = { "sum", "same", "ratio",
                                                "apart", NULL };
static const char *const row_attributes[] = { NULL }; /* and of <order> */
static const char *const cell_attributes[] = { "value", NULL };

static const struct element_row rows[] = {
    { "part", ELEMENT_PART, part_attributes, false, false },
    { "para", ELEMENT_PARA, para_attributes, false, true },
    { "muc", ELEMENT_MUC, muc_attributes, true, false },
    { "item", ELEMENT_ITEM, item_attributes, false, true },
    { "noi_dung", ELEMENT_NOI_DUNG, noi_dung_attributes, false, true },
    { "order", ELEMENT_ORDER, row_attributes, true, false },
    { "for", ELEMENT_FOR, for_attributes, true, false },
    { "if", ELEMENT_IF, if_attributes, true, false },
    { "unless", ELEMENT_UNLESS, if_attributes, true, false },
    { "table", ELEMENT_TABLE, table_attributes, true, false },
    { "column", ELEMENT_COLUMN, column_attributes, true, false },
    { "row", ELEMENT_ROW, row_attributes, true, false },
    { "total", ELEMENT_TOTAL, total_attributes, true, false },
    { "cell", ELEMENT_CELL, cell_attributes, false, false },
    { "document", ELEMENT_DOCUMENT, document_attributes, true, false },
};

enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

static const struct element_row *
row_find(struct element_reader *r, const struct markup *m,
         const struct markup *parent)
{
    struct nearest nearest = { .asked = m->name };

    for (int i = 0; i < ROWS; i++) {
        if (str_is(m->name, rows[i].name))
            return &rows[i];
        nearest_offer(&nearest, str_from(rows[i].name));
    }
    nearest_offer(&nearest, STR("include"));
    diag_add(r->diags, TEMPLATE_ELEMENT, m->pos,
             str_zero(r->arena, m->name), str_zero(r->arena, parent->name),
             nearest_text(r->arena, &nearest));
    return NULL;
}

static const struct part *
part_find(struct element_reader *r, const struct markup *m)
{
    struct str name = attribute_need(r->arena, m, "name", r->diags);
    struct nearest nearest = { .asked = name };

    for (const struct part *const *p = parts; *p != NULL; p++) {
        if (str_is(name, (*p)->name))
            return *p;
        nearest_offer(&nearest, str_from((*p)->name));
    }
    if (name.n > 0)
        diag_add(r->diags, TEMPLATE_PART, m->pos, str_zero(r->arena, name),
                 nearest_text(r->arena, &nearest));
    return NULL;
}

static void
read_label(struct element_reader *r, const struct markup *m,
           struct element *e)
{
    struct str name = attribute_text(m, "label");
    struct nearest nearest = { .asked = name };

    if (name.n == 0)
        return;
    for (int k = LABEL_NONE; k <= LABEL_PLUS; k++) {
        const char *known = label_name((enum label_kind)k);

        if (str_is(name, known)) {
            e->label = (enum label_kind)k;
            e->has_label = true;
            return;
        }
        nearest_offer(&nearest, str_from(known));
    }
    diag_add(r->diags, TEMPLATE_VALUE, m->pos, "label",
             str_zero(r->arena, name), nearest_text(r->arena, &nearest));
}

/* Literal text of an element: one line, or for <noi_dung> its lines. */
static struct pattern *
read_text(struct element_reader *r, const struct markup *m, bool lines)
{
    struct str text = markup_text(r->arena, m);

    if (str_trim(text).n == 0)
        return NULL;
    text = lines ? pattern_dedent(r->arena, text)
                 : pattern_squeeze(r->arena, text);
    return pattern_parse(r->arena, text, markup_text_pos(m), r->diags);
}

static struct pattern *
read_pattern(struct element_reader *r, const struct markup *m,
             const char *name)
{
    const struct attribute *at = markup_attribute(m, name);

    if (at == NULL)
        return NULL;
    return pattern_parse(r->arena, at->value, m->pos, r->diags);
}

static void
read_muc(struct element_reader *r, const struct markup *m, struct element *e)
{
    e->text = read_pattern(r, m, "title");
    e->field = attribute_text(m, "field-title");
    e->number = attribute_text(m, "field-number");
    read_label(r, m, e);
    if (e->text == NULL && e->field.n == 0)
        diag_add(r->diags, TEMPLATE_NEEDS, m->pos, "muc", "title");
}

static void
read_noi_dung(struct element_reader *r, const struct markup *m,
              struct element *e)
{
    e->field = attribute_text(m, "field");
    e->lead = read_pattern(r, m, "lead");
    read_label(r, m, e);
    e->text = read_text(r, m, true);
    if (e->field.n == 0 && e->text == NULL)
        diag_add(r->diags, TEMPLATE_NEEDS, m->pos, "noi_dung", "field");
}

static void
read_document(struct element_reader *r, const struct markup *m,
              struct element *e)
{
    struct str pages = attribute_text(m, "pages");

    e->field = attribute_need(r->arena, m, "field", r->diags);
    e->own_pages = str_is(pages, "own");
    if (pages.n > 0 && !e->own_pages && !str_is(pages, "same"))
        diag_add(r->diags, TEMPLATE_VALUE, m->pos, "pages",
                 str_zero(r->arena, pages),
                 ", chỉ nhận \"own\" hay \"same\"");
}

static void
read_table(struct element_reader *r, const struct markup *m,
           struct element *e)
{
    struct str numbers = attribute_text(m, "numbers");
    const struct markup *row = m->first;

    while (row != NULL && !str_is(row->name, "row"))
        row = row->next;
    e->field = row != NULL ? attribute_text(m, "field")
                           : attribute_need(r->arena, m, "field", r->diags);
    e->as = attribute_text(m, "as");
    if (e->as.n == 0)
        e->as = STR("hang");
    e->text = read_pattern(r, m, "title");
    e->lead = read_pattern(r, m, "unit");
    e->group = attribute_text(m, "group");
    e->counts = str_is(numbers, "yes");
    if (numbers.n > 0 && !e->counts && !str_is(numbers, "no"))
        diag_add(r->diags, TEMPLATE_VALUE, m->pos, "numbers",
                 str_zero(r->arena, numbers), ", chỉ nhận \"yes\" hay \"no\"");
}

static void
read_cell(struct element_reader *r, const struct markup *m, struct element *e)
{
    e->counts = str_is(attribute_text(m, "value"), "#");
    if (!e->counts)
        e->lead = read_pattern(r, m, "value");
}

/* apart="ten: Trong đó" */
static void
read_total(struct element_reader *r, const struct markup *m,
           struct element *e)
{
    struct str apart = attribute_text(m, "apart");
    size_t colon = str_index(apart, ':');

    e->total = ARENA_NEW(r->arena, struct total);
    e->total->sum = attribute_need(r->arena, m, "sum", r->diags);
    e->total->same = attribute_text(m, "same");
    e->total->ratio = attribute_text(m, "ratio");
    e->total->apart = str_trim(str_first(apart, colon));
    e->total->apart_words = str_trim(str_after(apart, colon + 1));
    if (apart.n > 0 && e->total->apart_words.n == 0)
        diag_add(r->diags, TEMPLATE_VALUE, m->pos, "apart",
                 str_zero(r->arena, apart), ", cần \"trường: chữ đầu\"");
}

static void
read_column(struct element_reader *r, const struct markup *m,
            struct element *e)
{
    e->text = read_pattern(r, m, "title");
    e->field = attribute_text(m, "field");
    e->width = attribute_text(m, "width");
    e->align = attribute_text(m, "align");
    read_cell(r, m, e);
    if (e->text == NULL)
        diag_add(r->diags, TEMPLATE_NEEDS, m->pos, "column", "title");
}

static void
read_own(struct element_reader *r, const struct markup *m, struct element *e)
{
    switch (e->kind) {
    case ELEMENT_PART:
        e->part = part_find(r, m);
        break;
    case ELEMENT_PARA:
        e->style = attribute_text(m, "style");
        e->text = read_text(r, m, false);
        break;
    case ELEMENT_MUC:
        read_muc(r, m, e);
        break;
    case ELEMENT_ITEM:
        read_label(r, m, e);
        e->text = read_text(r, m, false);
        break;
    case ELEMENT_NOI_DUNG:
        read_noi_dung(r, m, e);
        break;
    case ELEMENT_TABLE:
        read_table(r, m, e);
        break;
    case ELEMENT_COLUMN:
        read_column(r, m, e);
        break;
    case ELEMENT_ORDER:
    case ELEMENT_ROW:
        break;
    case ELEMENT_TOTAL:
        read_total(r, m, e);
        break;
    case ELEMENT_CELL:
        read_cell(r, m, e);
        break;
    case ELEMENT_FOR:
        e->field = attribute_need(r->arena, m, "each", r->diags);
        e->as = attribute_need(r->arena, m, "as", r->diags);
        break;
    case ELEMENT_IF:
    case ELEMENT_UNLESS:
        e->field = attribute_need(r->arena, m, "field", r->diags);
        break;
    case ELEMENT_DOCUMENT:
        read_document(r, m, e);
        break;
    }
}

/* Columns and rows stand in tables, and nothing else does. */
static bool
may_stand(enum element_kind kind, struct str parent)
{
    bool in_table = str_is(parent, "table");

    if (kind == ELEMENT_COLUMN)
        return in_table || str_is(parent, "column");
    if (kind == ELEMENT_ROW || kind == ELEMENT_TOTAL)
        return in_table;
    if (kind == ELEMENT_CELL)
        return str_is(parent, "row") || str_is(parent, "total");
    return !in_table && !str_is(parent, "column") && !str_is(parent, "row") &&
           !str_is(parent, "total");
}

static struct element *
read_one(struct element_reader *r, const struct markup *m,
         const struct markup *parent)
{
    const struct element_row *row = row_find(r, m, parent);
    struct element *e;

    if (row == NULL)
        return NULL;
    if (!may_stand(row->kind, parent->name)) {
        diag_add(r->diags, TEMPLATE_ELEMENT, m->pos, row->name,
                 str_zero(r->arena, parent->name), "");
        return NULL;
    }
    attributes_check(r->arena, m, row->attributes, r->diags);
    e = ARENA_NEW(r->arena, struct element);
    e->kind = row->kind;
    e->pos = m->pos;
    e->style = e->field = e->number = e->as = STR_EMPTY;
    e->width = e->align = e->group = STR_EMPTY;
    read_own(r, m, e);
    if (row->children) {
        elements_read(r, m, &e->first);
    } else {
        for (const struct markup *c = m->first; c != NULL; c = c->next)
            if (c->name.n > 0)
                diag_add(r->diags, TEMPLATE_ELEMENT, c->pos,
                         str_zero(r->arena, c->name), row->name, "");
        if (!row->text && str_trim(markup_text(r->arena, m)).n > 0)
            diag_add(r->diags, TEMPLATE_TEXT, markup_text_pos(m), row->name);
    }
    return e;
}

void
elements_read(struct element_reader *r, const struct markup *m,
              struct element **list)
{
    for (const struct markup *c = m->first; c != NULL; c = c->next) {
        while (*list != NULL)
            list = &(*list)->next;
        if (c->name.n == 0 || r->count > ELEMENTS_MAX)
            continue;
        if (++r->count > ELEMENTS_MAX)
            diag_add(r->diags, TEMPLATE_LARGE, c->pos);
        else if (str_is(c->name, "include"))
            r->include(r, c, list);
        else
            *list = read_one(r, c, m);
    }
    if (str_trim(markup_text(r->arena, m)).n > 0)
        diag_add(r->diags, TEMPLATE_TEXT, markup_text_pos(m),
                 str_zero(r->arena, m->name));
}
