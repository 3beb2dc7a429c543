/* parts_head.c — the letterhead, be it a table or set with tabs and blanks:
 * agency, number, place and day. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "import/parts.h"
#include "import/word_markup.h"

enum { HEAD_MOST = 30, APART = 3 };

struct head {
    struct found *found;
    bool numbered; /* the number has been read */
    bool motto;    /* quốc hiệu has */
    bool dated;
    bool about;    /* lines below the number go on with V/v */
    bool wide;     /* set with tabs or blanks: two columns on a line */
};

static bool
key_starts(struct found *f, struct str s, const char *start)
{
    return str_starts(viet_key(f->arena, s), start);
}

static bool
is_motto(struct found *f, struct str s)
{
    return key_starts(f, s, "cong_hoa_xa_hoi_chu_nghia") ||
           key_starts(f, s, "doc_lap_tu_do_hanh_phuc") ||
           key_starts(f, s, "dang_cong_san_viet_nam");
}

/* Is there something behind them? */
static bool
has_more(struct str key)
{
    static const char *const lines[] = { "cong_hoa_xa_hoi_chu_nghia_viet_nam",
        "dang_cong_san_viet_nam", "doc_lap_tu_do_hanh_phuc", NULL };

    for (int i = 0; lines[i] != NULL; i++)
        if (str_starts(key, lines[i]))
            key = str_after(key, strlen(lines[i]) + 1);
    return key.n > 0;
}

/* A number, with what may stand before its mark: "15", "15a", dots are none. */
static struct str
number_in(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != ' ' && s.p[i] != '.' && s.p[i] != '_')
            buf_add_c(&b, s.p[i]);
    s = buf_take(&b);
    return str_digits(s) > 0 || s.n == 0 || s.n < 12 ? s : STR_EMPTY;
}

/* "33-KH/ĐU" of the Party is 33/KH-ĐU. */
static void
read_party_number(struct found *f)
{
    size_t digits = str_digits(f->so);
    struct str type = str_after(f->so, digits + 1);

    if (digits == 0 || digits >= f->so.n || f->so.p[digits] != '-' ||
        !part_is_upper(type))
        return;
    part_guess(f, "ky_hieu", str_printf(f->arena,
        "văn bản của Đảng ghi “%.*s/%.*s”; viết theo Nghị định 30",
        STR_ARG(f->so), STR_ARG(f->ky_hieu)).p);
    f->ky_hieu = str_printf(f->arena, "%.*s-%.*s", STR_ARG(type),
                            STR_ARG(f->ky_hieu));
    f->so = str_first(f->so, digits);
}

/* "SYT - NVY" is SYT-NVY. */
static struct str
symbol_in(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    s = str_trim(s);
    for (size_t i = 0; i < s.n; i++) {
        struct str rest = str_trim(str_after(s, i));

        if (s.p[i] != ' ' || !(str_starts(rest, "-") ||
                               (b.n > 0 && b.p[b.n - 1] == '-')))
            buf_add_c(&b, s.p[i]);
    }
    return buf_take(&b);
}

static bool
read_number(struct head *h, struct str s)
{
    struct found *f = h->found;
    size_t slash = str_index(s, '/');
    struct str rest;

    if (!str_starts(s, "Số") && !str_starts(s, "SỐ"))
        return false;
    rest = str_trim(str_after(s, strlen("Số")));
    if (!str_starts(rest, ":") && slash == s.n)
        return false;
    if (str_starts(rest, ":"))
        rest = str_trim(str_after(rest, 1));
    slash = str_index(rest, '/');
    h->numbered = true;
    if (slash == rest.n) {
        f->so = number_in(f->arena, rest);
        part_guess(f, "ky_hieu", "không thấy ký hiệu sau số");
        return true;
    }
    f->so = number_in(f->arena, str_first(rest, slash));
    f->ky_hieu = symbol_in(f->arena, str_after(rest, slash + 1));
    read_party_number(f);
    if (str_ends(f->so, "…") || str_starts(f->so, "…"))
        f->so = STR_EMPTY;
    return true;
}

