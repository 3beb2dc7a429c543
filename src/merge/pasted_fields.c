/* pasted_fields.c — what each field may have brought along: one function for
 * each, which is asked line by line. */
#include "base/utf8.h"
#include "base/viet.h"
#include "merge/pasted_cut.h"
#include "parts/lines.h"

static const struct cut nothing = { 0, 0, false };

static struct cut
front(size_t n)
{
    return (struct cut){ 0, n, false };
}

/* The signs that text processors put before the items of a list. */
static struct cut
bullet(struct str line, bool dash)
{
    static const char *const signs[] = { "•", "·", "▪", "●", "◦", "–", "—",
                                         "+", "*", "\xEF\x82\xB7", NULL };

    for (const char *const *s = signs; *s != NULL; s++) {
        size_t n = str_from(*s).n;

        if (str_starts(line, *s) &&
            (str_starts(str_after(line, n), " ") ||
             str_starts(str_after(line, n), "\t")) &&
            !(dash && (str_is(str_from(*s), "–") ||
                       str_is(str_from(*s), "+"))))
            return (struct cut){ 0, n, dash };
    }
    return nothing;
}

/* ---- the letterhead */

/* Bytes before the words, given without marks; line.n where they are not. */
static size_t
find_words(struct arena *a, struct str line, const char *words)
{
    struct str folded = viet_fold(a, line), rest = line;
    const char *end = folded.p + folded.n;
    size_t n = str_from(words).n;

    for (const char *at = folded.p; at + n <= end; at++) {
        if (memcmp(at, words, n) != 0)
            continue;
        folded.n = (size_t)(at - folded.p);
        for (size_t left = utf8_count(folded); left > 0; left--)
            utf8_next(&rest);
        return line.n - rest.n;
    }
    return line.n;
}

/* Quốc hiệu and tiêu ngữ, alone or in the second column of what was pasted. */
struct cut
cut_agency(struct pasting *p, struct str line)
{
    static const char *const heads[][2] = {
        { "cong hoa xa hoi chu nghia", "cong hoa xa hoi chu nghia viet nam" },
        { "doc lap", "doc lap tu do hanh phuc" },
    };

    if (pasted_is_rule(line))
        return front(line.n);
    for (int i = 0; i < 2; i++) {
        size_t at = find_words(p->arena, line, heads[i][0]);

        if (at < line.n && str_is(pasted_plain(p->arena, str_after(line, at)),
                                  heads[i][1]))
            return (struct cut){ at, line.n - at, false };
    }
    return nothing;
}

/* ---- the title */

/* Whether one of the words, given without marks, begins a line. */
static bool
begins_with(struct arena *a, struct str line, const char *const *words)
{
    while (*words != NULL && pasted_words(a, line, *words) == 0)
        words++;
    return *words != NULL;
}

static bool
in_capitals(struct str word)
{
    while (word.n > 0)
        if (viet_is_lower(utf8_next(&word)))
            return false;
    return true;
}

/* What stands behind tên loại at the front of a line, in capitals, and of it
 * how many bytes the program prints: none where it may be a part of the
 * title, "KẾ HOẠCH HÓA GIA ĐÌNH", which sets *doubt unless it surely is. */
static size_t
type_front(struct arena *a, struct str line, struct str type, bool *doubt)
{
    /* with tên loại they are another word, or tell of another document */
    static const char *const joined[] = { "hóa", "hoá", "viên", "số", "của",
                                          "này", "và", NULL };
    /* how titles begin */
    static const char *const begins[] = {
        "ve", "v/v", "trien khai", "thuc hien", "to chuc", "ket qua",
        "tinh hinh", "ban hanh", "thanh lap", "phe duyet", NULL,
    };
    struct str upper = viet_upper(a, type), rest, word;
    bool colon = false;

    if (!str_starts(line, str_zero(a, upper)))
        return 0;
    rest = str_after(line, upper.n);
    if (!str_starts(rest, " ") && !str_starts(rest, ":"))
        return 0;
    while (str_starts(rest, " ") || str_starts(rest, ":")) {
        colon |= rest.p[0] == ':';
        rest = str_after(rest, 1);
    }
    /* "KẾ HOẠCH Hòa giải" begins anew */
    word = str_first(rest, str_index(rest, ' '));
    if (!colon && (in_capitals(word) || str_equal(word, viet_lower(a, word))))
        for (const char *const *w = joined; *w != NULL; w++)
            if (str_is(viet_lower(a, word), *w))
                return 0;
    *doubt = !colon && in_capitals(word) && !begins_with(a, rest, begins);
    return *doubt ? 0 : line.n - rest.n;
}

