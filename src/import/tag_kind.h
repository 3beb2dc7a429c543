/* tag_kind.h — what becomes of a tag, or an attribute, by its name. */
#ifndef VANBAN_TAG_KIND_H
#define VANBAN_TAG_KIND_H

enum tag_kind {
    TAG_PLAIN,    /* it stands in the tree, texts in it do not */
    TAG_TEXT,     /* with its texts */
    TAG_PICTURE,  /* it shows something that is no text */
    TAG_AROUND,   /* only what is in it stands there */
    TAG_INSERTED, /* the same, behind a tag without anything in it */
    TAG_CHOICES,  /* one of those in it, without its own tag */
    TAG_ASIDE,    /* with all that is in it, nobody asks for it */
};

enum tag_kind tag_kind_of(const char *name);

#endif
