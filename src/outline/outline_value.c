/* outline_value.c — reads the lists and maps of a plan (muc, nhiem_vu,
 * noi_dung …) as items. */
#include <string.h>

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "outline/outline_label.h"
#include "outline/outline_mark.h"
#include "outline/outline_text.h"
#include "table/table.h"

enum { NUMBER_LEAST = 1, NUMBER_MOST = 999 };

/* The keys of an item, in the order in which they are read. */
enum key { KEY_MUC, KEY_NHIEM_VU, KEY_SO, KEY_NOI_DUNG, KEY_THOI_GIAN,
           KEY_DON_VI, KEY_TRANG, KEY_BANG, KEY_COUNT };

static const char *const key_names[KEY_COUNT] = {
    [KEY_MUC] = "muc",           [KEY_NHIEM_VU] = "nhiem_vu",
    [KEY_SO] = "so",             [KEY_NOI_DUNG] = "noi_dung",
    [KEY_THOI_GIAN] = "thoi_gian", [KEY_DON_VI] = "don_vi",
    [KEY_TRANG] = "trang",       [KEY_BANG] = "bang",
};

enum label_kind
outline_label_at(int depth)
{
    static const enum label_kind kinds[] = {
        LABEL_ROMAN, LABEL_ARABIC, LABEL_ARABIC2, LABEL_ARABIC3, LABEL_LETTER,
    };

    return depth < 5 ? kinds[depth > 0 ? depth : 0] : LABEL_DASH;
}

/* The key of an item that a value has; KEY_COUNT for another. */
static int
key_of(const struct value *v)
{
    int i = 0;

    while (i < KEY_COUNT && !str_is(v->key, key_names[i]))
        i++;
    return i;
}

static struct nearest
nearest_key(const struct value *v)
{
    struct nearest nearest = { .asked = v->key };

    for (int i = 0; i < KEY_COUNT; i++)
        nearest_offer(&nearest, str_from(key_names[i]));
    return nearest;
}

/* A map of one pair that is a sentence with a colon, which YAML reads so: its
 * key is written in words and is none, or says nothing without a title. */
static bool
is_sentence(const struct value *map)
{
    const struct value *v = value_colon(map);

    if (v == NULL || value_is_name(v->key_written) || str_is(v->key, "tep"))
        return false;
    switch (key_of(v)) {
    case KEY_MUC:
    case KEY_NHIEM_VU:
    case KEY_TRANG:
    case KEY_BANG:
        return false;
    case KEY_COUNT: /* "noi dug" is mistyped, "Thời điểm" is not */
        return utf8_count(v->key_written) < v->key_written.n ||
               nearest_key(v).rank == 0;
    default:
        return true;
    }
}

static void
report_key(struct outline *o, const struct value *v, struct diags *d)
{
    struct nearest nearest = nearest_key(v);

    mend_near(d, diag_add(d, OUTLINE_KEY_UNKNOWN, v->key_pos,
                          str_zero(o->arena, v->key_written),
                          nearest.rank > 0
                              ? nearest_text(o->arena, &nearest)
                              : "; nếu là câu văn có dấu hai chấm thì đặt cả "
                                "câu trong dấu ngoặc kép"),
              v->key_written, &nearest);
}

/* Reports the keys that do not exist; a draft shows what they say. */
static void
add_unknown(struct outline *o, const struct value *map, struct diags *d)
{
    for (const struct value *v = map->first; v != NULL; v = v->next) {
        if (key_of(v) < KEY_COUNT)
            continue;
        report_key(o, v, d);
        if (v->kind == VALUE_TEXT || v->kind == VALUE_NULL)
            outline_add(o, LABEL_NONE,
                        str_trim(str_printf(o->arena, "%.*s: %.*s",
                                            STR_ARG(v->key_written),
                                            STR_ARG(str_trim(v->text)))),
                        v->key_pos);
    }
}

/* A title on one line: an item of its text, in which the line ends of a
 * block count as blanks, without a label that is written before it. */
static struct item *
title_item(struct outline *o, const struct value *v, int depth)
{
    size_t lead = mark_blanks(v->text), n;
    struct str text = str_trim(str_after(v->text, lead));
    struct label label;
    struct item *it;
    char *p;

    n = label_read(o->arena, text, &o->series, &label);
    it = outline_add(o, outline_label_at(depth), str_after(text, n),
                     value_pos(v, lead));
    it->spans->pos = value_pos(v, lead + n);
    if (n > 0)
        it->label = label; /* the author numbers by hand */
    if (str_index(it->text, '\n') < it->text.n) {
        it->text = str_copy(o->arena, it->text);
        p = (char *)it->text.p;
        for (size_t i = 0; i < it->text.n; i++)
            if (p[i] == '\n')
                p[i] = ' ';
    }
    item_unwrap(it);
    /* NĐ 30/2020, PL I, phần I, II.6: the title of a mục is in capitals */
    it->capitals = it->label.kind == LABEL_ROMAN;
    return it;
}

