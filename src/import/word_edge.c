/* word_edge.c — headers and footers: numbers of pages go, the head of a
 * document that stands there comes to its front, an address at the foot stays
 * one, and all else is told of with its words. */
#include "base/viet.h"
#include "import/word_docx.h"

enum { EDGES_MOST = 64 };

static bool
is_head(struct str key)
{
    return str_has(key, "cong_hoa_xa_hoi") || str_has(key, "doc_lap_tu_do") ||
           str_starts(key, "sao_y_") || str_starts(key, "sao_luc_") ||
           str_starts(key, "trich_sao_");
}

static bool
is_address(struct str key)
{
    return str_has(key, "dia_chi") || str_has(key, "dien_thoai") ||
           str_has(key, "email") || str_has(key, "e_mail") ||
           str_has(key, "website") || str_has(key, "fax");
}

/* "2", "Trang 2/14", "- 2 -" */
static bool
is_number(struct str key)
{
    while (key.n > 0) {
        size_t word = str_starts(key, "trang") ? 5 : 1;

        if (word == 1 && viet_is_letter((unsigned char)key.p[0]))
            return false;
        key = str_after(key, word);
    }
    return true;
}

static struct str
lines_of(struct arena *a, const struct word_block *p)
{
    struct buf b = buf_new(a);

    for (; p != NULL; p = p->next) {
        struct buf line = buf_new(a);

        docx_words(&line, p);
        if (line.n > 0)
            buf_printf(&b, "%s%.*s", b.n > 0 ? "\n" : "",
                       STR_ARG(buf_str(&line)));
    }
    return buf_take(&b);
}

static void
put_in_front(struct word_file *w, struct word_block *first,
             struct word_block *last)
{
    last->next = w->first;
    if (w->first == NULL)
        w->last = last;
    else
        first->new_section = w->first->new_section;
    w->first = first;
}

static void
read_edge(struct docx *d, const struct docx_edge *edge,
          const struct tag *root, struct text_map *said)
{
    struct word_block *first = NULL, *last = NULL;
    struct docx inner = docx_inner(d, &first, &last);
    int paragraphs = d->word->paragraphs;
    struct word_file *w = d->word;
    int boxes = w->met[MET_BOX];
    struct str text, key;

    inner.in_edge = true;
    docx_read_blocks(&inner, root);
    w->paragraphs = 0;      /* what is told of has no place in the text */
    w->met[MET_BOX] = boxes; /* nor is a box behind a paragraph of it */
    text = str_trim(lines_of(d->arena, first));
    key = viet_key(d->arena, text);
    if (text.n == 0 || text_map_find(said, text) != NULL) {
        ;
    } else if (is_head(key)) {
        put_in_front(w, first, last);
    } else if (is_number(key)) {
        w->met[MET_PAGE]++;
    } else if (edge->footer && w->address.n == 0 &&
               (edge->first || is_address(key))) {
        w->address = text;
    } else {
        word_meet(w, MET_HEADER, text);
    }
    w->paragraphs = paragraphs;
    if (text.n > 0)
        text_map_add(said, text, w);
}

void
docx_read_edges(struct docx *d)
{
    const struct docx_parts *parts = d->all->parts;
    struct text_map said = text_map_new(d->arena);
    struct text_map seen = text_map_new(d->arena);
    int count = 0;

    if (parts->related == NULL)
        return;
    for (struct docx_edge *e = d->all->edges; e != NULL && count < EDGES_MOST;
         e = e->next) {
        const struct tag *root;
        struct str target;

        if (e->id.n == 0 || text_map_add(&seen, e->id, e) != NULL)
            continue;
        root = parts->related(parts->context, e->id, &target);
        count++;
        if (root != NULL)
            read_edge(d, e, root, &said);
    }
}
