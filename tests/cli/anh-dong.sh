# What a line of a picture says: its parts, what is wrong in them, where files
# are looked for, and what is no such line.
mkdir ke rieng
cp files/anh/*.png files/anh/*.jpg ke/
cp files/anh/net.png rieng/ngoai.png
ln -s ../rieng/ngoai.png ke/noi.png
mkdir ke/thu-muc
cat > ke/a.yaml <<'PLAN'
mau: thong-bao
co_quan: {ten: Xã Suối Mẫu}
ky_hieu: TB-UBND
dia_danh: Suối Mẫu
trich_yeu: Về ảnh
ky: {quyen_han: CHỦ TỊCH, ho_ten: Nguyễn Văn A}
noi_nhan: "- Lưu: VT."
noi_dung: |
  [ảnh: net.png]
  [ảnh: ]
  [ảnh: net.png | Hình 1 | Hình 2]
  [ảnh: net.png | Hình 1 | rộng mười]
  [ảnh: net.png | Hình 1 | rộng 12]
  [ảnh: net.png | Hình 1 | rộng 0cm]
  [ảnh: net.png | Hình 1 | rộng 300%]
  [ảnh: net.png | Hình 1 | rộng 30cm]
  [ảnh: net.png | rộng 2,5 cm | Mô tả: ô đen, ô trắng]
  [ẢNH : net.png | Mô tả đường đi | rộng: 20 mm]
  [ảnh: khong-co.png | Hình 1]
  [ảnh: thu-muc | Hình 1]
  [ảnh: ../rieng/ngoai.png | Hình 1]
  [ảnh: /etc/passwd | Hình 1]
  [ảnh: noi.png | Hình 1]
  [ảnh: net.png | Hình dài
  qua dòng]
  Xem [ảnh: net.png | Hình 1] ở trên.
  - [ảnh: net.png | Hình 1]
  | A | B |
  |---|---|
  | [ảnh: net.png \| Hình 1] | [ảnh: khong-co.png | Hình 2] |
  | Ảnh: <br>[ảnh: net.png | rộng 2cm | mô tả ô] | [ảnh: net.png]<br>Hình |
  Hết./.
PLAN
vanban render ke/a.yaml -f txt -o a.txt --draft
cat a.txt
vanban render - --draft -f txt -o b.txt < ke/a.yaml 2>&1 | grep -m1 ảnh
