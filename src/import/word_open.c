/* word_open.c — finds the parts of a Word file by their relationships. */
#include "import/word_open.h"

#include "import/word_docx.h"

struct source_parts {
    struct package package;
    const struct tag *flat; /* NULL: a zip */
};

/* A part of a file of XML, by its name in the package. */
static const struct tag *
flat_part(const struct tag *root, struct str name)
{
    const struct tag *part = tag_child(root, "part");

    for (; part != NULL; part = tag_next(part, "part")) {
        struct str own = tag_attribute(part, "name");
        const struct tag *data = tag_child(part, "xmlData");

        if (!str_equal(str_after(own, str_starts(own, "/") ? 1 : 0), name))
            continue;
        for (data = data != NULL ? data->first : NULL; data != NULL;
             data = data->next)
            if (data->name != NULL)
                return data;
    }
    return NULL;
}

static const struct tag *
part(struct source_parts *s, struct str name)
{
    if (name.n == 0)
        return NULL;
    return s->flat != NULL
               ? flat_part(s->flat, name)
               : tag_part(&s->package, str_zero(s->package.arena, name));
}

/* The first target whose type ends so, from the folder; empty for none. */
static struct str
target(struct arena *a, const struct tag *relations, const char *type,
       struct str folder)
{
    const struct tag *r = tag_child(relations, "Relationship");

    for (; r != NULL; r = tag_next(r, "Relationship")) {
        struct str to = tag_attribute(r, "Target");

        if (!str_ends(tag_attribute(r, "Type"), type) ||
            str_is(tag_attribute(r, "TargetMode"), "External"))
            continue;
        if (str_starts(to, "/"))
            return str_after(to, 1);
        while (str_starts(to, "../")) {
            to = str_after(to, 3);
            folder = path_folder(str_first(folder,
                                           folder.n > 0 ? folder.n - 1 : 0));
        }
        return str_printf(a, "%.*s%.*s", STR_ARG(folder), STR_ARG(to));
    }
    return STR_EMPTY;
}

/* The text of a header or footer, without what is a field. */
static void
add_plain(struct buf *b, const struct tag *e, int depth)
{
    for (const struct tag *c = e->first; c != NULL && depth < 40; c = c->next) {
        if (c->name == NULL || tag_is(c, "fldSimple") ||
            tag_is(c, "instrText"))
            continue;
        if (tag_is(c, "t") && c->first != NULL)
            buf_add_str(b, c->first->text);
        else
            add_plain(b, c, depth + 1);
        if (tag_is(c, "p") && b->n > 0 && b->p[b->n - 1] != '\n')
            buf_add_c(b, '\n');
    }
}

/* Page numbers go; other text is told of, and that at the foot may be the
 * address of the agency. */
static void
read_edges(struct word_file *word, struct source_parts *s,
           const struct tag *relations, struct str folder)
{
    const struct tag *r = tag_child(relations, "Relationship");
    int count = 0;

    for (; r != NULL && count < 32; r = tag_next(r, "Relationship")) {
        struct str type = tag_attribute(r, "Type");
        struct tag one = { .name = "Relationships", .first = NULL };
        struct tag copy = *r;
        const struct tag *root;
        struct buf b = buf_new(word->arena);
        struct str text;

        if (!str_ends(type, "/header") && !str_ends(type, "/footer"))
            continue;
        count++;
        copy.next = NULL;
        one.first = &copy;
        root = part(s, target(word->arena, &one, "er", folder));
        if (root == NULL)
            continue;
        add_plain(&b, root, 0);
        text = str_trim(buf_take(&b));
        if (str_digits(text) == text.n || text.n < 4)
            continue;
        if (str_ends(type, "/footer") && word->address.n == 0)
            word->address = text;
        else
            word->met[MET_HEADER]++;
    }
}

static bool
read_parts(struct word_file *word, struct source_parts *s)
{
    struct arena *a = word->arena;
    const struct tag *relations = part(s, STR("_rels/.rels"));
    struct str main = target(a, relations, "/officeDocument", STR_EMPTY);
    const struct tag *root;
    struct docx_parts parts;
    struct str folder;

    if (main.n == 0)
        main = STR("word/document.xml");
    folder = path_folder(main);
    root = part(s, main);
    parts = (struct docx_parts){ .body = tag_child(root, "body") };
    if (parts.body == NULL) {
        if (s->package.diags->errors == 0)
            package_fail(&s->package,
                         "không phải văn bản Word (.docx)");
        return false;
    }
    relations = part(s, str_printf(a, "%.*s_rels/%.*s.rels", STR_ARG(folder),
                                   STR_ARG(path_name(main))));
    parts.styles = part(s, target(a, relations, "/styles", folder));
    parts.numbering = part(s, target(a, relations, "/numbering", folder));
    parts.footnotes = part(s, target(a, relations, "/footnotes", folder));
    parts.endnotes = part(s, target(a, relations, "/endnotes", folder));
    if (s->package.diags->errors > 0)
        return false;
    word_docx_read(word, &parts);
    read_edges(word, s, relations, folder);
    return s->package.diags->errors == 0;
}

bool
word_open_zip(struct word_file *word, struct str bytes, struct diags *d)
{
    struct source_parts s = { .package = { .arena = word->arena, .diags = d,
                                           .pos = word->pos,
                                           .document = true } };
    struct part_stream kind;
    bool ok;

    if (!package_open_bytes(&s.package, bytes))
        return false;
    if (part_open(&s.package, "mimetype", &kind)) {
        part_close(&kind);
        package_fail(&s.package, "tệp OpenDocument (.odt); hãy mở bằng "
                                 "LibreOffice rồi lưu thành .docx");
        ok = false;
    } else {
        ok = read_parts(word, &s);
    }
    package_close(&s.package);
    return ok;
}

bool
word_open_flat(struct word_file *word, struct str bytes, struct diags *d)
{
    struct source_parts s = { .package = { .arena = word->arena, .diags = d,
                                           .pos = word->pos,
                                           .document = true } };

    s.flat = tag_bytes(&s.package, bytes);
    if (s.flat == NULL)
        return false;
    if (tag_is(s.flat, "package"))
        return read_parts(word, &s);
    package_fail(&s.package,
                 tag_is(s.flat, "wordDocument")
                     ? "tệp XML của Word 2003; hãy mở bằng Word rồi lưu "
                       "thành .docx"
                     : "không phải tệp Word dạng XML (Flat OPC); hãy mở bằng "
                       "Word hay LibreOffice rồi lưu thành .docx");
    return false;
}
