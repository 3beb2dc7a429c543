/* schema.c — writes a template's fields as a JSON schema, for editors to check
 * plans by. */
#include "base/json.h"
#include "merge/element.h"
#include "table/table.h"

static void
add_member(struct buf *b, int depth, const char *key, struct str value)
{
    json_line(b, depth);
    buf_printf(b, "\"%s\": ", key);
    json_text(b, value);
    buf_add_c(b, ',');
}

static void add_object(struct buf *, const struct field *, int depth,
                       const struct template *top);

/* Texts may be written as numbers: YAML reads 2026 as one. */
static const char scalar[] = "\"type\": [\"string\", \"number\", \"null\"]";

static void
add_type(struct buf *b, const struct field *f, int depth)
{
    json_line(b, depth);
    switch (f->kind) {
    case KIND_LINE:
    case KIND_TEXT:
        buf_add_z(b, scalar);
        break;
    case KIND_NUMBER:
        buf_add_z(b, "\"type\": [\"integer\", \"string\", \"null\"],");
        json_line(b, depth);
        buf_add_z(b, "\"pattern\": \"^ *[0-9]* *$\"");
        break;
    case KIND_LINES:
        buf_add_z(b, "\"type\": [\"string\", \"number\", \"array\", "
                     "\"null\"],");
        json_line(b, depth);
        buf_printf(b, "\"items\": { %s }", scalar);
        break;
    case KIND_BODY:
    case KIND_TABLE:
        buf_add_z(b, "\"type\": [\"string\", \"number\", \"array\", "
                     "\"object\", \"null\"]");
        break;
    case KIND_DATE:
        buf_add_z(b, "\"type\": [\"string\", \"number\", \"object\", "
                     "\"null\"]");
        break;
    case KIND_LIST:
        buf_add_z(b, "\"type\": [\"array\", \"null\"],");
        json_line(b, depth);
        buf_add_z(b, "\"items\": {");
        json_line(b, depth + 1);
        buf_add_z(b, "\"type\": [\"object\", \"string\"],");
        add_object(b, f->fields, depth + 1, NULL);
        json_line(b, depth);
        buf_add_c(b, '}');
        break;
    case KIND_GROUP:
        buf_add_z(b, "\"type\": [\"object\", \"null\"],");
        add_object(b, f->fields, depth, NULL);
        break;
    }
}

static void
add_property(struct buf *b, const struct field *f, int depth)
{
    json_line(b, depth);
    json_text(b, f->name);
    buf_add_z(b, ": {");
    add_member(b, depth + 1, "title", f->title);
    if (f->help.n > 0)
        add_member(b, depth + 1, "description", f->help);
    if (f->example.n > 0) {
        json_line(b, depth + 1);
        buf_add_z(b, "\"examples\": [");
        json_text(b, f->example);
        buf_add_z(b, "],");
    }
    add_type(b, f, depth + 1);
    json_line(b, depth);
    buf_add_c(b, '}');
}

/* A group must be there when one of its fields must, as long as no default
 * stands in for it. */
static bool
is_required(const struct field *f)
{
    if (!f->required || f->unless.n > 0 || f->fallback != NULL)
        return false;
    if (f->kind != KIND_GROUP)
        return true;
    for (const struct field *c = f->fields; c != NULL; c = c->next)
        if (is_required(c))
            return true;
    return false;
}

static void
add_required(struct buf *b, const struct field *fields, int depth)
{
    const char *before = "";

    json_line(b, depth);
    buf_add_z(b, "\"required\": [");
    for (const struct field *f = fields; f != NULL; f = f->next) {
        if (!is_required(f))
            continue;
        buf_add_z(b, before);
        json_text(b, f->name);
        before = ", ";
    }
    buf_add_z(b, "],");
}

/* The key `bang`: any names, each a list of rows or a map. */
static void
add_tables(struct buf *b, int depth)
{
    const char *before = "";

    json_line(b, depth);
    buf_add_z(b, "\"bang\": {");
    add_member(b, depth + 1, "title", STR("bảng có tên"));
    add_member(b, depth + 1, "description",
               STR("Mỗi khóa một bảng, đặt vào nội dung bằng dòng "
                   "[bảng: tên]."));
    json_line(b, depth + 1);
    buf_add_z(b, "\"type\": [\"object\", \"null\"],");
    json_line(b, depth + 1);
    buf_add_z(b, "\"additionalProperties\": {");
    json_line(b, depth + 2);
    buf_add_z(b, "\"type\": [\"array\", \"object\"],");
    json_line(b, depth + 2);
    buf_add_z(b, "\"additionalProperties\": false,");
    json_line(b, depth + 2);
    buf_add_z(b, "\"properties\": {");
    for (int i = 0; table_keys[i] != NULL; i++) {
        buf_add_z(b, before);
        json_line(b, depth + 3);
        buf_printf(b, "\"%s\": {}", table_keys[i]);
        before = ",";
    }
    json_line(b, depth + 2);
    buf_add_c(b, '}');
    json_line(b, depth + 1);
    buf_add_c(b, '}');
    json_line(b, depth);
    buf_add_z(b, "},");
}

static void
add_object(struct buf *b, const struct field *fields, int depth,
           const struct template *top)
{
    const char *before = "";

    add_required(b, fields, depth);
    json_line(b, depth);
    buf_add_z(b, "\"additionalProperties\": false,");
    json_line(b, depth);
    buf_add_z(b, "\"properties\": {");
    if (top != NULL) {
        json_line(b, depth + 1);
        buf_add_z(b, "\"mau\": { \"const\": ");
        json_text(b, top->name);
        buf_add_z(b, " },");
        add_tables(b, depth + 1);
    }
    for (const struct field *f = fields; f != NULL; f = f->next) {
        buf_add_z(b, before);
        add_property(b, f, depth + 1);
        before = ",";
    }
    json_line(b, depth);
    buf_add_c(b, '}');
}

void
template_schema(struct buf *b, const struct template *t)
{
    buf_add_c(b, '{');
    add_member(b, 1, "$schema",
               STR("https://json-schema.org/draft/2020-12/schema"));
    add_member(b, 1, "title", t->title);
    json_line(b, 1);
    buf_add_z(b, "\"type\": \"object\",");
    add_object(b, t->fields, 1, t);
    buf_add_z(b, "\n}\n");
}
