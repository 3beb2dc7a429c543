/* word_docx.h — private to the reader: the parts of a Word file, and what
 * makes a document of them. */
#ifndef VANBAN_WORD_DOCX_H
#define VANBAN_WORD_DOCX_H

#include "import/word_number.h"

struct docx_parts { /* NULL: not there; the body is */
    const struct tag *body, *styles, *numbering, *footnotes, *endnotes;
};

void word_docx_read(struct word_file *, const struct docx_parts *);

#endif
