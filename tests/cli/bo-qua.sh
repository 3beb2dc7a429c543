# Comments that let a message be, with a reason: above a key or an item, at the
# end of a line, for the whole file, above what a file is taken for.
mkdir -p bo && cd bo || exit
body='mau: ke-hoach
co_quan:
  ten: Ủy ban nhân dân xã Phú Thịnh
ky_hieu: KH-UBND
dia_danh: Phú Thịnh
ngay: 9/2025
'
end='ket_thuc: Trên đây là Kế hoạch./.
noi_nhan:
  - Các thôn
  - "Lưu: VT, KT"
ky:
  quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]
  ho_ten: Nguyễn Văn A'
printf '  - Chăm sóc vườn nghành.\n' > noi-dung.txt
look() { vanban check "$@" --diagnostic-format=short; echo "status $?"; }

echo '== above a key, at the end of a line, above a block and its file'
{
    printf '%s' "$body"
    echo '# bỏ qua SPELL_WORD: tên cuộc vận động'
    echo 'trich_yeu: Sát nhập các đội'
    echo 'mo_dau: Nhiệm vụ của đầu mỗi. # Bỏ qua spell_word: tên riêng'
    echo '  # bo qua SPELL_SYLLABLE, SPELL_WORD: trích nguyên văn'
    echo 'noi_dung: |'
    echo '  I. MỤC ĐÍCH'
    echo '  - Các nghành sát nhập.'
    echo '  # bỏ qua SPELL_TWICE: chữ này là nội dung'
    echo "$end"
} > tren.yaml
look tren.yaml
sed 's/^noi_dung: .*/noi_dung: "@noi-dung.txt"/; /^  I\./d; /^  - Các nghành/d
    /là nội dung/d' tren.yaml > tep.yaml
look tep.yaml
vanban check tep.yaml --diagnostic-format=json | grep suppressed
vanban check tren.yaml | tail -1

echo '== for the whole file'
{ echo '# Kế hoạch của xã'
  echo '# bỏ qua SPELL_WORD: tên cuộc vận động'; echo
  sed '/[bB][oỏ] qua/d; s/ nghành/ ngành/' tren.yaml; } > ca-tep.yaml
look ca-tep.yaml

echo '== an item of a list, and the one behind it is told'
{ printf '%s' "$body"; echo 'trich_yeu: Phát triển các đội'
  echo 'can_cu:'; echo '  - Theo đề nghị của thôn;'
  echo '  # bỏ qua SPELL_WORD: tên hội nghị'
  echo '  - Theo đề nghị của hội nghị đầu mỗi;'
  echo '  - Theo đề nghị của các thôn đầu mỗi,'
  echo 'noi_dung: Làm.'; echo "$end"; } > muc.yaml
look muc.yaml

echo '== what is wrong with them'
{
    printf '%s' "$body"
    echo '# bỏ qua SPELL_WORD'
    echo 'trich_yeu: Sát nhập các đội'
    echo '# bỏ qua SPELL_WORDS: tên riêng'
    echo '# bỏ qua ngay sau đây là phần mở đầu: không phải mã'
    echo '# bỏ qua SPELL_TWICE: tên riêng'
    echo '# bỏ qua DATE_INVALID, FIELD_MISSING: chưa biết'
    echo 'mo_dau: Ủy ban nhân dân xã xây dựng kế hoạch.'
    echo 'noi_dung: Làm.'
    echo "$end"
} > sai.yaml
look sai.yaml >&2
vanban check sai.yaml --fix --dry-run

echo '== errors of form, and where they refuse'
{ printf '%s' "$body"; echo 'trich_yeu: Phát triển các đội'
  echo 'noi_dung: Làm.'; echo "$end"; } |
    sed 's/\[TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH\]/[KT. CHỦ TỊCH, TRƯỞNG PHÒNG]/
        s/^ky:/# bỏ qua SIGN_DEPUTY: theo quyết định phân công số 5\n&/' > kt.yaml
look kt.yaml
vanban render kt.yaml --strict -q -f txt -o - | tail -2
grep -v 'bỏ qua' kt.yaml > kt0.yaml
vanban render kt0.yaml --strict -q -f txt -o kt0.txt; echo "status $?"
vanban render kt0.yaml -q -f txt -o kt0.txt; echo "status $?"; ls kt0.txt

echo '== INI'
cat > kh.ini <<'END'
mau = ke-hoach
ky_hieu = KH-UBND
dia_danh = Phú Thịnh
ngay = 9/2025
; bỏ qua SPELL_WORD: tên cuộc vận động
trich_yeu = Sát nhập các đội
mo_dau = Sát nhập các đội.  ; bỏ qua SPELL_WORD: tên
noi_dung = "Có đầu mỗi." ; bỏ qua SPELL_TWICE: nhầm mã
ket_thuc = Trên đây là Kế hoạch./.
noi_nhan.1 = Lưu: VT.
[co_quan]
ten = Ủy ban nhân dân xã Phú Thịnh
[ky]
quyen_han = TM. ỦY BAN NHÂN DÂN
ho_ten = Nguyễn Văn A
END
look kh.ini

echo '== a batch'
printf 'xa,so\nPhú Thịnh,1\nAn Phú,2\n' > xa.csv
vanban batch tren.yaml --data xa.csv --strict -q -f txt -o 'ra/{xa}.txt'
cut -d, -f1,3,7,8 ra/manifest.csv

echo '== a message of several places: those at the lines go, the others stay'
{
    printf '%s' "$body"
    echo 'trich_yeu: Phát triển các đội'
    echo '# bỏ qua CAPITALS_PEOPLE: lời của bài hát'
    echo 'mo_dau: Lòng tin của nhân dân, ý chí của nhân dân.'
    echo 'noi_dung:'
    echo '  - Đời sống nhân dân được nâng lên.'
    echo '  # bỏ qua CAPITALS_PEOPLE: lời của bài thơ'
    echo '  - Do nhân dân, vì nhân dân.'
    echo '  - Phục vụ nhân dân tốt hơn.'
    echo '  # bỏ qua CAPITALS_PEOPLE: không có gì ở đây'
    echo '  - Làm.'
    echo "$end"
} > nhieu-cho.yaml
look nhieu-cho.yaml
vanban check nhieu-cho.yaml --fix --dry-run | grep '^[-+]'
sed '/Đời sống/d; /Phục vụ/d' nhieu-cho.yaml > het.yaml
look het.yaml
sed '/bỏ qua/d' nhieu-cho.yaml > tat-ca.yaml
look tat-ca.yaml | grep -o '(. chỗ.*'
