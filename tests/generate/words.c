/* words.c — the grammar: for each letter its texts, between bars; a text that
 * stands twice comes twice as often. */
#include "words.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

struct rule {
    char letter;
    const char *texts;
};

static const struct rule rules[] = {
    {'A', "Phòng Kinh tế|Phòng Văn hóa - Xã hội|Công an xã|Hội Nông dân xã"
          "|Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã|Trạm Y tế xã"
          "|Ban Chỉ huy Quân sự xã|Hội Liên hiệp Phụ nữ xã"
          "|các thôn, tổ dân phố"
          "|Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - "
          "xã hội|Đoàn Thanh niên Cộng sản Hồ Chí Minh xã"
          "|Sở Nông nghiệp và Môi trường"
          "|Trung tâm Phục vụ hành chính công xã|Sở Công Thương|UBND xã"
          "|Chi cục Phát triển nông thôn và Quản lý chất lượng nông, lâm, "
          "thủy sản|các phòng, ban, đơn vị thuộc xã"
          "|Trường Trung học cơ sở %X|Hợp tác xã Dịch vụ nông nghiệp %X"
          "|Phòng Giao dịch Ngân hàng Chính sách xã hội"
          "|Ủy ban nhân dân xã %X|Bảo hiểm xã hội cơ sở %X"},
    {'P', "ông %n|bà %n|ông %n|bà %n|ông %n, %R|bà %n, %R"},
    {'n', "Nguyễn Văn A|Trần Thị Bích Ngọc|Lê Hoàng Anh Tuấn|Phùng Đức Anh"
          "|Vi Thị Thu Hằng|Nông Văn Thắng|Hà Thị Mai|Quách Văn Tiến|Đỗ Ý"
          "|Tôn Nữ Hoàng Phương Thảo|Lò Văn Pọm|H’ Nương Byă|Lương Văn Khải"},
    {'R', "Chủ tịch Ủy ban nhân dân xã|Phó Chủ tịch Thường trực HĐND xã"
          "|Trưởng Phòng Kinh tế|công chức Phòng Văn hóa - Xã hội"
          "|Trưởng thôn %X"
          "|Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"
          "|thành viên|Giám đốc Hợp tác xã %X|kế toán trưởng|Bí thư Chi bộ"},
    {'G', "chủ trì, phối hợp với %A|tham mưu cho Ủy ban nhân dân xã"
          "|hướng dẫn|tổ chức thực hiện|theo dõi, đôn đốc, kiểm tra"
          "|rà soát, tổng hợp|xây dựng và trình cấp có thẩm quyền phê duyệt"
          "|tuyên truyền, phổ biến|bố trí kinh phí cho|lập hồ sơ đề nghị"
          "|tiếp tục đẩy mạnh|báo cáo %A về|chịu trách nhiệm về"
          "|nghiêm túc thực hiện|hoàn thành|quản lý, sử dụng"},
    {'O', "danh mục sản phẩm có tiềm năng tham gia Chương trình OCOP"
          "|công tác phòng, chống thiên tai và tìm kiếm cứu nạn|%K"
          "|các chỉ tiêu phát triển kinh tế - xã hội năm %y|hồ sơ sản phẩm"
          "|việc chuyển đổi số, cải cách hành chính và thực hiện Đề án 06"
          "|bao bì, nhãn hàng hóa, tem truy xuất nguồn gốc"
          "|kế hoạch sử dụng đất|chế độ, chính sách đối với người có công"
          "|nguồn vốn đầu tư công"
          "|quy hoạch chung xây dựng xã giai đoạn 2021 - 2030, tầm nhìn 2050"
          "|hệ thống đài truyền thanh cơ sở|vùng nguyên liệu %N"
          "|việc cấp giấy chứng nhận quyền sử dụng đất lần đầu"
          "|vệ sinh môi trường"
          "|các sản phẩm đạt từ 3 sao trở lên trên địa bàn xã|dữ liệu dân cư"
          "|nếp sống văn minh trong việc cưới, việc tang và lễ hội"
          "|an toàn thực phẩm, an toàn lao động và phòng cháy, chữa cháy"
          "|%N đường giao thông nông thôn|các nội dung nêu tại %D"},
    {'T', "trước ngày %2/%m/%y|trong quý IV năm %y"
          "|trước ngày %2 tháng %m năm %y"
          "|chậm nhất sau 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ"
          "|thường xuyên trong năm %y|giai đoạn 2021 - 2025|năm %y"
          "|định kỳ hằng tháng, hằng quý hoặc khi có yêu cầu đột xuất"
          "|từ ngày 01/%m/%y đến hết ngày 28/%m/%y|từ 07 giờ 30 phút"},
    {'D', "Quyết định số %3/QĐ-TTg ngày %2/%m/%y của Thủ tướng Chính phủ"
          "|Quyết định số %3/QĐ-UBND ngày %2 tháng %m năm %y của Ủy ban "
          "nhân dân tỉnh %X về việc phê duyệt %B|Kế hoạch số %3/KH-UBND"
          "|Nghị định số %3/%y/NĐ-CP"
          "|Thông tư số 0%d/%y/TT-BNNMT ngày %2/%m/%y"
          "|Công văn số %3/SNNMT-PTNT ngày %2/%m/%y của %A"
          "|Nghị quyết số %3/NQ-HĐND"
          "|Thông báo kết luận số %3-TB/HU ngày %2/%m/%y"
          "|Tờ trình số %3/TTr-KT ngày %2 tháng %m năm %y"
          "|Hướng dẫn liên ngành số %3/HDLN-SNN-SCT-SVHTTDL ngày %2/%m/%y"},
    {'L', "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"
          "|Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm "
          "2025|Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015|%D"
          "|%D về việc ban hành %B %O|%D về %O; %D"
          "|%D sửa đổi, bổ sung một số điều của %D"
          "|Bộ luật Dân sự ngày 24 tháng 11 năm 2015"},
    {'N', "%3 ha|1.2%2,5 m<sup>2</sup>|0%d sản phẩm|%2 lớp tập huấn"
          "|%3 lượt người|%2 km|từ %d%% đến 1%d%%|98,%d%%|≥ 80%%"
          "|%3 tấn CO<sub>2</sub>|02 bộ|%2/24 thôn|1/3 số hộ"
          "|%3 hộ/%3 nhân khẩu|khoảng %3 - 1.5%2 kg|±0,%d °C"
          "|2.5%2 m<sup>3</sup>/ngày đêm|0%d xã, %2 thôn"},
    {'M', "%3.000.000 đồng|%3 triệu đồng"
          "|1.005.5%2.000 đồng (một tỷ không trăm lẻ năm triệu đồng)"
          "|%3,%d tỷ đồng|%3.000.000đ|không quá %3.000 đồng/suất"},
    {'X', "Phú Thịnh|Đồng Ý|Thanh Bình|Quảng Nam|Buôn Ma Thuột|Nà Pài|Ý Yên"
          "|Quang Trung|Thái Nguyên|Hồng Ngự|Bản Mới|Đắk R’lấp|Nghĩa Hưng"
          "|Trà Lý Thượng"},
    {'K', "“Miến dong Phú Thịnh”|“Mật ong hoa nhãn”"
          "|chè xanh đặc sản Khuổi Chang|“Mỗi xã một sản phẩm” (OCOP)"
          "|Măng khô Bản Mới|gạo nếp cái hoa vàng|rượu men lá “Bản Mới” 29°"
          "|thịt lợn treo gác bếp, lạp xưởng hun khói"},
    {'U', "(địa chỉ: https://dichvucong.gov.vn/p/home/dvc-trang-chu.html)"
          "|qua thư điện tử vanthu-phuthinh@thainguyen.gov.vn"
          "|(TCVN ISO 9001:2015)|(số điện thoại: 0208.3%3.%3)"
          "|(☑ đạt, ☐ chưa đạt)"
          "|theo quy trình: tiếp nhận → thẩm định → trình ký → trả kết quả"
          "|(mã số thuế: 46%3%3-001)|(sau đây gọi tắt là Chương trình OCOP)"
          "|v.v...|(nếu có)"
          "|và/hoặc các khoản 1, 2 Điều 5 và điểm đ khoản 3 Điều 12"
          "|(theo Mẫu số 0%d ban hành kèm theo %D)|(36 ÷ 40 %N)"
          "|*(có danh sách kèm theo)*|(%D; %D)"
          "|tại http://csdl.ocop.gov.vn/san-pham?ma=%3&nam=%y"},
    {'B', "Kế hoạch|Đề án|Chương trình|Quy chế|Bộ tiêu chí|Phương án"
          "|Điều chỉnh cục bộ quy hoạch"},
    {'C', "%A %G %O|%A %G %O|%A %G %O, %T|%G %O|%A và %A %G %O %U|%G %N %O"
          "|%T, %A %G %O theo %D|căn cứ %D, %G %O|kinh phí thực hiện là %M"
          "|**%A** %G %O|*%O*|%P %G %O|%G **%O** tại %X, %X và %X"
          "|phấn đấu đạt %N, tăng %N so với năm %y"
          "|xử phạt từ %M đến %M đối với %O|%A %G %O^[%D.]|mức hỗ trợ %N/%M"
          "|%G %O bảo đảm tiến độ, chất lượng"},
    {'S', "%^%C.|%^%C.|%^%C, %C.|%^%C; %C.|%^%C. %^%C.|%^%C, %C; %C; %C."
          "|%^%C. %^%C, %C. %^%C.|%^%U: %C."
          "|%^%C, trong đó: %C, %C, %C và %C."
          "|%^%C; đồng thời %C, %C, %C; %C. %^%C."},
    {'H', "Mục đích|Yêu cầu|Mục tiêu chung|Chỉ tiêu cụ thể năm %y"
          "|Công tác tuyên truyền|Kết quả thực hiện"
          "|Tồn tại, hạn chế và nguyên nhân|Kinh phí|%A"
          "|Hỗ trợ các chủ thể phát triển sản phẩm mới, nâng hạng sản phẩm"
          "|Đối tượng và phạm vi áp dụng|Trách nhiệm của %A|Về %O"
          "|Nhiệm vụ, giải pháp trọng tâm trong công tác %O giai đoạn 2026 "
          "- 2030"},
    {'W', "MỤC ĐÍCH, YÊU CẦU|MỤC TIÊU|NỘI DUNG|TỔ CHỨC THỰC HIỆN"
          "|KINH PHÍ THỰC HIỆN|NHIỆM VỤ, GIẢI PHÁP|QUY ĐỊNH CHUNG"
          "|ĐÁNH GIÁ TÌNH HÌNH THỰC HIỆN CHƯƠNG TRÌNH MỖI XÃ MỘT SẢN PHẨM "
          "TRÊN ĐỊA BÀN XÃ GIAI ĐOẠN 2021 - 2025"
          "|PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM %y"},
    {'c', "Văn bản|%K|%N|%X|%A|%T|%D|%O|Thường xuyên|Quyết định|%3|Quý I|%P"
          "|%G %O|%M|Đạt|x|-|%H"},
};

