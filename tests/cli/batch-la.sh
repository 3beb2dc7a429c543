# Odd data and odd names.
h=files/hang-loat
sed '/mỗi:/,/hết/d; s/{{san_pham[^}]*}}/1/' $h/ke-hoach.yaml > ngan.yaml
try() {
    vanban batch ngan.yaml --data "$@" -f txt -q
    echo "status $?"
}
echo "== records of a list in brackets, failed and mended"
cat > xa.json <<'END2'
{"loai": "xã", "ban_ghi": [{"ten_xa": "A", "ky": {"ho_ten": "B \"C\""}}, {"ten_xa": ""},
 {"ten_xa": "D", "ky": ["a"]}]}
END2
try xa.json -o 'json/{stt}.{ext}'
cat json/failed.yaml
sed 's/"ten_xa": ""/"ten_xa": "E"/; s/\["a"\]/{"ho_ten": "F"}/' json/failed.yaml \
    > sua.yaml
try sua.yaml -o 'json/{ten_xa}.{ext}'
ls json
echo "== a comment does not end the last record"
printf -- '- ten_xa: \n  loai: xã\n- ten_xa: B\n# hai\n  loai: xã\n' > xa.yaml
try xa.yaml -o 'yaml/{stt}.{ext}'
cat yaml/failed.yaml
echo "== more cells than columns, columns without a name, many columns"
printf 'Tên xã,Loại,***,%s\nA,xã,1\nB,xã%s,thừa,"và, thừa"\n' \
    "$(seq -s, 1001 1030),$(printf 'dài%.0s' {1..40})" \
    "$(printf ',%.0s' {1..32})" > thua.csv
try thua.csv -o 'thua/{stt}.{ext}'
cut -d, -f1,2,35- thua/failed.csv | tail -n 1
sed 's/thừa,"và, thừa"/thừa/' thua/failed.csv > thua2.csv
try thua2.csv -o 'thua2/{stt}.{ext}' 2>&1 | tail -n 2
echo "== lines that end with CR alone"
printf 'Tên xã,Loại\rA,xã\rB,xã\r' > mac.csv
try mac.csv -o 'mac/{stt}.{ext}'
echo "== a template that is not there: each record says why, whoever makes it"
printf 'Tên xã,Loại,Mẫu\nA,xã,khong-co\nB,xã,khong-co\nC,xã,../x\nD,xã,\n' \
    > mau.csv
try mau.csv -o 'mau/{stt}.{ext}' -j 2
echo "== names that Windows does not keep, and bytes that are no text"
for i in 'out/{ten_xa}./x' 'out/{ten_xa} /x' $'out/{ten_xa}\n' \
    $'out/{ten_xa}\xff'; do
    try mac.csv -o "$i" 2> it.err
    LC_ALL=C tr '\377' '#' < it.err >&2
done
echo "== a dry run tells what is still to be made"
rm mac/2.txt
try mac.csv -o 'mac/{stt}.{ext}' --dry-run --resume
ls mac
echo "== JSON, and nothing else; the same status"
json() {
    vanban batch "$@" --diagnostic-format json 2> it.json
    echo "status $?"
    python3 -m json.tool --no-ensure-ascii < it.json
}
json ngan.yaml --data mau.csv -o 'mau/{stt}.{ext}' -f txt
json ngan.yaml --data mac.csv -o 'mac/{stt}.{ext}' -f txt
json ngan.yaml --data khong-co.csv
json --merge khong-co
echo "== data in a table's row are text; braces that do not fit are told of"
sed '/noi_dung:/,/sản phẩm/d; /NHIỆM VỤ/d; /ket_thuc/d' ngan.yaml > bang.yaml
cat >> bang.yaml <<'END2'
noi_dung: |
  | Một | Hai |
  |---|---|
  | - | {{loai}} |
  |{{loai}}|-|
