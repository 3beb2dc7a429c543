# Pictures of each kind: what the PDF and the Word file are given, the same
# picture once, the same bytes each time.
cp files/anh/* .
{
    cat <<'PLAN'
mau: thong-bao
co_quan: {ten: Xã Suối Mẫu}
ky_hieu: TB-UBND
dia_danh: Suối Mẫu
trich_yeu: Về ảnh
ky: {quyen_han: CHỦ TỊCH, ho_ten: Nguyễn Văn A}
noi_nhan: "- Lưu: VT."
noi_dung: |
PLAN
    for f in so-do.png xam.png mau.png net.png suot.png xam-suot.png \
        bang-suot.png mot-suot.png day.png xen.png cao.png canh.jpg tien.jpg \
        xam.jpg xam.png; do
        echo "  [ảnh: $f | Hình $f]"
    done
    echo "  Hết./."
} > a.yaml
vanban render a.yaml -f pdf,docx,xml,svg -o ./ || exit 1
mkdir lai
vanban render a.yaml -f pdf,docx,xml,svg -o lai/
for f in pdf docx xml svg; do cmp a.$f lai/a.$f; done
# page, kind, width, height, colour, components, bits, encoding
pdfimages -list a.pdf | awk 'NR > 2 { print $1, $3, $4, $5, $6, $7, $8, $9 }'
# the colours that are drawn, laid on white: the first and last pixel of each
pdfimages a.pdf p
for f in p-0*.ppm; do
    n=$(sed -n 2p "$f" | { read -r w h; echo $((3 * w * h)); })
    echo "${f#p-0} $(tail -c "$n" "$f" | head -c 3 | od -An -tx1)" \
        "$(tail -c 3 "$f" | od -An -tx1)"
done | head -n 10
unzip -Z1 a.docx | grep media
grep -c 'pkg:binaryData' a.xml
grep -c '<image ' a.svg
unzip -p a.docx word/document.xml | grep -o 'wp:docPr [^>]*' | head -3
unzip -p a.docx word/media/anh1.png | cmp - so-do.png