static int
number_behind(struct str s, const char *word)
{
    size_t n = strlen(word);

    for (size_t i = 0; i + n <= s.n; i++)
        if (memcmp(s.p + i, word, n) == 0) {
            struct str rest = str_trim(str_after(s, i + n));
            size_t digits = str_digits(rest);
            int value = 0;

            for (size_t k = 0; k < digits && k < 4; k++)
                value = value * 10 + (rest.p[k] - '0');
            return digits > 0 ? value : 0;
        }
    return -1;
}

static bool
read_day(struct head *h, struct str s)
{
    struct found *f = h->found;
    int day = number_behind(s, "ngày"), month = number_behind(s, "tháng");
    int year = number_behind(s, "năm");
    size_t comma = str_index(s, ',');
    struct buf b = buf_new(f->arena);

    if (day < 0 || month < 0 || year < 0 || s.n > 160)
        return false;
    h->dated = true;
    f->dated = s;
    if (comma < s.n)
        f->dia_danh = str_trim(str_first(s, comma));
    else
        part_guess(f, "dia_danh", "không thấy địa danh trước ngày tháng");
    if (year > 0 && month > 0 && day > 0)
        buf_printf(&b, "%d/", day);
    if (year > 0 && month > 0)
        buf_printf(&b, "%d/", month);
    if (year > 0)
        buf_printf(&b, "%d", year);
    f->ngay = buf_take(&b);
    return true;
}

static bool
read_stamp(struct found *f, struct str s)
{
    struct str key = viet_key(f->arena, s);

    if (str_is(key, "khan") || str_is(key, "thuong_khan") ||
        str_is(key, "hoa_toc")) {
        f->do_khan = viet_lower(f->arena, s);
        return true;
    }
    if (s.n < 40 && (str_starts(key, "du_thao") || str_is(key, "mat") ||
                     str_is(key, "toi_mat") || str_is(key, "tuyet_mat"))) {
        part_leave_out(f, s, str_starts(key, "du_thao") ? "dấu dự thảo"
                                                        : "dấu độ mật");
        return true;
    }
    if (str_is(key, "luu_hanh_noi_bo") || str_is(key, "xem_xong_tra_lai") ||
        str_is(key, "tai_lieu_thu_hoi")) {
        f->luu_hanh = s;
        return true;
    }
    return false;
}

/* The lines of an agency that begin the name of one: an agency above it is all
 * that stands before the last of them. */
static bool
begins_name(struct str s)
{
    static const char *const starts[] = { "UBND ", "ỦY BAN NHÂN DÂN",
        "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "HĐND ", "SỞ ", "BỘ ",
        "PHÒNG ", "TRƯỜNG ", "TRUNG TÂM ", "CHI CỤC ", "BAN ", "CỤC ",
        "VĂN PHÒNG", "TỔNG CỤC ", "CÔNG AN ", "THANH TRA ", "ĐẢNG ỦY ",
        "ĐẢNG BỘ ", "TRẠM ", "VIỆN ", "HẠT ", "ĐỘI ", "BỆNH VIỆN ",
        "BAN CHỈ ", "HỘI ", "LIÊN ĐOÀN ", "CÔNG TY ", "HỢP TÁC XÃ ", NULL };

    return str_starts_any(s, starts);
}

/* What a công văn is about, below its number: "V/v …", "“V/v: …”". */
static bool
read_about(struct head *h, struct str s, bool below)
{
    static const char *const starts[] = { "V/v", "v/v", "V/V", "Vv ",
                                          "Về việc", NULL };
    static const char *const marks[] = { "“", "\"", "(", NULL };
    static const char *const ends[] = { "”", "\"", ")", NULL };
    struct found *f = h->found;
    int quoted = -1;

    for (int i = 0; marks[i] != NULL; i++)
        if (str_starts(s, marks[i]) && str_ends(s, ends[i]))
            quoted = i;
    if (quoted >= 0) {
        s = str_after(s, strlen(marks[quoted]));
        s = str_trim(str_first(s, s.n - strlen(ends[quoted])));
    }
    for (int i = 0; starts[i] != NULL; i++) {
        if (!str_starts(s, starts[i]) || (!below && starts[i][1] != '/'))
            continue;
        s = str_trim(str_after(s, strlen(starts[i])));
        if (str_starts(s, ":"))
            s = str_trim(str_after(s, 1));
        f->letter = h->about = true;
        if (s.n > 0)
            part_add(f->arena, &f->trich_yeu, word_escape(f->arena, s));
        return true;
    }
    return false;
}

