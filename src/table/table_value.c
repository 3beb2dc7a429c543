/* table_value.c — what the keys of a table say: flags, alignments, lengths. */
#include <string.h>

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "table/table_grid.h"

enum { KEY_DISTANCE = 3 };

/* The known key that one is like, but is not; NULL for none. */
static const char *
near_key(struct str key, const char *const *known)
{
    const char *near = NULL;
    int least = KEY_DISTANCE;

    for (int i = 0; known[i] != NULL; i++) {
        int n = viet_distance(key, str_from(known[i]), least);

        if (n < least && (size_t)n * 2 < strlen(known[i])) {
            least = n;
            near = known[i];
        }
    }
    return near;
}

static bool
is_known(struct str key, const char *const *known)
{
    int i = 0;

    while (known[i] != NULL && !str_is(key, known[i]))
        i++;
    return known[i] != NULL;
}

void
grid_keys(const struct table_run *run, const struct value *map,
          const char *const *known)
{
    for (const struct value *v = map->first; v != NULL; v = v->next) {
        const char *near = near_key(v->key, known), *hint = "";
        struct diag *g;

        if (is_known(v->key, known))
            continue;
        if (near != NULL)
            hint = str_printf(run->arena, ", có phải ý là “%s”?", near).p;
        else if (v->kind == VALUE_NULL && v != map->first)
            /* {nhom: I. Đào tạo, bồi dưỡng} */
            hint = "; chữ có dấu phẩy thì đặt trong ngoặc kép";
        else if (v->kind == VALUE_TEXT && value_colon(map) != NULL)
            hint = "; nếu là chữ có dấu hai chấm thì đặt trong ngoặc kép";
        g = diag_add(run->diags, TABLE_KEY_UNKNOWN, v->key_pos,
                     str_zero(run->arena, v->key_written), hint);
        if (near != NULL && value_member(map, str_from(near)) == NULL)
            mend_words(run->diags, g, v->key_pos, v->key_written,
                       str_from(near));
    }
}

const struct value *
grid_text(const struct table_run *run, const struct value *v,
          const char *const *known)
{
    const struct value *pair = v != NULL ? value_colon(v) : NULL;

    if (pair == NULL || value_is_name(pair->key_written) ||
        is_known(pair->key, known) ||
        /* {Tên xã} is no sentence */
        (pair->kind == VALUE_NULL && v->pos.column != pair->key_pos.column))
        return v;
    if (utf8_count(pair->key_written) == pair->key_written.n &&
        near_key(pair->key, known) != NULL)
        return v;
    diag_add(run->diags, YAML_COLON_TEXT, pair->key_pos, "");
    return value_uncolon(run->arena, v);
}

const struct value *
grid_texts(const struct table_run *run, const struct value *v)
{
    static const char *const none[] = { NULL };
    struct value *list;

    if (v == NULL || v->kind != VALUE_LIST)
        return grid_text(run, v, none);
    list = value_again(run->arena, v);
    list->first = list->last = NULL;
    for (const struct value *c = v->first; c != NULL; c = c->next)
        value_append(list, value_again(run->arena,
                                       grid_text(run, c, none)));
    return list;
}

void
grid_wrong(const struct table_run *run, const struct value *v,
           const char *wanted)
{
    struct str name = v->key_written.n > 0 ? v->key_written : STR("giá trị");

    diag_add(run->diags, TABLE_VALUE, v->pos, str_zero(run->arena, name),
             wanted);
}

bool
grid_flag(const struct table_run *run, const struct value *v, bool standard)
{
    static const char *const yes[] = { "co", "yes", "true", "1", NULL };
    static const char *const no[] = { "khong", "no", "false", "0", NULL };
    struct str s;

    if (value_is_blank(v))
        return standard;
    s = v->kind == VALUE_TEXT ? viet_fold(run->arena, str_trim(v->text))
                              : STR_EMPTY;
    for (int i = 0; yes[i] != NULL; i++) {
        if (str_is(s, yes[i]))
            return true;
        if (str_is(s, no[i]))
            return false;
    }
    grid_wrong(run, v, "có hay không");
    return standard;
}

