# Pages that are turned within the body, room above the name of who signs in a
# table without lines, and what is bold in a note below a table come back.
cat > a.yaml << 'END'
mau: ke-hoach
co_quan:
  ten: Ủy ban nhân dân xã Bắc Sơn
so: 5
ky_hieu: KH-UBND
dia_danh: Bắc Sơn
ngay: 1/9/2025
trich_yeu: Kiểm tra công tác văn thư
mo_dau: "Ủy ban nhân dân xã xây dựng Kế hoạch như sau:"
noi_dung: |
  [trang ngang]
  I. NỘI DUNG

  Các thôn tự kiểm tra theo bảng sau:
  | TT | Nội dung |
  |:-:|---|
  | 1 | Sổ đăng ký |
  Ghi chú: **Văn phòng** kiểm tra lại tại chỗ.
  [không khung]
  |:-:|:-:|
  | **XÁC NHẬN** | **NGƯỜI LẬP** |
  | <br><br>Nông Văn A | <br><br>Lò Thị B |
  [trang dọc]
  II. TỔ CHỨC THỰC HIỆN

  Các thôn tự kiểm tra.
noi_nhan:
  - "Lưu: VT"
ky:
  quyen_han: [CHỦ TỊCH]
  ho_ten: Nguyễn Văn C
END
vanban render a.yaml -qf docx,txt -o 'a.{ext}' 2> /dev/null
vanban import a.docx -o b.yaml 2> /dev/null
sed -n '/^noi_dung/,/^noi_nhan/p' b.yaml
vanban render b.yaml -qf txt -o b.txt 2> /dev/null
diff -wB a.txt b.txt