/* One line of the head; left: of its first column. False where it is none. */
static bool
read_piece(struct head *h, struct str s, bool bold, bool left)
{
    struct found *f = h->found;

    s = str_trim(s);
    if (s.n == 0 || part_is_rule(s))
        return true;
    if (is_motto(f, s)) {
        h->motto = true;
        if (has_more(viet_key(f->arena, s)))
            part_leave_out(f, s, "dính vào quốc hiệu, tiêu ngữ");
        return true;
    }
    if (part_is_copying(f, s)) {
        f->copying = s;
        return true;
    }
    if (part_is_seal(f, s) || str_starts(s, "Cơ quan:")) {
        part_leave_out(f, s, "dấu hiệu đã ký");
        return true;
    }
    if (h->numbered && f->ky_hieu.n == 0 && str_starts(s, "/") && s.n < 40 &&
        str_index(s, ' ') == s.n) { /* room for the number was left before it */
        f->ky_hieu = str_trim(str_after(s, 1));
        part_forget(f, "ky_hieu");
        return true;
    }
    if (read_number(h, s) || read_day(h, s) || read_stamp(f, s))
        return true;
    if (read_about(h, s, h->numbered && left))
        return true;
    if (h->about && left) {
        part_add(f->arena, &f->trich_yeu, word_escape(f->arena, s));
        return true;
    }
    if (left && !h->numbered && (part_is_upper(s) || !h->wide) &&
        !(h->motto && h->wide && f->co_quan.count == 0 &&
          f->chu_quan.count == 0 && !begins_name(s))) {
        part_add(f->arena, bold || f->co_quan.count > 0 ? &f->co_quan
                                                        : &f->chu_quan,
                 word_escape(f->arena, s));
        return true;
    }
    return false;
}

static void
leave_out(struct found *f, struct str s)
{
    part_add(f->arena, &f->left_out,
             str_printf(f->arena, "“%.*s” ở đầu văn bản", STR_ARG(s)));
}

static void
read_cell(struct head *h, const struct word_block *b, bool left)
{
    for (; b != NULL; b = b->next) {
        struct str s = STR_EMPTY, line;
        bool bold = (b->all & WORD_BOLD) != 0;
        struct buf all = buf_new(h->found->arena);

        if (b->kind == WORD_TABLE) {
            for (struct word_row *r = b->rows; r != NULL; r = r->next)
                for (struct word_cell *c = r->first; c != NULL; c = c->next)
                    read_cell(h, c->first, left);
            continue;
        }
        for (const struct word_span *p = b->spans; p != NULL; p = p->next)
            buf_add_str(&all, p->text);
        s = buf_take(&all);
        while (str_line(&s, &line))
            if (!read_piece(h, line, bold, left))
                leave_out(h->found, str_trim(line));
    }
}

static void
read_head_table(struct head *h, const struct word_block *table)
{
    for (const struct word_row *r = table->rows; r != NULL; r = r->next)
        for (const struct word_cell *c = r->first; c != NULL; c = c->next)
            read_cell(h, c->first, c == r->first);
}

static struct str
raw_text(struct arena *a, const struct word_block *b)
{
    struct buf all = buf_new(a);

    for (const struct word_span *p = b->spans; p != NULL; p = p->next)
        buf_add_str(&all, p->text);
    return buf_take(&all);
}

/* The blanks there are for a number or a day that is written by hand. */
static bool
is_room_to_write(struct str piece, size_t n)
{
    struct str before = str_trim(str_first(piece, n));
    struct str behind = str_trim(str_after(piece, n));

    return (str_ends(before, "Số:") && str_starts(behind, "/")) ||
           (str_ends(before, "Số") && str_starts(behind, "/")) ||
           (str_ends(before, "ngày") && str_starts(behind, "tháng")) ||
           (str_ends(before, "tháng") && str_starts(behind, "năm"));
}

