/* lint_writing.c — how sentences are set: days, blanks before marks, small
 * letters behind full stops, numbers of phụ lục, page numbers left in. */
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_spelling.h"
#include "lint/rules.h"
#include "lint/texts.h"
#include "outline/outline_label.h"

struct writing {
    const struct lint *lint;
    struct arena *arena;
    struct diags *diags;
    const struct value *value;
    struct pos straight, curly; /* the first quotes of either kind */
};

/* The part of the line from `from` up to `to`. */
static struct str
piece(struct str line, size_t from, size_t to)
{
    return (struct str){ line.p + from, to - from };
}

static bool
is_digit_at(struct str s, size_t i)
{
    return i < s.n && viet_is_digit((unsigned char)s.p[i]);
}

/* ---- days: "ngày 5 tháng 09 năm 2025" */

/* A number and blanks; *value it. The bytes of its digits, 0 for none. */
static size_t
short_number(struct str s, int *value)
{
    size_t n = str_digits(s);

    *value = 0;
    if (n == 0 || n > 2)
        return 0;
    for (size_t i = 0; i < n; i++)
        *value = *value * 10 + (s.p[i] - '0');
    return n;
}

static void
check_date(const struct writing *w, struct str from)
{
    struct str rest = str_after(from, sizeof("ngày ") - 1), was, now;
    int day, month;
    size_t n = short_number(rest, &day), m;

    if (n == 0 || !str_starts(str_after(rest, n), " tháng "))
        return;
    m = n + sizeof(" tháng ") - 1;
    n = short_number(str_after(rest, m), &month);
    if (n == 0 || !str_starts(str_after(rest, m + n), " năm ") ||
        !is_digit_at(rest, m + n + sizeof(" năm ") - 1) ||
        day < 1 || day > 31 || month < 1 || month > 12)
        return;
    was = str_first(rest, m + n);
    now = str_printf(w->arena, month < 3 ? "%02d tháng %02d"
                                         : "%02d tháng %d", day, month);
    if (!str_equal(was, now))
        text_mend(w->lint, w->value, DATE_ZERO, was, now);
}

/* ---- blanks and marks */

/* The bytes of the word that ends at `end` of the line. */
static struct str
word_before(struct str line, size_t end)
{
    size_t from = end;

    while (from > 0 && line.p[from - 1] != ' ')
        from--;
    return piece(line, from, end);
}

static bool
ends_in_letter(struct str word)
{
    uint32_t c = 0;

    while (word.n > 0)
        c = utf8_next(&word);
    return viet_is_letter(c) || viet_is_digit(c);
}

/* Blanks from `at` on that stand between a word and a mark, or that are
 * several between two words. */
static void
check_blanks(const struct writing *w, struct str line, size_t at)
{
    struct str word = word_before(line, at), rest = str_after(line, at);
    size_t blanks = 0;
    enum message code = BLANK_DOUBLED;

    while (blanks < rest.n && rest.p[blanks] == ' ')
        blanks++;
    rest = str_after(rest, blanks);
    if (utf8_count(word) < 2 || word.p[0] == '[' || rest.n == 0 ||
        blanks > 3 || !ends_in_letter(word))
        return; /* a letter alone may be a bullet of Word's */
    if (strchr(",;:.?!", rest.p[0]) != NULL)
        code = BLANK_BEFORE_MARK;
    else if (blanks < 2 || !viet_is_letter(utf8_next(&(struct str){
                               rest.p, rest.n })))
        return;
    if (code == BLANK_BEFORE_MARK && rest.n > 1 && rest.p[1] != ' ')
        return; /* "...", "./.", ".docx" */
    mend_words(w->diags,
               diag_add(w->diags, code,
                        text_pos(w->lint, w->value, piece(line, at, at + 1)),
                        str_zero(w->arena, word)),
               text_pos(w->lint, w->value, word),
               piece(line, (size_t)(word.p - line.p), at + blanks),
               code == BLANK_DOUBLED
                   ? str_printf(w->arena, "%.*s ", STR_ARG(word)) : word);
}

/* ---- sentences */

/* A word of Vietnamese and nothing else, in small letters. */
static bool
is_plain_word(struct str word)
{
    for (struct str s = word; s.n > 0; )
        if (!viet_is_lower(utf8_next(&s)))
            return false;
    return word.n > 1 && viet_spelling(word) != SPELT_WRONG;
}

