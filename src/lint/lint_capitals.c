/* lint_capitals.c — capitals of agencies, units and parts of documents (NĐ
 * 30/2020, PL II), and names of bodies that are no more. */
#include "base/mend.h"
#include "base/phrases.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/history.h"
#include "lint/rules.h"
#include "lint/texts.h"
#include "merge/element.h"
#include "text/date.h"

struct looking {
    const struct lint *lint;
    struct arena *arena;
    const struct value *value;
    struct str field;
    int first_day; /* that the document may be of; 0: unknown */
    struct phrases agencies, bodies; /* rows of the tables below */
    const char *told_to; /* where the last body that is no more ended */
    struct history history;
};

/* ---- whole phrases */

struct naming {
    const char *wrong, *right;
};

/* Names of agencies that everybody has (PL II, IV); as they are written
 * wrongly, letter for letter. */
static const struct naming agencies[] = {
    { "Ủy ban Nhân dân", "Ủy ban nhân dân" },
    { "Ủy Ban Nhân Dân", "Ủy ban nhân dân" },
    { "Ủy Ban nhân dân", "Ủy ban nhân dân" },
    { "Uỷ ban Nhân dân", "Uỷ ban nhân dân" },
    { "Hội đồng Nhân dân", "Hội đồng nhân dân" },
    { "Hội Đồng Nhân Dân", "Hội đồng nhân dân" },
    { "Mặt trận tổ quốc", "Mặt trận Tổ quốc" },
    { "Hội nông dân", "Hội Nông dân" },
    { "Hội phụ nữ", "Hội Phụ nữ" },
    { "Hội liên hiệp phụ nữ", "Hội Liên hiệp Phụ nữ" },
    { "Hội cựu chiến binh", "Hội Cựu chiến binh" },
    { "Đoàn thanh niên", "Đoàn Thanh niên" },
    { "Liên đoàn lao động", "Liên đoàn Lao động" },
    { "Sở nông nghiệp", "Sở Nông nghiệp" },
    { "Sở tài chính", "Sở Tài chính" },
    { "Sở nội vụ", "Sở Nội vụ" },
    { "Sở y tế", "Sở Y tế" },
    { "Sở tư pháp", "Sở Tư pháp" },
    { "Sở công thương", "Sở Công Thương" },
    { "Sở xây dựng", "Sở Xây dựng" },
    { "Sở giáo dục", "Sở Giáo dục" },
    { "Sở văn hóa", "Sở Văn hóa" },
    { "Sở khoa học", "Sở Khoa học" },
    { "Bộ nông nghiệp", "Bộ Nông nghiệp" },
    { "Bộ tài chính", "Bộ Tài chính" },
    { "Bộ nội vụ", "Bộ Nội vụ" },
    { "Bộ y tế", "Bộ Y tế" },
    { "Bộ công thương", "Bộ Công Thương" },
    { "Bộ xây dựng", "Bộ Xây dựng" },
    { "Phòng kinh tế", "Phòng Kinh tế" },
    { "Phòng văn hóa", "Phòng Văn hóa" },
    { "Phòng tài chính", "Phòng Tài chính" },
    { "Phòng nội vụ", "Phòng Nội vụ" },
    { "Thủ tướng chính phủ", "Thủ tướng Chính phủ" },
    { "Bộ chính trị", "Bộ Chính trị" },
    { "Ban bí thư", "Ban Bí thư" },
    { "Ban chấp hành", "Ban Chấp hành" },
    { "Ban chỉ đạo", "Ban Chỉ đạo" },
    { "Ban thường vụ", "Ban Thường vụ" },
    { "Ban quản lý dự án", "Ban Quản lý dự án" },
    { "Quốc Hội", "Quốc hội" },
    { "Chính Phủ", "Chính phủ" },
    { "Đảng Ủy", "Đảng ủy" },
    { "Văn phòng chính phủ", "Văn phòng Chính phủ" },
    { "Văn phòng quốc hội", "Văn phòng Quốc hội" },
    { "Sở Văn hóa, thể thao và du lịch", "Sở Văn hóa, Thể thao và Du lịch" },
    { "Sở Văn hóa, thể thao", "Sở Văn hóa, Thể thao" },
    { "Sở Khoa học và công nghệ", "Sở Khoa học và Công nghệ" },
    { "Sở Nông nghiệp và môi trường", "Sở Nông nghiệp và Môi trường" },
    { "Sở Giáo dục và đào tạo", "Sở Giáo dục và Đào tạo" },
    { "Sở Công thương", "Sở Công Thương" },
    { "Sở dân tộc", "Sở Dân tộc" },
    { "Sở du lịch", "Sở Du lịch" },
    { "Sở ngoại vụ", "Sở Ngoại vụ" },
    { "Bộ Nông nghiệp và môi trường", "Bộ Nông nghiệp và Môi trường" },
    { "Bộ Khoa học và công nghệ", "Bộ Khoa học và Công nghệ" },
    { "Bộ Giáo dục và đào tạo", "Bộ Giáo dục và Đào tạo" },
    { "Bộ Công thương", "Bộ Công Thương" },
    { "Bộ giáo dục", "Bộ Giáo dục" },
    { "Bộ khoa học", "Bộ Khoa học" },
    { "Bộ quốc phòng", "Bộ Quốc phòng" },
    { "Bộ công an", "Bộ Công an" },
    { "Bộ tư pháp", "Bộ Tư pháp" },
    { "Bộ ngoại giao", "Bộ Ngoại giao" },
    { "Bộ văn hóa", "Bộ Văn hóa" },
    { "Phòng Văn hóa - xã hội", "Phòng Văn hóa - Xã hội" },
    { "Phòng Văn hóa – xã hội", "Phòng Văn hóa – Xã hội" },
    { "Phòng Tài chính - kế toán", "Phòng Tài chính - Kế toán" },
    { "Phòng Tổ chức - hành chính", "Phòng Tổ chức - Hành chính" },
    { "Phòng kế hoạch", "Phòng Kế hoạch" },
    { "Phòng tổ chức", "Phòng Tổ chức" },
    { "Phòng hành chính", "Phòng Hành chính" },
    { "Phòng kỹ thuật", "Phòng Kỹ thuật" },
    { "Phòng điều dưỡng", "Phòng Điều dưỡng" },
    { "Hội người cao tuổi", "Hội Người cao tuổi" },
    { "Hội chữ thập đỏ", "Hội Chữ thập đỏ" },
    { "Hội khuyến học", "Hội Khuyến học" },
    { "Kho bạc nhà nước", "Kho bạc Nhà nước" },
    { "Ngân hàng nhà nước Việt Nam", "Ngân hàng Nhà nước Việt Nam" },
    { "Trung tâm phục vụ hành chính công",
      "Trung tâm Phục vụ hành chính công" },
};

