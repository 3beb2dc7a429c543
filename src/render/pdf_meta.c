/* pdf_meta.c — a document's properties, written twice with the same words: as
 * Info and as XMP. */
#include "model/doc.h"
#include "render/pdf_haru.h"

#include "base/utf8.h"
#include "base/viet.h"

enum { TEXT_LONGEST = 2000 }; /* code points of one property */

/* PDF/A-1 wants the same words in the information dictionary and in XMP, so
 * both are written from this. Empty members are left out. */
struct meta {
    struct str title, subject, author, keywords, creator, producer;
    struct str level; /* of PDF/A-1: A or B */
    struct str pdf_date, xmp_date; /* of the document, never of the clock */
};

struct str
pdf_plain(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    for (int n = 0; s.n > 0 && n < TEXT_LONGEST; n++) {
        uint32_t c = utf8_next(&s);

        if (c <= 0x20 || c == 0x7F || c == 0xA0 || c == 0xFFFE || c == 0xFFFF)
            c = ' ';
        if (c != ' ' || (b.n > 0 && b.p[b.n - 1] != ' '))
            utf8_add(&b, c == 0x2011 ? '-' : c);
    }
    return str_trim(buf_take(&b));
}

/* The number at the start of *s, and the '-' behind it; 0 if there is none
 * or it is out of range. */
static int
cut_number(struct str *s, size_t digits, int most)
{
    int v = 0;

    if (s->n < digits)
        return 0;
    for (size_t i = 0; i < digits; i++) {
        if (s->p[i] < '0' || s->p[i] > '9')
            return 0;
        v = v * 10 + (s->p[i] - '0');
    }
    *s = str_after(*s, digits);
    if (s->n > 0 && *s->p == '-')
        *s = str_after(*s, 1);
    return v <= most ? v : 0;
}

