/* plan_read.c — which of the two languages a file is written in. */
#include "input/plan_read.h"

#include "base/source_read.h"
#include "base/viet.h"
#include "input/ini.h"
#include "input/letters.h"
#include "input/yaml.h"

/* True where a line can only be INI: a comment with ';', a section, or a '='
 * that no ':' precedes. */
static bool
line_is_ini(struct str line)
{
    size_t equals = str_index(line, '=');

    if (line.p[0] == ';')
        return true;
    if (line.p[0] == '[')
        return str_index(line, ']') < line.n;
    return equals < line.n && str_index(line, ':') > equals;
}

/* For text without a name that tells: the first line that says something
 * decides. */
static bool
looks_like_ini(struct str text)
{
    struct str line;

    while (str_line(&text, &line)) {
        line = str_trim(line);
        if (line.n > 0 && line.p[0] != '#')
            return line_is_ini(line);
    }
    return false;
}

static struct value *
read_by_kind(struct arena *a, const struct source *s, struct diags *d)
{
    struct str name = viet_lower(a, str_from(s->name));

    if (str_ends(name, ".yaml") || str_ends(name, ".yml"))
        return yaml_read(a, s, d);
    if (str_ends(name, ".ini") || looks_like_ini(s->text))
        return ini_read(a, s, d);
    return yaml_read(a, s, d);
}

struct value *
plan_from(struct arena *a, const struct source *s, struct diags *d)
{
    struct value *v = read_by_kind(a, s, d);

    if (v != NULL)
        letters_check(a, a, v, d);
    return v;
}

struct value *
plan_read(struct arena *a, const struct files *files, const char *path,
          struct diags *d)
{
    const struct source *s = source_read(a, files, path, d);

    return s != NULL ? plan_from(a, s, d) : NULL;
}