/* Bytes of the phrase at the front, as whole words. */
static size_t
begins(struct str text, const char *phrase)
{
    size_t n = str_from(phrase).n;

    return str_starts(text, phrase) && ends_word(str_after(text, n)) ? n : 0;
}

static void
check_agencies(const struct looking *k, struct str from)
{
    for (const struct phrase *p = phrases_at(&k->agencies, from); p != NULL;
         p = p->next) {
        const struct naming *one = &agencies[p->row];
        size_t n = begins(from, one->wrong);

        if (n > 0) {
            text_mend(k->lint, k->value, CAPITALS_AGENCY, str_first(from, n),
                      str_from(one->right));
            return;
        }
    }
}

/* ---- parts of documents: "Khoản 1 điều 6" */

static bool
numbered(struct str behind)
{
    struct str rest = str_after(behind, 1), two;

    if (!str_starts(behind, " ") || rest.n == 0)
        return false;
    if (viet_is_digit((unsigned char)rest.p[0]))
        return true;
    /* "điểm a khoản": a letter alone */
    if (!viet_is_lower(utf8_next(&rest)))
        return false;
    two = rest;
    return rest.n == 0 || !viet_is_letter(utf8_next(&two));
}

static bool
ends_sentence(struct str line, const char *at)
{
    struct str before = str_trim((struct str){
        line.p, (size_t)(at - line.p) });

    return before.n == 0 ||
           strchr(".!?:;-+|", before.p[before.n - 1]) != NULL ||
           (before.n <= 4 && before.p[before.n - 1] == ')'); /* "đ)" */
}

