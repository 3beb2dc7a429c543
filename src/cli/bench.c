/* bench.c — `vanban bench`: how long the stages of a document take. */
#include <string.h>
#include <time.h>

#include "base/host.h"
#include "base/viet.h"
#include "cli/setup.h"
#include "out/names_beside.h"

static const struct option option_times = {
    'n', "times", "SỐ", "lập văn bản bao nhiêu lần (mặc định 500)"
};

enum { TIMES_USUAL = 500, TIMES_MOST = 1000000 };

/* Milliseconds of one core's work, added up over all documents. */
struct times {
    double read, merge, layout, format[VANBAN_FORMATS_MOST], all;
};

struct bench {
    struct vanban *session;
    struct vanban_maker *maker;
    struct vanban_formats formats;
    struct times sum;
    double last; /* when the stage before ended */
    size_t bytes[VANBAN_FORMATS_MOST];
};

static double
now(clockid_t clock)
{
    struct timespec t;

    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int
format_index(const struct bench *b, const struct renderer *r)
{
    int i = 0;

    while (i < b->formats.count && b->formats.of[i] != r)
        i++;
    return i;
}

/* Adds the time since the stage before to its sum. */
static void
lap(void *context, enum vanban_stage stage, const struct renderer *r)
{
    struct bench *b = context;
    double t = now(CLOCK_PROCESS_CPUTIME_ID), *sum = &b->sum.read;

    switch (stage) {
    case VANBAN_READ:
        break;
    case VANBAN_MERGED:
        sum = &b->sum.merge;
        break;
    case VANBAN_LAID_OUT:
        sum = &b->sum.layout;
        break;
    case VANBAN_DRAWN:
        sum = &b->sum.format[format_index(b, r)];
        break;
    }
    *sum += t - b->last;
    b->last = t;
}

static bool
make_one(struct bench *b, const char *path, struct report *report)
{
    const struct vanban_order order = { .name = path, .formats = &b->formats };
    double start = now(CLOCK_PROCESS_CPUTIME_ID);
    struct vanban_made made;
    bool ok;

    b->last = start;
    ok = vanban_make(b->maker, &order, &made);
    b->sum.all += b->last - start;
    memset(b->bytes, 0, sizeof(b->bytes));
    for (int i = 0; i < made.count; i++)
        b->bytes[format_index(b, made.outputs[i].format)] +=
            made.outputs[i].bytes.n;
    if (report != NULL)
        report_add(report, &made.findings);
    return ok;
}

static void
print(const struct bench *b, int n, double first, double wall)
{
    const struct times *t = &b->sum;

    printf("documents    %d\n", n);
    printf("first        %.3f ms (profile, fonts, templates prepared)\n",
           first);
    printf("read         %.3f ms/doc\n", t->read / n);
    printf("merge        %.3f ms/doc\n", t->merge / n);
    printf("layout       %.3f ms/doc\n", t->layout / n);
    for (int i = 0; i < b->formats.count; i++)
        printf("%-12s %.3f ms/doc, %zu bytes\n",
               vanban_format_name(b->formats.of[i]), t->format[i] / n,
               b->bytes[i]);
    printf("all          %.3f ms/doc CPU, %.3f ms/doc wall\n", t->all / n,
           wall / n);
    printf("without read %.3f ms/doc CPU (a batch reads its plan once)\n",
           (t->all - t->read) / n);
    printf("peak memory  %ld KiB\n", host_peak_memory());
}

/* The number of -n; 0 after OPTION_VALUE. */
static int
parse_times(struct call *call)
{
    const char *word = args_value(&call->args, &option_times);
    int n = 0;

    if (word == NULL)
        return TIMES_USUAL;
    for (const char *p = word; viet_is_digit((unsigned char)*p); p++) {
        n = n * 10 + (*p - '0');
        if (n > TIMES_MOST || p[1] == '\0')
            break;
    }
    if (n >= 1 && n <= TIMES_MOST && word[strspn(word, "0123456789")] == '\0')
        return n;
    diag_add(&call->diags, OPTION_VALUE, POS_NONE, "--times", word,
             "số từ 1 đến 1000000", "");
    return 0;
}

static bool
prepare(struct call *call, struct bench *b)
{
    const char *list = args_value(&call->args, &option_format);
    struct vanban_setup setup;

    if (!formats_parse(call->arena, &b->formats, list != NULL ? list
                       : "pdf,docx", &call->diags))
        return false;
    if (strcmp(args_operand(&call->args, 0), "-") == 0) {
        diag_add(&call->diags, OPERAND_STDIN, POS_NONE);
        return false;
    }
    if (!setup_read(call, &setup))
        return false;
    setup.lap = lap;
    setup.lap_context = b;
    b->session = vanban_open(&setup, &call->diags);
    if (b->session != NULL)
        b->maker = vanban_maker_open(b->session, &call->diags);
    return b->maker != NULL;
}

static int
execute(struct call *call)
{
    const char *path = args_operand(&call->args, 0);
    int n = parse_times(call);
    struct bench b = { .session = NULL };
    double started = now(CLOCK_PROCESS_CPUTIME_ID), first, wall;
    struct report report = report_open(stderr, REPORT_SHORT);
    bool ok;

    if (n > 0 && prepare(call, &b)) {
        ok = make_one(&b, path, &report);
        first = now(CLOCK_PROCESS_CPUTIME_ID) - started;
        b.sum = (struct times){ .read = 0 };
        wall = now(CLOCK_MONOTONIC);
        for (int i = 0; i < n && ok; i++)
            ok = make_one(&b, path, NULL);
        if (ok)
            print(&b, n, first, now(CLOCK_MONOTONIC) - wall);
    }
    vanban_maker_close(b.maker);
    vanban_close(b.session, &call->diags);
    return report.status;
}

static const struct option *const options[] = {
    &option_times, &option_format,  &option_template, &option_data,
    &option_set,   &option_profile, &option_draft,    &option_help,
    NULL,
};

const struct command command_bench = {
    .name = "bench",
    .operands = "KẾ-HOẠCH",
    .summary = "đo thời gian, bộ nhớ, cỡ tệp; không ghi gì",
    .options = options,
    .hidden = true,
    .least = 1,
    .most = 1,
    .execute = execute,
};
