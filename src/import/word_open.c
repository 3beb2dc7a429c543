/* word_open.c — finds the parts of a Word file by their relationships. */
#include "import/word_open.h"

#include "import/word_docx.h"

struct relation {
    struct str target; /* the part's name, or what lies outside */
    struct str type;
    bool outside, used;
    struct relation *next;
};

struct opened {
    struct package package;
    struct tag_reader reader;
    const struct tag *flat; /* NULL: a zip */
    struct relation *relations; /* of the part that is being read */
    struct text_map by_id;
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
part(struct opened *o, struct str name)
{
    if (name.n == 0)
        return NULL;
    return o->flat != NULL
               ? flat_part(o->flat, name)
               : tag_part(&o->reader, str_zero(o->package.arena, name));
}

static int
hex(char c)
{
    return c >= '0' && c <= '9'                 ? c - '0'
           : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                : -1;
}

/* A name as the package has it: "%20" as a blank, '/' for '\'. */
static struct str
plain_name(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] == '%' && i + 2 < s.n && hex(s.p[i + 1]) >= 0 &&
            hex(s.p[i + 2]) >= 0) {
            buf_add_c(&b, (char)(hex(s.p[i + 1]) * 16 + hex(s.p[i + 2])));
            i += 2;
        } else {
            buf_add_c(&b, s.p[i] == '\\' ? '/' : s.p[i]);
        }
    return buf_take(&b);
}

/* The part that a target names, from the folder of the part that names it. */
static struct str
resolve(struct arena *a, struct str to, struct str folder)
{
    to = plain_name(a, to);
    if (str_starts(to, "/"))
        return str_after(to, 1);
    for (;;) {
        if (str_starts(to, "./")) {
            to = str_after(to, 2);
        } else if (str_starts(to, "../")) {
            to = str_after(to, 3);
            folder = path_folder(str_first(folder, folder.n > 0
                                                       ? folder.n - 1 : 0));
        } else {
            break;
        }
    }
    return str_printf(a, "%.*s%.*s", STR_ARG(folder), STR_ARG(to));
}

/* What a part is related to; the empty name is the package itself. */
static void
read_relations(struct opened *o, struct str of)
{
    struct arena *a = o->package.arena;
    struct str folder = path_folder(of);
    const struct tag *root = part(
        o, str_printf(a, "%.*s_rels/%.*s.rels", STR_ARG(folder),
                      STR_ARG(path_name(of))));
    const struct tag *e = tag_child(root, "Relationship");
    struct relation **last = &o->relations;

    o->relations = NULL;
    o->by_id = text_map_new(a);
    for (; e != NULL; e = tag_next(e, "Relationship")) {
        struct relation *r = ARENA_NEW(a, struct relation);

        r->type = tag_attribute(e, "Type");
        r->target = tag_attribute(e, "Target");
        r->outside = str_is(tag_attribute(e, "TargetMode"), "External");
        if (!r->outside)
            r->target = resolve(a, r->target, folder);
        *last = r;
        last = &r->next;
        text_map_add(&o->by_id, tag_attribute(e, "Id"), r);
    }
}

/* The first target whose type ends so; empty for none. Transitional and
 * strict types differ in their beginnings. */
static struct str
target(const struct opened *o, const char *type)
{
    for (const struct relation *r = o->relations; r != NULL; r = r->next)
        if (!r->outside && str_ends(r->type, type))
            return r->target;
    return STR_EMPTY;
}

/* Each part once. */
static const struct tag *
related(void *context, struct str id, struct str *name)
{
    struct opened *o = context;
    struct relation *r = text_map_find(&o->by_id, id);

    *name = r != NULL ? r->target : STR_EMPTY;
    if (r == NULL || r->outside || r->used)
        return NULL;
    r->used = true;
    return str_ends(r->target, ".xml") ? part(o, r->target) : NULL;
}

/* Where no relationship says it: the part of such a type, or its usual name. */
static struct str
main_part(struct opened *o)
{
    const struct tag *types;
    const struct tag *e;
    struct str name;

    read_relations(o, STR_EMPTY);
    name = target(o, "/officeDocument");
    if (name.n > 0)
        return name;
    types = o->flat != NULL ? NULL : part(o, STR("[Content_Types].xml"));
    for (e = tag_child(types, "Override"); e != NULL;
         e = tag_next(e, "Override"))
        if (str_ends(tag_attribute(e, "ContentType"), ".main+xml"))
            return str_after(tag_attribute(e, "PartName"), 1);
    return STR("word/document.xml");
}