/* The last letter, when it is whole, in capitals: one of a to z, ô or đ, as no
 * text of the rules begins with another small one. */
static void
make_capital(struct text *t)
{
    char *last = t->bytes + t->length - 1;

    if (*last >= 'a' && *last <= 'z') {
        *last += 'A' - 'a';
    } else if ((*last & 0xc0) == 0xc0 || *last == '*' || *last == '(') {
        return; /* the first byte of a letter; marks before it */
    } else if ((*last & 0x80) != 0) {
        if (t->length > 2 && (last[-2] & 0xff) == 0xe2)
            return; /* the last byte of a quotation mark or its like */
        if ((last[-1] & 0xff) >= 0xe0)
            return; /* the second byte of three */
        if (memcmp(last - 1, "ô", 2) == 0)
            memcpy(last - 1, "Ô", 2);
        if (memcmp(last - 1, "đ", 2) == 0)
            memcpy(last - 1, "Đ", 2);
    }
    t->capital = false;
}

static void
put(struct text *t, const char *bytes, size_t length)
{
    if (t->length + length + 1 > sizeof t->bytes)
        return;
    memcpy(t->bytes + t->length, bytes, length);
    t->length += length;
    t->bytes[t->length] = '\0';
    if (t->capital)
        make_capital(t);
}

