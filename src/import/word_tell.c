/* word_tell.c — each kind of thing once, with how many there were and, where
 * their words are in no paragraph, with those. */
#include "import/word_tell.h"

#include "base/utf8.h"

enum { WORDS_MOST = 400, TOLD_MOST = 20 };

struct telling {
    bool guessed; /* it stands in the plan, to be looked at; else left out */
    const char *text;
};

static const struct telling tellings[MET_KINDS] = {
    [MET_DELETED] = { false, "%d đoạn chữ đã xóa khi theo dõi sửa đổi" },
    [MET_INSERTED] = { true, "%d chỗ thêm khi theo dõi sửa đổi được coi là đã "
                             "nhận" },
    [MET_MOVED] = { true, "%d chỗ chuyển đi khi theo dõi sửa đổi chỉ còn ở "
                          "nơi đến" },
    [MET_HIDDEN] = { true, "%d chỗ là chữ ẩn, nay thành chữ thường" },
    [MET_BOX] = { true, "%d hộp chữ được đặt sau đoạn chứa nó" },
    [MET_PICTURE] = { false, "%d ảnh" },
    [MET_CHART] = { false, "%d biểu đồ" },
    [MET_OBJECT] = { false, "%d đối tượng nhúng (bảng tính, công thức kiểu "
                            "cũ …)" },
    [MET_COMMENT] = { false, "%d nhận xét ở lề" },
    [MET_FORMULA] = { true, "%d công thức thành chữ trên một dòng" },
    [MET_LEGACY] = { true, "%d chỗ chữ TCVN3, VNI được đổi sang Unicode" },
    [MET_SYMBOL] = { true, "%d ký hiệu Symbol, Wingdings được đổi ra dấu" },
    [MET_UNKNOWN] = { true, "%d ký hiệu không biết là gì thành “(?)”" },
    [MET_HEADER] = { false, "chữ ở đầu trang, chân trang (%d chỗ)" },
    [MET_PAGE] = { false, "số trang (%d chỗ), phần mềm tự in" },
    [MET_CONTENTS] = { false, "mục lục tự động (%d dòng)" },
    [MET_COLUMNS] = { true, "%d phần chia cột thành một cột" },
    [MET_ENDNOTE] = { true, "%d chú thích cuối văn bản thành chú thích cuối "
                            "trang" },
    [MET_NOTE_AGAIN] = { true, "%d chỗ dẫn lại chú thích đã có, nay không còn "
                               "dấu dẫn" },
    [MET_CHUNK] = { false, "%d tệp được chèn vào mà không nằm trong văn bản; "
                           "hãy mở bằng Word rồi lưu lại" },
    [MET_LABEL] = { true, "%d nhãn tự động dài hơn 100 byte bị cắt" },
    [MET_JOINED] = { true, "%d dòng bị ngắt khi chép được nối lại" },
    [MET_RULE] = { false, "%d nét vẽ" },
};

static void
add_counted(struct buf *b, const char *text, int count)
{
    for (; *text != 0; text++)
        if (text[0] == '%' && text[1] == 'd') {
            buf_printf(b, "%d", count);
            text++;
        } else {
            buf_add_c(b, *text);
        }
}

/* A line of its own for each would hide what is to be looked at. */
static void
add_words(struct buf *b, const struct word_file *w, enum word_met what)
{
    int count = 0, more = 0;

    for (const struct word_told *t = w->told; t != NULL; t = t->next) {
        struct str s;

        if (t->what != what)
            continue;
        if (count == TOLD_MOST) {
            more++;
            continue;
        }
        s = utf8_shorten(w->arena, t->words, WORDS_MOST);
        buf_add_z(b, count++ == 0 ? ": " : "; ");
        if (t->number > 0)
            buf_printf(b, "đoạn %d ", t->number);
        buf_add_z(b, "“");
        for (size_t i = 0; i < s.n; i++)
            if (s.p[i] == '\n')
                buf_add_z(b, " / ");
            else
                buf_add_c(b, s.p[i] == '\t' ? ' ' : s.p[i]);
        buf_add_z(b, "”");
    }
    if (more > 0)
        buf_printf(b, " và %d chỗ nữa", more);
}

void
word_tell(const struct word_file *w, struct diags *d)
{
    for (int i = 0; i < MET_KINDS; i++) {
        struct buf b = buf_new(w->arena);

        if (w->met[i] == 0 || tellings[i].text == NULL)
            continue;
        add_counted(&b, tellings[i].text, w->met[i]);
        add_words(&b, w, (enum word_met)i);
        diag_add(d, tellings[i].guessed ? IMPORT_GUESSED : IMPORT_LEFT_OUT,
                 w->pos, str_zero(w->arena, buf_take(&b)));
    }
}
