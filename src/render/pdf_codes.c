/* pdf_codes.c — numbers the characters of a PDF file, and writes the map from
 * the numbers back to Unicode. */
#include "render/pdf_codes.h"

#include <assert.h>
#include <string.h>

#include "base/utf8.h"

/* Letters that are as wide as each other in a roman face stand together, for
 * a run of them takes one entry in a font's widths; a letter stands with those
 * that are made of it, whose outlines are then near each other in the file,
 * and deflate well. The blank is number 32, by which word spacing (Tw) goes;
 * what a string has to mark (CR, brackets, backslash) are signs that texts
 * seldom have. */
static const char common[] =
    "=<>?&@#$^_{|`}~•·+*%\"'“”‘’–…;:/ .,012-(![)]3456789"
    "bdđpqhknuúùủũụưứừửữựgoóòỏõọôốồổỗộơớờởỡợvx\\yýỳỷỹỵ"
    "aáàảãạăắằẳẵặâấầẩẫậceéèẻẽẹêếềểễệzsrfjtiíìỉĩịlmw"
    "AÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬDĐNUÚÙỦŨỤƯỨỪỬỮỰVXYÝỲỶỸỴKHGQ"
    "OÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢRCBEÉÈẺẼẸÊẾỀỂỄỆLTZSPFJIÍÌỈĨỊMW";

enum { ROOM_FIRST = 512, BLOCK = 256 }; /* bfrange: one high byte each */

static void
number(struct arena *a, struct pdf_codes *codes, uint32_t c, uint16_t *at)
{
    if (codes->count + 1 >= codes->room) {
        size_t have = sizeof(uint16_t) * (size_t)codes->room;

        codes->chars = arena_grow(a, codes->chars, have, have * 2);
        codes->room *= 2;
    }
    *at = (uint16_t)++codes->count;
    codes->chars[codes->count] = (uint16_t)c;
}

int
pdf_codes_take(struct arena *a, struct pdf_codes *codes, uint32_t c)
{
    uint16_t **page = &codes->numbers[c >> 8 & 0xFF];

    if (*page == NULL)
        *page = ARENA_ARRAY(a, uint16_t, 256);
    if ((*page)[c & 0xFF] == 0)
        number(a, codes, c, &(*page)[c & 0xFF]);
    return (*page)[c & 0xFF];
}

struct pdf_codes *
pdf_codes_common(struct arena *a)
{
    struct pdf_codes *codes = ARENA_NEW(a, struct pdf_codes);
    struct str left = str_from(common);

    codes->room = ROOM_FIRST;
    codes->chars = ARENA_ARRAY(a, uint16_t, codes->room);
    while (left.n > 0)
        pdf_codes_take(a, codes, utf8_next(&left));
    codes->common = codes->count;
    assert(codes->numbers[0][' '] == PDF_BLANK);
    return codes;
}

static uint16_t *
copy(struct arena *a, const uint16_t *list, int n)
{
    uint16_t *own = ARENA_ARRAY(a, uint16_t, n);

    memcpy(own, list, sizeof(uint16_t) * (size_t)n);
    return own;
}

struct pdf_codes *
pdf_codes_begin(struct arena *a, const struct pdf_codes *shared)
{
    struct pdf_codes *codes = ARENA_NEW(a, struct pdf_codes);

    *codes = *shared;
    codes->chars = copy(a, shared->chars, shared->room);
    for (int i = 0; i < 256; i++)
        if (shared->numbers[i] != NULL)
            codes->numbers[i] = copy(a, shared->numbers[i], 256);
    return codes;
}

#define MAP_BEGIN(name, kind, system) \
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" \
    "/CIDSystemInfo " system " def\n/CMapName /" name " def\n" \
    "/CMapType " kind " def\n1 begincodespacerange\n"
#define MAP_END \
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
#define NARROW_SPACE "<00> <FF>\nendcodespacerange\n"
#define WIDE_SPACE "<0000> <FFFF>\nendcodespacerange\n"
#define UNICODE "<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >>"

const char pdf_narrow_map[] =
    MAP_BEGIN(PDF_NARROW_NAME, "1", PDF_IDENTITY) NARROW_SPACE
    "1 begincidrange\n<00> <FF> 0\nendcidrange\n" MAP_END;

/* The characters from one number on, as many as one range may hold. */
static int
range_add(struct buf *b, const struct pdf_codes *codes, int from)
{
    static const char digits[] = "0123456789ABCDEF";
    int to = from | (BLOCK - 1);

    if (to > codes->count)
        to = codes->count;
    buf_printf(b, codes->wide ? "<%04X><%04X>[" : "<%02X><%02X>[",
               (unsigned)from, (unsigned)to);
    for (int i = from; i <= to; i++) {
        buf_add_c(b, '<');
        for (int shift = 12; shift >= 0; shift -= 4)
            buf_add_c(b, digits[codes->chars[i] >> shift & 15]);
        buf_add_c(b, '>');
    }
    buf_add_z(b, "]\n");
    return to + 1;
}

struct str
pdf_codes_map(struct arena *a, const struct pdf_codes *codes)
{
    enum { AT_ONCE = 100 }; /* ranges in one section (CMap, 5014) */
    int left = codes->count / BLOCK + 1;
    struct buf b = buf_new(a);

    buf_add_z(&b, MAP_BEGIN("Adobe-Identity-UCS", "2", UNICODE));
    buf_add_z(&b, codes->wide ? WIDE_SPACE : NARROW_SPACE);
    for (int from = 1; left > 0; left -= AT_ONCE) {
        int count = left < AT_ONCE ? left : AT_ONCE;

        buf_printf(&b, "%d beginbfrange\n", count);
        while (count-- > 0)
            from = range_add(&b, codes, from);
        buf_add_z(&b, "endbfrange\n");
    }
    buf_add_z(&b, MAP_END);
    return buf_take(&b);
}
