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

    p->name = f->block[at]->plain;
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
        if (parts_begins_appendix(f, end)) {
            end = read_appendix(f, end);
            continue;
        }
        if (f->block[end]->kind == WORD_TABLE ||
            f->block[end]->plain.n > 0)
            break;
        end++;
    }
    if (f->appendices != NULL && f->appendices->next == NULL &&
        str_index(f->appendices->name, ' ') < f->appendices->name.n &&
        key_of(f, f->appendices->name).n > strlen("phu_luc_"))
        part_leave_out(f, f->appendices->name,
                       "một phụ lục thì không đánh số");
    if (end < f->count) { /* text behind the signature is no less text */
        struct part_appendix *p = new_appendix(f);

        p->body = (struct part_range){ end, f->count };
        part_guess(f, "phu_luc", "phần sau chữ ký, không thấy chữ Phụ lục");
    }
}