/* A line with two columns, parted by tabs or by blanks. */
static bool
read_columns(struct head *h, const struct word_block *b)
{
    struct str s = raw_text(h->found->arena, b), line;
    bool bold = (b->all & WORD_BOLD) != 0, all = true;

    while (str_line(&s, &line)) {
        size_t from = 0, column = 0;
        int pieces = 0;

        while (from < line.n) {
            size_t blanks = 0, n = 0;
            bool tab = false;
            struct str piece;

            while (from + blanks < line.n && (line.p[from + blanks] == ' ' ||
                                              line.p[from + blanks] == '\t'))
                tab = line.p[from + blanks++] == '\t' || tab;
            from += blanks;
            piece = str_after(line, from);
            while (n < piece.n && piece.p[n] != '\t' &&
                   !(str_starts(str_after(piece, n), "   ") &&
                     !is_room_to_write(piece, n)))
                n++;
            piece = str_first(piece, n);
            column += blanks;
            all = read_piece(h, piece, bold || h->found->word->text_only,
                             pieces == 0 && !(tab && blanks == from) &&
                                 column < 28) && all;
            column += utf8_count(piece);
            pieces += n > 0;
            from += n;
        }
    }
    return all;
}

static bool
table_has_motto(struct found *f, const struct word_block *b)
{
    for (const struct word_row *r = b->rows; r != NULL; r = r->next)
        for (const struct word_cell *c = r->first; c != NULL; c = c->next)
            for (const struct word_block *p = c->first; p != NULL;
                 p = p->next)
                if (p->kind == WORD_PARA &&
                    (is_motto(f, p->plain) ||
                     part_is_copying(f, p->plain) ||
                     str_starts(p->plain, "Số:") ||
                     (number_behind(p->plain, "ngày") >= 0 &&
                      number_behind(p->plain, "tháng") >= 0 &&
                      p->plain.n < 120)))
                    return true;
    return false;
}

/* "xã Phú Thịnh" of the text, by the name of the place. */
static bool
guess_agency(struct found *f)
{
    static const char *const units[] = { "xã", "phường", "đặc khu", "thị trấn",
                                         "huyện", "tỉnh", NULL };

    for (int i = 0; f->dia_danh.n > 0 && units[i] != NULL; i++) {
        struct str name = str_printf(f->arena, "%s %.*s", units[i],
                                     STR_ARG(f->dia_danh));
        bool whole;

        part_small(f, viet_upper(f->arena, name), &whole);
        if (!whole)
            continue;
        part_add(f->arena, &f->co_quan,
                 str_printf(f->arena, "Ủy ban nhân dân %.*s", STR_ARG(name)));
        part_guess(f, "co_quan", "tên cơ quan đoán theo địa danh và lời văn");
        return true;
    }
    return false;
}

/* "PHÒNG GIÁO DỤC" and "VÀ ĐÀO TẠO", "CHI CỤC …" of a "SỞ …": lines with one
 * look (text has none) are parted where a further name begins. "SỞ TÀI CHÍNH -"
 * and "SỞ NỘI VỤ" have made a document together. */
static void
part_above(struct found *f)
{
    struct part_lines all = f->co_quan;
    const struct part_line *from = NULL, *before = all.first;

    if (f->chu_quan.count > 0 || all.count < 2)
        return;
    for (const struct part_line *l = all.first->next; l != NULL;
         l = l->next) {
        if (str_ends(before->text, "-") || str_ends(before->text, "–"))
            return;
        if (begins_name(l->text) && !str_ends(before->text, "VÀ") &&
            begins_name(all.first->text))
            from = l;
        before = l;
    }
    if (from == NULL)
        return;
    f->co_quan = (struct part_lines){ NULL, NULL, 0 };
    for (const struct part_line *l = all.first; l != from; l = l->next)
        part_add(f->arena, &f->chu_quan, l->text);
    for (const struct part_line *l = from; l != NULL; l = l->next)
        part_add(f->arena, &f->co_quan, l->text);
}