/* so: "4" counts on from there, in the item's own way of numbering; other
 * texts ("2a", "IV.") stand as they are written. */
static void
set_number(struct outline *o, struct item *it, const struct value *v,
           struct diags *d)
{
    struct str s = str_trim(v->text);
    int number = 0;
    size_t n = 0;

    if (v->kind != VALUE_TEXT) {
        diag_add(d, OUTLINE_VALUE_KIND, v->pos, "so");
        return;
    }
    if (str_ends(s, "."))
        s.n--;
    number = mark_digits(s, &n);
    if (n == s.n && number >= NUMBER_LEAST && number <= NUMBER_MOST) {
        it->label.number = number;
        it->label.text = STR_EMPTY;
        return;
    }
    if (n == s.n || s.n > 12 || !(viet_is_letter(mark_first(s)) ||
                                  viet_is_digit(mark_first(s)))) {
        diag_add(d, OUTLINE_NUMBER_BAD, v->pos, str_zero(o->arena, s));
        return;
    }
    it->label.text = str_ends(s, ")")
                         ? str_copy(o->arena, s)
                         : str_printf(o->arena, "%.*s.", STR_ARG(s));
    it->label.number = n > 0 ? number : roman_number(s);
}

/* trang: how the pages of this item are held. */
static void
add_turn(struct outline *o, const struct value *v, struct diags *d)
{
    struct str key = v->kind == VALUE_TEXT ? viet_key(o->arena, v->text)
                                           : STR_EMPTY;

    if (str_is(key, "ngang"))
        outline_add_turn(o, TURN_LANDSCAPE, v->pos);
    else if (str_is(key, "doc"))
        outline_add_turn(o, TURN_UPRIGHT, v->pos);
    else
        outline_report_turn(d, v->pos, str_trim(v->text),
                            str_trim(v->text));
}

void
outline_report_turn(struct diags *d, struct pos pos, struct str text,
                    struct str word)
{
    struct nearest near = { .asked = str_first(word, str_index(word, ']')) };
    struct diag *g = diag_add(d, OUTLINE_TURN, pos,
                              str_zero(d->arena, text));

    nearest_offer(&near, STR("ngang"));
    nearest_offer(&near, STR("dọc"));
    if (near.rank > 0)
        mend_part(d, g, pos, text, near.asked, near.name);
}

/* bang: a table, or the name of one. */
static void
add_table(struct outline *o, const struct value *v, struct diags *d)
{
    if (value_is_blank(v))
        return;
    if (v->kind == VALUE_TEXT)
        outline_add_named(o, viet_key(o->arena, v->text), v->pos, d);
    else
        outline_add_table(o, v);
}

static struct lead
dashed(const char *text)
{
    return (struct lead){ text, LABEL_DASH };
}

static void
add_map(struct outline *o, const struct value *map, int depth,
        struct diags *d)
{
    const struct value *found[KEY_COUNT + 1] = { NULL };
    const struct value *title;
    struct item *before = o->last, *it = NULL;
    bool task;

    for (const struct value *v = map->first; v != NULL; v = v->next)
        found[key_of(v)] = v;
    task = value_is_blank(found[KEY_MUC]) &&
           !value_is_blank(found[KEY_NHIEM_VU]);
    title = found[task ? KEY_NHIEM_VU : KEY_MUC];
    if (!value_is_blank(found[KEY_MUC]) && !value_is_blank(found[KEY_NHIEM_VU]))
        diag_add(d, OUTLINE_TITLE_TWICE, found[KEY_NHIEM_VU]->key_pos);
    if (!value_is_blank(found[KEY_TRANG]))
        add_turn(o, found[KEY_TRANG], d);
    if (value_is_blank(title)) {
        for (int i = 0; i < KEY_BANG && found[KEY_TRANG] == NULL; i++)
            if (found[i] != NULL) {
                diag_add(d, OUTLINE_TITLE_MISSING, map->pos);
                break;
            }
    } else if (title->kind != VALUE_TEXT) {
        diag_add(d, OUTLINE_VALUE_KIND, title->pos, key_names[task]);
    } else {
        it = title_item(o, title, depth);
        if (!value_is_blank(found[KEY_SO]))
            set_number(o, it, found[KEY_SO], d);
    }
    add_unknown(o, map, d);
    if (task)
        outline_add_led(o, dashed("Nội dung"), found[KEY_NOI_DUNG], depth + 1,
                        d);
    else if (found[KEY_NOI_DUNG] != NULL)
        outline_add_value(o, found[KEY_NOI_DUNG], depth + (it != NULL), d);
    /* a footnote called in the title is defined in the text below it */
    if (it != NULL && it->next != NULL)
        it->notes = it->next->notes;
    outline_add_led(o, dashed("Thời gian thực hiện"), found[KEY_THOI_GIAN],
                    depth + 1, d);
    outline_add_led(o, dashed("Đơn vị thực hiện"), found[KEY_DON_VI],
                    depth + 1, d);
    add_table(o, found[KEY_BANG], d);
    if (!value_is_blank(found[KEY_TRANG]))
        outline_end_turn(o, before, map->pos);
}

