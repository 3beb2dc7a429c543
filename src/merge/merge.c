/* merge.c — goes through the body of a template and builds what it says. */
#include "merge/merge.h"

#include "input/pictures.h"

#include "base/limits.h"
#include "base/viet.h"
#include "merge/fill.h"
#include "merge/fill_table.h"
#include "merge/finish.h"
#include "merge/variant.h"
#include "model/section.h"
#include "outline/outline.h"
#include "parts/lien_tich.h"
#include "parts/lines.h"
#include "table/table.h"
#include "text/inline.h"

struct merger {
    struct filler filler;
    struct part_run run;
    struct node *section;
    struct outline outline; /* of the body since the last part */
    int depth;              /* of <muc> around */
    int turns;              /* of <for> in this document */
};

static struct outline
body_new(const struct merger *m)
{
    struct outline o = outline_new(m->run.arena);

    o.measure = m->run.measure;
    o.files = m->run.files;
    o.tables = m->run.tables;
    o.pictures = m->run.pictures;
    o.settled = m->run.settled;
    o.items = m->run.items;
    return o;
}

/* Turns the body so far into paragraphs, before something else follows. */
static void
flush(struct merger *m)
{
    if (m->outline.first == NULL && m->outline.refused.source == NULL)
        return;
    outline_finish(&m->outline);
    outline_build(m->run.arena, &m->outline, m->run.profile, m->section,
                  m->run.diags);
    m->outline = body_new(m);
}

static struct item *
add_item(struct merger *m, enum label_kind kind,
         const struct pattern *pattern)
{
    struct span *spans = NULL;
    struct str text = fill_text(&m->filler, pattern, &spans);
    struct item *item = outline_add(&m->outline, kind, text,
                                    spans != NULL ? spans->pos
                                                  : pattern->pos);

    item->spans = spans;
    return item;
}

static void
merge_para(struct merger *m, const struct element *e)
{
    const struct para_style *style;
    struct span *spans = NULL;
    struct node *para;
    struct str text;

    if (e->text == NULL)
        return;
    if (e->style.n == 0 || str_is(e->style, "noi_dung")) {
        add_item(m, LABEL_NONE, e->text);
        return;
    }
    style = profile_find(m->run.profile, e->style);
    if (style == NULL) {
        diag_add(m->run.diags, TEMPLATE_STYLE, e->pos,
                 str_zero(m->run.arena, e->style));
        return;
    }
    text = fill_text(&m->filler, e->text, &spans);
    para = para_new(m->run.arena, style, e->text->pos);
    inline_append(m->run.arena, para, text, 0, spans, e->text->pos, NULL,
                  m->run.profile, m->run.diags);
    outline_add_node(&m->outline, para);
}

/* A number as the author wrote it: "4", "4.", "IV"; 0 where it is none. */
static int
written_number(struct str s)
{
    int number = 0;

    s = str_trim(s);
    if (str_ends(s, "."))
        s.n--;
    if (s.n > 0 && !viet_is_digit((unsigned char)s.p[0]))
        return roman_number(s);
    for (size_t i = 0; i < s.n; i++) {
        if (!viet_is_digit((unsigned char)s.p[i]) || i == 4)
            return 0;
        number = number * 10 + (s.p[i] - '0');
    }
    return number;
}

static void
set_number(struct merger *m, struct item *item, struct str path)
{
    const struct value *v = fill_find(&m->filler, path);

    if (value_is_blank(v) || v->kind != VALUE_TEXT)
        return;
    item->label.number = written_number(v->text);
    if (item->label.number == 0)
        diag_add(m->run.diags, FIELD_KIND, v->pos,
                 str_zero(m->run.arena, path), "số (4, hay IV)");
}

static void merge_list(struct merger *, const struct element *);
static void merge_one(struct merger *, const struct element *);

static void
merge_muc(struct merger *m, const struct element *e)
{
    enum label_kind label = e->has_label ? e->label
                                         : outline_label_at(m->depth);
    const struct value *title = NULL;
    struct item *item;

    if (e->field.n > 0)
        title = fill_find(&m->filler, e->field);
    if (!value_is_blank(title) && title->kind == VALUE_TEXT)
        item = outline_add(&m->outline, label,
                           pattern_squeeze(m->run.arena, title->text),
                           title->pos);
    else if (e->text != NULL)
        item = add_item(m, label, e->text);
    else
        item = outline_add(&m->outline, label, STR_EMPTY, e->pos);
    if (e->text != NULL)
        item->heading = HEADING_YES; /* the template says that it is one */
    if (e->number.n > 0)
        set_number(m, item, e->number);
    m->depth++;
    merge_list(m, e->first);
    m->depth--;
    /* a footnote called in the title is defined in the text below it */
    if (item->next != NULL && item->notes == NULL)
        item->notes = item->next->notes;
}

