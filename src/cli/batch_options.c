/* batch_options.c — the options of `vanban batch`, read into an order. */
#include "cli/batch_options.h"

#include <string.h>
#include <strings.h>

#include "base/host.h"
#include "base/viet.h"
#include "cli/setup.h"
#include "out/names_beside.h"

const struct option option_records = {
    0, "data", "TỆP", "bảng dữ liệu: .csv, .xlsx, .ods hay .yaml; trang tính "
    "viết sau dấu !: 'xa.xlsx!Danh sách'"
};
const struct option option_join = {
    0, "join", "TÊN:CỘT=TỆP", "bảng thứ hai, ghép theo cột có ở cả hai bảng; "
    "cột khác tên: TÊN:CỘT/CỘT-KIA=TỆP"
};
const struct option option_header = {
    0, "header", "HÀNG", "số của hàng tiêu đề, khi phía trên còn dòng khác "
    "(mặc định: hàng đầu tiên có chữ); tiêu đề hai hàng: 3-4; của bảng ghép: "
    "nhiem_vu=3"
};
const struct option option_jobs = {
    'j', "jobs", "SỐ", "số tiến trình làm cùng lúc (mặc định: số bộ xử lý)"
};
const struct option option_shard = {
    0, "shard", "I/N", "chỉ lập phần thứ I trong N phần, để chia cho nhiều "
    "máy"
};
const struct option option_resume = {
    0, "resume", NULL, "chỉ lập những văn bản chưa có, hay có dữ liệu, kế "
    "hoạch, mẫu đã thay đổi"
};
const struct option option_dry_run = {
    0, "dry-run", NULL, "soát mọi bản ghi và kể các tệp sẽ lập, không ghi gì"
};
const struct option option_merge = {
    0, "merge", NULL, "nối danh sách của các phần (--shard) trong các thư "
    "mục, kiểm xem có đủ và không trùng"
};

const struct option option_names = {
    'o', "output", "KHUÔN", "tên kết quả, như 'out/{tinh}/{ma_xa}.{ext}'; "
    "thư mục/ thì thêm tên kế hoạch và số thứ tự"
};

const struct option option_joined = {
    0, "joined", "TỆP", "ghép mọi văn bản vào một tệp .pdf hay .docx để in, "
    "lặp lại được; không có -o thì chỉ lập tệp ghép"
};
const struct option option_duplex = {
    0, "duplex", NULL, "trong tệp ghép, mỗi văn bản bắt đầu ở mặt trước của "
    "một tờ, để in hai mặt"
};

struct reader {
    struct arena *arena;
    const struct args *args;
    struct diags *diags;
    struct batch_order *order;
};

enum { HEADER_MOST = 1000000 };

static bool
read_count(struct reader *b, const struct option *o, int least, int most,
           int *n)
{
    const char *word = args_value(b->args, o);

    if (word == NULL || whole_read(str_from(word), least, most, n))
        return true;
    diag_add(b->diags, OPTION_VALUE, POS_NONE,
             str_printf(b->arena, "--%s", o->name).p, word,
             str_printf(b->arena, "số từ %d đến %d", least, most).p, "");
    return false;
}

/* "2/8" */
static bool
read_shard(struct reader *b)
{
    const char *word = args_value(b->args, &option_shard);
    struct str s = str_from(word != NULL ? word : "1/1");
    size_t slash = str_index(s, '/');

    if (whole_read(str_after(s, slash + 1), 1, SHARDS_MOST,
                   &b->order->shards) &&
        whole_read(str_first(s, slash), 1, b->order->shards,
                   &b->order->shard))
        return true;
    diag_add(b->diags, OPTION_VALUE, POS_NONE, "--shard", word,
             "phần I trong N phần, như 2/8", "");
    return false;
}

