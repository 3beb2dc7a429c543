/* lost.c — pairs of neighbouring words are looked up among those of the plan,
 * of the report, and of what a form prints by itself; a word that stands in no
 * such pair is told of with its paragraph. */
#include "import/lost.h"

#include "base/hash.h"
#include "base/viet.h"

struct words {
    struct arena *arena;
    uint64_t *slot; /* hashes of words and pairs; 0 is free */
    size_t size;    /* a power of two */
    int rules, blank; /* paragraphs that are dashes, or nothing */
};

static bool
add_hash(struct words *w, uint64_t h, bool add)
{
    h = h == 0 ? 1 : h;
    for (size_t i = h;; i++) {
        uint64_t *slot = &w->slot[i & (w->size - 1)];

        if (*slot == h)
            return true;
        if (*slot == 0) {
            if (add)
                *slot = h;
            return false;
        }
    }
}

/* The next word of a key; what marks of the outline leave is none. */
static bool
next_word(struct str *key, struct str *word)
{
    do {
        size_t n = str_index(*key, '_');

        if (key->n == 0)
            return false;
        *word = str_first(*key, n);
        *key = str_after(*key, n + 1);
        while (word->n > 0 && word->p[0] == '.')
            *word = str_after(*word, 1);
        while (word->n > 0 && word->p[word->n - 1] == '.')
            *word = str_first(*word, word->n - 1);
    } while (word->n == 0 || str_is(*word, "br"));
    return true;
}

static uint64_t
pair(uint64_t a, uint64_t b)
{
    return a * UINT64_C(31) + b;
}

/* Outline text without its marks, which stand inside words, too. */
static struct str
without_marks(struct arena *a, struct str s)
{
    static const char *const tags[] = { "<sup>", "</sup>", "<sub>", "</sub>",
                                        NULL };
    struct buf b = buf_new(a);

    while (s.n > 0) {
        size_t n = s.p[0] == '*' || s.p[0] == '\\' ? 1 : 0;

        if (s.p[0] == '<' && str_starts_any(s, tags))
            n = str_index(s, '>') + 1;
        if (n == 0)
            buf_add_c(&b, s.p[0]);
        s = str_after(s, n == 0 ? 1 : n);
    }
    return buf_take(&b);
}

static void
add_text(struct words *w, struct str text)
{
    struct str key = viet_key(w->arena, without_marks(w->arena, text)), word;
    uint64_t before = 0;

    while (next_word(&key, &word)) {
        uint64_t h = hash_text(word);

        add_hash(w, h, true);
        if (before != 0)
            add_hash(w, pair(before, h), true);
        before = h;
    }
}

static void
add_lines(struct words *w, const struct part_lines *l)
{
    for (const struct part_line *line = l->first; line != NULL;
         line = line->next)
        add_text(w, line->text);
}

/* Are there two words together, or one that occurs nowhere else? */
static bool
lacks(struct words *w, struct str text)
{
    struct str key = viet_key(w->arena, without_marks(w->arena, text)), word;
    uint64_t before = 0;
    bool covered = true; /* the word before, by its pair */
    int apart = 0;       /* words that are in no pair */

    for (int count = 0; next_word(&key, &word); count++) {
        uint64_t h = hash_text(word);
        bool both = count > 0 && add_hash(w, pair(before, h), false);

        if (!add_hash(w, h, false))
            return true;
        apart = covered || both ? 0 : apart + 1;
        if (apart > 1)
            return true;
        covered = both || count == 0;
        before = h;
    }
    return false;
}

static void
look(struct found *f, struct words *w, const struct word_block *b, bool cell)
{
    for (; b != NULL; b = b->next) {
        if (b->kind == WORD_PARA) {
            if (b->plain.n == 0)
                w->blank += !cell && b->entry == WORD_NO_LIST;
            else if (part_is_rule(b->plain))
                w->rules++;
            else if (lacks(w, b->plain))
                part_leave_out(f, b->plain, "không rõ đặt vào đâu");
            continue;
        }
        for (const struct word_row *r = b->rows; r != NULL; r = r->next)
            for (const struct word_cell *c = r->first; c != NULL;
                 c = c->next)
                look(f, w, c->first, true);
    }
}

/* What the form says of it in other words than the plan. */
static void
add_printed(struct words *w, const struct found *f)
{
    if (f->type != NULL)
        add_text(w, f->type->type);
    if (f->signed_at.n > 0)
        add_text(w, str_printf(w->arena, "%.*s +07:00", STR_ARG(f->signed_at)));
    add_text(w, f->dated);
    if (f->fields != NULL) /* their words have been compared */
        for (int i = f->lead.from; i < f->lead.to; i++)
            add_text(w, f->block[i]->plain);
    for (const struct part_appendix *p = f->appendices; p != NULL;
         p = p->next) {
        if (str_ends(p->kem_theo, ")"))
            add_text(w, p->kem_theo);
        add_text(w, p->name);
    }
}

void
lost_find(struct found *f, struct str plan)
{
    static const char *const printed[] = {
        "Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập - Tự do - Hạnh phúc",
        "Cộng hoà xã hội chủ nghĩa Việt Nam", "Số: Nơi nhận: Kính gửi:",
        "Số ngày tháng năm", "(Kèm theo", "(Ban hành kèm theo", "Phụ lục",
        "QUYẾT ĐỊNH: QUYẾT NGHỊ: CHỈ THỊ:", "V/v", "Về việc",
        "ban hành kèm theo", NULL };
    struct words w = { .arena = f->arena, .size = 2048 };
    size_t bytes = plan.n + 1024;

    for (const struct part_line *l = f->left_out.first; l != NULL; l = l->next)
        bytes += l->text.n;
    while (w.size < bytes + bytes / 2)
        w.size *= 2;
    w.slot = ARENA_ARRAY(f->arena, uint64_t, w.size);
    add_text(&w, plan);
    for (int i = 0; printed[i] != NULL; i++)
        add_text(&w, str_from(printed[i]));
    add_printed(&w, f);
    if (f->original != NULL)
        add_printed(&w, f->original);
    add_lines(&w, &f->left_out);
    look(f, &w, f->word->first, false);
    if (w.rules > 0)
        part_add(f->arena, &f->left_out,
                 str_printf(f->arena, "%d dòng kẻ bằng dấu gạch (phần mềm tự "
                                      "kẻ)", w.rules));
    if (w.blank > 0)
        part_add(f->arena, &f->left_out,
                 str_printf(f->arena, "%d dòng trống để cách (phần mềm tự "
                                      "chừa chỗ)", w.blank));
}
