/* parts_title.c — tên loại and trích yếu: where they begin, and end. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "import/parts.h"
#include "import/word_markup.h"

/* "THƯ KHEN" of a thư công. */
static bool
is_letter_name(const struct word_block *b)
{
    return b->kind == WORD_PARA && str_starts(b->plain, "THƯ ") &&
           part_is_upper(b->plain) && b->plain.n < 60 &&
           !str_starts(b->plain, "THƯ KÝ");
}

/* The title ends the head; so does who a công văn is sent to. */
bool
parts_ends_head(const struct found *f, const struct word_block *b)
{
    struct str key = viet_key(f->arena, b->plain);

    return parts_type_of(f, b->plain, true) != NULL || is_letter_name(b) ||
           str_starts(key, "kinh_gui") || str_starts(b->plain, "Căn cứ ") ||
           (part_is_upper(b->plain) &&
            parts_type_of(f, b->plain, false) != NULL);
}

/* Blanks that a line of text begins with: in the middle of the page. */
static bool
is_set_in(const struct word_block *b)
{
    return b->spans != NULL && str_indent(b->spans->text, true) >= 4;
}

/* In text without looks: a line that is no part of a title by its place below
 * one, its length, or its words. */
static bool
is_prose(const struct word_block *type, const struct word_block *b, int lines)
{
    size_t colon = str_index(b->plain, ':');

    if (is_set_in(type) != is_set_in(b) && utf8_count(b->plain) < 70)
        return true;
    return lines > 0 && (str_ends(b->plain, ".") || str_ends(b->plain, ";") ||
                         colon < b->plain.n || lines > 3 || b->gap ||
                         utf8_count(b->plain) > 120);
}

static bool
ends_title(struct found *f, const struct word_block *b)
{
    static const char *const starts[] = { "Căn cứ ", "I. ", "1. ", "Theo ",
        "Xét ", "Thực hiện ", "(Kèm theo", "Phần thứ ", "Phần I", "Phần 1",
        "Chương I", "Chương 1", NULL };
    static const char *const never[] = { "Kính gửi", "KÍNH GỬI", "Điều 1",
        "Hôm nay", NULL };

    return b->kind == WORD_TABLE || part_is_rule(b->plain) ||
           b->plain.n == 0 || b->label.n > 0 || b->plain.n > 400 ||
           str_starts_any(b->plain, never) ||
           (!f->word->text_only && b->align != WORD_CENTER &&
            (b->all & WORD_BOLD) == 0) ||
           (str_starts_any(b->plain, starts) &&
            (f->trich_yeu.count > 0 || (b->all & WORD_BOLD) == 0) &&
            !(f->trich_yeu.count == 0 && str_starts(b->plain, "Th"))) ||
           (f->trich_yeu.count > 0 && part_is_upper(b->plain)) ||
           (f->trich_yeu.count > 0 && str_ends(b->plain, ":"));
}

/* The name of the type may have more words than the template's: "KẾ HOẠCH
 * LIÊN TỊCH"; or the title stands behind it on its line. */
static void
read_type(struct found *f, const struct word_block *b)
{
    struct str plain = b->plain, type;
    size_t words = 1, n = 0;

    f->type = parts_type_of(f, plain, true);
    if (f->type != NULL)
        return;
    f->type = parts_type_of(f, plain, false);
    if (f->type == NULL)
        return;
    type = f->type->type;
    for (size_t i = 0; i < type.n; i++)
        words += type.p[i] == ' ';
    if (part_is_upper(plain) && plain.n < 60) {
        struct str low = viet_lower(f->arena, plain);

        f->ten_loai = str_printf(f->arena, "%.*s%.*s", STR_ARG(type),
                                 STR_ARG(str_after(low, type.n)));
        return;
    }
    for (; n < plain.n && words > 0; n++)
        words -= plain.p[n] == ' ';
    part_add(f->arena, &f->trich_yeu,
             word_escape(f->arena, str_after(plain, n)));
}

/* A type with its title, and V/v below the number, too. */
static int
read_title_twice(struct found *f, int at)
{
    struct part_lines about = f->trich_yeu;

    f->letter = false;
    f->trich_yeu = (struct part_lines){ NULL, NULL, 0 };
    read_type(f, f->block[at]);
    at = parts_title_lines(f, at);
    if (f->trich_yeu.count == 0) {
        f->trich_yeu = about;
        part_forget(f, "trich_yeu");
        return at;
    }
    for (const struct part_line *l = about.first; l != NULL; l = l->next)
        part_leave_out(f, l->text, "V/v dưới số; đã có trích yếu dưới tên "
                                   "loại");
    return at;
}

int
parts_find_title(struct found *f, int at)
{
    int i = at;

    while (i < f->count && i < at + 4 && f->block[i]->kind == WORD_PARA &&
           (f->block[i]->plain.n == 0 || part_is_rule(f->block[i]->plain)))
        i++;
    if (i >= f->count || f->block[i]->kind == WORD_TABLE ||
        f->block[i]->plain.n > 300)
        return at;
    if (is_letter_name(f->block[i])) {
        f->type = parts_type_of(f, STR("Thư công"), true);
        f->greets = f->type != NULL;
        return at;
    }
    if (f->letter && part_is_upper(f->block[i]->plain) &&
        parts_type_of(f, f->block[i]->plain, true) != NULL)
        return read_title_twice(f, i);
    if (!f->letter && parts_ends_head(f, f->block[i]))
        read_type(f, f->block[i]);
    return f->type == NULL ? at : parts_title_lines(f, i);
}

int
parts_title_lines(struct found *f, int i)
{
    const struct word_block *type = f->block[i];

    for (i++; i < f->count && f->trich_yeu.count == 0 &&
              f->block[i]->kind == WORD_PARA && f->block[i]->plain.n == 0;)
        i++;
    while (i < f->count && !ends_title(f, f->block[i]) &&
           !(f->word->text_only &&
             is_prose(type, f->block[i], f->trich_yeu.count))) {
        part_add_lines(f->arena, &f->trich_yeu,
                       word_markup(f->arena, f->block[i], WORD_BOLD, false));
        i++;
    }
    if (f->trich_yeu.count == 0)
        part_guess(f, "trich_yeu", "không thấy trích yếu dưới tên loại");
    while (i < f->count && f->block[i]->kind == WORD_PARA &&
           (f->block[i]->plain.n == 0 || part_is_rule(f->block[i]->plain)))
        i++;
    return i;
}
