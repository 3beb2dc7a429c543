/* pdf_cut.c — cuts a font to the glyphs that a document uses, and writes it as
 * TrueType. */
#include "render/pdf_glyph.h"

#include <string.h>

#include "render/sfnt.h"

enum { TABLES = 6, DIRECTORY_BYTES = 12 + 16 * TABLES, SHORT_LARGEST = 131070 };

struct cutter {
    const struct pdf_face *face;
    uint16_t *new_of; /* [old glyph]: its number in the file; 0: not yet */
    uint16_t *old_of; /* [new glyph]; 0: an empty one */
    struct pdf_outline *outlines; /* [new glyph] */
    int count, room;
};

void
pdf_cut_note(struct arena *a, struct pdf_cut *cut, struct str text)
{
    while (text.n > 0) {
        uint32_t c = pdf_next(&text);
        bool **page;
        int cid;

        if (c < PDF_OFTEN) {
            uint64_t bit = UINT64_C(1) << (c % 64);

            if (cut->noted[c / 64] & bit)
                continue;
            cut->noted[c / 64] |= bit;
        }
        if (font_glyph(cut->face->font, c) == 0)
            continue;
        cid = pdf_codes_take(a, cut->codes, c);
        page = &cut->used[cid >> 8];
        if (*page == NULL)
            *page = ARENA_ARRAY(a, bool, 256);
        if ((*page)[cid & 0xFF])
            continue;
        (*page)[cid & 0xFF] = true;
        cut->count++;
        if (cid > cut->last)
            cut->last = cid;
    }
}

static void
cutter_add(struct cutter *c, unsigned old)
{
    if (c->count == c->room)
        return;
    if (old >= (unsigned)c->face->glyphs)
        old = 0;
    c->old_of[c->count] = (uint16_t)old;
    if (old > 0 && c->new_of[old] == 0)
        c->new_of[old] = (uint16_t)c->count;
    c->count++;
}

/* Glyphs in the order of the file: .notdef, which nothing shows, one for each
 * number, then the components that they are made of and that are not there
 * yet. */
static void
choose_glyphs(struct cutter *c, const struct pdf_cut *cut)
{
    cutter_add(c, 0);
    for (int cid = 1; cid <= cut->last; cid++)
        cutter_add(c, pdf_cut_has(cut, cid)
                          ? font_glyph(c->face->font, cut->codes->chars[cid])
                          : 0);
    for (int i = 0; i < c->count; i++) {
        struct str glyph = c->old_of[i] != 0
                               ? pdf_glyph(c->face, c->old_of[i]) : STR_EMPTY;
        size_t at = 0, place;
        bool more;

        while ((place = pdf_component(glyph, &at, &more)) != 0) {
            unsigned old = sfnt16(glyph.p + place);

            if (old > 0 && old < (unsigned)c->face->glyphs &&
                c->new_of[old] == 0)
                cutter_add(c, old);
        }
    }
}

static struct cutter
cutter_new(struct arena *a, const struct pdf_cut *cut)
{
    struct cutter c = { .face = cut->face };

    /* Two characters may share a glyph, so characters and glyphs add up. */
    c.room = cut->last + cut->face->glyphs + 1;
    if (c.room > 65535)
        c.room = 65535;
    c.new_of = ARENA_ARRAY(a, uint16_t, cut->face->glyphs);
    c.old_of = ARENA_ARRAY(a, uint16_t, c.room);
    return c;
}

static void
outlines_take(struct arena *a, struct cutter *c)
{
    c->outlines = ARENA_ARRAY(a, struct pdf_outline, c->count);
    for (int i = 0; i < c->count; i++)
        if (c->old_of[i] != 0)
            c->outlines[i] = pdf_outline(pdf_glyph(c->face, c->old_of[i]));
}

static void
renumber_components(const struct cutter *c, char *p, size_t n)
{
    struct str glyph = { p, n };
    size_t at = 0, place;
    bool more;

    while ((place = pdf_component(glyph, &at, &more)) != 0) {
        unsigned old = sfnt16(p + place);

        sfnt_put16(p + place,
                old < (unsigned)c->face->glyphs ? c->new_of[old] : 0);
    }
}

/* Outlines lie at even places, for the short form of loca counts pairs. */
static size_t
outline_room(const struct pdf_outline *o)
{
    return (o->head.n + o->tail.n + 1) & ~(size_t)1;
}

static size_t
glyf_size(const struct cutter *c)
{
    size_t size = 0;

    for (int i = 0; i < c->count; i++)
        size += outline_room(&c->outlines[i]);
    return size;
}