/* "nhiem_vu:ma_xa=tasks.xlsx!Sheet1", "nhiem_vu:ma_xa/ma=…". */
static bool
read_join(struct reader *b, const char *word, struct vanban_join *j)
{
    struct str s = str_from(word);
    size_t equal = str_index(s, '='), colon, slash;
    struct str keys;

    j->table.named = str_zero(b->arena, str_trim(str_after(s, equal + 1)));
    s = str_first(s, equal);
    colon = str_index(s, ':');
    keys = str_after(s, colon + 1);
    slash = str_index(keys, '/');
    j->name = viet_key(b->arena, str_first(s, colon));
    j->key = viet_key(b->arena, str_first(keys, slash));
    j->other_key = slash < keys.n
                       ? viet_key(b->arena, str_after(keys, slash + 1))
                       : j->key;
    if (j->name.n > 0 && j->key.n > 0 && j->other_key.n > 0 &&
        j->table.named[0] != '\0' && str_index(j->name, '.') == j->name.n)
        return true;
    diag_add(b->diags, JOIN_INVALID, POS_NONE, word);
    return false;
}

/* "3", "3-4", and with the name of a joined table "nhiem_vu=3": gives the file
 * of that name its header, the data if name is empty. */
static bool
read_header(struct reader *b, struct str name, struct vanban_table *table)
{
    bool ok = true;

    for (const struct arg *arg = b->args->first; arg != NULL;
         arg = arg->next) {
        struct str s = str_from(arg->value != NULL ? arg->value : "");
        size_t equal = str_index(s, '='), dash;
        struct str own = viet_key(b->arena, str_first(s, equal));
        bool named = equal < s.n;

        if (arg->option != &option_header ||
            !(named ? str_equal(own, name) : name.n == 0))
            continue;
        s = named ? str_after(s, equal + 1) : s;
        dash = str_index(s, '-');
        if (!whole_read(str_first(s, dash), 1, HEADER_MOST, &table->header) ||
            (dash < s.n && !whole_read(str_after(s, dash + 1), table->header,
                                       HEADER_MOST, &table->header_last))) {
            diag_add(b->diags, OPTION_VALUE, POS_NONE, "--header",
                     arg->value, "số của hàng, như 3, 3-4 hay nhiem_vu=3",
                     "");
            ok = false;
        }
    }
    return ok;
}

/* A header for a table that is not there is a slip of the pen. */
static bool
check_headers(struct reader *b)
{
    bool ok = true;

    for (const struct arg *h = b->args->first; h != NULL; h = h->next) {
        struct str s = str_from(h->value != NULL ? h->value : "");
        size_t equal = str_index(s, '=');
        bool found = equal == s.n;

        if (h->option != &option_header)
            continue;
        for (const struct arg *j = b->args->first; j != NULL; j = j->next)
            found |= j->option == &option_join &&
                     str_equal(viet_key(b->arena, str_first(s, equal)),
                               viet_key(b->arena,
                                        str_first(str_from(j->value),
                                                  str_index(str_from(j->value),
                                                            ':'))));
        if (!found)
            diag_add(b->diags, HEADER_TABLE, POS_NONE, h->value);
        ok &= found;
    }
    return ok;
}

static bool
read_table(struct reader *b, const char *named)
{
    struct vanban_data_order *data = &b->order->data;
    const char *const *words = args_values(b->arena, b->args, &option_join);
    struct vanban_join *joins;
    bool ok;

    data->table.named = named;
    ok = read_header(b, STR_EMPTY, &data->table) && check_headers(b);
    while (words[data->n_joins] != NULL)
        data->n_joins++;
    joins = ARENA_ARRAY(b->arena, struct vanban_join, data->n_joins + 1);
    for (int i = 0; i < data->n_joins; i++)
        ok = read_join(b, words[i], &joins[i]) &&
             read_header(b, joins[i].name, &joins[i].table) && ok;
    data->joins = joins;
    return ok;
}

/* The format that joins and has the ending of the name; NULL for none. */
static const struct renderer *
joined_format(struct str name)
{
    const struct renderer *r;

    for (int i = 0; (r = vanban_format(i)) != NULL; i++) {
        struct str end = str_from(vanban_format_extension(r));

        if (vanban_format_joins(r) && name.n > end.n + 1 &&
            name.p[name.n - end.n - 1] == '.' &&
            name.p[name.n - end.n - 2] != '/' &&
            strncasecmp(name.p + name.n - end.n, end.p, end.n) == 0)
            return r;
    }
    return NULL;
}

enum { ENDING_LONGEST = 5 };

