/* phu_luc.c — the phụ lục of a document, each on pages of its own: label,
 * title in capitals, what it goes with, a short rule, its text (NĐ 30/2020,
 * PL I, phần I, III.1; PL III, Mẫu 2.1 and 2.2). */
#include "base/limits.h"
#include "base/mend.h"
#include "base/text_map.h"
#include "base/viet.h"
#include "model/section.h"
#include "outline/outline.h"
#include "parts/kem_theo.h"
#include "parts/lien_tich.h"
#include "parts/lines.h"

#define NBSP "\xC2\xA0"

struct builder {
    const struct part_run *run;
    struct node *parent;
    struct text_map names;
    int count;
};

/* One of two words; the first where the key is absent or blank. */
static bool
read_word(const struct part_run *run, const struct value *item,
          const char *key, const char *off, const char *on)
{
    const struct value *v = value_find(item, key);
    struct str text = v != NULL ? str_trim(v->text) : STR_EMPTY;
    struct str word = viet_key(run->arena, text);
    struct nearest nearest = { .asked = text };

    if (str_is(word, viet_key(run->arena, str_from(on)).p))
        return true;
    if (text.n == 0 || str_is(word, viet_key(run->arena, str_from(off)).p))
        return false;
    nearest_offer(&nearest, str_from(off));
    nearest_offer(&nearest, str_from(on));
    mend_near(run->diags,
              diag_add(run->diags, APPENDIX_VALUE, v->pos, key,
                       str_printf(run->arena, "%s hoặc %s", off, on).p,
                       str_zero(run->arena, text)), text, &nearest);
    return false;
}

static struct str
read_name(struct builder *b, const struct value *item)
{
    struct arena *a = b->run->arena;
    struct str name = viet_key(a, value_text(item, "ten"));

    if (name.n > 0 && text_map_add(&b->names, name, b) != NULL)
        diag_add(b->run->diags, APPENDIX_TWICE,
                 value_find(item, "ten")->pos, str_zero(a, name));
    return name;
}

static struct str
one_line(struct arena *a, const struct lines *lines)
{
    struct buf b = buf_new(a);

    for (const struct line *l = lines->first; l != NULL; l = l->next) {
        if (b.n > 0)
            buf_add_c(&b, ' ');
        buf_add_str(&b, l->text);
    }
    return buf_take(&b);
}

/* What the phụ lục goes with, from what the document itself says: it is of
 * the agency, or of whoever decides where the document says so (Mẫu 1.1 to
 * 1.3). */
static struct lines
reference_lines(const struct part_run *run, int room)
{
    struct str type = run->type.n > 0 ? run->type : STR("Công văn");

    return kem_theo_lines(run, type, lien_tich_issuer(run), "phu_luc_kem",
                          room);
}

static void
add_title(const struct part_run *run, struct node *parent,
          const struct lines *lines)
{
    for (const struct line *l = lines->first; l != NULL; l = l->next) {
        struct node *para = part_line(run, parent, "phu_luc_ten", l, lines);

        if (!l->plain)
            para_capitals(run->arena, para);
        part_balance(run, para, section_room(parent));
    }
}

static void
add_reference(const struct part_run *run, struct node *parent,
              const struct value *item)
{
    struct lines lines = lines_read(run->arena,
                                  value_find(item, "kem_theo"));
    int room = section_room(parent), width;
    struct node *para;

    if (lines.first == NULL)
        lines = reference_lines(run, room);
    para = part_lines(run, parent, "phu_luc_kem", &lines);
    width = part_balance(run, para, room);
    part_rule(run, parent, width * run->profile->title_rule / 100, item->pos);
    parent->last->u.rule.keep_next = true;
    parent->last->u.rule.height +=
        profile_style(run->profile, "phu_luc_kem")->after;
}

static void
add_body(const struct part_run *run, struct node *parent,
         const struct value *body)
{
    struct outline o = outline_new(run->arena);

    o.measure = run->measure;
    o.files = run->files;
    o.tables = run->tables;
    o.pictures = run->pictures;
    o.settled = run->settled;
    o.items = run->items;
    if (body == NULL)
        return;
    outline_add_value(&o, body, 0, run->diags);
    outline_finish(&o);
    outline_build(run->arena, &o, run->profile, parent, run->diags);
}

static void
add_one(struct builder *b, const struct value *item, int number)
{
    const struct part_run *run = b->run;
    struct lines title = lines_read_title(run->arena,
                                        value_find(item, "tieu_de"));
    struct appendix *x = ARENA_NEW(run->arena, struct appendix);
    struct node *section;

    x->number = number;
    x->pos = item->pos;
    x->name = read_name(b, item);
    x->title = one_line(run->arena, &title);
    x->separate = read_word(run, item, "tep_rieng", "không", "có");
    x->label = b->count == 1 ? STR("Phụ lục")
        : str_printf(run->arena, "Phụ lục" NBSP "%.*s",
                     STR_ARG(roman_text(run->arena, number)));
    section = section_new(run->arena, run->profile,
                          read_word(run, item, "huong", "doc", "ngang"),
                          item->pos);
    section->u.section.appendix = x;
    section->u.section.number_from = 1;
    section->u.section.number_hidden_first =
        run->profile->page.appendix_first_hidden;
    node_append(b->parent, section);
    run_append(run->arena, node_append(b->parent,
               para_new(run->arena, profile_style(run->profile, "phu_luc"),
                        item->pos)), x->label, 0, item->pos);
    add_title(run, b->parent, &title);
    add_reference(run, b->parent, item);
    add_body(run, b->parent, value_find(item, "noi_dung"));
}

static void
phu_luc_build(const struct part_run *run, struct node *parent)
{
    const struct value *list = value_find(run->plan, "phu_luc");
    struct builder b = { .run = run, .parent = parent,
                         .names = text_map_new(run->arena) };
    int number = 0;

    if (list == NULL || list->kind != VALUE_LIST)
        return;
    for (const struct value *v = list->first; v != NULL; v = v->next)
        b.count++;
    for (const struct value *v = list->first; v != NULL; v = v->next) {
        if (number == LIMIT_APPENDICES) {
            diag_add(run->diags, APPENDIX_MANY, v->pos, LIMIT_APPENDICES_TEXT);
            return;
        }
        add_one(&b, v, ++number);
    }
}

static const char *const fields[] = { "phu_luc", "co_quan", "so", "ky_hieu",
                                      "ngay", NULL };

const struct part part_phu_luc = { "phu_luc", fields, phu_luc_build, NULL };
