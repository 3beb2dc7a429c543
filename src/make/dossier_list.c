/* dossier_list.c — reads the declaration of a dossier. */
#include "make/dossier_list.h"

#include "base/word_list.h"
#include "input/plan_read.h"

static void
check_keys(struct arena *a, const struct value *section,
           const char *const *known, const char *list, struct diags *d)
{
    for (const struct value *v = section->first; v != NULL; v = v->next) {
        bool found = false;

        for (const char *const *k = known; *k != NULL && !found; k++)
            found = str_is(v->key, *k);
        if (!found)
            diag_add(d, DOSSIER_KEY, v->key_pos, str_zero(a, v->key_written),
                     list);
    }
}

/* The same with '-' in the place of a character: in a file's name '/' would
 * lead out of the folder. */
static struct str
dashes(struct arena *a, struct str s, char replaced)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < s.n; i++)
        buf_add_c(&b, s.p[i] == replaced ? '-' : s.p[i]);
    return buf_take(&b);
}

static struct entry *
read_entry(struct arena *a, const struct value *section, struct diags *d)
{
    static const char *const known[] = { "mau", "tep", "ten", "nguoi_lap",
                                         "khong_lay", NULL };
    struct entry *e = ARENA_NEW(a, struct entry);

    check_keys(a, section, known, "mau, tep, ten, nguoi_lap, khong_lay", d);
    e->id = section->key;
    e->pos = section->pos;
    e->template_name = value_text(section, "mau");
    e->file = dashes(a, value_text(section, "tep"), '/');
    e->title = value_text(section, "ten");
    e->maker = value_text(section, "nguoi_lap");
    e->not_taken = value_text(section, "khong_lay");
    if (e->file.n == 0)
        e->file = dashes(a, e->id, '_');
    return e;
}

/* Two documents of one name would leave only the second. */
static void
check_files(struct arena *a, const struct dossier *dossier, struct diags *d)
{
    for (const struct entry *e = dossier->first; e != NULL; e = e->next)
        for (const struct entry *o = e->next; o != NULL; o = o->next)
            if (str_equal(e->file, o->file))
                diag_add(d, OUTPUT_CLASH, o->pos, str_zero(a, o->file),
                         str_zero(a, e->id), str_zero(a, o->id));
}

struct dossier *
dossier_read(struct arena *a, const struct files *files, const char *path,
             struct diags *d)
{
    static const char *const known[] = { "ten", "danh_muc", NULL };
    const struct value *top = plan_read(a, files, path, d), *head;
    struct dossier *dossier = ARENA_NEW(a, struct dossier);
    struct entry **end = &dossier->first;
    struct str index;

    if (top == NULL)
        return NULL;
    head = value_find(top, "ho_so");
    if (head == NULL) {
        diag_add(d, DOSSIER_UNKNOWN, top->pos, path);
        return NULL;
    }
    check_keys(a, head, known, "ten, danh_muc", d);
    dossier->title = value_text(head, "ten");
    index = value_text(head, "danh_muc");
    for (const struct value *v = top->first; v != NULL; v = v->next) {
        if (v == head)
            continue;
        if (v->kind != VALUE_MAP) {
            diag_add(d, DOSSIER_KEY, v->key_pos, str_zero(a, v->key_written),
                     "ten, danh_muc");
            continue;
        }
        *end = read_entry(a, v, d);
        (*end)->is_index = str_equal((*end)->id, index);
        end = &(*end)->next;
    }
    check_files(a, dossier, d);
    return dossier;
}

bool
entry_takes(const struct entry *e, struct str key)
{
    return !word_in_list(e->not_taken, key) &&
           template_declares(e->template, key);
}

const char *
dossier_ids(struct arena *a, const struct dossier *dossier)
{
    struct buf b = buf_new(a);

    for (const struct entry *e = dossier->first; e != NULL; e = e->next) {
        if (b.n > 0)
            buf_add_z(&b, ", ");
        buf_add_str(&b, e->id);
    }
    return str_zero(a, buf_str(&b));
}