static int
days_in(int month, int year)
{
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    if (month == 2)
        return leap ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* Both date forms need a whole date; the time is midnight in Hà Nội. The
 * words follow NĐ 30/2020, PL I, phần II, 4.2: a zero before days below 10
 * and months 1 and 2. */
static void
date_fill(struct arena *a, struct meta *m, struct str date, struct buf *words)
{
    int year = cut_number(&date, 4, 9999);
    int month = year > 0 ? cut_number(&date, 2, 12) : 0;
    int day = month > 0 ? cut_number(&date, 2, days_in(month, year)) : 0;

    if (year == 0)
        return;
    if (words->n > 0)
        buf_add_z(words, ", ");
    if (day > 0)
        buf_printf(words, "ngày %02d ", day);
    if (month > 0)
        buf_printf(words, "tháng %s%d ", month <= 2 ? "0" : "", month);
    buf_printf(words, "năm %d", year);
    if (day == 0)
        return;
    m->pdf_date = str_printf(a, "D:%04d%02d%02d000000+07'00'", year, month,
                             day);
    m->xmp_date = str_printf(a, "%04d-%02d-%02dT00:00:00+07:00", year, month,
                             day);
}

static struct meta
meta_make(struct haru *h, const struct doc_info *info)
{
    struct meta m = { .creator = STR("vanban") };
    struct str number = pdf_plain(h->arena, info->number);
    struct buf words = buf_new(h->arena);

    m.title = pdf_plain(h->arena, info->title);
    m.subject = pdf_plain(h->arena, info->subject);
    m.author = pdf_plain(h->arena, info->agency);
    m.producer = str_printf(h->arena, "Haru Free PDF Library %s",
                            HPDF_GetVersion());
    if (str_starts(number, "/")) { /* the number is written in by hand */
        buf_add_z(&words, "Ký hiệu ");
        buf_add_str(&words, str_after(number, 1));
    } else if (number.n > 0) {
        buf_add_z(&words, "Số ");
        buf_add_str(&words, number);
    }
    date_fill(h->arena, &m, info->date, &words);
    m.keywords = buf_take(&words);
    return m;
}

static void
info_text(struct buf *b, const char *key, struct str text)
{
    if (text.n == 0)
        return;
    buf_printf(b, "/%s", key);
    pdf_text_add(b, text);
}

static void
info_add(struct haru *h, const struct meta *m)
{
    struct buf b = buf_new(h->arena);

    info_text(&b, "Title", m->title);
    info_text(&b, "Subject", m->subject);
    info_text(&b, "Author", m->author);
    info_text(&b, "Keywords", m->keywords);
    info_text(&b, "Creator", m->creator);
    info_text(&b, "Producer", m->producer);
    info_text(&b, "CreationDate", m->pdf_date);
    haru_note(h, HPDF_Dict_RemoveElement(h->doc->info, "Producer"));
    haru_body(h, h->doc->info, buf_take(&b));
}

static void
xml_text(struct buf *b, struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        switch (s.p[i]) {
        case '&': buf_add_z(b, "&amp;"); break;
        case '<': buf_add_z(b, "&lt;"); break;
        case '>': buf_add_z(b, "&gt;"); break;
        case '"': buf_add_z(b, "&quot;"); break;
        default: buf_add_c(b, s.p[i]); break;
        }
}

/* The text with what goes around it, nothing for an empty text. */
static void
property(struct buf *b, const char *open, struct str text, const char *close)
{
    if (text.n == 0)
        return;
    buf_add_z(b, open);
    xml_text(b, text);
    buf_add_z(b, close);
}

static struct str
xmp(struct arena *a, const struct meta *m, struct str language)
{
    struct buf b = buf_new(a);

    buf_add_z(&b, "<?xpacket begin=\"\xEF\xBB\xBF\" "
        "id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf="
        "\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\"\n"
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
        " pdfaid:part=\"1\"");
    property(&b, " pdfaid:conformance=\"", m->level, "\"");
    property(&b, " pdf:Keywords=\"", m->keywords, "\"");
    property(&b, " pdf:Producer=\"", m->producer, "\"");
    property(&b, " xmp:CreatorTool=\"", m->creator, "\"");
    property(&b, " xmp:CreateDate=\"", m->xmp_date, "\"");
    buf_add_z(&b, ">\n");
    property(&b, "<dc:language><rdf:Bag><rdf:li>", language,
             "</rdf:li></rdf:Bag></dc:language>\n");
    property(&b, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">",
             m->title, "</rdf:li></rdf:Alt></dc:title>\n");
    property(&b, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
             m->subject, "</rdf:li></rdf:Alt></dc:description>\n");
    property(&b, "<dc:creator><rdf:Seq><rdf:li>", m->author,
             "</rdf:li></rdf:Seq></dc:creator>\n");
    buf_add_z(&b, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
                  "<?xpacket end=\"w\"?>");
    return buf_take(&b);
}

void
pdf_meta_add(struct haru *h, const struct doc_info *info, HPDF_Dict tags)
{
    struct meta m = meta_make(h, info);
    HPDF_Dict catalog = h->doc->catalog, packet, profile;
    struct buf b = buf_new(h->arena);

    info_add(h, &m);
    /* all of 1a: structure, language, every glyph's character */
    m.level = tags != NULL && info->language.n > 0 ? STR("A") : STR("B");
    packet = haru_stream(h, STR("/Type/Metadata/Subtype/XML"),
                         xmp(h->arena, &m, info->language));
    profile = haru_stream(h, STR("/N 1/Filter/FlateDecode"),
                          haru_deflate(h, pdf_gray_profile(h->arena)));
    if (info->language.n > 0) {
        buf_add_z(&b, "/Lang");
        pdf_text_add(&b, info->language);
    }
    if (tags != NULL)
        buf_printf(&b, "/MarkInfo<</Marked true>>/StructTreeRoot %u 0 R",
                   haru_number(tags));
    buf_printf(&b,
        "/ViewerPreferences<</DisplayDocTitle true>>/Metadata %u 0 R"
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
        "/OutputConditionIdentifier(Gray gamma 2.2)/Info(Gray gamma 2.2)"
        "/DestOutputProfile %u 0 R>>]",
        haru_number(packet), haru_number(profile));
    haru_body(h, catalog, buf_take(&b));
}
