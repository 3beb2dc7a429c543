/* lint_shorts.c — abbreviations that the document never writes in full. */
#include "base/text_map.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_spelling.h"
#include "lint/rules.h"
#include "lint/texts.h"
#include "merge/element.h"

/* How many different abbreviations are looked at: a text that has more is no
 * prose. */
enum { SHORTS_MOST = 120, LETTERS_MOST = 8 };

struct short_word {
    struct str text;
    struct pos pos; /* where it stands first */
    bool explained;
    struct short_word *next;
};

struct shorts {
    const struct lint *lint;
    struct arena *arena;
    const struct short_form *known;
    const struct value *value;
    bool asked; /* of this text's abbreviations */
    struct short_word *first, **end;
    struct text_map by_text;
    /* All texts folded, a blank between them; first letters of their words,
     * with and without "và". */
    struct buf all, initials, initials_without;
};

/* ---- the words of the document */

static void
add_initials(struct shorts *k, struct str folded)
{
    size_t i = 0;

    while (i < folded.n) {
        size_t from = i;

        while (i < folded.n && ((folded.p[i] >= 'a' && folded.p[i] <= 'z') ||
                                viet_is_digit((unsigned char)folded.p[i])))
            i++;
        if (i > from) {
            struct str word = { folded.p + from, i - from };

            buf_add_c(&k->initials, word.p[0]);
            if (!str_is(word, "va"))
                buf_add_c(&k->initials_without, word.p[0]);
        }
        i += i == from;
    }
    buf_add_c(&k->initials, ' ');
    buf_add_c(&k->initials_without, ' ');
}

static bool
has(struct str text, struct str part)
{
    for (size_t i = 0; i + part.n <= text.n; i++)
        if (text.p[i] == part.p[0] &&
            memcmp(text.p + i, part.p, part.n) == 0)
            return true;
    return false;
}

/* ---- what an abbreviation is */

static bool
is_inside(struct str s)
{
    struct str rest = s;

    return viet_is_letter(utf8_next(&rest)) ||
           viet_is_digit((unsigned char)s.p[0]) ||
           strchr("-&/._@+=#%", s.p[0]) != NULL;
}

/* The next run of letters, digits and signs that stand in numbers, addresses
 * and names of files; what ends a sentence is no part of it. */
static bool
next_run(struct str *rest, struct str *run)
{
    size_t n = 0;

    while (rest->n > 0 && !is_inside(*rest))
        utf8_next(rest);
    if (rest->n == 0)
        return false;
    *run = *rest;
    while (rest->n > 0 && is_inside(*rest)) {
        struct str at = *rest;

        utf8_next(rest);
        n += at.n - rest->n;
    }
    while (n > 0 && strchr("-&/.", run->p[n - 1]) != NULL)
        n--;
    *run = str_first(*run, n);
    return true;
}

/* Capitals, perhaps parted by '-' or '&', that are no word, no numeral and no
 * letter by itself. */
static bool
is_short(struct str run)
{
    struct str rest = run;
    int letters = 0;

    if (run.n < 2)
        return false;
    while (rest.n > 0) {
        uint32_t c = utf8_next(&rest);

        if (c == 'F' || c == 'J' || c == 'W' || c == 'Z')
            return false; /* foreign: no words of the document stand for it */
        if (viet_is_upper(c))
            letters++;
        else if (c != '-' && c != '&')
            return false;
    }
    return letters >= 2 && letters <= LETTERS_MOST &&
           roman_number(run) == 0 &&
           viet_spelling(run) == SPELT_WRONG;
}

static bool
has_small(struct str line)
{
    while (line.n > 0)
        if (viet_is_lower(utf8_next(&line)))
            return true;
    return false;
}

/* "- Lưu: VT, QLTM.": who keeps a copy is said in short. */
static bool
keeps(struct str line)
{
    line = str_trim(line);
    while (line.n > 0 && strchr("- ", line.p[0]) != NULL)
        line = str_after(line, 1);
    return str_starts(line, "Lưu:") || str_starts(line, "Lưu VT");
}

/* ---- how it is explained: "(X)", "(sau đây viết tắt là X)" */

