/* tag_kind.c — the names of Word's tags that are more, or less, than a tag. */
#include "import/tag_kind.h"

#include <stddef.h>
#include <string.h>

enum tag_kind
tag_kind_of(const char *name)
{
    static const struct { const char *name; enum tag_kind kind; } known[] = {
        { "t", TAG_TEXT }, { "delText", TAG_TEXT },
        { "instrText", TAG_TEXT }, { "delInstrText", TAG_ASIDE },
        { "blip", TAG_PICTURE }, { "imagedata", TAG_PICTURE },
        { "chart", TAG_PICTURE }, { "textpath", TAG_PICTURE },
        { "relIds", TAG_PICTURE },
        { "sdt", TAG_AROUND }, { "sdtContent", TAG_AROUND },
        { "smartTag", TAG_AROUND }, { "customXml", TAG_AROUND },
        { "hyperlink", TAG_AROUND }, { "dir", TAG_AROUND },
        { "bdo", TAG_AROUND }, { "AlternateContent", TAG_CHOICES },
        { "ins", TAG_INSERTED }, { "moveTo", TAG_INSERTED },
        { "sdtPr", TAG_ASIDE }, { "sdtEndPr", TAG_ASIDE },
        { "smartTagPr", TAG_ASIDE }, { "customXmlPr", TAG_ASIDE },
        { "rPrChange", TAG_ASIDE }, { "pPrChange", TAG_ASIDE },
        { "tcPrChange", TAG_ASIDE }, { "trPrChange", TAG_ASIDE },
        { "tblPrChange", TAG_ASIDE }, { "tblGridChange", TAG_ASIDE },
        { "sectPrChange", TAG_ASIDE }, { "tblPrExChange", TAG_ASIDE },
        { "numberingChange", TAG_ASIDE }, { "latentStyles", TAG_ASIDE },
        { "fmtScheme", TAG_ASIDE }, { "clrScheme", TAG_ASIDE },
        { "binaryData", TAG_ASIDE }, { "proofErr", TAG_ASIDE },
        { "lang", TAG_ASIDE }, { "color", TAG_ASIDE },
        { "sz", TAG_ASIDE }, { "szCs", TAG_ASIDE },
        { "bCs", TAG_ASIDE }, { "iCs", TAG_ASIDE },
        { "noProof", TAG_ASIDE }, { "kern", TAG_ASIDE },
        { "rtl", TAG_ASIDE }, { "shd", TAG_ASIDE },
        { "tcW", TAG_ASIDE }, { "tblLook", TAG_ASIDE },
        { "tcMar", TAG_ASIDE }, { "tblCellMar", TAG_ASIDE },
        { "cnfStyle", TAG_ASIDE }, { "bookmarkStart", TAG_ASIDE },
        { "bookmarkEnd", TAG_ASIDE },
        { "rsidR", TAG_ASIDE }, { "rsidRPr", TAG_ASIDE },
        { "rsidP", TAG_ASIDE }, { "rsidRDefault", TAG_ASIDE },
        { "rsidTr", TAG_ASIDE }, { "rsidDel", TAG_ASIDE },
        { "paraId", TAG_ASIDE }, { "textId", TAG_ASIDE },
        { "cs", TAG_ASIDE }, { "eastAsia", TAG_ASIDE },
        { "cstheme", TAG_ASIDE }, { "eastAsiaTheme", TAG_ASIDE },
        { "space", TAG_ASIDE }, { "lineRule", TAG_ASIDE },
    };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].name, name) == 0)
            return known[i].kind;
    return TAG_PLAIN;
}
