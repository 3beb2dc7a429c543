/* fill.c — template text with the plan's values in it. */
#include "merge/fill.h"

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "merge/pasted_cut.h"
#include "parts/tham_quyen.h"
#include "text/date.h"

enum { CHAIN_MAX = 10 };

const struct value *
fill_find(const struct filler *f, struct str path)
{
    return scope_find(f->arena, f->scope, f->plan, path);
}

const struct pattern *
fill_default(const struct filler *f, const struct field *field)
{
    return field->bare != NULL && !field_any_given(f->plan, field->without)
               ? field->bare : field->fallback;
}

struct str
fill_decides(const struct filler *f, const struct field *field,
             struct pos *pos)
{
    size_t blank = str_index(field->decides, ' ');
    struct str paths[] = { str_first(field->decides, blank),
                           str_after(field->decides, blank + 1) };
    const struct value *signer = value_at(f->plan, paths[1]);

    if (signer != NULL)
        *pos = signer->pos;
    return tham_quyen_of(f->arena, value_at(f->plan, paths[0]), signer,
                         f->template->type);
}

/* A value as one line: its lines and items with a space between. */
static void
add_value(struct filler *f, struct buf *b, const struct value *v)
{
    struct date date;

    switch (v->kind) {
    case VALUE_NULL:
        break;
    case VALUE_TEXT:
        buf_add_str(b, pattern_squeeze(f->arena, v->text));
        break;
    case VALUE_MAP: /* {ngay, thang, nam}: the only map used as text */
        if (date_read(f->arena, v, &date))
            buf_add_str(b, date_short(f->arena, date));
        break;
    case VALUE_LIST:
        for (const struct value *c = v->first; c != NULL; c = c->next) {
            if (c != v->first)
                buf_add_c(b, ' ');
            add_value(f, b, c);
        }
        break;
    }
}

/* What a piece that names a field stands for, and where it comes from. */
static struct str
piece_text(struct filler *f, const struct piece *p, struct pos *pos)
{
    const struct value *v = fill_find(f, p->path);
    const struct field *field;
    struct buf b = buf_new(f->arena);
    struct str s;

    if (template_word(f->template, p->path, &s))
        return s;
    if (v != NULL && v->kind != VALUE_NULL) {
        *pos = v->pos;
        if (v->kind == VALUE_TEXT && v->exact.n > 0)
            return pattern_squeeze(f->arena, filter_start(v, p->filters,
                                                          FILTERS_MAX));
        add_value(f, &b, v);
        return buf_take(&b);
    }
    field = field_find_path(f->template->fields, p->path);
    if (field != NULL && field->decides.n > 0)
        return fill_decides(f, field, pos);
    if (field != NULL && field->fallback == NULL &&
        field_is_needed(field, f->plan))
        return str_printf(f->arena, "[thiếu: %.*s]", STR_ARG(field->title));
    if (field == NULL || field->fallback == NULL || f->depth > CHAIN_MAX)
        return STR_EMPTY;
    f->depth++;
    s = fill_text(f, fill_default(f, field), NULL);
    f->depth--;
    return s;
}

/* The label that a text ends with: what stands behind the last mark before its
 * colon, "Thời gian:". Empty where it ends otherwise. */
static struct str
label_at_end(const struct buf *b)
{
    struct str s = str_trim(buf_str(b)), label;
    size_t from;

    if (!str_ends(s, ":"))
        return STR_EMPTY;
    label = str_first(s, s.n - 1);
    from = label.n;
    while (from > 0 && strchr(".;:()\n", label.p[from - 1]) == NULL)
        from--;
    return str_trim(str_after(label, from));
}

/* A value that begins with the label before it: that is printed once. Bytes
 * of it. */
static size_t
label_again(struct filler *f, const struct buf *b, struct str s)
{
    struct str label = label_at_end(b);

    if (label.n == 0 || str_index(s, ':') == s.n)
        return 0;
    return pasted_label(f->arena, s,
                        str_zero(f->arena, viet_fold(f->arena, label)),
                        false);
}

struct str
fill_text(struct filler *f, const struct pattern *pattern,
          struct span **spans)
{
    struct buf b = buf_new(f->arena);
    struct filter_run run = { f->arena, f->template->settings, POS_NONE,
                              f->diags };

    for (const struct piece *p = pattern->first; p != NULL; p = p->next) {
        struct pos pos = p->pos;
        struct str s = p->text;

        if (p->path.n > 0) {
            size_t n;

            s = piece_text(f, p, &pos);
            n = label_again(f, &b, s);
            if (n > 0) {
                mend_words(f->diags,
                           diag_add(f->diags, FIELD_PASTED, pos,
                                    str_zero(f->arena,
                                             str_trim(str_first(s, n))), "",
                                    str_zero(f->arena, p->path)),
                           pos, str_first(s, n), STR_EMPTY);
                pos.column += (int)utf8_count(str_first(s, n));
                s = str_after(s, n);
            }
        }
        run.pos = pos;
        for (int i = 0; i < FILTERS_MAX && p->path.n > 0; i++)
            s = filter_apply(&run, &p->filters[i], s);
        if (spans != NULL) {
            struct span *span = ARENA_NEW(f->arena, struct span);

            span->offset = b.n;
            span->pos = pos;
            *spans = span;
            spans = &span->next;
        }
        buf_add_str(&b, s);
    }
    return buf_take(&b);
}
