/* pasted_cut.h — takes pieces out of the lines of a field: for the files that
 * know what was pasted along. */
#ifndef VANBAN_PASTED_CUT_H
#define VANBAN_PASTED_CUT_H

#include "merge/template.h"

/* What is being gone over. */
struct pasting {
    struct value_marks marks;  /* along the text that is being cut */
    struct arena *arena;
    struct diags *diags;
    const struct template *template; /* NULL: of a document in a document */
    struct str type;    /* tên loại of the template; or empty */
    struct value *plan; /* the document: members may be changed */
    /* of one field: */
    const struct value *beside; /* the map that it stands in */
    bool list;     /* its lines are items of a list, not of a block */
    int index;     /* of the line, blank ones not counted */
    bool inside;   /* of brackets that go over lines */
    bool done;     /* nothing more is looked for in the field */
    struct str rest; /* of the text, behind the line */
    const char *untold; /* of the text: what is cut from here on is told
                         * elsewhere; or NULL */
    int hits;      /* what has been taken, and the first of it */
    struct pos pos;
    struct str what;
    struct diag offered; /* holds the mends of what was taken */
};

/* Bytes of a line, from there on; n 0: nothing. */
struct cut {
    size_t from, n;
    bool dash; /* a dash takes its place */
};

/* What is to be taken out of a line, which is trimmed and not empty. */
typedef struct cut cutter(struct pasting *, struct str line);

/* Asks for every line of a text or list, and puts blanks in the place of what
 * is cut, so that all else keeps its place. */
void pasted_cut(struct pasting *, struct value *, cutter *);
/* Lines of a text or list that are not blank. */
int pasted_lines(const struct value *);

/* Reports what has been taken out of a field of that name, and begins anew. */
void pasted_report(struct pasting *, const char *field);
/* Counts one more thing that was taken. */
void pasted_hit(struct pasting *, struct pos, struct str what);
/* Offers for the thing just counted that a part of what stands there goes, or
 * something else comes in its place. */
void pasted_mend(struct pasting *, struct pos, struct str around,
                 struct str part, struct str now);

/* Bytes at the front of a line that are the words, given without marks and in
 * small letters, as whole words; 0 where it does not begin so. */
size_t pasted_words(struct arena *, struct str line, const char *words);
/* The same with the colon and the blanks behind it. Without a colon it is a
 * label only where `bare` says so, or where it is the whole line. */
size_t pasted_label(struct arena *, struct str line, const char *words,
                    bool bare);
/* Letters and digits without marks, in small letters, between single blanks:
 * for telling whether two texts say the same. */
struct str pasted_plain(struct arena *, struct str);
bool pasted_same(struct arena *, struct str, struct str);
/* A line drawn with signs: "-----", "_____". */
bool pasted_is_rule(struct str line);

/* The lines of the fields of an agency, and so on: see pasted_fields.c. */
cutter cut_agency, cut_title, cut_addressees, cut_guests, cut_telegram,
    cut_copies, cut_bases, cut_body, cut_appendix, cut_appendix_body,
    cut_single, cut_authority, cut_inviter, cut_sender, cut_name;

/* So, ky_hieu, dia_danh and ngay, which are pasted together. */
void pasted_number_and_date(struct pasting *);
/* "TM. … KT. … PHÓ …" on one line: each on its own. */
void pasted_split_authority(struct pasting *, struct value *);
/* The closing sentence at the end of the body, too. */
void pasted_end(struct pasting *);

#endif
