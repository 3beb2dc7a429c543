/* parts_tail.c — from the end of the body on: the closing sentence, who signs
 * and who gets it, phụ lục, a statute put into force. */
#include "base/utf8.h"
#include "base/viet.h"
#include "import/parts.h"
#include "import/word_markup.h"

static struct str
key_of(const struct found *f, struct str s)
{
    return viet_key(f->arena, s);
}

/* "Phụ lục", "Phụ lục II", "Phụ lục 01". */
static bool
is_appendix_name(const struct found *f, const struct word_block *b)
{
    struct str key = key_of(f, b->plain), rest;

    if (b->kind != WORD_PARA || !str_starts(key, "phu_luc") ||
        b->plain.n > 40)
        return false;
    rest = str_after(key, 7);
    if (rest.n == 0)
        return true;
    rest = viet_upper(f->arena, str_after(rest, 1));
    return (str_digits(rest) == rest.n && rest.n > 0) ||
           roman_number(rest) > 0 || rest.n == 1;
}

bool
parts_begins_appendix(const struct found *f, int at)
{
    const struct word_block *b = f->block[at];

    return is_appendix_name(f, b) &&
           (b->align == WORD_CENTER || (b->all & WORD_BOLD) != 0 ||
            b->new_page || b->new_section || f->word->text_only);
}

static bool
table_has(const struct found *f, const struct word_block *table,
          const char *start)
{
    for (const struct word_row *r = table->rows; r != NULL; r = r->next)
        for (const struct word_cell *c = r->first; c != NULL; c = c->next)
            for (const struct word_block *b = c->first; b != NULL;
                 b = b->next)
                if (b->kind == WORD_PARA &&
                    str_starts(key_of(f, b->plain), start))
                    return true;
    return false;
}

