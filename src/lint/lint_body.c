/* lint_body.c — an old document that was pasted whole into the text of a new
 * one: each of its blocks is told of once, with what would be taken out of the
 * text, and which fields that are blank would get it. */
#include "lint/rules.h"

#include <string.h>

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/gift.h"
#include "merge/element.h"
#include "merge/pasted_body.h"
#include "merge/pasted_cut.h"

enum { NAMED_MOST = 20, NAMED_LONG = 60 }; /* lines, and characters of them */

static const struct {
    enum message code;
    const char *keys;
} kinds[] = {
    [BODY_IS_HEAD] = { BODY_HEAD, "co_quan, ky_hieu và dia_danh" },
    [BODY_IS_TITLE] = { BODY_TITLE, "trich_yeu" },
    [BODY_IS_ADDRESSEES] = { BODY_ADDRESSEE, "kinh_gui" },
    [BODY_IS_BASES] = { BODY_BASES, "can_cu" },
    [BODY_IS_COPIES] = { COPIES_IN_BODY, "noi_nhan và khóa ky" },
    [BODY_IS_SIGNER] = { BODY_SIGNER, "ky" },
};

/* The keys at the top that blocks above fill, if they are moved: what comes
 * from one more would be written there beside it. */
struct taken {
    struct str keys[16]; /* as many as give_line knows, and more */
    int count;
};

struct block {
    const struct lint *lint;
    const struct pasted_body *body;
    const struct body_block *block;
    struct gifts gifts;
    bool about; /* the line above was "V/v …" */
    bool differs; /* it says what the plan does not say, or says otherwise */
};

/* ---- what goes where */

/* Do the words stand in the value, whatever their case and breaks? */
static bool
value_says(struct arena *a, const struct value *v, const char *words)
{
    if (v->kind == VALUE_TEXT)
        return strstr(str_zero(a, viet_fold(a, v->text)), words) != NULL;
    for (const struct value *one = v->first; one != NULL; one = one->next)
        if (value_says(a, one, words))
            return true;
    return false;
}

/* A field that is blank gets the line. Where the plan has no place for it, or
 * says something else there, the line may not be taken out of the text. */
static void
give(struct block *b, const char *path, struct str line)
{
    struct arena *a = b->lint->arena;
    const struct value *v = value_find(b->lint->given, path);

    if (line.n == 0)
        return;
    if (field_find_path(b->lint->template->fields, str_from(path)) == NULL)
        b->differs = true;
    else if (value_is_blank(v))
        gift_add(a, &b->gifts, path, line);
    else if (!value_says(a, v, str_zero(a, viet_fold(
                 a, str_starts(line, "- ") ? str_after(line, 2) : line))))
        b->differs = true;
}

static void
give_head(struct block *b, struct str piece, bool first)
{
    struct arena *a = b->lint->arena;
    struct str one, two;
    size_t n;

    switch (body_piece_head(a, piece)) {
    case PIECE_NUMBER:
        body_number(a, piece, &one, &two);
        give(b, "so", one);
        give(b, "ky_hieu", two);
        break;
    case PIECE_DATE:
        body_date(a, piece, &one, &two);
        give(b, "dia_danh", one);
        give(b, "ngay", two);
        break;
    case PIECE_ABOUT:
        b->about = true;
        n = pasted_words(a, piece, "v/v");
        while (n < piece.n && strchr(" :.", piece.p[n]) != NULL)
            n++;
        give(b, "trich_yeu", str_after(piece, n));
        return;
    case PIECE_CAPITALS:
        give(b, "co_quan.ten", piece);
        break;
    case PIECE_OTHER:
        if (b->about && first)
            give(b, "trich_yeu", piece);
        return;
    case PIECE_RULE: case PIECE_MOTTO: case PIECE_COPIES: case PIECE_ITEM:
    case PIECE_AUTHORITY: case PIECE_OFFICE: case PIECE_NOTE:
    case PIECE_NAME:
        break;
    }
}

/* "- Như trên;", whatever sign it had. */
static struct str
item(struct arena *a, struct str piece)
{
    static const char *const signs[] = { "-", "–", "+", "•", NULL };

    for (const char *const *s = signs; *s != NULL; s++)
        if (str_starts(piece, *s)) {
            piece = str_trim(str_after(piece, strlen(*s)));
            break;
        }
    return piece.n > 0 ? str_printf(a, "- %.*s", STR_ARG(piece)) : piece;
}

