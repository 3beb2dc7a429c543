/* twice.c — words that stand twice: "thực hiện thực hiện", "chạy theo theo",
 * "để thực thực hiện"; not where the language has them so ("dần dần"), nor
 * where one word ends as the next begins ("hội đồng đồng ý"). */
#include "lint/twice.h"

#include "base/mend.h"
#include "base/viet.h"
#include "base/viet_spelling.h"
#include "text/compounds.h"

/* ---- words */

/* A word after which another begins anew. */
static bool
is_joint(struct str word)
{
    static const char *const joints[] = {
        "bị", "bằng", "các", "cho", "chưa", "có", "của", "cùng", "do", "để",
        "đã", "đang", "đến", "được", "hoặc", "không", "khi", "là", "mà",
        "mọi", "mỗi", "nhằm", "những", "nên", "phải", "rằng", "sẽ", "theo",
        "thì", "trong", "trên", "tại", "tự", "từ", "và", "vẫn", "về", "vì",
        "với", NULL,
    };

    return str_is_any(word, joints);
}

/* A word that the language says twice. */
static bool
is_said_twice(struct str word)
{
    static const char *const words[] = {
        "ai", "ba", "bay", "bảy", "bốn", "bừng", "cao", "chang", "chiều",
        "chín", "chói", "chôm", "chung", "chuồn", "chằm", "chốn", "cu", "càng",
        "cào", "dài", "dần", "gần", "hai", "hay", "hiu", "hàng", "hăm", "hằng",
        "hừng", "khang", "khác", "khăng", "không", "khơi", "kìn", "le", "lâng",
        "lâu", "lê", "lăng", "lơ", "lớp", "lừng", "luôn", "mang", "mươi",
        "mười", "mãi", "mơn", "một", "muôn", "na", "ngang", "nghìn", "ngày",
        "người", "ngành", "ngời", "ngùn", "nhanh", "nhiều", "nhà", "nhè",
        "nhẹ", "nhỏ", "nơi", "năm", "phăng", "riêng", "ràng", "rành", "rưng",
        "sao", "song", "su", "sáng", "sáu", "sâu", "sơ", "sờ", "tháng",
        "thanh", "thênh", "thường", "thôi", "thơm", "triệu", "trăm", "trưa",
        "trập", "trùng", "tám", "tăm", "tầng", "tối", "từ", "từng", "vui",
        "vân", "vừa", "xa", "xanh", "xăm", "ào", "ầm", "ồn", "đau", "đêm",
        "đen", "đinh", "đo", "đâu", "đăm", "đằng", "đều", "đôi", "đông",
        "đùng", "đời", "đường", NULL,
    };

    return str_is_any(word, words);
}

/* A particle, which says the same however often it stands, and the words that
 * it ends: "kèm theo theo" is right. */
struct particle {
    const char *word;
    const char *const *ends; /* NULL: none */
};

#define ENDS(...) (const char *const []){ __VA_ARGS__, NULL }

static const struct particle particles[] = {
    { "bởi", NULL }, { "cho", NULL }, { "chưa", NULL }, { "các", NULL },
    { "có", ENDS("hiện", "vốn", "sẵn", "đã", "nếu") },
    { "của", NULL }, { "cùng", ENDS("cuối", "sau", "tột", "vô") },
    { "cũng", NULL }, { "cần", NULL },
    { "do", ENDS("lý", "lí", "tự", "nguyên") },
    { "dưới", ENDS("cấp", "bên", "phía", "ở", "tầng") },
    { "gồm", ENDS("bao") }, { "giữa", NULL }, { "hoặc", NULL },
    { "hơn", NULL }, { "khi", NULL }, { "là", NULL },
    { "lên", ENDS("trở", "tăng", "nâng") }, { "mà", NULL }, { "mọi", NULL },
    { "mỗi", NULL },
    { "ngoài", ENDS("nước", "bên", "phía", "ở", "bề") },
    { "nhau", NULL }, { "nhưng", NULL }, { "nhằm", NULL }, { "những", NULL },
    { "như", ENDS("hầu", "gần", "cũng", "dường") }, { "này", NULL },
    { "nào", NULL }, { "nên", ENDS("trở", "làm", "gây", "tạo") },
    { "nếu", NULL }, { "phải", NULL },
    { "qua", ENDS("vừa", "thông", "trải", "năm", "tháng", "hôm", "vượt") },
    { "rất", NULL }, { "rằng", NULL },
    { "sau", ENDS("như", "phía", "năm", "tháng", "tuần", "ngày", "lần", "kỳ",
                  "đời", "đợt", "hôm", "khóa", "đằng") },
    { "sẽ", NULL }, { "theo", ENDS("tiếp", "kèm", "gửi", "mang", "đem") },
    { "thì", NULL }, { "thuộc", ENDS("trực") },
    { "trong", ENDS("bên", "phía", "ở") },
    { "trên", ENDS("nêu", "cấp", "bên", "phía", "ở", "kể", "nói", "tầng",
                   "như") },
    { "trước", ENDS("năm", "tháng", "tuần", "ngày", "lần", "kỳ", "hôm",
                    "phía", "đợt", "đặt", "khóa", "ứng", "từ", "bước") },
    { "tại", ENDS("hiện", "tồn", "đương", "sở") }, { "và", NULL },
    { "vào", ENDS("đầu", "đưa", "lời") }, { "vì", NULL }, { "vẫn", NULL },
    { "về", ENDS("trở", "đi", "quay") }, { "với", ENDS("đối", "so") },
    { "đang", NULL }, { "đã", NULL }, { "được", NULL }, { "đến", ENDS("nơi") },
    { "để", ENDS("tiền") }, { "đó", NULL },
};

