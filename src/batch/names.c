/* The names of a batch's results: -o with places for the data. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/nearest.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "batch/batch.h"
#include "cli/batch_options.h"

enum { VALUE_LONGEST = 100, COMPONENT_LONGEST = 200 };

/* ---- reading the pattern */

/* Cuts "{ma_xa}" off the front; false where none stands there. */
static bool
cut_place(struct str *rest, struct str *key)
{
    size_t close = str_index(*rest, '}');

    if (!str_starts(*rest, "{") || close == rest->n)
        return false;
    *key = (struct str){ rest->p + 1, close - 1 };
    *rest = str_after(*rest, close + 1);
    return true;
}

static bool
is_own_place(struct str key)
{
    return str_is(key, "ten") || str_is(key, "ext");
}

/* The key of a place as the data have it. */
static struct str
place_key(struct arena *a, struct str written)
{
    return is_own_place(written) ? written : viet_key(a, written);
}

static void
unknown_place(struct batch *b, struct str written, struct diags *d)
{
    struct arena *a = b->arena;
    struct nearest nearest = { .asked = place_key(a, written) };
    struct buf all = buf_new(a);

    buf_add_z(&all, "{stt}, {ten}, {ext}");
    nearest_offer(&nearest, STR("stt"));
    nearest_offer(&nearest, STR("ten"));
    nearest_offer(&nearest, STR("ext"));
    for (const struct value *k = records_known(b->records)->first; k != NULL;
         k = k->next) {
        if (k->kind != VALUE_TEXT)
            continue;
        nearest_offer(&nearest, k->key);
        buf_printf(&all, ", {%.*s}", STR_ARG(k->key));
    }
    diag_add(d, OUTPUT_PLACE, POS_NONE,
             str_printf(a, "{%.*s}", STR_ARG(written)).p, buf_take(&all).p,
             nearest_text(a, &nearest));
}

static bool
has_ext(struct str pattern)
{
    for (; pattern.n > 0; pattern = str_after(pattern, 1))
        if (str_starts(pattern, "{ext}"))
            return true;
    return false;
}

/* -o as a pattern: a folder gets a name for each record, and a name without
 * ending the ending of its format. */
static const char *
pattern_of(struct batch *b)
{
    const char *given = args_value(b->args, &option_names);
    struct str s = str_from(given != NULL ? given : "");
    struct arena *a = b->arena;
    struct stat st;

    if (given == NULL || s.n == 0)
        return "{ten}-{stt}.{ext}";
    if (str_ends(s, "/") ||
        (str_index(s, '{') == s.n && stat(given, &st) == 0 &&
         S_ISDIR(st.st_mode)))
        return str_printf(a, "%s%s{ten}-{stt}.{ext}", given,
                          str_ends(s, "/") ? "" : "/").p;
    return has_ext(s) ? given : str_printf(a, "%s.{ext}", given).p;
}

/* What stands before the first place, up to the last '/'. */
static const char *
folder_of(struct arena *a, const char *pattern)
{
    struct str s = str_first(str_from(pattern),
                             str_index(str_from(pattern), '{'));

    return str_zero(a, str_first(s, str_behind_last(s, '/')));
}

/* A character that names must not have; an empty text for none. Control
 * characters are told by their number. */
static struct str
bad_character(struct arena *a, struct str rest)
{
    size_t fault = utf8_fault(rest);

    for (size_t i = 0; i < rest.n; i++) {
        unsigned char c = (unsigned char)rest.p[i];

        if (i == fault || c < ' ' || c == 0x7F)
            return str_printf(a, "0x%02X", c);
        if (strchr(";:*?\"<>|\\", c) != NULL)
            return (struct str){ rest.p + i, 1 };
    }
    return STR_EMPTY;
}

static bool
check_characters(const struct batch *b, struct str rest, struct diags *d)
{
    struct str bad = bad_character(b->arena, rest);

    if (bad.n > 0)
        diag_add(d, NAME_CHARACTER, POS_NONE, b->pattern,
                 str_zero(b->arena, bad));
    return bad.n == 0;
}