static void
check_clause(const struct looking *k, const struct text_word *w,
             struct str line, struct str behind)
{
    if (!numbered(behind))
        return;
    if (str_is(w->s, "Khoản") && !ends_sentence(line, w->s.p) &&
        viet_is_digit((unsigned char)behind.p[1]))
        text_mend(k->lint, k->value, CAPITALS_CLAUSE, w->s, STR("khoản"));
    else if (str_is(w->s, "Điểm") && !ends_sentence(line, w->s.p) &&
             !viet_is_digit((unsigned char)behind.p[1]) &&
             !viet_is_upper((unsigned char)behind.p[1]))
        text_mend(k->lint, k->value, CAPITALS_CLAUSE, w->s, STR("điểm"));
    else if (str_is(w->s, "điều") &&
             viet_is_digit((unsigned char)behind.p[1]))
        text_mend(k->lint, k->value, CAPITALS_CLAUSE, w->s, STR("Điều"));
}

/* ---- units: "tại Xã Phú Thịnh" */

static bool
is_full_name(const struct looking *k, struct str from)
{
    const struct locality *l =
        template_settings(k->lint->template)->localities;

    for (; l != NULL; l = l->next)
        if (from.n >= l->name.n &&
            str_equal(str_first(from, l->name.n), l->name))
            return true;
    return false;
}

/* ", " and nothing else stands before. */
static bool
is_listed(struct str line, const char *at)
{
    return at - line.p > 2 && at[-1] == ' ' && at[-2] == ',';
}

static void
check_unit(const struct looking *k, const struct text_word *w,
           const struct text_word *before, struct str line)
{
    struct str from = str_after(line, (size_t)(w->s.p - line.p));
    static const char *const units[] = { "Xã", "Phường", "Tỉnh", "Huyện",
                                         "Thôn", "Ấp", NULL };
    /* "trận Ấp Bắc", "đường Xã Đàn": the word is of a name */
    static const char *const named[] = { "trận", "đánh", "thắng", "đường",
                                         "phố", "ngõ", "cầu", "chợ", NULL };
    struct str behind = str_after(from, w->s.n), next = behind;

    if (!str_is_any(w->s, units) || before->s.n == 0 ||
        (w->spaced ? before->capital : !is_listed(line, w->s.p)) ||
        str_is_any(before->s, named) || !str_starts(behind, " ") ||
        is_full_name(k, from))
        return;
    next = str_after(behind, 1);
    if (next.n == 0 || !viet_is_upper(utf8_next(&next)))
        return;
    text_mend(k->lint, k->value, CAPITALS_UNIT, w->s,
              viet_lower(k->arena, w->s));
}

/* ---- bodies that are no more */

struct gone {
    const char *name; /* small letters */
    int day, month, year; /* from when on it is no more */
    const char *now;
};