/* Tên loại at the front: a line of its own, or in capitals. */
static size_t
type_length(struct pasting *p, struct str line, struct str type, bool *doubt)
{
    size_t n;

    if (type.n == 0)
        return 0;
    if (pasted_same(p->arena, line, type))
        return line.n;
    n = type_front(p->arena, line, type, doubt);
    if (*doubt)
        diag_add(p->diags, TITLE_TYPE,
                 value_find(p->beside, "trich_yeu")->pos,
                 str_zero(p->arena, viet_upper(p->arena, type)));
    return n;
}

/* "V/v: …", "v/v …": what the program takes without a word is left to it. */
static size_t
about_length(struct arena *a, struct str line)
{
    size_t n = pasted_words(a, line, "v/v");
    struct str rest;

    if (n == 0)
        n = pasted_words(a, line, "ve viec");
    if (n == 0 || str_starts(line, "V/v ") || str_starts(line, "Về việc "))
        return 0;
    rest = str_after(line, n);
    while (rest.n > 0 && strchr(" :.", rest.p[0]) != NULL)
        rest = str_after(rest, 1);
    return line.n - rest.n;
}

struct cut
cut_title(struct pasting *p, struct str line)
{
    struct arena *a = p->arena;
    bool doubt = false;
    size_t n;

    if (pasted_is_rule(line))
        return front(line.n);
    if (p->index > 0)
        return nothing;
    n = pasted_label(a, line, "trich yeu", false);
    if (n == 0)
        n = type_length(p, line, value_text(p->beside, "ten_loai"), &doubt);
    if (n == 0 && !doubt)
        n = type_length(p, line, p->type, &doubt);
    if (n == 0 && p->type.n == 0)
        n = about_length(a, line);
    return front(n);
}

/* ---- who gets it */

struct cut
cut_addressees(struct pasting *p, struct str line)
{
    size_t n = p->index == 0 ? pasted_label(p->arena, line, "kinh gui", true)
                             : 0;

    return n > 0 ? front(n) : bullet(line, true);
}

struct cut
cut_copies(struct pasting *p, struct str line)
{
    size_t n = p->index == 0 ? pasted_label(p->arena, line, "noi nhan", false)
                             : 0;

    return n > 0 ? front(n) : bullet(line, true);
}

/* "… trân trọng kính mời: …" */
struct cut
cut_guests(struct pasting *p, struct str line)
{
    static const char words[] = "kinh moi";
    size_t at = p->index == 0 ? find_words(p->arena, line, words) : line.n;
    size_t n = at < line.n
                   ? pasted_label(p->arena, str_after(line, at), words, false)
                   : 0;

    return n > 0 ? front(at + n) : bullet(line, true);
}

/* "CHỦ TỊCH … điện:" above the list */
struct cut
cut_telegram(struct pasting *p, struct str line)
{
    struct str plain = pasted_plain(p->arena, line);

    if (p->index == 0 && str_ends(line, ":") &&
        (str_ends(plain, " dien") || str_is(plain, "dien")))
        return front(line.n);
    return bullet(line, true);
}

/* One addressee stands on the line of the label, without the signs of a
 * list. */
struct cut
cut_single(struct pasting *p, struct str line)
{
    (void)p;
    if (str_starts(line, "- ") || str_starts(line, "– "))
        return front(line.p[0] == '-' ? 1 : 3);
    if (str_ends(line, ";"))
        return (struct cut){ line.n - 1, 1, false };
    return nothing;
}

/* What stands before a lead of the program's: "Ủy ban … trân trọng kính mời:"
 * as the one who invites. */
static struct cut
lead_at_end(struct arena *a, struct str line, const char *lead)
{
    size_t at = find_words(a, line, lead);

    if (at == 0 || at == line.n ||
        !str_is(pasted_plain(a, str_after(line, at)), lead))
        return nothing;
    return (struct cut){ at, line.n - at, false };
}

struct cut
cut_inviter(struct pasting *p, struct str line)
{
    struct cut c = lead_at_end(p->arena, line, "tran trong kinh moi");

    return c.n > 0 ? c : lead_at_end(p->arena, line, "kinh moi");
}

struct cut
cut_sender(struct pasting *p, struct str line)
{
    return lead_at_end(p->arena, line, "dien");
}

/* ---- legal bases and text */

