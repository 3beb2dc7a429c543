/* parts_bare.c — text that has lost its head: what its own sentences say of
 * its type and its agency, also where a scan was read without marks. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "import/parts.h"
#include "import/word_markup.h"

enum { LOOKED_AT = 40, WORDS_LEAST = 100, TITLE_BYTES = 250, TITLE_LINES = 4 };

/* Of right Vietnamese one word in seven has no mark. */
static int
percent_without_marks(const struct found *f)
{
    int words = 0, plain = 0;

    for (int i = 0; i < f->count; i++)
        for (struct str s = f->block[i]->plain; s.n > 0;) {
            struct str word = str_first(s, str_index(s, ' '));
            struct str rest = word;

            s = str_after(s, word.n + 1);
            if (rest.n == 0 || !viet_is_letter(utf8_next(&rest)))
                continue;
            words++;
            plain += str_is_ascii(word);
        }
    return words < WORDS_LEAST ? 0 : plain * 100 / words;
}

/* "… xây dựng Kế hoạch …", "Trên đây là Kế hoạch …". */
static bool
speaks_of(const struct found *f, struct str key, const struct import_type *t)
{
    static const char *const before[] = { "_xay_dung_", "_ban_hanh_",
        "day_la_", "day_1a_", NULL };
    struct str own = viet_key(f->arena, t->type);

    for (int i = 0; before[i] != NULL; i++)
        if (str_has(key, str_printf(f->arena, "%s%.*s_", before[i],
                                    STR_ARG(own)).p))
            return true;
    return false;
}

static const struct import_type *
type_in(const struct found *f, int from, int to)
{
    for (int i = from; i < to; i++) {
        const struct word_block *b = f->block[i];
        struct str key;

        if (b->kind != WORD_PARA ||
            !(str_ends(b->plain, ":") || str_ends(b->plain, "./.")))
            continue;
        key = viet_key(f->arena, b->plain);
        for (int k = 0; k < f->types.count; k++)
            if (str_starts(f->types.row[k].form, "1.4") &&
                speaks_of(f, key, &f->types.row[k]))
                return &f->types.row[k];
    }
    return NULL;
}

int
parts_guess_type(struct found *f, int at)
{
    int end = at + LOOKED_AT < f->count ? at + LOOKED_AT : f->count;
    int last = f->count - LOOKED_AT > end ? f->count - LOOKED_AT : end;
    int percent;

    if (!f->word->text_only || f->letter || f->greets || f->nested ||
        f->numbered || f->motto)
        return at;
    f->type = type_in(f, at, end);
    if (f->type == NULL)
        f->type = type_in(f, last, f->count);
    if (f->type == NULL)
        return at;
    part_guess(f, "mau", "không thấy tên loại; đoán theo câu mở đầu, câu kết");
    percent = percent_without_marks(f);
    f->scanned = percent >= 50;
    if (f->scanned)
        part_guess(f, "noi_dung", str_printf(f->arena,
            "%d%% số chữ không có dấu: bản quét được đọc sai hay gõ không dấu; "
            "hãy đọc lại bản quét với tiếng Việt", percent).p);
    for (int i = at; i < f->count && i < at + TITLE_LINES; i++) {
        const struct word_block *b = f->block[i];

        if (b->kind != WORD_PARA || b->plain.n > TITLE_BYTES ||
            (i > at && b->gap) || str_ends(b->plain, ":") ||
            str_ends(b->plain, ";") || str_starts(b->plain, "Căn cứ"))
            break;
        part_add_lines(f->arena, &f->trich_yeu,
                       word_markup(f->arena, b, WORD_BOLD, false));
    }
    return at + f->trich_yeu.count;
}

/* "Can cir", "Cin ct": Căn cứ. */
bool
parts_is_scanned_basis(const struct found *f, const struct word_block *b)
{
    struct str key = viet_key(f->arena, str_first(b->plain, 16));
    size_t n;

    if (!f->scanned || key.n < 6 || key.p[0] != 'c' || key.p[2] != 'n' ||
        key.p[3] != '_' || key.p[4] != 'c')
        return false;
    n = str_index(str_after(key, 4), '_');
    return n >= 2 && n <= 3 && !str_ends(b->plain, ":");
}

/* "xã ", also as a scan is read: "x4 "; bytes of it, 0 for none. */
static size_t
unit_of(const struct found *f, struct str s)
{
    static const char *const units[] = { "xã ", "phường ", "đặc khu ", NULL };

    for (int i = 0; units[i] != NULL; i++)
        if (str_starts(s, units[i]))
            return strlen(units[i]);
    return f->scanned && s.n > 4 && s.p[0] == 'x' && str_index(s, ' ') <= 3
               ? str_index(s, ' ') + 1 : 0;
}

void
parts_guess_head(struct found *f)
{
    static const char *const starts[] = { "UBND ", "Ủy ban nhân dân ",
        "Uỷ ban nhân dân ", NULL };
    struct str s = f->mo_dau, name = STR_EMPTY, rest;
    size_t unit;

    if (f->co_quan.count > 0 || f->nested || f->type == NULL)
        return;
    for (int i = 0; starts[i] != NULL && name.n == 0; i++)
        if (str_starts(s, starts[i]))
            name = str_after(s, strlen(starts[i]));
    unit = unit_of(f, name);
    for (rest = str_after(name, unit); unit > 0 && rest.n > 0;) {
        struct str word = str_first(rest, str_index(rest, ' ')), c = word;

        if (word.n == 0 || !viet_is_upper(utf8_next(&c)))
            break;
        rest = str_after(rest, word.n + 1);
    }
    name = str_trim(str_first(name, name.n - rest.n));
    if (unit == 0 || name.n <= unit)
        return;
    part_forget(f, "co_quan");
    part_guess(f, "co_quan", "tên cơ quan đoán theo câu mở đầu");
    part_add(f->arena, &f->co_quan,
             str_printf(f->arena, "Ủy ban nhân dân %.*s%.*s",
                        f->scanned ? (int)strlen("xã ") : (int)unit,
                        f->scanned ? "xã " : name.p,
                        STR_ARG(str_after(name, unit))));
}