/* No step of the pattern leads up, out of the folder. Windows drops blanks
 * and points at the end of a step. */
static bool
check_steps(const struct batch *b, struct diags *d)
{
    struct str rest = str_after(str_from(b->pattern), strlen(b->folder));

    if (!check_characters(b, rest, d))
        return false;
    while (rest.n > 0) {
        size_t n = str_index(rest, '/');
        struct str step = str_first(rest, n);

        if (step.n == 0 || str_is(step, ".") || str_is(step, "..")) {
            diag_add(d, NAME_OUTSIDE, POS_NONE, b->pattern,
                     b->folder[0] != '\0' ? b->folder : "./");
            return false;
        }
        if (str_ends(step, " ") || str_ends(step, ".")) {
            diag_add(d, NAME_STEP_END, POS_NONE, b->pattern,
                     str_zero(b->arena, step));
            return false;
        }
        rest = str_after(rest, n + 1);
    }
    return true;
}

bool
batch_names_read(struct batch *b, struct diags *d)
{
    struct str rest, key;
    bool ok, varies = false;

    b->pattern = pattern_of(b);
    b->folder = folder_of(b->arena, b->pattern);
    ok = check_steps(b, d);
    for (rest = str_from(b->pattern); rest.n > 0;) {
        struct str found;

        if (!cut_place(&rest, &key)) {
            rest = str_after(rest, 1);
            continue;
        }
        found = place_key(b->arena, key);
        varies |= !is_own_place(found);
        if (is_own_place(found) || str_is(found, "stt") ||
            (found.n > 0 && value_find(records_known(b->records),
                                       str_zero(b->arena, found)) != NULL))
            continue;
        unknown_place(b, key, d);
        ok = false;
    }
    if (!varies && records_count(b->records) > 1) {
        diag_add(d, NAMES_ONE, POS_NONE, b->pattern);
        return false;
    }
    return ok;
}

bool
batch_names_use(const struct batch *b, struct str key)
{
    struct str rest = str_from(b->pattern), place;

    while (rest.n > 0)
        if (!cut_place(&rest, &place))
            rest = str_after(rest, 1);
        else if (str_equal(viet_key(b->arena, place), key) ||
                 str_starts(viet_key(b->arena, place),
                            str_printf(b->arena, "%.*s.", STR_ARG(key)).p))
            return true;
    return false;
}

/* ---- one name */

/* A letter without its marks, capitals as capitals; 0 for what is no letter
 * or digit of ASCII then. */
static char
plain_letter(struct arena *a, struct str letter, uint32_t c)
{
    struct str folded = viet_fold(a, letter);
    char plain = folded.n == 1 ? folded.p[0] : 0;

    if ((plain < 'a' || plain > 'z') && (plain < '0' || plain > '9'))
        return 0;
    if (viet_is_upper(c) && plain >= 'a')
        plain = (char)(plain - 'a' + 'A');
    return plain;
}

/* A text as a piece of a name that any system takes: letters without marks,
 * digits, '_' and points inside; one '-' for all else. */
static void
add_safe(struct arena *a, struct buf *b, struct str text)
{
    size_t start = b->n;
    bool gap = false;

    while (text.n > 0 && b->n - start < VALUE_LONGEST) {
        struct str rest = text;
        uint32_t c = utf8_next(&rest);
        struct str letter = str_first(text, text.n - rest.n);
        char plain = c == '_' || (c == '.' && b->n > start)
                         ? (char)c : plain_letter(a, letter, c);

        text = rest;
        if (plain == 0) {
            gap = b->n > start;
            continue;
        }
        if (gap)
            buf_add_c(b, '-');
        gap = false;
        buf_add_c(b, plain);
    }
    while (b->n > start && b->p[b->n - 1] == '.')
        b->n--;
}

