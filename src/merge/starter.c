/* starter.c — writes the plan to begin with that `new` gives: every key of a
 * template, or of a dossier's data, with its help and example. */
#include <string.h>

#include "base/wrap.h"
#include "merge/element.h"
#include "merge/form.h"

static void
indent(struct buf *b, int depth)
{
    for (int i = 0; i < depth; i++)
        buf_add_z(b, "  ");
}

/* Text as comment lines that fit the width. */
static void
add_comment(struct buf *b, struct str text, int depth)
{
    struct buf lead = buf_new(b->arena);

    indent(&lead, depth);
    buf_add_z(&lead, "# ");
    wrap_add(b, text, buf_take(&lead).p);
}

/* What stands in when the key is left blank. */
static void
add_standard(struct buf *b, const struct field *f, int depth)
{
    struct buf text = buf_new(b->arena);
    struct str s;

    if (f->fallback == NULL)
        return;
    buf_add_z(&text, "Để trống thì ghi: ");
    for (const struct piece *p = f->fallback->first; p != NULL; p = p->next)
        if (p->path.n > 0)
            buf_printf(&text, "{{%.*s}}", STR_ARG(p->path));
        else
            buf_add_str(&text, p->text);
    s = buf_take(&text);
    if (str_index(s, '\n') < s.n)
        s = STR("Để trống thì dùng lời soạn sẵn của mẫu.");
    add_comment(b, s, depth);
}

/* " (bắt buộc khi không có mo_dau, ten_loai)" */
static void
add_needed(struct buf *text, const struct field *f)
{
    struct str rest = f->unless;

    buf_add_z(text, " (bắt buộc");
    while (rest.n > 0) {
        struct str path = str_first(rest, str_index(rest, ' '));

        buf_printf(text, "%s%.*s", rest.n == f->unless.n ? " khi không có "
                                                         : ", ",
                   STR_ARG(path));
        rest = str_after(rest, path.n + 1);
    }
    buf_add_c(text, ')');
}

static void
add_help(struct buf *b, const struct field *f, int depth)
{
    struct buf text = buf_new(b->arena);
    size_t at;

    buf_add_str(&text, f->title);
    at = text.n;
    if (f->required && f->fallback == NULL)
        add_needed(&text, f);
    if (f->help.n > 0) {
        buf_add_z(&text, ": ");
        buf_add_str(&text, f->help);
    }
    /* A title that says no more than the key would be noise. */
    if (text.n > at || !str_equal(f->title, f->name))
        add_comment(b, buf_take(&text), depth);
    add_standard(b, f, depth);
}

/* A text that YAML would read as something else goes into quotes. */
static bool
needs_quotes(struct str s)
{
    for (size_t i = 0; i + 1 < s.n; i++)
        if ((s.p[i] == ':' && s.p[i + 1] == ' ') ||
            (s.p[i] == ' ' && s.p[i + 1] == '#'))
            return true;
    return s.n > 0 && (strchr("-?:,[]{}#&*!|>'\"%@`~", s.p[0]) != NULL ||
                       s.p[s.n - 1] == ':');
}

static void
add_scalar(struct buf *b, struct str s)
{
    bool quotes = needs_quotes(s);

    if (quotes)
        buf_add_c(b, '"');
    for (size_t i = 0; i < s.n; i++) {
        if (quotes && (s.p[i] == '"' || s.p[i] == '\\'))
            buf_add_c(b, '\\');
        buf_add_c(b, s.p[i]);
    }
    if (quotes)
        buf_add_c(b, '"');
}

static void
add_block(struct buf *b, struct str text, int depth)
{
    struct str line;

    buf_add_z(b, " |\n");
    while (str_line(&text, &line)) {
        if (line.n > 0)
            indent(b, depth);
        buf_add_str(b, line);
        buf_add_c(b, '\n');
    }
}

/* One's own commune is written where the default says otherwise: of a
 * phường, "phường" where it says "xã". */
static bool
is_own(const struct field *f)
{
    const struct piece *p = f->fallback->first;

    return f->own && p != NULL && p->next == NULL && p->path.n == 0 &&
           !str_equal(p->text, f->example);
}

