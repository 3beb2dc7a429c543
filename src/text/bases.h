/* bases.h — the registry of legal bases: what documents there are to be cited,
 * of which day, by whom, and from when to when they are in force. It lies in
 * tables under templates/can-cu/, to which a unit adds its own. */
#ifndef VANBAN_BASES_H
#define VANBAN_BASES_H

#include "base/calendar.h"
#include "base/diag.h"
#include "base/files.h"

enum certainty { CERTAIN_LITTLE, CERTAIN_FAIRLY, CERTAIN_SURE };

struct basis {
    struct str type;    /* "Quyết định" */
    struct str number;  /* "148/QĐ-TTg", as citation_key has it */
    struct date date;   /* all 0: not known */
    struct str issuer;  /* "Thủ tướng Chính phủ" */
    struct str about;   /* "phê duyệt …", "về …"; of a law its name */
    struct date from, until; /* in force; all 0: not known */
    struct str amends, replaces; /* numbers, with ';' between them */
    struct str source, checked, remark;
    enum certainty certainty;
    struct pos pos;     /* of its row */
    const struct basis *amended_by, *replaced_by; /* NULL: by none of these */
    struct basis *next;      /* in the order of the tables */
    struct basis *same_name; /* further one of that number */
    struct basis *last_same; /* the last of them, known by the first */
};

struct bases; /* read when it is first asked */

/* The tables of a folder (.csv, .xlsx, .ods), by their names; the files
 * outlive it. Nothing is read yet. */
struct bases *bases_new(struct arena *, const struct files *,
                        const char *folder);
/* Reads what has not been read; faults of the tables go into the diagnostics
 * the first time. The first one of the list, or NULL. */
const struct basis *bases_first(struct bases *, struct diags *);

/* Those of a number, by same_name; NULL where there is none. */
const struct basis *bases_find(struct bases *, struct arena *,
                               struct str number, struct diags *);
/* The law whose name a text begins with, behind the word "Luật"; the longest
 * one; NULL for none. */
const struct basis *bases_law(struct bases *, struct str name,
                              struct diags *);

bool basis_is_law(const struct basis *);
/* Is its number one of its kind in the country? "12/KH-UBND" of a commune is
 * not: others have it, too. */
bool basis_is_national(const struct basis *);
/* Does its number hold the year, so that no other document can have it? */
bool basis_is_unique(const struct basis *);

/* As it is cited the first time, without "Căn cứ": "Quyết định số 148/QĐ-TTg
 * ngày 24 tháng 02 năm 2023 của Thủ tướng Chính phủ ban hành …"; a law by its
 * name and day (NĐ 30/2020, PL I, phần I, II.6). */
struct str basis_full(struct arena *, const struct basis *);
/* As it is cited later: kind and number; a law by its name. */
struct str basis_short(struct arena *, const struct basis *);

#endif
