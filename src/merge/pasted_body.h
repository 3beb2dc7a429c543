/* pasted_body.h — the blocks of an old document that were pasted whole into
 * the text of a new one, which prints them from fields of their own: its head,
 * title, căn cứ, nơi nhận and signature. They are looked for at the front and
 * at the end of the text only, and before any form that it holds. */
#ifndef VANBAN_PASTED_BODY_H
#define VANBAN_PASTED_BODY_H

#include "merge/template.h"

enum body_kind {
    BODY_IS_HEAD,   /* agency, quốc hiệu, số, địa danh and date */
    BODY_IS_TITLE,  /* tên loại and trích yếu */
    BODY_IS_ADDRESSEES, /* "Kính gửi: …", where its field is blank */
    BODY_IS_BASES,
    BODY_IS_COPIES, /* nơi nhận, and the signature in a column beside it */
    BODY_IS_SIGNER,
};

struct body_block {
    enum body_kind kind;
    int from, to; /* lines of the text, from 0; to is not among them */
    bool gone;    /* all of it is taken out of print, and told as pasted */
    struct body_block *next;
};

struct pasted_body {
    const struct value *value; /* the text */
    struct str *line;          /* its lines, trimmed */
    int count;
    struct body_block *first, *last;
};

/* The blocks in noi_dung of a plan as it was given; NULL where there is no
 * text. */
struct pasted_body *pasted_body_find(struct arena *, const struct template *,
                                     const struct value *plan);

/* ---- the pieces of a line: its columns and cells, without signs of bold */

enum body_piece {
    PIECE_OTHER,
    PIECE_RULE,
    PIECE_MOTTO,  /* quốc hiệu, tiêu ngữ */
    PIECE_NUMBER, /* "Số: 15/KH-UBND" */
    PIECE_DATE,   /* "An Phú, ngày 05 tháng 9 năm 2026" */
    PIECE_ABOUT,  /* "V/v …" */
    PIECE_CAPITALS,
    PIECE_COPIES, /* "Nơi nhận:" */
    PIECE_ITEM,   /* "- Như trên;" */
    PIECE_AUTHORITY, /* "TM. ỦY BAN NHÂN DÂN" */
    PIECE_OFFICE, /* "CHỦ TỊCH" */
    PIECE_NOTE,   /* "(Ký, đóng dấu)" */
    PIECE_NAME,
};

enum { PIECES_MOST = 24 };

struct body_pieces {
    struct str all[PIECES_MOST];
    int count; /* PIECES_MOST + 1: it has more */
};

struct body_pieces body_pieces(struct str line);
/* Quốc hiệu or tiêu ngữ. */
bool body_is_motto(struct arena *, struct str piece);
/* What a piece is in the head of a document, and what below its text. */
enum body_piece body_piece_head(struct arena *, struct str piece);
enum body_piece body_piece_tail(struct arena *, struct str piece);
/* The parts of a number and of a place with its day; those to be written by
 * hand are empty. False where it is none. */
bool body_number(struct arena *, struct str piece, struct str *so,
                 struct str *symbol);
bool body_date(struct arena *, struct str piece, struct str *place,
               struct str *date);

/* Private to the search: the blocks below the text, from that line on. */
void pasted_tail_find(struct arena *, struct pasted_body *, int from,
                      bool copies, bool signer);
void pasted_body_add(struct arena *, struct pasted_body *,
                     enum body_kind, int from, int to);

#endif