/* "a.pdf", "a.txt"; "Xã A" and "TP. Huế" go on behind their comma. */
static bool
has_ending(struct str name)
{
    struct str end = str_after(name, str_behind_last(name, '.'));

    for (size_t i = 0; i < end.n; i++)
        if (!((end.p[i] >= 'a' && end.p[i] <= 'z') ||
              (end.p[i] >= 'A' && end.p[i] <= 'Z') ||
              (end.p[i] >= '0' && end.p[i] <= '9')))
            return false;
    return end.n > 0 && end.n < name.n && end.n <= ENDING_LONGEST;
}

/* Cuts the first of a list off; a comma that stands in a name is none of the
 * list's. */
static struct str
joined_cut(struct str *list)
{
    size_t n = str_index(*list, ',');
    struct str name;

    while (n < list->n && !has_ending(str_first(*list, n)))
        n += 1 + str_index(str_after(*list, n + 1), ',');
    name = str_first(*list, n);
    *list = str_after(*list, n + 1);
    return name;
}

static bool
joined_add(struct reader *b, struct batch_joined *all, struct str name)
{
    struct batch_order *o = b->order;
    const struct renderer *r = joined_format(name);

    if (r == NULL) {
        diag_add(b->diags, JOINED_FORMAT, POS_NONE, str_zero(b->arena, name));
        return false;
    }
    for (int i = 0; i < o->n_joined; i++)
        if (str_is(name, all[i].path))
            return true;
    all[o->n_joined++] = (struct batch_joined){ str_zero(b->arena, name), r };
    return true;
}

/* What does not go together with joined files. */
static bool
check_joined(struct reader *b)
{
    int errors = b->diags->errors;

    if (b->order->n_joined == 0) {
        if (b->order->duplex)
            diag_add(b->diags, OPTION_NEEDED, POS_NONE, "--joined", "batch");
        return b->diags->errors == errors;
    }
    if (b->order->resume)
        diag_add(b->diags, JOINED_RESUME, POS_NONE);
    if (b->order->names == NULL && args_has(b->args, &option_format))
        diag_add(b->diags, JOINED_SINGLES, POS_NONE);
    return b->diags->errors == errors;
}

static bool
read_joined(struct reader *b)
{
    const char *const *words = args_values(b->arena, b->args, &option_joined);
    struct batch_joined *all;
    size_t room = 0;
    bool ok = true;

    for (int i = 0; words[i] != NULL; i++)
        room += strlen(words[i]) + 1; /* more than it has names */
    b->order->joined = all = ARENA_ARRAY(b->arena, struct batch_joined,
                                         room + 1);
    for (int i = 0; words[i] != NULL; i++) {
        struct str list = str_from(words[i]);

        do
            ok = joined_add(b, all, str_trim(joined_cut(&list))) && ok;
        while (list.n > 0);
    }
    return check_joined(b) && ok;
}

bool
jobs_read(struct call *call, int *jobs)
{
    struct reader b = { call->arena, &call->args, &call->diags, NULL };

    *jobs = host_processors();
    return read_count(&b, &option_jobs, 1, JOBS_MOST, jobs);
}

bool
batch_order_read(struct call *call, struct batch_order *order)
{
    struct reader b = { call->arena, &call->args, &call->diags,
                                 order };
    const char *list = args_value(b.args, &option_format);
    const char *data = args_value(b.args, &option_records);
    bool ok;

    ok = jobs_read(call, &order->jobs);
    ok = read_shard(&b) && ok;
    order->names = args_value(b.args, &option_names);
    order->resume = args_has(b.args, &option_resume);
    order->dry_run = args_has(b.args, &option_dry_run);
    order->quiet = args_has(b.args, &option_quiet);
    order->json = args_has(b.args, &option_json);
    order->duplex = args_has(b.args, &option_duplex);
    ok = read_joined(&b) && ok;
    if (order->n_joined == 0 || order->names != NULL)
        ok = formats_parse(b.arena, &order->formats,
                           list != NULL ? list : "pdf,docx", b.diags) && ok;
    order->data.plan = args_operand(b.args, 0);
    if (data == NULL) {
        diag_add(b.diags, OPTION_NEEDED, POS_NONE, "--data", "batch");
        return false;
    }
    return ok && read_table(&b, data);
}
