/* lint_samples.c — sentences of the plan that `vanban new` gives which only say
 * what to write there, and are still there. */
#include "base/viet.h"
#include "lint/rules.h"
#include "lint/texts.h"
#include "merge/element.h"

enum { SAMPLES_MOST = 64 };

struct samples {
    const struct lint *lint;
    struct str lines[SAMPLES_MOST]; /* trimmed */
    int count;
};

/* "- Viết nội dung ở đây.", "1. Tên nhiệm vụ thứ nhất": nobody means that. */
static bool
asks_to_write(struct arena *a, struct str line)
{
    static const char *const asking[] = { " o day", "ten nhiem vu thu ",
                                          "ten cong viec thu ", NULL };
    struct str fold = viet_fold(a, line);

    for (const char *const *words = asking; *words != NULL; words++)
        if (str_has(fold, *words))
            return true;
    return false;
}

static void
add_samples(struct samples *s, const struct field *f)
{
    for (; f != NULL; f = f->next) {
        struct str rest = f->example, line;

        while (str_line(&rest, &line))
            if (s->count < SAMPLES_MOST &&
                asks_to_write(s->lint->arena, line))
                s->lines[s->count++] = str_trim(line);
        add_samples(s, f->fields);
    }
}

static void
check_text(void *context, const struct plan_text *t)
{
    struct samples *s = context;
    struct str rest = t->value->text, line;

    while (str_line(&rest, &line)) {
        struct str text = str_trim(line);

        for (int i = 0; i < s->count && text.n > 0; i++)
            if (str_equal(text, s->lines[i])) {
                diag_gather(s->lint->diags, SAMPLE_LEFT,
                            text_pos(s->lint, t->value, text),
                            str_zero(s->lint->arena, text));
                break;
            }
    }
}

void
lint_samples(const struct lint *l)
{
    struct samples s = { .lint = l };

    add_samples(&s, l->template->fields);
    if (s.count > 0)
        each_text(l, &s, check_text);
}
