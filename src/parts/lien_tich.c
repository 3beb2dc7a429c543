/* lien_tich.c — what joint issue changes in name, type and symbol, and the
 * table of those who sign. */
#include "parts/lien_tich.h"

#include "parts/co_quan.h"
#include "parts/ky_bang.h"
#include "parts/lines.h"

/* What the profile puts there; "không" stands for nothing. */
static struct str
wanted(struct str setting)
{
    return str_is(setting, "không") ? STR_EMPTY : setting;
}

const struct value *
lien_tich_first(const struct value *plan)
{
    const struct value *list = value_find(plan, "lien_tich");

    return list != NULL && list->kind == VALUE_LIST ? list->first : NULL;
}

const struct value *
lien_tich_also(const struct value *plan)
{
    const struct value *list = value_find(plan, "cung_ky");

    return list != NULL && list->kind == VALUE_LIST ? list->first : NULL;
}

int
lien_tich_count(const struct value *plan)
{
    int count = 1;

    for (const struct value *v = lien_tich_first(plan); v != NULL;
         v = v->next)
        count++;
    return count;
}

struct str
lien_tich_marked(const struct part_run *run, struct str name)
{
    struct str mark = wanted(run->profile->joint_mark);

    if (mark.n == 0)
        return name;
    return str_printf(run->arena, "%.*s\u00A0%.*s", STR_ARG(name),
                      STR_ARG(mark));
}

bool
lien_tich_decides(const struct part_run *run)
{
    struct lines lines = lines_read(run->arena,
                                    value_find(run->plan, "tham_quyen"));
    struct str name = co_quan_inline(run->arena,
                                     value_find(run->plan, "co_quan.ten"));

    return lien_tich_first(run->plan) != NULL && lines.first != NULL &&
           lines.first->next == NULL && str_equal(lines.first->text, name);
}

struct str
lien_tich_issuer(const struct part_run *run)
{
    struct arena *a = run->arena;
    struct str decides = value_text(run->plan, "tham_quyen");
    struct buf b = buf_new(a);

    if (decides.n > 0 && !lien_tich_decides(run))
        return decides;
    buf_add_str(&b, co_quan_inline(a, value_find(run->plan, "co_quan.ten")));
    for (const struct value *v = lien_tich_first(run->plan); v != NULL;
         v = v->next) {
        buf_add_z(&b, v->next != NULL ? ", " : " và ");
        buf_add_str(&b, co_quan_inline(a, value_find(v, "ten")));
    }
    return buf_take(&b);
}

struct str
lien_tich_type(struct arena *a, struct str type, const struct value *plan,
               const struct profile *p)
{
    struct str own = value_text(plan, "ten_loai");
    struct str more = wanted(p->joint_type);

    if (own.n > 0)
        return own;
    if (type.n == 0 || more.n == 0 || lien_tich_first(plan) == NULL)
        return type;
    return str_printf(a, "%.*s %.*s", STR_ARG(type), STR_ARG(more));
}

/* "KHLT-UBND-MTTQ": the kind of document, then each agency. */
void
lien_tich_check_symbol(const struct part_run *run)
{
    const struct value *v = value_find(run->plan, "ky_hieu");
    struct str symbol = value_text(run->plan, "ky_hieu");
    int agencies = lien_tich_count(run->plan), groups = 1;

    for (size_t i = 0; i < symbol.n; i++)
        groups += symbol.p[i] == '-';
    if (agencies > 1 && symbol.n > 0 && groups <= agencies)
        diag_add(run->diags, JOINT_SYMBOL, v->pos, str_zero(run->arena, symbol),
                 str_printf(run->arena, "%d", agencies).p);
}

/* Who signs, in the order of the agencies; and how they stand. */
struct signers {
    const struct part_run *run;
    const struct value **all;
    int count, across; /* how many stand side by side */
    int grid;          /* columns of the table */
    struct node *table;
};

static void
read_signers(struct signers *s)
{
    const struct value *plan = s->run->plan;
    const struct value *others = lien_tich_also(plan);
    int n = 0, count = lien_tich_count(plan);

    for (const struct value *v = others; v != NULL; v = v->next)
        count++;
    s->count = count;
    s->all = ARENA_ARRAY(s->run->arena, const struct value *, s->count);
    s->all[n++] = value_find(plan, "ky");
    for (const struct value *v = lien_tich_first(plan); v != NULL;
         v = v->next)
        s->all[n++] = value_find(v, "ky");
    for (const struct value *v = others; v != NULL; v = v->next)
        s->all[n++] = v;
    s->across = s->run->profile->joint_columns;
    if (s->across > s->count)
        s->across = s->count;
    /* two below three need halves where three have thirds */
    s->grid = s->across == 3 && s->count % 3 == 2 ? 6 : s->across;
}

static void
add_table(struct signers *s, struct node *parent)
{
    const struct part_run *run = s->run;
    int text = part_text_width(run->profile), rest = text;
    int *widths = ARENA_ARRAY(run->arena, int, s->grid);

    for (int i = 0; i < s->grid; i++) {
        widths[i] = i < s->grid - 1 ? text / s->grid : rest;
        rest -= widths[i];
    }
    s->table = node_new(run->arena, NODE_TABLE,
                        lien_tich_first(run->plan) != NULL
                            ? lien_tich_first(run->plan)->pos
                            : lien_tich_also(run->plan)->pos);
    s->table->u.table.columns = s->grid;
    s->table->u.table.widths = widths;
    s->table->u.table.signature = true;
    node_append(parent, s->table);
}

/* The cell of the i-th of `count` that share the row. */
static struct node *
add_cell(struct signers *s, struct node *row, int i, int count)
{
    int span = s->grid / count;
    struct node *cell = ky_cell(s->run, row, i * span);

    cell->u.cell.columns = span;
    return cell;
}

/* Those from the first on who stand side by side. The names are level with
 * each other, whatever stands above them. */
static void
add_signers(struct signers *s, int first, int count)
{
    bool from_right = s->run->profile->joint_main_right;
    struct node *above = ky_row(s->run, s->table);
    struct node *below = ky_row(s->run, s->table);

    above->u.row.keep_next = below->u.row.keep_next = true;
    for (int i = 0; i < count; i++) {
        int which = first + (from_right ? count - 1 - i : i);
        struct node *cell = add_cell(s, below, i, count);
        int width = table_width(&s->table->u.table, cell->u.cell.column,
                                cell->u.cell.columns);

        chu_ky_authority(s->run, add_cell(s, above, i, count),
                         s->all[which], width);
        cell->u.cell.valign = VALIGN_BOTTOM;
        chu_ky_name(s->run, cell, s->all[which], width);
    }
    ky_level(above);
}

void
lien_tich_ky_build(const struct part_run *run, struct node *parent)
{
    struct signers s = { .run = run };
    struct node *row;

    read_signers(&s);
    add_table(&s, parent);
    for (int i = 0; i < s.count; i += s.across)
        add_signers(&s, i, s.count - i < s.across ? s.count - i : s.across);
    row = ky_row(run, s.table);
    noi_nhan_build(run, ky_cell(run, row, 0));
    row->first->u.cell.columns = (s.grid + 1) / 2;
    ky_level(row);
}
