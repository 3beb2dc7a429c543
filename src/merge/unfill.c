/* unfill.c — paragraphs go against the elements of a template: literal words
 * must be there, what stands between them is a field, and a body goes on to
 * the next words of the template's own. */
#include "merge/unfill.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "merge/element.h"

struct unfill {
    struct arena *arena;
    const struct template *template;
    const struct str *line;
    int count;
    struct str agency;
    struct str list; /* that is gone through, and its item */
    int item;
    struct unfilled *first, *last;
};

static struct unfilled *
add(struct unfill *u, struct str path, struct str text)
{
    struct unfilled *found = ARENA_NEW(u->arena, struct unfilled);

    found->path = path;
    found->text = text;
    found->list = u->list;
    found->item = u->item;
    if (u->first == NULL)
        u->first = found;
    else
        u->last->next = found;
    u->last = found;
    return found;
}

static bool
is_found(const struct unfill *u, struct str path)
{
    for (const struct unfilled *f = u->first; f != NULL; f = f->next)
        if (str_equal(f->path, path) || str_equal(f->list, path))
            return true;
    return false;
}

/* "ngày 05 tháng 9 năm 2026" as a plan writes it; empty for another text. */
static struct str
day_of(struct arena *a, struct str s)
{
    static const char *const words[] = { "ngày ", " tháng ", " năm " };
    int number[3] = { 0, 0, 0 };

    for (int i = 0; i < 3; i++) {
        size_t digits;

        if (!str_starts(s, words[i]))
            return STR_EMPTY;
        s = str_after(s, strlen(words[i]));
        digits = str_digits(s);
        if (digits == 0 || digits > 4)
            return STR_EMPTY;
        for (size_t k = 0; k < digits; k++)
            number[i] = number[i] * 10 + (s.p[k] - '0');
        s = str_after(s, digits);
    }
    return s.n > 0 ? STR_EMPTY
                   : str_printf(a, "%d/%d/%d", number[0], number[1],
                                number[2]);
}

static bool
take_slot(struct unfill *u, const struct piece *p, struct str text, bool keep)
{
    struct str path = p->path;
    bool day = p->filters[0].filter == FILTER_DATE;

    text = str_trim(text);
    if (text.n == 0)
        return false;
    if (str_is(path, "co_quan.ten"))
        return str_equal(viet_lower(u->arena, text),
                         viet_lower(u->arena, u->agency));
    if (p->filters[0].filter == FILTER_UPPER) {
        if (!str_equal(viet_upper(u->arena, text), text))
            return false;
        text = viet_capital(u->arena, viet_lower(u->arena, text));
    } else if (p->filters[0].filter != FILTER_NONE && !day) {
        return false;
    }
    if (day && (text = day_of(u->arena, text)).n == 0)
        return false;
    if (u->list.n > 0 && str_index(path, '.') < path.n)
        path = str_after(path, str_index(path, '.') + 1);
    if (!keep)
        return true;
    for (const struct unfilled *f = u->first; f != NULL; f = f->next)
        if (str_equal(f->path, path) && str_equal(f->list, u->list) &&
            f->item == u->item)
            return str_equal(f->text, text); /* printed twice */
    add(u, path, text);
    return true;
}

static bool
begins_with(struct str s, struct str words)
{
    return str_equal(str_first(s, words.n), words);
}

/* Bytes before the words; s.n where they are not there. */
static size_t
words_at(struct str s, struct str words)
{
    size_t n = 0;

    while (n < s.n && !begins_with(str_after(s, n), words))
        n++;
    return n;
}

/* A paragraph against the text of an element. */
static bool
match_text(struct unfill *u, const struct pattern *pattern, struct str s,
           bool keep)
{
    const struct piece *slot = NULL;

    for (const struct piece *p = pattern->first; p != NULL; p = p->next) {
        size_t n;

        if (p->path.n > 0) {
            if (slot != NULL || p->gather != GATHER_NONE)
                return false;
            slot = p;
            continue;
        }
        if (p->text.n == 0)
            continue;
        n = words_at(s, p->text);
        if (n == s.n || (slot == NULL && n > 0) ||
            (p->next == NULL && n + p->text.n != s.n &&
             str_trim(str_after(s, n + p->text.n)).n > 0))
            return false;
        if (slot != NULL && !take_slot(u, slot, str_first(s, n), keep))
            return false;
        slot = NULL;
        s = str_after(s, n + p->text.n);
    }
    return slot != NULL ? take_slot(u, slot, s, keep) : true;
}

