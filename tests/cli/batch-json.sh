# A batch and a dossier as JSON for other programs: columns matched with the
# plan, records with what is wrong in which cell, files; progress in lines.
h=files/hang-loat
join="--join nhiem_vu:ma_xa/ma_don_vi=$h/nhiem-vu.csv"
valid() { python3 -m json.tool --no-ensure-ascii "$1" >/dev/null &&
    echo "valid"; }
vanban batch $h/ke-hoach.yaml --data $h/xa.csv $join -j 1 --dry-run --json \
    -o 'out/{tinh}/{ma_xa}-{ten_xa}.{ext}' -f txt > dry.json
echo "status $?"
valid dry.json
cat dry.json
ls
# what was made; the records are told in their order, whoever made them
vanban batch $h/ke-hoach.yaml --data $h/xa.csv $join -j 3 --json -q \
    -o 'out/{tinh}/{ma_xa}-{ten_xa}.{ext}' -f txt --joined out/tat-ca.pdf \
    > made.json
echo "status $?"
valid made.json
diff <(grep '"record":' dry.json) <(grep '"record":' made.json) && echo same
sed -n '/^  "joined"/,$p' made.json
# a plan that asks for what no column has: no record is made, all are told of
sed 's/{{ten_xa}}/{{ten_xaa}}/' $h/ke-hoach.yaml > sai.yaml
vanban batch sai.yaml --data $h/xa.csv $join --json -f txt -o sai/ > sai.json
echo "status $?"
valid sai.json
grep -E '"near"|PLACE_UNKNOWN|"counts"' sai.json
grep -c '"whole": false' sai.json
ls
# a workbook: cells by their letters; a joined one; a list of YAML
cat > o.yaml <<'YAML'
mau: thong-bao
co_quan: {ten: Ủy ban nhân dân xã Mẫu}
ky_hieu: TB-UBND
dia_danh: Mẫu
ngay: 2/2026
trich_yeu: Số liệu của {{ten_xa}}
noi_dung: |
  Ủy ban nhân dân xã thông báo số {{so}}./.
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: Ngô Giả}
YAML
vanban batch o.yaml --data files/o-loi.xlsx --json --dry-run -q -f txt > o.json
valid o.json
sed -n '/"records"/,/^  \]/p' o.json
printf '%s\n' '- {ten_xa: A, so: 1}' '- {ten_xa: B, so: }' > xa.yaml
vanban batch o.yaml --data xa.yaml --json --dry-run -q -f txt > y.json
valid y.json
sed -n '/"tables"/,/^  \]/p' y.json
# nothing can be read
vanban batch o.yaml --data khong-co.csv --json
echo "status $?"
vanban batch khong-co.yaml --data xa.yaml --json
echo "status $?"
# a dossier
vanban dossier samples/ocop-ho-so/san-pham.yaml --dry-run --json > ho-so.json
echo "status $?"
valid ho-so.json
cat ho-so.json
vanban dossier samples/ocop-ho-so/san-pham.yaml -o ho-so --json -f txt |
    grep -o '"files": [^]]*\]'
ls ho-so
# the sheets of a workbook, and its first rows
for file in files/bieu-xa.xlsx files/xa.ods 'files/bieu-xa.xlsx!Danh mục' \
    xa.yaml khong-co.xlsx; do
    vanban sheets "$file"
    echo "status $?"
    vanban sheets "$file" --json > sheets.json 2>/dev/null
    valid sheets.json
done
cat sheets.json
vanban sheets files/tieu-de.xlsx --json
