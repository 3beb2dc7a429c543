/* plan_write.c — the keys of a plan in their order, with a comment where
 * something was guessed. */
#include "import/plan_write.h"

#include <string.h>

#include "base/viet.h"
#include "import/plan_body.h"

struct plan_writer {
    const struct found *found;
    struct buf *out;
};

/* A text that YAML reads as these letters without quotation marks. */
static bool
is_plain(struct str s)
{
    static const char *const words[] = { "null", "true", "false", "yes", "no",
                                         "on", "off", "~", NULL };

    if (s.n == 0 || strchr("-?:,[]{}#&*!|>'\"%@`=\\ ", s.p[0]) != NULL ||
        s.p[0] == '.' || s.p[0] == '+' || str_is_any(s, words) ||
        s.p[s.n - 1] == ':' ||
        s.p[s.n - 1] == ' ')
        return false;
    for (size_t i = 0; i < s.n; i++)
        if ((s.p[i] == ':' && i + 1 < s.n && s.p[i + 1] == ' ') ||
            (s.p[i] == '#' && i > 0 && s.p[i - 1] == ' ') ||
            (unsigned char)s.p[i] < ' ')
            return false;
    return true;
}

static void
add_scalar(struct buf *b, struct str s)
{
    if (is_plain(s)) {
        buf_add_str(b, s);
        return;
    }
    buf_add_c(b, '"');
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '"' || s.p[i] == '\\')
            buf_add_c(b, '\\');
        if ((unsigned char)s.p[i] < ' ')
            buf_printf(b, "\\x%02x", (unsigned)s.p[i]);
        else
            buf_add_c(b, s.p[i]);
    }
    buf_add_c(b, '"');
}

static void
add_doubt(struct plan_writer *w, const char *key, int indent)
{
    const char *why = part_guessed(w->found, key);

    if (why != NULL)
        buf_printf(w->out, "%*s# xem lại: %s\n", indent, "", why);
}

static void
add_key(struct plan_writer *w, const char *key, struct str s, int indent)
{
    add_doubt(w, key, indent);
    buf_printf(w->out, "%*s%s:", indent, "", key);
    if (s.n > 0) {
        buf_add_c(w->out, ' ');
        add_scalar(w->out, s);
    }
    buf_add_c(w->out, '\n');
}

static void
add_key_if(struct plan_writer *w, const char *key, struct str s, int indent)
{
    if (s.n > 0)
        add_key(w, key, s, indent);
}

/* Lines below a '|'. */
static void
add_block(struct plan_writer *w, const char *key, struct str s, int indent)
{
    struct str line;

    add_doubt(w, key, indent);
    buf_printf(w->out, "%*s%s: |\n", indent, "", key);
    while (str_line(&s, &line)) {
        line = str_trim(line);
        if (line.n > 0)
            buf_printf(w->out, "%*s%.*s\n", indent + 2, "", STR_ARG(line));
        else
            buf_add_c(w->out, '\n');
    }
}

static void
add_lines(struct plan_writer *w, const char *key, const struct part_lines *l,
          int indent, bool block)
{
    struct buf all = buf_new(w->found->arena);

    if (l->count == 0) {
        add_key(w, key, STR_EMPTY, indent);
        return;
    }
    if (l->count == 1 && !block) {
        add_key(w, key, l->first->text, indent);
        return;
    }
    for (const struct part_line *line = l->first; line != NULL;
         line = line->next)
        buf_printf(&all, "%.*s\n", STR_ARG(line->text));
    add_block(w, key, buf_take(&all), indent);
}

static void
add_lines_if(struct plan_writer *w, const char *key,
             const struct part_lines *l, int indent, bool block)
{
    if (l->count > 0)
        add_lines(w, key, l, indent, block);
}

static void
add_range(struct plan_writer *w, struct part_range range, int indent)
{
    add_block(w, "noi_dung", plan_body(w->found, range), indent);
}

/* Lines of a name in capitals, which a plan writes small: one line where the
 * program breaks it so by itself. */
