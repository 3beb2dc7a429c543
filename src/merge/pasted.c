/* pasted.c — goes over the fields of a document that may hold labels of the
 * program's own. */
#include "merge/pasted.h"

#include "base/viet.h"
#include "merge/element.h"
#include "merge/pasted_body.h"
#include "merge/pasted_cut.h"
#include "parts/lines.h"

/* A field of lines, and who knows what may stand in them. */
struct pasted_row {
    const char *key;
    cutter *of;
    bool single; /* one line stands beside its label, without a dash */
};

static const struct pasted_row rows[] = {
    { "trich_yeu", cut_title, false },
    { "kinh_gui", cut_addressees, true },
    { "khach_moi", cut_guests, true },
    { "ben_moi", cut_inviter, false },
    { "noi_nhan_dien", cut_telegram, false },
    { "nguoi_dien", cut_sender, false },
    { "can_cu", cut_bases, false },
    { "noi_nhan", cut_copies, false },
    { "noi_dung", cut_body, false },
    { NULL, NULL, false },
};

/* "noi_nhan:" with "Nơi nhận:" below it, and the list below that. */
static void
unwrap(struct pasting *p, struct value *v)
{
    const struct value *inner = v->kind == VALUE_MAP ? v->first : NULL;
    struct value whole = *v;

    if (inner == NULL || inner != v->last || !str_equal(inner->key, v->key) ||
        inner->kind == VALUE_NULL)
        return;
    pasted_hit(p, inner->key_pos, inner->key_written);
    *v = *inner;
    v->key = whole.key;
    v->key_written = whole.key_written;
    v->key_pos = whole.key_pos;
    v->next = whole.next;
}

/* Whether a field holds only tên loại. */
static bool
is_type(struct pasting *p, const struct value *v)
{
    if (v->kind == VALUE_LIST && v->first != NULL && v->first == v->last)
        v = v->first;
    return v->kind == VALUE_TEXT &&
           (pasted_same(p->arena, v->text, p->type) ||
            pasted_same(p->arena, v->text,
                        value_text(p->beside, "ten_loai")));
}

/* Cuts a title, or a text. Where nothing is left of it, it was the whole of
 * it: a title that only says what stands above it anyhow is not printed, and
 * a text stays. */
static void
cut_unless_all(struct pasting *p, struct value *v, cutter *of, bool title)
{
    struct value *whole = value_copy(p->arena, v);

    pasted_cut(p, v, of);
    if (p->hits == 0 || !value_is_blank(v))
        return;
    whole->next = v->next;
    *v = *whole;
    v->said = title;
    if (title)
        diag_add(p->diags, FIELD_ONLY_LABEL, p->pos,
                 str_zero(p->arena, p->what), str_zero(p->arena, v->key));
    p->hits = 0;
}

/* Where the first block of an old document begins that is told of as a whole,
 * since not all of it is taken out; NULL for none. */
static const char *
untold_from(const struct pasting *p, const struct value *v)
{
    const struct pasted_body *b =
        p->template != NULL
            ? pasted_body_find(p->arena, p->template, p->plan) : NULL;

    if (b == NULL || b->value != v)
        return NULL;
    for (const struct body_block *one = b->first; one != NULL; one = one->next)
        if (!one->gone)
            return b->line[one->from].p;
    return NULL;
}

static void
take_row(struct pasting *p, struct value *v, const struct pasted_row *row)
{
    if (str_is(v->key, "noi_dung") && v->kind != VALUE_TEXT)
        return;
    unwrap(p, v);
    if (row->of == cut_body)
        p->untold = untold_from(p, v);
    if (row->of == cut_body || is_type(p, v))
        cut_unless_all(p, v, row->of, row->of == cut_title);
    else
        pasted_cut(p, v, row->of);
    p->index = 0;
    if (row->single && p->hits > 0 && pasted_lines(v) == 1) {
        pasted_cut(p, v, cut_single); /* the dash */
        pasted_cut(p, v, cut_single); /* and the ';' */
    }
    pasted_report(p, row->key);
    p->untold = NULL;
}

