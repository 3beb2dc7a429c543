/* show.h — a comparison for people to read, to print, and for programs. */
#ifndef VANBAN_SHOW_H
#define VANBAN_SHOW_H

#include "compare/compare.h"

struct diff_shown {
    const struct comparison *comparison;
    const char *old, *new; /* the files, as the user gave them */
};

/* Lines of text; an object of JSON; a page of HTML that needs nothing else. */
void show_text(const struct diff_shown *, struct buf *out);
void show_json(const struct diff_shown *, struct buf *out);
void show_html(const struct diff_shown *, struct buf *out);

/* "3 chỗ sửa, 1 chỗ thêm", or that they are alike. */
struct str show_counts(struct arena *, const struct comparison *);
/* "sửa", "thêm", "chuyển, sửa" … */
const char *show_kind(const struct change *);
/* Where an item stands; empty for what the templates print. */
struct str show_place(struct arena *, const struct diff_item *);
/* What it is and what it is below: "nội dung, “I. MỤC TIÊU”". */
struct str show_title(struct arena *, const struct comparison *,
                      const struct change *);

#endif
