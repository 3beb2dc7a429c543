/* settings.c — reads ngay-nghi.ini, dia-danh.ini and viet-tat.ini, and reports
 * days that are none. */
#include "merge/settings.h"

#include "base/source_read.h"
#include "base/viet.h"
#include "input/ini.h"
#include "text/date.h"

static const struct value *
read_file(struct arena *a, const struct home *home, const char *name,
          struct diags *d)
{
    const char *path = str_printf(a, "%s/%s", home->templates, name).p;
    const struct source *s = files_kind(home->files, path) != FILE_NONE
                                 ? source_read(a, home->files, path, d) : NULL;

    return s != NULL ? ini_read_own(a, s, d) : NULL;
}

static void
add_locality(struct arena *a, struct locality ***end, const struct value *v)
{
    struct locality *one;

    if (v->kind == VALUE_TEXT && str_trim(v->text).n > 0) {
        one = ARENA_NEW(a, struct locality);
        one->name = str_trim(v->text);
        **end = one;
        *end = &one->next;
    }
    for (const struct value *c = v->first; c != NULL; c = c->next)
        add_locality(a, end, c);
}

/* "16/02/2026 - 20/02/2026" or one day. */
static bool
read_span(struct str s, int *first, int *last)
{
    size_t dash = str_index(s, '-');
    struct date from, to;

    if (!date_parse(str_first(s, dash), &from) || !date_is_day(from))
        return false;
    to = from;
    if (dash < s.n && (!date_parse(str_after(s, dash + 1), &to) ||
                       !date_is_day(to)))
        return false;
    *first = date_number(from);
    *last = date_number(to);
    return *first <= *last;
}

static void
read_spans(struct arena *a, struct day_span **list, const struct value *v,
           struct diags *d)
{
    struct str rest = v->kind == VALUE_TEXT ? v->text : STR_EMPTY;

    while (str_trim(rest).n > 0) {
        size_t comma = str_index(rest, ',');
        struct str one = str_trim(str_first(rest, comma));
        int first, last;

        if (read_span(one, &first, &last))
            day_span_add(a, list, first, last);
        else
            diag_add(d, HOLIDAYS_DAY, v->pos, str_zero(a, one));
        rest = str_after(rest, comma + 1);
    }
}

static void
read_year(struct arena *a, struct holidays *h, const struct value *v,
          struct diags *d)
{
    struct holiday_year *year = ARENA_NEW(a, struct holiday_year);
    struct date date;

    if (v->kind != VALUE_MAP || !date_parse(v->key, &date) ||
        date.month > 0) {
        diag_add(d, HOLIDAYS_DAY, v->key_pos, str_zero(a, v->key_written));
        return;
    }
    year->year = date.year;
    year->next = h->years;
    h->years = year;
    for (const struct value *c = v->first; c != NULL; c = c->next) {
        if (str_is(c->key, "da_kiem"))
            year->checked = c->kind == VALUE_TEXT &&
                            str_is(viet_fold(a, str_trim(c->text)), "co");
        else
            read_spans(a, str_is(c->key, "lam_bu") ? &h->made : &h->off, c,
                       d);
    }
}

/* Not every run asks for them. */
struct communes_file {
    struct arena *arena;
    const struct files *files;
    const char *path;
    bool read;
    const struct communes *communes;
};

const struct communes *
settings_communes(const struct settings *s, struct diags *d)
{
    struct communes_file *c = s->communes;

    if (!c->read && files_kind(c->files, c->path) != FILE_NONE)
        c->communes = communes_read(c->arena, c->files, c->path, d);
    c->read = true;
    return c->communes;
}

struct shorts_file {
    struct arena *arena;
    const struct home *home;
    bool read;
    const struct short_form *first;
};

const struct short_form *
settings_shorts(const struct settings *s, struct diags *d)
{
    struct shorts_file *f = s->shorts;

    if (!f->read)
        f->first = short_forms_read(f->arena, read_file(f->arena, f->home,
                                                        "viet-tat.ini", d));
    f->read = true;
    return f->first;
}

const struct settings *
settings_load(struct arena *a, const struct home *home, struct diags *d)
{
    struct settings *s = ARENA_NEW(a, struct settings);
    const struct value *names = read_file(a, home, "dia-danh.ini", d);
    const struct value *days = read_file(a, home, "ngay-nghi.ini", d);
    struct locality **end = &s->localities;

    s->bases = bases_new(a, home->files,
                         str_printf(a, "%s/can-cu", home->templates).p);
    s->communes = ARENA_NEW(a, struct communes_file);
    s->communes->arena = a;
    s->communes->files = home->files;
    s->communes->path = str_printf(a, "%s/don-vi-hanh-chinh.txt",
                                   home->templates).p;
    s->wrong_words = wrong_words_new(
        a, home->files, str_printf(a, "%s/chinh-ta", home->templates).p);
    s->shorts = ARENA_NEW(a, struct shorts_file);
    s->shorts->arena = a;
    s->shorts->home = home;
    if (names != NULL)
        add_locality(a, &end, names);
    for (const struct value *v = days != NULL ? days->first : NULL; v != NULL;
         v = v->next)
        read_year(a, &s->holidays, v, d);
    return s;
}