static struct part_lines
small_lines(const struct found *f, const struct part_lines *l)
{
    struct part_lines small = { NULL, NULL, 0 };
    struct buf all = buf_new(f->arena);
    bool known = true;

    for (const struct part_line *line = l->first; line != NULL;
         line = line->next) {
        bool whole;
        struct str s = part_small(f, line->text, &whole);

        known = known && whole;
        buf_printf(&all, "%s%.*s", all.n > 0 ? " " : "", STR_ARG(s));
        part_add(f->arena, &small, s);
    }
    if (known && small.count == 2 && part_is_upper(l->first->text) &&
        (str_is(small.first->text, "Ủy ban nhân dân") ||
         str_is(small.first->text, "Hội đồng nhân dân"))) {
        small = (struct part_lines){ NULL, NULL, 0 };
        part_add(f->arena, &small, buf_take(&all));
    }
    return known ? small : *l;
}

static void
add_agency(struct plan_writer *w)
{
    const struct found *f = w->found;
    struct part_lines above = small_lines(f, &f->chu_quan);
    const struct part_agency *of = f->agencies;
    struct part_lines name = small_lines(f, of != NULL ? &of->name
                                                       : &f->co_quan);

    buf_add_z(w->out, "co_quan:\n");
    add_lines_if(w, "chu_quan", &above, 2, false);
    if (name.count > 0) {
        add_doubt(w, "co_quan", 2);
        buf_add_z(w->out, name.count > 1 ? "  ten:\n" : "  ten: ");
        for (const struct part_line *l = name.first; l != NULL;
             l = l->next) {
            if (name.count > 1)
                buf_add_z(w->out, "    - ");
            add_scalar(w->out, l->text);
            buf_add_c(w->out, '\n');
        }
    } else {
        add_doubt(w, "co_quan", 2);
        buf_add_z(w->out, "  ten:\n");
    }
}

static void
add_signer(struct plan_writer *w, const char *key,
           const struct part_signer *s, int indent)
{
    add_doubt(w, key, indent);
    buf_printf(w->out, "%*s%s:\n", indent, "", key);
    if (s == NULL) {
        buf_printf(w->out, "%*squyen_han:\n", indent + 2, "");
        return;
    }
    add_lines(w, "quyen_han", &s->quyen_han, indent + 2, false);
    add_lines_if(w, "chuc_vu", &s->chuc_vu, indent + 2, false);
    add_key(w, "ho_ten", s->ho_ten, indent + 2);
}

/* The other agencies, each with who signs for it. */
static void
add_together(struct plan_writer *w, const struct part_agency *of,
             const struct part_signer *s)
{
    add_signer(w, "ky", s, 0);
    buf_add_z(w->out, "lien_tich:\n");
    for (; of != NULL; of = of->next) {
        struct part_lines name = small_lines(w->found, &of->name);

        s = s->next;
        buf_add_z(w->out, "  -\n");
        add_lines(w, "ten", &name, 4, false);
        add_signer(w, "ky", s, 4);
    }
}

static void
add_signers(struct plan_writer *w)
{
    const struct part_signer *s = w->found->signers;
    const struct part_agency *of = w->found->agencies;
    const struct part_signer *chief = NULL;

    if (of != NULL) {
        add_together(w, of->next, s);
        return;
    }
    if (w->found->nested ||
        strcmp(w->found->template_name, "bien-ban") != 0) {
        chief = s != NULL && s->next != NULL ? s->next : s;
        add_signer(w, "ky", chief, 0); /* on the right of the first row */
        if (s == chief)
            s = NULL;
    } else {
        if (s != NULL && s->next != NULL) {
            add_signer(w, "thu_ky", s, 0);
            s = s->next;
        }
        if (s != NULL)
            add_signer(w, "chu_toa", s, 0);
        s = s != NULL ? s->next : NULL;
    }
    if (s != NULL)
        buf_add_z(w->out, "cung_ky:\n");
    for (; s != NULL; s = s->next) {
        if (s == chief)
            continue;
        buf_add_z(w->out, "  -\n");
        add_lines(w, "quyen_han", &s->quyen_han, 4, false);
        add_lines_if(w, "chuc_vu", &s->chuc_vu, 4, false);
        add_key(w, "ho_ten", s->ho_ten, 4);
    }
}

