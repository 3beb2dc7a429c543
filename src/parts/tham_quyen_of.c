/* tham_quyen_of.c — who decides: the agency as one body where its signer
 * signs for it (TM.), else its head, whose title stands above the signature
 * (NĐ 30/2020, PL III, Mẫu 1.1 to 1.3). What the two do not tell for certain
 * is not told. */
#include "parts/tham_quyen.h"

#include "base/viet.h"
#include "parts/co_quan.h"
#include "parts/lines.h"

enum { WORDS_MAX = 60 };

struct phrase {
    struct str words[WORDS_MAX];
    int count;
};

/* How a head is called, and what the name of the agency then begins with, or
 * does not begin with; NULL: anything. */
struct title {
    const char *words;
    const char *with, *without;
};

static const struct title titles[] = {
    { "Tổng giám đốc", NULL, "ủy ban, hội đồng, phòng, cục, chi cục, bộ" },
    { "Tổng biên tập", NULL, "ủy ban, hội đồng, sở, phòng, bộ" },
    { "Tổng thư ký", NULL, "ủy ban, sở, phòng, bộ" },
    { "Chỉ huy trưởng", "ban chỉ huy, bộ chỉ huy", NULL },
    { "Chủ tịch", NULL, "sở, phòng, trường, cục, chi cục, bộ, trung tâm, "
                        "văn phòng, thanh tra, bệnh viện" },
    { "Giám đốc", NULL, "ủy ban, hội đồng, phòng, cục, chi cục, bộ" },
    { "Hiệu trưởng", "trường, đại học, nhạc viện, trung học, tiểu học", NULL },
    { "Chủ nhiệm", NULL, "ủy ban nhân dân, hội đồng nhân dân, sở, phòng" },
    { "Thống đốc", "ngân hàng", NULL },
    { "Thủ tướng", "chính phủ", NULL },
    { "Chánh án", "tòa", NULL },
    { "Bí thư", "đoàn, ban chấp hành, đảng, tỉnh, thành, chi", NULL },
};

/* Bodies that decide for an agency whose name they are not. */
static const char *const bodies[] = {
    "Ban Chấp hành", "Ban Thường vụ", "Ban Thường trực", "Thường trực",
    "Hội đồng trường", "Hội đồng học viện", "Hội đồng đại học",
    "Hội đồng quản trị", "Hội đồng thành viên", "Hội đồng quản lý",
    "Đoàn Chủ tịch", "Ủy ban Thường vụ", "Ban Quản trị", NULL,
};

/* A nghị quyết is theirs, whoever signs it. */
static const char resolving[] = "hội đồng, ủy ban, ban, hội, đảng, chính phủ, "
                                "quốc hội, liên minh, liên đoàn, đại hội, "
                                "tổng liên đoàn, đoàn";

static void
add_word(struct phrase *p, struct str word)
{
    if (word.n > 0 && p->count < WORDS_MAX)
        p->words[p->count++] = word;
}

static void
add_words(struct phrase *p, struct str text)
{
    while (text.n > 0) {
        size_t n = str_index(text, ' ');

        add_word(p, str_first(text, n));
        text = str_after(text, n + 1);
    }
}

/* What everybody shortens is written out. */
static struct phrase
phrase_of(struct arena *a, struct str text)
{
    struct phrase all = { .count = 0 }, p = { .count = 0 };

    add_words(&all, text);
    for (int i = 0; i < all.count; i++)
        if (str_is(viet_upper(a, all.words[i]), "UBND"))
            add_words(&p, STR("Ủy ban nhân dân"));
        else if (str_is(viet_upper(a, all.words[i]), "HĐND"))
            add_words(&p, STR("Hội đồng nhân dân"));
        else
            add_word(&p, all.words[i]);
    return p;
}

/* ủy and uỷ are one word, trường and trưởng are two. */
static bool
same_word(struct arena *a, struct str x, struct str y)
{
    struct str fold = viet_fold(a, x);

    if (!str_equal(fold, viet_fold(a, y)))
        return false;
    return !str_is(fold, "truong") ||
           str_equal(viet_lower(a, x), viet_lower(a, y));
}

