/* harness.c — reads the project's files once, packs parts, opens sessions. */
#include "harness.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { SHARED_MOST = 400, LARGEST = 16 * 1024 * 1024 };

/* Of the whole run: read at the first try. */
struct shared {
    struct memory_file files[SHARED_MOST];
    size_t count;
};

static void
hold(struct shared *s, struct arena *a, const char *path)
{
    struct str bytes;

    if (s->count < SHARED_MOST &&
        files_disk.read(&files_disk, a, path, LARGEST, &bytes) == 0)
        s->files[s->count++] = (struct memory_file){ path, bytes };
}

static void
hold_folder(struct shared *s, struct arena *a, const char *folder)
{
    const char *const *names = files_disk.list(&files_disk, a, folder);

    for (; names != NULL && *names != NULL; names++) {
        const char *path = str_printf(a, "%s/%s", folder, *names).p;

        if (files_disk.kind(&files_disk, path) == FILE_FOLDER)
            hold_folder(s, a, path);
        else
            hold(s, a, path);
    }
}

/* The faces that the list of fonts chooses here. */
static void
hold_faces(struct shared *s, struct arena *a)
{
    struct vanban_setup setup = { .files = &files_disk };
    struct diags d = diags_new(a);
    struct buf list = buf_new(a);
    struct str rest, line;

    if (!vanban_list_fonts(&setup, &list, &d))
        return;
    rest = buf_str(&list);
    while (str_line(&rest, &line)) {
        line = str_after(line, str_index(line, '\t') + 1);
        hold(s, a, str_zero(a, line));
    }
}

static const struct shared *
shared_files(void)
{
    static struct shared *s;
    struct arena *a;

    if (s != NULL)
        return s;
    a = arena_new(); /* as long as the run */
    s = ARENA_NEW(a, struct shared);
    hold_folder(s, a, "templates");
    hold_folder(s, a, "fonts");
    hold_faces(s, a);
    if (s->count == 0)
        abort(); /* not in the project's folder */
    return s;
}

struct try
try_open(const struct memory_file *tried, size_t count)
{
    const struct shared *s = shared_files();
    struct arena *a = arena_new();
    struct memory_file *all = ARENA_ARRAY(a, struct memory_file,
                                          s->count + count);
    struct try t = { .arena = a, .diags = diags_new(a) };

    memcpy(all, tried, count * sizeof(*all));
    memcpy(all + count, s->files, s->count * sizeof(*all));
    t.files = files_memory(a, all, s->count + count);
    t.setup = (struct vanban_setup){ .care = VANBAN_CARE_ALL };
    return t;
}

bool
try_session(struct try *t)
{
    t->setup.files = &t->files;
    t->session = vanban_open(&t->setup, &t->diags);
    if (t->session != NULL)
        t->maker = vanban_maker_open(t->session, &t->diags);
    return t->maker != NULL;
}

void
try_close(struct try *t)
{
    vanban_maker_close(t->maker);
    vanban_close(t->session, &t->diags);
    say(&t->diags);
    arena_free(t->arena);
}

struct vanban_formats
all_formats(void)
{
    struct vanban_formats f = { .count = 0 };
    const struct renderer *r;

    for (int i = 0; (r = vanban_format(i)) != NULL; i++)
        vanban_formats_add(&f, r);
    return f;
}

void
try_plan(struct try *t, const char *name, const struct vanban_formats *f)
{
    const struct vanban_order order = { .name = name, .formats = f };
    struct vanban_made made;

    vanban_make(t->maker, &order, &made);
    say(&made.findings);
}

void
try_plan_alone(const char *name, const uint8_t *p, size_t n)
{
    const struct memory_file file = { name, { (const char *)p, n } };
    struct try t = try_open(&file, 1);

    if (try_session(&t))
        try_plan(&t, name, NULL);
    try_close(&t);
}

struct str
little_of_everything(void)
{
    return STR(
        "mau: ke-hoach\nco_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}\nso: 5\n"
        "ky_hieu: KH-UBND\ndia_danh: Phú Thịnh\nngay: 9/9/2025\n"
        "trich_yeu: Phát triển sản phẩm\nnoi_dung: |\n  I. MỤC ĐÍCH\n"
        "  1. Khoản^[chú thích]\n  a) Điểm ☐\n  | Tên | Số |\n  |---|---|\n"
        "  | chữ | 12 |\n  [trang ngang]\n  Đoạn.\nnoi_nhan: Lưu VT\n"
        "ky: {quyen_han: CHỦ TỊCH, ho_ten: Trần Văn A}\n"
        "phu_luc:\n- {ten: Một, tieu_de: Hai, noi_dung: Ba}\n");
}

