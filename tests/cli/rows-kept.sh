# In the Word file a row stays with the next one where the page has it so, and
# not because the style of its first paragraph (an office above a name) does.
cat > plan.yaml <<'END'
mau: bien-ban
co_quan: {ten: Ủy ban nhân dân xã Xốp}
ky_hieu: BB-UBND
trich_yeu: Họp xét
bat_dau: 08 giờ
dia_diem: Xã
thanh_phan: Hai người
chu_tri: Ông A
nguoi_ghi: Bà B
noi_dung: Xong
ket_thuc_luc: 9 giờ
thu_ky: {ho_ten: Lò Thị B}
chu_toa: {ho_ten: Vi Văn A}
cung_ky:
  - {quyen_han: Ủy viên, chuc_vu: Phó Chủ tịch, ho_ten: Bàn C}
  - {quyen_han: Ủy viên, ho_ten: Hà D}
  - {quyen_han: Ủy viên, ho_ten: Hà E}
noi_nhan: ["Lưu: VT"]
END
vanban render plan.yaml -f xml
grep -o '<w:p><w:pPr><w:pStyle w:val="\(ChucVu\|HoTen\|QuyenHan\)"/>.*' plan.xml |
    sed 's/<w:p>/\n<w:p>/g' | grep 'ChucVu\|HoTen\|QuyenHan' |
    sed 's/<w:spacing[^>]*>//; s|</w:p>.*|</w:p>|'
echo "--- quá một trang: hàng bị cắt, ô gộp cao không gộp nữa, ô gộp thấp vẫn gộp"
long=$(seq -s '<br>' 45)
cat > cao.yaml <<END2
mau: bien-ban
co_quan: {ten: Ủy ban nhân dân xã Xốp}
ky_hieu: BB-UBND
trich_yeu: Họp xét
bat_dau: 08 giờ
dia_diem: Xã
thanh_phan: Hai người
chu_tri: Ông A
nguoi_ghi: Bà B
ket_thuc_luc: 9 giờ
thu_ky: {ho_ten: Lò Thị B}
chu_toa: {ho_ten: Vi Văn A}
noi_nhan: ["Lưu: VT"]
noi_dung: |
  | TT | Việc | Ghi chú |
  |---|---|---|
  | 1 | $long | a |
  | ^ | ^ | b |
  | 2 | c | d |
  | ^ | e | f |
END2
vanban render cao.yaml -f xml
grep -o '<w:tbl>.*' cao.xml | sed 's/<w:tr>/\n<w:tr>/g; s/<w:tc>/\n  <w:tc>/g' |
    grep -o '^<w:tr>.*\|<w:vMerge[^>]*>\|<w:tcBorders>.*</w:tcBorders>\|<w:keepNext/>' |
    head -n 24
