/* word_lists.c — a mục lục, and lists of tables, pictures and phụ lục, that
 * Word has made out of the document: nothing of them is text of it. */
#include "base/viet.h"
#include "import/word.h"

enum { TITLE_BYTES = 60 };

/* "MỤC LỤC", "Danh mục các bảng" */
static bool
is_title(struct arena *a, const struct word_block *b)
{
    struct str s;

    if (b == NULL || b->kind != WORD_PARA || b->plain.n > TITLE_BYTES)
        return false;
    s = viet_fold(a, b->plain);
    return str_is(s, "muc luc") || str_is(s, "noi dung") ||
           str_starts(s, "danh muc ");
}

static void
empty(struct word_block *b)
{
    b->spans = b->last_span = NULL;
    b->plain = STR_EMPTY;
    b->all = 0;
}

void
word_drop_lists(struct word_file *w)
{
    struct word_block *before = NULL; /* with words */
    bool listed = false;

    for (struct word_block *b = w->first; b != NULL; b = b->next) {
        if (b->entry != WORD_NO_LIST && b->plain.n == 0) {
            if (is_title(w->arena, before))
                empty(before);
            empty(b);
            w->lists[b->entry] = listed = true;
            before = NULL;
        } else if (b->kind != WORD_PARA || b->plain.n > 0) {
            if (listed && !is_title(w->arena, b)) {
                w->list_turns = b->new_page;
                listed = false;
            }
            before = b;
        }
    }
}