/* At the full stop of the line: what follows begins with a small letter. */
static void
check_sentence(const struct writing *w, struct str line, size_t at)
{
    struct str next = str_after(line, at + 2), word, now;

    if (!str_starts(str_after(line, at), ". "))
        return;
    word = str_first(next, str_index(next, ' '));
    if (word.n == next.n || !is_plain_word(word_before(line, at)) ||
        !is_plain_word(word))
        return;
    now = viet_capital(w->arena, word);
    text_mend(w->lint, w->value, SENTENCE_SMALL, word, now);
}

/* ---- paragraphs */

/* The first word of a paragraph where it begins with a small letter, and with
 * no word that goes on with what is elsewhere: "của Sở Y tế)". */
static struct str
small_word(struct str text)
{
    static const char *const joints[] = { "của", "và", "với", "thuộc", "tại",
                                          "về", "cho", "đến", "do", "hoặc",
                                          NULL };
    struct str word = str_first(text, str_index(text, ' '));

    return word.n < text.n && is_plain_word(word) &&
           !str_is_any(word, joints) ? word : STR_EMPTY;
}

enum { HEADING_MOST = 50 }; /* letters */

/* A line without a label goes on with what is before, but behind a full stop
 * or a heading. */
static bool
begins_paragraph(struct str before, enum label_kind kind)
{
    static const char *const ends[] = { ".", ":", ";", ",", NULL };

    return before.n == 0 || str_ends(before, ".") ||
           (kind != LABEL_NONE && kind < LABEL_LETTER &&
            utf8_count(before) < HEADING_MOST && !str_ends_any(before, ends));
}

/* A line of a text as one looks for how paragraphs begin. */
struct beginning {
    struct str before; /* the line above */
    struct label_series series;
    struct label label;
    struct str small; /* the first word, where it begins so and should not */
    bool capital;
};

static void
read_beginning(const struct writing *w, struct beginning *b, struct str line)
{
    enum label_kind above = b->label.kind;
    struct str at = str_trim(line);

    at = str_after(at, label_read(w->arena, at, &b->series, &b->label));
    b->capital = at.n > 0 &&
                 viet_is_upper(utf8_next(&(struct str){ at.p, at.n }));
    b->small = str_index(line, '|') < line.n || str_index(line, '{') < line.n
                   ? STR_EMPTY : small_word(at);
    if (b->label.kind == LABEL_NONE && !begins_paragraph(b->before, above))
        b->small = STR_EMPTY;
    if (at.n > 0)
        b->before = str_trim(line);
}

/* Paragraphs with a label that begin with a small letter where three times as
 * many with such a label do not, and those without where as many do not. */
static void
check_paragraphs(const struct writing *w, struct str text)
{
    int small[LABEL_PLUS + 1] = { 0 }, capital[LABEL_PLUS + 1] = { 0 };
    struct beginning b = { .before = STR_EMPTY };
    struct str line;

    for (struct str rest = text; str_line(&rest, &line); ) {
        read_beginning(w, &b, line);
        capital[b.label.kind] += b.capital;
        small[b.label.kind] += b.small.n > 0;
    }
    b = (struct beginning){ .before = STR_EMPTY };
    for (struct str rest = text; str_line(&rest, &line); ) {
        enum label_kind kind;

        read_beginning(w, &b, line);
        kind = b.label.kind;
        if (b.small.n > 0 &&
            capital[kind] >= (kind == LABEL_NONE ? 1 : 3) * small[kind])
            text_mend(w->lint, w->value, SENTENCE_SMALL, b.small,
                      viet_capital(w->arena, b.small));
    }
}

/* ---- numbers */

/* Words that begin what nothing counts: "chủ động" and "do", which no number
 * stands before. */
static bool
begins_uncounted(struct str s)
{
    static const char *const words[] = {
        "chủ động ", "tổ chức ", "thực hiện ", "phối hợp ", "triển khai ",
        "xây dựng ", "hướng dẫn ", "tham mưu ", "tăng cường ", "đẩy mạnh ",
        "tuyên truyền ", "tạo điều kiện ", "nâng cao ", "bảo đảm ",
        "đảm bảo ", "góp phần ", "chịu trách nhiệm ", "các ", "những ",
        "nhằm ", "của ", "đồng thời ", "tiếp tục ", "kịp thời ",
        "thường xuyên ", "quan tâm ", "phát huy ", "phát triển ", "quản lý ",
        "kiểm tra ", "rà soát ", "khuyến khích ", "vận động ", "đề nghị ",
        "yêu cầu ", "do ", "để ", "với ", "trong đó ", "theo ", "nhưng ",
        "mà ", "vì ", "bởi ", "khi ", "nếu ", "bị ", "cũng ", "không ",
        "chưa ", "như ", "được ", "đã ", "sẽ ", "đang ", "phải ", "trên ",
        "thông qua ", "giúp ", "vẫn ", NULL,
    };

    for (const char *const *w = words; *w != NULL; w++)
        if (viet_begins(s, str_from(*w)) > 0)
            return true;
    return false;
}