static void
give_tail(struct block *b, struct str piece)
{
    struct arena *a = b->lint->arena;

    switch (body_piece_tail(a, piece)) {
    case PIECE_COPIES:
        piece = str_after(piece, pasted_label(a, piece, "noi nhan", false));
        give(b, "noi_nhan", item(a, piece));
        break;
    case PIECE_ITEM:
        give(b, "noi_nhan", item(a, piece));
        break;
    case PIECE_AUTHORITY: case PIECE_OFFICE: case PIECE_CAPITALS:
        give(b, "ky.quyen_han", piece);
        break;
    case PIECE_NAME:
        give(b, "ky.ho_ten", piece);
        break;
    case PIECE_OTHER: case PIECE_RULE: case PIECE_MOTTO: case PIECE_NUMBER:
    case PIECE_DATE: case PIECE_ABOUT: case PIECE_NOTE:
        break;
    }
}

/* One that goes on in lower case on the next line is one line there. */
static void
give_basis(struct block *b, struct str line)
{
    struct gift *g = &b->gifts.all[0];
    struct str rest = line;

    if (b->gifts.count == 0 || !viet_is_lower(utf8_next(&rest))) {
        give(b, "can_cu", line);
        return;
    }
    buf_add_c(&g->text, ' ');
    buf_add_str(&g->text, line);
}

static void
give_line(struct block *b, struct str line, bool first)
{
    struct body_pieces p = body_pieces(line);
    bool title = body_piece_head(b->lint->arena, line) != PIECE_RULE && !first;

    switch (b->block->kind) {
    case BODY_IS_HEAD:
        for (int i = 0; i < p.count; i++)
            give_head(b, p.all[i], i == 0);
        break;
    case BODY_IS_TITLE:
        if (title)
            give(b, "trich_yeu", p.count == 1 ? p.all[0] : line);
        break;
    case BODY_IS_ADDRESSEES:
        line = str_after(line, pasted_label(b->lint->arena, line, "kinh gui",
                                            false));
        give(b, "kinh_gui", first || line.n == 0 ? line
                            : item(b->lint->arena, line));
        break;
    case BODY_IS_BASES:
        if (body_piece_head(b->lint->arena, line) == PIECE_OTHER &&
            !str_ends(line, ":"))
            give_basis(b, p.count == 1 ? p.all[0] : line);
        break;
    case BODY_IS_COPIES: case BODY_IS_SIGNER:
        for (int i = 0; i < p.count; i++)
            give_tail(b, p.all[i]);
        break;
    }
}

/* Two agencies, the first of which the second belongs to: it has a field of
 * its own. */
static void
part_agencies(struct block *b)
{
    static const char *const above[] = { "UBND ", "ỦY BAN NHÂN DÂN ",
                                         "UỶ BAN NHÂN DÂN ", "SỞ ", "BỘ ",
                                         NULL };
    static const char *const below[] = {
        "UBND ", "ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "PHÒNG ", "SỞ ",
        "TRƯỜNG ", "TRUNG TÂM ", "CHI CỤC ", "BAN ", "CỤC ", "VĂN PHÒNG",
        NULL,
    };

    for (int i = 0; i < b->gifts.count; i++) {
        struct gift *g = &b->gifts.all[i];
        struct str rest = buf_str(&g->text), first;

        if (strcmp(g->path, "co_quan.ten") != 0 || g->lines < 2)
            continue;
        str_line(&rest, &first);
        if (!str_starts_any(first, above) || !str_starts_any(rest, below))
            continue;
        give(b, "co_quan.chu_quan", first);
        g->text = buf_new(b->lint->arena);
        buf_add_str(&g->text, rest);
        g->lines--;
    }
}

static struct str
key_of(const struct gift *g)
{
    struct str path = str_from(g->path);

    return str_first(path, str_index(path, '.'));
}

static bool
is_taken(const struct taken *t, struct str key)
{
    for (int i = 0; i < t->count; i++)
        if (str_equal(t->keys[i], key))
            return true;
    return false;
}

static bool
any_is_taken(const struct taken *t, const struct gifts *gifts)
{
    for (int i = 0; i < gifts->count; i++)
        if (is_taken(t, key_of(&gifts->all[i])))
            return true;
    return false;
}

