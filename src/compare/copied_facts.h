/* copied_facts.h — private to compare: what belongs to one document alone. */
#ifndef VANBAN_COPIED_FACTS_H
#define VANBAN_COPIED_FACTS_H

#include "base/communes.h"
#include "compare/items.h"

enum { YEARS_MOST = 8, SIGNERS_MOST = 16, PLACES_MOST = 8 };

struct copied_facts {
    int titled[YEARS_MOST], titled_count; /* years of its title */
    int dated;         /* the year of its day; 0: not said */
    bool day;          /* its day is said */
    struct str number; /* "15/KH-UBND"; empty without its number */
    struct str unit;   /* "xã Phú Thịnh"; empty: not known */
    struct str name;   /* "Phú Thịnh" */
    struct str signers[SIGNERS_MOST], places[PLACES_MOST];
    int signer_count, place_count;
    struct str provinces[PLACES_MOST]; /* that it names: "Quảng Ngãi" */
    int province_count;
};

struct copied_facts copied_facts(struct arena *, const struct doc *,
                                 const struct diff_items *);

/* Years of the old document that are none of the new. */
struct stale_years {
    int year[YEARS_MOST + 1], count;
    int now; /* of the new one */
};
struct stale_years copied_stale(const struct copied_facts *old,
                                const struct copied_facts *new);
bool copied_is_stale(const struct stale_years *, int year);

/* Of what the old document names, leaves what the new one has no right to. */
void copied_keep_own(struct arena *, const struct communes *,
                     struct copied_facts *old, const struct copied_facts *new);

#endif
