/* template_glance.c — what a template says of itself in its first tag. */
#include "base/source_read.h"
#include "merge/attributes.h"
#include "merge/template.h"

/* The text up to the first '>' behind the words; empty where they are not
 * there. */
static struct str
cut_tag(struct str text, const char *begin)
{
    for (size_t i = 0; i < text.n; i++) {
        struct str rest = str_after(text, i);

        i += str_index(rest, '<');
        rest = str_after(text, i);
        if (str_starts(rest, "<!--")) {
            while (i + 2 < text.n && !str_starts(str_after(text, i), "-->"))
                i++;
        } else if (str_starts(rest, begin)) {
            return str_first(rest, str_index(rest, '>'));
        }
    }
    return STR_EMPTY;
}

bool
template_glance(struct arena *a, const struct home *home, struct str name,
                struct template_head *head)
{
    const char *path = str_printf(a, "%s/%.*s.xml", home->templates,
                                  STR_ARG(name)).p;
    struct source *root = ARENA_NEW(a, struct source);
    struct diags d = diags_new(a);
    const struct source *source;
    const struct markup *m;
    struct str tag;

    if (files_kind(home->files, path) != FILE_ORDINARY)
        return false;
    source = source_read(a, home->files, path, &d);
    tag = source != NULL ? cut_tag(source->text, "<template ") : STR_EMPTY;
    if (tag.n == 0)
        return false;
    *root = *source;
    root->text = str_printf(a, "%.*s/>", STR_ARG(tag));
    m = markup_read(a, root, &d);
    if (m == NULL)
        return false;
    *head = (struct template_head){ attribute_text(m, "title"),
                                    attribute_text(m, "type"),
                                    attribute_text(m, "abbreviation"),
                                    attribute_text(m, "form") };
    return true;
}
