/* parts_pages.c — what pages have left in a document: numbers that were typed,
 * and paragraphs that the end of a page has parted. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "import/parts.h"

enum { FULL = 60 };

/* "2", "- 2 -", "Trang 2", "2/7"; 0 for anything else. */
static int
page_number(struct str s)
{
    size_t digits;
    int value = 0;

    if (s.n > 16)
        return 0;
    if (str_starts(s, "Trang ") || str_starts(s, "trang "))
        s = str_after(s, 6);
    while (s.n > 0 && strchr("-–— ", s.p[0]) != NULL)
        s = str_after(s, 1);
    digits = str_digits(s);
    if (digits == 0 || digits > 3)
        return 0;
    for (size_t i = 0; i < digits; i++)
        value = value * 10 + (s.p[i] - '0');
    s = str_after(s, digits);
    if (str_starts(s, "/"))
        s = str_after(s, 1 + str_digits(str_after(s, 1)));
    while (s.n > 0 && strchr("-–— ", s.p[0]) != NULL)
        s = str_after(s, 1);
    return s.n == 0 ? value : 0;
}

static bool
begins_item(struct str s)
{
    size_t n = 0;
    static const char *const words[] = { "-", "+", "•", "–", "|", "Điều ",
        "Chương ", "Mục ", "Phần ", "Căn cứ ", "Nơi nhận", "(", NULL };

    while (n < s.n && n < 10 && (viet_is_digit((unsigned char)s.p[n]) ||
                                 strchr(".IVX", s.p[n]) != NULL))
        n++;
    return str_starts_any(s, words) ||
           (n > 0 && n < s.n &&
            (s.p[n - 1] == '.' || s.p[n] == ')' || s.p[n] == '/')) ||
           (s.n > 2 && (s.p[1] == ')' || s.p[2] == ')'));
}

/* No sentence has ended, and no item begins. */
static bool
is_parted(const struct word_block *a, const struct word_block *b)
{
    uint32_t end = utf8_last(a->plain);
    struct str first = b->plain;

    if (b->kind != WORD_PARA || a->kind != WORD_PARA || a->raw || b->raw ||
        b->label.n > 0 || a->plain.n < FULL || first.n == 0 ||
        part_is_upper(a->plain) || part_is_upper(first) ||
        begins_item(first))
        return false;
    if (end == ',')
        return true;
    return end != '.' && end != ';' && end != ':' && end != '!' &&
           end != '?' && end != '/' &&
           (a->align == b->align || viet_is_lower(utf8_next(&first)));
}

static void
join(struct arena *a, struct word_block *to, const struct word_block *from)
{
    word_add_span(a, to, STR(" "), 0);
    for (const struct word_span *s = from->spans; s != NULL; s = s->next)
        word_add_span(a, to, s->text, s->look);
    word_settle(a, to);
}

/* ---- a table that only frames the page */

static bool
has_motto(struct arena *a, const struct word_block *p)
{
    for (; p != NULL; p = p->next) {
        if (p->kind == WORD_PARA && str_has(viet_key(a, p->plain), "doc_lap"))
            return true;
        for (const struct word_row *r = p->rows; r != NULL; r = r->next)
            for (const struct word_cell *c = r->first; c != NULL; c = c->next)
                if (has_motto(a, c->first))
                    return true;
    }
    return false;
}

static bool
is_frame(struct arena *a, const struct word_block *t)
{
    bool motto = false;

    for (const struct word_row *r = t->rows; r != NULL; r = r->next) {
        if (r->first == NULL || r->first->next != NULL)
            return false;
        motto = motto || has_motto(a, r->first->first);
    }
    return motto;
}

static int
add_framed(struct arena *a, struct word_block *p, struct word_block ***end)
{
    int n = 0;

    for (; p != NULL; p = p->next) {
        if (is_frame(a, p)) {
            for (const struct word_row *r = p->rows; r != NULL; r = r->next)
                n += add_framed(a, r->first->first, end);
            continue;
        }
        **end = ARENA_NEW(a, struct word_block);
        ***end = *p;
        (**end)->next = NULL;
        *end = &(**end)->next;
        n++;
    }
    return n;
}

/* The blocks, also those in a table of one column that has the head of the
 * document in it: it frames the page. */
struct word_block *
parts_unframed(struct arena *a, const struct word_file *word, int *n)
{
    struct word_block *first = NULL, **end = &first;

    *n = add_framed(a, word->first, &end);
    return first;
}

/* The name of a list of contents that has been left out. */
static bool
is_contents_title(const struct found *f, const struct word_block *b)
{
    return f->word->met[MET_CONTENTS] > 0 && b->kind == WORD_PARA &&
           str_is(viet_key(f->arena, b->plain), "muc_luc");
}

/* The blocks without them; how many are left. */
int
parts_without_pages(struct found *f, struct word_block *b)
{
    int last = 0, first = 0, count = 0;
    bool turned = false;

    for (; b != NULL; b = b->next) {
        int number = b->kind == WORD_PARA && b->label.n == 0
                         ? page_number(b->plain) : 0;
        struct word_block *before = NULL;

        if (is_contents_title(f, b)) {
            part_leave_out(f, b->plain, "tên của mục lục");
            continue;
        }
        if (number > 0 && (number == last + 1 || (last == 0 && number == 2)) &&
            count > 0 && (f->word->text_only ? b->new_page || turned ||
                                                   b->next == NULL ||
                                                   b->next->new_page || b->gap
                                             : b->align == WORD_CENTER ||
                                                   b->align == WORD_RIGHT)) {
            first = first > 0 ? first : number;
            last = number;
            turned = true;
            continue;
        }
        if (b->kind == WORD_PARA && b->plain.n == 0 && turned)
            continue;
        for (int i = count - 1; i >= 0 && before == NULL && i > count - 4; i--)
            if (f->block[i]->kind == WORD_TABLE || f->block[i]->plain.n > 0)
                before = f->block[i];
        if ((turned || (f->word->text_only && b->new_page)) &&
            before != NULL && is_parted(before, b)) {
            join(f->arena, before, b);
            turned = false;
            continue;
        }
        turned = false;
        f->block[count++] = b;
    }
    if (last > 0)
        part_add(f->arena, &f->left_out,
                 last == first ? str_printf(f->arena, "số trang %d", last)
                               : str_printf(f->arena, "số trang từ %d đến %d",
                                            first, last));
    return count;
}
