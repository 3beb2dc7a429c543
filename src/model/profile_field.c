/* profile_field.c — reads lengths, sizes, colours and words of the profile,
 * and turns them into Word's units. */
#include "model/profile_field.h"

#include "base/nearest.h"
#include "base/viet.h"
#include "model/style.h"

enum { MILLI = 1000, DIGITS_MAX = 6, TWIPS_INCH = 1440, MM_INCH_TENTHS = 254 };

static const char *const expected[] = {
    [UNIT_MM] = "một số milimét, như 12,7",
    [UNIT_POINT] = "một số điểm (pt), như 6",
    [UNIT_SIZE] = "cỡ chữ là số nguyên hoặc nửa, như 13 hay 13,5",
    [UNIT_EIGHTH] = "một số điểm (pt), như 0,75",
    [UNIT_LINE] = "số lần dòng đơn, như 1 hay 1,15",
    [UNIT_COUNT] = "một số nguyên",
    [UNIT_BOOL] = "có hoặc không",
    [UNIT_COLOR] = "sáu chữ số hệ mười sáu RRGGBB, như FF0000",
    [UNIT_ALIGN] = "left, center, right hoặc justify",
    [UNIT_VALIGN] = "top, center hoặc bottom",
    [UNIT_TEXT] = "một dòng chữ",
};

/* Cuts digits off the head of s into *n; false when there are too many. */
static bool
take_digits(struct str *s, int *n, int *count)
{
    for (*count = 0; s->n > 0 && viet_is_digit((unsigned char)s->p[0]);
         *s = str_after(*s, 1)) {
        if (++*count > DIGITS_MAX)
            return false;
        *n = *n * 10 + (s->p[0] - '0');
    }
    return *count > 0;
}

/* A decimal number as thousandths; the comma is the Vietnamese point. */
static bool
read_milli(struct str s, int *milli)
{
    bool minus = str_starts(s, "-");
    int whole = 0, part = 0, count;

    s = str_after(s, minus);
    if (!take_digits(&s, &whole, &count))
        return false;
    if (s.n > 0 && (s.p[0] == '.' || s.p[0] == ',')) {
        s = str_after(s, 1);
        if (!take_digits(&s, &part, &count) || count > 3)
            return false;
        for (; count < 3; count++)
            part *= 10;
    }
    *milli = (minus ? -1 : 1) * (whole * MILLI + part);
    return s.n == 0;
}

/* milli / 1000 * times / by, rounded to the nearest. */
static int
scale(int milli, long long times, long long by)
{
    long long n = milli * times * 2, d = by * MILLI;

    return (int)((n + (n < 0 ? -d : d)) / (2 * d));
}

static void
report_value(const struct value *v, enum field_unit unit, struct diags *d)
{
    diag_add(d, PROFILE_VALUE, v->pos, str_zero(d->arena, v->text),
             str_zero(d->arena, v->key), expected[unit]);
}

/* Whole and half points only; whole numbers only. */
static bool
is_fine(enum field_unit unit, int milli)
{
    if (unit == UNIT_SIZE)
        return milli % (MILLI / 2) == 0;
    return unit != UNIT_COUNT || milli % MILLI == 0;
}

static void
set_number(const struct value *v, const struct field_row *row, int *target,
           struct diags *d)
{
    int milli = 0;

    if (!read_milli(str_trim(v->text), &milli) ||
        !is_fine(row->unit, milli)) {
        report_value(v, row->unit, d);
        return;
    }
    if (milli < row->low * MILLI || milli > row->high * MILLI) {
        diag_add(d, PROFILE_RANGE, v->pos, str_zero(d->arena, v->key),
                 str_zero(d->arena, v->text),
                 str_printf(d->arena, "%d", row->low).p,
                 str_printf(d->arena, "%d", row->high).p);
        return;
    }
    if (row->unit == UNIT_MM)
        *target = scale(milli, TWIPS_INCH * 10, MM_INCH_TENTHS);
    else if (row->unit == UNIT_POINT)
        *target = scale(milli, 20, 1);
    else if (row->unit == UNIT_SIZE)
        *target = scale(milli, 2, 1);
    else if (row->unit == UNIT_EIGHTH)
        *target = scale(milli, 8, 1);
    else if (row->unit == UNIT_LINE)
        *target = scale(milli, 240, 1);
    else
        *target = milli / MILLI;
}