/* Whether the words of p from `from` on, `count` of them, are those of q from
 * `at` on. */
static bool
same_words(struct arena *a, const struct phrase *p, int from,
           const struct phrase *q, int at, int count)
{
    if (from + count > p->count || at + count > q->count)
        return false;
    for (int i = 0; i < count; i++)
        if (!same_word(a, p->words[from + i], q->words[at + i]))
            return false;
    return true;
}

static bool
begins(struct arena *a, const struct phrase *p, struct str words)
{
    struct phrase q = { .count = 0 };

    add_words(&q, words);
    return q.count > 0 && same_words(a, p, 0, &q, 0, q.count);
}

static bool
begins_any(struct arena *a, const struct phrase *p, const char *list)
{
    struct str rest = str_from(list);

    while (rest.n > 0) {
        size_t comma = str_index(rest, ',');

        if (begins(a, p, str_trim(str_first(rest, comma))))
            return true;
        rest = str_after(rest, comma + 1);
    }
    return false;
}

static void
join(struct buf *b, const struct phrase *p, int from)
{
    for (int i = from; i < p->count; i++) {
        if (b->n > 0)
            buf_add_c(b, ' ');
        buf_add_str(b, p->words[i]);
    }
}

/* "Chủ tịch" and the agency, whose first words the title may end in: "Hội đồng
 * trường" of "Trường A" is "Hội đồng Trường A". `signed_as` has `taken` words
 * of the title, what follows there has to begin the agency's name. */
static struct str
of_agency(struct arena *a, struct str title, const struct phrase *signed_as,
          int taken, const struct phrase *agency)
{
    struct phrase own = { .count = 0 };
    struct buf b = buf_new(a);
    int shared, rest = signed_as->count - taken;

    if (!same_words(a, signed_as, taken, agency, 0, rest))
        return STR_EMPTY;
    add_words(&own, title);
    shared = rest > 0 ? 0 : own.count - 1;
    while (shared > 0 &&
           !same_words(a, &own, own.count - shared, agency, 0, shared))
        shared--;
    own.count -= shared;
    join(&b, &own, 0);
    join(&b, agency, 0);
    return buf_take(&b);
}

static struct str
whole(struct arena *a, const struct phrase *p)
{
    struct buf b = buf_new(a);

    join(&b, p, 0);
    return buf_take(&b);
}

static struct str
first_upper(struct arena *a, struct str word)
{
    size_t n = 1;

    while (n < word.n && ((unsigned char)word.p[n] & 0xC0) == 0x80)
        n++;
    return str_printf(a, "%.*s%.*s", STR_ARG(viet_upper(a, str_first(word, n))),
                      STR_ARG(viet_lower(a, str_after(word, n))));
}

/* "Cục trưởng" of a "Cục …": the words before "trưởng" begin its name. */
static struct str
of_kind(struct arena *a, const struct phrase *signed_as,
        const struct phrase *agency)
{
    struct buf b = buf_new(a);

    for (int n = 1; n < signed_as->count; n++) {
        if (!str_is(viet_lower(a, signed_as->words[n]), "trưởng"))
            continue;
        if (!same_words(a, signed_as, 0, agency, 0, n))
            return STR_EMPTY;
        buf_add_str(&b, first_upper(a, signed_as->words[0]));
        for (int i = 1; i <= n; i++)
            buf_printf(&b, " %.*s",
                       STR_ARG(viet_lower(a, signed_as->words[i])));
        return of_agency(a, buf_take(&b), signed_as, n + 1, agency);
    }
    return STR_EMPTY;
}

/* "Trưởng phòng", "Chánh thanh tra", "Tổng kiểm toán": the words behind begin
 * the agency's name. */
static struct str
of_place(struct arena *a, const struct phrase *signed_as,
         const struct phrase *agency)
{
    static const char *const firsts[] = { "Trưởng", "Chánh", "Tổng", NULL };

    for (const char *const *f = firsts; *f != NULL; f++)
        if (signed_as->count > 1 && begins(a, signed_as, str_from(*f)))
            return of_agency(a, str_from(*f), signed_as, 1, agency);
    return STR_EMPTY;
}

