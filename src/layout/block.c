/* block.c — rules and the blocks of a column, as strips. */
#include "layout/lines.h"

/* Room for the paragraph that a Word file needs between tables, and behind a
 * table that ends a section. */
static void
tiny_set(struct setter *s, int height, struct strips *out)
{
    struct strip *strip = ARENA_NEW(s->arena, struct strip);

    strip->height = height;
    strips_append(out, strip);
}

static void
rule_set(struct setter *s, const struct node *rule, int width,
         struct strips *out)
{
    struct strip *strip = ARENA_NEW(s->arena, struct strip);
    struct box *b = box_new(s->kept, BOX_RULE);

    b->x = mpt_of_twips(width - rule->u.rule.length) / 2;
    b->width = mpt_of_twips(rule->u.rule.length);
    b->height = rule->u.rule.width * 125;
    b->pos = rule->pos;
    strip->boxes = b;
    strip->before = out->after + out->spacing;
    strip->height = rule->u.rule.height;
    strip->keep = rule->u.rule.keep_next;
    strips_append(out, strip);
    out->after = out->spacing = 0;
}

/* The paragraph that a Word file needs behind the entries, where its field
 * ends, stays with the last. */
static void
index_set(struct setter *s, const struct node *index, int width,
          struct strips *out)
{
    blocks_set(s, index, width, out);
    if (out->last != NULL)
        out->last->keep = true;
    tiny_set(s, DOC_TINY_HEIGHT, out);
    out->last->before = out->after + out->spacing;
    out->after = out->spacing = 0;
}

void
blocks_set(struct setter *s, const struct node *parent, int width,
           struct strips *out)
{
    if (parent->kind == NODE_SECTION && parent->u.section.begins_tiny)
        tiny_set(s, DOC_TINY_HEIGHT, out);
    for (struct node *n = parent->first; n != NULL; n = n->next)
        switch (n->kind) {
        case NODE_PARA:
            para_set(s, n, width, 0, out);
            break;
        case NODE_RULE:
            rule_set(s, n, width, out);
            break;
        case NODE_TABLE:
            table_set(s, n, out);
            if (n->next == NULL)
                tiny_set(s, DOC_HAIR_HEIGHT, out);
            else if (n->next->kind == NODE_TABLE)
                tiny_set(s, DOC_TINY_HEIGHT, out);
            break;
        case NODE_INDEX:
            index_set(s, n, width, out);
            break;
        case NODE_SECTION: case NODE_ROW: case NODE_CELL: case NODE_RUN:
        case NODE_BREAK: case NODE_NOTE: case NODE_PAGE: case NODE_HEADER:
        case NODE_FOOTER: case NODE_PICTURE:
            break; /* not blocks: the tree never holds them here */
        }
}
