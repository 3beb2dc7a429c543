/* lint_addressee.c — who is written to: how the lines of Kính gửi end, one
 * for each, the higher first; and who gets a copy besides (NĐ 30/2020, PL I,
 * phần I, II.9). */
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/rules.h"
#include "merge/element.h"
#include "parts/lines.h"

/* A line without its dash and its mark. */
static struct str
bare(struct str line)
{
    line = str_trim(line);
    while (line.n > 0 && (line.p[0] == '-' || line.p[0] == ' '))
        line = str_after(line, 1);
    while (line.n > 0 && strchr(";., :", line.p[line.n - 1]) != NULL)
        line.n--;
    return line;
}

/* ---- marks */

static void
check_marks(const struct lint *l, const struct lines *lines, bool written)
{
    for (const struct line *one = lines->first; one != NULL;
         one = one->next) {
        struct str text = str_trim(one->text), kept = text;
        const char *mark = lines->first == lines->last ? ""
                           : one->next != NULL ? ";" : ".";

        while (kept.n > 0 && strchr(";.,: ", kept.p[kept.n - 1]) != NULL)
            kept.n--;
        if ((kept.n == text.n && !written) || kept.n == 0 ||
            str_is(str_after(text, kept.n), mark) || str_ends(text, ":"))
            continue;
        mend_part(l->diags,
                  diag_add(l->diags, ADDRESSEE_MARK, one->pos,
                           str_zero(l->arena,
                                    utf8_shorten(l->arena, text, 40)),
                           mark[0] == '\0' ? "không có dấu ở cuối"
                           : str_printf(l->arena, "cần dấu “%s” ở cuối",
                                        mark).p),
                  one->pos, text, str_after(text, kept.n),
                  str_from(mark));
    }
}

/* ---- several on one line: in a list "Các ban xây dựng Đảng, Văn phòng Đảng
 * ủy" may go together */

static void
check_joined(const struct lint *l, const struct line *one, bool alone)
{
    static const char *const agencies[] = {
        "Sở ", "Bộ ", "Phòng ", "Ban ", "UBND ", "Ủy ban ", "Uỷ ban ",
        "HĐND ", "Hội đồng ", "Công an ", "Văn phòng ", "Trường ", "Trạm ",
        "Chi cục ", "Cục ", "Trung tâm ", "Hội ", "Đảng ủy ", "Công ty ",
        "Thường trực ", "Hợp tác xã ", "HTX ", NULL,
    };

    for (size_t i = 1; i + 1 < one->text.n; i++) {
        struct str rest = str_after(one->text, i + 1);

        if (one->text.p[i] == '(')
            return; /* "(qua Sở Tài chính, Sở Nội vụ)" */
        if (one->text.p[i] != ';' && (one->text.p[i] != ',' || !alone))
            continue;
        rest = str_trim(rest);
        while (str_starts(rest, "- "))
            rest = str_after(rest, 2);
        if (!str_starts_any(rest, agencies))
            continue;
        diag_add(l->diags, ADDRESSEE_JOINED, one->pos,
                 str_zero(l->arena, utf8_shorten(l->arena, one->text, 60)));
        return;
    }
}

/* ---- order */

/* 1 for the highest; 0: it is not known. */
static int
rank_of(struct str text)
{
    static const struct {
        const char *begins;
        int rank;
    } ranks[] = {
        { "chính phủ", 1 }, { "thủ tướng chính phủ", 1 }, { "quốc hội", 1 },
        { "ban bí thư", 1 }, { "bộ ", 2 }, { "thanh tra chính phủ", 2 },
        { "ủy ban nhân dân tỉnh", 3 }, { "uỷ ban nhân dân tỉnh", 3 },
        { "ubnd tỉnh", 3 }, { "ủy ban nhân dân thành phố", 3 },
        { "ubnd thành phố", 3 }, { "hội đồng nhân dân tỉnh", 3 },
        { "chủ tịch ubnd tỉnh", 3 }, { "tỉnh ủy", 3 }, { "thành ủy", 3 },
        { "sở ", 4 }, { "các sở", 4 }, { "công an tỉnh", 4 },
        { "ủy ban nhân dân xã", 5 }, { "uỷ ban nhân dân xã", 5 },
        { "ubnd xã", 5 }, { "ủy ban nhân dân các xã", 5 },
        { "uỷ ban nhân dân các xã", 5 }, { "ubnd các xã", 5 },
        { "ubnd phường", 5 }, { "ủy ban nhân dân phường", 5 },
        { "các thôn", 6 }, { "các xóm", 6 }, { "các tổ dân phố", 6 },
        { "trưởng các thôn", 6 }, { "trưởng thôn", 6 },
        { "trưởng các xóm", 6 }, { "các hộ", 7 },
    };

    for (size_t i = 0; i < sizeof(ranks) / sizeof(ranks[0]); i++)
        if (viet_begins(text, str_from(ranks[i].begins)) > 0)
            return ranks[i].rank;
    return 0;
}

static void
check_order(const struct lint *l, const struct lines *lines)
{
    const struct line *lowest = NULL;
    int low = 0;

    for (const struct line *one = lines->first; one != NULL;
         one = one->next) {
        int rank = rank_of(bare(one->text));

        if (rank == 0)
            continue;
        if (rank < low) {
            diag_add(l->diags, ADDRESSEE_ORDER, one->pos,
                     str_zero(l->arena, bare(one->text)),
                     str_zero(l->arena, bare(lowest->text)));
            return;
        }
        low = rank;
        lowest = one;
    }
}

/* ---- who gets a copy */

static bool
is_above(struct arena *a, struct str text)
{
    text = viet_fold(a, text);
    return str_starts(text, "nhu tren") || str_starts(text, "nhu dieu") ||
           str_starts(text, "nhu kinh gui");
}

static const struct line *
find_same(struct arena *a, const struct lines *lines,
          const struct line *until, struct str text)
{
    for (const struct line *one = lines->first; one != until;
         one = one->next)
        if (str_equal(viet_fold(a, bare(one->text)), text))
            return one;
    return NULL;
}

static void
check_copies(const struct lint *l, const struct lines *to)
{
    enum { MOST = 100 }; /* lines that are held against each other */
    struct lines lines = lines_read(l->arena,
                                    value_find(l->plan, "noi_nhan"));
    int count = 0;
    bool above = false;

    for (const struct line *one = lines.first; one != NULL && count < MOST;
         one = one->next, count++) {
        struct str text = viet_fold(l->arena, bare(one->text));
        bool twice = text.n > 0 && find_same(l->arena, &lines, one, text);

        if (is_above(l->arena, text)) {
            if (one != lines.first)
                diag_add(l->diags, COPIES_ORDER, one->pos,
                         str_zero(l->arena, bare(one->text)));
            above = true;
        } else if (twice || (above && text.n > 0 &&
                             find_same(l->arena, to, NULL, text))) {
            diag_add(l->diags, COPIES_TWICE, one->pos,
                     str_zero(l->arena, bare(one->text)),
                     twice ? "ở trên" : "ở Kính gửi (Như trên)");
        }
    }
}

void
lint_addressee(const struct lint *l)
{
    const struct value *v = value_find(l->plan, "kinh_gui");
    struct lines lines = lines_read(l->arena, v);

    if (lines.first != NULL &&
        field_find(l->template->fields, STR("kinh_gui")) != NULL) {
        check_marks(l, &lines, v->kind == VALUE_TEXT && v->block);
        for (const struct line *one = lines.first; one != NULL;
             one = one->next)
            check_joined(l, one, lines.first == lines.last);
        check_order(l, &lines);
    }
    check_copies(l, &lines);
}