/* Puts "lead: " before an item's text. */
static void
prefix(struct arena *a, struct item *it, struct lead lead)
{
    struct buf b = buf_new(a);
    struct span *own;
    size_t n;

    buf_printf(&b, "%s: ", lead.text);
    n = b.n;
    buf_add_str(&b, it->text);
    it->text = buf_take(&b);
    for (struct span *s = it->spans->next; s != NULL; s = s->next)
        s->offset += n;
    /* what the program has put in stands where the text does; the text
     * itself keeps its columns by a span of its own */
    own = ARENA_NEW(a, struct span);
    *own = *it->spans;
    own->offset = n;
    it->spans->next = own;
    it->label.kind = lead.label;
}

/* Whether the author has written the lead himself: "- Nội dung: …". */
static bool
begins_with(struct arena *a, struct str text, const char *lead)
{
    struct str words = viet_fold(a, str_from(lead));
    struct str begin = viet_fold(a, str_first(text, strlen(lead) * 2));

    return begin.n >= words.n &&
           str_equal(str_first(begin, words.n), words) &&
           !viet_is_letter(mark_first(str_after(begin, words.n)));
}

void
outline_add_led(struct outline *o, struct lead lead, const struct value *v,
                int depth, struct diags *d)
{
    struct item *before = o->last, *first, *it;
    enum label_kind below = lead.label == LABEL_NONE ? LABEL_DASH
                                                     : LABEL_PLUS;

    if (value_is_blank(v))
        return;
    outline_add_value(o, v, depth, d);
    first = before != NULL ? before->next : o->first;
    if (first == NULL)
        return;
    if (begins_with(o->arena, first->text, lead.text)) {
        if (first->label.kind == LABEL_NONE)
            first->label.kind = lead.label;
        return;
    }
    if ((first->next == NULL ||
         (lead.label == LABEL_NONE && v->kind != VALUE_LIST)) &&
        first->label.kind == LABEL_NONE && first->turn == TURN_NONE &&
        first->table == NULL) {
        prefix(o->arena, first, lead);
        return;
    }
    /* the bare texts of a list go one level below the lead */
    for (it = first; it != NULL && v->kind == VALUE_LIST; it = it->next)
        if (it->label.kind == LABEL_NONE && it->turn == TURN_NONE &&
            it->table == NULL)
            it->label.kind = below;
    it = item_new(o->arena, lead.label,
                  str_printf(o->arena, "%s:", lead.text), first->pos);
    outline_insert(o, before, it);
}

/* A clerk who forgets the '|' behind the key gets the whole body as one
 * paragraph: seen by a label at the start of a line that was joined. */
static void
check_folded(struct outline *o, const struct value *v, struct diags *d)
{
    struct pos pos = v->pos;
    struct label_series series = o->series;
    struct label label;
    struct str rest, line;

    if (!v->folded || pos.source == NULL)
        return;
    rest = pos.source->text;
    for (int i = 0; i < pos.line; i++)
        str_line(&rest, &line);
    while (str_line(&rest, &line) && line.n > 0) {
        size_t blanks = mark_blanks(line);
        struct str text = str_trim(line);

        pos.line++;
        if (str_first(line, blanks).n == 0)
            return; /* the next key */
        if (label_read(o->arena, text, &series, &label) == 0)
            continue;
        pos.column = 1 + (int)blanks;
        diag_add(d, OUTLINE_FOLDED, pos, str_zero(o->arena, label.text));
        return;
    }
}

void
outline_add_value(struct outline *o, const struct value *v, int depth,
                  struct diags *d)
{
    if (is_sentence(v)) {
        diag_add(d, YAML_COLON_TEXT, v->first->key_pos, "");
        outline_add_text(o, value_uncolon(o->arena, v), d);
        return;
    }
    if (table_is(v)) {
        outline_add_table(o, v);
        return;
    }
    switch (v->kind) {
    case VALUE_NULL:
        break;
    case VALUE_TEXT:
        check_folded(o, v, d);
        outline_add_text(o, v, d);
        break;
    case VALUE_LIST:
        for (const struct value *c = v->first; c != NULL; c = c->next)
            outline_add_value(o, c, depth, d);
        break;
    case VALUE_MAP:
        add_map(o, v, depth, d);
        break;
    }
}