/* "để 5 nâng cao": nothing is counted behind the word either. */
static bool
ends_uncounted(struct str s)
{
    static const char *const words[] = { " để", " nhằm", " không", " rất",
                                         " chưa", " sẽ", " đang", " bị",
                                         " mà", " thì", " nhưng", NULL };

    return str_ends_any(s, words);
}

/* "của xã, 5 chủ động", "khó khăn, 7 do", "nghiêm túc. 12 Các thôn", "nhằm 3
 * nâng cao": a page number of the text that was copied; but "khoản 1, 2
 * được", "xã, 5 thôn". */
static void
check_page_number(const struct writing *w, struct str line, size_t at)
{
    struct str rest = str_after(line, at + 1), next;
    bool mark = strchr(",.;", line.p[at]) != NULL;
    size_t n;

    if (mark)
        rest = str_starts(rest, " ") ? str_after(rest, 1) : STR_EMPTY;
    n = str_digits(rest);
    next = str_after(rest, n + 1);
    if (n == 0 || n > 3 || rest.p[0] == '0' || is_digit_at(line, at - 1) ||
        !str_starts(str_after(rest, n), " ") || !begins_uncounted(next) ||
        (!mark && !ends_uncounted(str_first(line, at))))
        return;
    if (line.p[at] == '.' && !viet_is_upper(utf8_next(&(struct str){
                                 next.p, next.n })))
        return; /* "5 các": told of where a sentence has to begin */
    diag_add(w->diags, LEFT_PAGE_NUMBER, text_pos(w->lint, w->value, rest),
             str_zero(w->arena, str_first(rest, n)));
}

/* What follows a phụ lục of another document: "Phụ lục 1 ban hành kèm theo
 * Thông tư …", "Phụ lục II Nghị định 30"; but "Phụ lục 1 kèm theo", and "… kèm
 * theo Kế hoạch này", are the document's own. */
static bool
is_of_another(struct str behind)
{
    static const char *const whole[] = {
        "Nghị", "Thông tư", "Quyết định", "Luật", "Bộ luật", "Pháp lệnh",
        "Kế hoạch số", "Công văn", "Hướng dẫn", "Văn bản", "Chỉ thị", "QĐ",
        "NĐ", "TT", NULL,
    };
    static const char *const leads[] = { "ban hành", "kèm theo", "đính kèm",
                                         "của", "theo", "tại", NULL };
    bool led = false;

    if (str_starts(behind, ",") || str_starts(behind, "("))
        behind = str_trim(str_after(behind, 1));
    for (const char *const *l = leads; *l != NULL; l++)
        if (str_starts(behind, *l)) {
            struct str rest = str_after(behind, str_from(*l).n);

            if (!str_starts(rest, " "))
                continue;
            behind = str_trim(rest);
            led = true;
        }
    if (!str_starts_any(behind, whole) && !led)
        return false;
    for (int i = 0; i < 5 && behind.n > 0; i++) { /* "Quyết định này" */
        struct str word = str_first(behind, str_index(behind, ' '));

        if (str_starts(word, "này"))
            return false;
        behind = str_after(behind, word.n + 1);
        if (i == 0 && !viet_is_upper(utf8_next(&(struct str){ word.p,
                                                               word.n })))
            return false;
    }
    return true;
}

/* Bytes of "Phụ lục ", "phụ lục số ", "PL " at the front. */
static size_t
appendix_word(struct str from)
{
    static const char *const words[] = {
        "Phụ lục số ", "phụ lục số ", "Phụ lục ", "phụ lục ", "PHỤ LỤC ",
        "PL ", "PL.", NULL,
    };

    for (const char *const *word = words; *word != NULL; word++)
        if (str_starts(from, *word))
            return str_from(*word).n;
    return 0;
}

