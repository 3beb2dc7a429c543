/* ky_hai_ben.c — two who sign side by side: the secretary and the chair of a
 * meeting, with Nơi nhận below the secretary (NĐ 30/2020, PL III, Mẫu 1.9);
 * the two sides of a contract; others below them (practice). */
#include "parts/ky_bang.h"
#include "parts/lines.h"

static struct node *
add_bottom(const struct part_run *run, struct node *row, int column)
{
    struct node *cell = ky_cell(run, row, column);

    cell->u.cell.valign = VALIGN_BOTTOM;
    return cell;
}

/* Two who sign beside each other, or one `alone` in the middle. Gives the row
 * of their names. */
static struct node *
add_pair(const struct part_run *run, struct node *table,
         const struct value *left, const struct value *right, bool alone)
{
    const int *widths = table->u.table.widths;
    int first = alone ? widths[0] + widths[1] : widths[0];
    struct node *above = ky_row(run, table), *below;

    chu_ky_authority(run, ky_cell(run, above, 0), left, first);
    if (!alone)
        chu_ky_authority(run, ky_cell(run, above, 1), right, widths[1]);
    ky_level(above);
    /* the names level with each other, whatever stands above them */
    above->u.row.keep_next = true;
    below = ky_row(run, table);
    chu_ky_name(run, add_bottom(run, below, 0), left, first);
    if (!alone)
        chu_ky_name(run, add_bottom(run, below, 1), right, widths[1]);
    else
        above->first->u.cell.columns = below->first->u.cell.columns = 2;
    return below;
}

/* Those who sign besides the two, in pairs below them. */
static struct node *
add_others(const struct part_run *run, struct node *table, struct node *row,
           const struct value *v)
{
    while (v != NULL) {
        row = add_pair(run, table, v, v->next, v->next == NULL);
        v = v->next != NULL ? v->next->next : NULL;
    }
    return row;
}

/* The next of the others; nothing where there is none. */
static const struct value *
take(const struct value **others)
{
    const struct value *v = *others;

    if (v != NULL)
        *others = v->next;
    return v;
}

/* Where one of the two does not sign, the first of the others stands there. */
static void
build(const struct part_run *run, struct node *parent,
      const struct value *left, const struct value *right)
{
    const struct value *list = value_find(run->plan, "cung_ky");
    const struct value *others = list != NULL ? list->first : NULL;
    struct pos pos = left != NULL ? left->pos : run->plan->pos;
    int text = part_text_width(run->profile);
    const int widths[2] = { text / 2, text - text / 2 };
    struct node *table = ky_table(run, parent, pos, widths), *row;

    left = left != NULL ? left : take(&others);
    right = right != NULL ? right : take(&others);
    row = add_pair(run, table, left, right, false);
    row = add_others(run, table, row, others);
    if (lines_read(run->arena, value_find(run->plan, "noi_nhan")).first ==
        NULL)
        return;
    row->u.row.keep_next = true;
    row = ky_row(run, table);
    noi_nhan_build(run, ky_cell(run, row, 0));
    ky_level(row);
}

static void
ky_bien_ban_build(const struct part_run *run, struct node *parent)
{
    const struct value *thu_ky = value_find(run->plan, "thu_ky");
    const struct value *chu_toa = value_find(run->plan, "chu_toa");
    const struct value *others = value_find(run->plan, "cung_ky");

    if (value_is_blank(thu_ky) && value_is_blank(chu_toa) &&
        value_is_blank(others))
        diag_add(run->diags, SIGNERS_NONE, run->plan->pos);
    else
        build(run, parent, value_is_blank(thu_ky) ? NULL : thu_ky,
              value_is_blank(chu_toa) ? NULL : chu_toa);
}

static void
ky_hai_ben_build(const struct part_run *run, struct node *parent)
{
    build(run, parent, value_find(run->plan, "ky_ben_a"),
          value_find(run->plan, "ky_ben_b"));
}

static const char *const of_meeting[] = { "thu_ky", "chu_toa", "cung_ky",
                                          "noi_nhan", NULL };
static const char *const of_sides[] = { "ky_ben_a", "ky_ben_b", "cung_ky",
                                        "noi_nhan", NULL };

const struct part part_ky_bien_ban = { "ky_bien_ban", of_meeting,
                                       ky_bien_ban_build, NULL };
const struct part part_ky_hai_ben = { "ky_hai_ben", of_sides,
                                      ky_hai_ben_build, NULL };
