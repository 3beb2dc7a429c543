/* lint_references.c — places of the document itself that its text names and
 * that are not there: "Điều 9 Quy chế này", "khoản 4 Điều này", "Như Điều 5".
 * Where several files or phụ lục have a Điều of that number, each counts. */
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/rules.h"
#include "lint/texts.h"
#include "merge/element.h"
#include "parts/lines.h"

enum { PLACES = 400, CLAUSES = 40 };

/* Labels that there are, by number; numbers beyond are not looked at. */
struct places {
    bool there[PLACES];
    int clauses[PLACES]; /* the highest number below it: khoản */
    /* the highest điểm of a khoản; of 0: below the Điều itself */
    unsigned char points[PLACES][CLAUSES];
    int most;
};

struct looking {
    const struct lint *lint;
    struct arena *arena;
    struct places dieu, roman, chuong;
    const struct value *value;
    int here; /* the Điều that the line stands in; 0: none */
    int clause; /* and its khoản */
};

/* ---- what there is */

static void
note_place(struct places *p, int number)
{
    if (number <= 0 || number >= PLACES)
        return;
    p->there[number] = true;
    if (number > p->most)
        p->most = number;
}

static void
note_clause(struct places *p, int number, int clause)
{
    if (number > 0 && number < PLACES && clause > p->clauses[number])
        p->clauses[number] = clause;
}

static void
note_point(struct places *p, int number, int clause, int point)
{
    if (number > 0 && number < PLACES && clause < CLAUSES && point < 100 &&
        point > p->points[number][clause])
        p->points[number][clause] = (unsigned char)point;
}

/* Where a paragraph stands that is looked at. */
struct above {
    int dieu, roman, clause;
};

static void
read_labels(struct looking *k, const struct node *n, struct above *at)
{
    for (; n != NULL; n = n->next) {
        const struct label *l = &n->u.para.label;

        if (n->kind == NODE_SECTION)
            read_labels(k, n->first, at);
        if (n->kind != NODE_PARA)
            continue;
        if (l->kind == LABEL_DIEU) {
            note_place(&k->dieu, l->number);
            *at = (struct above){ .dieu = l->number, .roman = at->roman };
        } else if (l->kind == LABEL_ROMAN || l->kind == LABEL_PHAN) {
            note_place(&k->roman, l->number);
            *at = (struct above){ .dieu = at->dieu, .roman = l->number };
        } else if (l->kind == LABEL_CHUONG) {
            note_place(&k->chuong, l->number);
        } else if (l->kind == LABEL_ARABIC) {
            note_clause(&k->dieu, at->dieu, l->number);
            note_clause(&k->roman, at->roman, l->number);
            at->clause = l->number;
        } else if (l->kind == LABEL_LETTER) {
            note_point(&k->dieu, at->dieu, at->clause, l->number);
        }
    }
}

/* ---- what the text names */

/* "Quy chế này", perhaps behind "của": what the place is in. */
static bool
is_of_this(struct str s)
{
    static const char *const types[] = {
        "Quyết định này", "Quy chế này", "Quy định này", "Kế hoạch này",
        "Nghị quyết này", "Hướng dẫn này", "Chương trình này", "Đề án này",
        "Phương án này", "Thông báo này", "Báo cáo này", "Tờ trình này",
        "Hợp đồng này", "Nội quy này", "Điều lệ này", "Công văn này",
        "Thỏa thuận này", "Thoả thuận này", "Dự án này", "Chỉ thị này", NULL,
    };

    if (str_starts(s, " của "))
        s = str_after(s, sizeof(" của ") - 1);
    else if (str_starts(s, " "))
        s = str_after(s, 1);
    for (const char *const *t = types; *t != NULL; t++)
        if (viet_begins(s, str_from(*t)) > 0)
            return true;
    return false;
}

struct numbers {
    int list[8];
    int count;
};