static const struct gone bodies[] = {
    { "ubnd huyện", 1, 7, 2025, "cấp huyện không còn từ 01/7/2025" },
    { "ủy ban nhân dân huyện", 1, 7, 2025,
      "cấp huyện không còn từ 01/7/2025" },
    { "hđnd huyện", 1, 7, 2025, "cấp huyện không còn từ 01/7/2025" },
    { "huyện ủy", 1, 7, 2025, "cấp huyện không còn từ 01/7/2025" },
    { "phòng nn&ptnt", 1, 7, 2025, "nay là Phòng Kinh tế của xã" },
    { "phòng nông nghiệp và ptnt", 1, 7, 2025,
      "nay là Phòng Kinh tế của xã" },
    { "phòng nông nghiệp và phát triển nông thôn", 1, 7, 2025,
      "nay là Phòng Kinh tế của xã" },
    { "văn phòng điều phối nông thôn mới huyện", 1, 7, 2025,
      "cấp huyện không còn từ 01/7/2025" },
    { "văn phòng đp ntm huyện", 1, 7, 2025,
      "cấp huyện không còn từ 01/7/2025" },
    { "huyện đoàn", 1, 7, 2025, "cấp huyện không còn từ 01/7/2025" },
    { "cấp huyện", 1, 7, 2025, "cấp huyện không còn từ 01/7/2025" },
    { "trên địa bàn huyện", 1, 7, 2025, "cấp huyện không còn từ 01/7/2025" },
    { "trong toàn huyện", 1, 7, 2025, "cấp huyện không còn từ 01/7/2025" },
    { "các xã, thị trấn", 1, 7, 2025, "không còn thị trấn từ 01/7/2025" },
    { "các xã, phường, thị trấn", 1, 7, 2025,
      "không còn thị trấn từ 01/7/2025" },
    { "ủy ban nhân dân thị trấn", 1, 7, 2025,
      "không còn thị trấn từ 01/7/2025" },
    { "ubnd thị trấn", 1, 7, 2025, "không còn thị trấn từ 01/7/2025" },
    { "ủy ban nhân dân thị xã", 1, 7, 2025, "không còn thị xã từ 01/7/2025" },
    { "ubnd thị xã", 1, 7, 2025, "không còn thị xã từ 01/7/2025" },
    { "thị ủy", 1, 7, 2025, "không còn thị xã từ 01/7/2025" },
    { "công an huyện", 1, 3, 2025, "không còn từ 01/3/2025" },
    { "tòa án nhân dân huyện", 1, 7, 2025, "nay là tòa án khu vực" },
    { "viện kiểm sát nhân dân huyện", 1, 7, 2025,
      "nay là viện kiểm sát khu vực" },
    { "ban chỉ huy quân sự huyện", 1, 7, 2025,
      "nay là ban chỉ huy phòng thủ khu vực" },
    { "thường trực huyện ủy", 1, 7, 2025,
      "cấp huyện không còn từ 01/7/2025" },
    { "hội đồng nhân dân huyện", 1, 7, 2025,
      "cấp huyện không còn từ 01/7/2025" },
    { "ubmttq huyện", 1, 7, 2025, "cấp huyện không còn từ 01/7/2025" },
    { "chi cục thuế huyện", 1, 3, 2025, "nay là thuế cơ sở" },
    { "phòng giáo dục và đào tạo", 1, 7, 2025,
      "nay là Phòng Văn hóa - Xã hội của xã" },
    { "phòng tài chính - kế hoạch", 1, 7, 2025,
      "nay là Phòng Kinh tế của xã" },
    { "phòng tài nguyên và môi trường", 1, 7, 2025,
      "nay là Phòng Kinh tế của xã" },
    { "phòng lao động", 1, 7, 2025,
      "nay là Phòng Văn hóa - Xã hội của xã" },
    { "sở nn&ptnt", 1, 3, 2025, "nay là Sở Nông nghiệp và Môi trường" },
    { "sở nông nghiệp và ptnt", 1, 3, 2025,
      "nay là Sở Nông nghiệp và Môi trường" },
    { "sở nông nghiệp và phát triển nông thôn", 1, 3, 2025,
      "nay là Sở Nông nghiệp và Môi trường" },
    { "bộ nn&ptnt", 1, 3, 2025, "nay là Bộ Nông nghiệp và Môi trường" },
    { "bộ nông nghiệp và ptnt", 1, 3, 2025,
      "nay là Bộ Nông nghiệp và Môi trường" },
    { "bộ nông nghiệp và phát triển nông thôn", 1, 3, 2025,
      "nay là Bộ Nông nghiệp và Môi trường" },
    { "sở lao động", 1, 3, 2025, "nay là Sở Nội vụ" },
    { "sở kế hoạch và đầu tư", 1, 3, 2025, "nay là Sở Tài chính" },
    { "sở giao thông vận tải", 1, 3, 2025, "nay là Sở Xây dựng" },
    { "sở tài nguyên và môi trường", 1, 3, 2025,
      "nay là Sở Nông nghiệp và Môi trường" },
    { "sở thông tin và truyền thông", 1, 3, 2025,
      "nay là Sở Khoa học và Công nghệ" },
};