/* The name of an agency, its chủ quản. */
static void
take_agency(struct pasting *p, struct value *agency)
{
    if (agency == NULL || agency->kind != VALUE_MAP)
        return;
    for (struct value *v = agency->first; v != NULL; v = v->next)
        if (str_is(v->key, "ten") || str_is(v->key, "chu_quan")) {
            pasted_cut(p, v, cut_agency);
            pasted_report(p, str_zero(p->arena, v->key));
        }
}

/* Whoever signs, at any depth of the map. */
static void
take_signers(struct pasting *p, struct value *map)
{
    p->beside = map;
    for (struct value *v = map->first; v != NULL; v = v->next) {
        if (map->kind == VALUE_MAP && str_is(v->key, "quyen_han")) {
            pasted_cut(p, v, cut_authority);
            pasted_report(p, "quyen_han");
            pasted_split_authority(p, v);
        } else if (str_is(v->key, "ho_ten") &&
                   value_find(map, "quyen_han") != NULL) {
            pasted_cut(p, v, cut_name);
            pasted_report(p, "ho_ten");
        } else if (v->kind == VALUE_MAP) {
            take_signers(p, v);
            p->beside = map;
        }
    }
}

static void
take_appendix(struct pasting *p, struct value *item)
{
    p->beside = item;
    for (struct value *v = item->first; v != NULL; v = v->next)
        if (str_is(v->key, "tieu_de")) {
            cut_unless_all(p, v, cut_appendix, true);
            pasted_report(p, "tieu_de");
        } else if (str_is(v->key, "noi_dung") && v->kind == VALUE_TEXT) {
            cut_unless_all(p, v, cut_appendix_body, false);
            pasted_report(p, "noi_dung");
        }
}

static void
take_appendices(struct pasting *p, struct value *list)
{
    for (struct value *item = list->first; item != NULL; item = item->next)
        if (item->kind == VALUE_MAP)
            take_appendix(p, item);
}

static void take_document(struct pasting *p, struct value *plan);

/* A member of the plan, with what is below it. */
static void
take_member(struct pasting *p, struct value *v)
{
    const struct pasted_row *row = rows;

    p->beside = p->plan;
    while (row->key != NULL && !str_is(v->key, row->key))
        row++;
    if (row->key != NULL) {
        take_row(p, v, row);
    } else if (str_is(v->key, "phu_luc")) {
        take_appendices(p, v);
    } else if (str_is(v->key, "lien_tich") || str_is(v->key, "cung_ky")) {
        for (struct value *item = v->first; item != NULL; item = item->next) {
            take_agency(p, item);
            take_signers(p, item);
        }
    } else if (str_is(v->key, "ban_chinh") && v->kind == VALUE_MAP) {
        struct pasting inner = { .arena = p->arena, .diags = p->diags };

        inner.type = value_text(v, "ten_loai");
        take_document(&inner, v);
    } else if (v->kind == VALUE_MAP) {
        if (str_is(v->key, "co_quan"))
            take_agency(p, v);
        take_signers(p, v);
    }
}

static void
take_document(struct pasting *p, struct value *plan)
{
    p->plan = plan;
    for (struct value *v = plan->first; v != NULL; v = v->next)
        take_member(p, v);
    pasted_number_and_date(p);
    pasted_end(p);
}

/* A copy down to that depth; what is deeper is shared. */
static struct value *
copy(struct arena *a, const struct value *v, int depth)
{
    struct value *top = value_again(a, v);

    if (depth == 0 || (v->kind != VALUE_MAP && v->kind != VALUE_LIST))
        return top;
    top->first = top->last = NULL;
    for (const struct value *c = v->first; c != NULL; c = c->next)
        value_append(top, copy(a, c, str_is(c->key, "bang") ||
                                         str_is(c->key, "noi_dung")
                                     ? 0 : depth - 1));
    return top;
}

const struct value *
plan_unpasted(struct arena *a, const struct template *t,
              const struct value *plan, struct diags *d)
{
    enum { DEPTH = 5 }; /* ban_chinh, ky, quyen_han, a line */
    struct pasting p = { .arena = a, .diags = d, .template = t,
                         .type = t->type };
    struct value *own = copy(a, plan, DEPTH);

    if (str_is(viet_key(a, t->type), "cong_van"))
        p.type = STR_EMPTY; /* it is not printed */
    take_document(&p, own);
    return own;
}