/* "3", "II", "3, 4 và 9": its bytes. */
static size_t
read_numbers(struct str s, bool roman, struct numbers *m)
{
    static const char *const joints[] = { ", ", " và ", " đến ", " hoặc ",
                                          " - ", NULL };
    size_t done = 0;

    m->count = 0;
    for (;;) {
        struct str at = str_after(s, done);
        size_t n = 0;
        int number = 0;

        if (roman) {
            while (n < at.n && at.p[n] >= 'A' && at.p[n] <= 'Z')
                n++;
            number = n > 0 ? roman_number(str_first(at, n)) : 0;
        } else {
            n = str_digits(at);
            for (size_t i = 0; i < n && n < 4; i++)
                number = number * 10 + (at.p[i] - '0');
        }
        if (number == 0)
            return m->count > 0 ? done : 0;
        if (m->count < 8)
            m->list[m->count++] = number;
        done = (size_t)(at.p - s.p) + n;
        at = str_after(s, done);
        n = 0;
        for (const char *const *j = joints; *j != NULL; j++)
            if (str_starts(at, *j) && str_from(*j).n > n)
                n = str_from(*j).n;
        if (n == 0)
            return done;
        at = str_after(at, n); /* ", điểm a": no number follows */
        if (at.n == 0 || !(roman ? at.p[0] >= 'A' && at.p[0] <= 'Z'
                                 : viet_is_digit((unsigned char)at.p[0])))
            return done;
        done += n;
    }
}

static void
tell(const struct looking *k, struct str at, const char *what)
{
    diag_add(k->lint->diags, REFERENCE_MISSING,
             text_pos(k->lint, k->value, at), what);
}

/* A word such as "Điều" and its numbers, of this document. */
static void
check_places(const struct looking *k, struct str from, const char *word,
             bool roman, const struct places *p)
{
    struct str rest = str_after(from, str_from(word).n);
    struct numbers m;
    size_t n = read_numbers(rest, roman, &m);

    if (n == 0 || p->most == 0 || !is_of_this(str_after(rest, n)))
        return;
    for (int i = 0; i < m.count; i++)
        if (m.list[i] < PLACES && !p->there[m.list[i]])
            tell(k, from, str_printf(k->arena, "%s%s", word,
                                     roman ? roman_text(k->arena,
                                                        m.list[i]).p
                                           : str_printf(k->arena, "%d",
                                                        m.list[i]).p).p);
}

/* "khoản 4 Điều này", "khoản 2 Điều 5 Quy chế này". */
static void
check_clause(const struct looking *k, struct str from)
{
    struct str rest = str_after(from, sizeof("khoản ") - 1), behind;
    struct numbers m, of = { { 0 }, 0 };
    size_t n = read_numbers(rest, false, &m);
    int dieu = 0;

    if (n == 0)
        return;
    behind = str_after(rest, n);
    if (str_starts(behind, " Điều này")) {
        dieu = k->here;
    } else if (str_starts(behind, " Điều ")) {
        behind = str_after(behind, sizeof(" Điều ") - 1);
        n = read_numbers(behind, false, &of);
        if (n > 0 && of.count == 1 && is_of_this(str_after(behind, n)))
            dieu = of.list[0];
    }
    if (dieu == 0 || dieu >= PLACES || !k->dieu.there[dieu])
        return;
    for (int i = 0; i < m.count; i++)
        if (m.list[i] > k->dieu.clauses[dieu])
            tell(k, from, str_printf(k->arena, "khoản %d Điều %d", m.list[i],
                                     dieu).p);
}

/* "điểm g khoản 2 Điều 15 Quy chế này", "điểm b khoản này". */
static void
check_point(const struct looking *k, struct str from)
{
    struct str letters = str_after(from, sizeof("điểm ") - 1), behind;
    struct str letter = str_first(letters, str_index(letters, ' '));
    struct str rest = letter;
    int point = letter.n > 0 ? viet_letter_number(utf8_next(&rest)) : 0;
    int dieu = 0, clause = 0;
    struct numbers m;
    size_t n;

    behind = str_after(letters, letter.n);
    if (point == 0 || rest.n > 0)
        return;
    if (str_starts(behind, " khoản này")) {
        dieu = k->here;
        clause = k->clause;
    } else if (str_starts(behind, " khoản ")) {
        behind = str_after(behind, sizeof(" khoản ") - 1);
        n = read_numbers(behind, false, &m);
        clause = n > 0 && m.count == 1 ? m.list[0] : 0;
        behind = str_after(behind, n);
        if (str_starts(behind, " Điều này")) {
            dieu = k->here;
        } else if (str_starts(behind, " Điều ")) {
            behind = str_after(behind, sizeof(" Điều ") - 1);
            n = read_numbers(behind, false, &m);
            if (n > 0 && m.count == 1 && is_of_this(str_after(behind, n)))
                dieu = m.list[0];
        }
    }
    if (dieu > 0 && dieu < PLACES && clause > 0 && clause < CLAUSES &&
        clause <= k->dieu.clauses[dieu] &&
        point > k->dieu.points[dieu][clause])
        tell(k, from, str_printf(k->arena, "điểm %.*s khoản %d Điều %d",
                                 STR_ARG(letter), clause, dieu).p);
}