/* "Hạt Kiểm lâm huyện", "toàn huyện": whatever is of a district. */
static void
check_district(struct looking *k, struct str line, const struct text_word *w)
{
    static const char *const kinds[] = { "huyện", "quận", NULL };
    const struct date day = { 1, 7, 2025 };

    if (!str_is_any(w->s, kinds) || w->joined ||
        k->first_day < date_number(day) || k->told_to > w->s.p ||
        history_tells(&k->history, k->arena, line, w->s.p))
        return;
    diag_gather(k->lint->diags, BODY_GONE,
                text_pos(k->lint, k->value, w->s), str_zero(k->arena, w->s),
                "cấp huyện không còn từ 01/7/2025");
}

static void
check_bodies(struct looking *k, struct str line, struct str from)
{
    for (const struct phrase *p = phrases_at(&k->bodies, from); p != NULL;
         p = p->next) {
        const struct gone *b = &bodies[p->row];
        size_t n = viet_begins(from, p->words);
        const struct date day = { b->day, b->month, b->year };

        if (n == 0 || !ends_word(str_after(from, n)) ||
            k->first_day < date_number(day))
            continue;
        if (from.p + n > k->told_to)
            k->told_to = from.p + n;
        if (history_tells(&k->history, k->arena, line, from.p))
            return;
        diag_gather(k->lint->diags, BODY_GONE,
                    text_pos(k->lint, k->value, str_first(from, 1)),
                    str_zero(k->arena, str_first(from, n)), b->now);
        return;
    }
}

/* ---- all of it */

static void
check_line(struct looking *k, struct str line)
{
    struct words words = words_of(line);
    struct text_word before = { .s = STR_EMPTY };

    k->told_to = line.p;
    k->history = (struct history){ .past = NULL };
    for (struct text_word w; word_next(&words, &w); before = w) {
        struct str from = str_after(line, (size_t)(w.s.p - line.p));

        if (w.capital)
            check_agencies(k, from);
        check_clause(k, &w, line, str_after(from, w.s.n));
        check_unit(k, &w, &before, line);
        if (k->first_day > 0) {
            check_bodies(k, line, from);
            check_district(k, line, &w);
        }
    }
}

static void
check_text(void *context, const struct plan_text *t)
{
    struct looking *k = context;
    struct str rest = t->value->text, line;

    k->value = t->value;
    k->field = t->field;
    if (str_is(t->field, "can_cu")) /* old documents by their old names */
        return;
    while (str_line(&rest, &line))
        check_line(k, line);
}

void
lint_capitals(const struct lint *l)
{
    struct looking k = { .lint = l, .arena = l->arena };
    struct date day;
    int last;

    if (!date_read(l->arena, value_find(l->plan, "ngay"), &day) ||
        !date_range(day, &k.first_day, &last))
        k.first_day = 0;
    k.agencies.arena = k.bodies.arena = l->arena;
    for (size_t i = 0; i < sizeof(agencies) / sizeof(agencies[0]); i++)
        phrases_add(&k.agencies, str_from(agencies[i].wrong), (int)i);
    for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
        phrases_add(&k.bodies, str_from(bodies[i].name), (int)i);
    each_text(l, &k, check_text);
}
