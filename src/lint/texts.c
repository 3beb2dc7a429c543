/* texts.c — goes through the texts of a plan, and parts them into words. */
#include "lint/texts.h"

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"

/* What is below these keys is no prose. */
static const char *const passed_over[] = {
    "mau", "ho_so", "so", "ky_hieu", "ngay", "dia_chi", "nguoi_soan",
    "ban_chinh", "huong", "ten_tep", NULL,
};

struct asking {
    void *context;
    void (*ask)(void *, const struct plan_text *);
    struct str field;
};

static void
ask_value(const struct asking *g, const struct value *v)
{
    const struct plan_text text = { v, g->field };

    if (v->kind == VALUE_TEXT && !v->gap && v->text.n > 0)
        g->ask(g->context, &text);
    for (const struct value *c = v->first; c != NULL; c = c->next)
        if (!str_is_any(c->key, passed_over))
            ask_value(g, c);
}

void
each_text(const struct lint *l, void *context,
          void (*ask)(void *, const struct plan_text *))
{
    struct asking g = { context, ask, STR_EMPTY };

    for (const struct value *v = l->plan->first; v != NULL; v = v->next)
        if (!str_is_any(v->key, passed_over)) {
            g.field = v->key;
            ask_value(&g, v);
        }
}

/* ---- words */

enum { TAG_MOST = 12, MARK_MOST = 80 }; /* bytes */

/* Bytes of a mark of the plan's own at the front of s: "<sup>",
 * "[bảng: …]", "{{…}}"; 0 for none. */
static size_t
mark_size(struct str s)
{
    size_t end;

    if (str_starts(s, "{{")) {
        for (end = 2; end < s.n; end++) {
            if (str_starts(str_after(s, end), "}}"))
                return end + 2;
            if (str_starts(str_after(s, end), "{{"))
                return 0;
        }
        return 0;
    }
    if (s.p[0] == '<') {
        s = str_first(s, TAG_MOST);
        end = str_index(s, '>');
        return end < s.n ? end + 1 : 0;
    }
    if (s.p[0] == '[') {
        s = str_first(s, MARK_MOST);
        end = str_index(s, ']');
        return end < s.n && str_index(s, ':') < end ? end + 1 : 0;
    }
    return 0;
}

static bool
is_joint(char c)
{
    return c != '\0' && strchr("-_@/\\.&%=+'’", c) != NULL;
}

/* A sign or digit at which a word stands, so that it is none of its own: but
 * not the mark that ends a sentence. */
static bool
joins_behind(struct str rest)
{
    struct str after = str_after(rest, 1);

    if (rest.n == 0)
        return false;
    if (viet_is_digit((unsigned char)rest.p[0]))
        return true;
    return is_joint(rest.p[0]) && after.n > 0 &&
           (viet_is_letter(utf8_next(&after)) ||
            viet_is_digit((unsigned char)rest.p[1]));
}

static bool
joins_before(const char *begin, const char *at)
{
    if (at == begin)
        return false;
    if (viet_is_digit((unsigned char)at[-1]))
        return true;
    return is_joint(at[-1]) && at - 1 > begin && at[-2] != ' ' &&
           at[-2] != '|';
}

bool
word_next(struct words *words, struct text_word *w)
{
    const char *behind = words->rest.p; /* the word before */
    struct str s = words->rest;

    while (s.n > 0) {
        struct str at = s;
        size_t mark = mark_size(s);
        uint32_t c;

        if (mark > 0) {
            s = str_after(s, mark);
            continue;
        }
        if (!viet_is_letter(utf8_next(&s)))
            continue;
        *w = (struct text_word){ .ascii = true,
                            .joined = joins_before(words->line.p,
                                                   at.p) };
        w->spaced = at.p - behind == 1 && at.p[-1] == ' ';
        for (s = at; s.n > 0; ) {
            struct str here = s;

            c = utf8_next(&s);
            if (!viet_is_letter(c)) {
                s = here;
                break;
            }
            w->capital |= viet_is_upper(c);
            w->ascii &= c < 0x80;
        }
        w->s = str_first(at, at.n - s.n);
        w->joined |= joins_behind(s);
        words->rest = s;
        return true;
    }
    words->rest = s;
    return false;
}

void
text_mend(const struct lint *l, const struct value *v, enum message code,
          struct str was, struct str now)
{
    struct pos pos = text_pos(l, v, was);

    mend_words(l->diags,
               diag_add(l->diags, code, pos, str_zero(l->arena, was),
                        str_zero(l->arena, now)),
               pos, was, now);
}
