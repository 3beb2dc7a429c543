/* parts_free.c — documents without number and day at their head: applications,
 * declarations, forms, notes. All below their title is body. */
#include "import/parts.h"
#include "import/word_markup.h"

#include "base/utf8.h"
#include "base/viet.h"

#define FREE_TEMPLATE "bieu-mau"

static bool
is_blank(const struct word_block *b)
{
    return b->kind == WORD_PARA && (b->plain.n == 0 || part_is_rule(b->plain));
}

/* A title and text below it: nobody has issued it, and nobody signs. */
static bool
stands_alone(const struct found *f)
{
    return !f->word->text_only && !f->motto && f->co_quan.count == 0 &&
           parts_find_signing(f, f->lead.from) == f->count;
}

bool
parts_is_free(const struct found *f)
{
    struct diags quiet = diags_new(f->arena);

    if (f->numbered || f->dated.n > 0 || f->letter || f->greets || f->nested ||
        f->types.home == NULL)
        return false;
    return (f->type == NULL || f->type->form.n == 0 || f->mau_so.n > 0 ||
            (f->motto && f->co_quan.count == 0) || stands_alone(f)) &&
           template_load(f->arena, f->types.home, STR(FREE_TEMPLATE),
                         POS_NONE, &quiet) != NULL;
}

int
parts_free_title(struct found *f, int at)
{
    const struct word_block *b;
    int i = at;

    while (i < f->count && is_blank(f->block[i]))
        i++;
    if (i == f->count || f->block[i]->kind == WORD_TABLE)
        return at;
    b = f->block[i];
    if (b->label.n > 0 || !part_is_upper(b->plain) || b->plain.n > 160 ||
        (!f->word->text_only && b->align != WORD_CENTER &&
         (b->all & WORD_BOLD) == 0))
        return at;
    f->ten_loai = viet_capital(f->arena, viet_lower(f->arena, b->plain));
    return parts_title_lines(f, i);
}

/* One who signs at the very end; else what is written there stays in the
 * body. */
static int
find_end(struct found *f, int from)
{
    int at = parts_find_signing(f, from), end;

    if (at == f->count)
        return at;
    end = parts_read_signing(f, at);
    while (end < f->count && is_blank(f->block[end]))
        end++;
    if (end == f->count && f->signers != NULL && f->signers->next == NULL)
        return at;
    f->signers = f->last_signer = NULL;
    f->noi_nhan = (struct part_lines){ NULL, NULL, 0 };
    f->nguoi_soan = STR_EMPTY;
    return f->count;
}

void
parts_free(struct found *f, int at)
{
    static const char *const keys[] = { "co_quan", "ky_hieu", "dia_danh",
                                        "trich_yeu", NULL };

    for (int i = 0; keys[i] != NULL; i++)
        part_forget(f, keys[i]);
    f->free = true;
    f->template_name = FREE_TEMPLATE;
    f->body.from = at;
    f->body.to = find_end(f, at);
    part_guess(f, "mau", "đầu văn bản không có số, ngày; nếu là văn bản hành "
                         "chính thì chọn mẫu đúng");
}
