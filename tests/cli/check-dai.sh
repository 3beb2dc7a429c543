# Long lines and long lists cost in proportion: what was quadratic would take
# minutes here.
plan() {
    cat <<'YAML'
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
ky_hieu: KH-UBND
dia_danh: Phú Thịnh
ngay: 20/9/2025
trich_yeu: Giao chỉ tiêu năm 2025
ket_thuc: Hết
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: Nguyễn Văn A}
YAML
}
repeat() {
    awk -v n="$1" -v s="$2" 'BEGIN { for (i = 1; i <= n; i++) {
        t = s; gsub(/#/, i, t); printf "%s", t } }'
}
body() {
    printf 'noi_dung: |\n  I. MỤC ĐÍCH\n  - Việc chung'
}
check() {
    for format in human json; do
        timeout 60 vanban check "$1" --diagnostic-format=$format | tail -1
    done
}
{ plan; body; repeat 60000 ' việc , chung'; echo .; } > dau.yaml
check dau.yaml
{ plan; body; repeat 30000 ' (Phụ lục 1)'; echo .; } > phu-luc.yaml
check phu-luc.yaml
{ plan; echo 'can_cu:'
  repeat 20000 '  - Căn cứ Quyết định số 148/QĐ-TTg ngày 24/02/2023 của Thủ tướng Chính phủ về việc #\n'
  body; echo .; } > can-cu.yaml
check can-cu.yaml
{ plan; body; repeat 20000 ' các ban của huyện làm việc,'; echo .; } > huyen.yaml
check huyen.yaml
{ plan; body; repeat 20000 ' đôn đốc các xã làm việc,'; echo .; } > cac-xa.yaml
check cac-xa.yaml