static bool
is_explained(struct str before, struct str behind)
{
    static const char *const words[] = { "tắt là", "tắt:", "tắt", "gọi là",
                                         "gọi chung là", "là", "(", NULL };
    static const char *const quotes[] = { "“", "\"", "'", "**", "*", NULL };

    before = str_trim(before);
    for (const char *const *q = quotes; *q != NULL; q++)
        if (str_ends(before, *q))
            before = str_trim(str_first(before, before.n -
                                                    str_from(*q).n));
        else if (str_starts(behind, *q))
            behind = str_after(behind, str_from(*q).n);
    if (str_ends(before, "(") && str_starts(behind, ")"))
        return true;
    for (const char *const *w = words; *w != NULL; w++)
        if (str_ends(before, *w) && w[0][0] != '(')
            return true;
    return false;
}

enum { BRACKET_MOST = 60, FULL_MOST = 240, LIST_MOST = 80 };

/* "Phòng An toàn - Sức khỏe - Môi trường (Phòng HSE)": what is before it in the
 * bracket stands before the bracket, too. */
static bool
is_shortened(struct arena *a, struct str before, struct str behind)
{
    size_t open;
    struct str first;

    if (!str_starts(behind, ")"))
        return false;
    before = utf8_tail(before, FULL_MOST);
    open = str_behind_last(before, '(');
    first = str_trim(str_after(before, open));
    return open > 0 && first.n > 0 && first.n <= BRACKET_MOST &&
           str_has(str_first(before, open - 1), str_zero(a, first));
}

/* "[^1]: BSCKI, BSCKII: bác sĩ chuyên khoa cấp I, cấp II": a note says what
 * those before a colon mean. */
static bool
is_noted(struct str line, struct str behind)
{
    static const char *const notes[] = { "[^", "Ghi chú", "*Ghi chú",
                                         "Chú thích", "*Chú thích",
                                         "Chữ viết tắt", NULL };

    if (!str_starts_any(str_trim(line), notes))
        return false;
    behind = str_first(behind, LIST_MOST);
    while (behind.n > 0 && behind.p[0] != ':') {
        uint32_t c = utf8_next(&behind);

        if (!viet_is_upper(c) && c != ',' && c != ' ' && c != '-')
            return false;
    }
    return behind.n > 0;
}

/* A word that begins with a capital and is of another language: "Ranger". */
static bool
is_foreign(struct str word)
{
    struct str rest = word;

    return word.n > 2 && viet_is_upper(utf8_next(&rest)) &&
           has_small(rest) && viet_spelling(word) == SPELT_WRONG;
}

/* It goes on with a foreign name: "Ford Ranger XLS". */
static bool
is_in_foreign(struct str before)
{
    size_t n;

    if (!str_ends(before, " "))
        return false;
    before.n--;
    for (n = before.n; n > 0 && before.p[n - 1] != ' ';)
        n--;
    return is_foreign(str_after(before, n));
}

/* The trade name of a firm or a program: "Công ty TNHH DTK". */
static bool
is_name(struct arena *a, struct str before)
{
    static const char *const owners[] = {
        "cong ty", "doanh nghiep", "thuong hieu", "nhan hieu", "phan mem",
        "he thong", "ung dung", "ngan hang", "tap doan", "hang ", "may ",
        "san pham", NULL,
    };
    struct str fold = viet_fold(a, utf8_tail(before, 40));

    for (size_t i = 0; i < fold.n; i++)
        if (str_starts_any(str_after(fold, i), owners))
            return true;
    return false;
}

/* ---- all of them */

static struct short_word *
find_or_add(struct shorts *k, struct str text)
{
    struct short_word *one = text_map_find(&k->by_text, text);

    if (one != NULL || k->by_text.count == SHORTS_MOST)
        return one;
    one = ARENA_NEW(k->arena, struct short_word);
    one->text = text;
    text_map_add(&k->by_text, text, one);
    *k->end = one;
    k->end = &one->next;
    return one;
}

static void
note_run(struct shorts *k, struct str line, struct str run)
{
    struct str before = { line.p, (size_t)(run.p - line.p) };
    struct str behind = str_after(line, before.n + run.n);
    struct short_word *one;

    if (!is_short(run) || (one = find_or_add(k, run)) == NULL)
        return;
    one->explained = one->explained || is_explained(before, behind) ||
                     is_shortened(k->arena, before, behind) ||
                     is_noted(line, behind);
    if (one->pos.source == NULL && k->asked &&
        !str_ends(before, "“") && !str_ends(before, "\"") &&
        !is_name(k->arena, before) && !is_in_foreign(before))
        one->pos = text_pos(k->lint, k->value, run);
}

