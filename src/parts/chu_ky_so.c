/* chu_ky_so.c — the text of the digital signature on an electronic copy:
 * form of copying, who copies, time of signing; no image, at the top right
 * of the first page, in its margin (NĐ 30/2020, PL I, phần II, I.3 and phần
 * I, mục IV, ô 14; PL III, Mẫu 3.2). Semicolons between the three are
 * practice. */
#include "base/viet.h"
#include "parts/co_quan.h"
#include "parts/lines.h"
#include "text/date.h"

#define ZONE "+07:00"

struct moment {
    struct date day;
    int hour, minute, second;
};

/* Two digits, and the mark that must follow them, or 0. */
static bool
take_two(struct str *s, char mark, int most, int *number)
{
    size_t n = mark != 0 ? 3 : 2;

    if (s->n < n || !viet_is_digit((unsigned char)s->p[0]) ||
        !viet_is_digit((unsigned char)s->p[1]) ||
        (mark != 0 && s->p[2] != mark))
        return false;
    *number = (s->p[0] - '0') * 10 + (s->p[1] - '0');
    *s = str_after(*s, n);
    return *number <= most;
}

/* "25/9/2026 14:30:05", "2026-09-25T14:30:05+07:00" */
static bool
moment_parse(struct str s, struct moment *m)
{
    size_t day = str_index(s, 'T') < s.n ? str_index(s, 'T')
                                         : str_index(s, ' ');

    if (!date_parse(str_first(s, day), &m->day) || !date_is_day(m->day))
        return false;
    s = str_trim(str_after(s, day + 1));
    if (!take_two(&s, ':', 23, &m->hour) ||
        !take_two(&s, ':', 59, &m->minute) ||
        !take_two(&s, 0, 59, &m->second))
        return false;
    s = str_trim(s);
    return s.n == 0 || str_is(s, ZONE);
}

/* One word: it never stands on two lines. */
static struct str
moment_text(const struct part_run *run, struct moment m)
{
    if (run->profile->sign_time_iso)
        return str_printf(run->arena, "%.*sT%02d:%02d:%02d" ZONE,
                          STR_ARG(date_iso(run->arena, m.day)), m.hour,
                          m.minute, m.second);
    return str_printf(run->arena,
                      "%02d/%02d/%d\u00A0%02d:%02d:%02d\u00A0" ZONE,
                      m.day.day, m.day.month, m.day.year, m.hour, m.minute,
                      m.second);
}

/* Only trích sao makes the document anew (Điều 25). */
static void
check_retyped(const struct part_run *run)
{
    if (value_find(run->plan, "ban_chinh.noi_dung") != NULL &&
        !str_is(viet_key(run->arena, run->type), "trich_sao"))
        diag_add(run->diags, COPY_RETYPED,
                 value_find(run->plan, "ban_chinh")->pos,
                 str_zero(run->arena, viet_lower(run->arena, run->type)));
}

static void
chu_ky_so_build(const struct part_run *run, struct node *parent)
{
    const struct value *v = value_find(run->plan, "thoi_gian_ky");
    struct str given = value_text(run->plan, "thoi_gian_ky"), agency, text;
    struct moment moment;
    struct node *header;

    check_retyped(run);
    if (given.n == 0)
        return; /* whoever signs puts it there */
    if (!moment_parse(given, &moment)) {
        diag_add(run->diags, SIGN_TIME_INVALID, v->pos,
                 str_zero(run->arena, given));
        return;
    }
    agency = co_quan_inline(run->arena, value_find(run->plan, "co_quan.ten"));
    text = str_printf(run->arena, "%.*s; %.*s; %.*s",
                      STR_ARG(viet_upper(run->arena, run->type)),
                      STR_ARG(agency), STR_ARG(moment_text(run, moment)));
    header = node_new(run->arena, NODE_HEADER, v->pos);
    part_para(run, header, "chu_ky_so", text, v->pos);
    parent->u.section.first_header = header;
}

static const char *const fields[] = { "co_quan", "thoi_gian_ky", NULL };

const struct part part_chu_ky_so = { "chu_ky_so", fields, chu_ky_so_build,
                                     NULL };
