/* diag.c — the table of all messages, and how those that came up are kept,
 * joined and printed. */
#include "base/diag.h"

#include <stdarg.h>
#include <string.h>

struct message_row {
    const char *code;
    enum severity severity;
    enum fault fault;
    const char *text, *help;
};

static const struct message_row messages[] = {
#define MESSAGE(code, severity, fault, text, help) \
    { #code, SEVERITY_##severity, FAULT_##fault, text, help },
#include "base/messages.def"
#undef MESSAGE
};

const char *
severity_name(enum severity s)
{
    static const char *const names[] = {
        [SEVERITY_NOTE] = "ghi chú",
        [SEVERITY_WARNING] = "cảnh báo",
        [SEVERITY_ERROR] = "lỗi",
    };

    return names[s];
}

struct diags
diags_new(struct arena *a)
{
    return (struct diags){ .arena = a };
}

/* Fills the words in; a text holds no other conversion than %s. */
static struct str
fill(struct arena *a, const char *text, va_list words)
{
    struct buf b = buf_new(a);
    const char *mark;

    while ((mark = strstr(text, "%s")) != NULL) {
        buf_add(&b, text, (size_t)(mark - text));
        buf_add_z(&b, va_arg(words, const char *));
        text = mark + 2;
    }
    buf_add_z(&b, text);
    return buf_take(&b);
}

static struct diag *
add(struct diags *d, enum message m, struct pos pos, va_list words)
{
    struct diag *g = ARENA_NEW(d->arena, struct diag);

    g->text = fill(d->arena, messages[m].text, words);
    g->message = m;
    g->pos = pos_origin(pos);
    if (d->last != NULL)
        d->last->next = g;
    else
        d->first = g;
    d->last = g;
    d->errors += messages[m].severity == SEVERITY_ERROR;
    d->warnings += messages[m].severity == SEVERITY_WARNING;
    return g;
}

void
diag_add(struct diags *d, enum message m, struct pos pos, ...)
{
    va_list words;

    va_start(words, pos);
    add(d, m, pos, words);
    va_end(words);
}

/* Room for what is written behind a text that is gathered. */
enum { TIMES_BYTES = 64 };

void
diag_gather(struct diags *d, enum message m, struct pos pos, ...)
{
    struct diag *g;
    va_list words;
    char *text;

    if (d->gathered == NULL)
        d->gathered = ARENA_ARRAY(d->arena, struct diag *, MESSAGE_COUNT);
    g = d->gathered[m];
    if (g == NULL) {
        va_start(words, pos);
        g = add(d, m, pos, words);
        va_end(words);
        g->times = 1;
        g->plain = g->text.n;
        d->gathered[m] = g;
        return;
    }
    if (++g->times == 2) {
        text = ARENA_ARRAY(d->arena, char, g->plain + TIMES_BYTES);
        memcpy(text, g->text.p, g->plain);
        g->text.p = text;
    }
    text = (char *)g->text.p;
    g->text.n = g->plain +
                (size_t)snprintf(text + g->plain, TIMES_BYTES,
                                 " (%d chỗ, đây là chỗ đầu tiên)", g->times);
}

void
diags_join(struct diags *d, const struct diags *other)
{
    for (const struct diag *g = other->first; g != NULL; g = g->next) {
        struct diag *copy = ARENA_NEW(d->arena, struct diag);

        *copy = *g;
        copy->next = NULL;
        if (d->arena != other->arena)
            copy->text = str_copy(d->arena, g->text);
        if (d->last != NULL)
            d->last->next = copy;
        else
            d->first = copy;
        d->last = copy;
    }
    d->errors += other->errors;
    d->warnings += other->warnings;
}

void
diags_keep_sources(struct diags *d)
{
    const struct source *old = NULL;
    struct source *own = NULL;

    for (struct diag *g = d->first; g != NULL; g = g->next) {
        if (g->pos.source == NULL)
            continue;
        if (g->pos.source != old) {
            old = g->pos.source;
            own = source_named(d->arena, old);
        }
        g->pos.source = own;
    }
}

/* A file that was read again, or is kept by its name only, is still that. */
static bool
same_source(const struct source *a, const struct source *b)
{
    return a == b || (a != NULL && b != NULL && a->sheet == b->sheet &&
                      strcmp(a->name, b->name) == 0);
}

bool
diags_has(const struct diags *d, enum message message, struct pos pos)
{
    pos = pos_origin(pos);
    for (const struct diag *one = d->first; one != NULL; one = one->next)
        if (one->message == message &&
            same_source(one->pos.source, pos.source) &&
            one->pos.line == pos.line && one->pos.column == pos.column)
            return true;
    return false;
}

void
diags_print(FILE *f, const struct diags *d)
{
    for (const struct diag *g = d->first; g != NULL; g = g->next) {
        const struct message_row *row = &messages[g->message];

        if (g->pos.source == NULL)
            fputs("vanban: ", f);
        else if (g->pos.line == 0)
            fprintf(f, "%s: ", g->pos.source->name);
        else {
            fprintf(f, "%s%c", g->pos.source->name,
                    g->pos.source->sheet ? '!' : ':');
            pos_print(f, g->pos);
            fputs(": ", f);
        }
        fprintf(f, "%s: %.*s [%s]\n", severity_name(row->severity),
                STR_ARG(g->text), row->code);
    }
}

int
diags_status(const struct diags *d)
{
    static const int status[] = {
        [FAULT_CONTENT] = 1, [FAULT_USAGE] = 2, [FAULT_INPUT] = 3,
        [FAULT_OUTPUT] = 4, [FAULT_INTERNAL] = 5,
    };
    int worst = 0;

    for (const struct diag *g = d->first; g != NULL; g = g->next) {
        const struct message_row *row = &messages[g->message];

        if (row->severity == SEVERITY_ERROR && status[row->fault] > worst)
            worst = status[row->fault];
    }
    return worst;
}

const char *
message_code(enum message m)
{
    return messages[m].code;
}

enum severity
message_severity(enum message m)
{
    return messages[m].severity;
}

const char *
message_text(enum message m)
{
    return messages[m].text;
}

const char *
message_help(enum message m)
{
    return messages[m].help;
}

enum message
message_find(struct str code)
{
    for (int m = 0; m < MESSAGE_COUNT; m++)
        if (str_is(code, messages[m].code))
            return (enum message)m;
    return MESSAGE_COUNT;
}