static bool
decides(const struct pasting *p)
{
    struct str key = viet_key(p->arena, p->type);

    return str_starts(key, "quyet_dinh") || str_starts(key, "nghi_quyet");
}

/* "QUYẾT ĐỊNH:" between the legal bases and the text. */
static bool
is_order(struct pasting *p, struct str line)
{
    struct str plain = pasted_plain(p->arena, line);

    return decides(p) && str_equal(line, viet_upper(p->arena, line)) &&
           (str_is(plain, "quyet dinh") || str_is(plain, "quyet nghi"));
}

/* The line of who decides, as the program makes it. */
static bool
is_decider(struct pasting *p, struct str line)
{
    struct str who = value_text(p->plan, "tham_quyen");

    if (who.n == 0)
        who = str_printf(p->arena, "Chủ tịch %.*s",
                         STR_ARG(value_text(p->plan, "co_quan.ten")));
    return decides(p) && p->index == 0 &&
           pasted_same(p->arena, line, who);
}

struct cut
cut_bases(struct pasting *p, struct str line)
{
    if (is_order(p, line) || is_decider(p, line))
        return front(line.n);
    if (str_starts(line, "- "))
        return front(2);
    return bullet(line, false);
}

/* Whether a line is one of a field that is printed above the text. */
static bool
is_line_of(struct arena *a, struct str line, const struct value *v)
{
    struct str rest, one;

    if (v == NULL)
        return false;
    if (v->kind == VALUE_TEXT)
        for (rest = v->text; str_line(&rest, &one);)
            if (pasted_same(a, one, line))
                return true;
    for (const struct value *c = v->first; c != NULL; c = c->next)
        if (c->kind == VALUE_TEXT && is_line_of(a, line, c))
            return true;
    return false;
}

/* A line without the label that the program prints before it. */
static struct str
without_label(struct arena *a, struct str line, bool addressees)
{
    size_t n = pasted_label(a, line, "kinh gui", true);

    if (!addressees) {
        n = pasted_words(a, line, "v/v");
        n = n > 0 ? n : pasted_words(a, line, "ve viec");
    }
    line = str_trim(str_after(line, n));
    while (line.n > 0 && strchr(":.- ", line.p[0]) != NULL)
        line = str_after(line, 1);
    return line;
}

/* Whether a text is a line of a field, or all of it, whatever label either
 * has. */
static bool
is_said_by(struct arena *a, struct str text, const struct value *field,
           bool addressees)
{
    const struct lines lines = lines_read(a, field);
    struct buf all = buf_new(a);

    for (const struct line *l = lines.first; l != NULL; l = l->next) {
        struct str one = without_label(a, l->text, addressees);

        if (pasted_same(a, text, one))
            return true;
        buf_add_str(&all, one);
        buf_add_c(&all, ' ');
    }
    return pasted_same(a, text, buf_take(&all));
}

/* "Sở A", "- Sở A;", "Sở A; Sở B" */
static bool
are_addressees(struct arena *a, struct str text, const struct value *field)
{
    if (is_said_by(a, text, field, true))
        return true;
    for (size_t n; text.n > 0; text = str_after(text, n + 1)) {
        struct str one = str_trim(str_first(text, n = str_index(text, ';')));

        if (one.n > 0 && !is_said_by(a, one, field, true))
            return false;
    }
    return true;
}

/* What a line at the head of the text says of a field that says otherwise:
 * it stays, and is told. */
static void
tell_other(struct pasting *p, struct str part, const char *key)
{
    const struct value *body = value_find(p->plan, "noi_dung");
    struct lines lines = lines_read(p->arena, value_find(p->plan, key));

    if (part.n == 0 || lines.first == NULL)
        return;
    diag_add(p->diags, FIELD_DIFFERS,
             value_pos(body, (size_t)(part.p - body->text.p)),
             str_zero(p->arena, part), key,
             str_zero(p->arena, lines.first->text));
}

/* "Kính gửi: …" and the list below it, "V/v …", where they have fields. */
static bool
is_head_line(struct pasting *p, struct str line)
{
    enum { MOST = 200 }; /* addressees that are looked for */
    struct arena *a = p->arena;
    const struct value *to = value_find(p->plan, "kinh_gui"),
                       *title = value_find(p->plan, "trich_yeu");
    bool label = pasted_label(a, line, "kinh gui", false) > 0;
    bool about = pasted_words(a, line, "v/v") > 0;
    struct str rest;

    if ((label || p->inside) && !value_is_blank(to) && p->index < MOST) {
        rest = without_label(a, line, true);
        if (are_addressees(a, rest, to))
            return p->inside = true;
        if (label)
            tell_other(p, rest, "kinh_gui");
    }
    p->inside = false;
    if (value_is_blank(title))
        return false;
    rest = without_label(a, line, false);
    if (is_said_by(a, rest, title, false))
        return true;
    if (about)
        tell_other(p, rest, "trich_yeu");
    return false;
}

