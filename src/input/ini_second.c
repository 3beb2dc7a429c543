/* ini_second.c — the second reading of an INI plan's plain lines, by iniparser.
 *
 * It reads files by name only: the lines go through a file in memory, which
 * also serves standard input and files with a byte order mark. */
#include "input/ini_second.h"

#include <errno.h>
#include <iniparser.h>

#include "base/fault.h"
#include "base/host.h"

/* The scan has told the user already what iniparser would print. */
static int
no_message(const char *format, ...)
{
    (void)format;
    return 0;
}

struct ini_second {
    struct owned *dict;
};

static dictionary *
parse(struct arena *a, const struct source *s, struct str text,
      struct diags *d)
{
    const char *folder = host_variable("TMPDIR");
    struct host_path plain = host_path_open(a, text);
    dictionary *dict = NULL;

    iniparser_set_error_callback(no_message);
    if (plain.path != NULL)
        dict = iniparser_load(plain.path);
    if (dict == NULL)
        diag_add(d, FILE_UNREADABLE, (struct pos){ s, 0, 0 },
                 str_printf(a, "không ghi được tệp tạm vào %s (%s), hãy đặt "
                            "biến TMPDIR là một thư mục ghi được",
                            folder != NULL ? folder : "/tmp",
                            fault_text(errno)).p);
    host_path_close(&plain);
    return dict;
}

static struct str
lower_ascii(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < s.n; i++)
        buf_add_c(&b, s.p[i] >= 'A' && s.p[i] <= 'Z'
                          ? (char)(s.p[i] - 'A' + 'a') : s.p[i]);
    return buf_take(&b);
}

/* The name under which iniparser holds the value of a line. */
static struct str
entry_name(struct arena *a, const struct ini_line *l)
{
    return lower_ascii(a, str_printf(a, "%.*s:%.*s", STR_ARG(l->in),
                                     STR_ARG(l->name)));
}

/* True where another line has the same key: iniparser holds the last. */
static bool
is_repeated(struct arena *a, const struct ini_scan *scan,
            const struct ini_line *line)
{
    struct str name = entry_name(a, line);

    for (const struct ini_line *l = scan->first; l != NULL; l = l->next)
        if (l != line && !l->section && str_equal(entry_name(a, l), name))
            return true;
    return false;
}

static void
free_dictionary(void *dict)
{
    iniparser_freedict(dict);
}

const struct ini_second *
ini_second_open(struct arena *a, const struct source *s, struct str plain,
                struct diags *d)
{
    struct ini_second *second = ARENA_NEW(a, struct ini_second);

    second->dict = arena_owned(a, free_dictionary);
    second->dict->thing = parse(a, s, plain, d);
    return second->dict->thing != NULL ? second : NULL;
}

struct str
ini_second_value(struct arena *a, const struct ini_scan *scan,
                 const struct ini_second *second, const struct ini_line *l,
                 struct diags *d)
{
    const char *read;

    if (!l->plain)
        return l->value;
    read = iniparser_getstring(second->dict->thing, entry_name(a, l).p, NULL);
    if (read != NULL && str_is(l->value, read))
        return str_copy(a, str_from(read));
    if (!is_repeated(a, scan, l))
        diag_add(d, INTERNAL, l->value_pos, "iniparser");
    return l->value;
}

void
ini_second_close(const struct ini_second *second)
{
    owned_release(second->dict);
}
