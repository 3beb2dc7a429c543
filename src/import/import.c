/* import.c — the way from a file to a plan, and the report of it. */
#include "import/import.h"

#include "import/lost.h"
#include "import/places.h"
#include "import/plan_write.h"
#include "import/word_read.h"
#include "import/word_tell.h"

/* What a place of the plan is called where a clerk is told of it. */
static const struct {
    const char *key, *name;
} names[] = {
    { "mau", "loại văn bản" }, { "co_quan", "cơ quan" },
    { "ky_hieu", "số, ký hiệu" }, { "dia_danh", "địa danh" },
    { "trich_yeu", "trích yếu" }, { "kinh_gui", "kính gửi" },
    { "can_cu", "căn cứ" }, { "noi_dung", "nội dung" },
    { "noi_nhan", "nơi nhận" }, { "ky", "người ký" },
    { "ho_ten", "họ tên" }, { "phu_luc", "phụ lục" },
};

static struct str
name_of(struct str key)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_is(key, names[i].key))
            return str_from(names[i].name);
    return key;
}

static void
add_name(struct buf *b, const char *name, bool there)
{
    if (there)
        buf_printf(b, "%s%s", b->n > 0 ? ", " : "", name);
}

/* It is in the document: what was only put in its place is none. */
static void
add_read(struct buf *b, const struct found *f, const char *key, bool there)
{
    const char *why = part_guessed(f, key);

    add_name(b, name_of(str_from(key)).p,
             there && (why == NULL ||
                       !str_starts(str_from(why), "không thấy")));
}

/* By its title, as lists of templates have it. */
static void
add_template(struct buf *b, const struct found *f)
{
    struct template_head head = { STR_EMPTY, STR_EMPTY, STR_EMPTY, STR_EMPTY };

    if (f->types.home != NULL)
        template_glance(f->arena, f->types.home, str_from(f->template_name),
                        &head);
    buf_printf(b, "mẫu “%.*s”",
               STR_ARG(head.title.n > 0 ? head.title
                                        : str_from(f->template_name)));
}

static void
tell_found(const struct found *f, struct diags *d)
{
    struct buf b = buf_new(f->arena);
    int paras = 0, tables = 0, appendices = 0;

    for (int i = f->body.from; i < f->body.to; i++)
        if (f->block[i]->kind == WORD_TABLE)
            tables++;
        else
            paras += f->block[i]->plain.n > 0;
    for (const struct part_appendix *p = f->appendices; p != NULL;
         p = p->next)
        appendices++;
    add_template(&b, f);
    add_read(&b, f, "co_quan", f->co_quan.count > 0);
    add_read(&b, f, "ky_hieu", f->ky_hieu.n > 0);
    add_read(&b, f, "dia_danh", f->dia_danh.n > 0);
    add_name(&b, "ngày", f->ngay.n > 0);
    add_read(&b, f, "trich_yeu", f->trich_yeu.count > 0);
    add_read(&b, f, "kinh_gui", f->kinh_gui.count > 0);
    add_name(&b, "thẩm quyền", f->tham_quyen.count > 0);
    add_read(&b, f, "can_cu", f->can_cu.count > 0);
    add_name(&b, "câu mở đầu", f->mo_dau.n > 0);
    buf_printf(&b, ", nội dung (%d đoạn, %d bảng)", paras, tables);
    add_name(&b, "câu kết thúc", f->ket_thuc.n > 0);
    add_read(&b, f, "noi_nhan", f->noi_nhan.count > 0);
    add_read(&b, f, "ky", f->signers != NULL);
    add_name(&b, "văn bản kèm theo", f->attached != NULL);
    if (appendices > 0)
        buf_printf(&b, ", %d phụ lục", appendices);
    diag_add(d, IMPORT_FOUND, f->word->pos,
             str_zero(f->arena, buf_take(&b)));
}

/* "dia_danh: …" of the plan */
static void
tell_guess(struct str text, const struct word_file *w, struct diags *d)
{
    size_t n = str_index(text, ':');

    diag_add(d, IMPORT_GUESSED, w->pos,
             str_printf(w->arena, "%.*s%.*s",
                        STR_ARG(name_of(str_first(text, n))),
                        STR_ARG(str_after(text, n))).p);
}

static void
write_plan(const struct word_file *w, struct import_types types,
           struct buf *out, struct diags *d)
{
    struct arena *a = w->arena;
    struct found *f = parts_find(a, w, types);

    plan_write(f, out);
    lost_find(f, buf_str(out));
    tell_found(f, d);
    for (const struct part_line *l = f->guessed.first; l != NULL; l = l->next)
        tell_guess(l->text, w, d);
    for (const struct part_line *l = f->left_out.first; l != NULL;
         l = l->next)
        diag_add(d, IMPORT_LEFT_OUT, w->pos, str_zero(a, l->text));
    word_tell(w, d);
}

bool
import_plan(const struct files *files, const char *path,
            struct import_types types, struct buf *out, struct diags *d)
{
    const struct word_file *w = word_read(out->arena, files, path, d);

    if (w != NULL)
        write_plan(w, types, out, d);
    return w != NULL;
}

const struct source *
import_source(struct arena *a, const struct files *files, const char *path,
              struct str bytes, struct import_types types, struct diags *d)
{
    const struct word_file *w = word_from(a, files, path, bytes, d);
    struct buf plan = buf_new(a);

    if (w == NULL)
        return NULL;
    write_plan(w, types, &plan, d);
    return places_source(w, buf_take(&plan));
}
