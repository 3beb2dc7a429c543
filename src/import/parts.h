/* parts.h — the components of a document that was read, found by their place,
 * form and words. */
#ifndef VANBAN_IMPORT_PARTS_H
#define VANBAN_IMPORT_PARTS_H

#include "import/word.h"
#include "merge/unfill.h"

struct part_line {
    struct str text; /* outline markup */
    struct part_line *next;
};

struct part_lines {
    struct part_line *first, *last;
    int count;
};

/* A type of document that there is a template for. */
struct import_type {
    struct str name;         /* of the template */
    struct str type;         /* "Kế hoạch" */
    struct str abbreviation; /* "KH" */
    struct str form;         /* "1.4" */
};

struct import_types {
    const struct import_type *row;
    int count;
    const struct home *home; /* where the templates are */
};

/* One of those that have made a document together. */
struct part_agency {
    struct part_lines name;
    struct part_agency *next;
};

struct part_signer {
    struct part_lines quyen_han, chuc_vu;
    struct str ho_ten;
    struct part_signer *next;
};

/* Blocks from..to of the document, to not among them. */
struct part_range {
    int from, to;
};

struct part_appendix {
    struct str name; /* "Phụ lục II"; empty: there was none */
    struct part_lines tieu_de;
    struct str kem_theo; /* empty: what the program prints itself */
    struct part_range body;
    bool landscape;
    struct part_appendix *next;
};

struct part_attached { /* a statute that a decision puts into force */
    struct str ten_loai;
    struct part_lines trich_yeu;
    struct part_range body;
};

struct found {
    struct arena *arena;
    const struct word_file *word;
    struct word_block **block;
    int count;
    struct import_types types;
    const struct import_type *type; /* NULL: a công văn, or not known */
    const char *template_name;
    struct str ten_loai; /* where it is not the template's own; else empty */
    struct part_lines chu_quan, co_quan;
    struct str so, ky_hieu, dia_danh, ngay, do_khan, luu_hanh, nguoi_soan;
    struct str dia_chi;
    struct str dated; /* the line with place and day, as it stands */
    struct part_lines trich_yeu, kinh_gui, tham_quyen, can_cu, noi_nhan;
    struct str mo_dau, ket_thuc;
    struct part_range body;
    struct part_range lead; /* all between căn cứ and who signs */
    /* of a template with fields of its own; NULL: the body is one */
    const struct unfilled *fields;
    const int *field_block; /* the block of each of its paragraphs */
    bool no_title;          /* its form has no trích yếu */
    bool takes_lists;       /* its template has a mục lục */
    struct part_signer *signers, *last_signer;
    struct part_agency *agencies; /* NULL: one */
    struct part_attached *attached;
    struct part_appendix *appendices, *last_appendix;
    bool letter; /* V/v below the number */
    /* a copy: of what (NULL: a photocopy), how it is called, when it was
     * signed on an electronic one */
    const struct found *original;
    struct str copying, signed_at;
    bool numbered, motto; /* the head has a number, quốc hiệu */
    bool free;      /* all of it is body; see parts_free.c */
    struct str mau_so; /* "Mẫu số 01: …" above the head */
    bool nested;    /* it is the original of a copy */
    bool greets;    /* a letter: its title is one of its own fields */
    bool unnumbered; /* its form has no number */
    bool ordered;    /* "QUYẾT ĐỊNH:", "Điều 1" */
    bool scanned;    /* text without its marks, as a scan is read */
    /* "key: why", of what was guessed */
    struct part_lines guessed, left_out;
};

void part_add(struct arena *, struct part_lines *, struct str);
/* Each line of outline markup that is not blank. */
void part_add_lines(struct arena *, struct part_lines *, struct str);
/* A name in capitals as the text below writes it, else with capitals at the
 * front of what is known to be a name; whole: all of it was found there. */
struct str part_small(const struct found *, struct str, bool *whole);
void part_guess(struct found *, const char *key, const char *why);
void part_leave_out(struct found *, struct str, const char *why);
const char *part_guessed(const struct found *, const char *key);

/* Finds what there is. */
struct found *parts_find(struct arena *, const struct word_file *,
                         struct import_types);

/* Private to the search. */
bool parts_is_free(const struct found *);
int parts_free_title(struct found *, int at);
void parts_free(struct found *, int at);
int parts_title_lines(struct found *, int type); /* what is below it */
void parts_search(struct found *); /* in its blocks */
bool parts_find_copy(struct found *);
bool part_is_copying(const struct found *, struct str); /* "SAO Y" */
bool parts_find_form(struct found *);
/* Of text without a head: the type by its sentences, and the block behind its
 * title; the agency. */
int parts_guess_type(struct found *, int at);
void parts_guess_head(struct found *);
bool parts_is_scanned_basis(const struct found *, const struct word_block *);
/* What the template asks for and the document has not. */
void parts_fill_gaps(struct found *);
void part_forget(struct found *, const char *key); /* it was no guess */
struct word_block *parts_unframed(struct arena *, const struct word_file *,
                                  int *count);
int parts_without_pages(struct found *, struct word_block *);
int parts_find_head(struct found *);  /* the block behind it */
bool parts_ends_head(const struct found *, const struct word_block *);
int parts_find_title(struct found *, int at);
void parts_find_tail(struct found *, int from);
/* The block is a paragraph that begins a phụ lục; or such a statute's head. */
bool parts_begins_appendix(const struct found *, int at);
int parts_find_signing(const struct found *, int from); /* count: nowhere */
int parts_read_signing(struct found *, int at); /* the block behind it */
bool part_is_power(struct str); /* "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH" */
bool part_is_name(struct str);  /* "Nguyễn Văn A" */
struct str part_small_name(struct arena *, struct str); /* of "NGUYỄN VĂN A" */
bool part_is_rule(struct str);
/* What a program leaves that has signed the file, or "(đã ký)". */
bool part_is_seal(const struct found *, struct str);
bool part_is_upper(struct str);
bool part_is_heading(struct str); /* "I- …", "2. …" */
const struct import_type *parts_type_of(const struct found *, struct str line,
                                        bool whole);

#endif
