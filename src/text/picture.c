/* picture.c — reads the lines of pictures, and puts pictures into the tree. */
#include "text/picture.h"

#include "base/utf8.h"
#include "base/viet.h"

/* Word's mark at the end of a paragraph hangs below the picture by its size. */
enum { MARK_SIZE = 2 };

enum { CENT_MOST = 100, TENTHS_MOST = 10000 /* of a millimetre */ };

enum { CODE_WIDTH = 1701 /* twips: 3 cm */ };

/* What one says, by the parts between its bars. */
struct said {
    struct str file, alt; /* file: or the text of a QR code */
    struct picture_name name;
    int wish, part;
    bool wide; /* a width has been said */
    bool code; /* it is a QR code */
};

/* Bytes of "[ảnh:", "[mã QR:" and the like; 0 for none. */
static size_t
opening(struct arena *a, struct str s, bool *code)
{
    enum { LONGEST = 12 }; /* bytes, with marks and blanks */
    size_t colon = str_index(str_first(s, LONGEST), ':');
    struct str key;

    if (!str_starts(s, "[") || colon >= s.n || colon >= LONGEST)
        return 0;
    key = viet_key(a, (struct str){ s.p + 1, colon - 1 });
    *code = str_is(key, "ma_qr");
    return *code || str_is(key, "anh") ? colon + 1 : 0;
}

bool
picture_begins(struct arena *a, struct str line)
{
    bool code;

    return opening(a, line, &code) > 0;
}

bool
picture_is(struct arena *a, struct str line)
{
    return str_ends(line, "]") && picture_begins(a, line);
}

/* Brackets inside, as of a footnote's mark, are closed before its own. */
size_t
picture_length(struct arena *a, struct str s)
{
    int open = 0;

    if (!picture_begins(a, s))
        return 0;
    for (size_t i = 0; i < s.n; i++) {
        open += (s.p[i] == '[') - (s.p[i] == ']');
        if (open == 0)
            return i + 1;
    }
    return 0;
}

/* ---- its parts */

/* "12cm", "12,5 cm", "120 mm", "80%" */
static bool
read_width(struct str s, struct said *said)
{
    long tenths = 0;
    int digits = 0, behind = -1;
    bool cm;

    for (; s.n > 0; s = str_after(s, 1)) {
        bool mark = s.p[0] == ',' || s.p[0] == '.';

        if (!(viet_is_digit((unsigned char)s.p[0]) || (mark && behind < 0)))
            break;
        behind += behind >= 0;
        if (mark)
            behind = 0;
        else if (behind <= 1 && tenths <= TENTHS_MOST)
            tenths = tenths * 10 + (s.p[0] - '0');
        digits += !mark;
    }
    if (behind <= 0)
        tenths *= 10;
    s = str_trim(s);
    if (digits == 0 || tenths == 0)
        return false;
    if (str_is(s, "%")) {
        said->part = (int)(tenths / 10);
        return tenths / 10 >= 1 && tenths / 10 <= CENT_MOST;
    }
    cm = str_is(s, "cm");
    if ((!cm && !str_is(s, "mm")) || tenths > TENTHS_MOST)
        return false;
    /* 254 tenths of a millimetre are 1440 twips */
    said->wish = (int)(tenths * (cm ? 10 : 1) * 1440 / 254);
    return said->wish > 0;
}

/* What comes behind a word that begins a part; empty where it does not. */
static struct str
behind(struct str part, const char *word, const char *capital)
{
    bool colon;

    if (!str_starts(part, word) && !str_starts(part, capital))
        return STR_EMPTY;
    colon = str_starts(str_after(part, strlen(word)), ":");
    if (!colon && !str_starts(part, word))
        return STR_EMPTY; /* "Mô tả quy trình" is a name */
    part = str_after(part, strlen(word) + colon);
    return colon || str_starts(part, " ") ? str_trim(part) : STR_EMPTY;
}

static void
read_part(const struct picture_run *run, struct str part, struct pos pos,
          struct said *said)
{
    struct str width = behind(part, "rộng", "Rộng");
    struct str alt = behind(part, "mô tả", "Mô tả");

