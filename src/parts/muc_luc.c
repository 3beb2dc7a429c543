/* muc_luc.c — where a mục lục stands, and lists of tables, pictures and phụ
 * lục: their titles, and room for entries, which are known when the whole
 * document is there (merge/contents.c). NĐ 30/2020 does not speak of them. */
#include "base/mend.h"
#include "base/viet.h"
#include "parts/lines.h"

/* What the keys may be: of the list of headings, of others, how deep it goes.
 * A plan in YAML may have true and false for the first two. */
static const char *const asked[] = { "không", "có", "sang trang", NULL };
static const char *const yes_no[] = { "không", "có", NULL };
static const char *const depths[] = { "1", "2", "3", "4", NULL };

enum { ASKED_NO, ASKED_YES, ASKED_TURN };
enum { DEPTH_USUAL = 3 };

/* Which of the words the plan has under that key; `usual` where it is blank or
 * has another, which is told of. */
static int
read_word(const struct part_run *run, const char *key,
          const char *const *words, int usual)
{
    const struct value *v = value_find(run->plan, key);
    struct str text = v != NULL ? str_trim(v->text) : STR_EMPTY;
    struct str word = viet_key(run->arena, text);
    struct nearest nearest = { .asked = text };
    struct buf all = buf_new(run->arena);

    if (text.n == 0)
        return usual;
    if (words != depths && (str_is(word, "true") || str_is(word, "false")))
        return str_is(word, "true") ? ASKED_YES : ASKED_NO;
    for (int i = 0; words[i] != NULL; i++) {
        if (str_equal(word, viet_key(run->arena, str_from(words[i]))))
            return i;
        nearest_offer(&nearest, str_from(words[i]));
        buf_add_z(&all, i == 0 ? "" : words[i + 1] != NULL ? ", " : " hay ");
        buf_add_z(&all, words[i]);
    }
    mend_near(run->diags,
              diag_add(run->diags, CONTENTS_VALUE, v->pos, key,
                       str_zero(run->arena, buf_take(&all)),
                       str_zero(run->arena, text)), text, &nearest);
    return usual;
}

static struct index *
add_index(const struct part_run *run, struct node *parent, const char *key,
          const char *title, enum index_kind kind)
{
    struct pos pos = value_find(run->plan, key)->pos;
    struct node *n = node_new(run->arena, NODE_INDEX, pos);

    part_para(run, parent, "muc_luc", str_from(title), pos);
    n->u.index.kind = kind;
    node_append(parent, n);
    return &n->u.index;
}

static void
muc_luc_build(const struct part_run *run, struct node *parent)
{
    int contents = read_word(run, "muc_luc", asked, ASKED_NO);
    int depth = read_word(run, "cap_muc_luc", depths, DEPTH_USUAL - 1) + 1;

    if (contents != ASKED_NO)
        add_index(run, parent, "muc_luc", "MỤC LỤC",
                  INDEX_HEADINGS)->levels = depth;
    if (read_word(run, "danh_muc_bang", yes_no, ASKED_NO) != ASKED_NO)
        add_index(run, parent, "danh_muc_bang", "DANH MỤC BẢNG",
                  INDEX_TABLES);
    if (read_word(run, "danh_muc_hinh", yes_no, ASKED_NO) != ASKED_NO)
        add_index(run, parent, "danh_muc_hinh", "DANH MỤC HÌNH",
                  INDEX_PICTURES);
    if (read_word(run, "danh_muc_phu_luc", yes_no, ASKED_NO) != ASKED_NO)
        add_index(run, parent, "danh_muc_phu_luc", "DANH MỤC PHỤ LỤC",
                  INDEX_APPENDICES);
    if (parent->last != NULL && parent->last->kind == NODE_INDEX)
        parent->last->u.index.turns = contents == ASKED_TURN;
}

static const char *const fields[] = { "muc_luc", "cap_muc_luc",
                                      "danh_muc_bang", "danh_muc_hinh",
                                      "danh_muc_phu_luc", NULL };

const struct part part_muc_luc = { "muc_luc", fields, muc_luc_build, NULL };
