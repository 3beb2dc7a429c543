/* json.c — escapes what may not stand in a JSON text as it is. */
#include "base/json.h"

void
json_text(struct buf *b, struct str s)
{
    buf_add_c(b, '"');
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];

        if (c == '"' || c == '\\')
            buf_printf(b, "\\%c", c);
        else if (c == '\n')
            buf_add_z(b, "\\n");
        else if (c < 0x20 || c == 0x7F)
            buf_printf(b, "\\u%04x", (unsigned)c);
        else
            buf_add_c(b, (char)c);
    }
    buf_add_c(b, '"');
}

void
json_line(struct buf *b, int depth)
{
    buf_add_c(b, '\n');
    for (int i = 0; i < depth; i++)
        buf_add_z(b, "  ");
}

void
json_passage(struct buf *b, const struct passage *p)
{
    if (p->paragraph > 0)
        buf_printf(b, ", \"paragraph\": %d", p->paragraph);
    else
        buf_printf(b, ", \"table\": %d, \"row\": %d", p->table, p->row);
    if (p->page > 0)
        buf_printf(b, ", \"page\": %d", p->page);
    buf_add_z(b, ", \"words\": ");
    json_text(b, p->words);
}
