/* pasted_body.c — finds the head, title and căn cứ of an old document at the
 * front of a text, and says what of it is taken out of print already. */
#include "merge/pasted_body.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "merge/element.h"
#include "merge/pasted_cut.h"

enum { HEAD_MOST = 24, TITLE_MOST = 5 }; /* lines */

struct front {
    struct arena *arena;
    struct pasted_body *body;
    struct str type;
    const struct value *plan;
};

void
pasted_body_add(struct arena *a, struct pasted_body *b, enum body_kind kind,
                int from, int to)
{
    struct body_block *one = ARENA_NEW(a, struct body_block);

    one->kind = kind;
    one->from = from;
    one->to = to;
    if (b->last != NULL)
        b->last->next = one;
    else
        b->first = one;
    b->last = one;
}

static int
skip_blank(const struct pasted_body *b, int at)
{
    while (at < b->count && b->line[at].n == 0)
        at++;
    return at;
}

/* A line without the signs of bold around it. */
static struct str
plain_line(const struct pasted_body *b, int at)
{
    struct body_pieces p = body_pieces(b->line[at]);

    return p.count == 1 ? p.all[0] : b->line[at];
}

/* ---- tên loại, trích yếu */

/* NĐ 30/2020, Điều 7: the kinds of documents there are. */
static const char *const types[] = {
    "nghi quyet", "quyet dinh", "chi thi", "quy che", "quy dinh",
    "thong cao", "thong bao", "huong dan", "chuong trinh", "ke hoach",
    "phuong an", "de an", "du an", "bao cao", "bien ban", "to trinh",
    "hop dong", "cong dien", "ban ghi nho", "ban thoa thuan",
    "giay uy quyen", "giay moi", "giay gioi thieu", "giay nghi phep",
    "phieu gui", "phieu chuyen", "phieu bao", NULL,
};

static bool
is_type(const struct front *f, struct str line)
{
    struct str plain;

    if (line.n == 0 || line.n > 200 ||
        body_piece_head(f->arena, line) != PIECE_CAPITALS)
        return false;
    plain = pasted_plain(f->arena, line);
    return str_is_any(plain, types) || pasted_same(f->arena, line, f->type);
}

static bool
is_base(struct arena *a, struct str line)
{
    return pasted_words(a, line, "can cu") > 0;
}

/* Whether a line can be one of a title: no text begins with it. */
static bool
may_be_title(const struct front *f, struct str line)
{
    struct arena *a = f->arena;
    size_t label = 0;

    while (label < line.n && label < 6 &&
           (viet_is_digit((unsigned char)line.p[label]) ||
            strchr("IVX.", line.p[label]) != NULL))
        label++;
    return line.n > 0 && line.n < 300 && strchr("-+[|#(", line.p[0]) == NULL &&
           !(label > 0 && label < line.n &&
             (line.p[label] == ' ' || line.p[label] == ')')) &&
           strchr(".;:", line.p[line.n - 1]) == NULL && !is_base(a, line) &&
           pasted_words(a, line, "kinh gui") == 0 &&
           pasted_words(a, line, "dieu") == 0 &&
           pasted_words(a, line, "chuong") == 0;
}

/* Who decides, in capitals between title and căn cứ. */
static bool
is_decider(const struct front *f, struct str line, bool small)
{
    static const char *const who[] = { "ỦY BAN", "UỶ BAN", "HỘI ĐỒNG", NULL };

    return line.n > 0 &&
           body_piece_head(f->arena, line) == PIECE_CAPITALS &&
           (small || str_starts_any(line, who) ||
            body_piece_tail(f->arena, line) == PIECE_OFFICE);
}

