# Lists of pictures and of tables that Word makes anew are asked for again where
# a document has them; other programs name them otherwise. The name of a phụ lục
# stands in one paragraph with its title there.
cp files/anh/net.png .
cat > a.yaml << END
mau: bao-cao
co_quan: {ten: Ủy ban nhân dân xã Suối Mẫu}
so: 12
ky_hieu: BC-UBND
dia_danh: Suối Mẫu
ngay: 3/3/2026
trich_yeu: Về hiện trạng rừng
danh_muc_bang: có
danh_muc_hinh: có
danh_muc_phu_luc: có
noi_dung: |
  Bảng 1. Rừng
  | Thôn | ha |
  |---|---|
  | Đông | 5 |
  [ảnh: net.png | Hình 1. Rừng | rộng 2cm]
  Rừng được bảo vệ./.
ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: Nguyễn Văn A}
phu_luc: [{tieu_de: Bản vẽ, noi_dung: Như trên.}]
noi_nhan: "- Lưu: VT."
END
vanban render a.yaml -qf docx,xml -o .
vanban import a.docx -o - 2> /dev/null | grep 'danh_muc\|tieu_de'
sed 's/TOC \\h \\z \\t &quot;Tên hình,1/TOC \\h \\z \\c \&quot;Figure/' a.xml > b.xml
cmp -s a.xml b.xml || vanban import b.xml -o - 2> /dev/null | grep danh_muc
