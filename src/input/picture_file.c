/* picture_file.c — what can be wrong with any picture. */
#include "input/picture_file.h"

#include "base/limits.h"

bool
picture_broken(struct picture_file *f, const char *how)
{
    diag_add(f->diags, PICTURE_BROKEN, f->pos, f->name, how);
    return false;
}

bool
picture_sized(struct picture_file *f, uint32_t width, uint32_t height)
{
    bool wide = width > LIMIT_PICTURE_SIDE || height > LIMIT_PICTURE_SIDE;

    if (width == 0 || height == 0)
        return picture_broken(f, "rộng hay cao 0 điểm");
    if (wide || (uint64_t)width * height > LIMIT_PICTURE_PIXELS) {
        diag_add(f->diags, PICTURE_LARGE, f->pos, f->name,
                 str_printf(f->arena, "%u × %u điểm", width, height).p,
                 wide ? LIMIT_PICTURE_SIDE_TEXT : LIMIT_PICTURE_PIXELS_TEXT);
        return false;
    }
    f->picture->width = (int)width;
    f->picture->height = (int)height;
    return true;
}
