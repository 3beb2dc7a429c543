/* table_kind.c — the endings of files with tables. */
#include "input/table_kind.h"

#include "base/viet.h"

static const struct {
    const char *ending;
    enum table_kind kind;
} endings[] = {
    { ".csv", TABLE_CSV }, { ".tsv", TABLE_CSV }, { ".txt", TABLE_CSV },
    { ".xlsx", TABLE_XLSX }, { ".xlsm", TABLE_XLSX }, { ".ods", TABLE_ODS },
};

enum table_kind
table_kind_of(struct arena *a, const char *path)
{
    struct str name = viet_lower(a, str_from(path));

    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
        if (str_ends(name, endings[i].ending))
            return endings[i].kind;
    return TABLE_NONE;
}

bool
table_kind_is_book(enum table_kind kind)
{
    return kind == TABLE_XLSX || kind == TABLE_ODS;
}

void
table_kind_refuse(struct arena *a, const char *path, struct pos pos,
                  struct diags *d)
{
    static const char *const others[] = { ".xls", ".xlsb", ".xlt", ".et",
                                          ".fods", ".numbers" };
    struct str name = viet_lower(a, str_from(path));

    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if (str_ends(name, others[i])) {
            diag_add(d, TABLE_FILE_OLD, pos, path, path);
            return;
        }
    diag_add(d, TABLE_FILE_KIND, pos, path);
}
