/* options.c — options that more than one command has, written down once. */
#include "cli/cli.h"

const struct option option_format = {
    'f', "format", "DẠNG", "các dạng kết quả, cách nhau dấu phẩy: pdf, docx, "
    "xml, txt, svg, metadata (mặc định pdf,docx)"
};
const struct option option_output = {
    'o', "output", "NƠI", "tệp, thư mục/ hoặc khuôn có {ten} và {ext}; - là "
    "luồng ra chuẩn"
};
const struct option option_template = {
    't', "template", "MẪU", "mẫu, thay cho khóa mau của kế hoạch"
};
const struct option option_data = {
    0, "data", "TỆP", "tệp YAML hoặc INI có các khóa thay vào, thêm vào kế "
    "hoạch"
};
const struct option option_set = {
    0, "set", "KHÓA=CHỮ", "thay hay thêm một khóa, ví dụ ky.ho_ten='Lê Văn B'"
};
const struct option option_profile = {
    0, "profile", "TÊN", "bộ cỡ chữ, lề, khoảng cách (mặc định nd30)"
};
const struct option option_strict = {
    0, "strict", NULL, "soát kỹ như `vanban check`: còn lỗi, kể cả lỗi thể "
    "thức và viện dẫn, thì không ghi gì"
};
const struct option option_draft = {
    0, "draft", NULL, "bản nháp: chỗ thiếu để trống thấy được, vẫn ghi kết "
    "quả dù còn lỗi"
};
const struct option option_no_signature = {
    0, "no-signature-field", NULL, "tệp PDF không có ô để ký số"
};
const struct option option_no_tags = {
    0, "no-tags", NULL, "tệp PDF nhỏ hơn, không có cấu trúc cho máy đọc"
};
const struct option option_convert = {
    0, "convert", NULL, "đọc cả tệp và chữ theo bảng mã cũ (TCVN3, VNI, "
    "VISCII, Windows-1258), báo chỗ đã đổi; tệp không bị sửa"
};
const struct option option_seconds = {
    0, "max-seconds", "GIÂY", "thời gian máy làm việc cho một văn bản, quá thì "
    "bỏ văn bản ấy (mặc định 60)"
};
const struct option option_memory = {
    0, "max-memory", "MIB", "bộ nhớ cho một văn bản, quá thì bỏ văn bản ấy "
    "(mặc định 2048)"
};
const struct option option_quiet = {
    'q', "quiet", NULL, "không báo tiến độ"
};
const struct option option_json = {
    0, "json", NULL, "kể mọi điều ra luồng ra chuẩn ở dạng JSON, cho chương "
    "trình khác đọc"
};
const struct option option_diagnostics = {
    0, "diagnostic-format", "DẠNG", "dạng thông báo: human (kèm chỗ trong "
    "tệp), short (một dòng), json, sarif (SARIF 2.1.0)"
};
const struct option option_help = {
    'h', "help", NULL, "cách dùng lệnh này"
};
const struct option option_against = {
    0, "against", "BẢN-CŨ", "kể những gì chép nguyên từ bản cũ (kế hoạch hay "
    "tệp Word) mà nêu năm, ngày, số, nơi, người của bản ấy"
};