/* "(Kèm theo Kế hoạch số …/KH-UBND …)" is printed by the program itself. */
static bool
is_own_note(const struct found *f, struct str note)
{
    struct str mark = str_printf(f->arena, "/%.*s ", STR_ARG(f->ky_hieu));

    return f->ky_hieu.n > 0 && str_starts(note, "(Kèm theo ") &&
           str_ends(note, ")") && str_has(note, mark.p);
}

static void
add_appendices(struct plan_writer *w)
{
    const struct found *f = w->found;
    int n = 0;

    if (f->appendices == NULL)
        return;
    add_doubt(w, "phu_luc", 0);
    buf_add_z(w->out, "phu_luc:\n");
    for (const struct part_appendix *p = f->appendices; p != NULL;
         p = p->next) {
        buf_printf(w->out, "  - ten: phu_luc_%d\n", ++n);
        add_lines(w, "tieu_de", &p->tieu_de, 4, false);
        if (p->landscape)
            add_key(w, "huong", STR("ngang"), 4);
        if (p->kem_theo.n > 0 && !is_own_note(f, p->kem_theo))
            add_key(w, "kem_theo", p->kem_theo, 4);
        add_range(w, p->body, 4);
    }
}

static void
add_number(struct plan_writer *w)
{
    const struct found *f = w->found;

    add_key(w, "so", f->so, 0);
    add_key(w, "ky_hieu", f->ky_hieu, 0);
}

static void
add_leading(struct plan_writer *w)
{
    const struct found *f = w->found;
    struct part_lines decides = small_lines(f, &f->tham_quyen);

    add_agency(w);
    if (f->signed_at.n > 0)
        add_key(w, "thoi_gian_ky", f->signed_at, 0);
    if (f->type != NULL && str_is(f->type->form, "3.2"))
        return;
    if (!f->unnumbered)
        add_number(w);
    add_key(w, "dia_danh", f->dia_danh, 0);
    add_key(w, "ngay", f->ngay, 0);
    if (f->copying.n > 0)
        return;
    add_key_if(w, "do_khan", f->do_khan, 0);
    if (f->do_khan.n > 0)
        add_key(w, "in_do_khan", STR("có"), 0);
    add_key_if(w, "luu_hanh", f->luu_hanh, 0);
    add_key_if(w, "ten_loai", f->ten_loai, 0);
    if (!f->no_title)
        add_lines(w, "trich_yeu", &f->trich_yeu, 0, false);
    add_lines_if(w, "kinh_gui", &f->kinh_gui, 0, false);
    add_lines_if(w, "tham_quyen", &decides, 0, false);
    add_lines_if(w, "can_cu", &f->can_cu, 0, true);
    add_key_if(w, "mo_dau", f->mo_dau, 0);
}

/* One field of the form; a body with what follows its first words. */
static void
add_field(struct plan_writer *w, const struct unfilled *u, int indent)
{
    const struct found *f = w->found;
    const char *key = str_zero(f->arena, u->path);
    struct buf all = buf_new(f->arena);

    if (u->to == u->from && (!u->body || u->text.n < 200)) {
        add_key(w, key, u->text, indent);
        return;
    }
    if (u->text.n > 0)
        buf_printf(&all, "%.*s\n", STR_ARG(u->text));
    if (u->to > u->from)
        buf_add_str(&all, plan_body(f, (struct part_range){
            f->field_block[u->from], f->field_block[u->to] }));
    add_block(w, key, buf_take(&all), indent);
}

static void
add_fields(struct plan_writer *w)
{
    struct str list = STR_EMPTY;
    int item = 0;

    for (const struct unfilled *u = w->found->fields; u != NULL;
         u = u->next) {
        if (u->list.n > 0 && !str_equal(list, u->list))
            buf_printf(w->out, "%.*s:\n", STR_ARG(u->list));
        if (u->list.n > 0 && (!str_equal(list, u->list) || item != u->item))
            buf_add_z(w->out, "  -\n");
        list = u->list;
        item = u->item;
        add_field(w, u, list.n > 0 ? 4 : 0);
    }
}

