/* parts_sign.c — who signs and who gets a copy: a table, two columns set with
 * tabs or blanks, or one below the other. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "import/parts_signing.h"
#include "import/word_markup.h"

static struct str
key_of(const struct found *f, struct str s)
{
    return viet_key(f->arena, s);
}

static bool
is_copies_head(const struct found *f, struct str s)
{
    return s.n < 40 && str_is(key_of(f, s), "noi_nhan");
}

static bool
is_author(struct str s)
{
    size_t n = str_index(s, '.');

    return n < s.n && s.n < 24 && str_ends(s, ")") &&
           str_starts(str_after(s, n), ".(") && part_is_upper(s);
}

static void
add_copy(struct found *f, struct str line)
{
    line = str_trim(line);
    if (line.n == 0 || part_is_rule(line))
        return;
    if (f->noi_nhan.count > 0 && is_author(line))
        f->nguoi_soan = line;
    else
        part_add(f->arena, &f->noi_nhan, line);
}

static struct str
line_of(struct found *f, const struct word_block *b)
{
    struct str s = word_markup(f->arena, b, WORD_BOLD, false);

    return b->label.n > 0 ? str_printf(f->arena, "%.*s %.*s",
                                       STR_ARG(b->label), STR_ARG(s))
                          : s;
}

static struct part_signer *
new_signer(struct found *f)
{
    struct part_signer *s = ARENA_NEW(f->arena, struct part_signer);

    if (f->signers == NULL)
        f->signers = s;
    else
        f->last_signer->next = s;
    f->last_signer = s;
    return s;
}

/* ---- one column */

static bool
is_last(const struct word_block *b)
{
    for (b = b->next; b != NULL; b = b->next)
        if (b->plain.n > 0)
            return false;
    return true;
}

/* "(Ký tên, đóng dấu)" of a document that has been signed. */
static bool
is_hint(const struct found *f, struct str line)
{
    static const char *const starts[] = { "ky_ten", "ky_ghi_ro", "ky_va_ghi_ro",
        "ky_dong_dau", "ky_va_dong_dau", "chu_ky", NULL };

    return f->numbered && str_index(line, '(') < 4 && str_has(line, ")") &&
           str_starts_any(viet_key(f->arena, line), starts);
}

/* One line of a signature; room: some was left above it. */
static void
add_signing(struct found *f, struct part_signer *s, struct str line,
            bool room, bool last)
{
    bool stands = s->quyen_han.count > 0 || room;

    if (line.n == 0 || part_is_rule(line))
        return;
    if (part_is_seal(f, line)) {
        part_leave_out(f, line, "dấu hiệu đã ký");
        return;
    }
    if (is_hint(f, line)) {
        part_leave_out(f, line, "lời chỉ chỗ ký");
        return;
    }
    if (stands && s->ho_ten.n == 0 && !part_is_upper(line) &&
        line.p[0] != '(' && line.p[0] != '*') {
        s->ho_ten = line;
        return;
    }
    if (room && last && s->ho_ten.n == 0 && s->quyen_han.count > 0 &&
        signing_is_name(f->arena, line)) {
        s->ho_ten = part_small_name(f->arena, line);
        part_guess(f, "ho_ten", "họ tên viết hoa được đổi ra chữ thường");
        return;
    }
    part_add(f->arena, room ? &s->chuc_vu : &s->quyen_han, line);
}

/* Who signs, in the paragraphs from `b` to `end`: capitals, then the name. */
static void
read_signer(struct found *f, struct part_signer *s,
            const struct word_block *b, const struct word_block *end,
            bool below)
{
    for (bool gap = below; b != end; b = b->next) {
        struct str rest = line_of(f, b), line;

        if (rest.n == 0 || (rest.n > 0 && part_is_seal(f, b->plain)))
            gap = gap || s->quyen_han.count > 0;
        gap = gap || (s->quyen_han.count > 0 &&
                      (b->apart || (b->gap && !part_is_power(b->plain))));
        while (word_markup_line(&rest, &line)) {
            add_signing(f, s, str_trim(line), gap,
                        rest.n == 0 && is_last(b));
            gap = gap || (line.n == 0 && s->quyen_han.count > 0);
        }
    }
}

static void
read_copies(struct found *f, const struct word_block *b,
            const struct word_block *end)
{
    for (; b != end; b = b->next) {
        struct str rest = line_of(f, b), line;

        while (word_markup_line(&rest, &line)) {
            if (f->noi_nhan.count == 0 &&
                str_starts(key_of(f, line), "noi_nhan")) {
                size_t colon = str_index(line, ':');

                line = str_after(line, colon < line.n ? colon + 1 : line.n);
                while (str_starts(line, "*"))
                    line = str_after(line, 1);
            }
            add_copy(f, line);
        }
    }
}

/* A column may hold both: copies from "Nơi nhận" on, until someone signs.
 * `s` signs already, or NULL; who signs at its end. */
