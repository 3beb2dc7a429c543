# The pages for a screen: one file, a page a line of its own, each line with
# the place of its source.
vanban render files/nho.yaml -f svg -o -
vanban render files/nho.yaml -f svg -o trang.svg && ls && rm trang.svg
cat > bai.yaml <<'PLAN'
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã A <B> & C}
so: 1
ngay: 1/2/2025
dia_danh: A
trich_yeu: Về m² và "≥ 5 sao"
noi_dung: |
  1. Đoạn này dài hơn một dòng của trang giấy và được xuống dòng
     ngay giữa câu trong tệp, để thấy dòng sau của trang thuộc dòng sau của
     tệp; **chữ đậm** và m^3^ cũng vậy.
  2. Có dấu lạ: ☑ và 字 thì thiếu nét.
ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
noi_nhan: [Lưu VT]
PLAN
vanban render bai.yaml -f svg -o - --draft | grep -E '<(title|text|/svg)'
rm bai.yaml
# a table from a file: its cells lead into that file
vanban render samples/ke-hoach-bang/ke-hoach.yaml -f svg -o - |
    grep -o 'data-l="[1-3]" data-c="[^"]*" data-f="[^"]*"' | sort -u
