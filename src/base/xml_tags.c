/* xml_tags.c — goes through XML byte by byte and knows no more of it than where
 * tags and their values begin and end. */
#include "base/xml_tags.h"

#include "base/limits.h"

/* No '<' stands in a value, so that one begins a tag whatever was before. */
bool
xml_tags_pass(struct xml_tags *t, struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];

        if (c == '<') {
            t->within = '<';
            t->attributes = 0;
        } else if (t->within == '<') {
            if (c == '"' || c == '\'')
                t->within = c;
            else if (c == '>' || c == '!') /* no tag: a comment, a CDATA */
                t->within = 0;
            else if (c == '=' && ++t->attributes > LIMIT_ATTRIBUTES)
                return false;
        } else if (c == t->within && c != 0) {
            t->within = '<';
        }
    }
    return true;
}