END2
printf 'ten_xa,loai\nA,<\nB,^\nC,a|b\\\nD,"\\|\nc\\"\n' > dau.csv
vanban batch bang.yaml --data dau.csv -o 'bang/{ten_xa}.{ext}' -f txt -q
echo "status $?"
sed -n '/Một *Hai/,/Nơi nhận/{/Nơi nhận/!p}' bang/*.txt
printf 'noi_dung: "{{{loai}}} {{ {{loai}}"\n' > ngoac.yaml
vanban batch ngoac.yaml --data dau.csv -t thong-cao
echo "== a workbook in an encoding that it is not in"
python3 - <<'END2'
import zipfile
with zipfile.ZipFile('xa.xlsx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types/>')
    z.writestr('xl/workbook.xml', '<?xml version="1.0" encoding="UTF-16"?>'
               '<workbook><sheets><sheet name="Xã"/></sheets></workbook>')
END2
json ngan.yaml --data xa.xlsx -f txt -o 'xlsx/'
echo "== lists of shards that were changed"
for i in 1 2; do
    vanban batch ngan.yaml --data dau.csv -o "phan/{ten_xa}.{ext}" -f txt -q \
        --shard $i/2
done
cp -r phan phan2
sed -i 's/"records": 4/"records": 99999999999999/' phan/manifest-2-2.json
vanban batch --merge phan
sed -i '2{h;d}; 3G' phan2/manifest-1-2.csv
vanban batch --merge phan2 -q; echo "status $?"
echo "== a draft lacks a file, which is there by the next run"
cat bang.yaml - > nhap.yaml <<'END2'
  [bảng: t]
bang: {t: {tep: so.csv}}
END2
nhap() {
    vanban batch nhap.yaml --data dau.csv -o 'nhap/{stt}.{ext}' -f txt -q \
        --draft --resume
}
nhap 2> /dev/null; echo "status $?"
printf 'a,b\n1,2\n' > so.csv
nhap; echo "status $?"
grep -c ' 1  *2' nhap/1.txt
echo "== a sheet with a '!' in its name"
python3 - <<'END2'
import zipfile
ns = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/' \
     'relationships"'
with zipfile.ZipFile('la!.xlsx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types/>')
    z.writestr('xl/workbook.xml', f'<workbook {ns}><sheets><sheet '
               'name="Xã ! mới" sheetId="1" r:id="a"/></sheets></workbook>')
    z.writestr('xl/_rels/workbook.xml.rels', '<Relationships><Relationship '
               'Id="a" Target="a.xml"/></Relationships>')
    rows = ''.join('<row>' + ''.join(
        f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row)
        + '</row>' for row in [('Loại', 'Tên xã'), ('xã', 'Suối')])
    z.writestr('xl/a.xml', f'<worksheet><sheetData>{rows}</sheetData>'
               '</worksheet>')
END2
try 'la!.xlsx!Xã ! mới' -o 'la/{ten_xa}.{ext}'
try "la!.xlsx!'Xã ! mới'" -o 'la/{ten_xa}.{ext}' --resume
try 'la.xlsx!Xã ! mới' -o 'la/{ten_xa}.{ext}'
try 'la!.xlsx!Xã' -o 'la/{ten_xa}.{ext}'
ls la
echo "== a '\\' at the end of a cell, above a table and before a star"
cat > sau.yaml <<'END2'
mau: thong-bao
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
ky_hieu: TB-UBND
dia_danh: Phú Thịnh
trich_yeu: Số liệu
noi_dung: |
  Loại {{loai}}
  | Một | Hai |
  |---|---|
  | 1 | 2 |

  {{loai}}
  | Ba | Bốn |
  |---|---|
  | 1 | 2 |

  Loại {{loai}}*nghiêng*.
ket_thuc: Trên đây là thông báo./.
noi_nhan: ["Lưu: VT, KT"]
ky: {quyen_han: CHỦ TỊCH, ho_ten: Trần Thị B}
END2
vanban batch sau.yaml --data dau.csv -o 'sau/{ten_xa}.{ext}' -f txt -q
sed -n '/Loại/,/nghiêng/p' sau/C.txt sau/D.txt
echo "== what a spreadsheet would take for a formula is text in the manifest"
printf 'ten_xa,loai\nE,"=HYPERLINK(1)"\nF,@SUM(1)\n' > =cmd.csv
vanban batch sau.yaml --data =cmd.csv -o 'ct/{ten_xa}.{ext}' -f txt -q
cut -d, -f1-4 ct/manifest.csv
vanban batch sau.yaml --data =cmd.csv -o 'ct/{ten_xa}.{ext}' -f txt --resume 2>&1
