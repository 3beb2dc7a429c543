/* pdf_sign.c — unsigned signature fields (PDF 1.4, 8.6.3 and 8.4.5), where the
 * pages have places for them. Each has an appearance of nothing, which PDF/A-1
 * wants (ISO 19005-1, 6.5.3 and 6.9). */
#include "render/pdf_file.h"
#include "render/pdf_tags.h"

/* What a field is called: its partial name, which a signing program looks for,
 * and what a person is told. */
struct sign_name {
    const char *name, *title;
};

static const struct sign_name names[] = {
    [SIGNS_PERSON] = { "nguoi_ky", "Chữ ký số của " },
    [SIGNS_AGENCY] = { "co_quan", "Chữ ký số của cơ quan" },
    [SIGNS_NUMBER] = { "so_van_ban", "Số văn bản, do văn thư ghi khi ký số" },
};

enum { KINDS = sizeof(names) / sizeof(names[0]) };

/* A field: its page, its place there, the how manieth it is of its kind, and
 * further entries. */
struct field {
    HPDF_Dict page;
    const struct page *at;
    const struct box *box;
    int count;
    struct str more;
};

/* The names of the first of each kind, "nguoi_ky", then "nguoi_ky_2". */
static HPDF_Dict
field_add(struct haru *h, const struct field *f)
{
    const struct box *box = f->box;
    const struct sign_name *n = &names[box->sign->kind];
    struct buf b = buf_new(h->arena);
    struct str title = str_from(n->title);

    if (box->sign->kind == SIGNS_PERSON)
        title = box->sign->name.n > 0
                    ? str_printf(h->arena, "%s%.*s", n->title,
                                 STR_ARG(pdf_plain(h->scratch,
                                                   box->sign->name)))
                    : STR("Chữ ký số của người ký");
    buf_printf(&b, "/Type/Annot/Subtype/Widget/FT/Sig/F 4/T(%s",
               n->name);
    if (f->count > 1)
        buf_printf(&b, "_%d", f->count);
    buf_add_z(&b, ")/TU");
    pdf_text_add(&b, title);
    pdf_rect_add(&b, f->at, box);
    buf_printf(&b, "/P %u 0 R%.*s", haru_number(f->page),
               STR_ARG(f->more));
    return haru_dict(h, buf_take(&b));
}

void
pdf_signs_add(struct haru *h, const struct pages *pages, HPDF_Dict *list,
              HPDF_Array *annots, struct pdf_tags *tags)
{
    int counts[KINDS] = { 0 }, n = 0;
    HPDF_Dict nothing = NULL;
    struct buf fields = buf_new(h->arena);
    struct str all;

    for (const struct page *p = pages->first; p != NULL; p = p->next, n++)
        for (const struct box *b = p->first; b != NULL; b = b->next) {
            struct field f = { list[n], p, b, 0, STR_EMPTY };
            HPDF_Dict field;

            if (b->kind != BOX_SIGN || h->first != HPDF_OK)
                continue;
            if (nothing == NULL)
                nothing = haru_stream(h, STR("/Type/XObject/Subtype/Form"
                                             "/BBox[0 0 1 1]"),
                                      STR_EMPTY);
            f.count = ++counts[b->sign->kind];
            f.more = str_printf(h->arena, "/AP<</N %u 0 R>>",
                                haru_number(nothing));
            if (tags != NULL)
                f.more = str_printf(h->arena, "%.*s/StructParent %d",
                                    STR_ARG(f.more), pdf_tags_annot_key(tags));
            field = field_add(h, &f);
            if (field == NULL)
                return;
            if (tags != NULL)
                pdf_tags_annot(tags, b, n, haru_number(field));
            haru_note(h, HPDF_Array_Add(annots[n], field));
            buf_printf(&fields, "%s%u 0 R", fields.n > 0 ? " " : "",
                       haru_number(field));
        }
    all = buf_take(&fields);
    if (nothing != NULL)
        haru_note(h, HPDF_Dict_Add(h->doc->catalog, "AcroForm", haru_dict(h,
            str_printf(h->arena, "/Fields[%.*s]/SigFlags 1",
                       STR_ARG(all)))));
}
