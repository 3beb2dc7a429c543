# QR codes: in the text, in a table, in a phụ lục and of the data; what does not
# fit into one or is drawn too small; read back where there is a reader.
cat > a.yaml <<'PLAN'
mau: thong-bao
co_quan: {ten: Xã Suối Mẫu}
so: 5
ky_hieu: TB-UBND
dia_danh: Suối Mẫu
ngay: 3/3/2026
trich_yeu: Về tra cứu hồ sơ
ky: {quyen_han: CHỦ TỊCH, ho_ten: Nguyễn Văn A}
noi_nhan: "- Lưu: VT."
noi_dung: |
  [mã QR: https://example.vn/tra?ma=H01.23--4&t=a_b*c*"x"[1] | Quét mã **này**]
  [Mã qr : Hồ sơ của ông Tạ Ẩn... | mô tả Mã của hồ sơ]
  | STT | Mã | Ghi chú |
  |---|---|---|
  | 1 | [mã QR: 0123456789 | rộng 2cm] | Mã số |
  | 2 | [mã QR: 0123456789 \| Nhỏ \| rộng 5mm] | |
  Xem [phụ lục: Mã]./.
phu_luc:
  - ten: Mã
    tieu_de: Mã của trang
    noi_dung: |
      [mã QR: HTTPS://EXAMPLE.VN/ABC | rộng 50%]
PLAN
vanban render a.yaml -f pdf,docx,svg,txt -o ./ || exit 1
cat a.txt
pdfimages -list a.pdf | awk 'NR > 2 { print $1, $3, $4, $5, $6, $7, $8, $13 }'
unzip -p a.docx word/document.xml | grep -o 'wp:extent [^>]*\|wp:docPr [^>]*'
unzip -Z1 a.docx | grep media
if command -v zbarimg > zbar; then
    pdfimages -png a.pdf ra
    for f in ra-*.png; do zbarimg -q --raw "$f" 2> zbar; done > doc
    cat > dung <<'READ'
https://example.vn/tra?ma=H01.23--4&t=a_b*c*"x"[1]
Hồ sơ của ông Tạ Ẩn...
0123456789
0123456789
HTTPS://EXAMPLE.VN/ABC
READ
    cmp doc dung
fi
# as much as there is room for, and a byte more; nothing; not by itself
sed '/mã QR\|Mã qr\|STT\||--\|Xem/d; /^phu_luc/,$d' a.yaml > b.yaml
{
    echo "  [mã QR: $(head -c 2331 /dev/zero | tr '\0' a) | Đầy]"
    echo "  [mã QR: $(head -c 2332 /dev/zero | tr '\0' a) | Quá]"
    echo "  [mã QR: $(head -c 5596 /dev/zero | tr '\0' 1) | Số]"
    echo "  [mã QR: $(head -c 100000 /dev/zero | tr '\0' 1) | Số]"
    echo "  [mã QR: | Không]"
    echo "  [ảnh: | Không]"
    echo "  Mã [mã QR: x]./."
} >> b.yaml
vanban render b.yaml -f txt -o b.txt --draft
# by the data
{
    sed '/^noi_dung/,$d' a.yaml
    printf 'noi_dung: |\n  %s\n  Hết./.\n' \
        '[mã QR: {{lien_ket}} | Quét mã của {{ma}}]'
} > c.yaml
printf 'ma,lien_ket\nA,https://example.vn/a?x=1&y=2\nB,%s\n' \
    https://example.vn/b > d.csv
vanban batch c.yaml --data d.csv -q -f txt -o 'ra/{ma}.{ext}'
grep -h 'QR\|Quét' ra/*
