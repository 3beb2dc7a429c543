/* The breaking of lines against lines that Word itself set: word-lines.tsv has
 * a line each, read off PDFs that Word wrote, with the widths of its words and
 * of the word that went to the next line, in points. Tracking is what its
 * letters stand closer or wider, by the hand of who wrote the document: told
 * from the widths of its words alone, which are then those of common words
 * with so much taken off between any two letters. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "layout/text.h"

enum { DOC, MODE, PROGRAM, SIZE, MEASURE, SPACE, WIDTHS, NEXT,
       TRACKING, COLUMNS, WORDS_MOST = 64 };

struct sample {
    struct portion portion;
    struct unit units[2 * WORDS_MOST];
    struct text text;
    int limit;   /* twips */
    int wanted;  /* the unit that begins the next line */
};

/* Cuts off what stands before the mark; NULL: nothing is left. */
static char *
cut(char **rest, const char *marks)
{
    char *part = *rest;

    if (part == NULL)
        return NULL;
    *rest = strpbrk(part, marks);
    if (*rest != NULL)
        *(*rest)++ = '\0';
    return part;
}

static int
twips(const char *points, int parts)
{
    return (int)(strtod(points, NULL) * 20 * parts + 0.5);
}

static void
add(struct sample *s, uint32_t c, int advance)
{
    assert_true(s->text.n < 2 * WORDS_MOST - 1);
    s->units[s->text.n] = (struct unit){ .c = c, .advance = advance,
                                         .offset = s->text.n };
    s->text.n++;
}

/* The natural blank in sixths: the tracking of the letter before it and its
 * own make it narrower or wider. */
static int
blank_of(char *cells[COLUMNS])
{
    double tracking = strtod(cells[TRACKING], NULL) * 20 * SIXTHS;

    return twips(cells[SIZE], SIXTHS) / 4 + (int)(2 * tracking);
}

static void
sample_of(struct sample *s, char *cells[COLUMNS])
{
    int size = twips(cells[SIZE], 1), blank = blank_of(cells);
    char *rest = cells[WIDTHS], *width;

    memset(s, 0, sizeof(*s));
    s->portion.size = size / 10;
    s->portion.height = size * 23 / 20;
    s->text.portions = &s->portion;
    s->text.units = s->units;
    s->text.n_portions = s->text.room_portions = 1;
    s->limit = twips(cells[MEASURE], 1);
    while ((width = cut(&rest, ",")) != NULL) {
        if (s->text.n > 0)
            add(s, ' ', blank);
        add(s, 'x', twips(width, SIXTHS));
    }
    s->wanted = s->text.n;
    if (strtod(cells[NEXT], NULL) > 0) {
        add(s, ' ', blank);
        s->wanted++;
        add(s, 'x', twips(cells[NEXT], SIXTHS));
    }
}

/* Lines of that mode, and how many of them end where Word ended them. */
static void
count(const char *mode, int (*ends)(const struct text *, int, int),
      int *lines, int *alike)
{
    FILE *f = fopen("tests/unit/word-lines.tsv", "r");
    char *line = NULL;
    size_t room = 0;

    assert_non_null(f);
    *lines = *alike = 0;
    while (getline(&line, &room, f) > 0) {
        char *cells[COLUMNS], *rest = line;
        struct sample s;

        for (int i = 0; i < COLUMNS; i++) {
            cells[i] = cut(&rest, "\t\n");
            assert_non_null(cells[i]);
        }
        if (strcmp(cells[MODE], mode) != 0)
            continue;
        sample_of(&s, cells);
        ++*lines;
        *alike += ends(&s.text, 0, s.limit) == s.wanted;
    }
    free(line);
    fclose(f);
    print_message("%s mode: %d of %d lines\n", mode, *alike, *lines);
}

static void
test_older_mode(void **state)
{
    int lines, alike;

    (void)state;
    count("old", line_end, &lines, &alike);
    assert_int_equal(lines, 147);
    assert_true(alike >= 144); /* 98 in 100 */
}

static void
test_new_mode(void **state)
{
    int lines, alike, plain;

    (void)state;
    count("new", line_end_squeezed, &lines, &alike);
    assert_int_equal(lines, 575);
    assert_true(alike >= 558); /* 97 in 100 */
    count("new", line_end, &lines, &plain);
    assert_true(plain < alike);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_older_mode),
        cmocka_unit_test(test_new_mode),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
