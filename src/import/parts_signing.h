/* parts_signing.h — the paragraphs of one column of those who sign. */
#ifndef VANBAN_IMPORT_PARTS_SIGNING_H
#define VANBAN_IMPORT_PARTS_SIGNING_H

#include "import/parts.h"

struct signing {
    struct word_block *first, *last;
    bool named; /* the last of them is the name of who signs */
    bool room;  /* some has been left for a signature */
};

/* A copy of the paragraph, at the end of the column. */
void signing_append(const struct found *, struct signing *,
                   const struct word_block *);
void signing_append_text(const struct found *, struct signing *, struct str,
                        bool gap);
/* The paragraphs of a cell, those of tables in it, too. */
void signing_append_cell(const struct found *, struct signing *,
                        const struct word_block *);
bool signing_is_blank(const struct signing *);
/* "Người lập biểu", "(Ký, ghi rõ họ tên)", room, "Chu Thị Hà". */
bool signing_is_whole(const struct found *, const struct signing *);
/* "NGUYỄN VĂN A" below room for a signature. */
bool signing_is_name(struct arena *, struct str);

#endif
