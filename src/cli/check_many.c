/* check_many.c — workers that each check every n-th plan and send what they
 * print, and the one that takes it in turn. */
#include "cli/check_many.h"

#include <string.h>

#include "base/host.h"

enum { PLANS_EACH = 8 }; /* fewer are not worth a process */

struct crowd {
    struct vanban *session;
    const struct plan_name *plans;
    const char *against; /* NULL: nothing */
    int count, number; /* of the workers; the one that begins */
    enum report_format format;
    struct host_child *children;
};

/* What goes before the text of a plan. */
struct head {
    bool own; /* all that is found is of the plan itself */
    int status, errors, warnings, notes, suppressed;
    size_t bytes;
};

/* ---- in a worker */

/* Does the finding have its place in what was read for the plan? */
static bool
is_own(const struct diag *g, const char *plan, const struct file_log *read)
{
    const char *name = g->pos.source != NULL ? g->pos.source->name : NULL;

    if (name == NULL)
        return false;
    if (strcmp(name, plan) == 0)
        return true;
    for (const struct reading *r = read->last; r != NULL; r = r->next)
        if (strcmp(name, r->path) == 0)
            return true;
    return false;
}

static bool
all_own(const struct vanban_made *made, const char *plan)
{
    for (const struct diag *g = made->findings.first; g != NULL; g = g->next)
        if (!is_own(g, plan, &made->read))
            return false;
    return true;
}

static bool
check_one(const struct crowd *k, struct vanban_maker *m, const char *path,
          int fd)
{
    const struct vanban_order order = { .name = path };
    struct vanban_made made;
    struct report part;
    struct str text;
    struct head head = { .own = false };

    if (k->against != NULL)
        vanban_check_against(m, &order, k->against, &made);
    else
        vanban_check(m, &order, &made);
    text = report_part(&part, k->format, &made.findings);
    head.own = all_own(&made, path);
    head.status = part.status;
    head.errors = part.errors;
    head.warnings = part.warnings;
    head.notes = part.notes;
    head.suppressed = part.suppressed;
    head.bytes = text.n;
    return host_send(fd, &head, sizeof(head)) &&
           host_send(fd, text.p, text.n);
}

static void
work(void *context, int fd)
{
    const struct crowd *k = context;
    struct arena *a = arena_new();
    struct diags unheard = diags_new(a);
    struct vanban_maker *m;
    int i = 0;

    for (int other = 0; other < k->number; other++)
        host_close(k->children[other].fd);
    m = vanban_maker_open(k->session, &unheard);
    for (const struct plan_name *p = k->plans; m != NULL && p != NULL;
         p = p->next, i++)
        if (i % k->count == k->number && !check_one(k, m, p->path, fd))
            break;
}

/* ---- in the one that asks */

/* What the worker sends next; false where it has died, or where the plan is
 * for another process. */
static bool
take(int fd, struct report *r, struct arena *a)
{
    struct report part = { .file = NULL };
    struct head head;
    char *text;

    if (!host_receive(fd, &head, sizeof(head)) || !head.own)
        return false;
    text = arena_alloc(a, head.bytes + 1);
    if (!host_receive(fd, text, head.bytes))
        return false;
    part.status = head.status;
    part.errors = head.errors;
    part.warnings = head.warnings;
    part.notes = head.notes;
    part.suppressed = head.suppressed;
    report_take(r, a, (struct str){ text, head.bytes }, &part);
    return true;
}

static void
close_all(struct crowd *k, struct arena *a)
{
    for (int i = 0; i < k->number; i++) {
        host_kill(&k->children[i]);
        host_end_of(a, &k->children[i]);
        host_close(k->children[i].fd);
    }
}

/* A pipe, standard input: what one process has read is gone. */
static bool
is_read_once(const char *path)
{
    return strcmp(path, "-") == 0 ||
           files_kind(&files_disk, path) == FILE_OTHER;
}

/* How many plans there are; 0 where something cannot be read again. */
static int
count_plans(const struct plan_name *p, const char *against)
{
    int n = 0;

    if (against != NULL && is_read_once(against))
        return 0;
    for (; p != NULL; p = p->next, n++)
        if (is_read_once(p->path))
            return 0;
    return n;
}

const struct plan_name *
check_many(struct vanban *session, const struct plan_name *plans,
           const char *against, int jobs, struct report *r)
{
    struct arena *a, *each;
    struct crowd k = { .session = session, .plans = plans,
                       .against = against, .format = r->format };
    int most = count_plans(plans, against) / PLANS_EACH;

    k.count = jobs < most ? jobs : most;
    if (k.count < 2)
        return plans;
    a = arena_new();
    each = arena_new();
    k.children = ARENA_ARRAY(a, struct host_child, k.count);
    while (k.number < k.count &&
           host_fork(&k.children[k.number], work, &k))
        k.number++;
    for (int i = 0; k.number == k.count && plans != NULL;
         plans = plans->next, i++) {
        arena_reset(each);
        if (!take(k.children[i % k.count].fd, r, each))
            break;
    }
    close_all(&k, a);
    arena_free(each);
    arena_free(a);
    return plans;
}