static void
put_number(struct text *t, const char *format, int number)
{
    char digits[16];

    put(t, digits, (size_t)snprintf(digits, sizeof digits, format, number));
}

/* The bytes from the text's beginning to its bar or end. */
static void
expand(struct text *t, struct random *r, const char *from, const char *end);

/* One of the texts of the rule. */
static void
choose(struct text *t, struct random *r, const char *texts)
{
    int count = 1, wanted;
    const char *p, *end;

    for (p = texts; *p != '\0'; p++)
        count += *p == '|';
    wanted = below(r, count);
    for (p = texts; wanted > 0; p++)
        wanted -= *p == '|';
    end = strchr(p, '|');
    expand(t, r, p, end == NULL ? p + strlen(p) : end);
}

static void
expand_letter(struct text *t, struct random *r, char letter)
{
    size_t i;

    switch (letter) {
    case '%': put(t, "%", 1); return;
    case '^': t->capital = true; return;
    case 'd': put_number(t, "%d", between(r, 1, 9)); return;
    case '2': put_number(t, "%02d", between(r, 1, 28)); return;
    case 'm': put_number(t, "%02d", between(r, 1, 12)); return;
    case 'y': put_number(t, "%d", between(r, 2023, 2027)); return;
    case '3': put_number(t, "%d", between(r, 10, 999)); return;
    }
    for (i = 0; i < sizeof rules / sizeof rules[0]; i++)
        if (rules[i].letter == letter) {
            choose(t, r, rules[i].texts);
            return;
        }
    assert(!"a letter without a rule");
}

static void
expand(struct text *t, struct random *r, const char *from, const char *end)
{
    const char *p;

    for (p = from; p < end; p++)
        if (*p == '%')
            expand_letter(t, r, *++p);
        else
            put(t, p, 1);
}

void
say(struct text *t, struct random *r, const char *pattern)
{
    expand(t, r, pattern, pattern + strlen(pattern));
}

const char *
said(struct text *t, struct random *r, const char *pattern)
{
    t->length = 0;
    t->capital = false;
    t->bytes[0] = '\0';
    say(t, r, pattern);
    return t->bytes;
}
