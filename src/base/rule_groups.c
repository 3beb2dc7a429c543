/* rule_groups.c — what the messages are about, by the beginnings of their
 * codes, and which of them have mends. */
#include "base/rule_groups.h"

#include <string.h>

enum group { FILES, PLAN, FORM, BASES, SPELLING, LEFT, BODY, TABLES, BATCHES,
             TEMPLATES, CALLS };

const struct rule_group rule_groups[] = {
    [FILES] = { "tep", "Tệp và bảng mã" },
    [PLAN] = { "ke-hoach", "Kế hoạch: cách viết YAML, INI" },
    [FORM] = { "the-thuc", "Thể thức" },
    [BASES] = { "vien-dan", "Căn cứ, viện dẫn" },
    [SPELLING] = { "chinh-ta", "Chính tả, viết hoa" },
    [LEFT] = { "chep-sot", "Chỗ sót của văn bản cũ" },
    [BODY] = { "noi-dung", "Nội dung: đề mục, số, phụ lục, chú thích" },
    [TABLES] = { "bang", "Bảng và bảng tính" },
    [BATCHES] = { "hang-loat", "Hàng loạt, hồ sơ" },
    [TEMPLATES] = { "mau", "Mẫu, bộ thể thức, phông chữ" },
    [CALLS] = { "lenh", "Dòng lệnh và kết quả" },
    { NULL, NULL },
};

/* Of several beginnings the longest counts. */
static const struct {
    const char *begins;
    enum group group;
} beginnings[] = {
    { "FILE_", FILES },          { "NOT_", FILES },
    { "INCLUDE_", FILES },       { "LETTERS_LEGACY", FILES },
    { "INTERNAL", FILES },       { "MEMORY_", FILES },
    { "TEXT_", PLAN },           { "KEY_", PLAN },
    { "YAML_", PLAN },           { "INI_", PLAN },
    { "SUPPRESS_", PLAN },       { "FIELD_", PLAN },
    { "SET_", CALLS },           { "TEMPLATE_UNNAMED", PLAN },
    { "TEMPLATE_MISPLACED", PLAN }, { "FILTER_VALUE", PLAN },
    { "DAY_", PLAN },            { "MONEY_", PLAN },
    { "VARIANT_", PLAN },        { "END_", FORM },
    { "FIELD_LONG", FORM },      { "FIELD_MISSING", FORM },
    { "COPIES_", FORM },         { "COPY_", FORM },
    { "TITLE_", FORM },          { "SIGN_", FORM },
    { "SIGNERS_", FORM },        { "NAME_TITLE", FORM },
    { "NAME_CAPITALS", FORM },   { "SYMBOL_", FORM },
    { "PLACE_UNIT", FORM },      { "AUTHORITY_", FORM },
    { "DATE_", FORM },           { "NUMBER_INVALID", FORM },
    { "JOINT_", FORM },          { "URGENCY_", FORM },
    { "LETTERHEAD_", FORM },     { "ADDRESSEE_", FORM },
    { "PARTY_", FORM },          { "HOLIDAYS_", FORM },
    { "BASIS_", BASES },         { "BASES_", BASES },
    { "CAN_CU_", BASES },        { "SPELL_", SPELLING },
    { "WORDS_", SPELLING },      { "CAPITALS_", SPELLING },
    { "LETTERS_", SPELLING },    { "LEFT_", LEFT },
    { "DATE_ZERO", SPELLING },   { "BLANK_", SPELLING },
    { "SENTENCE_", SPELLING },   { "QUOTES_", SPELLING },
    { "BODY_GONE", LEFT },       { "UNIT_", LEFT },
    { "BODY_HEAD", LEFT },       { "BODY_TITLE", LEFT },
    { "BODY_BASES", LEFT },      { "BODY_SIGNER", LEFT },
    { "BODY_ADDRESSEE", LEFT },
    { "AGENCY_", FORM },         { "SHORT_", SPELLING },
    { "DATE_UNREAL", BODY },     { "DATE_WEEKDAY", BODY },
    { "DATE_OVER", BODY },       { "FIGURE_", BODY },
    { "SHARE_", TABLES },        { "TABLE_NUMBER", TABLES },
    { "LABEL_", BODY },          { "HEADING_", BODY },
    { "REFERENCE_", BODY },
    { "OUTLINE_", BODY },        { "COMMAND_INLINE", BODY },
    { "MARKUP_", BODY },         { "FOOTNOTE_", BODY },
    { "APPENDIX_", BODY },       { "NUMBER_", BODY },
    { "CONTENTS_", BODY },
    { "PAGE_", BODY },           { "TABLE_", TABLES },
    { "COMMAND_PLACE", TABLES }, { "TOTAL_", TABLES },
    { "CSV_", TABLES },          { "XLSX_", TABLES },
    { "RECORD_", BATCHES },      { "RECORDS_", BATCHES },
    { "HEADER_", BATCHES },      { "ROW_", BATCHES },
    { "ROWS_", BATCHES },        { "COLUMN_", BATCHES },
    { "JOIN_", BATCHES },        { "JOINED_", BATCHES },
    { "PLACE_", BATCHES },       { "BATCH_", BATCHES },
    { "MERGE_", BATCHES },       { "DOSSIER_", BATCHES },
    { "NAME_", BATCHES },        { "NAMES_", BATCHES },
    { "DATA_", BATCHES },        { "FILES_OTHER", BATCHES },
    { "PROFILE_", TEMPLATES },   { "FONT_", TEMPLATES },
    { "GLYPH_", TEMPLATES },     { "TEMPLATE_", TEMPLATES },
    { "COMMUNES_", TEMPLATES },  { "FILTER_", TEMPLATES },
    { "HOME_", TEMPLATES },      { "UNUSABLE_", TEMPLATES },
    { "COMMAND_", CALLS },       { "OPTION_", CALLS },
    { "OPERAND_", CALLS },       { "COMMUNE_", CALLS },
    { "LIST_", CALLS },          { "FOLDER_", CALLS },
    { "CODE_", CALLS },          { "OUTPUT_", CALLS },
    { "PDF_", CALLS },
};

