#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "base/viet.h"
#include "make/maker.h"
#include "out/report.h"

static const struct option option_times = {
    'n', "times", "SỐ", "lập văn bản bao nhiêu lần (mặc định 500)"
};

enum { TIMES_USUAL = 500, TIMES_MOST = 1000000 };

/* Milliseconds of one core's work, added up over all documents. */
struct times {
    double read, merge, layout, format[FORMATS_MOST], all;
};

struct bench {
    struct session session;
    struct worker worker;
    struct formats formats;
    struct times sum;
    size_t bytes[FORMATS_MOST];
};

static double
now(clockid_t clock)
{
    struct timespec t;

    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Adds the time since *last to *sum. */
static void
lap(double *last, double *sum)
{
    double t = now(CLOCK_PROCESS_CPUTIME_ID);

    *sum += t - *last;
    *last = t;
}

static bool
make_one(struct bench *b, const char *path, struct diags *d)
{
    double start = now(CLOCK_PROCESS_CPUTIME_ID), last = start;
    const struct template *template;
    const struct value *plan;
    struct doc *doc;
    struct pages *pages;

    if ((plan = worker_plan(&b->worker, path, d)) == NULL)
        return false;
    lap(&last, &b->sum.read);
    if ((template = session_template(&b->session, plan, d)) == NULL ||
        (doc = worker_tree(&b->worker, template, plan, d)) == NULL)
        return false;
    lap(&last, &b->sum.merge);
    for (int i = 0; i < b->formats.count; i++)
        b->bytes[i] = 0;
    for (; doc != NULL; doc = doc->next) {
        if ((pages = worker_pages(&b->worker, doc, d)) == NULL)
            return false;
        lap(&last, &b->sum.layout);
        for (int i = 0; i < b->formats.count; i++) {
            struct buf out = buf_new(b->worker.document);

            if (!worker_render(&b->worker, b->formats.of[i], doc, pages, &out,
                               d))
                return false;
            b->bytes[i] += out.n;
            lap(&last, &b->sum.format[i]);
        }
    }
    b->sum.all += last - start;
    return true;
}

static void
print(const struct bench *b, int n, double first, double wall)
{
    struct rusage usage;
    const struct times *t = &b->sum;

    getrusage(RUSAGE_SELF, &usage);
    printf("documents    %d\n", n);
    printf("first        %.3f ms (profile, fonts, templates prepared)\n",
           first);
    printf("read         %.3f ms/doc\n", t->read / n);
    printf("merge        %.3f ms/doc\n", t->merge / n);
    printf("layout       %.3f ms/doc\n", t->layout / n);
    for (int i = 0; i < b->formats.count; i++)
        printf("%-12s %.3f ms/doc, %zu bytes\n", b->formats.of[i]->name,
               t->format[i] / n, b->bytes[i]);
    printf("all          %.3f ms/doc CPU, %.3f ms/doc wall\n", t->all / n,
           wall / n);
    printf("without read %.3f ms/doc CPU (a batch reads its plan once)\n",
           (t->all - t->read) / n);
    printf("peak memory  %ld KiB\n", usage.ru_maxrss);
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

    if (!formats_parse(call->arena, &b->formats, list != NULL ? list
                       : "pdf,docx", &call->diags))
        return false;
    if (strcmp(args_operand(&call->args, 0), "-") == 0) {
        diag_add(&call->diags, OPERAND_STDIN, POS_NONE);
        return false;
    }
    return session_open(&b->session, call);
}

static int
execute(struct call *call)
{
    const char *path = args_operand(&call->args, 0);
    int n = parse_times(call);
    struct bench b = { .formats = { .count = 0 } };
    double started = now(CLOCK_PROCESS_CPUTIME_ID), first, wall;
    struct report report = { .file = stderr };
    struct diags d;
    bool ok;

    if (!prepare(call, &b) || n == 0)
        return 0;
    worker_open(&b.worker, &b.session);
    d = worker_next(&b.worker);
    ok = make_one(&b, path, &d);
    report_add(&report, &d);
    first = now(CLOCK_PROCESS_CPUTIME_ID) - started;
    b.sum = (struct times){ .read = 0 };
    wall = now(CLOCK_MONOTONIC);
    for (int i = 0; i < n && ok; i++) {
        d = worker_next(&b.worker);
        ok = make_one(&b, path, &d);
        if (!ok)
            report_add(&report, &d);
    }
    if (ok)
        print(&b, n, first, now(CLOCK_MONOTONIC) - wall);
    worker_close(&b.worker);
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
