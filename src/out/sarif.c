/* sarif.c — results, regions, fixes and rules in the words of SARIF. */
#include "out/sarif.h"

#include <string.h>

#include "base/json.h"
#include "base/mend.h"
#include "base/rule_groups.h"
#include "make/vanban.h"

void
sarif_begin(struct buf *b)
{
    buf_add_z(b, "{\n\"$schema\": \"https://json.schemastore.org/"
                 "sarif-2.1.0.json\",\n\"version\": \"2.1.0\",\n"
                 "\"runs\": [{\n\"columnKind\": \"unicodeCodePoints\",\n"
                 "\"results\": [");
}

static void
add_text(struct buf *b, const char *key, struct str text)
{
    buf_printf(b, "\"%s\": {\"text\": ", key);
    json_text(b, text);
    buf_add_c(b, '}');
}

/* A path as a reference of RFC 3986: relative to where the program ran, as
 * the path is, or with the scheme of files. */
static void
add_file(struct buf *b, struct str path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

    buf_add_z(b, "\"artifactLocation\": {\"uri\": \"");
    if (str_starts(path, "/"))
        buf_add_z(b, "file://");
    for (size_t i = 0; i < path.n; i++)
        if (path.p[i] != '\0' && strchr(plain, path.p[i]) != NULL)
            buf_add_c(b, path.p[i]);
        else
            buf_printf(b, "%%%02X", (unsigned)(unsigned char)path.p[i]);
    buf_add_z(b, "\"}");
}

static void
add_region(struct buf *b, const char *key, struct pos from, struct pos to)
{
    buf_printf(b, "\"%s\": {\"startLine\": %d, \"startColumn\": %d, "
               "\"endLine\": %d, \"endColumn\": %d}", key, from.line,
               from.column, to.line, to.column);
}

/* A document of Word has no lines, either; its words stand beside. */
static void
add_passage(struct buf *b, const struct diag *g)
{
    const struct passage *p = pos_passage(g->pos);

    buf_add_z(b, "\"physicalLocation\": {");
    add_file(b, str_from(g->pos.source->name));
    buf_printf(b, "}, \"logicalLocations\": [{\"kind\": \"%s\", "
                  "\"fullyQualifiedName\": ",
               p->paragraph > 0 ? "paragraph" : "row");
    json_text(b, passage_name(b->arena, p));
    buf_add_z(b, "}], ");
    add_text(b, "message", p->words);
}

/* A sheet of a workbook has cells and no lines: they stand as a place of
 * their own kind. */
static void
add_sheet(struct buf *b, const struct diag *g)
{
    struct str name = str_from(g->pos.source->name);
    size_t mark = str_index(name, '!');
    struct str place = pos_text(b->arena, g->pos);

    buf_add_z(b, "\"physicalLocation\": {");
    add_file(b, str_first(name, mark));
    buf_add_z(b, "}, \"logicalLocations\": [{\"kind\": \"cell\", "
                 "\"fullyQualifiedName\": ");
    json_text(b, str_after(place, mark + 1));
    buf_add_z(b, "}]");
}

static void
add_location(struct buf *b, const struct diag *g,
             const struct report_lines *of)
{
    buf_add_z(b, ", \"locations\": [");
    if (g->pos.source != NULL) {
        buf_add_c(b, '{');
        if (g->pos.source->sheet && g->pos.line > 0) {
            add_sheet(b, g);
        } else if (pos_passage(g->pos) != NULL) {
            add_passage(b, g);
        } else {
            buf_add_z(b, "\"physicalLocation\": {");
            add_file(b, str_from(g->pos.source->name));
            if (g->pos.line > 0) {
                buf_add_z(b, ", ");
                add_region(b, "region", g->pos, report_end(g, of));
            }
            buf_add_c(b, '}');
        }
        buf_add_c(b, '}');
    }
    buf_add_c(b, ']');
}

/* The mends of a finding are all right, each for itself: together they are
 * one fix. */
static void
add_fixes(struct buf *b, const struct diag *g, const struct report_lines *of)
{
    struct report_change c;
    int n = 0;

    for (const struct mend *m = g->mends; m != NULL; m = m->next) {
        if (!report_change(m, of, &c))
            continue;
        if (n++ == 0) {
            buf_add_z(b, ", \"fixes\": [{");
            add_text(b, "description", mend_title(b->arena, m));
            buf_add_z(b, ", \"artifactChanges\": [{");
            add_file(b, str_from(g->pos.source->name));
            buf_add_z(b, ", \"replacements\": [");
        } else {
            buf_add_z(b, ", ");
        }
        buf_add_c(b, '{');
        add_region(b, "deletedRegion", c.from, c.to);
        buf_add_z(b, ", ");
        add_text(b, "insertedContent", m->now);
        buf_add_c(b, '}');
    }
    if (n > 0)
        buf_add_z(b, "]}]}]");
}

void
sarif_result(struct buf *b, const struct diag *g, struct report_lines *lines)
{
    struct report_lines none = { .text = STR_EMPTY };
    const struct report_lines *of = &none;

    if (report_reads(g)) {
        report_lines_of(b->arena, lines, g);
        of = lines;
    }
    buf_printf(b, "{\"ruleId\": \"%s\", \"ruleIndex\": %d, "
               "\"level\": \"%s\", ", message_code(g->message),
               (int)g->message, severity_word(g->severity));
    add_text(b, "message", g->text);
    add_location(b, g, of);
    add_fixes(b, g, of);
    buf_add_z(b, ", \"suppressions\": [");
    if (diag_is_suppressed(g)) {
        buf_add_z(b, "{\"kind\": \"inSource\", \"justification\": ");
        json_text(b, g->reason);
        buf_add_c(b, '}');
    }
    buf_add_z(b, "]}");
}

static void
add_rule(struct buf *b, enum message m)
{
    const char *clause = message_clause(m);

    buf_printf(b, "{\"id\": \"%s\", ", message_code(m));
    add_text(b, "shortDescription", rule_text(b->arena, m));
    buf_add_z(b, ", ");
    add_text(b, "help", str_from(message_help(m)));
    buf_printf(b, ", \"defaultConfiguration\": {\"level\": \"%s\"}, "
               "\"properties\": {\"group\": \"%s\"",
               severity_word(message_severity(m)), rule_group_of(m)->name);
    if (clause != NULL) {
        buf_add_z(b, ", \"clause\": ");
        json_text(b, str_from(clause));
    }
    buf_add_z(b, "}}");
}

void
sarif_end(struct buf *b)
{
    buf_add_z(b, "],\n\"tool\": {\"driver\": {\"name\": \"vanban\", "
                 "\"version\": \"" VANBAN_VERSION "\", \"rules\": [");
    for (int m = 0; m < MESSAGE_COUNT; m++) {
        buf_add_z(b, m > 0 ? ",\n" : "\n");
        add_rule(b, (enum message)m);
    }
    buf_add_z(b, "\n]}}\n}]\n}\n");
}