void
say(const struct diags *d)
{
    FILE *f = fopen("/dev/null", "w");

    if (f == NULL)
        abort();
    diags_print(f, d);
    fclose(f);
}

struct str
cut_piece(struct str *rest)
{
    static const char mark[] = "\n=====\n";
    struct str piece = *rest;

    for (size_t i = 0; i + sizeof(mark) - 1 <= rest->n; i++)
        if (memcmp(rest->p + i, mark, sizeof(mark) - 1) == 0) {
            piece = str_first(*rest, i);
            *rest = str_after(*rest, i + sizeof(mark) - 1);
            return piece;
        }
    *rest = STR_EMPTY;
    return piece;
}

/* ---- a package of stored parts, so that what is tried can be read */

static void
put(struct buf *b, uint32_t n, int bytes)
{
    for (; bytes-- > 0; n >>= 8)
        buf_add_c(b, (char)(n & 0xff));
}

struct part {
    struct str name, text;
    uint32_t sum, at;
};

/* What the local and the central header have both. */
static void
put_head(struct buf *b, const struct part *p)
{
    put(b, 20, 2);
    put(b, 0, 4); /* flags, stored */
    put(b, 0x21 << 16, 4); /* time and day */
    put(b, p->sum, 4);
    put(b, (uint32_t)p->text.n, 4);
    put(b, (uint32_t)p->text.n, 4);
    put(b, (uint32_t)p->name.n, 2);
    put(b, 0, 2);
}

static struct str
package(struct arena *a, struct part *parts, int count)
{
    struct buf b = buf_new(a);
    uint32_t start;

    for (int i = 0; i < count; i++) {
        parts[i].at = (uint32_t)b.n;
        put(&b, 0x04034b50, 4);
        put_head(&b, &parts[i]);
        buf_add_str(&b, parts[i].name);
        buf_add_str(&b, parts[i].text);
    }
    start = (uint32_t)b.n;
    for (int i = 0; i < count; i++) {
        put(&b, 0x02014b50, 4);
        put(&b, 20, 2);
        put_head(&b, &parts[i]);
        put(&b, 0, 2);
        put(&b, 0, 4);
        put(&b, 0, 4);
        put(&b, parts[i].at, 4);
        buf_add_str(&b, parts[i].name);
    }
    put(&b, 0x06054b50, 4);
    put(&b, 0, 4);
    put(&b, (uint32_t)count, 2);
    put(&b, (uint32_t)count, 2);
    put(&b, (uint32_t)b.n - 12 - start, 4);
    put(&b, start, 4);
    put(&b, 0, 2);
    return buf_str(&b);
}

enum { PARTS_MOST = 40 };

/* Where the next line "== …" begins. */
static size_t
next_part(struct str s)
{
    for (size_t i = 0; i + 3 <= s.n; i++)
        if (memcmp(s.p + i, "== ", 3) == 0 && (i == 0 || s.p[i - 1] == '\n'))
            return i;
    return s.n;
}

struct str
packed(struct arena *a, const uint8_t *p, size_t n)
{
    struct part *parts = ARENA_ARRAY(a, struct part, PARTS_MOST);
    struct str rest = { (const char *)p, n };
    int count = 0;

    if (n < 3 || memcmp(p, "== ", 3) != 0)
        return rest;
    while (rest.n > 3 && count < PARTS_MOST) {
        struct part *one = &parts[count++];
        size_t line;

        rest = str_after(rest, 3);
        line = str_index(rest, '\n');
        one->name = str_first(rest, line < 200 ? line : 200);
        rest = str_after(rest, line + 1);
        line = next_part(rest);
        one->text = str_first(rest, line);
        rest = str_after(rest, line);
        one->sum = (uint32_t)crc32(0, (const Bytef *)one->text.p,
                                   (uInt)one->text.n);
    }
    return package(a, parts, count);
}