/* What is copied, as a plan below the key. */
static void
add_original(struct plan_writer *w, const struct found *original)
{
    struct buf b = buf_new(w->found->arena);
    struct plan_writer inner = { original, &b };
    struct str all, line;

    if (original == NULL)
        return;
    add_leading(&inner);
    add_range(&inner, original->body, 0);
    add_lines_if(&inner, "noi_nhan", &original->noi_nhan, 0, true);
    if (original->signers != NULL)
        add_signers(&inner);
    buf_add_z(w->out, "ban_chinh:\n");
    all = buf_take(&b);
    while (str_line(&all, &line))
        buf_printf(w->out, "%s%.*s\n", line.n > 0 ? "  " : "",
                   STR_ARG(line));
}

static void
add_copy(struct plan_writer *w)
{
    add_leading(w);
    if (w->found->copying.n > 0) {
        add_lines(w, "noi_nhan", &w->found->noi_nhan, 0, true);
        add_signers(w);
    }
    add_original(w, w->found->original);
}

static void
add_free(struct plan_writer *w)
{
    const struct found *f = w->found;

    add_key_if(w, "mau_so", f->mau_so, 0);
    if (f->co_quan.count > 0)
        add_agency(w);
    else if (f->motto)
        add_key(w, "quoc_hieu", STR("có"), 0);
    add_key_if(w, "ten_loai", f->ten_loai, 0);
    add_lines_if(w, "trich_yeu", &f->trich_yeu, 0, false);
    add_range(w, f->body, 0);
    add_lines_if(w, "noi_nhan", &f->noi_nhan, 0, true);
    if (f->signers != NULL)
        add_signer(w, "ky", f->signers, 0);
}

/* What the program makes anew of the headings. */
static void
add_lists(struct plan_writer *w, int indent)
{
    const struct word_file *word = w->found->word;
    int levels = word->list_levels < 4 ? word->list_levels : 4;

    if (word->lists[WORD_HEADINGS])
        add_key(w, "muc_luc", word->list_turns ? STR("sang trang")
                                               : STR("có"), indent);
    if (word->lists[WORD_HEADINGS] && levels > 0 && levels != 3)
        add_key(w, "cap_muc_luc", str_printf(w->found->arena, "%d", levels),
                indent);
    if (word->lists[WORD_TABLES])
        add_key(w, "danh_muc_bang", STR("có"), indent);
    if (word->lists[WORD_PICTURES])
        add_key(w, "danh_muc_hinh", STR("có"), indent);
    if (word->lists[WORD_APPENDICES])
        add_key(w, "danh_muc_phu_luc", STR("có"), indent);
}

void
plan_write(const struct found *f, struct buf *out)
{
    struct plan_writer w = { f, out };

    add_key(&w, "mau", str_from(f->template_name), 0);
    if (f->free) {
        add_free(&w);
        return;
    }
    if (f->type != NULL && str_starts(f->type->form, "3.")) {
        add_copy(&w);
        return;
    }
    add_leading(&w);
    if (f->takes_lists)
        add_lists(&w, 0);
    if (f->fields != NULL)
        add_fields(&w);
    else
        add_range(&w, f->body, 0);
    add_key_if(&w, "ket_thuc", f->ket_thuc, 0);
    add_lines(&w, "noi_nhan", &f->noi_nhan, 0, true);
    add_key_if(&w, "nguoi_soan", f->nguoi_soan, 0);
    add_signers(&w);
    if (f->dia_chi.n > 0)
        add_block(&w, "dia_chi", f->dia_chi, 0);
    if (f->attached != NULL) {
        buf_add_z(out, "kem_theo:\n");
        add_key(&w, "ten_loai", f->attached->ten_loai, 2);
        add_lines(&w, "trich_yeu", &f->attached->trich_yeu, 2, false);
        add_lists(&w, 2);
        add_range(&w, f->attached->body, 2);
    }
    add_appendices(&w);
}