/* "Phụ lục 01": its own are numbered in Roman (PL I, phần I, III.1). */
static void
check_appendix(const struct writing *w, struct str from)
{
    size_t word = appendix_word(from), n;
    struct str rest = str_after(from, word), behind;
    int number;

    if (word == 0)
        return;
    n = short_number(rest, &number);
    behind = str_trim(str_after(rest, n));
    if (n == 0 || number == 0 || is_digit_at(rest, n) ||
        is_of_another(behind))
        return;
    /* "phụ lục 2 trang" counts, and so does "PL 5 kg" */
    if (behind.n > 0 && from.p[1] != 'H' && !str_starts(from, "Phụ") &&
        viet_is_lower(utf8_next(&(struct str){ behind.p, behind.n })) &&
        !str_starts(behind, "kèm theo") && !str_starts(behind, "đính kèm"))
        return;
    if (behind.n > 0 && strchr(".-/", behind.p[0]) != NULL &&
        is_digit_at(behind, 1))
        return; /* "Phụ lục 1.2", of a system of its own */
    text_mend(w->lint, w->value, APPENDIX_ARABIC, str_first(rest, n),
              roman_text(w->arena, number));
}

/* ---- quotes */

static void
note_quotes(struct writing *w, struct str line, size_t at)
{
    struct str from = str_after(line, at);

    if (from.p[0] == '"' && w->straight.source == NULL &&
        !(at > 0 && viet_is_digit((unsigned char)line.p[at - 1])))
        w->straight = text_pos(w->lint, w->value, from); /* and no inches */
    if (str_starts(from, "“") && w->curly.source == NULL)
        w->curly = text_pos(w->lint, w->value, from);
}

/* ---- all of it */

static void
check_line(struct writing *w, struct str line)
{
    bool table = str_index(line, '|') < line.n ||
                 str_index(line, '\t') < line.n;
    size_t first = 0;

    while (first < line.n && line.p[first] == ' ')
        first++;
    for (size_t i = first; i < line.n; i++) {
        struct str from = str_after(line, i);
        bool word = i == 0 || line.p[i - 1] == ' ' || line.p[i - 1] == '(';

        if (word && str_starts(from, "ngày "))
            check_date(w, from);
        if (word && (line.p[i] == 'P' || line.p[i] == 'p'))
            check_appendix(w, from);
        if (line.p[i] == ' ' && i > first && line.p[i - 1] != ' ' && !table)
            check_blanks(w, line, i);
        if (line.p[i] == '.' && i > 0)
            check_sentence(w, line, i);
        if (i > 0 && strchr(",.; ", line.p[i]) != NULL &&
            i + 2 < line.n && (is_digit_at(line, i + 1) ||
                               is_digit_at(line, i + 2)))
            check_page_number(w, line, i);
        note_quotes(w, line, i);
    }
}

static void
check_text(void *context, const struct plan_text *t)
{
    struct writing *w = context;
    struct str rest = t->value->text, line;

    w->value = t->value;
    while (str_line(&rest, &line))
        if (str_index(line, '{') == line.n) /* places, yet to be filled */
            check_line(w, line);
    if (str_is(t->value->key, "noi_dung"))
        check_paragraphs(w, t->value->text);
}

/* Letters whose marks stand by themselves, in the file as it is written. */
static void
check_parted(const struct writing *w)
{
    const struct source *source = w->lint->plan->pos.source;
    struct str rest = source != NULL ? source->text : STR_EMPTY;
    size_t first = 0;
    int count = 0;

    for (size_t i = 0; i + 1 < rest.n; i++) {
        unsigned a = (unsigned char)rest.p[i];
        unsigned b = (unsigned char)rest.p[i + 1];

        if (a != 0xCC || (b != 0x80 && b != 0x81 && b != 0x82 && b != 0x83 &&
                          b != 0x86 && b != 0x89 && b != 0x9B && b != 0xA3))
            continue;
        if (count++ == 0)
            first = i;
    }
    if (count > 0)
        diag_add(w->diags, LETTERS_PARTED, source_pos(source, first),
                 str_printf(w->arena, "%d", count).p);
}

void
lint_writing(const struct lint *l)
{
    struct writing w = { .lint = l, .arena = l->arena, .diags = l->diags };

    each_text(l, &w, check_text);
    check_parted(&w);
    if (w.straight.source != NULL && w.curly.source != NULL)
        diag_add(l->diags, QUOTES_MIXED, w.straight);
}
