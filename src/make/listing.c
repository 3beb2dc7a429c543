/* listing.c — the templates and communes that there are, those that words
 * ask for first, in lines or in JSON. */
#include "base/json.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "base/word_search.h"
#include "make/own.h"
#include "make/session.h"

enum { RANKS = 3 }; /* how well an entry is meant */

struct listing {
    struct arena *arena;
    struct buf *out;
    bool json;
    size_t count; /* that were written */
};

static void
begin_entry(struct listing *l)
{
    if (l->json)
        buf_add_z(l->out, l->count > 0 ? ",\n" : "[\n");
    l->count++;
}

static void
end_list(struct listing *l, struct str words, struct diags *d)
{
    if (l->json)
        buf_add_z(l->out, l->count > 0 ? "\n]\n" : "[]\n");
    else if (l->count == 0)
        diag_add(d, LIST_NOTHING, POS_NONE, str_zero(l->arena, words));
}

/* `"key": "value"`, behind a comma where it is not the first. */
static void
add_member(struct buf *b, const char *key, struct str value)
{
    buf_printf(b, "%s\"%s\": ", b->p[b->n - 1] == '{' ? "" : ", ", key);
    json_text(b, value);
}

static void
write_template(struct listing *l, struct str name, const struct template *t)
{
    struct str abbreviation = template_abbreviation(t);
    struct str form = template_form(t);

    begin_entry(l);
    if (!l->json) {
        buf_printf(l->out, "%.*s\t%.*s\t%.*s\t%s%.*s\n", STR_ARG(name),
                   STR_ARG(template_title(t)),
                   STR_ARG(abbreviation.n > 0 ? abbreviation : STR("-")),
                   form.n > 0 ? "Mẫu " : "-", STR_ARG(form));
        return;
    }
    buf_add_c(l->out, '{');
    add_member(l->out, "name", name);
    add_member(l->out, "title", template_title(t));
    add_member(l->out, "abbreviation", abbreviation);
    add_member(l->out, "form", form);
    add_member(l->out, "group", template_group(t));
    add_member(l->out, "search", template_search(t));
    buf_printf(l->out, ", \"first\": %s}",
               template_is_first(t) ? "true" : "false");
}

/* How well the words mean the template: 0 not at all, else less is better. */
static int
rank_of(struct arena *a, struct str name, const struct template *t,
        struct str words)
{
    struct str title = viet_key(a, template_title(t));
    struct str abbreviation = viet_key(a, template_abbreviation(t));
    struct str form = template_form(t);
    struct str all = str_printf(
        a, "%.*s %.*s %.*s mẫu %.*s %.*s", STR_ARG(title),
        STR_ARG(abbreviation), STR_ARG(name), STR_ARG(form),
        STR_ARG(template_search(t)));

    if (!word_search_has(viet_key(a, all), words))
        return 0;
    if (str_equal(title, words) || str_equal(abbreviation, words) ||
        str_equal(viet_key(a, name), words))
        return 1;
    return word_search_begins(title, words) ? 2 : RANKS;
}

struct ranked {
    struct str name;
    const struct template *template;
    int rank;
};

bool
vanban_list_templates(const struct vanban_setup *setup,
                      const struct vanban_listing *what, struct buf *out,
                      struct diags *d)
{
    struct arena *a = out->arena;
    struct listing l = { a, out, what->json, 0 };
    struct str words = viet_key(a, what->words);
    const char *const *names = NULL;
    int errors = d->errors, n = 0;
    struct ranked *list;
    struct roots r;

    if (roots_find(a, &r, setup->files, setup->roots, d))
        names = template_names(a, &r.home, d);
    if (names == NULL)
        return false;
    while (names[n] != NULL)
        n++;
    list = ARENA_ARRAY(a, struct ranked, (size_t)n + 1);
    for (int i = 0; i < n; i++) {
        list[i].name = str_from(names[i]);
        list[i].template = template_load(a, &r.home, list[i].name, POS_NONE,
                                         d);
        if (list[i].template != NULL)
            list[i].rank = rank_of(a, list[i].name, list[i].template, words);
    }
    for (int rank = 1; rank <= RANKS; rank++)
        for (int i = 0; i < n; i++)
            if (words.n > 0 ? list[i].rank == rank
                            : rank == 1 && list[i].rank > 0)
                write_template(&l, list[i].name, list[i].template);
    end_list(&l, what->words, d);
    return d->errors == errors;
}

static struct str
first_upper(struct arena *a, struct str s)
{
    struct str rest = s;

    if (s.n > 0)
        utf8_next(&rest);
    return str_printf(a, "%.*s%.*s",
                      STR_ARG(viet_upper(a, str_first(s, s.n - rest.n))),
                      STR_ARG(rest));
}

static void
write_commune(struct listing *l, const struct commune *c,
              const struct locality *full)
{
    struct arena *a = l->arena;
    struct own_unit u = own_unit_of(a, c, full);
    struct str province = first_upper(a, u.tinh);
    struct str agency = str_printf(a, "Ủy ban nhân dân %.*s", STR_ARG(u.xa));

    begin_entry(l);
    if (!l->json) {
        buf_printf(l->out, "%.*s\t%.*s %.*s\t%.*s\t%.*s\t%.*s\n",
                   STR_ARG(c->code), STR_ARG(c->kind), STR_ARG(c->name),
                   STR_ARG(province), STR_ARG(agency), STR_ARG(u.dia_danh));
        return;
    }
    buf_add_c(l->out, '{');
    add_member(l->out, "code", c->code);
    add_member(l->out, "kind", c->kind);
    add_member(l->out, "name", c->name);
    add_member(l->out, "province", province);
    add_member(l->out, "agency", agency);
    add_member(l->out, "place", u.dia_danh);
    add_member(l->out, "provinceCode", c->province->code);
    add_member(l->out, "provinceAgency",
               str_printf(a, "Ủy ban nhân dân %.*s", STR_ARG(u.tinh)));
    add_member(l->out, "provincePlace", u.dia_danh_tinh);
    buf_add_c(l->out, '}');
}

bool
vanban_list_communes(const struct vanban_setup *setup,
                     const struct vanban_listing *what, struct buf *out,
                     struct diags *d)
{
    struct arena *a = out->arena;
    struct listing l = { a, out, what->json, 0 };
    const struct communes *all = NULL;
    const struct locality *full;
    struct communes_found found;
    int errors = d->errors;
    struct roots r;

    if (roots_find(a, &r, setup->files, setup->roots, d))
        all = communes_home(a, &r.home, d);
    if (all == NULL)
        return false;
    full = settings_load(a, &r.home, d)->localities;
    found = communes_search(a, all, what->words);
    for (size_t i = 0; i < found.count; i++)
        write_commune(&l, found.list[i], full);
    end_list(&l, what->words, d);
    return d->errors == errors;
}
