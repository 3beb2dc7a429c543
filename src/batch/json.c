/* json.c — the manifest as JSON. */
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "batch/manifest.h"
#include "out/lines_of_file.h"

void
manifest_json_begin(FILE *f, const struct manifest_head *h)
{
    fprintf(f,
            "{\n  \"program\": \"vanban %s\",\n  \"run\": \"%.*s\",\n"
            "  \"data\": \"%.*s\",\n  \"shard\": %d,\n  \"shards\": %d,\n"
            "  \"records\": %zu,\n  \"done\": %zu,\n  \"failed\": %zu,\n"
            "  \"documents\": [",
            VANBAN_VERSION, STR_ARG(h->run), STR_ARG(h->data), h->shard,
            h->shards, h->records, h->done, h->failed);
}

void
manifest_json_end(FILE *f)
{
    fputs("\n  ]\n}\n", f);
}

static void
add_list(struct buf *b, struct str s, const char *between)
{
    size_t step = strlen(between);

    buf_add_c(b, '[');
    for (bool first = true; s.n > 0; first = false) {
        size_t n = 0;

        while (n < s.n && !str_starts(str_after(s, n), between))
            n++;
        buf_add_z(b, first ? "" : ", ");
        json_text(b, str_first(s, n));
        s = str_after(s, n + step);
    }
    buf_add_c(b, ']');
}

static struct str
or_null(struct str number)
{
    return number.n > 0 ? number : STR("null");
}

void
manifest_json_row(FILE *f, struct arena *a,
                  const struct str cells[MANIFEST_COLUMNS], bool first)
{
    struct buf b = buf_new(a);
    bool done = str_is(cells[MANIFEST_STATUS], "xong");

    buf_printf(&b, "%s\n    {\"record\": %.*s, \"place\": ",
               first ? "" : ",", STR_ARG(or_null(cells[MANIFEST_RECORD])));
    json_text(&b, cells[MANIFEST_PLACE]);
    buf_printf(&b, ", \"status\": \"%s\", \"files\": ",
               done ? "done" : "failed");
    add_list(&b, cells[MANIFEST_FILES], ";");
    buf_printf(&b, ", \"pages\": %.*s, \"sha256\": ",
               STR_ARG(or_null(cells[MANIFEST_PAGES])));
    add_list(&b, cells[MANIFEST_SUMS], ";");
    buf_printf(&b, ", \"errors\": %.*s, \"warnings\": %.*s, \"findings\": ",
               STR_ARG(or_null(cells[MANIFEST_ERRORS])),
               STR_ARG(or_null(cells[MANIFEST_WARNINGS])));
    add_list(&b, cells[MANIFEST_FINDINGS], " | ");
    buf_printf(&b, ", \"notes\": %.*s, \"codes\": ",
               STR_ARG(or_null(cells[MANIFEST_NOTES])));
    add_list(&b, cells[MANIFEST_CODES], ";");
    buf_add_z(&b, ", \"data\": ");
    json_text(&b, cells[MANIFEST_DATA]);
    buf_add_c(&b, '}');
    fwrite(b.p, 1, b.n, f);
}

/* What stands behind '"key": ' in a line, without its quotes and comma. */
static bool
line_value(struct str line, const char *key, struct str *value)
{
    size_t colon = str_index(line, ':');
    struct str name = str_trim(str_first(line, colon));

    if (colon == line.n || name.n < 2 ||
        !str_is((struct str){ name.p + 1, name.n - 2 }, key))
        return false;
    *value = str_trim(str_after(line, colon + 1));
    if (str_ends(*value, ","))
        value->n--;
    if (value->n > 1 && value->p[0] == '"')
        *value = (struct str){ value->p + 1, value->n - 2 };
    return true;
}

/* The numbers fit together, as those of a run that has come to its end do. */
static bool
is_whole(const struct manifest_head *h)
{
    size_t shards = (size_t)h->shards, before = (size_t)h->shard - 1;

    return h->shards <= SHARDS_MOST &&
           h->done + h->failed ==
               (h->records > before
                    ? (h->records - before - 1) / shards + 1 : 0);
}

bool
manifest_json_head(struct arena *a, const char *path, struct manifest_head *h)
{
    struct lines_of_file lines;
    struct str line, value;
    int found = 0;
    bool done = false;

    *h = (struct manifest_head){ .shard = 0 };
    lines_open(&lines, path, UINT64_MAX);
    while (!done && lines_next(&lines, &line)) {
        struct str copy = str_copy(a, line);

        found++;
        if (line_value(copy, "run", &value))
            h->run = value;
        else if (line_value(copy, "data", &value))
            h->data = value;
        else if (line_value(copy, "shard", &value))
            h->shard = atoi(value.p);
        else if (line_value(copy, "shards", &value))
            h->shards = atoi(value.p);
        else if (line_value(copy, "records", &value))
            h->records = strtoul(value.p, NULL, 10);
        else if (line_value(copy, "done", &value))
            h->done = strtoul(value.p, NULL, 10);
        else if (line_value(copy, "failed", &value))
            h->failed = strtoul(value.p, NULL, 10);
        else if (line_value(copy, "documents", &value))
            done = true;
        else if (found > 2)
            break; /* "{" and "program" stand before */
    }
    lines_close(&lines);
    return done && h->run.n > 0 && h->data.n > 0 && h->shards >= 1 &&
           h->shard >= 1 && h->shard <= h->shards && is_whole(h);
}
