/* parts_tail.c — behind who signs: phụ lục, a statute put into force; and the
 * sentence that closes the body. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "import/parts.h"
#include "import/word_markup.h"

static struct str
key_of(const struct found *f, struct str s)
{
    return viet_key(f->arena, s);
}

/* Does the first line of a paragraph, which its text has broken, end there? */
static bool
breaks_behind(const struct word_block *b, size_t bytes)
{
    size_t before = 0;

    for (const struct word_span *s = b->spans; s != NULL; s = s->next) {
        size_t at = str_index(s->text, '\n');

        before += at;
        if (at < s->text.n)
            return before == bytes;
    }
    return false;
}

/* "Phụ lục", "Phụ lục II", "PHỤ LỤC SỐ 01"; bytes of that at the front, and
 * what is behind is its title: "PHỤ LỤC I: DANH SÁCH". 0 for none. */
static size_t
appendix_name(const struct found *f, const struct word_block *b)
{
    struct str key, number, s = b->plain;
    size_t n = strlen("Phụ lục"), end;

    if (b->kind != WORD_PARA || s.n > 300 || s.n < n)
        return 0;
    key = key_of(f, str_first(s, n));
    if (!str_is(key, "phu_luc"))
        return 0;
    if (s.n == n || str_is(str_after(s, n), ":"))
        return s.n;
    key = key_of(f, str_after(s, n));
    if (s.p[n] != ' ')
        return 0;
    n++;
    if (str_starts(key, "so_"))
        n += strlen("số ");
    number = str_after(s, n);
    end = 0;
    while (end < number.n && strchr(" :.-/", number.p[end]) == NULL)
        end++;
    number = viet_upper(f->arena, str_first(number, end));
    if (number.n == 0 ||
        !((str_digits(number) > 0 && number.n < 4) ||
          roman_number(number) > 0 || number.n == 1))
        return breaks_behind(b, strlen("Phụ lục")) ? strlen("Phụ lục ") : 0;
    n += end;
    end = n;
    while (n < s.n && strchr(" :.-", s.p[n]) != NULL)
        n++;
    return n == s.n ? n : end < s.n && part_is_upper(str_after(s, n)) ? n : 0;
}

