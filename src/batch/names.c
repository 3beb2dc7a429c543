/* names.c — the names of a batch's results: -o with slots for the data. */
#include <string.h>
#include <strings.h>

#include "base/alike.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "batch/joined.h"
#include "out/name_pattern.h"

enum { VALUE_LONGEST = 100, COMPONENT_LONGEST = 200 };

static const char standard[] = "{ten}-{stt}.{ext}";

/* ---- reading the pattern */

static bool
is_own_slot(struct str key)
{
    return str_is(key, "ten") || str_is(key, "ext");
}

/* The key of a slot as the data have it. */
static struct str
slot_key(struct arena *a, struct str written)
{
    return is_own_slot(written) ? written : viet_key(a, written);
}

static void
unknown_slot(struct batch *b, struct str written, struct diags *d)
{
    struct arena *a = b->arena;
    struct nearest nearest = { .asked = slot_key(a, written) };
    struct buf all = buf_new(a);
    struct str key;

    buf_add_z(&all, "{stt}, {ten}, {ext}");
    nearest_offer(&nearest, STR("stt"));
    nearest_offer(&nearest, STR("ten"));
    nearest_offer(&nearest, STR("ext"));
    for (int i = 0; vanban_data_key(b->data, i, &key); i++) {
        nearest_offer(&nearest, key);
        buf_printf(&all, ", {%.*s}", STR_ARG(key));
    }
    diag_add(d, OUTPUT_PLACE, POS_NONE,
             str_printf(a, "{%.*s}", STR_ARG(written)).p, buf_take(&all).p,
             nearest_text(a, &nearest));
}

/* -o as a pattern: a folder gets a name for each record, and a name without
 * ending the ending of its format. */
static const char *
pattern_of(struct batch *b)
{
    const char *given = b->order->names, *in_folder;

    if (given != NULL && given[0] == '\0')
        given = NULL;
    in_folder = name_in_folder(b->arena, given, standard);
    if (in_folder != NULL)
        return in_folder;
    return name_has_slot(str_from(given), "ext")
               ? given : str_printf(b->arena, "%s.{ext}", given).p;
}

/* What stands before the first slot, up to the last '/'. */
static const char *
folder_of_pattern(struct arena *a, const char *pattern)
{
    struct str s = str_from(pattern);

    return str_zero(a, path_folder(str_first(s, str_index(s, '{'))));
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

    if (batch_is_alone(b)) { /* no record has a file of its own */
        b->pattern = "";
        b->folder = str_zero(b->arena,
                             path_folder(str_from(b->order->joined[0].path)));
        return true;
    }
    b->pattern = pattern_of(b);
    b->folder = folder_of_pattern(b->arena, b->pattern);
    ok = check_steps(b, d);
    for (rest = str_from(b->pattern); rest.n > 0;) {
        struct str found;

        if (!name_slot_cut(&rest, &key)) {
            rest = str_after(rest, 1);
            continue;
        }
        found = slot_key(b->arena, key);
        varies |= !is_own_slot(found);
        if (is_own_slot(found) || str_is(found, "stt") ||
            vanban_data_knows(b->data, found))
            continue;
        unknown_slot(b, key, d);
        ok = false;
    }
    if (!varies && b->count > 1) {
        diag_add(d, NAMES_ONE, POS_NONE, b->pattern);
        return false;
    }
    return ok;
}

bool
batch_names_use(const void *context, struct str key)
{
    const struct batch *b = context;
    struct str rest = str_from(b->pattern), slot;

    while (rest.n > 0) {
        if (!name_slot_cut(&rest, &slot)) {
            rest = str_after(rest, 1);
            continue;
        }
        slot = viet_key(b->arena, slot);
        if (str_equal(str_first(slot, str_index(slot, '.')), key) ||
            str_equal(slot, key))
            return true;
    }
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
        if (alike_letter(c) == 0)
            continue;
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

struct naming {
    const struct batch *batch;
    struct arena *arena;
    size_t record;
    const struct value *data;
    const char *extension;
    struct diags *diags;
};

/* Appends what a slot stands for; false after a diagnostic. */
static bool
put_slot(void *context, struct buf *out, struct str written)
{
    const struct naming *n = context;
    struct str key = slot_key(n->arena, written), text;
    size_t start = out->n;
    struct pos pos;

    if (str_is(key, "ext")) {
        buf_add_z(out, n->extension);
        return true;
    }
    if (str_is(key, "ten")) {
        add_safe(n->arena, out, n->batch->plan_name);
        return true;
    }
    if (str_is(key, "stt") && !vanban_data_knows(n->batch->data, key)) {
        buf_printf(out, "%0*zu", digits_of(n->batch->count), n->record + 1);
        return true;
    }
    vanban_record_text(n->data, key, &text, &pos);
    add_safe(n->arena, out, text);
    if (out->n > start)
        return true;
    diag_add(n->diags, NAME_BLANK, pos, str_zero(n->arena, written));
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
           const struct value *data, const struct renderer *r,
           struct diags *d)
{
    struct naming naming = { b, a, record, data, vanban_format_extension(r),
                             d };
    const char *path = name_fill(a, b->pattern, put_slot, &naming);

    return path != NULL ? check_components(b, a, str_from(path),
                                           vanban_record_pos(data), d)
                        : NULL;
}

const char *
batch_own_path(const struct batch *b, struct arena *a, const char *stem,
               const char *ending)
{
    const struct batch_order *o = b->order;

    if (o->shards == 1)
        return str_printf(a, "%s%s.%s", b->folder, stem, ending).p;
    return str_printf(a, "%s%s-%d-%d.%s", b->folder, stem, o->shard,
                      o->shards, ending).p;
}