/* A list of lines behind a lead, with the marks that a clerk leaves out. */
static const struct value *
punctuated(const struct merger *m, const struct element *e,
           const struct value *v)
{
    const struct field *f = field_find_path(m->filler.template->fields,
                                            e->field);
    struct value *list;
    struct lines lines;

    if (v->kind != VALUE_LIST || f == NULL || f->kind != KIND_LINES)
        return v;
    lines = lines_read(m->run.arena, v);
    if (lines.first != NULL && lines.first->next != NULL)
        lines_punctuate(m->run.arena, &lines, "");
    list = value_new(m->run.arena, VALUE_LIST, v->pos);
    for (const struct line *l = lines.first; l != NULL; l = l->next) {
        struct value *item = value_new(m->run.arena, VALUE_TEXT, l->pos);

        item->text = l->text;
        value_append(list, item);
    }
    return list;
}

static void
merge_noi_dung(struct merger *m, const struct element *e)
{
    const struct value *v = NULL;
    const struct item *before = m->outline.last;
    struct value *literal;
    struct lead lead = { NULL, e->has_label ? e->label : LABEL_DASH };

    if (e->field.n > 0)
        v = fill_find(&m->filler, e->field);
    if (value_is_blank(v)) {
        if (e->text == NULL)
            return;
        literal = value_new(m->run.arena, VALUE_TEXT, e->text->pos);
        literal->text = fill_text(&m->filler, e->text, NULL);
        literal->block = true;
        v = literal;
    }
    if (e->lead == NULL) {
        outline_add_value(&m->outline, v, m->depth, m->run.diags);
    } else {
        lead.text = str_zero(m->run.arena,
                             fill_text(&m->filler, e->lead, NULL));
        outline_add_led(&m->outline, lead, punctuated(m, e, v), m->depth,
                        m->run.diags);
    }
    outline_end_turn(&m->outline, before, v->pos); /* what follows is ours */
}

/* What the author may order as he likes is a handful. */
enum { ORDER_MAX = 32 };

static void
merge_table(struct merger *m, const struct element *e)
{
    const struct value *v = e->field.n > 0 ? fill_find(&m->filler, e->field)
                                           : NULL;

    if (e->field.n > 0 && value_is_blank(v))
        return;
    if (e->first != NULL)
        v = fill_table(&m->filler, e, v);
    if (v->kind == VALUE_TEXT)
        outline_add_value(&m->outline, v, m->depth, m->run.diags);
    else
        outline_add_table(&m->outline, v);
}

static void
merge_with(struct merger *m, const struct element *e,
           const struct value *item)
{
    const struct scope scope = { e->as, item, 0, m->filler.scope };

    if (++m->turns >= LIMIT_TURNS) {
        if (m->turns == LIMIT_TURNS)
            diag_add(m->run.diags, TEMPLATE_TURNS, e->pos);
        return;
    }
    m->filler.scope = &scope;
    merge_list(m, e->first);
    m->filler.scope = scope.outer;
}

static void
merge_for(struct merger *m, const struct element *e)
{
    const struct value *list = fill_find(&m->filler, e->field);
    struct lines lines;

    if (value_is_blank(list))
        return;
    if (list->kind == VALUE_LIST) {
        for (const struct value *c = list->first; c != NULL; c = c->next)
            if (!value_is_blank(c))
                merge_with(m, e, c);
        return;
    }
    lines = lines_read(m->run.arena, list);
    for (const struct line *l = lines.first; l != NULL; l = l->next) {
        struct value *v = value_new(m->run.arena, VALUE_TEXT, l->pos);

        v->text = l->text;
        merge_with(m, e, v);
    }
}

/* Copies the keys of a map that are none of the fields to another. */
static void
add_keys(struct arena *a, struct value *to, const struct value *from,
         const struct field *except)
{
    for (const struct value *c = from->first; c != NULL; c = c->next) {
        if (field_find(except, c->key) == NULL)
            value_append(to, value_again(a, c));
    }
}

/* The plan as the parts inside a <document> see it: the group's keys, and
 * those that the group does not declare from the outside. */
static struct value *
inner_plan(struct merger *m, const struct element *e,
           const struct value *group)
{
    struct arena *a = m->run.arena;
    struct value *plan = value_new(a, VALUE_MAP, group->pos);
    const struct field *f = field_find_path(m->filler.template->fields,
                                            e->field);

    add_keys(a, plan, group, NULL);
    add_keys(a, plan, m->run.plan, f != NULL ? f->fields : NULL);
    return plan;
}

static void
merge_inner(struct merger *m, const struct element *e)
{
    const struct value *group = fill_find(&m->filler, e->field);
    struct part_run around = m->run;
    struct node *section;
    struct str type;

    if (value_is_blank(group) || group->kind != VALUE_MAP)
        return;
    flush(m);
    if (e->own_pages) {
        section = section_new(m->run.arena, m->run.profile, false,
                              group->pos);
        section->u.section.number_from = 1;
        section->u.section.number_hidden_first =
            m->run.profile->page.first_number_hidden;
        node_append(m->section, section);
    }
    m->run.plan = inner_plan(m, e, group);
    type = value_text(group, "ten_loai");
    if (type.n > 0)
        m->run.type = type;
    merge_list(m, e->first);
    flush(m);
    m->run = around;
}

