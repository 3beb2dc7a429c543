# Pictures by a column of the data: of the plan's folder, wherever the data are;
# one that all have, one that is not there, and all in one file.
cp files/anh/*.png .
mkdir bang
cat > a.yaml <<'PLAN'
mau: thong-bao
co_quan: {ten: Xã Suối Mẫu}
so: 5
ky_hieu: TB-UBND
dia_danh: Suối Mẫu
ngay: 3/3/2026
trich_yeu: Về sản phẩm {{ma_xa}}
ky: {quyen_han: CHỦ TỊCH, ho_ten: Nguyễn Văn A}
noi_nhan: "- Lưu: VT."
noi_dung: |
  [ảnh: {{anh}} | Sản phẩm {{ma_xa}} | rộng 3cm]
  [ảnh: xam.png | Hình chung]
  Hết./.
PLAN
printf 'ma_xa,anh\nA,net.png\nB,mau.png\nC,mau.png\nD,khong.png\n' > bang/d.csv
vanban batch a.yaml --data bang/d.csv -f pdf,docx -o 'ra/{ma_xa}.{ext}'
ls ra
for f in A B C; do
    pdfimages -list ra/$f.pdf | awk 'NR > 2 { print $3, $4, $5, $6 }'
done
unzip -Z1 ra/C.docx | grep media
sed -i '$d' bang/d.csv
for f in pdf docx; do
    vanban batch a.yaml --data bang/d.csv -q --joined tat.$f || exit 1
done
pdfimages -list tat.pdf | awk 'NR > 2 { print $1, $3, $4, $5, $6, $11 }'
unzip -Z1 tat.docx | grep media
