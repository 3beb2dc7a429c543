/* parts.c — the order in which components are looked for: head, title, what
 * leads to the body, and from the end what closes it. */
#include "import/parts.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "import/word_markup.h"

void
part_add(struct arena *a, struct part_lines *l, struct str s)
{
    struct part_line *line = ARENA_NEW(a, struct part_line);

    line->text = s;
    if (l->first == NULL)
        l->first = line;
    else
        l->last->next = line;
    l->last = line;
    l->count++;
}

void
part_add_lines(struct arena *a, struct part_lines *l, struct str s)
{
    struct str line;

    while (word_markup_line(&s, &line))
        if (str_trim(line).n > 0)
            part_add(a, l, str_trim(line));
}

void
part_guess(struct found *f, const char *key, const char *why)
{
    part_add(f->arena, &f->guessed, str_printf(f->arena, "%s: %s", key, why));
}

void
part_forget(struct found *f, const char *key)
{
    struct part_lines kept = { NULL, NULL, 0 };

    for (const struct part_line *l = f->guessed.first; l != NULL; l = l->next)
        if (!str_starts(l->text, key) || l->text.p[strlen(key)] != ':')
            part_add(f->arena, &kept, l->text);
    f->guessed = kept;
}

const char *
part_guessed(const struct found *f, const char *key)
{
    struct str k = str_from(key);

    for (const struct part_line *l = f->guessed.first; l != NULL; l = l->next)
        if (str_starts(l->text, key) && l->text.n > k.n &&
            l->text.p[k.n] == ':')
            return str_after(l->text, k.n + 2).p;
    return NULL;
}

void
part_leave_out(struct found *f, struct str s, const char *why)
{
    part_add(f->arena, &f->left_out,
             str_printf(f->arena, "“%.*s” (%s)", STR_ARG(s), why));
}

bool
part_is_seal(const struct found *f, struct str s)
{
    static const char *const starts[] = { "ky_boi", "nguoi_ky", "signed_by",
        "digitally_signed", "email", "thoi_gian_ky", "ngay_ky", "ky_so",
        "chu_ky_so", "co_quan_uy_ban", "signature", "da_ky_so", NULL };
    struct str key;

    if (s.n > 160)
        return false;
    key = viet_key(f->arena, s);
    return str_is(key, "da_ky") || str_is(key, "da_ky_va_dong_dau") ||
           str_is(key, "da_ky_dong_dau") || str_is(key, "da_ky_ten_dong_dau") ||
           (str_index(s, ':') < s.n && str_starts_any(key, starts));
}

bool
part_is_rule(struct str s)
{
    bool any = false;

    for (struct str r = s; r.n > 0;) {
        uint32_t c = utf8_next(&r);

        if (c != '-' && c != '_' && c != '=' && c != '*' && c != ' ' &&
            c != 0x2013 && c != 0x2014 && c != 0x2015 && c != 0x2500 &&
            c != '~' && c != 0xAD && c != 0xAF &&
            !(any && (c == 'o' || c == 'O' || c == '0'))) /* "---o0o---" */
            return false;
        any = true;
    }
    return any;
}

bool
part_is_upper(struct str s)
{
    bool any = false;

    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (viet_is_lower(c))
            return false;
        any = any || viet_is_upper(c);
    }
    return any;
}

const struct import_type *
parts_type_of(const struct found *f, struct str line, bool whole)
{
    struct str key = viet_key(f->arena, line);
    const struct import_type *best = NULL;
    size_t length = 0;

    for (int i = 0; i < f->types.count; i++) {
        const struct import_type *t = &f->types.row[i];
        struct str own = viet_key(f->arena, t->type);
        bool same = str_equal(key, own);
        bool begins = str_starts(key, str_zero(f->arena, own)) &&
                      key.n > own.n && key.p[own.n] == '_';

        if (own.n > length && (same || (!whole && begins))) {
            best = t;
            length = own.n;
        }
    }
    return best;
}

static bool
is_para(const struct found *f, int i)
{
    return i < f->count && f->block[i]->kind == WORD_PARA;
}

static struct str
key_of(const struct found *f, int i)
{
    return is_para(f, i) ? viet_key(f->arena, f->block[i]->plain)
                         : STR_EMPTY;
}