const struct rule_group *
rule_group_of(enum message m)
{
    struct str code = str_from(message_code(m));
    enum group found = CALLS;
    size_t longest = 0;

    for (size_t i = 0; i < sizeof beginnings / sizeof beginnings[0]; i++) {
        size_t n = strlen(beginnings[i].begins);

        if (n > longest && str_starts(code, beginnings[i].begins)) {
            found = beginnings[i].group;
            longest = n;
        }
    }
    return &rule_groups[found];
}

/* A test holds it against the places where mends are given. */
static const enum message mended[] = {
    ADDRESSEE_MARK, AGENCY_SHORT, APPENDIX_ARABIC, APPENDIX_UNKNOWN,
    APPENDIX_VALUE, BASIS_BLANKS, BASIS_DAY, BASIS_ISSUER, BASIS_LEAD,
    BASIS_NAME, BLANK_BEFORE_MARK, BLANK_DOUBLED, BODY_ADDRESSEE, BODY_BASES,
    BODY_HEAD, BODY_SIGNER, BODY_TITLE, CAPITALS_AGENCY, CAPITALS_CLAUSE,
    CAPITALS_DAY, CAPITALS_PEOPLE, CAPITALS_TYPE, CAPITALS_UNIT,
    CONTENTS_VALUE, COPIES_IN_BODY,
    DATE_INVALID, DATE_ZERO, DOSSIER_ENTRY, END_MARK_EARLY, END_MARK_MISSING,
    FIELD_PASTED, FIELD_SHARED, FIELD_UNKNOWN, KEY_CURLY, LABEL_FORM,
    LETTERS_LEGACY, LETTERS_WRONG, MARKUP_ENTITY, NAME_CAPITALS, NAME_TITLE,
    OUTLINE_KEY_UNKNOWN, OUTLINE_TURN, PLACE_UNIT, PLACE_UNKNOWN,
    SENTENCE_SMALL, SIGN_AGENCY, SIGN_SHORT, SPELL_SYLLABLE, SPELL_TONE,
    SPELL_TWICE, SPELL_WORD, SUPPRESS_UNKNOWN, SUPPRESS_UNUSED, SYMBOL_AGENCY,
    SYMBOL_FORM, SYMBOL_LETTER, SYMBOL_TYPE, TABLE_KEY_UNKNOWN,
    TABLE_NAME_UNKNOWN, TEMPLATE_UNKNOWN, TEXT_CONTROL, TITLE_STOP,
    URGENCY_INVALID, YAML_BLANK, YAML_COLON_WIDE, YAML_ESCAPE, YAML_MARK,
    YAML_QUOTE, YAML_SPACE,
};

bool
rule_mends(enum message m)
{
    for (size_t i = 0; i < sizeof mended / sizeof mended[0]; i++)
        if (mended[i] == m)
            return true;
    return false;
}

struct str
rule_text(struct arena *a, enum message m)
{
    struct str text = str_from(message_text(m));
    struct buf b = buf_new(a);

    for (; text.n > 0; text = str_after(text, 1)) {
        if (!str_starts(text, "%s")) {
            buf_add_c(&b, text.p[0]);
            continue;
        }
        buf_add_z(&b, "…");
        while (str_starts(str_after(text, 2), "%s"))
            text = str_after(text, 2);
        text = str_after(text, 1);
    }
    return buf_take(&b);
}