static void
put_outlines(const struct cutter *c, char *glyf, char *loca, bool wide)
{
    size_t at = 0;

    for (int i = 0; i <= c->count; i++) {
        const struct pdf_outline *o = &c->outlines[i];

        if (wide)
            sfnt_put32(loca + i * 4, (uint32_t)at);
        else
            sfnt_put16(loca + i * 2, (unsigned)(at / 2));
        if (i == c->count || o->head.n == 0)
            continue;
        pdf_outline_put(o, glyf + at);
        renumber_components(c, glyf + at, o->head.n);
        at += outline_room(o);
    }
}

static void
put_metrics(const struct cutter *c, char *hmtx)
{
    const struct pdf_face *f = c->face;

    for (int i = 0; i < c->count; i++) {
        int old = c->old_of[i], last = f->metrics - 1;
        const char *row = f->hmtx.p + (old < last ? old : last) * 4;

        if (old == 0)
            continue;
        memcpy(hmtx + i * 4, row, 2);
        memcpy(hmtx + i * 4 + 2,
               old <= last ? row + 2
                           : f->hmtx.p + f->metrics * 4 +
                                 (old - f->metrics) * 2, 2);
    }
}

/* maxp; what it says of instructions is that there are none. */
static void
put_limits(const struct cutter *c, char *maxp)
{
    memcpy(maxp, c->face->maxp.p, c->face->maxp.n);
    sfnt_put16(maxp + 4, (unsigned)c->count);
    sfnt_put16(maxp + 14, 1); /* zones */
    memset(maxp + 16, 0, 12); /* twilight points to size of instructions */
}

static uint32_t
checksum(const char *p, size_t n)
{
    uint32_t sum = 0;

    for (size_t i = 0; i < n; i += 4) /* tables are padded with zeros */
        sum += sfnt32(p + i);
    return sum;
}

struct table {
    const char *tag;
    size_t size, at;
};

static size_t
lay_out(struct table tables[TABLES])
{
    size_t at = DIRECTORY_BYTES;

    for (int i = 0; i < TABLES; i++) {
        tables[i].at = at;
        at += (tables[i].size + 3) & ~(size_t)3;
    }
    return at;
}

static void
put_directory(char *file, const struct table tables[TABLES])
{
    sfnt_put32(file, 0x00010000);
    sfnt_put16(file + 4, TABLES);
    sfnt_put16(file + 6, 64); /* 16 times the largest power of 2 in six */
    sfnt_put16(file + 8, 2);
    sfnt_put16(file + 10, 16 * TABLES - 64);
    for (int i = 0; i < TABLES; i++) {
        char *row = file + 12 + 16 * i;

        memcpy(row, tables[i].tag, 4);
        sfnt_put32(row + 4, checksum(file + tables[i].at, tables[i].size));
        sfnt_put32(row + 8, (uint32_t)tables[i].at);
        sfnt_put32(row + 12, (uint32_t)tables[i].size);
    }
}

static struct str
file_make(struct arena *a, const struct cutter *c)
{
    size_t outlines = glyf_size(c);
    bool wide = outlines > SHORT_LARGEST;
    struct table t[TABLES] = {
        { "glyf", outlines, 0 },
        { "head", c->face->head.n, 0 },
        { "hhea", c->face->hhea.n, 0 },
        { "hmtx", (size_t)c->count * 4, 0 },
        { "loca", ((size_t)c->count + 1) * (wide ? 4 : 2), 0 },
        { "maxp", c->face->maxp.n, 0 },
    };
    size_t size = lay_out(t);
    char *file = arena_alloc(a, size);

    put_outlines(c, file + t[0].at, file + t[4].at, wide);
    memcpy(file + t[1].at, c->face->head.p, c->face->head.n);
    sfnt_put32(file + t[1].at + 8, 0);
    sfnt_put16(file + t[1].at + 50, wide);
    memcpy(file + t[2].at, c->face->hhea.p, c->face->hhea.n);
    sfnt_put16(file + t[2].at + 34, (unsigned)c->count);
    put_metrics(c, file + t[3].at);
    put_limits(c, file + t[5].at);
    put_directory(file, t);
    sfnt_put32(file + t[1].at + 8, 0xB1B0AFBA - checksum(file, size));
    return (struct str){ file, size };
}

void
pdf_cut_finish(struct arena *a, struct pdf_cut *cut)
{
    struct cutter c;

    if (cut->count == 0) /* a face that the document does not use */
        return;
    c = cutter_new(a, cut);
    choose_glyphs(&c, cut);
    outlines_take(a, &c);
    cut->glyphs = c.count;
    cut->file = file_make(a, &c);
}
