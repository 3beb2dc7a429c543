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
