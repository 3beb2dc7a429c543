# Spreadsheets of LibreOffice, and those that are none of ours.
cat > ods.yaml <<'END'
mau: thong-bao
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
ky_hieu: TB-UBND
dia_danh: Phú Thịnh
trich_yeu: Số liệu
noi_dung: |
  {{ten_xa}}: {{so_tien}}, {{so_tien | tien}}, {{ty_le | phan_tram}}, {{ngay | ngay}}.
  [bảng: b]
bang:
  b: {tep: xa.ods, vung: Phụ}
ket_thuc: Trên đây là thông báo./.
noi_nhan: ["Lưu: VT, KT"]
ky: {quyen_han: CHỦ TỊCH, ho_ten: Trần Thị B}
END
cp files/xa.ods .
echo "== records, a table, sheets by name"
for sheet in '' '!Xã' '!Phụ' '!Không'; do
    vanban batch ods.yaml --data "xa.ods$sheet" -o 'o/{ten_xa}.{ext}' -f txt
done
for i in o/*.txt; do sed -n '/Phú Thịnh, /p; /: /,/Trên đây/p' "$i"; done
echo "== more than the file holds itself"
vanban batch ods.yaml --data files/lon.ods -o 'l/{a}.{ext}' -f txt
echo "== what cannot be read, and the way out"
cp xa.ods xa.xls
printf '\320\317\021\340\241\261\032\341' > cu.xlsx
for data in xa.xls 'xa.xls!Xã' cu.xlsx xa.xlsb xa.doc khong.ods; do
    vanban batch ods.yaml --data $data -o 'x/{ten_xa}.{ext}' -f txt
done
sed 's/xa\.ods/xa.xls/' ods.yaml > xls.yaml
vanban batch xls.yaml --data xa.ods -o 'x/{ten_xa}.{ext}' -f txt -q
vanban render ods.yaml --data xa.ods