/* A word that a value may say, and what it stands for. */
struct grid_word {
    const char *word;
    int means;
};

/* False where the value is blank, or, and that is reported, says none of the
 * words; wanted: what the report asks for. */
static bool
read_word(const struct table_run *run, const struct value *v,
          const struct grid_word *words, size_t count, const char *wanted,
          int *means)
{
    struct str s;

    if (value_is_blank(v))
        return false;
    s = v->kind == VALUE_TEXT ? viet_fold(run->arena, str_trim(v->text))
                              : STR_EMPTY;
    for (size_t i = 0; i < count; i++)
        if (str_is(s, words[i].word)) {
            *means = words[i].means;
            return true;
        }
    grid_wrong(run, v, wanted);
    return false;
}

bool
grid_align(const struct table_run *run, const struct value *v,
           enum align *align)
{
    static const struct grid_word words[] = {
        { "trai", ALIGN_LEFT }, { "giua", ALIGN_CENTER },
        { "phai", ALIGN_RIGHT }, { "deu", ALIGN_JUSTIFY },
        { "left", ALIGN_LEFT }, { "center", ALIGN_CENTER },
        { "right", ALIGN_RIGHT }, { "justify", ALIGN_JUSTIFY },
    };
    int means;

    if (!read_word(run, v, words, sizeof(words) / sizeof(words[0]),
                   "trai, giua, phai hay deu", &means))
        return false;
    *align = (enum align)means;
    return true;
}

bool
grid_valign(const struct table_run *run, const struct value *v,
            enum valign *valign)
{
    static const struct grid_word words[] = {
        { "tren", VALIGN_TOP }, { "giua", VALIGN_CENTER },
        { "duoi", VALIGN_BOTTOM }, { "top", VALIGN_TOP },
        { "center", VALIGN_CENTER }, { "bottom", VALIGN_BOTTOM },
    };
    int means;

    if (!read_word(run, v, words, sizeof(words) / sizeof(words[0]),
                   "tren, giua hay duoi", &means))
        return false;
    *valign = (enum valign)means;
    return true;
}

int
grid_count(const struct table_run *run, const struct value *v, int most)
{
    struct str s = v->kind == VALUE_TEXT ? str_trim(v->text) : STR_EMPTY;
    int n = 0;

    for (size_t i = 0; i < s.n && i < 5; i++)
        n = viet_is_digit((unsigned char)s.p[i]) ? n * 10 + (s.p[i] - '0')
                                                 : most + 1;
    if (s.n > 0 && n <= most)
        return n;
    grid_wrong(run, v, str_printf(run->arena, "số từ 0 đến %d", most).p);
    return -1;
}

int
grid_milli(struct str *s)
{
    int n = 0, digits = 0, part = -1;

    for (; s->n > 0 && digits < 7; *s = str_after(*s, 1)) {
        if (part < 0 && digits > 0 && (*s->p == ',' || *s->p == '.')) {
            part = 0;
            continue;
        }
        if (!viet_is_digit((unsigned char)*s->p) || part == 3)
            break;
        n = n * 10 + (*s->p - '0');
        digits++;
        part += part >= 0;
    }
    if (digits == 0 || part == 0 || digits == 7)
        return -1;
    for (part = part < 0 ? 0 : part; part < 3; part++)
        n *= 10;
    return n;
}

int
grid_length(struct str s)
{
    static const struct {
        const char *unit;
        long long twips, by; /* of one unit */
    } units[] = { { "cm", 14400, 25400 }, { "mm", 1440, 25400 },
                  { "pt", 20, 1000 } };
    int milli = grid_milli(&s);

    s = str_trim(s);
    for (size_t i = 0; milli > 0 && i < sizeof(units) / sizeof(units[0]);
         i++)
        if (str_is(s, units[i].unit))
            return (int)(milli * units[i].twips / units[i].by);
    return 0;
}