/* Adds the lines of a paragraph, which its breaks part. */
static void
add_lines(struct found *f, struct part_lines *l, const struct word_block *b,
          unsigned drop)
{
    struct str s = word_markup(f->arena, b, drop, false);

    if (b->label.n > 0)
        s = str_printf(f->arena, "%.*s %.*s", STR_ARG(b->label), STR_ARG(s));
    part_add_lines(f->arena, l, s);
}

/* ---- kính gửi */

static struct str
behind_colon(struct str s)
{
    size_t n = str_index(s, ':');

    return n < s.n ? str_trim(str_after(s, n + 1)) : STR_EMPTY;
}

static int
read_kinh_gui(struct found *f, int at)
{
    struct str rest = behind_colon(word_markup(f->arena, f->block[at],
                                               WORD_BOLD | WORD_ITALIC,
                                               false));

    f->block[at]->used = true;
    part_add_lines(f->arena, &f->kinh_gui, rest);
    for (at++; is_para(f, at); at++) {
        struct word_block *b = f->block[at];

        if (b->plain.n == 0 && f->kinh_gui.count > 0)
            break;
        if (b->plain.n == 0)
            continue;
        if (!str_starts(b->plain, "-") && !str_starts(b->plain, "–") &&
            !(f->kinh_gui.count == 0 && rest.n == 0))
            break;
        add_lines(f, &f->kinh_gui, b, 0);
        b->used = true;
        if (str_ends(b->plain, "."))
            return at + 1;
    }
    return at;
}

static int
find_kinh_gui(struct found *f, int at)
{
    int i = at;

    while (is_para(f, i) && f->block[i]->plain.n == 0)
        i++;
    if (str_starts(key_of(f, i), "kinh_gui") &&
        str_index(f->block[i]->plain, ':') < f->block[i]->plain.n)
        return read_kinh_gui(f, i);
    if (i < f->count && f->block[i]->kind == WORD_TABLE) {
        const struct word_cell *c = f->block[i]->rows != NULL
                                        ? f->block[i]->rows->first : NULL;

        if (c == NULL || c->first == NULL || c->first->kind != WORD_PARA ||
            !str_starts(viet_key(f->arena, c->first->plain), "kinh_gui"))
            return at;
        for (const struct word_row *r = f->block[i]->rows; r != NULL;
             r = r->next)
            for (c = r->first; c != NULL; c = c->next)
                for (const struct word_block *b = c->first; b != NULL;
                     b = b->next) {
                    bool lead = str_starts(viet_key(f->arena, b->plain),
                                           "kinh_gui");

                    if (b->kind == WORD_PARA && !lead)
                        add_lines(f, &f->kinh_gui, b, WORD_BOLD);
                    else if (b->kind == WORD_PARA &&
                             behind_colon(b->plain).n > 0)
                        part_add(f->arena, &f->kinh_gui,
                                 behind_colon(b->plain));
                }
        return i + 1;
    }
    return at;
}

/* ---- căn cứ, thẩm quyền, lệnh, mở đầu */

/* Some set bases off with dashes; the decree does not. */
static struct str
without_dash(struct str s)
{
    if (str_starts(s, "-") || str_starts(s, "+"))
        return str_trim(str_after(s, 1));
    return str_starts(s, "–") ? str_trim(str_after(s, strlen("–"))) : s;
}

static bool
is_basis(const struct word_block *b, bool begun, bool goes_on)
{
    static const char *const documents[] = { "Luật ", "Nghị định ",
        "Nghị quyết ", "Quyết định ", "Thông tư ", "Chỉ thị ", "Kế hoạch ",
        "Công văn ", "Thông báo ", "Kết luận ", "Biên bản ", "Tờ trình ",
        "Các ", NULL };
    static const char *const sure[] = { "Căn cứ ", "Căn cứ:", NULL };
    static const char *const words[] = { "Theo ", "Xét ", "Thực hiện ",
        "Trên cơ sở ", "Để ", "Sau khi ", "Qua ", NULL };

    struct str s = without_dash(b->plain);

    if ((b->label.n > 0 && without_dash(b->label).n > 0) ||
        str_ends(b->plain, ":"))
        return false;
    if (str_starts_any(s, sure) ||
        (begun && goes_on && str_starts_any(s, documents)))
        return true;
    return str_starts_any(s, words) &&
           (str_ends(s, ";") || (b->all & WORD_ITALIC) != 0 ||
            (begun && str_starts(s, "Theo đề nghị")) ||
            str_starts(s, "Xét "));
}

