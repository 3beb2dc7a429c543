/* section.h — sections of a document: pages of one geometry. Whoever appends
 * to a section may begin another one inside it; doc_split puts them side by
 * side when all is there. */
#ifndef VANBAN_SECTION_H
#define VANBAN_SECTION_H

#include "model/doc.h"

/* A section of the profile's pages, held upright or landscape. Its margins
 * are those of the page as it is held: NĐ 30/2020, PL I, phần I, I.3 knows
 * one set for both. Pages go on being numbered. */
struct node *section_new(struct arena *, const struct profile *,
                         bool landscape, struct pos);

/* From here on, text that is appended to parent stands on pages held the
 * other way; nothing where they are held so already. */
void section_turn(struct arena *, const struct profile *, struct node *parent,
                  bool landscape, struct pos);

/* Width of text, in twips, where the next block appended to this section
 * will stand. */
int section_room(const struct node *section);

/* Puts the sections that begin inside others behind them. Headings at
 * the end of pages that turn go with what they announce. */
void doc_split(struct doc *);

#endif