static struct part_signer *
read_column(struct found *f, const struct signing *c, struct part_signer *s,
            bool copies)
{
    const struct word_block *from = c->first, *b = from;
    bool below = s != NULL;

    while (from != NULL) {
        bool named = false;

        for (b = from; b != NULL; b = b->next) {
            bool head = str_starts(key_of(f, b->plain), "noi_nhan") &&
                        b->plain.n < 160;

            if (copies ? b != from && part_is_power(b->plain)
                       : head || (named && part_is_power(b->plain)))
                break;
            named = named || part_is_name(b->plain);
        }
        if (copies) {
            read_copies(f, from, b);
        } else if (b != from) {
            if (s == NULL || (s->ho_ten.n > 0 && part_is_power(from->plain)))
                s = new_signer(f);
            read_signer(f, s, from, b, below && s->quyen_han.count > 0);
        }
        below = false;
        copies = b != NULL && !part_is_power(b->plain);
        from = b;
    }
    return s;
}

/* ---- a table */

static bool
column_has_copies(const struct found *f, const struct signing *c)
{
    for (const struct word_block *b = c->first; b != NULL; b = b->next)
        if (str_starts(key_of(f, b->plain), "noi_nhan"))
            return true;
    return false;
}

static bool
begins_copies(const struct found *f, const struct signing *c)
{
    const struct word_block *b = c->first;

    while (b != NULL && b->plain.n == 0)
        b = b->next;
    return b != NULL && str_starts(key_of(f, b->plain), "noi_nhan");
}

/* A column each, from its first row to its last. */
static void
read_table(struct found *f, const struct word_block *table)
{
    struct part_signer *of[8] = { NULL };
    bool copies = false;

    for (const struct word_row *r = table->rows; r != NULL; r = r->next) {
        int column = 0;

        for (const struct word_cell *in = r->first; in != NULL;
             in = in->next) {
            int i = column < 8 ? column : 7;
            struct signing c = { NULL, NULL, false, false };
            bool same = of[i] != NULL;

            column += in->columns;
            signing_append_cell(f, &c, in->first);
            if (signing_is_blank(&c))
                continue;
            if (begins_copies(f, &c) ||
                (copies && i == 0 && !part_is_power(c.first->plain))) {
                read_column(f, &c, NULL, true);
                copies = true;
                continue;
            }
            if (same && of[i]->ho_ten.n > 0 && part_is_power(c.first->plain))
                same = false;
            of[i] = read_column(f, &c, same ? of[i] : NULL, false);
        }
    }
}

/* One row, and in each of its columns someone signs. */
static bool
all_sign(const struct found *f, const struct word_block *table)
{
    int signing = 0;

    if (table->rows->next != NULL)
        return false;
    for (const struct word_cell *in = table->rows->first; in != NULL;
         in = in->next) {
        struct signing c = { NULL, NULL, false, false };

        signing_append_cell(f, &c, in->first);
        if (signing_is_blank(&c))
            continue;
        if (!signing_is_whole(f, &c))
            return false;
        signing++;
    }
    return signing > 1;
}

static bool
is_signing_table(const struct found *f, const struct word_block *b)
{
    const struct word_block *last = NULL;
    bool copies = false;

    if (b->kind != WORD_TABLE || b->lines || b->rows == NULL)
        return false;
    if (all_sign(f, b))
        return true;
    for (const struct word_row *r = b->rows; r != NULL && !copies;
         r = r->next)
        for (const struct word_cell *in = r->first; in != NULL;
             in = in->next) {
            struct signing c = { NULL, NULL, false, false };

            signing_append_cell(f, &c, in->first);
            copies = copies || column_has_copies(f, &c);
            if (r == b->rows && !signing_is_blank(&c)) {
                last = c.first;
                while (last->plain.n == 0)
                    last = last->next;
            }
        }
    return copies || (last != NULL && part_is_power(last->plain));
}

/* ---- paragraphs */

/* Where the second of two columns begins, that tabs or blanks part; the whole
 * length for one column. */
static size_t
second_column(struct str s)
{
    size_t n = str_indent(s, true);

    if (n >= 12 || (n > 0 && s.p[0] == '\t'))
        return 0;
    for (; n < s.n; n++)
        if (s.p[n] == '\t' || str_starts(str_after(s, n), "    "))
            return n;
    return s.n;
}

static struct str
raw_text(const struct found *f, const struct word_block *b)
{
    struct buf all = buf_new(f->arena);

    if (b->label.n > 0)
        buf_printf(&all, "%.*s ", STR_ARG(b->label));
    for (const struct word_span *p = b->spans; p != NULL; p = p->next)
        buf_add_str(&all, p->text);
    return buf_take(&all);
}

static bool
is_two_columns(const struct found *f, const struct word_block *b)
{
    struct str s, line;

    if (b->kind != WORD_PARA || b->plain.n == 0)
        return false;
    s = raw_text(f, b);
    while (str_line(&s, &line))
        if (second_column(line) < line.n)
            return true;
    return false;
}

/* Of a paragraph in two columns, what stands on the left. */
static struct str
left_of(const struct found *f, const struct word_block *b)
{
    struct str s = raw_text(f, b), line;

    while (str_line(&s, &line))
        if (str_trim(line).n > 0)
            return str_trim(str_first(line, second_column(line)));
    return STR_EMPTY;
}