static int
find_can_cu(struct found *f, int at)
{
    bool goes_on = false;
    int end = at;

    for (int i = at; is_para(f, i); i++) {
        struct word_block *b = f->block[i];

        if (b->plain.n == 0 || part_is_rule(b->plain))
            continue;
        if (!is_basis(b, f->can_cu.count > 0, goes_on) &&
            !parts_is_scanned_basis(f, b))
            break;
        goes_on = str_ends(b->plain, ";");
        add_lines(f, &f->can_cu, b, WORD_ITALIC);
        f->can_cu.last->text = without_dash(f->can_cu.last->text);
        b->used = true;
        end = i + 1;
    }
    return end;
}

static bool
is_order(struct str key)
{
    return str_is(key, "quyet_dinh") || str_is(key, "quyet_nghi") ||
           str_is(key, "chi_thi");
}

static int
find_order(struct found *f, int at)
{
    for (int i = at; is_para(f, i) && i < at + 3; i++)
        if (is_order(key_of(f, i)) && part_is_upper(f->block[i]->plain))
            return i + 1;
    return at;
}

static bool
has_order(const struct found *f, int at)
{
    for (; at < f->count; at++) {
        struct str key = key_of(f, at);

        if (is_order(key) || str_starts(key, "dieu_1"))
            return true;
    }
    return false;
}

/* Who decides stands in capitals between title and bases. */
static int
find_tham_quyen(struct found *f, int at)
{
    for (; is_para(f, at); at++) {
        const struct word_block *b = f->block[at];

        if (b->plain.n == 0 || part_is_rule(b->plain))
            continue;
        if (!part_is_upper(b->plain) || b->label.n > 0 ||
            is_order(key_of(f, at)) || part_is_heading(b->plain))
            break;
        add_lines(f, &f->tham_quyen, b, WORD_BOLD);
    }
    return at;
}

static int
find_mo_dau(struct found *f, int at)
{
    int i = at;

    while (is_para(f, i) && f->block[i]->plain.n == 0)
        i++;
    if (!is_para(f, i) || f->block[i]->label.n > 0 ||
        !str_ends(f->block[i]->plain, ":") || f->block[i]->plain.n < 40 ||
        viet_is_digit((unsigned char)f->block[i]->plain.p[0]) ||
        part_is_upper(f->block[i]->plain))
        return at;
    f->mo_dau = word_markup(f->arena, f->block[i], 0, false);
    return i + 1;
}

/* The agencies of a document that several have made, as many as sign it; NULL
 * where it is one's. */
static struct part_agency *
several(const struct found *f)
{
    struct part_agency *first = NULL, **last = &first;
    const struct part_signer *s = f->signers;
    struct part_agency *now = NULL;
    int signers = 0, count = 0;

    for (; s != NULL; s = s->next)
        signers++;
    for (const struct part_line *l = f->co_quan.first; l != NULL;
         l = l->next) {
        struct str name = l->text;
        bool more = str_ends(name, " -") || str_ends(name, " –");

        if (now == NULL) {
            now = *last = ARENA_NEW(f->arena, struct part_agency);
            last = &now->next;
            count++;
        }
        if (more)
            name = str_trim(str_first(name, name.n - (str_ends(name, " -")
                                                          ? 1 : 3)));
        part_add(f->arena, &now->name, name);
        if (more)
            now = NULL;
    }
    return count > 1 && count == signers ? first : NULL;
}

/* In each row, who comes first signs on the right. */
static void
order_signers(struct found *f)
{
    struct part_signer **at = &f->signers;

    while (*at != NULL && (*at)->next != NULL) {
        struct part_signer *left = *at, *right = left->next;

        left->next = right->next;
        right->next = left;
        *at = right;
        at = &left->next;
    }
}

/* The Party's resolutions have no căn cứ and no "QUYẾT NGHỊ". */
static bool
decides(const struct found *f)
{
    return f->type != NULL && f->ordered && (str_starts(f->type->form, "1.1") ||
                               str_starts(f->type->form, "1.2") ||
                               str_starts(f->type->form, "1.3")) &&
           f->type->form.n == 3;
}

/* Does the template of the type have a place for all of them? */
static bool
takes_signers(const struct found *f)
{
    struct diags quiet = diags_new(f->arena);
    const struct template *t = f->types.home == NULL ? NULL
        : template_load(f->arena, f->types.home, f->type->name, POS_NONE,
                        &quiet);

    return t != NULL && template_declares(t, STR("cung_ky")) &&
           (str_is(f->type->form, "1.9") || template_declares(t, STR("ky")));
}

