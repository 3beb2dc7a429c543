/* xlsx_code.h — private to the formats of workbooks: the code of a number
 * format in its sections. */
#ifndef VANBAN_XLSX_CODE_H
#define VANBAN_XLSX_CODE_H

#include <stdbool.h>

#include "base/str.h"

enum { SECTIONS = 4 };

/* Bytes of the code's next token when it prints itself or nothing: "text",
 * \c, _c, *c, [colour]; 0 for others. What it prints goes to b, which may be
 * NULL. */
size_t code_literal(struct str code, struct buf *b);
/* Bytes of the word General at the front; 0 where it is not there. */
size_t code_general(struct str code);

struct code_section {
    struct str code;
    bool minus; /* the sign is still to be written */
    bool text;  /* there is none for numbers: it takes one as a text */
};

/* The section for a number: positive; negative; zero; or by its
 * conditions. */
struct code_section code_for_number(struct str code, double number);

/* The section for texts, if the code has one. */
bool code_for_text(struct str code, struct str *section);

#endif