static void
split_columns(struct found *f, const struct word_block *b,
              struct signing *left, struct signing *right)
{
    struct str s = raw_text(f, b), line;

    while (str_line(&s, &line)) {
        size_t n = second_column(line);
        struct str one = str_trim(str_first(line, n));
        struct str two = str_trim(str_after(line, n));

        if (one.n > 0 && two.n > 0 && part_is_name(one) && left->named)
            one = STR_EMPTY;
        if (one.n > 0)
            signing_append_text(f, left, one, b->gap);
        if (two.n > 0)
            signing_append_text(f, right, two, b->gap);
    }
}

/* Does a paragraph in one column belong below what is signed? */
static bool
goes_on(const struct found *f, const struct word_block *b, bool copies,
        bool named)
{
    if (b->plain.n == 0 || is_copies_head(f, b->plain) || !named)
        return true;
    if (copies && (str_starts(b->plain, "-") || is_author(b->plain)))
        return true;
    return part_is_power(b->plain) || part_is_seal(f, b->plain);
}

/* The block behind the paragraphs. */
static int
read_lines(struct found *f, int at)
{
    struct signing left = { NULL, NULL, false, false };
    struct signing right = { NULL, NULL, false, false };
    bool copies = false, listed = false;
    int i = at;

    for (; i < f->count; i++) {
        const struct word_block *b = f->block[i];

        if (b->kind == WORD_TABLE ||
            (i > at && b->new_section && right.named) ||
            parts_begins_appendix(f, i) ||
            !goes_on(f, b, copies, right.named))
            break;
        if (is_two_columns(f, b)) {
            split_columns(f, b, &left, &right);
            copies = copies || begins_copies(f, &left);
            listed = listed || copies;
            continue;
        }
        if (str_starts(key_of(f, b->plain), "noi_nhan") && b->plain.n < 160)
            copies = listed = true;
        else if (part_is_power(b->plain))
            copies = false;
        signing_append(f, copies && !(right.first != NULL && !right.named &&
                              part_is_name(b->plain)) ? &left : &right, b);
    }
    if (!signing_is_blank(&left))
        read_column(f, &left, NULL, listed && begins_copies(f, &left));
    if (!signing_is_blank(&right))
        read_column(f, &right, NULL, false);
    return i;
}

/* ---- where it begins */

/* A name stands soon below, so that the capitals are who signs. */
static bool
is_signed(const struct found *f, int i)
{
    int end = i + 14 < f->count ? i + 14 : f->count;

    if (end == f->count)
        return true;
    for (i++; i < end; i++)
        if (f->block[i]->kind == WORD_PARA && part_is_name(f->block[i]->plain))
            return true;
    return false;
}

static bool
begins_signing(const struct found *f, int i)
{
    const struct word_block *b = f->block[i];
    struct str key;

    if (is_signing_table(f, b))
        return true;
    if (b->kind != WORD_PARA || b->plain.n == 0 || b->plain.n > 200 ||
        b->label.n > 0)
        return false;
    key = key_of(f, b->plain);
    if (str_starts(key, "noi_nhan") && b->plain.n < 160)
        return str_is(key, "noi_nhan") || is_two_columns(f, b) ||
               str_index(b->plain, ':') < b->plain.n;
    if (is_two_columns(f, b) && part_is_power(left_of(f, b)))
        return true;
    return part_is_power(b->plain) && is_signed(f, i);
}

static bool
has_copies(const struct found *f, const struct word_block *b)
{
    struct signing c = { NULL, NULL, false, false };

    if (b->kind == WORD_PARA)
        return str_starts(key_of(f, b->plain), "noi_nhan");
    for (const struct word_row *r = b->rows; r != NULL; r = r->next)
        for (const struct word_cell *in = r->first; in != NULL; in = in->next)
            signing_append_cell(f, &c, in->first);
    return column_has_copies(f, &c);
}

/* Those who sign a form inside the body have text behind them, and the list of
 * copies is still to come. */
int
parts_find_signing(const struct found *f, int from)
{
    int first = -1, inside = -1;

    for (int i = from; i < f->count; i++) {
        const struct word_block *b = f->block[i];

        if (i > from && parts_begins_appendix(f, i))
            break;
        if (begins_signing(f, i)) {
            first = first >= 0 ? first : i;
            if (has_copies(f, b))
                return first;
        } else if (first >= 0 && b->kind == WORD_PARA &&
                   (b->plain.n > 100 || b->label.n > 0)) {
            inside = inside >= 0 ? inside : first;
            first = -1;
        }
    }
    return inside >= 0 ? inside : first >= 0 ? first : f->count;
}

int
parts_read_signing(struct found *f, int at)
{
    int end = at;

    while (at < f->count) {
        const struct word_block *b = f->block[at];

        if (b->kind == WORD_PARA && b->plain.n == 0 && !b->new_section) {
            at++;
            continue;
        }
        if (parts_begins_appendix(f, at) || !begins_signing(f, at))
            break;
        if (b->kind == WORD_TABLE) {
            read_table(f, b);
            at++;
        } else {
            at = read_lines(f, at);
        }
        end = at;
    }
    return end;
}