static int
digits_of(size_t n)
{
    int digits = 1;

    for (; n >= 10; n /= 10)
        digits++;
    return digits;
}

/* Appends what a place stands for; false after a diagnostic. */
static bool
add_place(const struct batch *b, struct arena *a, struct buf *out,
          struct str written, size_t record, const struct value *data,
          const char *extension, struct diags *d)
{
    struct str key = place_key(a, written);
    const struct value *v;
    size_t start = out->n;

    if (str_is(key, "ext")) {
        buf_add_z(out, extension);
        return true;
    }
    if (str_is(key, "ten")) {
        add_safe(a, out, b->plan_name);
        return true;
    }
    v = value_find(data, str_zero(a, key));
    if (str_is(key, "stt") &&
        value_find(records_known(b->records), "stt") == NULL) {
        buf_printf(out, "%0*zu", digits_of(records_count(b->records)),
                   record + 1);
        return true;
    }
    if (v != NULL && v->kind == VALUE_TEXT)
        add_safe(a, out, v->text);
    if (out->n > start)
        return true;
    diag_add(d, NAME_BLANK, v != NULL ? v->pos : data->pos,
             str_zero(a, written));
    return false;
}

/* Names that Windows keeps for devices, with whatever ending. */
static bool
is_device_name(struct str s)
{
    static const char *const names[] = { "con", "prn", "aux", "nul", "com",
                                         "lpt" };
    size_t n = str_index(s, '.');

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        bool numbered = i >= 4;

        if (n == 3 + (size_t)numbered &&
            strncasecmp(s.p, names[i], 3) == 0 &&
            (!numbered || (s.p[3] >= '1' && s.p[3] <= '9')))
            return true;
    }
    return false;
}

/* The components behind the folder: none may be a name that some system has
 * not. None leads out of it, as no step of the pattern does. */
static const char *
check_components(const struct batch *b, struct arena *a, struct str path,
                 struct pos pos, struct diags *d)
{
    struct buf out = buf_new(a);
    struct str rest = str_after(path, strlen(b->folder));

    buf_add_z(&out, b->folder);
    for (;;) {
        size_t n = str_index(rest, '/');
        struct str part = str_first(rest, n);

        if (part.n > COMPONENT_LONGEST) {
            diag_add(d, NAME_LONG, pos, str_zero(a, path),
                     str_printf(a, "%d", COMPONENT_LONGEST).p);
            return NULL;
        }
        if (is_device_name(part))
            buf_add_c(&out, '_');
        buf_add_str(&out, part);
        if (n == rest.n)
            break;
        buf_add_c(&out, '/');
        rest = str_after(rest, n + 1);
    }
    return buf_take(&out).p;
}

const char *
batch_path(const struct batch *b, struct arena *a, size_t record,
           const struct value *data, const char *extension, struct diags *d)
{
    struct buf out = buf_new(a);
    struct str rest = str_from(b->pattern), key;

    while (rest.n > 0) {
        if (!cut_place(&rest, &key)) {
            buf_add_c(&out, rest.p[0]);
            rest = str_after(rest, 1);
        } else if (!add_place(b, a, &out, key, record, data, extension, d)) {
            return NULL;
        }
    }
    return check_components(b, a, buf_take(&out), data->pos, d);
}

/* ---- all names */

/* FNV-1a over small letters. */
static uint64_t
name_hash(const char *path)
{
    uint64_t h = UINT64_C(14695981039346656037);

    for (; *path != '\0'; path++) {
        char c = *path >= 'A' && *path <= 'Z' ? (char)(*path - 'A' + 'a')
                                              : *path;

        h = (h ^ (unsigned char)c) * UINT64_C(1099511628211);
    }
    return h;
}

static int
name_compare(const void *a, const void *b)
{
    const struct batch_name *x = a, *y = b;

    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->record < y->record ? -1 : x->record > y->record;
}