    if (width.n > 0 && !said->wide &&
        (said->name.text.n > 0 ||
         viet_is_digit((unsigned char)width.p[0]))) {
        said->wide = true;
        if (!read_width(width, said))
            diag_add(run->diags, PICTURE_WIDTH, pos,
                     str_zero(run->arena, width));
    } else if (alt.n > 0 && said->alt.n == 0) {
        said->alt = alt;
    } else if (said->name.text.n == 0) {
        said->name = (struct picture_name){ part, pos };
    } else if (part.n > 0) {
        diag_add(run->diags, PICTURE_PART, pos, str_zero(run->arena, part));
    }
}

static struct said
read_line(const struct picture_run *run, struct str line, struct pos pos)
{
    struct said said = { .file = STR_EMPTY };
    size_t begin = opening(run->arena, line, &said.code), counted = 0;

    line = str_first(line, line.n - 1);
    for (size_t at = begin; at <= line.n;) {
        struct str rest = str_after(line, at), part;
        size_t n = str_index(rest, '|');

        part = str_trim(str_first(rest, n));
        if (part.n > 0) {
            size_t to = (size_t)(part.p - line.p);

            pos.column += (int)utf8_count(str_after(str_first(line, to),
                                                    counted));
            counted = to;
        }
        if (at == begin)
            said.file = part;
        else
            read_part(run, part, pos, &said);
        at += n + 1;
    }
    return said;
}

/* ---- the tree */

void
picture_add(struct arena *a, struct node *para, struct pos pos,
            struct picture_place place)
{
    struct node *n = node_append(para, node_new(a, NODE_PICTURE, pos));

    para->u.para.size = MARK_SIZE;
    n->u.picture = place;
}

/* A QR code's width where none is said: readers have to manage it. */
static int
code_width(const struct picture *code)
{
    int least = picture_least(code);

    return least > CODE_WIDTH ? least : CODE_WIDTH;
}

/* That of the line; NULL after a diagnostic. */
static const struct picture *
find(const struct picture_run *run, const struct said *said, struct pos pos)
{
    const struct files *files = run->files != NULL
                                    ? run->files
                                    : pos_origin(pos).source->files;
    struct pictures *all = run->pictures != NULL ? run->pictures
                                                 : pictures_new(run->arena);

    if (said->file.n == 0) {
        diag_add(run->diags, PICTURE_NAMELESS, pos,
                 said->code ? "nội dung của mã QR" : "tên tệp ảnh");
        return NULL;
    }
    return said->code ? picture_code(all, said->file, pos, run->diags)
                      : picture_find(all, files, said->file, pos, NULL,
                                     run->diags);
}

bool
picture_fill(const struct picture_run *run, struct node *para,
             struct str line, struct pos pos, struct picture_name *name)
{
    struct said said = read_line(run, line, pos);
    const struct picture *picture = find(run, &said, pos);

    *name = said.name;
    if (picture == NULL)
        return false;
    if (picture->turn > 1)
        diag_add(run->diags, PICTURE_TURNED, pos,
                 str_zero(run->arena, said.file));
    if (said.code && said.alt.n == 0)
        said.alt = str_printf(run->arena, "Mã QR: %.*s", STR_ARG(said.file));
    if (said.code && !said.wide)
        said.wish = code_width(picture);
    if (said.alt.n == 0 && said.name.text.n == 0)
        diag_add(run->diags, PICTURE_ALT, pos,
                 str_zero(run->arena, said.file));
    picture_add(run->arena, para, pos, (struct picture_place){
        .picture = picture, .alt = viet_nfc(run->arena, said.alt),
        .wish = said.wish, .part = said.part });
    return true;
}

void
picture_named(struct arena *a, struct node *para, const struct node *name)
{
    struct node *picture = para_picture(para);

    para->u.para.keep_next = true;
    if (picture == NULL || picture->u.picture.alt.n > 0)
        return;
    picture->u.picture.alt = para_text(a, name);
    picture->u.picture.named = true;
}
