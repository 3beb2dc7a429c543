/* diff.c — `vanban diff`: what two documents have that the other has not. */
#include <string.h>

#include "base/nearest.h"
#include "cli/setup.h"
#include "out/output.h"

static const struct option option_form = {
    'f', "format", "DẠNG", "human (mặc định), json, html"
};

static const char *const forms[] = {
    [VANBAN_DIFF_TEXT] = "human", [VANBAN_DIFF_JSON] = "json",
    [VANBAN_DIFF_HTML] = "html", NULL,
};

/* By -f, or by the ending of -o. False after a message. */
static bool
read_form(struct call *call, enum vanban_diff_form *form)
{
    const char *asked = args_value(&call->args, &option_form);
    const char *path = args_value(&call->args, &option_output);
    struct str name = str_from(path != NULL ? path : "");

    *form = VANBAN_DIFF_TEXT;
    if (asked == NULL) {
        if (str_ends(name, ".html"))
            *form = VANBAN_DIFF_HTML;
        else if (str_ends(name, ".json"))
            *form = VANBAN_DIFF_JSON;
        return true;
    }
    for (int i = 0; forms[i] != NULL; i++)
        if (strcmp(asked, forms[i]) == 0) {
            *form = (enum vanban_diff_form)i;
            return true;
        }
    diag_add(&call->diags, OPTION_VALUE, POS_NONE, "--format", asked,
             names_join(call->arena, forms),
             nearest_among(call->arena, asked, forms));
    return false;
}

static int
execute(struct call *call)
{
    const char *path = args_value(&call->args, &option_output);
    struct vanban_diff_order order = {
        .old = args_operand(&call->args, 0),
        .new = args_operand(&call->args, 1),
    };
    struct buf b = buf_new(call->arena);
    struct vanban_setup setup;
    struct vanban *session;
    struct output out;
    bool differs = false;

    if (!read_form(call, &order.form) || !setup_read(call, &setup))
        return 0;
    if (strcmp(order.old, "-") == 0 && strcmp(order.new, "-") == 0) {
        diag_add(&call->diags, OPERAND_STDIN, POS_NONE);
        return 0;
    }
    setup.draft = true;
    session = vanban_open(&setup, &call->diags);
    if (session != NULL &&
        vanban_diff(session, &order, &b, &differs, &call->diags)) {
        out = (struct output){ path != NULL ? path : "-", buf_str(&b) };
        outputs_write(call->arena, &out, 1, OUTPUT_LASTING, &call->diags);
    }
    vanban_close(session, &call->diags);
    return differs;
}

static const struct option *const options[] = {
    &option_form,    &option_output, &option_template, &option_profile,
    &option_convert, &option_help,   NULL,
};

const struct command command_diff = {
    .name = "diff",
    .operands = "CŨ MỚI",
    .summary = "so hai văn bản: kế hoạch, tệp Word, tệp chữ, loại nào cũng "
               "được",
    .help =
        "  vanban diff cu.docx ke-hoach.yaml\n"
        "  vanban diff cu.docx moi.docx -o so-sanh.html\n"
        "So từng thành phần, từng đoạn, từng ô của bảng như người đọc thấy\n"
        "trên giấy: cách xuống dòng, chữ đậm, số mục tự động hay gõ tay không\n"
        "tính là khác. [-chữ bỏ-] {+chữ thêm+}; đoạn chỉ đổi chỗ thì ghi là\n"
        "chuyển, đổi chỗ và sửa chữ thì ghi là chuyển, sửa. Mã thoát là 0 khi\n"
        "như nhau, 1 khi có chỗ khác.\n",
    .options = options,
    .least = 2,
    .most = 2,
    .execute = execute,
};