static int
find_title(const struct front *f, int at)
{
    struct pasted_body *b = f->body;
    int from = skip_blank(b, at), to = from + 1, lines = 0;
    bool small = false; /* a line of it is not in capitals */

    if (from >= b->count || !is_type(f, plain_line(b, from)))
        return at;
    for (int i = skip_blank(b, to); i < b->count && lines < TITLE_MOST; i++) {
        struct str line = plain_line(b, i);
        bool rule = pasted_is_rule(line);

        if (!rule && (!may_be_title(f, line) ||
                      (lines > 0 && is_type(f, line)) ||
                      is_decider(f, line, small)))
            break;
        small |= body_piece_head(f->arena, line) == PIECE_OTHER;
        to = i + 1;
        lines++;
        if (rule)
            break;
    }
    pasted_body_add(f->arena, b, BODY_IS_TITLE, from, to);
    return to;
}

/* ---- the head */

static bool
begins_small(struct str line)
{
    return viet_is_lower(utf8_next(&line));
}

struct seen {
    bool motto, number, date, capitals, about;
};

/* Notes what the pieces of a line are; false where one does not belong to a
 * head. */
static bool
see_line(const struct front *f, struct str line, struct seen *seen)
{
    struct body_pieces pieces = body_pieces(line);
    bool about = seen->about, only_capitals = pieces.count > 0;

    if (pieces.count > PIECES_MOST)
        return false;
    seen->about = false;
    for (int i = 0; i < pieces.count; i++) {
        enum body_piece kind = body_piece_head(f->arena, pieces.all[i]);

        if (kind == PIECE_OTHER &&
            !(about && i == 0 && begins_small(pieces.all[i])))
            return false;
        seen->motto |= kind == PIECE_MOTTO;
        seen->number |= kind == PIECE_NUMBER;
        seen->date |= kind == PIECE_DATE;
        seen->capitals |= kind == PIECE_CAPITALS;
        seen->about |= kind == PIECE_ABOUT;
        only_capitals &= kind == PIECE_CAPITALS;
    }
    return !only_capitals || pieces.count > 1 ||
           !(seen->number || seen->date);
}

static int
find_head(const struct front *f)
{
    struct pasted_body *b = f->body;
    struct seen seen = { false };
    int from = skip_blank(b, 0), to = from;

    for (int i = from; i < b->count && i < from + HEAD_MOST; i++) {
        if (b->line[i].n == 0)
            continue;
        if (is_type(f, plain_line(b, i)) ||
            !see_line(f, b->line[i], &seen))
            break;
        to = i + 1;
    }
    if (!seen.motto && !seen.number && !(seen.date && seen.capitals))
        return 0;
    pasted_body_add(f->arena, b, BODY_IS_HEAD, from, to);
    return to;
}

/* "Kính gửi:" with what is on its line, and the list below. One that says
 * what its field does is taken out; one that says otherwise is told. */
static int
find_addressees(const struct front *f, int at)
{
    struct pasted_body *b = f->body;
    int from = skip_blank(b, at), to = from + 1;

    if (from >= b->count ||
        pasted_label(f->arena, plain_line(b, from), "kinh gui", false) == 0)
        return at;
    while (to < b->count && strchr("-+", b->line[to].p[0]) != NULL &&
           b->line[to].n > 0)
        to++;
    if (value_is_blank(value_find(f->plan, "kinh_gui")))
        pasted_body_add(f->arena, b, BODY_IS_ADDRESSEES, from, to);
    return to;
}

/* ---- căn cứ */

/* "CHỦ TỊCH ỦY BAN NHÂN DÂN …" above them, "QUYẾT ĐỊNH:" below. */
static bool
is_order(const struct front *f, struct str line)
{
    struct str plain = pasted_plain(f->arena, line);

    return str_equal(line, viet_upper(f->arena, line)) &&
           (str_is(plain, "quyet dinh") || str_is(plain, "quyet nghi"));
}

/* The căn cứ end in ';' each, the last in '.': one with a text of its own
 * behind it ("Căn cứ …, Ủy ban nhân dân báo cáo như sau:") is none. */
