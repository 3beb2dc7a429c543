/* inputs.c — files by device and number, in a table that is looked up. */
#include "out/inputs.h"

#include <stdint.h>
#include <sys/stat.h>

static bool
identify(const char *path, struct input *in)
{
    struct stat st;

    if (stat(path, &st) != 0 || !S_ISREG(st.st_mode))
        return false;
    *in = (struct input){ true, st.st_dev, st.st_ino };
    return true;
}

/* Its place in the table, or the free one that it would take. */
static struct input *
find(const struct inputs *in, const struct input *one)
{
    uint64_t mix = ((uint64_t)one->file + (uint64_t)one->device * 31) *
                   0x9E3779B97F4A7C15;
    size_t i = (size_t)(mix >> 32) % in->room;

    while (in->all[i].taken && (in->all[i].file != one->file ||
                                in->all[i].device != one->device))
        i = (i + 1) % in->room;
    return &in->all[i];
}

/* Twice the room, so that half of it stays free. */
static void
grow(struct inputs *in)
{
    struct inputs old = *in;

    in->room = old.room > 0 ? 2 * old.room : 64;
    in->all = ARENA_ARRAY(in->arena, struct input, in->room);
    for (size_t i = 0; i < old.room; i++)
        if (old.all[i].taken)
            *find(in, &old.all[i]) = old.all[i];
}

void
inputs_add(struct inputs *in, const char *path)
{
    struct input one, *place;

    if (!identify(path, &one))
        return;
    if (in->count * 2 >= in->room)
        grow(in);
    place = find(in, &one);
    in->count += !place->taken;
    *place = one;
}

void
inputs_add_read(struct inputs *in, const struct file_log *log)
{
    for (const struct reading *r = log->last; r != NULL; r = r->next)
        inputs_add(in, r->path);
}

bool
inputs_have(const struct inputs *in, const char *path)
{
    struct input one;

    return in->count > 0 && identify(path, &one) && find(in, &one)->taken;
}

bool
output_spares(const char *path, const struct inputs *in, struct diags *d)
{
    if (strcmp(path, "-") == 0 || !inputs_have(in, path))
        return true;
    diag_add(d, OUTPUT_OVER_INPUT, POS_NONE, path);
    return false;
}
