/* dump.c — `vanban dump`: what the program has understood, stage by stage. */
#include <string.h>

#include "base/nearest.h"
#include "cli/setup.h"

static const struct option option_stage = {
    0, "stage", "CHẶNG", "value (các giá trị đọc được), rows (từng hàng của "
    "bảng), outline (đề mục), tree (cây văn bản), pages (các trang), word (văn "
    "bản Word, .txt như `import` đọc được)"
};

/* NULL after a message. */
static const char *
stage_of(struct call *call)
{
    const char *name = args_value(&call->args, &option_stage);

    if (name == NULL) {
        diag_add(&call->diags, OPTION_MISSING, POS_NONE, "--stage",
                 names_join(call->arena, vanban_stages));
        return NULL;
    }
    for (int i = 0; vanban_stages[i] != NULL; i++)
        if (strcmp(name, vanban_stages[i]) == 0)
            return name;
    diag_add(&call->diags, OPTION_VALUE, POS_NONE, "--stage", name,
             names_join(call->arena, vanban_stages),
             nearest_among(call->arena, name, vanban_stages));
    return NULL;
}

static int
execute(struct call *call)
{
    struct vanban *session = NULL;
    struct vanban_maker *maker = NULL;
    struct buf out = buf_new(call->arena);
    struct vanban_setup setup;
    struct vanban_made made;
    struct report report;
    const char *stage;

    if (!setup_report(call, &report, stderr, REPORT_SHORT))
        return 0;
    stage = stage_of(call);
    if (stage != NULL && setup_read(call, &setup))
        session = vanban_open(&setup, &call->diags);
    if (session != NULL)
        maker = vanban_maker_open(session, &call->diags);
    if (maker != NULL &&
        vanban_dump(maker, stage, args_operand(&call->args, 0), &out,
                    &made)) {
        fputs(str_zero(call->arena, buf_str(&out)), stdout);
        report_add(&report, &made.findings);
    }
    vanban_maker_close(maker);
    report_close(&report, &call->diags);
    vanban_close(session, &call->diags);
    return report.status;
}

static const struct option *const options[] = {
    &option_stage, &option_template, &option_data,        &option_set,
    &option_profile, &option_draft,  &option_diagnostics, &option_help,
    NULL,
};

const struct command command_dump = {
    .name = "dump",
    .operands = "TỆP",
    .summary = "in ra điều chương trình hiểu được ở một chặng",
    .help = "Tệp .txt được đọc như đề cương (nội dung của khóa noi_dung); tệp\n"
            ".csv, .xlsx và .ods như một bảng. Chặng rows đọc .csv, .tsv, "
            ".txt, .xlsx, .ods\n"
            "từng hàng một, bỏ qua hàng trống, và điền vào mọi ô của một vùng\n"
            "gộp chữ ở ô đầu vùng ấy.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .execute = execute,
};