/* The value of a leaf, behind "key:". */
static void
add_value(struct buf *b, const struct field *f, int depth)
{
    struct str s = f->example;

    if (s.n == 0 || (f->fallback != NULL && !is_own(f))) {
        buf_add_c(b, '\n');
    } else if (f->kind == KIND_BODY || f->kind == KIND_TEXT ||
               f->kind == KIND_TABLE ||
               str_index(s, '\n') < s.n) {
        add_block(b, s, depth + 1);
    } else {
        buf_add_c(b, ' ');
        add_scalar(b, s);
        buf_add_c(b, '\n');
    }
}

static void add_fields(struct buf *, const struct field *, int depth);

/* Every key is there: those without example blank, which is as good as
 * absent. The first item of a list has its dash before the first key. */
static void
add_field(struct buf *b, const struct field *f, int depth, bool dash)
{
    add_help(b, f, dash ? depth - 1 : depth);
    indent(b, dash ? depth - 1 : depth);
    if (dash)
        buf_add_z(b, "- ");
    buf_add_str(b, f->name);
    buf_add_c(b, ':');
    if (f->fields == NULL) {
        add_value(b, f, depth);
        return;
    }
    buf_add_c(b, '\n');
    if (f->kind == KIND_GROUP) {
        add_fields(b, f->fields, depth + 1);
        return;
    }
    add_field(b, f->fields, depth + 2, true);
    add_fields(b, f->fields->next, depth + 2);
}

static void
add_fields(struct buf *b, const struct field *f, int depth)
{
    for (; f != NULL; f = f->next) {
        if (depth == 0)
            buf_add_c(b, '\n');
        add_field(b, f, depth, false);
    }
}

#define how_to "Điền vào sau dấu hai chấm. Dòng bắt đầu bằng # là lời " \
               "giải thích, không in ra; khóa để trống thì như không ghi."

void
template_starter(struct buf *b, const struct template *t)
{
    /* what editors with a YAML language server look for */
    buf_printf(b, "# yaml-language-server: $schema=%.*s.schema.json\n",
               STR_ARG(t->name));
    add_comment(b, str_printf(b->arena, "(trình soạn thảo nhắc khóa khi có tệp "
                              "trên: vanban schema %.*s > %.*s.schema.json)",
                              STR_ARG(t->name), STR_ARG(t->name)), 0);
    add_comment(b, t->title, 0);
    if (t->form.n > 0)
        add_comment(b, str_printf(b->arena, "Thể thức: Mẫu %.*s, Phụ lục III, "
                                  "Nghị định 30/2020/NĐ-CP.",
                                  STR_ARG(t->form)), 0);
    add_comment(b, STR(how_to), 0);
    buf_printf(b, "\nmau: %.*s\n", STR_ARG(t->name));
    add_fields(b, t->fields, 0);
}

/* What one document may have of its own, for whom the shared data do not do:
 * as comments, since an example there would count. */
static void
add_own(struct buf *b, const struct field *own)
{
    buf_add_c(b, '\n');
    add_comment(b, str_printf(b->arena, "%.*s: %.*s Bỏ dấu # ở các dòng cần "
                              "dùng.", STR_ARG(own->title),
                              STR_ARG(own->help)), 0);
    buf_printf(b, "# %.*s:\n", STR_ARG(own->name));
    for (const struct field *f = own->fields; f != NULL; f = f->next) {
        const char *before = "";

        buf_printf(b, "#   # %.*s\n#   %.*s: {", STR_ARG(f->title),
                   STR_ARG(f->name));
        for (const struct field *c = f->fields; c != NULL; c = c->next)
            if (c->kind == KIND_LINE || c->kind == KIND_DATE) {
                buf_printf(b, "%s%.*s: ", before, STR_ARG(c->name));
                before = ", ";
            }
        buf_add_z(b, "}\n");
    }
}

void
starter_dossier(struct buf *b, const struct form_order *o)
{
    const struct field *f = form_dossier(b->arena, o);

    add_comment(b, o->title, 0);
    add_comment(b, str_printf(b->arena, "Một tệp dữ liệu, cả bộ văn bản: "
                              "vanban dossier TỆP -o ho-so/"), 0);
    add_comment(b, STR(how_to), 0);
    buf_printf(b, "\nho_so: %s\n", o->name);
    for (; f->next != NULL; f = f->next) {
        buf_add_c(b, '\n');
        add_field(b, f, 0, false);
    }
    add_own(b, f);
}