static void
set_bool(const struct value *v, bool *target, struct diags *d)
{
    struct str word = viet_key(d->arena, v->text);

    if (str_is(word, "co"))
        *target = true;
    else if (str_is(word, "khong"))
        *target = false;
    else
        report_value(v, UNIT_BOOL, d);
}

static void
set_align(const struct value *v, enum align *target, struct diags *d)
{
    static const char *const names[] = {
        [ALIGN_LEFT] = "left", [ALIGN_CENTER] = "center",
        [ALIGN_RIGHT] = "right", [ALIGN_JUSTIFY] = "justify",
    };

    for (int i = ALIGN_LEFT; i <= ALIGN_JUSTIFY; i++)
        if (str_is(str_trim(v->text), names[i])) {
            *target = (enum align)i;
            return;
        }
    report_value(v, UNIT_ALIGN, d);
}

static void
set_valign(const struct value *v, enum valign *target, struct diags *d)
{
    static const char *const names[] = {
        [VALIGN_TOP] = "top", [VALIGN_CENTER] = "center",
        [VALIGN_BOTTOM] = "bottom",
    };

    for (int i = VALIGN_TOP; i <= VALIGN_BOTTOM; i++)
        if (str_is(str_trim(v->text), names[i])) {
            *target = (enum valign)i;
            return;
        }
    report_value(v, UNIT_VALIGN, d);
}

/* Six hexadecimal digits. */
static void
set_color(const struct value *v, int *target, struct diags *d)
{
    struct str s = viet_lower(d->arena, str_trim(v->text));
    int color = 0;

    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];

        if (!viet_is_digit((unsigned char)c) && !(c >= 'a' && c <= 'f'))
            s.n = 0;
        else
            color = color % 0x100000 * 16 + (c > '9' ? c - 'a' + 10 : c - '0');
    }
    if (s.n == 6)
        *target = color;
    else
        report_value(v, UNIT_COLOR, d);
}

static void
set_one(const struct value *v, const struct field_row *row, void *target,
        struct diags *d)
{
    void *member = (char *)target + row->offset;

    if (v->kind != VALUE_TEXT) {
        report_value(v, row->unit, d);
        return;
    }
    switch (row->unit) {
    case UNIT_MM:
    case UNIT_POINT:
    case UNIT_SIZE:
    case UNIT_EIGHTH:
    case UNIT_LINE:
    case UNIT_COUNT:
        set_number(v, row, member, d);
        break;
    case UNIT_BOOL:
        set_bool(v, member, d);
        break;
    case UNIT_COLOR:
        set_color(v, member, d);
        break;
    case UNIT_ALIGN:
        set_align(v, member, d);
        break;
    case UNIT_VALIGN:
        set_valign(v, member, d);
        break;
    case UNIT_TEXT:
        *(struct str *)member = str_trim(v->text);
        break;
    }
}

static const struct field_row *
row_find(const struct field_row *rows, struct str key)
{
    for (; rows->key != NULL; rows++)
        if (str_is(key, rows->key))
            return rows;
    return NULL;
}

const char *
fields_suggest(struct arena *a, const struct field_row *rows, struct str key)
{
    struct nearest nearest = { .asked = key };

    for (; rows->key != NULL; rows++)
        nearest_offer(&nearest, str_from(rows->key));
    return nearest_text(a, &nearest);
}

void
fields_set(const struct value *section, const struct field_row *rows,
           const char *besides, void *target, struct diags *d)
{
    for (const struct value *v = section->first; v != NULL; v = v->next) {
        const struct field_row *row = row_find(rows, v->key);

        if (besides != NULL && str_is(v->key, besides))
            continue;
        if (row == NULL)
            diag_add(d, PROFILE_KEY, v->key_pos, str_zero(d->arena, v->key),
                     str_zero(d->arena, section->key_written),
                     fields_suggest(d->arena, rows, v->key));
        else
            set_one(v, row, target, d);
    }
}

void
fields_require(const struct value *section, const struct field_row *rows,
               struct diags *d)
{
    for (; rows->key != NULL; rows++)
        if (value_find(section, rows->key) == NULL)
            diag_add(d, PROFILE_MISSING, section->pos, rows->key,
                     str_zero(d->arena, section->key_written));
}
