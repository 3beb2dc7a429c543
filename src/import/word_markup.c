/* word_markup.c — bold and italic as stars, letters that are marks escaped. */
#include "import/word_markup.h"

#include "base/viet.h"

struct writing {
    struct buf *out;
    unsigned drop;
    bool cell, note, leader;
};

static bool
needs_escape(struct str rest, bool note)
{
    char c = rest.p[0], next = rest.n > 1 ? rest.p[1] : 0;

    switch (c) {
    case '*':
        return true;
    case '\\':
        return true;
    case '<':
        return viet_is_letter((unsigned char)next) || next == '/';
    case '^':
        return next == '[';
    case '[':
        return note || next == '^' || (unsigned char)next >= 0x80 ||
               viet_is_letter((unsigned char)next);
    case ']':
        return note;
    default:
        return false;
    }
}

static void
add_escaped(struct writing *w, struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];

        if (c == '\n') {
            buf_add_z(w->out, "<br>");
            while (i + 1 < s.n && s.p[i + 1] == ' ')
                i++;
        } else if (c == '\t') {
            buf_add_z(w->out, w->leader ? " .............. " : " ");
        } else {
            if (needs_escape(str_after(s, i), w->note) ||
                (w->cell && c == '|'))
                buf_add_c(w->out, '\\');
            buf_add_c(w->out, c);
        }
    }
}

static bool
is_outside(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == ',' || c == ';' ||
           c == ')' || c == '.' || c == ':';
}

/* Blanks and marks at the ends of starred words stand outside the stars. */
static void
add_starred(struct writing *w, struct str s, unsigned look)
{
    const char *stars = (look & WORD_BOLD) == 0 ? "*"
                        : (look & WORD_ITALIC) == 0 ? "**" : "***";
    size_t before = 0, after = s.n;

    while (before < s.n && is_outside(s.p[before]))
        before++;
    while (after > before &&
           (s.p[after - 1] == ' ' || s.p[after - 1] == '\t' ||
            s.p[after - 1] == '\n' || s.p[after - 1] == '('))
        after--;
    add_escaped(w, str_first(s, before));
    if (after > before) {
        buf_add_z(w->out, stars);
        add_escaped(w, str_first(str_after(s, before), after - before));
        buf_add_z(w->out, stars);
    }
    add_escaped(w, str_after(s, after));
}

static void
add_span(struct writing *w, struct str s, unsigned look)
{
    const char *tag = (look & WORD_ABOVE) != 0   ? "sup"
                      : (look & WORD_BELOW) != 0 ? "sub" : NULL;

    look &= ~w->drop;
    if (tag != NULL)
        buf_printf(w->out, "<%s>", tag);
    if ((look & (WORD_BOLD | WORD_ITALIC)) != 0)
        add_starred(w, s, look);
    else
        add_escaped(w, s);
    if (tag != NULL)
        buf_printf(w->out, "</%s>", tag);
}

/* Neighbours of one look are one; what lies between is blank or none. */
static void
add_spans(struct writing *w, const struct word_span *s)
{
    struct buf same = buf_new(w->out->arena);

    while (s != NULL) {
        unsigned look = s->look;

        if (s->note) {
            buf_printf(w->out, "^[%.*s]", STR_ARG(s->text));
            s = s->next;
            continue;
        }
        for (; s != NULL && !s->note &&
               (((s->look ^ look) & ~w->drop) == 0 ||
                (str_trim(s->text).n == 0 &&
                 (look & (WORD_ABOVE | WORD_BELOW)) == 0));
             s = s->next)
            buf_add_str(&same, s->text);
        add_span(w, buf_take(&same), look);
    }
}

/* What one writes into, or ticks: blanks behind it keep apart what follows. */
static bool
is_blank_to_fill(struct str before)
{
    return str_ends(before, "..") || str_ends(before, "…") ||
           str_ends(before, "__") || str_ends(before, "□") ||
           str_ends(before, "☐") || str_ends(before, "☑") ||
           str_ends(before, "….");
}

/* Runs of blanks as one, and none at the ends. */
static struct str
squeezed(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < s.n;) {
        size_t n = 0;

        while (i + n < s.n && s.p[i + n] == ' ')
            n++;
        if (n == 0) {
            buf_add_c(&b, s.p[i++]);
            continue;
        }
        if (n > 2 && n < 12 && i + n < s.n && is_blank_to_fill(buf_str(&b)))
            for (size_t k = 1; k < n; k++)
                buf_add_z(&b, "\u00A0");
        if (b.n > 0)
            buf_add_c(&b, ' ');
        i += n;
    }
    return str_trim(buf_take(&b));
}

struct str
word_markup(struct arena *a, const struct word_block *b, unsigned drop,
            bool cell)
{
    struct buf out = buf_new(a);
    struct writing w = { &out, drop, cell, false, b->leader };
    struct str s;

    if (b->raw)
        return b->plain;
    add_spans(&w, b->spans);
    s = squeezed(a, buf_take(&out));
    while (str_starts(s, "<br>"))
        s = str_trim(str_after(s, 4));
    while (str_ends(s, "<br>"))
        s = str_trim(str_first(s, s.n - 4));
    return s;
}

bool
word_markup_line(struct str *rest, struct str *line)
{
    size_t n = 0;

    if (rest->n == 0)
        return false;
    while (n < rest->n && !str_starts(str_after(*rest, n), "<br>"))
        n++;
    *line = str_first(*rest, n);
    *rest = str_after(*rest, n + strlen("<br>"));
    return true;
}

struct str
word_markup_note(struct arena *a, const struct word_block *b)
{
    struct buf out = buf_new(a);
    struct writing w = { &out, 0, false, true, false };

    if (b->kind == WORD_TABLE)
        return STR_EMPTY;
    if (b->label.n > 0)
        buf_printf(&out, "%.*s ", STR_ARG(b->label));
    add_spans(&w, b->spans);
    return squeezed(a, buf_take(&out));
}

struct str
word_escape(struct arena *a, struct str s)
{
    struct buf out = buf_new(a);
    struct writing w = { &out, 0, false, false, false };

    add_escaped(&w, s);
    return buf_take(&out);
}