/* The template, by the type; one whose documents have other fields than a
 * body is stood for by one that takes any. */
static void
choose_template(struct found *f)
{
    static const char *const plain[] = { "1.4", "1.1", "1.2", "1.9", NULL };
    static const char *const orders[] = { "1.1", "1.2", "1.3", NULL };
    bool one = f->signers == NULL || f->signers->next == NULL ||
               f->agencies != NULL;
    bool known = f->type != NULL && str_is_any(f->type->form, plain) &&
                 (f->ordered || !str_is_any(f->type->form, orders));
    bool form = f->type != NULL && str_starts(f->type->form, "1.") &&
                !str_is(f->type->form, "1.4") &&
                !str_is_any(f->type->form, orders);
    const char *other;

    if (f->type == NULL && f->letter) {
        f->template_name = "cong-van";
        return;
    }
    if (f->type != NULL && decides(f)) {
        f->template_name = str_is(f->type->type, "Nghị quyết")
            ? "nghi-quyet" : f->attached != NULL ? "quyet-dinh-kem-theo"
                                                 : "quyet-dinh";
        return;
    }
    if ((form || f->greets) && parts_find_form(f)) {
        f->template_name = str_zero(f->arena, f->type->name);
        return;
    }
    other = known && (one || takes_signers(f))
                ? str_zero(f->arena, f->type->name)
            : f->type != NULL && !one ? "bien-ban" : "thong-bao";
    f->template_name = other;
    if (str_is(str_from(other), "bien-ban") && f->type != NULL &&
        f->ten_loai.n == 0)
        f->ten_loai = f->type->type;
    if (f->type == NULL) {
        part_guess(f, "mau", f->ten_loai.n > 0
                                 ? "tên loại này không có mẫu riêng"
                                 : "không thấy tên loại văn bản; chọn mẫu "
                                   "đúng");
    } else if (!str_is(f->type->name, other) && f->ten_loai.n == 0) {
        f->ten_loai = f->type->type;
        if (!known)
            part_guess(f, "mau", "mẫu riêng của loại này có các ô khác; ở "
                                 "đây lời văn để nguyên trong nội dung");
    }
}

void
parts_search(struct found *f)
{
    int at = parts_find_head(f);

    f->lead.from = at;
    at = parts_find_title(f, at);
    if (f->type == NULL)
        at = parts_guess_type(f, at);
    if (parts_is_free(f)) {
        if (f->type == NULL)
            at = parts_free_title(f, at);
        else if (f->ten_loai.n == 0)
            f->ten_loai = f->type->type;
        parts_free(f, at);
        return;
    }
    f->ordered = has_order(f, at);
    if (f->mau_so.n > 0)
        part_leave_out(f, f->mau_so, "số của biểu mẫu");
    if (f->type == NULL && !f->letter && !f->greets)
        at = parts_free_title(f, at);
    if (!f->greets) {
        at = find_kinh_gui(f, at);
        if (decides(f))
            at = find_tham_quyen(f, at);
        if (!f->letter || f->nested)
            at = find_can_cu(f, at);
        f->lead.from = at;
    }
    if (decides(f))
        at = find_order(f, at);
    else if (!f->letter && !f->nested)
        at = find_mo_dau(f, at);
    f->body.from = at;
    parts_guess_head(f);
    parts_find_tail(f, at);
    f->agencies = several(f);
    if (f->agencies != NULL)
        order_signers(f);
    if (!f->nested) {
        choose_template(f);
        parts_fill_gaps(f);
    } else if (f->type != NULL && f->ten_loai.n == 0) {
        f->ten_loai = f->type->type;
    }
}

struct found *
parts_find(struct arena *a, const struct word_file *word,
           struct import_types types)
{
    struct found *f = ARENA_NEW(a, struct found);
    int n;
    struct word_block *first = parts_unframed(a, word, &n);

    f->arena = a;
    f->word = word;
    f->types = types;
    f->block = ARENA_ARRAY(a, struct word_block *, n + 1);
    f->count = parts_without_pages(f, first);
    f->dia_chi = word->address;
    if (!parts_find_copy(f))
        parts_search(f);
    return f;
}