static bool
is_power(struct str s)
{
    static const char *const marks[] = { "TM.", "KT.", "TL.", "TUQ.", "Q.",
        "T/M", "TM ", "KT ", NULL };
    static const char *const titles[] = { "CHỦ TỊCH", "PHÓ CHỦ TỊCH",
        "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "TRƯỞNG PHÒNG", "HIỆU TRƯỞNG",
        "CHÁNH VĂN PHÒNG", "CỤC TRƯỞNG", "BỘ TRƯỞNG", "THỦ TRƯỞNG",
        "NGƯỜI ", "ĐẠI DIỆN", "THƯ KÝ", "CHỦ TỌA", "CHỦ TRÌ", "TRƯỞNG BAN",
        "BÍ THƯ", "VIỆN TRƯỞNG", "CHI CỤC TRƯỞNG", "TỔNG GIÁM ĐỐC", NULL };

    return part_is_upper(s) && s.n < 200 &&
           (str_starts_any(s, marks) || str_starts_any(s, titles));
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

static void
split_breaks(struct found *f, struct str s,
             void (*add)(struct found *, struct str))
{
    while (s.n > 0) {
        size_t n = 0;

        while (n < s.n && !str_starts(str_after(s, n), "<br>"))
            n++;
        add(f, str_first(s, n));
        s = str_after(s, n + 4);
    }
}

static struct str
line_of(struct found *f, const struct word_block *b, unsigned drop)
{
    struct str s = word_markup(f->arena, b, drop, false);

    return b->label.n > 0 ? str_printf(f->arena, "%.*s %.*s",
                                       STR_ARG(b->label), STR_ARG(s))
                          : s;
}

/* A line above or below a signature; gap: room was left above it. */
static void
add_signing(struct found *f, struct part_signer *s, struct str line,
            bool below, bool name)
{
    if (line.n == 0 || part_is_rule(line))
        return;
    if (name)
        s->ho_ten = line;
    else
        part_add(f->arena, below ? &s->chuc_vu : &s->quyen_han, line);
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

/* Who signs, in the paragraphs from `b` on: capitals, then the name. */
static void
read_signer(struct found *f, struct part_signer *s,
            const struct word_block *b, bool below)
{
    for (bool gap = false; b != NULL; b = b->next) {
        struct str text, rest;
        bool last = b->next == NULL;

        if (b->kind == WORD_TABLE)
            continue;
        text = line_of(f, b, WORD_BOLD);
        for (const struct word_block *n = b->next; n != NULL && !last;
             n = n->next)
            last = n->next == NULL && n->kind == WORD_PARA &&
                   n->plain.n == 0;
        if (text.n == 0) {
            gap = gap || s->quyen_han.count > 0;
            continue;
        }
        gap = gap || (b->apart && s->quyen_han.count > 0);
        for (rest = text; rest.n > 0;) {
            size_t n = 0;
            struct str line;

            while (n < rest.n && !str_starts(str_after(rest, n), "<br>"))
                n++;
            line = str_trim(str_first(rest, n));
            rest = str_after(rest, n + 4);
            add_signing(f, s, line, below || gap,
                        !part_is_upper(line) && line.p[0] != '(' &&
                            line.p[0] != '*' && s->ho_ten.n == 0 &&
                            (s->quyen_han.count > 0 || below));
        }
    }
}

static void
read_copies(struct found *f, const struct word_block *b)
{
    for (; b != NULL; b = b->next) {
        if (b->kind != WORD_PARA)
            continue;
        if (str_is(key_of(f, b->plain), "noi_nhan"))
            continue;
        split_breaks(f, line_of(f, b, WORD_BOLD), add_copy);
    }
}

static bool
cell_is_blank(const struct word_cell *c)
{
    for (const struct word_block *b = c->first; b != NULL; b = b->next)
        if (b->kind == WORD_TABLE || b->plain.n > 0)
            return false;
    return true;
}

static bool
cell_has_copies(const struct found *f, const struct word_cell *c)
{
    for (const struct word_block *b = c->first; b != NULL; b = b->next)
        if (b->kind == WORD_PARA &&
            str_starts(key_of(f, b->plain), "noi_nhan"))
            return true;
    return false;
}

/* A table with signatures: a column each, from its first row to its last. */
static void
read_signing_table(struct found *f, const struct word_block *table)
{
    struct part_signer *of[8] = { NULL };
    bool copies = false;

    for (const struct word_row *r = table->rows; r != NULL; r = r->next) {
        int column = 0;

        for (const struct word_cell *c = r->first; c != NULL; c = c->next) {
            int i = column < 8 ? column : 7;

            column += c->columns;
            if (cell_is_blank(c))
                continue;
            if (cell_has_copies(f, c) ||
                (copies && r == table->rows && c == r->first)) {
                read_copies(f, c->first);
                copies = true;
                continue;
            }
            if (of[i] == NULL ||
                (of[i]->ho_ten.n > 0 && c->first->kind == WORD_PARA &&
                 is_power(c->first->plain))) {
                of[i] = new_signer(f);
                read_signer(f, of[i], c->first, false);
            } else {
                read_signer(f, of[i], c->first, true);
            }
        }
    }
}

static bool
is_signing_table(const struct found *f, const struct word_block *b)
{
    const struct word_cell *last = NULL;

    if (b->kind != WORD_TABLE || b->lines)
        return false;
    if (table_has(f, b, "noi_nhan"))
        return true;
    for (const struct word_cell *c = b->rows != NULL ? b->rows->first : NULL;
         c != NULL; c = c->next)
        if (!cell_is_blank(c))
            last = c;
    return last != NULL && last->first != NULL &&
           last->first->kind == WORD_PARA && is_power(last->first->plain);
}

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

/* A line of a signature, as a paragraph. */
static void
add_right(struct found *f, struct word_block **first,
          struct word_block **last, struct str text)
{
    struct word_block *b = ARENA_NEW(f->arena, struct word_block);

    word_add_span(f->arena, b, text, 0);
    word_settle(f->arena, b);
    if (*first == NULL)
        *first = b;
    else
        (*last)->next = b;
    *last = b;
}

/* A paragraph with the list of copies on its left, and who signs on its
 * right. */
static void
split_columns(struct found *f, const struct word_block *b, bool *copies,
              struct word_block **first, struct word_block **last)
{
    struct buf all = buf_new(f->arena);
    struct str s, line;

    if (b->label.n > 0)
        buf_printf(&all, "%.*s ", STR_ARG(b->label));
    for (const struct word_span *p = b->spans; p != NULL; p = p->next)
        buf_add_str(&all, p->text);
    s = buf_take(&all);
    while (str_line(&s, &line)) {
        size_t n = second_column(line);
        struct str left = str_trim(str_first(line, n));
        struct str right = str_trim(str_after(line, n));

        if (str_is(key_of(f, left), "noi_nhan"))
            *copies = true;
        else if (left.n > 0)
            add_copy(f, word_escape(f->arena, left));
        if (right.n > 0)
            add_right(f, first, last, right);
    }
}

static bool
is_two_columns(const struct found *f, const struct word_block *b)
{
    struct buf all = buf_new(f->arena);
    struct str s, line;

    for (const struct word_span *p = b->spans; p != NULL; p = p->next)
        buf_add_str(&all, p->text);
    s = buf_take(&all);
    while (str_line(&s, &line))
        if (second_column(line) < line.n)
            return true;
    return false;
}

/* Paragraphs instead of a table: the list of copies, then who signs; the
 * block behind them. */
static int
read_signing_lines(struct found *f, int at, int end)
{
    struct word_block *first = NULL, *last = NULL;
    bool copies = false;
    int i = at;

    for (; i < end; i++) {
        struct word_block *b = f->block[i], *copy;
        struct str key = key_of(f, b->plain);

        if (b->kind == WORD_TABLE || (i > at && b->new_section) ||
            parts_begins_appendix(f, i))
            break;
        if (str_is(key, "noi_nhan")) {
            copies = true;
            continue;
        }
        if (is_two_columns(f, b) &&
            (copies || str_starts(key, "noi_nhan"))) {
            split_columns(f, b, &copies, &first, &last);
            continue;
        }
        if (is_power(b->plain))
            copies = false;
        if (copies) {
            split_breaks(f, line_of(f, b, WORD_BOLD), add_copy);
            continue;
        }
        copy = ARENA_NEW(f->arena, struct word_block);
        *copy = *b;
        copy->next = NULL;
        if (first == NULL)
            first = copy;
        else
            last->next = copy;
        last = copy;
    }
    if (first != NULL)
        read_signer(f, new_signer(f), first, false);
    return i;
}

/* ---- phụ lục */

static struct part_appendix *
new_appendix(struct found *f)
{
    struct part_appendix *p = ARENA_NEW(f->arena, struct part_appendix);

    if (f->appendices == NULL)
        f->appendices = p;
    else
        f->last_appendix->next = p;
    f->last_appendix = p;
    return p;
}

static void
add_title(struct found *f, struct part_lines *to, struct str s)
{
    while (s.n > 0) {
        size_t n = 0;

        while (n < s.n && !str_starts(str_after(s, n), "<br>"))
            n++;
        if (str_trim(str_first(s, n)).n > 0)
            part_add(f->arena, to, str_trim(str_first(s, n)));
        s = str_after(s, n + 4);
    }
}

static bool
is_attached_note(const struct word_block *b)
{
    static const char *const starts[] = { "(Kèm theo", "(Ban hành kèm theo",
        "(kèm theo", "(Kèm", NULL };

    return b->kind == WORD_PARA && str_starts_any(b->plain, starts);
}

static int
read_appendix(struct found *f, int at)
{
    struct part_appendix *p = new_appendix(f);
    int i = at + 1;

    p->landscape = f->block[at]->landscape;
    for (; i < f->count && f->block[i]->kind == WORD_PARA; i++) {
        const struct word_block *b = f->block[i];

        if (is_attached_note(b) || b->plain.n == 0 || b->label.n > 0)
            break;
        if (!part_is_upper(b->plain) && b->align != WORD_CENTER &&
            !(p->tieu_de.count == 0 && f->word->text_only))
            break;
        add_title(f, &p->tieu_de, word_markup(f->arena, b, WORD_BOLD,
                                              false));
    }
    while (i < f->count && f->block[i]->kind == WORD_PARA &&
           f->block[i]->plain.n == 0)
        i++;
    if (i < f->count && is_attached_note(f->block[i])) {
        p->kem_theo = word_markup(f->arena, f->block[i], WORD_ITALIC, false);
        i++;
    }
    while (i < f->count && f->block[i]->kind == WORD_PARA &&
           (f->block[i]->plain.n == 0 || part_is_rule(f->block[i]->plain)))
        i++;
    p->body.from = i;
    while (i < f->count && !parts_begins_appendix(f, i))
        i++;
    p->body.to = i;
    return i;
}

/* A statute behind the signature: its head has no number. */
static int
read_attached(struct found *f, int at)
{
    struct part_attached *p;
    int i = at;

    while (i < f->count && i < at + 4 &&
           (f->block[i]->kind == WORD_TABLE
                ? table_has(f, f->block[i], "cong_hoa_xa_hoi")
                : f->block[i]->plain.n == 0))
        i++;
    if (i >= f->count || f->block[i]->kind != WORD_PARA ||
        f->type == NULL || !str_is(f->type->type, "Quyết định") ||
        parts_type_of(f, f->block[i]->plain, true) == NULL)
        return at;
    p = f->attached = ARENA_NEW(f->arena, struct part_attached);
    p->ten_loai = parts_type_of(f, f->block[i]->plain, true)->type;
    for (i++; i < f->count && f->block[i]->kind == WORD_PARA &&
              f->block[i]->plain.n > 0 && !is_attached_note(f->block[i]) &&
              f->block[i]->align == WORD_CENTER; i++)
        add_title(f, &p->trich_yeu, word_markup(f->arena, f->block[i],
                                                WORD_BOLD, false));
    for (; i < f->count && f->block[i]->kind == WORD_PARA &&
           (f->block[i]->plain.n == 0 || is_attached_note(f->block[i]) ||
            part_is_rule(f->block[i]->plain)); i++)
        ;
    p->body.from = i;
    while (i < f->count && !parts_begins_appendix(f, i))
        i++;
    p->body.to = i;
    return i;
}

/* The sentence that closes the document stands alone, and says so. */
static void
find_ket_thuc(struct found *f)
{
    int i = f->body.to - 1;
    const struct word_block *b;

    while (i > f->body.from && f->block[i]->kind == WORD_PARA &&
           f->block[i]->plain.n == 0)
        i--;
    if (i <= f->body.from || f->block[i]->kind != WORD_PARA)
        return;
    b = f->block[i];
    if (b->label.n > 0 || !str_ends(b->plain, "./.") || b->all != 0 ||
        str_starts(b->plain, "-") || str_starts(b->plain, "+") ||
        str_starts(b->plain, "Điều") ||
        viet_is_digit((unsigned char)b->plain.p[0]) ||
        (b->plain.n > 1 && b->plain.p[1] == ')') ||
        (f->type != NULL && f->type->form.n == 3 &&
         f->type->form.p[2] < '4'))
        return;
    f->ket_thuc = word_markup(f->arena, b, 0, false);
    f->body.to = i;
}

/* Where who signs and who gets it begins; the count for none. */
static int
find_signing(const struct found *f, int from)
{
    int powers = -1;

    for (int i = from; i < f->count; i++) {
        const struct word_block *b = f->block[i];

        if (i > from && parts_begins_appendix(f, i))
            break;
        if (is_signing_table(f, b))
            return i;
        if (b->kind == WORD_PARA && b->plain.n < 120 &&
            (str_is(key_of(f, b->plain), "noi_nhan") ||
             (str_starts(key_of(f, b->plain), "noi_nhan") &&
              is_two_columns(f, b))))
            return powers >= 0 ? powers : i;
        if (b->kind == WORD_PARA && powers < 0 && is_power(b->plain) &&
            i + 14 >= f->count)
            powers = i;
    }
    return powers >= 0 ? powers : f->count;
}

void
parts_find_tail(struct found *f, int from)
{
    int at = find_signing(f, from), end = at;

    f->body.to = at;
    if (at == f->count) {
        for (int i = from; i < f->count; i++)
            if (i > from && parts_begins_appendix(f, i)) {
                f->body.to = at = i;
                break;
            }
        part_guess(f, "noi_nhan", "không thấy nơi nhận");
        part_guess(f, "ky", "không thấy người ký");
    } else if (f->block[at]->kind == WORD_TABLE) {
        read_signing_table(f, f->block[at]);
        end = at + 1;
    } else {
        end = read_signing_lines(f, at, f->count);
    }
    find_ket_thuc(f);
    if (at < f->count && end == at)
        end = at;
    end = read_attached(f, end);
    while (end < f->count) {
        if (parts_begins_appendix(f, end)) {
            end = read_appendix(f, end);
            continue;
        }
        if (f->block[end]->kind == WORD_TABLE ||
            f->block[end]->plain.n > 0)
            break;
        end++;
    }
    if (end < f->count) { /* text behind the signature is no less text */
        struct part_appendix *p = new_appendix(f);

        p->body = (struct part_range){ end, f->count };
        part_guess(f, "phu_luc", "phần sau chữ ký, không thấy chữ Phụ lục");
    }
}