/* The head of an old document above its text: as long as its lines are what
 * the program prints there. */
struct cut
cut_body(struct pasting *p, struct str line)
{
    enum { LONGEST = 1000 }; /* bytes of a title's line */
    bool capitals;

    if (line.n > LONGEST) {
        p->done = true;
        return nothing;
    }
    capitals = str_equal(line, viet_upper(p->arena, line));
    if (pasted_is_rule(line) || cut_agency(p, line).n == line.n ||
        is_order(p, line) ||
        (capitals && (pasted_same(p->arena, line, p->type) ||
                      pasted_same(p->arena, line,
                                  value_text(p->plan, "ten_loai")))) ||
        is_head_line(p, line))
        return front(line.n);
    p->done = true;
    return nothing;
}

/* ---- phụ lục */

/* Bytes of a number behind "Phụ lục": I, 2, 01, a dot or colon behind it. It
 * may be a word where it is a Roman number in a line of capitals. */
static size_t
number_length(struct arena *a, struct str rest, bool capitals)
{
    size_t n = 0;

    while (n < rest.n && (strchr("IVXL", rest.p[n]) != NULL ||
                          viet_is_digit((unsigned char)rest.p[n])))
        n++;
    if (n == 0 || (n < rest.n && strchr(" .:-)", rest.p[n]) == NULL &&
                   !str_starts(str_after(rest, n), "–")))
        return 0;
    if (capitals && roman_number(str_first(rest, n)) > 0 && n < rest.n &&
        rest.p[n] == ' ' && viet_is_letter(
            (uint32_t)pasted_plain(a, str_after(rest, n)).p[0]))
        return 0;
    return n;
}

static size_t
appendix_length(struct arena *a, struct str line)
{
    size_t n = pasted_words(a, line, "phu luc"), number;
    bool capitals = str_equal(line, viet_upper(a, line));
    struct str rest = str_after(line, n);

    if (n == 0)
        return 0;
    while (str_starts(rest, " "))
        rest = str_after(rest, 1);
    if (pasted_words(a, rest, "so") > 0)
        rest = str_trim(str_after(rest, pasted_words(a, rest, "so")));
    number = number_length(a, rest, capitals);
    rest = str_after(rest, number);
    if (number == 0 && rest.n > 0 && rest.p[0] != ':')
        return 0;
    while (rest.n > 0 && (strchr(" .:-)", rest.p[0]) != NULL ||
                          str_starts(rest, "–")))
        rest = str_after(rest, rest.p[0] == '\xE2' ? 3 : 1);
    return line.n - rest.n;
}

struct cut
cut_appendix(struct pasting *p, struct str line)
{
    if (pasted_is_rule(line))
        return front(line.n);
    if (str_starts(line, "(") &&
        pasted_words(p->arena, str_after(line, 1), "kem theo") > 0)
        p->inside = str_ends(line, ")") ||
                    str_index(p->rest, ')') < p->rest.n;
    if (p->inside) {
        p->inside = !str_ends(line, ")");
        return front(line.n);
    }
    return front(p->index == 0 ? appendix_length(p->arena, line) : 0);
}

/* The same above the text of the phụ lục, on lines of its own. */
struct cut
cut_appendix_body(struct pasting *p, struct str line)
{
    struct cut c = cut_appendix(p, line);

    if (c.n == line.n ||
        is_line_of(p->arena, line, value_find(p->beside, "tieu_de")))
        return front(line.n);
    p->done = true;
    return nothing;
}

/* ---- who signs */

/* The name below the office, which has a field of its own. */
struct cut
cut_authority(struct pasting *p, struct str line)
{
    if (pasted_is_rule(line) ||
        (p->index > 0 &&
         pasted_same(p->arena, line, value_text(p->beside, "ho_ten"))))
        return front(line.n);
    return nothing;
}

struct cut
cut_name(struct pasting *p, struct str line)
{
    size_t n = pasted_label(p->arena, line, "ho ten", false);

    return front(n > 0 ? n
                       : pasted_label(p->arena, line, "ho va ten", false));
}
