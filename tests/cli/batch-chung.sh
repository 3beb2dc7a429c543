# What is wrong in the plan and not in a record is told once, with how many
# records it concerns where these are not all; by one process or by several, in
# a dry run and in one file to print.
cat > xa.csv <<'CSV'
Mã xã,Loại,Tên xã
1,xã,Suối Mẫu
2,phường,Bến Giả
3,xã,Đồng Thử
4,xã,
5,đặc khu,Đảo Mẫu
CSV
cat > plan.yaml <<'YAML'
mau: thong-bao
co_quan:
  ten: Ủy ban nhân dân tỉnh Mẫu Một
ky_hieu: TB-UBND
dia_danh: Tỉnh Mẫu Một
ngay: 2/2026
trich_yeu: Kết quả của {{loai}} {{ten_xa}}
noi_dung: |
  Kết quả của {{loai}} {{ten_xa}}:
  [nếu: loai = xã]
  - Theo biểu ở phụ lục 01 kèm theo.
  [hết]
  [nếu: loai = phường]
  - Theo phụ lục 02 kèm theo.
  [hết]
  - Đã xong.
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: Ngô Giả}
YAML
for how in '-j 1 --dry-run' '-j 4 --dry-run' '-j 4' '--joined a.pdf'; do
    vanban batch plan.yaml --data xa.csv $how >/dev/null
    echo "status $?"
done
vanban batch plan.yaml --data xa.csv --dry-run -q \
    --diagnostic-format json 2>&1 >/dev/null | grep -c PLACE_UNIT
# Errors, too, if their words are the same; a record that has no other is not
# named once more. One that quotes what the record has stands by itself.
cat > loi.yaml <<'YAML'
mau: thong-bao
co_quan:
  ten: Ủy ban nhân dân tỉnh Mẫu Một
ky_hieu: TB-UBND
dia_danh: Mẫu Một
ngay: 2/2026
trich_yeu: Kết quả
noi_dung: |
  [nếu: loai = xã]
  Theo Quyết định của tỉnh.[^4]
  [hết]
  Kết quả [phụ lục: {{ten_xa}}].[^5]
ket_thuc: Trên đây là thông báo./.
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: Ngô Giả}
YAML
sed '/xã,$/d' xa.csv > du.csv
for how in '-j 1 --dry-run' '-j 4' '--draft'; do
    echo "== $how" >&2
    # shellcheck disable=SC2086 # words
    vanban batch loi.yaml --data du.csv $how >/dev/null
    echo "status $?"
done