/* The line begins a khoản. */
static int
clause_of(struct str line)
{
    struct numbers m;
    size_t n;

    line = str_trim(line);
    n = read_numbers(line, false, &m);
    return n > 0 && m.count == 1 && str_starts(str_after(line, n), ". ")
               ? m.list[0] : 0;
}

/* The line begins a Điều. */
static int
dieu_of(struct str line)
{
    struct numbers m;

    line = str_trim(line);
    while (str_starts(line, "*"))
        line = str_after(line, 1);
    if (!str_starts(line, "Điều ") ||
        read_numbers(str_after(line, sizeof("Điều ") - 1), false, &m) == 0)
        return 0;
    return m.list[0];
}

static void
check_line(struct looking *k, struct str line)
{
    int dieu = dieu_of(line), clause = clause_of(line);

    if (dieu > 0) {
        k->here = dieu;
        k->clause = 0;
    } else if (clause > 0) {
        k->clause = clause;
    }
    for (size_t i = 0; i < line.n; i++) {
        struct str from = str_after(line, i);

        if (i > 0 && strchr(" (,;“\"", line.p[i - 1]) == NULL)
            continue;
        if (str_starts(from, "Điều ") && i > 0)
            check_places(k, from, "Điều ", false, &k->dieu);
        else if (str_starts(from, "khoản "))
            check_clause(k, from);
        else if (str_starts(from, "điểm "))
            check_point(k, from);
        else if (str_starts(from, "Mục "))
            check_places(k, from, "Mục ", true, &k->roman);
        else if (str_starts(from, "mục "))
            check_places(k, from, "mục ", true, &k->roman);
        else if (str_starts(from, "Phần "))
            check_places(k, from, "Phần ", true, &k->roman);
        else if (str_starts(from, "phần "))
            check_places(k, from, "phần ", true, &k->roman);
        else if (str_starts(from, "Chương "))
            check_places(k, from, "Chương ", true, &k->chuong);
    }
}

static void
check_text(void *context, const struct plan_text *t)
{
    struct looking *k = context;
    struct str rest = t->value->text, line;

    if (str_is(t->field, "can_cu") || str_is(t->field, "noi_nhan"))
        return;
    k->value = t->value;
    k->here = 0;
    while (str_line(&rest, &line))
        if (str_index(line, '{') == line.n)
            check_line(k, line);
}

/* ---- "Như Điều 3" */

/* Who gets a copy is named in a Điều that is there. */
static void
check_copies(const struct looking *k)
{
    struct lines lines = lines_read(k->arena,
                                    value_find(k->lint->plan, "noi_nhan"));

    for (const struct line *one = lines.first; one != NULL;
         one = one->next) {
        struct str text = one->text;
        struct numbers m;

        while (text.n > 0 && strchr("- ", text.p[0]) != NULL)
            text = str_after(text, 1);
        if (!str_starts(text, "Như Điều ") ||
            read_numbers(str_after(text, sizeof("Như Điều ") - 1), false,
                         &m) == 0)
            continue;
        for (int i = 0; i < m.count; i++)
            if (m.list[i] < PLACES && !k->dieu.there[m.list[i]])
                diag_add(k->lint->diags, REFERENCE_MISSING, one->pos,
                         str_printf(k->arena, "Điều %d", m.list[i]).p);
    }
}

/* It says how another document shall read: places that it names are of that
 * one. */
static bool
amends(const struct lint *l)
{
    const struct value *v = value_find(l->plan, "trich_yeu");
    struct str text = v != NULL && v->kind == VALUE_TEXT
                          ? viet_lower(l->arena, v->text) : STR_EMPTY;

    return str_has(text, "sửa đổi");
}

void
lint_references(const struct lint *l)
{
    struct looking *k = ARENA_NEW(l->arena, struct looking);

    k->lint = l;
    k->arena = l->arena;
    for (const struct doc *doc = l->doc; doc != NULL; doc = doc->next)
        for (const struct node *s = doc->first; s != NULL; s = s->next) {
            struct above at = { 0, 0, 0 };

            read_labels(k, s->first, &at);
        }
    if (amends(l))
        return;
    each_text(l, k, check_text);
    check_copies(k);
}