/* What a part builds knows that it is its own. */
static void
merge_part(struct merger *m, const struct part *part)
{
    struct node *before = m->section->last;

    part->build(&m->run, m->section);
    for (struct node *n = before != NULL ? before->next : m->section->first;
         n != NULL; n = n->next)
        n->part = part->name;
}

/* "san_pham.nganh san_pham.nhom": whether one of them has content. */
static bool
any_filled(const struct merger *m, struct str paths)
{
    while (paths.n > 0) {
        struct str path = str_first(paths, str_index(paths, ' '));

        if (path.n > 0 && !value_is_blank(fill_find(&m->filler, path)))
            return true;
        paths = str_after(paths, path.n + 1);
    }
    return false;
}

/* Whether the plan has the field of one element before that of the other; of
 * two files neither. */
static bool
stands_before(const struct merger *m, const struct element *e,
              const struct element *other)
{
    const struct value *a = fill_find(&m->filler, e->field);
    const struct value *b = fill_find(&m->filler, other->field);

    return a->key_pos.source == b->key_pos.source &&
           (a->key_pos.line != b->key_pos.line
                ? a->key_pos.line < b->key_pos.line
                : a->key_pos.column < b->key_pos.column);
}

/* What the author has put first comes first. */
static void
merge_order(struct merger *m, const struct element *e)
{
    const struct element *all[ORDER_MAX];
    int count = 0;

    for (const struct element *c = e->first; c != NULL && count < ORDER_MAX;
         c = c->next) {
        int at = count;

        if (value_is_blank(fill_find(&m->filler, c->field)))
            continue; /* has no place */
        for (count++; at > 0 && stands_before(m, c, all[at - 1]); at--)
            all[at] = all[at - 1];
        all[at] = c;
    }
    for (int i = 0; i < count; i++)
        merge_one(m, all[i]);
}

static void
merge_list(struct merger *m, const struct element *e)
{
    for (; e != NULL; e = e->next)
        merge_one(m, e);
}

static void
merge_one(struct merger *m, const struct element *e)
{
    switch (e->kind) {
    case ELEMENT_PART:
        flush(m);
        merge_part(m, e->part);
        break;
    case ELEMENT_PARA:
        merge_para(m, e);
        break;
    case ELEMENT_MUC:
        merge_muc(m, e);
        break;
    case ELEMENT_ITEM:
        /* what is meant as a heading is a <muc> */
        if (e->text != NULL)
            add_item(m, e->label, e->text)->heading = HEADING_NO;
        break;
    case ELEMENT_NOI_DUNG:
        merge_noi_dung(m, e);
        break;
    case ELEMENT_TABLE:
        merge_table(m, e);
        break;
    case ELEMENT_ORDER:
        merge_order(m, e);
        break;
    case ELEMENT_COLUMN:
    case ELEMENT_ROW:
    case ELEMENT_TOTAL:
    case ELEMENT_CELL:
        break; /* of its table */
    case ELEMENT_FOR:
        merge_for(m, e);
        break;
    case ELEMENT_IF:
    case ELEMENT_UNLESS:
        if (any_filled(m, e->field) == (e->kind == ELEMENT_IF))
            merge_list(m, e->first);
        break;
    case ELEMENT_DOCUMENT:
        merge_inner(m, e);
        break;
    }
}

struct doc *
merge_document(const struct merge_run *run, const struct template *t,
               const struct value *plan, const struct value *filled)
{
    struct arena *a = run->arena;
    struct doc *doc = ARENA_NEW(a, struct doc);
    struct merger m = { .depth = 0 };

    doc->profile = run->profile;
    m.filler = (struct filler){ .arena = a, .template = t, .plan = filled,
                                .diags = run->diags };
    m.run = (struct part_run){ .arena = a, .files = run->files,
                               .plan = filled, .profile = run->profile,
                               .measure = run->measure,
                               .tables = value_find(plan, "bang"),
                               .settled = tables_new(a),
                               .items = ARENA_NEW(a, int),
                               .pictures = run->pictures != NULL
                                               ? run->pictures
                                               : pictures_new(a),
                               .diags = run->diags };
    m.run.type = lien_tich_type(a, t->type, filled, run->profile);
    m.outline = body_new(&m);
    m.section = section_new(a, run->profile, false, plan->pos);
    m.section->u.section.number_from = 1;
    m.section->u.section.number_hidden_first =
        run->profile->page.first_number_hidden;
    doc_append(doc, m.section);
    merge_list(&m, t->body);
    flush(&m);
    part_info(&m.run, &doc->info);
    tables_settle(m.run.settled);
    doc_finish(a, doc, run->measure, run->diags);
    return doc;
}