/* "ỦY BAN NHÂN DÂN" alone, in another look than "XÃ BA VÌ" below it, is the
 * beginning of one name. */
static void
join_people(struct found *f)
{
    struct part_line *last = f->chu_quan.last;

    if (last == NULL || f->co_quan.count == 0 ||
        (!str_is(last->text, "ỦY BAN NHÂN DÂN") &&
         !str_is(last->text, "UỶ BAN NHÂN DÂN") &&
         !str_is(last->text, "HỘI ĐỒNG NHÂN DÂN") &&
         !str_is(last->text, "UBND")))
        return;
    if (begins_name(f->co_quan.first->text))
        return;
    last->next = f->co_quan.first;
    f->co_quan.first = last;
    f->co_quan.count++;
    f->chu_quan.count--;
    if (f->chu_quan.count == 0) {
        f->chu_quan = (struct part_lines){ NULL, NULL, 0 };
        return;
    }
    f->chu_quan.last = f->chu_quan.first;
    while (f->chu_quan.last->next != last)
        f->chu_quan.last = f->chu_quan.last->next;
    f->chu_quan.last->next = NULL;
}

static void
note_gaps(struct head *h)
{
    struct found *f = h->found;

    if (f->co_quan.count == 0 && f->chu_quan.count > 0) {
        f->co_quan = f->chu_quan;
        f->chu_quan = (struct part_lines){ NULL, NULL, 0 };
    }
    part_above(f);
    join_people(f);
    if (f->co_quan.count == 0 && !guess_agency(f))
        part_guess(f, "co_quan", "không thấy tên cơ quan ban hành");
    if (!h->numbered)
        part_guess(f, "ky_hieu", "không thấy số, ký hiệu");
    if (!h->dated)
        part_guess(f, "dia_danh", "không thấy địa danh và ngày tháng");
}

/* "Mẫu số 01: Phiếu đăng ký …", above the head of a form. */
static int
read_form_number(struct found *f)
{
    int i = 0;
    struct str key;

    while (i < f->count && f->block[i]->kind == WORD_PARA &&
           f->block[i]->plain.n == 0)
        i++;
    if (i == f->count || f->block[i]->kind != WORD_PARA ||
        f->block[i]->plain.n > 300)
        return 0;
    key = viet_key(f->arena, f->block[i]->plain);
    if (!str_starts(key, "mau_so_") && !str_starts(key, "bieu_mau_") &&
        !(str_starts(key, "mau_") && str_digits(str_after(key, 4)) > 0))
        return 0;
    f->mau_so = word_markup(f->arena, f->block[i], WORD_BOLD, false);
    return i + 1;
}

/* Capitals in the middle of the page below quốc hiệu: "LỊCH CÔNG TÁC". */
static bool
is_title(const struct head *h, const struct word_block *b, bool table)
{
    return h->motto && (table || b->align == WORD_CENTER) &&
           part_is_upper(b->plain) && !is_motto(h->found, b->plain) &&
           !begins_name(b->plain) && str_index(b->plain, '/') == b->plain.n &&
           h->found->co_quan.count + h->found->chu_quan.count > 0;
}

int
parts_find_head(struct found *f)
{
    struct head h = { .found = f };
    int at = read_form_number(f);
    bool table = false; /* the head is in one */

    for (int i = at; i < f->count && i < HEAD_MOST; i++) {
        struct word_block *b = f->block[i];
        bool is_head = true;

        if (b->kind == WORD_TABLE) {
            if (!table_has_motto(f, b))
                break;
            read_head_table(&h, b);
            table = true;
        } else {
            if (parts_ends_head(f, b))
                break;
            h.wide = true;
            if (h.motto && read_stamp(f, b->plain)) {
                at = i + 1;
                continue;
            }
            if (b->plain.n > 200 || b->label.n > 0 || is_title(&h, b, table))
                break;
            is_head = read_columns(&h, b);
            if (!is_head)
                break;
        }
        at = i + 1;
    }
    note_gaps(&h);
    f->numbered = h.numbered;
    f->motto = h.motto;
    return at;
}
