/* style.h — the profile: every measure of the page and of each kind of
 * paragraph. Read from templates/nd30.ini; layout and Word file both take
 * their measures from here and nowhere else, so that they agree. */
#ifndef VANBAN_STYLE_H
#define VANBAN_STYLE_H

#include <stdbool.h>

#include "base/diag.h"

struct picture;

/* Units: geometry in twips (1/20 pt, 1 mm = 56.69), sizes in half-points,
 * line spacing in 240ths of single: Word's own units, whole numbers. */

enum align { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT, ALIGN_JUSTIFY };

enum valign { VALIGN_TOP, VALIGN_CENTER, VALIGN_BOTTOM }; /* in a cell */

/* No style has FACE_SYMBOL: it draws the signs that a text's face lacks. */
enum face { FACE_REGULAR, FACE_BOLD, FACE_ITALIC, FACE_BOLD_ITALIC,
            FACE_SYMBOL, FACE_COUNT };

struct para_style {
    struct str name;  /* "can_cu" */
    struct str title; /* "Căn cứ": what Word shows in its style list */
    int size;         /* half-points */
    bool bold, italic;
    enum align align;
    int left, right, first_line; /* twips; first_line < 0 hangs */
    int before, after;           /* twips */
    int line;                    /* 240 = single */
    bool keep_next, keep_lines;
    bool balance; /* lines of a title come out alike; see balance.h */
    int outline; /* heading level 1 to 9, 0: body text */
    bool leader; /* dots up to a page number */
    int color;   /* 0xRRGGBB of text and frame; 0: black */
    /* A single line around the paragraph; frame 0: none. */
    int frame;     /* its width, eighths of a point */
    int frame_gap; /* whole points, in twips, above and below the text */
    struct para_style *next;
};

struct page_style {
    int width, height;                 /* twips, portrait */
    int top, bottom, left, right;      /* margins */
    int header;                        /* page top to the page number */
    bool first_number_hidden;
    bool appendix_first_hidden;        /* the same in each phụ lục */
};

struct profile {
    struct str name; /* "nd30" */
    struct page_style page;
    struct para_style *styles;
    int letterhead_gap;     /* least twips between the two columns */
    int letterhead_small;   /* half-points: fallback size of Quốc hiệu */
    struct str logo;        /* a picture beside the profile, or "không" */
    int logo_width;         /* twips */
    const struct picture *logo_picture; /* above the agency's name; or NULL */
    int rule_width;         /* eighths of a point */
    int agency_rule;        /* rule under the agency: per cent of its line */
    int title_rule;         /* rule under the trích yếu: per cent */
    int rule_gap;           /* twips from the text to the rule */
    int signature_space;    /* twips left for hand and stamp */
    bool signature_fields;  /* places for digital signatures in the PDF */
    bool untagged;          /* no structure in it: asked for, never read */
    int signature_left;     /* per cent of the text width for Nơi nhận */
    int blank_number, blank_day; /* no-break spaces to write into by hand */
    bool sign_time_iso;     /* 2026-09-25T14:30:05+07:00 */
    int note_gap;           /* twips between the note rule and the notes */
    int note_rule;          /* its length in twips */
    int table_padding;      /* twips left and right inside each cell */
    int table_gap;          /* least twips between text and a table */
    enum align table_number; /* of columns that hold numbers */
    enum align table_code;   /* of columns that hold codes, years, dates */
    enum valign table_valign; /* of the cells below the head */
    enum valign table_merged; /* of those over several rows */
    struct str table_centred; /* heads of columns that are centred: "STT" */
    /* heads of columns of codes, of quantities, of those that need little
     * room, and of those that need half as much as others to write in; "Mã…"
     * begins with the word, or has it inside */
    struct str table_codes, table_quantities, table_narrow, table_remarks;
    struct str table_total;  /* what a total row begins with: "Cộng" */
    struct str joint_type;  /* behind the tên loại: "liên tịch", or "không" */
    struct str joint_mark;  /* between the agencies: "-", or "không" */
    bool joint_main_right;  /* who is in charge signs on the right */
    int joint_columns;      /* signatures side by side, at most */
    struct str font;        /* "Times New Roman": named in the Word file */
    int widest_blank;       /* per cent: joined words give way before */
    int compatibility;      /* mode of Word whose lines are set: 14 or 15 */
    struct str language;    /* "vi-VN" */
    struct str units;       /* words that stay with a number before them */
    struct str cited;       /* words that stay with a number behind them */
    struct str starts;      /* words that may begin a line of a title */
    /* Words of two syllables, which stay whole there. */
    struct str body_names, field_names, title_words;
    struct str name_parts;  /* what stands before the name of a place */
};

/* The style of that name; asserts that it exists: profile_load has checked
 * that every style that the program names is there. */
const struct para_style *profile_style(const struct profile *, const char *);
/* The same, NULL when there is none: for names out of a template. */
const struct para_style *profile_find(const struct profile *, struct str);

/* Are two of them set alike, so that one paragraph can hold what both have? */
bool style_alike(const struct para_style *above, const struct para_style *);

enum face face_of(bool bold, bool italic);

#endif
