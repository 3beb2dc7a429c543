/* value.h — what stands in a plan or profile file, whatever its format: a
 * tree of maps, lists and texts in which every piece keeps its place. */
#ifndef VANBAN_VALUE_H
#define VANBAN_VALUE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/diag.h"

enum value_kind { VALUE_NULL, VALUE_TEXT, VALUE_LIST, VALUE_MAP };

/* Something that a later room keeps with a value. */
struct attachment {
    const void *owner; /* the address of what the room calls its own */
    const void *what;
    const struct attachment *next;
};

struct value {
    enum value_kind kind;
    struct pos pos;         /* first character of the value */
    struct str key;         /* in a map: canonical (viet_key); else empty */
    struct str key_written; /* as it stands in the file */
    struct pos key_pos;
    struct str text; /* VALUE_TEXT: NFC, without the file's indent */
    /* What a cell of a workbook is, where its text does not say so itself: a
     * number "-1234567,5", "12,5%", or a day "2025-03-04"; else empty. */
    struct str exact;
    /* Text that stands line for line in the file (YAML '|', an @file): line
     * k of it, from 0, begins at line pos.line + k, column pos.column. */
    bool block;
    /* The text differs from the file within its lines (decomposed letters,
     * escapes, folded lines): value_pos then looks into the file. */
    bool moved;
    /* Several lines of the file were read as one: YAML joins them where no
     * '|' stands behind the key. */
    bool folded;
    bool gap; /* it stands for one that is missing */
    bool said; /* only what the document says anyhow: not to be printed */
    const struct attachment *attached; /* NULL: nothing */
    struct value *first, *last; /* of a list or map */
    struct value *next;
};

/* The value of a key, which may be a path ("ky.ho_ten"); NULL if absent. */
const struct value *value_find(const struct value *map, const char *path);
/* The same by a path of a text; NULL also where there is no map. */
const struct value *value_at(const struct value *map, struct str path);
/* Nothing there, or only blanks. */
bool value_is_blank(const struct value *);
/* The text of a key, trimmed; empty if absent or not a text. */
struct str value_text(const struct value *map, const char *path);

/* The value again, to stand in another list too: what is below it is shared. */
struct value *value_again(struct arena *, const struct value *);
/* A copy of a value and all below it. */
struct value *value_copy(struct arena *, const struct value *);
/* The map with another's keys over it: maps are joined key by key, any other
 * value replaces what stands there. Neither is changed. */
struct value *value_join(struct arena *, const struct value *map,
                         const struct value *over);
/* The member of a map by its whole key; NULL if absent, or no map. */
const struct value *value_member(const struct value *map, struct str key);

/* Keeps something with the value for its owner, in the place of what the owner
 * kept there before; NULL takes it away. */
void value_attach(struct arena *, struct value *, const void *owner,
                  const void *what);
/* What the owner keeps there; NULL for nothing. */
const void *value_attached(const struct value *, const void *owner);

/* "- Lưu: VT" without quotation marks is a map of one key to YAML; a line
 * with a colon was meant. Its value, or NULL for another item. Without a value
 * it has to be a sentence: "- Gửi các đơn vị:". */
const struct value *value_colon(const struct value *item);
/* The line that such a map stands for; any other value is given back. */
const struct value *value_uncolon(struct arena *, const struct value *);
/* A key as the program has it, "noi_dung", not words of a sentence. */
bool value_is_name(struct str);

/* For building values in readers and tests. */
struct value *value_new(struct arena *, enum value_kind, struct pos);
void value_append(struct value *parent, struct value *child);
/* A new value under a key of a map, given back to be filled. */
struct value *value_add(struct arena *, struct value *map, const char *key,
                        enum value_kind, struct pos);

/* The place of byte `offset` of a text value. */
struct pos value_pos(const struct value *, size_t offset);

struct value_mark;

/* Places along the text of a value, for one who asks for many of them: begins
 * as { NULL }, and goes over to each value that is asked about. */
struct value_marks {
    const struct value *value;
    const struct value_mark *list; /* one every so many bytes */
};
/* The same as value_pos, in a time that does not grow with the offset. */
struct pos value_pos_marked(struct arena *, struct value_marks *,
                            const struct value *, size_t offset);

/* One line each: path, place, kind and text, for the golden tests. */
void value_dump(FILE *, const struct value *);
/* The same of one member of a list, with all that it holds. */
void value_dump_member(FILE *, const struct value *, int index);

/* Does a text hold a slot "{{…}}" that nothing has filled, or the gap that a
 * draft has in its place? It was told of where there is one; what the text
 * will say is not known. */
bool text_is_open(struct str text);

#endif