size_t
batch_path_owner(const struct batch *b, struct arena *a, const char *path)
{
    struct batch_name wanted = { name_hash(path), 0 };
    size_t low = 0, high = b->n_names;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (name_compare(&b->names[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < b->n_names && b->names[low].hash == wanted.hash; low++) {
        struct value *data = batch_record(b, a, b->names[low].record);

        for (int f = 0; f < b->formats.count; f++) {
            struct diags unheard = diags_new(a);
            const char *own = batch_path(b, a, b->names[low].record, data,
                                         b->formats.of[f]->extension,
                                         &unheard);

            if (own != NULL && strcasecmp(own, path) == 0)
                return b->names[low].record;
        }
    }
    return SIZE_MAX;
}

const char *
batch_own_path(const struct batch *b, struct arena *a, const char *stem,
               const char *ending)
{
    if (b->shards == 1)
        return str_printf(a, "%s%s.%s", b->folder, stem, ending).p;
    return str_printf(a, "%s%s-%d-%d.%s", b->folder, stem, b->shard,
                      b->shards, ending).p;
}

/* Adds the names of record i. One that has none is told of when its turn
 * comes, and spoils no other. */
static void
add_names(struct batch *b, struct arena *scratch, size_t i)
{
    const struct value *data = batch_record(b, scratch, i);
    struct diags unheard = diags_new(scratch);

    for (int f = 0; f < b->formats.count; f++) {
        const char *path = batch_path(b, scratch, i, data,
                                      b->formats.of[f]->extension,
                                      &unheard);

        if (path == NULL)
            return;
        b->names[b->n_names++] = (struct batch_name){ name_hash(path), i };
    }
}

enum { CLASHES_SHOWN = 20 };

struct clashes {
    bool *told; /* by record */
    size_t n;
};

/* Two names of one hash, which is nearly always one name. */
static void
check_pair(struct batch *b, struct arena *scratch, size_t first,
           size_t second, struct clashes *clashes, struct diags *d)
{
    struct value *one = batch_record(b, scratch, first);
    struct value *other = batch_record(b, scratch, second);
    struct diags unheard = diags_new(scratch);

    for (int f = 0; f < b->formats.count; f++)
        for (int g = 0; g < b->formats.count; g++) {
            const char *x = batch_path(b, scratch, first, one,
                                       b->formats.of[f]->extension, &unheard);
            const char *y = batch_path(b, scratch, second, other,
                                       b->formats.of[g]->extension, &unheard);

            if (strcasecmp(x, y) != 0)
                continue;
            if (!clashes->told[second] && ++clashes->n <= CLASHES_SHOWN)
                diag_add(d, NAME_CLASH, other->pos, y,
                         pos_text(scratch, one->pos).p);
            clashes->told[second] = true;
            return;
        }
}

bool
batch_names_check(struct batch *b, struct diags *d)
{
    size_t n = records_count(b->records);
    struct arena *scratch = arena_new();
    struct clashes clashes = { ARENA_ARRAY(b->arena, bool, n), 0 };
    int errors = d->errors;

    b->names = ARENA_ARRAY(b->arena, struct batch_name,
                           n * (size_t)b->formats.count);
    for (size_t i = 0; i < n; i++) {
        add_names(b, scratch, i);
        arena_reset(scratch);
    }
    qsort(b->names, b->n_names, sizeof(*b->names), name_compare);
    for (size_t i = 1; i < b->n_names; i++)
        if (b->names[i - 1].hash == b->names[i].hash) {
            check_pair(b, scratch, b->names[i - 1].record,
                       b->names[i].record, &clashes, d);
            arena_reset(scratch);
        }
    if (clashes.n > CLASHES_SHOWN)
        diag_add(d, NAME_CLASHES, POS_NONE,
                 str_printf(b->arena, "%zu", clashes.n - CLASHES_SHOWN).p);
    arena_free(scratch);
    return d->errors == errors;
}
