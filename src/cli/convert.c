/* convert.c — `vanban convert`: texts in encodings from before Unicode, as new
 * files in UTF-8. */
#include <string.h>

#include "base/nearest.h"
#include "base/source_read.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "cli/setup.h"
#include "out/inputs.h"
#include "out/output.h"

static const struct option option_from = {
    0, "from", "BẢNG-MÃ", "bảng mã của tệp: tcvn3, vni, viscii, windows-1258; "
    "utf-8 là chữ UTF-8 đã bị đọc nhầm (mặc định: đoán)"
};

struct converting {
    struct call *call;
    enum legacy from; /* NONE: guessed */
    const char *to;   /* -o */
    struct inputs inputs;
};

/* False after OPTION_VALUE. */
static bool
read_from(struct call *call, enum legacy *from)
{
    static const char *const words[] = { "tcvn3", "vni", "viscii",
                                         "windows-1258", "utf-8", NULL };
    const char *asked = args_value(&call->args, &option_from);

    *from = LEGACY_NONE;
    if (asked == NULL)
        return true;
    for (int i = 0; words[i] != NULL; i++)
        if (str_equal(viet_fold(call->arena, str_from(asked)),
                      str_from(words[i]))) {
            *from = (enum legacy)(LEGACY_TCVN3 + i);
            return true;
        }
    diag_add(&call->diags, OPTION_VALUE, POS_NONE, "--from", asked,
             names_join(call->arena, words),
             nearest_among(call->arena, asked, words));
    return false;
}

/* Texts that are UTF-8, and have runs in them that came through another
 * encoding, line by line. */
static void
convert_runs(struct converting *c, struct source *s, struct diags *d)
{
    struct arena *a = c->call->arena;
    struct arena *scratch = arena_beside(a);
    struct buf b = buf_new(a);
    struct str rest = s->text;

    for (int line = 1; rest.n > 0; line++) {
        size_t n = str_index(rest, '\n');
        struct str was = str_first(rest, n < rest.n ? n + 1 : n), now = was;
        enum legacy legacy = c->from;
        bool exact = true;

        rest = str_after(rest, was.n);
        if (!str_is_ascii(was)) {
            if (legacy == LEGACY_NONE)
                legacy = legacy_find(scratch, was);
            now = legacy_runs(scratch, was, legacy, &exact);
        }
        buf_add_str(&b, now);
        if (!str_equal(now, was))
            diag_add(d, exact ? LETTERS_CONVERTED : LETTERS_HALF,
                     (struct pos){ s, line, 1 }, legacy_name(legacy),
                     str_zero(scratch, utf8_shorten(scratch, str_trim(now),
                                                    60)));
        arena_reset(scratch);
    }
    s->text = buf_take(&b);
    arena_free(scratch);
}

/* The name of a result: standard output, the file that -o names, or one of
 * the same name in its folder. */
static const char *
name_of(struct converting *c, const char *path)
{
    if (c->to == NULL)
        return "-";
    if (!str_ends(str_from(c->to), "/"))
        return c->to;
    return str_printf(c->call->arena, "%s%.*s", c->to,
                      STR_ARG(path_name(str_from(path)))).p;
}

static void
convert_file(struct converting *c, const char *path)
{
    struct arena *a = c->call->arena;
    struct diags *d = &c->call->diags;
    struct source *s = ARENA_NEW(a, struct source);
    struct output out = { name_of(c, path), STR_EMPTY };
    bool mark;

    s->name = path;
    s->files = &files_disk;
    if (!source_bytes(a, &files_disk, path, &s->text, d) ||
        !source_is_text(s, d))
        return;
    mark = str_starts(s->text, "\xEF\xBB\xBF");
    s->text = str_after(s->text, mark ? 3 : 0);
    if (utf8_fault(s->text) == s->text.n &&
        str_index(s->text, '\0') == s->text.n)
        convert_runs(c, s, d);
    else if (!source_convert(a, s, c->from, d))
        return;
    s->text = viet_nfc(a, s->text);
    out.bytes = s->text;
    if (mark)
        out.bytes = str_printf(a, "\xEF\xBB\xBF%.*s", STR_ARG(s->text));
    if (output_spares(out.path, &c->inputs, d))
        outputs_write(a, &out, 1, OUTPUT_FOLDERS | OUTPUT_LASTING, d);
}

static int
execute(struct call *call)
{
    struct converting c = {
        .call = call, .to = args_value(&call->args, &option_output),
        .inputs = { .arena = call->arena },
    };
    const char *path;

    if (!read_from(call, &c.from))
        return 0;
    if (call->args.operands > 1 &&
        (c.to == NULL || !str_ends(str_from(c.to), "/"))) {
        diag_add(&call->diags, CONVERT_FOLDER, POS_NONE);
        return 0;
    }
    for (int i = 0; (path = args_operand(&call->args, i)) != NULL; i++)
        inputs_add(&c.inputs, path);
    for (int i = 0; (path = args_operand(&call->args, i)) != NULL; i++)
        convert_file(&c, path);
    return 0;
}

static const struct option *const options[] = { &option_from, &option_output,
                                                &option_help, NULL };

const struct command command_convert = {
    .name = "convert",
    .operands = "TỆP…",
    .summary = "đổi tệp chữ theo bảng mã cũ sang UTF-8",
    .help =
        "Kế hoạch, bảng .csv hay tệp chữ theo TCVN3 (ABC), VNI, VISCII,\n"
        "Windows-1258 được ghi thành tệp UTF-8 mới; không có -o thì ra luồng\n"
        "chuẩn. Tệp cũ không bao giờ bị sửa. Báo cáo ra luồng lỗi: bảng mã\n"
        "nào, chắc bao nhiêu, mấy dòng, byte nào không đổi được và ở đâu.\n"
        "  vanban convert cu.csv -o moi.csv\n"
        "  vanban convert cu/*.txt -o moi/\n"
        "  vanban convert --from=vni ngan.txt -o moi.txt\n"
        "Tệp đã là UTF-8 thì chỉ đổi những chữ đã qua bảng mã sai (“x· héi”,\n"
        "“keá hoaïch”, “á»§y ban”). Tệp ngắn không đoán chắc được thì nêu\n"
        "--from. TCVN3 viết hoa bằng phông .Vn…H: chữ có dấu ra chữ thường,\n"
        "vì tệp chữ không ghi phông.\n",
    .options = options,
    .least = 1,
    .execute = execute,
};
