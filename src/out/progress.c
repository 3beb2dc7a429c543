/* progress.c — works out speed and time left, and says so no more often than
 * is of use. */
#include "out/progress.h"

#include <time.h>
#include <unistd.h>

/* Seconds between two sayings. */
static const double often = 0.2, seldom = 10;

static double
now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

struct progress
progress_begin(FILE *f, size_t total, bool quiet)
{
    struct progress p = { .file = f, .quiet = quiet, .total = total };

    p.terminal = isatty(fileno(f));
    p.started = p.shown = now();
    return p;
}

enum { STEPS = 100 };

/* Each time that another hundredth is done: the clock has no part in it. */
static void
show_json(struct progress *p)
{
    size_t step = p->done * STEPS / (p->total > 0 ? p->total : 1);

    if (step == p->step)
        return;
    p->step = step;
    fprintf(p->file, "{\"done\": %zu, \"total\": %zu, \"failed\": %zu}\n",
            p->done, p->total, p->failed);
    fflush(p->file);
}

void
progress_show(struct progress *p)
{
    double t = now(), rate, left;

    if (p->json && !p->quiet) {
        show_json(p);
        return;
    }
    if (p->quiet || t - p->shown < (p->terminal ? often : seldom) ||
        p->done == 0)
        return;
    p->shown = t;
    rate = (double)p->done / (t - p->started);
    left = (double)(p->total - p->done) / rate;
    fprintf(p->file, "%svanban: %zu/%zu (%d%%), %.0f bản ghi/giây, "
            "còn khoảng %.0f giây", p->terminal ? "\r" : "", p->done,
            p->total, (int)(100 * p->done / p->total), rate, left);
    if (p->failed > 0)
        fprintf(p->file, ", %zu có lỗi", p->failed);
    fputs(p->terminal ? "\033[K" : "\n", p->file);
    fflush(p->file);
    p->line = p->terminal;
}

void
progress_clear(struct progress *p)
{
    if (p->line)
        fputs("\r\033[K", p->file);
    p->line = false;
}
