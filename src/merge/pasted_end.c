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

void
pasted_end(struct pasting *p)
{
    struct value *body = (struct value *)value_find(p->plan, "noi_dung");
    struct str sentences = value_text(p->plan, "ket_thuc");
    size_t n;

    if (sentences.n == 0 || body == NULL || body->kind != VALUE_TEXT)
        return;
    n = before_end(p->arena, body->text, sentences);
    if (n == body->text.n || str_trim(str_first(body->text, n)).n == 0)
        return; /* or all of the body is nothing else */
    while (n < body->text.n && (body->text.p[n] == '\n' ||
                                body->text.p[n] == ' '))
        n++;
    diag_add(p->diags, END_REPEATED, value_pos(body, n));
    body->text.n = n;
}
