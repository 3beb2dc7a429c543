/* show.c — the words in which a comparison is told. */
#include "compare/show.h"

static const char *const kinds[CHANGE_KINDS] = {
    [CHANGE_NONE] = "", [CHANGE_WORDS] = "sửa", [CHANGE_ADDED] = "thêm",
    [CHANGE_REMOVED] = "bỏ", [CHANGE_MOVED] = "chuyển",
    [CHANGE_LABEL] = "đổi số", [CHANGE_LEFT] = "chuyển đi",
};

const char *
show_kind(const struct change *g)
{
    if (g->kind == CHANGE_MOVED && (g->pieces != NULL || g->cells != NULL))
        return "chuyển, sửa";
    return kinds[g->kind];
}

struct str
show_counts(struct arena *a, const struct comparison *c)
{
    static const enum change_kind order[] = {
        CHANGE_WORDS, CHANGE_ADDED, CHANGE_REMOVED, CHANGE_MOVED,
        CHANGE_LABEL,
    };
    struct buf b = buf_new(a);

    for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++)
        if (c->count[order[i]] > 0) {
            if (b.n > 0)
                buf_add_z(&b, ", ");
            buf_printf(&b, "%d chỗ %s", c->count[order[i]],
                       kinds[order[i]]);
        }
    if (b.n == 0)
        buf_add_z(&b, "hai văn bản như nhau");
    return buf_take(&b);
}

struct str
show_place(struct arena *a, const struct diff_item *i)
{
    struct pos pos = i != NULL ? pos_origin(i->pos) : POS_NONE;

    if (pos.source == NULL || pos.line == 0 ||
        (pos.source->passages == NULL &&
         str_ends(str_from(pos.source->name), ".xml")))
        return STR_EMPTY;
    return pos_text(a, pos);
}

struct str
show_title(struct arena *a, const struct comparison *c,
           const struct change *g)
{
    const struct diff_item *i = g->new != NULL ? g->new : g->old;
    const struct diff_items *of = g->new != NULL ? &c->new : &c->old;
    struct buf b = buf_new(a);

    buf_add_str(&b, i->title);
    if (i->above >= 0) {
        const struct diff_item *head = &of->item[i->above];

        buf_printf(&b, ", “%.*s%s%.*s”", STR_ARG(head->label),
                   head->label.n > 0 ? " " : "", STR_ARG(head->text));
    }
    if (i->cells != NULL)
        buf_printf(&b, ", bảng %d, hàng %d", i->table, i->row);
    return buf_take(&b);
}