static bool
fail_kind(struct opened *o, const struct tag *root)
{
    if (o->package.diags->errors > 0)
        return false;
    package_fail(&o->package,
        root != NULL && tag_is(root, "workbook")
            ? "bảng tính Excel (.xlsx); hãy chép bảng vào văn bản Word, hay "
              "dùng nó làm dữ liệu (`vanban help batch`)"
        : root != NULL && tag_is(root, "presentation")
            ? "bài trình chiếu PowerPoint (.pptx); hãy lưu phần chữ "
              "(Outline/RTF) rồi đưa sang Word, lưu thành .docx"
            : "không phải văn bản Word (.docx)");
    return false;
}

static bool
read_parts(struct word_file *word, struct opened *o)
{
    struct str name = main_part(o);
    const struct tag *root = part(o, name);
    struct docx_parts parts = { .body = tag_child(root, "body"),
                                .related = related, .context = o };

    if (parts.body == NULL)
        return fail_kind(o, root);
    read_relations(o, name);
    parts.styles = part(o, target(o, "/styles"));
    parts.numbering = part(o, target(o, "/numbering"));
    parts.footnotes = part(o, target(o, "/footnotes"));
    parts.endnotes = part(o, target(o, "/endnotes"));
    parts.comments = part(o, target(o, "/comments"));
    parts.theme = part(o, target(o, "/theme"));
    if (o->package.diags->errors > 0)
        return false;
    word_docx_read(word, &parts, o->package.diags);
    return o->package.diags->errors == 0;
}

static struct opened
opened_of(const struct word_file *word, struct diags *d)
{
    return (struct opened){ .package = { .arena = word->arena, .diags = d,
                                         .pos = word->pos,
                                         .document = true } };
}

/* What a zip is that names its kind first; NULL: it does not. */
static const char *
named_kind(struct package *p)
{
    static const char text[] = "application/vnd.oasis.opendocument.text";
    struct part_stream part;
    char bytes[64];
    int n;

    if (!part_open(p, "mimetype", &part))
        return part_open(p, "Index/Document.iwa", &part)
                   ? (part_close(&part),
                      "tệp Pages của Apple; hãy xuất ra Word (.docx)")
                   : NULL;
    n = part_read(&part, bytes, sizeof bytes);
    part_close(&part);
    if (n >= (int)sizeof text - 1 &&
        str_starts((struct str){ bytes, (size_t)n }, text))
        return "tệp OpenDocument (.odt); hãy mở bằng LibreOffice rồi lưu "
               "thành .docx";
    return "tệp OpenDocument hay sách điện tử, không phải văn bản Word; hãy "
           "mở bằng LibreOffice rồi lưu thành .docx";
}

bool
word_open_zip(struct word_file *word, struct str bytes, struct diags *d)
{
    struct opened o = opened_of(word, d);
    const char *kind;
    bool ok = false;

    if (!package_open_bytes(&o.package, bytes))
        return false;
    o.reader = tag_reader_of(&o.package);
    kind = named_kind(&o.package);
    if (kind != NULL)
        package_fail(&o.package, kind);
    else
        ok = read_parts(word, &o);
    return ok;
}

bool
word_open_flat(struct word_file *word, struct str bytes, struct diags *d)
{
    struct opened o = opened_of(word, d);
    const char *why;

    o.reader = tag_reader_of(&o.package);
    o.flat = tag_bytes(&o.reader, bytes);
    if (o.flat == NULL)
        return false;
    if (tag_is(o.flat, "package"))
        return read_parts(word, &o);
    why = tag_is(o.flat, "wordDocument")
              ? "tệp XML của Word 2003; hãy mở bằng Word rồi lưu thành .docx"
          : tag_is(o.flat, "html")
              ? "trang web; hãy mở bằng Word rồi lưu thành .docx"
          : tag_attribute(o.flat, "mimetype").n > 0
              ? "tệp OpenDocument dạng XML (.fodt); hãy mở bằng LibreOffice "
                "rồi lưu thành .docx"
              : "không phải tệp Word dạng XML (Flat OPC); hãy mở bằng Word "
                "hay LibreOffice rồi lưu thành .docx";
    package_fail(&o.package, why);
    return false;
}