/* "Về việc: …". The colon may be all. */
static bool
has_lead(const struct element *e, struct str s, struct str *rest)
{
    const struct piece *p = e->lead != NULL ? e->lead->first : NULL;

    if (p == NULL || p->path.n > 0 || p->next != NULL ||
        !begins_with(s, p->text) || s.n == p->text.n ||
        s.p[p->text.n] != ':')
        return false;
    *rest = str_trim(str_after(s, p->text.n + 1));
    return true;
}

static bool
is_part(const struct element *e, const char *name)
{
    return e->kind == ELEMENT_PART && strcmp(e->part->name, name) == 0;
}

/* A component that leads to a list: its words, and the fields of who says so
 * before them and of the list behind. */
struct leading {
    const char *part, *words, *who, *list;
};

static const struct leading *
leading_of(const struct element *e)
{
    static const struct leading rows[] = {
        { "kinh_moi", " trân trọng kính mời:", "ben_moi", "khach_moi" },
        { "dien", " điện:", "nguoi_dien", "noi_nhan_dien" },
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (is_part(e, rows[i].part))
            return &rows[i];
    return NULL;
}

/* The closing sentence, which is the last paragraph. */
static bool
is_closing(const struct unfill *u, const struct element *e, int i)
{
    return is_part(e, "ket_thuc") && i == u->count - 1 &&
           str_ends(u->line[i], "./.");
}

/* Does what the elements print begin with the paragraph? */
static bool
begins(struct unfill *u, const struct element *e, int i)
{
    struct str rest;

    for (; e != NULL; e = e->next) {
        const struct leading *leading = leading_of(e);
        const struct field *f;

        switch (e->kind) {
        case ELEMENT_PART:
            if (leading != NULL)
                return i < u->count &&
                       words_at(u->line[i], str_from(leading->words)) <
                           u->line[i].n;
            if (is_closing(u, e, i))
                return true;
            break;
        case ELEMENT_PARA:
            return i < u->count && match_text(u, e->text, u->line[i], false);
        case ELEMENT_NOI_DUNG:
            if (e->lead == NULL)
                return false;
            if (i < u->count && has_lead(e, u->line[i], &rest))
                return true;
            f = field_find_path(u->template->fields, e->field);
            if (f != NULL && f->required)
                return false;
            break;
        case ELEMENT_IF:
        case ELEMENT_UNLESS:
        case ELEMENT_FOR:
            if (i < u->count && begins(u, e->first, i))
                return true;
            break;
        case ELEMENT_ORDER:
            for (const struct element *in = e->first; in != NULL;
                 in = in->next)
                if (i < u->count && has_lead(in, u->line[i], &rest))
                    return true;
            break;
        case ELEMENT_MUC:
        case ELEMENT_ITEM:
        case ELEMENT_TABLE:
        case ELEMENT_COLUMN:
        case ELEMENT_ROW:
        case ELEMENT_TOTAL:
        case ELEMENT_CELL:
        case ELEMENT_DOCUMENT:
            return false;
        }
    }
    return i == u->count;
}

/* A body: to where the elements behind it begin. */
static int
take_body(struct unfill *u, const struct element *e, int i,
          const struct element *order)
{
    struct str text = STR_EMPTY;
    struct unfilled *found;
    int from = i;

    if (e->field.n == 0)
        return -1;
    if (e->lead != NULL) {
        if (i >= u->count || !has_lead(e, u->line[i], &text))
            return i;
        from = ++i;
    }
    while (i < u->count &&
           !(order != NULL ? begins(u, order, i) : begins(u, e->next, i)))
        i++;
    if (order != NULL && e->lead != NULL && text.n > 0 && i > from &&
        !str_starts(u->line[from], "-"))
        i = from;
    if (i == from && text.n == 0)
        return i;
    if (is_found(u, e->field))
        return -1;
    found = add(u, e->field, text);
    found->body = true;
    found->from = from;
    found->to = i;
    return i;
}

static int
take_part(struct unfill *u, const struct element *e, int i)
{
    const struct leading *leading = leading_of(e);
    struct unfilled *found;
    struct str who, rest;
    struct str words;

    if (leading == NULL) {
        if (is_closing(u, e, i))
            add(u, STR("ket_thuc"), u->line[i++]);
        return i;
    }
    words = str_from(leading->words);
    if (i >= u->count || words_at(u->line[i], words) == u->line[i].n)
        return -1;
    who = str_first(u->line[i], words_at(u->line[i], words));
    rest = str_after(u->line[i], who.n + words.n);
    if (!is_part(e, "kinh_moi") || !str_equal(who, u->agency))
        add(u, str_from(leading->who), who);
    found = add(u, str_from(leading->list), str_trim(rest));
    found->from = ++i;
    while (found->text.n == 0 && i < u->count && str_starts(u->line[i], "-"))
        i++;
    found->to = i;
    return found->text.n == 0 && i == found->from ? -1 : i;
}

static int take(struct unfill *, const struct element *, int);

/* Children in any order; a body without a lead takes what is no other's. */
static int
take_order(struct unfill *u, const struct element *order, int i)
{
    const struct element *free_body = NULL;

    for (const struct element *e = order->first; e != NULL; e = e->next)
        if (e->kind == ELEMENT_NOI_DUNG && e->lead == NULL &&
            free_body == NULL)
            free_body = e;
    while (i >= 0 && i < u->count && !begins(u, order->next, i)) {
        const struct element *e = order->first;
        struct str rest;
        int from = i;

        while (e != NULL && !has_lead(e, u->line[i], &rest))
            e = e->next;
        if (e == NULL)
            e = free_body;
        if (e == NULL)
            return -1;
        i = take_body(u, e, i, order);
        if (i == from)
            return -1;
    }
    return i;
}

static int
take_each(struct unfill *u, const struct element *e, int i)
{
    while (i < u->count && begins(u, e->first, i)) {
        u->list = e->field;
        u->item++;
        i = take(u, e->first, i);
        if (i < 0)
            break;
    }
    u->list = STR_EMPTY;
    u->item = 0;
    return i;
}

/* The paragraph behind what the elements print; -1 where they do not fit. */
static int
take(struct unfill *u, const struct element *e, int i)
{
    for (; e != NULL && i >= 0; e = e->next) {
        switch (e->kind) {
        case ELEMENT_PART:
            i = take_part(u, e, i);
            break;
        case ELEMENT_PARA:
            i = i < u->count && match_text(u, e->text, u->line[i], true)
                    ? i + 1 : -1;
            break;
        case ELEMENT_NOI_DUNG:
            i = take_body(u, e, i, NULL);
            break;
        case ELEMENT_ORDER:
            i = take_order(u, e, i);
            break;
        case ELEMENT_FOR:
            i = take_each(u, e, i);
            break;
        case ELEMENT_IF:
        case ELEMENT_UNLESS:
            if (i < u->count && begins(u, e->first, i))
                i = take(u, e->first, i);
            break;
        case ELEMENT_MUC:
        case ELEMENT_ITEM:
        case ELEMENT_TABLE:
        case ELEMENT_COLUMN:
        case ELEMENT_ROW:
        case ELEMENT_TOTAL:
        case ELEMENT_CELL:
        case ELEMENT_DOCUMENT:
            return -1;
        }
    }
    return i;
}

static bool
any_found(const struct unfill *u, struct str paths)
{
    while (paths.n > 0) {
        size_t n = str_index(paths, ' ');

        if (is_found(u, str_first(paths, n)))
            return true;
        paths = str_after(paths, n + 1);
    }
    return false;
}

/* Does the body speak of the field? */
static bool
speaks_of(const struct element *e, struct str name)
{
    for (; e != NULL; e = e->next) {
        const struct leading *leading = leading_of(e);

        if (str_equal(e->field, name) || speaks_of(e->first, name) ||
            (leading != NULL && str_is(name, leading->list)) ||
            (is_part(e, "ket_thuc") && str_is(name, "ket_thuc")))
            return true;
        for (const struct piece *p = e->text != NULL ? e->text->first : NULL;
             p != NULL; p = p->next)
            if (str_equal(p->path, name))
                return true;
    }
    return false;
}

static bool
is_whole(const struct unfill *u)
{
    for (const struct field *f = u->template->fields; f != NULL; f = f->next) {
        if (is_found(u, f->name) || !speaks_of(u->template->body, f->name))
            continue;
        if ((f->required && !any_found(u, f->unless)) ||
            (f->fallback != NULL && f->fallback->first != NULL))
            return false;
    }
    return true;
}

bool
template_unfill(struct arena *a, const struct template *t,
                const struct str *line, int count, struct str agency,
                const struct unfilled **found)
{
    struct unfill u = { .arena = a, .template = t, .line = line,
                        .count = count, .agency = agency };

    if (take(&u, t->body, 0) != count || u.first == NULL || !is_whole(&u))
        return false;
    *found = u.first;
    return true;
}

static bool
has_part(const struct element *e, const char *name)
{
    for (; e != NULL; e = e->next)
        if (is_part(e, name) || has_part(e->first, name))
            return true;
    return false;
}

bool
template_has_part(const struct template *t, const char *name)
{
    return has_part(t->body, name);
}