static struct str
of_head(struct arena *a, const struct phrase *signed_as,
        const struct phrase *agency)
{
    struct str found;

    /* Thủ tướng Chính phủ, Chủ tịch nước: the agency is the person */
    if (signed_as->count > 1 &&
        same_words(a, agency, 0, signed_as, 0, signed_as->count))
        return whole(a, agency);
    for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++) {
        const struct title *t = &titles[i];
        struct phrase words = { .count = 0 };

        if (!begins(a, signed_as, str_from(t->words)))
            continue;
        if ((t->with != NULL && !begins_any(a, agency, t->with)) ||
            (t->without != NULL && begins_any(a, agency, t->without)))
            return STR_EMPTY;
        add_words(&words, str_from(t->words));
        return of_agency(a, str_from(t->words), signed_as, words.count,
                         agency);
    }
    found = of_place(a, signed_as, agency);
    return found.n > 0 ? found : of_kind(a, signed_as, agency);
}

/* TM.: the body is the agency, or decides for it. */
static struct str
of_body(struct arena *a, const struct phrase *signed_as,
        const struct phrase *agency)
{
    if (signed_as->count > 0 &&
        same_words(a, agency, 0, signed_as, 0, signed_as->count))
        return whole(a, agency);
    for (const char *const *b = bodies; *b != NULL; b++) {
        struct phrase words = { .count = 0 };

        add_words(&words, str_from(*b));
        if (begins(a, signed_as, str_from(*b)))
            return of_agency(a, str_from(*b), signed_as, words.count, agency);
    }
    return STR_EMPTY;
}

/* Takes "TM. ", "KT. " … off the line, however it is written: gives its small
 * letters, empty where the line has none. */
static const char *
take_form(struct arena *a, struct str *line)
{
    static const char *const forms[][2] = {
        { "tm.", "tm" }, { "tm ", "tm" }, { "t.m.", "tm" }, { "t.m ", "tm" },
        { "t/m ", "tm" }, { "t/m.", "tm" }, { "kt.", "kt" }, { "kt ", "kt" },
        { "k.t.", "kt" }, { "k/t ", "kt" }, { "tuq.", "tuq" },
        { "tuq ", "tuq" }, { "tl.", "tl" }, { "tl ", "tl" }, { "q.", "q" },
        { "q ", "q" }, { "quyen ", "q" },
    };
    struct str fold = viet_fold(a, *line);

    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
        if (str_starts(fold, forms[i][0])) {
            struct str rest = *line;
            size_t n = str_from(forms[i][0]).n;

            if (str_is(STR("quyen "), forms[i][0]))
                n = str_index(rest, ' ');
            *line = str_trim(str_after(rest, n));
            return forms[i][1];
        }
    return "";
}

/* "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in one line: what the deputy is follows. */
static void
cut_deputy(struct arena *a, struct phrase *p)
{
    for (int i = 1; i < p->count; i++)
        if (str_is(viet_lower(a, p->words[i]), "phó"))
            p->count = i;
}

static struct str
first_line(struct arena *a, const struct value *signer)
{
    struct lines lines = lines_read_title(a, signer);
    const struct line *l = lines.first;

    while (l != NULL && l->plain)
        l = l->next;
    return l != NULL ? l->text : STR_EMPTY;
}

struct str
tham_quyen_of(struct arena *a, const struct value *agency,
              const struct value *signer, struct str type)
{
    struct phrase of = phrase_of(a, co_quan_inline(a, agency)), signed_as;
    struct str line = first_line(a, signer);
    const char *form = take_form(a, &line);
    bool resolves = str_starts(viet_key(a, type), "nghi_quyet");

    signed_as = phrase_of(a, line);
    if (of.count == 0 || of.count == WORDS_MAX || signed_as.count == 0)
        return STR_EMPTY;
    if (str_is(STR("tm"), form))
        return of_body(a, &signed_as, &of);
    if (resolves)
        return begins_any(a, &of, resolving) ? whole(a, &of) : STR_EMPTY;
    if (form[0] != '\0')
        cut_deputy(a, &signed_as);
    return of_head(a, &signed_as, &of);
}
