# Pictures that are broken, of another kind or too large: each is told with its
# place, and its line stands in the draft.
cp files/anh/* .
for f in cut.png doi.png thieu.png loc.png kieu.png bat-buoc.png \
    khong-mau.png rong.png nhieu.png cmyk.jpg hiem.jpg muoi-hai.jpg \
    cut.jpg truoc.jpg la.gif la.heic la.txt rong.jpg; do
    echo "  [ảnh: $f | Hình $f]"
done > dong
{
    cat <<'PLAN'
mau: thong-bao
co_quan: {ten: Xã Suối Mẫu}
ky_hieu: TB-UBND
dia_danh: Suối Mẫu
trich_yeu: Về ảnh hỏng
ky: {quyen_han: CHỦ TỊCH, ho_ten: Nguyễn Văn A}
noi_nhan: "- Lưu: VT."
noi_dung: |
PLAN
    cat dong
    echo "  [ảnh: dung.jpg | Hình đứng]./."
    echo "  [ảnh: dung.jpg | Hình đứng]"
} > a.yaml
vanban render a.yaml -f txt -o a.txt --draft
grep -c '\[ảnh: .* | Hình' a.txt
# more bytes than any picture may have
head -c 21000000 /dev/zero > to.png
sed '/Hình/d' a.yaml > b.yaml
echo '  [ảnh: to.png | To]' >> b.yaml
vanban check b.yaml
# a picture of no weight that unfolds to hundreds of megabytes
python3 - <<'BOMB'
import struct, zlib
def chunk(kind, data):
    return (struct.pack('>I', len(data)) + kind + data +
            struct.pack('>I', zlib.crc32(kind + data)))
z = zlib.compressobj(9)
rows = b''.join(z.compress(b'\0' * 400010) for _ in range(500)) + z.flush()
open('bom.png', 'wb').write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR',
    struct.pack('>IIBBBBB', 5000, 5000, 16, 6, 0, 0, 0)) +
    chunk(b'IDAT', rows) + chunk(b'IEND', b''))
BOMB
sed '/Hình/d' a.yaml > c.yaml
echo '  [ảnh: bom.png | Bom]' >> c.yaml
timeout 20 vanban check --max-memory=100 c.yaml
