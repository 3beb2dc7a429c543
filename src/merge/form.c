/* form.c — writes the fields of templates as groups of inputs, for a program
 * that shows a form. */
#include "merge/form.h"

#include "base/json.h"
#include "base/word_list.h"
#include "merge/element.h"

/* Where a template does not say under which title a field stands. */
static const char group_plain[] = "Nội dung";
static const char group_own[] = "Riêng từng văn bản";

static void
add_text(struct buf *b, const char *key, struct str value)
{
    buf_printf(b, "\"%s\": ", key);
    json_text(b, value);
}

/* A text of words with a mark between them, as a list of texts. */
static void
add_words(struct buf *b, const char *key, struct str words, char mark)
{
    const char *before = "";

    buf_printf(b, ", \"%s\": [", key);
    while (words.n > 0) {
        struct str word = str_first(words, str_index(words, mark));

        buf_add_z(b, before);
        json_text(b, str_trim(word));
        words = str_after(words, word.n + 1);
        before = ", ";
    }
    buf_add_c(b, ']');
}

/* ---- the fields of several templates as one list */

static void join(struct arena *, struct field **list, const struct field *);

static void
join_one(struct arena *a, struct field **list, const struct field *f)
{
    struct field *had = field_find(*list, f->name);

    if (had == NULL) {
        had = ARENA_NEW(a, struct field);
        *had = *f;
        had->fields = NULL;
        had->next = NULL;
        while (*list != NULL)
            list = &(*list)->next;
        *list = had;
    }
    /* what one document must have, the data must give */
    had->required = had->required || f->required;
    join(a, &had->fields, f->fields);
}

static void
join(struct arena *a, struct field **list, const struct field *fields)
{
    for (const struct field *f = fields; f != NULL; f = f->next)
        join_one(a, list, f);
}

/* How many of the documents take a key of the data. */
static int
takers(const struct form_order *o, struct str key)
{
    int n = 0;

    for (int i = 0; i < o->count; i++)
        n += field_find(o->documents[i].template->fields, key) != NULL;
    return n;
}

static struct field *
shared_fields(struct arena *a, const struct form_order *o)
{
    struct field *list = NULL;

    for (int i = 0; i < o->count; i++)
        for (const struct field *f = o->documents[i].template->fields;
             f != NULL; f = f->next)
            if (!word_in_list(o->documents[i].not_taken, f->name))
                join_one(a, &list, f);
    return list;
}

/* What a document of a dossier may say for itself: the number, the day and
 * the signer are seldom those of the others. */
static struct field *
own_fields(struct arena *a, const struct form_order *o, int document)
{
    const struct form_document *one = &o->documents[document];
    struct field *list = NULL;

    for (const struct field *f = one->template->fields; f != NULL;
         f = f->next)
        if (takers(o, f->name) > 1 || word_in_list(one->not_taken, f->name))
            join_one(a, &list, f);
    for (struct field *f = list; f != NULL; f = f->next)
        f->required = false;
    return list;
}

static struct field *
group_new(struct arena *a, struct str name, struct str title,
          struct field *fields)
{
    struct field *f = ARENA_NEW(a, struct field);

    f->name = name;
    f->title = title;
    f->kind = KIND_GROUP;
    f->help = f->example = f->choices = f->unless = STR_EMPTY;
    f->sum = f->percent = f->decides = f->without = STR_EMPTY;
    f->group = str_from(group_own);
    f->fields = fields;
    return f;
}

const struct field *
form_dossier(struct arena *a, const struct form_order *o)
{
    struct field *list = shared_fields(a, o), **end = &list;
    struct field *own = group_new(a, STR("van_ban"),
                                  STR("phần riêng của từng văn bản"), NULL);
    struct field **own_end = &own->fields;

    own->help = STR("Số, ngày, người ký của một văn bản khi khác với phần "
                    "chung.");
    for (int i = 0; i < o->count; i++) {
        *own_end = group_new(a, o->documents[i].id, o->documents[i].title,
                             own_fields(a, o, i));
        own_end = &(*own_end)->next;
    }
    while (*end != NULL)
        end = &(*end)->next;
    *end = own;
    return list;
}

/* ---- a field */

/* A list whose items are short texts is a table: a row for each. */
static bool
is_grid(const struct field *f)
{
    if (f->kind != KIND_LIST || f->fields == NULL)
        return false;
    for (const struct field *c = f->fields; c != NULL; c = c->next)
        if (c->kind != KIND_LINE && c->kind != KIND_NUMBER &&
            c->kind != KIND_DATE)
            return false;
    return true;
}

