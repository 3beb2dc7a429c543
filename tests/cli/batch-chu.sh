# Letters that look alike, signs that are not seen, and texts from before
# Unicode.
export LC_ALL=C.UTF-8
cat > chu.yaml <<'END'
mau: thong-bao
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
ky_hieu: TB-UBND
dia_danh: Phú Thịnh
trich_yeu: Số liệu
noi_dung: |
  [nếu: loai = đặc khu]
  Là đặc khu, {{ghi_chu | cham:3}}.
  [hết]
  [nếu không: loai = đặc khu]
  Không là đặc khu.
  [hết]
  [mỗi: viec]
  Việc {{viec.noi_dung}}.
  [hết]
ket_thuc: Trên đây là thông báo./.
noi_nhan: ["Lưu: VT, KT"]
ky: {quyen_han: CHỦ TỊCH, ho_ten: Trần Thị B}
END
{
    echo 'ma,Loại,Ghi chú'
    printf 'a1,đặc khu,x\n'
    printf 'a2,\u00D0ặc khu,\u00A0\n'
    printf 'a3,\u00F0ặc khu,\u200B\n'
    printf 'a4,\u0189ặc khu,\uFEFF\u00AD\n'
    printf 'a5,đặc\u00A0khu,\u00A0\u200B\n'
    printf 'a6,đặc  khu,x\n'
    printf 'a7,đặc\u2009khu,x\n'
    printf 'a8,đa\u0306\u0323c khu,x\n'
    printf 'a9,đa\u0323\u0306c khu\u00A0,x\n'
    printf 'b1,đặc k\u200Bhu,x\n'
    printf 'b2,đặc k\u04BBu,x\n'
    printf 'b3,Đ\u1EB6C KHU,x\n'
    printf 'b4,dặc khu,x\n'
    printf 'b5,Москва α,x\n'
} > chu.csv
{
    echo 'mã,Nội dung'
    printf 'a\u20111,sai\n'
    printf '\u0430\u200B2\u00A0,hai\n'
    printf 'a9,"chín, e\u0302\u0301, \u00E9\u0302"\n'
} > viec.csv
echo "== conditions, joins, cells that only seem filled"
vanban batch chu.yaml --data chu.csv --join viec:ma=viec.csv \
    -o 'o/{ma}-{loai}.{ext}' -f txt
grep -E 'đặc khu|Việc' o/*.txt
echo "== conditions with a no-break hyphen; names of files"
sed -e 's/loai = đặc khu/loai = A - B/; /mỗi/,/hết/d' chu.yaml > gach.yaml
{
    echo 'ma,loai,ghi_chu'
    printf 'c1,A\u00A0\u2011 B,x\n'
    printf '\u00D0ồng Ý,A - B,x\n'
    printf '\u0110ồng\u2011Ý 2,a - b,x\n'
} > gach.csv
vanban batch gach.yaml --data gach.csv -o 'g/{ma}.{ext}' -f txt -q
grep -c 'Là đặc khu' g/*.txt
echo "== keys in other letters"
printf '\u00D0ịa danh: A\nkhông: 1\n' > khoa.yaml
cat chu.yaml >> khoa.yaml
sed -i '/^dia_danh/d; /nếu/,/hết/d; /mỗi/,/hết/d; s/noi_dung: |/noi_dung: x/; /^không/d' khoa.yaml
vanban check khoa.yaml
echo "== texts from before Unicode"
cat > cu.csv <<'END'
ma,loai,ghi_chu
d1,x,Uû ban nh©n d©n x· §ång Thö
d2,x,Thöïc hieän keá hoaïch
d3,x,L­u: VT
d4,x,ỦY BAN NHÂN DAÂN XAÕ
d5,x,"Müller và Noël ở Đắk Lắk, H’Mông, café, 5 m², N·m, 3×4, ½, «Xã»"
d6,x,"Uỷ ban nhân dân, hoà, khoá, quý, huyện Krông Nô, Kpă, São Paulo"
d7,x,UBND хã và củа
d8,x,Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc
d9,x,Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp - Töï do - Haïnh phuùc
e1,x,mã ХА01 và Москва 2
END
vanban batch chu.yaml --data cu.csv --join viec:ma=viec.csv --dry-run -q \
    -o 'd/{ma}.{ext}'
sed 's/Số liệu/Thùc hiÖn kÕ ho¹ch/' gach.yaml > cu.yaml
vanban check cu.yaml
