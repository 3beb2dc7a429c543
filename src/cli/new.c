/* new.c — `vanban new` and `vanban schema`: what a template asks for. */
#include <string.h>
#include <sys/stat.h>

#include "cli/setup.h"
#include "out/output.h"

static const struct option option_commune = {
    0, "commune", "XÃ", "xã, phường, đặc khu của mình, mã số hay tên, thay vào "
    "các ví dụ"
};

/* What a template tells about itself, written to -o or standard output. A
 * plan that stands there already is not replaced. */
static int
write_about(struct call *call,
            bool (*tell)(const struct vanban_setup *, const char *name,
                         struct buf *, struct diags *),
            bool keep)
{
    const char *path = args_value(&call->args, &option_output);
    struct buf b = buf_new(call->arena);
    struct vanban_setup setup;
    struct output out;
    struct stat st;

    if (!setup_roots(call, &setup))
        return 0;
    setup.commune = args_value(&call->args, &option_commune);
    if (!tell(&setup, args_operand(&call->args, 0), &b, &call->diags))
        return 0;
    if (keep && path != NULL && strcmp(path, "-") != 0 &&
        lstat(path, &st) == 0 && (S_ISREG(st.st_mode) ||
                                  S_ISLNK(st.st_mode))) {
        diag_add(&call->diags, OUTPUT_EXISTS, POS_NONE, path);
        return 0;
    }
    out = (struct output){ path != NULL ? path : "-", buf_str(&b) };
    outputs_write(call->arena, &out, 1, OUTPUT_LASTING, &call->diags);
    return 0;
}

static int
execute_new(struct call *call)
{
    return write_about(call, vanban_starter, true);
}

static const struct option option_form = {
    0, "form", NULL, "thay bằng khai báo của biểu điền: nhóm, thứ tự, loại ô, "
    "lời giải thích, ví dụ; cũng nhận tên bộ hồ sơ, hoặc tệp kế hoạch để lấy "
    "bản của mẫu theo ngày trong kế hoạch"
};

static int
execute_schema(struct call *call)
{
    bool form = args_has(&call->args, &option_form);

    return write_about(call, form ? vanban_form : vanban_schema, false);
}

static const struct option *const options[] = {
    &option_output, &option_commune, &option_help, NULL
};

const struct command command_new = {
    .name = "new",
    .operands = "MẪU|HỒ-SƠ",
    .summary = "cho một kế hoạch có chú thích để điền",
    .help = "Không có -o thì ra luồng chuẩn. Không ghi đè lên tệp đã có.\n"
            "Các mẫu: vanban list templates. Các xã: vanban list communes.\n"
            "Tên bộ hồ sơ (ocop-ho-so) thì cho tệp dữ liệu của một sản phẩm.\n"
            "  vanban new ke-hoach --commune 00004\n"
            "  vanban new ke-hoach --commune 'xã Bình Yên, Thái Nguyên'\n"
            "  vanban new ocop-ho-so -o san-pham.yaml\n",
    .options = options,
    .least = 1,
    .most = 1,
    .execute = execute_new,
};

static const struct option *const schema_options[] = {
    &option_form, &option_output, &option_commune, &option_help, NULL
};

const struct command command_schema = {
    .name = "schema",
    .operands = "MẪU",
    .summary = "JSON Schema của kế hoạch, cho trình soạn thảo",
    .options = schema_options,
    .least = 1,
    .most = 1,
    .execute = execute_schema,
};