static const char *
widget_of(const struct field *f)
{
    switch (f->kind) {
    case KIND_LINE:
        return f->choices.n == 0                  ? "line"
               : str_is(f->choices, "có|không") ? "yes-no"
                                                  : "choice";
    case KIND_LINES:  return "lines";
    case KIND_TEXT:   return "text";
    case KIND_BODY:   return "outline";
    case KIND_TABLE:  return "table";
    case KIND_DATE:   return "date";
    case KIND_NUMBER: return "number";
    case KIND_GROUP:  return "group";
    case KIND_LIST:   return is_grid(f) ? "table" : "list";
    }
    return "line";
}

/* A group must be given when one of its fields must. */
static bool
is_required(const struct field *f)
{
    if (!f->required || f->fallback != NULL || f->decides.n > 0 ||
        f->sum.n > 0 || f->percent.n > 0)
        return false;
    if (f->kind != KIND_GROUP)
        return true;
    for (const struct field *c = f->fields; c != NULL; c = c->next)
        if (is_required(c))
            return true;
    return false;
}

/* What stands there where the field is left blank: fields of the plan by
 * their titles. */
static struct str
standard_of(struct arena *a, const struct field *f, const struct field *top)
{
    struct buf b = buf_new(a);

    if (f->sum.n > 0 || f->percent.n > 0)
        return STR("tự tính");
    if (f->fallback == NULL)
        return STR_EMPTY;
    for (const struct piece *p = f->fallback->first; p != NULL; p = p->next) {
        const struct field *named = field_find_path(top, p->path);

        if (p->path.n == 0)
            buf_add_str(&b, p->text);
        else
            buf_printf(&b, "[%.*s]",
                       STR_ARG(named != NULL ? named->title : p->path));
    }
    return buf_take(&b);
}

static void add_fields(struct buf *, const struct field *,
                       const struct field *top, int depth);

static void
add_field(struct buf *b, const struct field *f, const struct field *top,
          int depth)
{
    struct str standard = standard_of(b->arena, f, top);

    json_line(b, depth);
    buf_add_z(b, "{");
    add_text(b, "key", f->name);
    buf_add_z(b, ", ");
    add_text(b, "title", f->title);
    buf_add_z(b, ", ");
    add_text(b, "help", f->help);
    buf_add_z(b, ", ");
    add_text(b, "example", f->example);
    buf_printf(b, ", \"required\": %s, \"widget\": \"%s\"",
               is_required(f) ? "true" : "false", widget_of(f));
    if (f->unless.n > 0)
        add_words(b, "unless", f->unless, ' ');
    if (f->choices.n > 0)
        add_words(b, "choices", f->choices, '|');
    if (standard.n > 0) {
        buf_add_z(b, ", ");
        add_text(b, "standard", standard);
    }
    if (f->fields != NULL) {
        buf_add_z(b, ", \"fields\": [");
        add_fields(b, f->fields, top, depth + 1);
        buf_add_c(b, ']');
    }
    buf_add_c(b, '}');
}

static void
add_fields(struct buf *b, const struct field *fields,
           const struct field *top, int depth)
{
    for (const struct field *f = fields; f != NULL; f = f->next) {
        add_field(b, f, top, depth);
        if (f->next != NULL)
            buf_add_c(b, ',');
    }
}

/* ---- the groups */

static struct str
group_of(const struct field *f)
{
    return f->group.n > 0 ? f->group : str_from(group_plain);
}

static bool
group_is_new(const struct field *fields, const struct field *f)
{
    for (; fields != f; fields = fields->next)
        if (str_equal(group_of(fields), group_of(f)))
            return false;
    return true;
}

static void
add_group(struct buf *b, const struct field *first,
          const struct field *top)
{
    const char *before = "";

    json_line(b, 2);
    buf_add_c(b, '{');
    add_text(b, "title", group_of(first));
    buf_add_z(b, ", \"fields\": [");
    for (const struct field *f = first; f != NULL; f = f->next) {
        if (!str_equal(group_of(f), group_of(first)))
            continue;
        buf_add_z(b, before);
        add_field(b, f, top, 3);
        before = ",";
    }
    buf_add_z(b, "]}");
}

void
form_write(struct buf *b, const struct form_order *o)
{
    const struct field *top = o->dossier ? form_dossier(b->arena, o)
                                         : o->documents[0].template->fields;
    const char *before = "";

    buf_add_c(b, '{');
    json_line(b, 1);
    add_text(b, o->dossier ? "dossier" : "template", str_from(o->name));
    buf_add_c(b, ',');
    json_line(b, 1);
    if (!o->dossier) {
        add_text(b, "variant", o->documents[0].template->name);
        buf_add_c(b, ',');
        json_line(b, 1);
    }
    add_text(b, "title", o->title);
    buf_add_c(b, ',');
    json_line(b, 1);
    buf_add_z(b, "\"groups\": [");
    for (const struct field *f = top; f != NULL; f = f->next) {
        if (!group_is_new(top, f))
            continue;
        buf_add_z(b, before);
        add_group(b, f, top);
        before = ",";
    }
    buf_add_z(b, "]\n}\n");
}