static int
bases_end(const struct front *f, int from)
{
    static const char *const others[] = { "theo de nghi", "xet ", "thuc hien",
                                          NULL };
    const struct pasted_body *b = f->body;
    bool open = true, ended = false;
    int to = from;

    for (int i = from; i < b->count && !ended; i++) {
        struct str line = plain_line(b, i);
        struct str plain = pasted_plain(f->arena, str_first(line, 60));

        if (line.n == 0)
            continue;
        if (open && i > from ? !begins_small(line)
                             : !is_base(f->arena, line) &&
                               !(i > from && str_starts_any(plain, others)))
            break;
        open = !str_ends(line, ";") && !str_ends(line, ".");
        ended = str_ends(line, ".");
        if (!open && to == from && ended)
            return from; /* a sentence */
        to = open ? to : i + 1;
    }
    return to;
}

static int
find_bases(const struct front *f, int at)
{
    struct pasted_body *b = f->body;
    int from = skip_blank(b, at), first = from, to, order;

    if (from < b->count && !is_base(f->arena, plain_line(b, from)) &&
        body_piece_head(f->arena, plain_line(b, from)) == PIECE_CAPITALS)
        first = skip_blank(b, from + 1);
    if (first >= b->count || !is_base(f->arena, plain_line(b, first)))
        return at;
    to = bases_end(f, first);
    if (to == first)
        return at;
    order = skip_blank(b, to);
    if (order < b->count && is_order(f, plain_line(b, order)))
        to = order + 1;
    pasted_body_add(f->arena, b, BODY_IS_BASES, from, to);
    return to;
}

/* ---- all of it */

static struct pasted_body *
body_lines(struct arena *a, const struct value *v)
{
    struct pasted_body *b = ARENA_NEW(a, struct pasted_body);
    struct str rest = v->text, line;
    int room = 1;

    *b = (struct pasted_body){ .value = v };
    for (size_t i = 0; i < v->text.n; i++)
        room += v->text.p[i] == '\n';
    b->line = arena_alloc(a, sizeof(*b->line) * (size_t)room);
    while (str_line(&rest, &line) && b->count < room)
        b->line[b->count++] = str_trim(line);
    return b;
}

/* How far print is without what the text begins with: see cut_body. */
static void
note_gone(struct arena *a, struct pasted_body *b, struct str type,
          const struct value *plan)
{
    struct diags silent = diags_new(a);
    struct pasting p = { .arena = a, .diags = &silent, .type = type,
                         .plan = (struct value *)plan, .beside = plan };
    int at = 0;

    for (; at < b->count && !p.done; at++)
        if (b->line[at].n > 0) {
            cut_body(&p, b->line[at]);
            p.index++;
        }
    at -= p.done;
    for (struct body_block *one = b->first; one != NULL; one = one->next)
        one->gone = one->to <= at;
}

struct pasted_body *
pasted_body_find(struct arena *a, const struct template *t,
                 const struct value *plan)
{
    const struct value *v = value_find(plan, "noi_dung");
    struct front f = { .arena = a, .plan = plan, .type = t->type };
    int at = 0;

    if (v == NULL || v->kind != VALUE_TEXT)
        return NULL;
    if (str_is(viet_key(a, f.type), "cong_van"))
        f.type = STR_EMPTY;
    f.body = body_lines(a, v);
    if (field_find(t->fields, STR("co_quan")) != NULL)
        at = find_head(&f);
    if (field_find(t->fields, STR("trich_yeu")) != NULL)
        at = find_title(&f, at);
    if (field_find(t->fields, STR("kinh_gui")) != NULL)
        at = find_addressees(&f, at);
    if (field_find(t->fields, STR("can_cu")) != NULL)
        at = find_bases(&f, at);
    note_gone(a, f.body, f.type, plan);
    pasted_tail_find(a, f.body, at,
                     field_find(t->fields, STR("noi_nhan")) != NULL,
                     field_find(t->fields, STR("ky")) != NULL);
    return f.body;
}
