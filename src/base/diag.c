/* diag.c — the table of all messages, and how those that came up are kept,
 * joined and printed. */
#include "base/diag.h"

#include <stdarg.h>
#include <string.h>

#include "base/hash.h"
#include "base/limits.h"
#include "base/visible.h"

struct message_row {
    const char *code;
    enum severity severity;
    enum fault fault;
    const char *clause, *text, *help;
};

static const struct message_row messages[] = {
#define RULE(code, severity, fault, clause, text, help) \
    { #code, SEVERITY_##severity, FAULT_##fault, clause, text, help },
#include "base/messages.def"
#undef RULE
};

const char *
severity_name(enum severity s, enum message m)
{
    static const char *const names[] = {
        [SEVERITY_NOTE] = "ghi chú",
        [SEVERITY_WARNING] = "cảnh báo",
        [SEVERITY_ERROR] = "lỗi",
    };

    return s == SEVERITY_NOTE && messages[m].clause != NULL ? "gợi ý"
                                                            : names[s];
}

const char *
severity_word(enum severity s)
{
    static const char *const words[] = {
        [SEVERITY_NOTE] = "note",
        [SEVERITY_WARNING] = "warning",
        [SEVERITY_ERROR] = "error",
    };

    return words[s];
}

struct diags
diags_new(struct arena *a)
{
    return (struct diags){ .arena = a };
}

/* Fills the words in; a text holds no other conversion than %s. *word becomes
 * where the first of them stands in what is given back. */
static struct str
fill(struct arena *a, const char *text, struct str *word, va_list words)
{
    struct buf b = buf_new(a);
    size_t from = 0, n = 0;
    struct str filled;
    const char *mark;
    bool first = true;

    while ((mark = strstr(text, "%s")) != NULL) {
        buf_add(&b, text, (size_t)(mark - text));
        if (first)
            from = b.n;
        buf_add_z(&b, va_arg(words, const char *));
        if (first)
            n = b.n - from;
        first = false;
        text = mark + 2;
    }
    buf_add_z(&b, text);
    filled = buf_take(&b);
    *word = str_first(str_after(filled, from), n);
    return filled;
}

/* A message that has been given for a place. */
struct told {
    enum message message;
    struct pos pos;
    struct str text;
    uint64_t hash; /* 0: a free place of the table */
};

enum { TOLD_LEAST = 16 };

/* A file that was read again, or is kept by its name only, is still that. */
static bool
same_source(const struct source *a, const struct source *b)
{
    return a == b || (a != NULL && b != NULL && a->sheet == b->sheet &&
                      strcmp(a->name, b->name) == 0);
}

/* The place of one in the table, or a free one that is its. */
static struct told *
told_find(const struct diags *d, const struct told *asked)
{
    size_t at = (size_t)asked->hash & (d->told_room - 1);

    for (;; at = (at + 1) & (d->told_room - 1)) {
        struct told *t = &d->told[at];

        if (t->hash == 0 ||
            (t->hash == asked->hash && t->message == asked->message &&
             t->pos.line == asked->pos.line &&
             t->pos.column == asked->pos.column &&
             same_source(t->pos.source, asked->pos.source) &&
             str_equal(t->text, asked->text)))
            return t;
    }
}

static void
told_grow(struct diags *d)
{
    struct diags wider = *d;

    wider.told_room = d->told_room == 0 ? TOLD_LEAST : d->told_room * 2;
    wider.told = ARENA_ARRAY(d->arena, struct told, wider.told_room);
    for (size_t i = 0; i < d->told_room; i++)
        if (d->told[i].hash != 0)
            *told_find(&wider, &d->told[i]) = d->told[i];
    *d = wider;
}

static struct told
told_of(enum message m, struct pos pos, struct str text)
{
    struct told one = { m, pos, text, hash_text(text) };

    for (int shift = 0; shift < 32; shift += 8) {
        one.hash = hash_byte(one.hash, (unsigned char)(pos.line >> shift));
        one.hash = hash_byte(one.hash, (unsigned char)(pos.column >> shift));
        one.hash = hash_byte(one.hash, (unsigned char)((int)m >> shift));
    }
    one.hash |= 1;
    return one;
}

/* Has it been given before? Else it has from now on. */
static bool
told_before(struct diags *d, enum message m, struct pos pos, struct str text)
{
    struct told one = told_of(m, pos, text), *t;

    if (d->told_count * 2 >= d->told_room)
        told_grow(d);
    t = told_find(d, &one);
    if (t->hash != 0)
        return true;
    *t = one;
    d->told_count++;
    return false;
}

static bool
is_repeat(struct diags *d, enum message m, struct pos pos, struct str text)
{
    return pos.source != NULL && told_before(d, m, pos, text);
}

/* How a message weighs here. */
static enum severity
weight(const struct diags *d, enum message m)
{
    return d->lenient && messages[m].fault == FAULT_FORM &&
                   messages[m].severity == SEVERITY_ERROR
               ? SEVERITY_WARNING : messages[m].severity;
}

static struct diag *
append(struct diags *d, enum message m, struct pos pos, struct str text)
{
    struct diag *g = ARENA_NEW(d->arena, struct diag);

    g->severity = weight(d, m);
    told_before(d, m, pos, STR_EMPTY); /* for diags_has */
    g->text = text;
    g->message = m;
    g->pos = pos;
    if (d->last != NULL)
        d->last->next = g;
    else
        d->first = g;
    d->last = g;
    return g;
}

/* Are there so many of that kind that no more are kept? The first of those is
 * told of; each still counts as an error. */
static bool
is_over(struct diags *d, enum message m, struct pos pos)
{
    if (d->counts == NULL)
        d->counts = ARENA_ARRAY(d->arena, int, MESSAGE_COUNT);
    if (++d->counts[m] <= LIMIT_FINDINGS || m == FINDINGS_MANY)
        return false;
    if (d->counts[m] == LIMIT_FINDINGS + 1)
        diag_add(d, FINDINGS_MANY, pos, messages[m].code,
                 LIMIT_FINDINGS_TEXT);
    return true;
}

struct diag *
diag_add(struct diags *d, enum message m, struct pos pos, ...)
{
    struct str text, word;
    struct diag *g;
    va_list words;

    d->errors += weight(d, m) == SEVERITY_ERROR;
    if (d->counts != NULL && d->counts[m] > LIMIT_FINDINGS)
        return NULL;
    va_start(words, pos);
    text = fill(d->arena, messages[m].text, &word, words);
    va_end(words);
    pos = pos_origin(pos);
    if (is_repeat(d, m, pos, text) || is_over(d, m, pos))
        return NULL;
    g = append(d, m, pos, text);
    g->word = word;
    return g;
}

/* Room for what is written behind a text that is gathered; places that are
 * known each for itself. */
enum { TIMES_BYTES = 64, PLACES_MOST = 10000 };

static void
add_place(struct diags *d, struct diag *g, struct pos pos, struct str text,
          struct str word)
{
    struct diag_place *p = ARENA_NEW(d->arena, struct diag_place);

    *p = (struct diag_place){ pos, text, word, g->mend_count, STR_EMPTY,
                              NULL };
    if (g->last_place != NULL)
        g->last_place->next = p;
    else
        g->places = p;
    g->last_place = p;
    g->place_count++;
}

/* The text says how often. */
static void
tell_times(struct diags *d, struct diag *g)
{
    if (g->room == NULL || g->text.p != g->room) {
        g->room = ARENA_ARRAY(d->arena, char, g->plain + TIMES_BYTES);
        memcpy(g->room, g->text.p, g->plain);
        g->text.p = g->room;
    }
    g->text.n = g->plain +
                (size_t)snprintf(g->room + g->plain, TIMES_BYTES,
                                 " (%d chỗ, đây là chỗ đầu tiên)", g->times);
}

struct diag *
diag_gather(struct diags *d, enum message m, struct pos pos, ...)
{
    struct str filled, word;
    struct diag *g;
    va_list words;

    if (d->gathered == NULL)
        d->gathered = ARENA_ARRAY(d->arena, struct diag *, MESSAGE_COUNT);
    g = d->gathered[m];
    if (g == NULL) {
        va_start(words, pos);
        filled = fill(d->arena, messages[m].text, &word, words);
        va_end(words);
        g = append(d, m, pos_origin(pos), filled);
        g->word = word;
        d->errors += weight(d, m) == SEVERITY_ERROR;
        g->times = 1;
        g->plain = g->text.n;
        d->gathered[m] = g;
        add_place(d, g, g->pos, filled, word);
        return g;
    }
    if (g->place_count < PLACES_MOST) {
        filled = (struct str){ g->text.p, g->plain };
        word = g->word;
        if (strstr(messages[m].text, "%s") != NULL) {
            va_start(words, pos);
            filled = fill(d->arena, messages[m].text, &word, words);
            va_end(words);
        }
        add_place(d, g, pos_origin(pos), filled, word);
    }
    g->times++;
    tell_times(d, g);
    return g;
}

/* What belongs to a message, to one that is the same in another arena. */
static void
copy_rest(struct diags *d, struct diag *copy, const struct diag *g, bool deep)
{
    copy->severity = g->severity;
    copy->times = g->times;
    copy->plain = g->plain;
    for (const struct diag_place *p = g->places; p != NULL; p = p->next) {
        add_place(d, copy, p->pos, deep ? str_copy(d->arena, p->text) : p->text,
                  deep ? str_copy(d->arena, p->word) : p->word);
        copy->last_place->mends = p->mends;
    }
    copy->together = g->together;
    copy->reason = deep ? str_copy(d->arena, g->reason) : g->reason;
    copy->word = deep ? str_copy(d->arena, g->word) : g->word;
    for (const struct mend *m = g->mends; m != NULL; m = m->next) {
        struct mend *one = ARENA_NEW(d->arena, struct mend);

        *one = *m;
        one->next = NULL;
        if (deep) {
            one->around = str_copy(d->arena, m->around);
            one->now = str_copy(d->arena, m->now);
        }
        diag_mend(copy, one);
    }
}

void
diag_mend(struct diag *g, struct mend *m)
{
    if (g->last_mend != NULL)
        g->last_mend->next = m;
    else
        g->mends = m;
    g->last_mend = m;
    g->mend_count++;
}

void
diags_join(struct diags *d, const struct diags *other)
{
    for (const struct diag *g = other->first; g != NULL; g = g->next) {
        struct str text = g->text;
        bool deep = d->arena != other->arena;

        if (deep)
            text = str_copy(d->arena, text);
        if (g->times == 0 && (is_repeat(d, g->message, g->pos, text) ||
                              is_over(d, g->message, g->pos)))
            continue;
        copy_rest(d, append(d, g->message, g->pos, text), g, deep);
    }
    d->errors += other->errors;
}

void
diags_keep_sources(struct diags *d)
{
    const struct source *old = NULL;
    struct source *own = NULL;

    d->told = NULL; /* it points to the old ones */
    d->told_count = d->told_room = 0;
    for (struct diag *g = d->first; g != NULL; g = g->next) {
        g->places = g->last_place = NULL; /* they have sources, too */
        g->place_count = 0;
        if (g->pos.source == NULL)
            continue;
        if (g->pos.source != old) {
            old = g->pos.source;
            own = source_named(d->arena, old);
        }
        g->pos.source = own;
    }
    for (struct diag *g = d->first; g != NULL; g = g->next)
        told_before(d, g->message, g->pos, STR_EMPTY);
}

bool
diags_has(const struct diags *d, enum message message, struct pos pos)
{
    struct told one = told_of(message, pos_origin(pos), STR_EMPTY);

    return d->told_room > 0 && told_find(d, &one)->hash != 0;
}

static void
print_name(FILE *f, const struct source *s)
{
    visible_print(f, str_from(s->name));
}

void
diags_print(FILE *f, const struct diags *d)
{
    for (const struct diag *g = d->first; g != NULL; g = g->next) {
        const struct message_row *row = &messages[g->message];

        if (diag_is_suppressed(g))
            continue;
        if (g->pos.source == NULL)
            fputs("vanban: ", f);
        else if (g->pos.line == 0)
            print_name(f, g->pos.source);
        else {
            print_name(f, g->pos.source);
            fputs(pos_mark(g->pos), f);
            pos_print(f, g->pos);
        }
        fprintf(f, "%s%s: ", g->pos.source != NULL ? ": " : "",
                severity_name(g->severity, g->message));
        visible_print(f, g->text);
        fprintf(f, " [%s]\n", row->code);
    }
}

int
diags_count(const struct diags *d, enum severity severity)
{
    int count = 0;

    for (const struct diag *g = d->first; g != NULL; g = g->next)
        count += g->severity == severity && !diag_is_suppressed(g);
    return count;
}

int
diags_suppressed(const struct diags *d)
{
    int count = 0;

    for (const struct diag *g = d->first; g != NULL; g = g->next)
        count += diag_is_suppressed(g);
    return count;
}

bool
message_yields(enum message m)
{
    const struct message_row *row = &messages[m];

    return row->fault == FAULT_FORM ||
           (row->fault == FAULT_CONTENT && row->severity != SEVERITY_ERROR);
}

void
diag_suppress(struct diag *g, struct str reason)
{
    g->reason = reason;
}

bool
diag_is_suppressed(const struct diag *g)
{
    return g->reason.n > 0;
}

/* Leaves the places without a reason, and their mends. */
static void
keep_places(struct diag *g)
{
    struct diag_place *p = g->places, *next, *last = NULL;
    struct mend *m = g->mends, *after;
    bool more = g->place_count < g->times; /* unknown ones behind the last */
    int n = 0;

    g->mends = g->last_mend = NULL;
    g->mend_count = 0;
    g->places = g->last_place = NULL;
    for (; p != NULL; p = next) {
        bool stays = p->reason.n == 0;

        next = p->next;
        p->next = NULL;
        p->mends = g->mend_count;
        for (; m != NULL && (next == NULL || n < next->mends); m = after, n++) {
            after = m->next;
            m->next = NULL;
            if (stays || (next == NULL && more))
                diag_mend(g, m);
        }
        if (!stays) {
            g->times--;
            g->place_count--;
            continue;
        }
        if (last != NULL)
            last->next = p;
        else
            g->places = p;
        g->last_place = last = p;
    }
}

void
diags_settle(struct diags *d)
{
    for (struct diag *g = d->first; g != NULL; g = g->next) {
        struct str reason = STR_EMPTY;
        int gone = 0;

        for (const struct diag_place *p = g->places; p != NULL; p = p->next) {
            gone += p->reason.n > 0;
            if (reason.n == 0)
                reason = p->reason;
        }
        if (gone == 0 || diag_is_suppressed(g))
            continue;
        if (gone == g->times) {
            diag_suppress(g, reason);
            continue;
        }
        keep_places(g);
        if (g->places != NULL) {
            g->pos = g->places->pos;
            g->text = g->places->text;
            g->word = g->places->word;
            g->plain = g->text.n;
        }
        if (g->times > 1)
            tell_times(d, g);
    }
}

/* Repeats have a message in the list that they repeat. */
void
diags_recount(struct diags *d)
{
    if (diags_count(d, SEVERITY_ERROR) == 0)
        d->errors = 0;
}

int
diags_status(const struct diags *d)
{
    static const int status[] = {
        [FAULT_CONTENT] = 1, [FAULT_FORM] = 1, [FAULT_USAGE] = 2,
        [FAULT_INPUT] = 3, [FAULT_OUTPUT] = 4, [FAULT_INTERNAL] = 5,
    };
    int worst = 0;

    for (const struct diag *g = d->first; g != NULL; g = g->next) {
        const struct message_row *row = &messages[g->message];

        if (g->severity == SEVERITY_ERROR && !diag_is_suppressed(g) &&
            status[row->fault] > worst)
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
message_clause(enum message m)
{
    return messages[m].clause;
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