static const struct particle *
particle_of(struct str word)
{
    for (size_t i = 0; i < sizeof(particles) / sizeof(particles[0]); i++)
        if (viet_begins(word, str_from(particles[i].word)) == word.n)
            return &particles[i];
    return NULL;
}

/* Who does something may stand before a word that begins as he is called:
 * "các tổ tổ chức", "Trưởng ban ban hành", "hợp tác xã xã Ba Tơ". */
static bool
is_doer(struct str word)
{
    static const char *const doers[] = {
        "ban", "bản", "bộ", "cấp", "chi", "chợ", "công", "dân", "giao", "hội",
        "hộ", "khu", "nhóm", "nước", "phòng", "phường", "sở", "thôn", "tổ",
        "tỉnh", "trường", "viên", "viện", "xã", "đoàn", "đảng", "đội", NULL,
    };

    return str_is_any(word, doers);
}

/* ---- what is told */

/* From the first to the end of the other, of one text. */
static struct str
joined(struct str from, struct str to)
{
    return (struct str){ from.p, (size_t)(to.p + to.n - from.p) };
}

static void
tell(const struct lint *l, const struct value *v, struct str said,
     struct str was, struct str now)
{
    struct pos pos = text_pos(l, v, was);

    mend_words(l->diags,
               diag_add(l->diags, SPELL_TWICE, pos, str_zero(l->arena, said)),
               pos, was, now);
}

/* The same two words as the two before. */
static bool
check_pairs(const struct lint *l, const struct value *v,
            const struct text_word last[TWICE_WORDS])
{
    for (int i = 0; i < TWICE_WORDS; i++)
        if (last[i].s.n == 0 || last[i].joined || last[i].capital ||
            (i > 0 && !last[i].spaced))
            return false;
    if (!str_equal(last[0].s, last[2].s) ||
        !str_equal(last[1].s, last[3].s) || str_equal(last[0].s, last[1].s))
        return false;
    tell(l, v, joined(last[2].s, last[3].s), joined(last[0].s, last[3].s),
         joined(last[0].s, last[1].s));
    return true;
}

/* "chạy theo theo", "Các các thôn". */
static bool
is_idle(const struct text_word *before, const struct text_word *one)
{
    const struct particle *p = particle_of(one->s);

    return p != NULL && !(p->ends != NULL && one->spaced &&
                          str_is_any(before->s, p->ends));
}

/* The first syllable of a word stands twice, or a word by itself: "để thực
 * thực hiện", "các thôn thôn trong xã". */
static bool
is_stutter(const struct text_word *before, const struct text_word *one,
           const struct text_word *after)
{
    bool anew = before->s.n == 0 || !one->spaced || is_joint(before->s);
    bool ends = after->s.n == 0 || !after->spaced;

    if (one->capital || is_doer(one->s) || is_said_twice(one->s) ||
        utf8_count(one->s) < 2)
        return false;
    if (anew)
        return ends || is_joint(after->s) || is_compound(one->s, after->s);
    return ends && is_compound(before->s, one->s);
}

void
twice_check(const struct lint *l, const struct value *v,
            struct text_word last[TWICE_WORDS])
{
    const struct text_word *one = &last[1], *two = &last[2];

    if (check_pairs(l, v, last)) {
        last[TWICE_WORDS - 1].s = STR_EMPTY;
        return;
    }
    if (one->s.n == 0 || one->s.n != two->s.n || !two->spaced ||
        one->joined || two->joined || two->capital ||
        viet_begins(one->s, two->s) != one->s.n ||
        viet_spelling(two->s) == SPELT_WRONG)
        return;
    if (!is_idle(&last[0], one) && !is_stutter(&last[0], one, &last[3]))
        return;
    tell(l, v, two->s, joined(one->s, two->s), one->s);
    last[2].s = STR_EMPTY;
}