static void
add_words(struct shorts *k, struct str line)
{
    struct str folded = viet_fold(k->arena, line);

    buf_add_str(&k->all, folded);
    buf_add_c(&k->all, ' ');
    add_initials(k, folded);
}

/* What the template prints is written in full too. */
static void
add_nodes(struct shorts *k, const struct node *n)
{
    for (; n != NULL; n = n->next) {
        if (n->kind == NODE_PARA)
            add_words(k, para_text(k->arena, n));
        else
            add_nodes(k, n->first);
    }
}

static void
read_text(void *context, const struct plan_text *t)
{
    static const char *const passed_over[] = {
        "co_quan", "lien_tich", "ky", "cung_ky", "thu_ky", "chu_toa",
        "noi_nhan", "kinh_gui", "can_cu", "dia_danh", "tham_quyen",
        "tai_lieu", "tai_lieu_khac", NULL,
    };
    struct shorts *k = context;
    struct str rest = t->value->text, line;

    k->value = t->value;
    k->asked = !str_is_any(t->field, passed_over);
    while (str_line(&rest, &line)) {
        struct str left = line, run;

        if (!k->asked)
            add_words(k, line); /* it may not be printed as it stands */
        if (str_starts(str_trim(line), "[^")) /* a note, without its mark */
            left = str_after(line, str_index(line, ']') + 1);
        else if (str_starts(str_trim(line), "["))
            continue;
        if (!has_small(line) || keeps(line))
            continue;
        while (next_run(&left, &run))
            note_run(k, line, run);
    }
}

/* Its letters alone, folded. */
static struct str
letters_of(struct shorts *k, struct str text)
{
    struct buf b = buf_new(k->arena);
    struct str fold = viet_fold(k->arena, text);

    for (size_t i = 0; i < fold.n; i++)
        if (fold.p[i] >= 'a' && fold.p[i] <= 'z')
            buf_add_c(&b, fold.p[i]);
    return buf_take(&b);
}

/* Some words of the document have these letters at their beginnings, or the
 * unit's list knows it. */
static bool
is_known(struct shorts *k, struct str text)
{
    const struct short_form *form = short_form_find(k->known, text);
    struct str letters;

    if (form != NULL)
        return form->full.n == 0 ||
               has(buf_str(&k->all), viet_fold(k->arena, form->full));
    letters = letters_of(k, text);
    return has(buf_str(&k->initials), letters) ||
           has(buf_str(&k->initials_without), letters);
}

/* The same of each of its pieces. */
static bool
are_known(struct shorts *k, struct str text)
{
    while (text.n > 0) {
        size_t n = str_index(text, '-');

        if (utf8_count(str_first(text, n)) > 1 &&
            !is_known(k, str_first(text, n)))
            return false;
        text = str_after(text, n + 1);
    }
    return true;
}

static void
tell(struct shorts *k, const struct short_word *one)
{
    const struct short_form *form = short_form_find(k->known, one->text);

    diag_add(k->lint->diags, SHORT_UNKNOWN, one->pos,
             str_zero(k->arena, one->text),
             form != NULL && form->full.n > 0
                 ? str_printf(k->arena, ": %.*s (%.*s)", STR_ARG(form->full),
                              STR_ARG(one->text)).p : "");
}

void
lint_shorts(const struct lint *l)
{
    struct shorts k = { .lint = l, .arena = l->arena };

    k.known = settings_shorts(template_settings(l->template), l->diags);
    k.end = &k.first;
    k.by_text = text_map_new(l->arena);
    k.all = buf_new(l->arena);
    k.initials = buf_new(l->arena);
    k.initials_without = buf_new(l->arena);
    each_text(l, &k, read_text);
    for (const struct doc *doc = l->doc; doc != NULL && k.first != NULL;
         doc = doc->next)
        add_nodes(&k, doc->first);
    for (const struct short_word *one = k.first; one != NULL;
         one = one->next)
        if (!one->explained && one->pos.source != NULL &&
            !is_known(&k, one->text) &&
            (str_index(one->text, '-') == one->text.n ||
             !are_known(&k, one->text)))
            tell(&k, one);
}