static bool
is_appendix_name(const struct found *f, const struct word_block *b)
{
    return appendix_name(f, b) > 0;
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

static bool
is_attached_note(const struct word_block *b)
{
    static const char *const starts[] = { "(Kèm theo", "(Ban hành kèm theo",
        "(kèm theo", "(Kèm", NULL };

    return b->kind == WORD_PARA && str_starts_any(b->plain, starts);
}

static void
name_appendix(struct found *f, struct part_appendix *p,
              const struct word_block *b)
{
    size_t n = appendix_name(f, b);
    struct str key;

    p->name = str_trim(str_first(b->plain, n));
    if (str_trim(str_after(b->plain, n)).n > 0)
        part_add_lines(f->arena, &p->tieu_de,
                       word_escape(f->arena,
                                   str_trim(str_after(b->plain, n))));
    key = key_of(f, p->name);
    while (str_index(key, '_') < key.n)
        key = str_after(key, str_index(key, '_') + 1);
    if (!str_is(key_of(f, p->name), "phu_luc") &&
        roman_number(viet_upper(f->arena, key)) == 0)
        part_leave_out(f, p->name, "phụ lục được đánh số lại I, II, III");
}

/* From its name on, or, where it has none, from its title. */
static int
read_appendix(struct found *f, int at, bool named)
{
    struct part_appendix *p = new_appendix(f);
    int i = at + named;

    if (named)
        name_appendix(f, p, f->block[at]);
    else
        part_guess(f, "phu_luc", "phần sau chữ ký, không thấy chữ Phụ lục");
    p->landscape = f->block[at]->landscape;
    for (; i < f->count && f->block[i]->kind == WORD_PARA; i++) {
        const struct word_block *b = f->block[i];

        if (is_attached_note(b) || b->plain.n == 0 || b->label.n > 0)
            break;
        if (!part_is_upper(b->plain) && b->align != WORD_CENTER &&
            !(p->tieu_de.count == 0 && f->word->text_only && named))
            break;
        part_add_lines(f->arena, &p->tieu_de,
                       word_markup(f->arena, b, WORD_BOLD, false));
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

/* A line of the head that such a statute has, which the form prints: agency,
 * quốc hiệu, a rule. */
static bool
is_second_head(const struct found *f, int i)
{
    const struct word_block *b = f->block[i];
    struct str key;

    if (b->kind == WORD_TABLE)
        return table_has(f, b, "cong_hoa_xa_hoi");
    if (b->plain.n == 0 || part_is_rule(b->plain))
        return true;
    key = key_of(f, b->plain);
    return parts_type_of(f, b->plain, true) == NULL && b->plain.n < 160 &&
           (part_is_upper(b->plain) || str_starts(key, "doc_lap_tu_do") ||
            str_ends(key, "doc_lap_tu_do_hanh_phuc"));
}

/* A statute behind the signature: its head has no number. */
static int
read_attached(struct found *f, int at)
{
    struct part_attached *p;
    int i = at;

    while (i < f->count && i < at + 8 && is_second_head(f, i))
        i++;
    if (i >= f->count || f->block[i]->kind != WORD_PARA ||
        f->type == NULL || !str_is(f->type->type, "Quyết định") ||
        parts_type_of(f, f->block[i]->plain, true) == NULL)
        return at;
    p = f->attached = ARENA_NEW(f->arena, struct part_attached);
    p->ten_loai = parts_type_of(f, f->block[i]->plain, true)->type;
    for (i++; i < f->count && f->block[i]->kind == WORD_PARA &&
              f->block[i]->plain.n > 0 && !is_attached_note(f->block[i]) &&
              (f->block[i]->align == WORD_CENTER ||
               (f->block[i]->all & WORD_BOLD) != 0 ||
               (f->word->text_only && p->trich_yeu.count < 3 &&
                !part_is_upper(f->block[i]->plain))); i++)
        part_add_lines(f->arena, &p->trich_yeu,
                       word_markup(f->arena, f->block[i], WORD_BOLD, false));
    for (; i < f->count && f->block[i]->kind == WORD_PARA &&
           (f->block[i]->plain.n == 0 || is_attached_note(f->block[i]) ||
            part_is_rule(f->block[i]->plain)); i++)
        if (is_attached_note(f->block[i]))
            part_leave_out(f, f->block[i]->plain, "phần mềm tự in");
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

/* The room below a giấy nghỉ phép where the place of the holiday confirms it
 * (Mẫu 1.10), which the form prints by itself. */
static int
skip_confirmation(struct found *f, int at)
{
    int i = at;

    if (f->type == NULL || !str_is(f->type->form, "1.10"))
        return at;
    while (i < f->count && f->block[i]->kind == WORD_PARA &&
           f->block[i]->plain.n == 0)
        i++;
    if (i == f->count || f->block[i]->kind != WORD_TABLE ||
        !table_has(f, f->block[i], "xac_nhan_cua_co_quan"))
        return at;
    part_add(f->arena, &f->left_out,
             STR("chỗ xác nhận của cơ quan (tổ chức) hoặc chính quyền địa "
                 "phương nơi nghỉ phép (nếu cần), (Chữ ký, dấu), Họ và tên"));
    return i + 1;
}

void
parts_find_tail(struct found *f, int from)
{
    int at = parts_find_signing(f, from), end = at;

    f->body.to = f->lead.to = at;
    if (at == f->count) {
        for (int i = from; i < f->count; i++)
            if (i > from && parts_begins_appendix(f, i)) {
                f->body.to = f->lead.to = at = i;
                break;
            }
        part_guess(f, "noi_nhan", "không thấy nơi nhận");
        part_guess(f, "ky", "không thấy người ký");
    } else {
        end = parts_read_signing(f, at);
    }
    if (!f->nested)
        find_ket_thuc(f);
    end = skip_confirmation(f, end);
    end = read_attached(f, end);
    while (end < f->count) {
        int next = end;

        if (f->block[end]->kind == WORD_PARA && f->block[end]->plain.n == 0) {
            end++;
            continue;
        }
        if (parts_begins_appendix(f, end)) {
            end = read_appendix(f, end, true);
            continue;
        }
        while (next < f->count && next < end + 6 && is_second_head(f, next) &&
               !parts_begins_appendix(f, next))
            next++;
        if (next > end && next < f->count && parts_begins_appendix(f, next)) {
            for (; end < next; end++)
                if (f->block[end]->plain.n > 0)
                    part_leave_out(f, f->block[end]->plain,
                                   "ở đầu phụ lục");
            continue;
        }
        end = read_appendix(f, end, false);
    }
    if (f->appendices != NULL && f->appendices->next == NULL &&
        roman_number(str_after(f->appendices->name,
                               str_index(f->appendices->name, ' ') < 9
                                   ? strlen("Phụ lục ") : 0)) > 0)
        part_leave_out(f, f->appendices->name,
                       "một phụ lục thì không đánh số");
}