static void
take(struct taken *t, const struct gifts *gifts)
{
    for (int i = 0; i < gifts->count; i++)
        if (!is_taken(t, key_of(&gifts->all[i])))
            t->keys[t->count++] = key_of(&gifts->all[i]);
}

/* ---- what is said of it */

static struct str
named(const struct block *b, int *lines)
{
    struct arena *a = b->lint->arena;
    struct buf text = buf_new(a);
    int more = 0;

    for (int i = b->block->from; i < b->block->to; i++) {
        struct str line = b->body->line[i];
        struct body_pieces p = body_pieces(line);

        if (line.n == 0)
            continue;
        ++*lines;
        for (int k = 0; k < p.count && k < PIECES_MOST; k++) {
            if (body_piece_head(a, p.all[k]) == PIECE_RULE)
                continue;
            if (more++ >= NAMED_MOST)
                continue;
            buf_add_z(&text, more > 1 ? ", “" : "“");
            buf_add_str(&text, utf8_shorten(a, p.all[k], NAMED_LONG));
            buf_add_z(&text, "”");
        }
    }
    if (more > NAMED_MOST)
        buf_printf(&text, " và %d chỗ nữa", more - NAMED_MOST);
    return buf_take(&text);
}

static struct str
to_do(const struct block *b, bool moves)
{
    struct arena *a = b->lint->arena;
    struct buf text = buf_new(a);

    if (b->gifts.count == 0)
        return str_printf(a, "hãy lấy các dòng ấy ra, phần ấy in từ khóa %s",
                          kinds[b->block->kind].keys);
    buf_add_z(&text, moves ? "lấy ra thì chỗ còn trống nhận phần của mình: "
                           : "hãy chuyển sang chỗ còn trống rồi xóa ở đây: ");
    for (int i = 0; i < b->gifts.count; i++) {
        const struct gift *g = &b->gifts.all[i];

        buf_add_z(&text, i > 0 ? ", " : "");
        buf_printf(&text, "khóa %s ", g->path);
        if (g->lines > 1)
            buf_printf(&text, "%d dòng", g->lines);
        else
            buf_printf(&text, "“%.*s”",
                       STR_ARG(utf8_shorten(a, buf_str(&g->text),
                                            NAMED_LONG)));
    }
    return buf_take(&text);
}

/* ---- the mend */

/* All of the lines go, and what is given comes; else nothing is offered. */
static void
offer(const struct block *b, struct diag *g, int lines)
{
    const struct lint *l = b->lint;
    const struct value *v = b->body->value;
    int places = gifts_offer(l->diags, g, &b->gifts, l->given, v);

    for (int i = b->block->from; i < b->block->to; i++) {
        struct str line = b->body->line[i];

        if (line.n > 0)
            mend_line(l->diags, g,
                      value_pos_marked(l->arena, l->marks, v,
                                       (size_t)(line.p - v->text.p)), line);
    }
    g->together = true;
    if (places < 0 || g->mend_count != places + lines) {
        g->mends = g->last_mend = NULL;
        g->mend_count = 0;
    }
}

static void
tell(struct block *b, struct taken *taken)
{
    const struct lint *l = b->lint;
    const struct value *v = b->body->value;
    struct str first = b->body->line[b->block->from];
    struct str says;
    struct diag *g;
    bool moves;
    int lines = 0;

    for (int i = b->block->from; i < b->block->to; i++)
        if (b->body->line[i].n > 0)
            give_line(b, b->body->line[i], i == b->block->from);
    part_agencies(b);
    says = named(b, &lines);
    moves = v->block && !b->differs && !any_is_taken(taken, &b->gifts) &&
            gifts_may_come(l->arena, &b->gifts, l->given, v);
    g = diag_add(l->diags, kinds[b->block->kind].code,
                 value_pos_marked(l->arena, l->marks, v,
                                  (size_t)(first.p - v->text.p)),
                 str_zero(l->arena, says),
                 str_zero(l->arena, to_do(b, moves)));
    if (g == NULL || !moves)
        return;
    offer(b, g, lines);
    take(taken, &b->gifts);
}

void
lint_body(const struct lint *l)
{
    const struct pasted_body *body = pasted_body_find(l->arena, l->template,
                                                      l->given);
    struct taken taken = { .count = 0 };

    if (body == NULL)
        return;
    for (const struct body_block *one = body->first; one != NULL;
         one = one->next) {
        struct block b = { .lint = l, .body = body, .block = one };

        if (!one->gone)
            tell(&b, &taken);
    }
}
