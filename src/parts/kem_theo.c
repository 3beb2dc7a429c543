/* kem_theo.c — what an attached document is about, and which quyết định it came
 * with: "(Kèm theo Quyết định số … )", slanted, above the rule (NĐ 30/2020,
 * PL III, Mẫu 1.3). */
#include "parts/kem_theo.h"

#include "base/viet.h"
#include "parts/so_ky_hieu.h"
#include "text/date.h"

/* A council says its term and session below its name ("Khóa XIII, kỳ họp thứ
 * tư"): they are not who issued the document. */
static bool
is_session(struct arena *a, struct str line)
{
    struct str s = viet_fold(a, line);

    return str_starts(s, "khoa ") || str_starts(s, "ky hop ");
}

/* Who issued it, on one line. */
static struct str
issuer_text(struct arena *a, struct str issuer)
{
    struct buf b = buf_new(a);
    struct str line;

    while (str_line(&issuer, &line)) {
        line = str_trim(line);
        if (line.n == 0 || (b.n > 0 && is_session(a, line)))
            continue;
        if (b.n > 0)
            buf_add_c(&b, ' ');
        buf_add_str(&b, line);
    }
    return buf_take(&b);
}

struct lines
kem_theo_lines(const struct part_run *run, struct str type,
               struct str issuer, const char *style, int room)
{
    struct arena *a = run->arena;
    struct pos pos = run->plan->pos;
    struct str number = so_ky_hieu_text(a, value_text(run->plan, "so"),
                                        value_text(run->plan, "ky_hieu"),
                                        run->profile->blank_number);
    struct lines lines = { .written = true };
    struct str first, whole;
    struct date date;

    date_read(a, value_find(run->plan, "ngay"), &date);
    number = str_after(number, sizeof("Số:") - 1);
    first = str_printf(a, "(Kèm theo %.*s số%.*s %.*s", STR_ARG(type),
                       STR_ARG(number),
                       STR_ARG(date_long(a, date, run->profile->blank_day)));
    issuer = issuer_text(a, issuer);
    /* what two sides have signed is of neither */
    if (issuer.n == 0 || value_find(run->plan, "ky_ben_b") != NULL) {
        lines_add(a, &lines, str_printf(a, "%.*s)", STR_ARG(first)), pos);
        return lines;
    }
    whole = str_printf(a, "%.*s của %.*s)", STR_ARG(first), STR_ARG(issuer));
    if (part_width(run, style, 0, whole) <= room) {
        lines_add(a, &lines, whole, pos);
        return lines;
    }
    lines_add(a, &lines, first, pos);
    lines_add(a, &lines, str_printf(a, "của %.*s)", STR_ARG(issuer)), pos);
    return lines;
}

static void
kem_theo_build(const struct part_run *run, struct node *parent)
{
    struct lines lines = lines_read_title(run->arena,
                                        value_find(run->plan, "trich_yeu"));
    struct node *title = NULL, *para;
    int width = 0, text = part_text_width(run->profile);
    struct lines with = kem_theo_lines(run, value_text(run->plan, "theo"),
                                       value_text(run->plan, "ban_hanh"),
                                       "kem_theo", text);

    if (lines.first != NULL) {
        title = part_lines(run, parent, "trich_yeu", &lines);
        width = part_balance(run, title, text);
    }
    para = part_lines(run, parent, "kem_theo", &with);
    if (title == NULL)
        width = part_balance(run, para, text);
    else
        part_balance(run, para, text);
    part_rule(run, parent, width * run->profile->title_rule / 100,
              run->plan->pos);
}

static const char *const fields[] = { "trich_yeu", "so", "ky_hieu", "ngay",
                                      "theo", "ban_hanh", NULL };

const struct part part_kem_theo = { "kem_theo", fields, kem_theo_build, NULL };
