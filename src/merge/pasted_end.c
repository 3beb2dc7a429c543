/* pasted_end.c — the closing sentence, which stands at the end of the body of
 * an old document and was then written into its own field, too. */
#include "merge/pasted_cut.h"

/* Cuts the last line that is not blank off *text. */
static struct str
last_line(struct str *text)
{
    struct str line = STR_EMPTY;

    while (line.n == 0 && text->n > 0) {
        size_t at;

        while (text->n > 0 && text->p[text->n - 1] == '\n')
            text->n--;
        at = str_behind_last(*text, '\n');
        line = str_trim(str_after(*text, at));
        text->n = at;
    }
    return line;
}

/* Bytes of the body before the sentences that its last lines say; body.n where
 * they say something else. */
static size_t
before_end(struct arena *a, struct str body, struct str sentences)
{
    struct str left = pasted_plain(a, sentences), rest = body;

    while (left.n > 0) {
        struct str words = pasted_plain(a, last_line(&rest));

        if (words.n == 0 || words.n > left.n ||
            !str_equal(str_after(left, left.n - words.n), words))
            return body.n;
        left.n -= words.n;
        if (left.n > 0 && left.p[--left.n] != ' ')
            return body.n;
    }
    return rest.n;
}

/* The text that a body ends with, be it written as lists and maps; or NULL. */
static struct value *
last_text(const struct value *v)
{
    while (v != NULL && (v->kind == VALUE_LIST || v->kind == VALUE_MAP))
        v = v->last;
    return v != NULL && v->kind == VALUE_TEXT ? (struct value *)v : NULL;
}

/* What is below the member of the plan is the plan's own: it gets its own. */
static void
make_own(struct arena *a, struct value *member)
{
    struct value *own = value_copy(a, member);

    own->next = member->next;
    *member = *own;
}

void
pasted_end(struct pasting *p)
{
    struct value *body = (struct value *)value_find(p->plan, "noi_dung");
    struct value *end = last_text(body);
    struct str sentences = value_text(p->plan, "ket_thuc");
    size_t n;

    if (sentences.n == 0 || end == NULL)
        return;
    n = before_end(p->arena, end->text, sentences);
    if (n == end->text.n ||
        (end == body && str_trim(str_first(end->text, n)).n == 0))
        return; /* or all of the body is nothing else */
    if (end != body) {
        make_own(p->arena, body);
        end = last_text(body);
    }
    while (n < end->text.n && (end->text.p[n] == '\n' ||
                               end->text.p[n] == ' '))
        n++;
    diag_add(p->diags, END_REPEATED, value_pos(end, n));
    end->text.n = n;
    if (str_trim(end->text).n == 0)
        end->kind = VALUE_NULL;
}
