/* listing_bases.c — the legal bases of the registry that words ask for, as they
 * are cited, with what is known of each; or in JSON. */
#include "base/json.h"
#include "base/viet.h"
#include "base/word_search.h"
#include "make/session.h"
#include "merge/settings.h"
#include "text/bases.h"
#include "text/date.h"

struct listing {
    struct arena *arena;
    struct buf *out;
    bool json;
    size_t count;
};

static bool
is_meant(struct arena *a, const struct basis *one, struct str words)
{
    return words.n == 0 ||
           word_search_has(viet_key(a, basis_full(a, one)), words) ||
           word_search_has(viet_key(a, one->number), words);
}

static void
add_member(struct listing *l, const char *key, struct str value)
{
    struct buf *b = l->out;

    buf_printf(b, "%s\"%s\": ", b->p[b->n - 1] == '{' ? "" : ", ", key);
    json_text(b, value);
}

static struct str
number_of(const struct basis *one)
{
    return one != NULL ? one->number : STR_EMPTY;
}

static void
write_json(struct listing *l, const struct basis *one)
{
    static const char *const certainties[] = {
        [CERTAIN_LITTLE] = "low", [CERTAIN_FAIRLY] = "fair",
        [CERTAIN_SURE] = "high",
    };
    struct arena *a = l->arena;

    buf_add_z(l->out, l->count > 0 ? ",\n{" : "[\n{");
    add_member(l, "number", one->number);
    add_member(l, "type", one->type);
    add_member(l, "date", date_iso(a, one->date));
    add_member(l, "issuer", one->issuer);
    add_member(l, "about", one->about);
    add_member(l, "full", basis_full(a, one));
    add_member(l, "short", basis_short(a, one));
    add_member(l, "from", date_iso(a, one->from));
    add_member(l, "until", date_iso(a, one->until));
    add_member(l, "amendedBy", number_of(one->amended_by));
    add_member(l, "replacedBy", number_of(one->replaced_by));
    add_member(l, "source", one->source);
    add_member(l, "checked", one->checked);
    add_member(l, "certainty", str_from(certainties[one->certainty]));
    add_member(l, "remark", one->remark);
    buf_add_c(l->out, '}');
}

/* "hết hiệu lực 21/7/2026; thay bằng 26/2026/QĐ-TTg; …", where there is
 * something to be said. */
static void
add_fact(struct buf *b, const char *what, struct str value)
{
    if (value.n > 0)
        buf_printf(b, "%s%s%.*s", b->n > 0 ? "; " : "", what,
                   STR_ARG(value));
}

static void
write_lines(struct listing *l, const struct basis *one)
{
    static const char *const certainties[] = {
        [CERTAIN_LITTLE] = "chưa chắc, kiểm lại trước khi dùng",
        [CERTAIN_FAIRLY] = "khá chắc", [CERTAIN_SURE] = "",
    };
    struct arena *a = l->arena;
    struct buf b = buf_new(a);

    buf_printf(l->out, "%.*s\n    %.*s\n", STR_ARG(one->number),
               STR_ARG(basis_full(a, one)));
    add_fact(&b, "hiệu lực từ ", date_short(a, one->from));
    add_fact(&b, "hết hiệu lực ", date_short(a, one->until));
    add_fact(&b, "thay bằng ", number_of(one->replaced_by));
    add_fact(&b, "sửa đổi bằng ", number_of(one->amended_by));
    add_fact(&b, "", one->remark);
    add_fact(&b, "nguồn: ", one->source);
    add_fact(&b, "kiểm ngày ", one->checked);
    add_fact(&b, "", str_from(certainties[one->certainty]));
    if (b.n > 0)
        buf_printf(l->out, "    (%.*s)\n", STR_ARG(buf_str(&b)));
}

bool
vanban_list_bases(const struct vanban_setup *setup,
                  const struct vanban_listing *what, struct buf *out,
                  struct diags *d)
{
    struct arena *a = out->arena;
    struct listing l = { a, out, what->json, 0 };
    struct str words = viet_key(a, what->words);
    const struct basis *one;
    int errors = d->errors;
    struct roots r;

    if (!roots_find(a, &r, setup->files, setup->roots, d))
        return false;
    one = bases_first(settings_load(a, &r.home, d)->bases, d);
    for (; one != NULL; one = one->next) {
        if (!is_meant(a, one, words))
            continue;
        if (l.json)
            write_json(&l, one);
        else
            write_lines(&l, one);
        l.count++;
    }
    if (l.json)
        buf_add_z(out, l.count > 0 ? "\n]\n" : "[]\n");
    else if (l.count == 0)
        diag_add(d, LIST_NOTHING, POS_NONE, str_zero(a, what->words));
    return d->errors == errors;
}
