# Cells of a workbook that are days and numbers, whatever they show; texts
# that are none.
cat > so.yaml <<'END'
mau: thong-bao
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
ky_hieu: TB-UBND
dia_danh: Phú Thịnh
trich_yeu: Số liệu
noi_dung: |
  - {{ngay}}: {{ngay | ngay}}; {{ngay | ngay_ngan}}; {{ngay | thu}}; {{ngay | them_ngay:1}}; {{ngay | lam_viec:4}}
  - {{so_lieu}}: {{so_lieu | so}}; {{so_lieu | tien}}; {{so_lieu | tien_chu}}
ket_thuc: Trên đây là thông báo./.
noi_nhan: ["Lưu: VT, KT"]
ky: {quyen_han: CHỦ TỊCH, ho_ten: Trần Thị B}
END
echo "== days and numbers of a workbook"
vanban batch so.yaml --data files/o-that.xlsx -o 'so/{ma}.{ext}' -f txt
for i in so/x*.txt; do grep -A4 -e 'Phú Thịnh, ' -e '^ *- ' "$i"; done |
    sed -n '/Phú Thịnh, /p; /^ *- /,/\.\/\.\|^$/p'
cat so/failed.csv
echo "== texts that are no days, or days with midnight"
sed -i '/so_lieu/d' so.yaml
sed -i 's/  - {{ngay}}.*/  - {{v}}: {{v | ngay}}/' so.yaml
printf '%s\n' ma,v a,45720 b,hôm\ qua c,31/02/2025 d,13/13/2025 e,04/03/25 \
    'f,04/03/2025 00:00' g,3/4 'h,2025-03-04 00:00:00' \
    'i,2025-03-04T00:00:00' 'j,4/3/2025 12:00:00 AM' k,9/2025 \
    'l,04/03/2025 14:30' 'm,ngày 4 tháng 3 năm 2025' n,2025 o, > v.csv
sed -i 's/{{v}}/{{v | tuy_y}}/' so.yaml
vanban batch so.yaml --data v.csv -o 'v/{ma}.{ext}' -f txt
grep -h -e '^ *- ' v/*.txt
echo "== midnight in the letterhead"
printf '%s\n' ma,ngay,v 'a,2025-03-04 00:00:00,2025' > n.csv
vanban batch so.yaml --data n.csv -o 'n/{ma}.{ext}' -f txt
grep -h 'Phú Thịnh, ' n/*.txt
echo "== a comma that parts thousands in English"
sed -i 's/  - {{v.*/  - {{v}}: {{v | tien}}, {{v | tien_chu}}, {{v | so}}/' so.yaml
printf '%s\n' ma,v 'a,"1,500"' 'b,"1,5"' 'c,"1,500,000"' 'd,"1.500,000"' \
    'e,"12,345.50"' 'f,1.500' > t.csv
vanban batch so.yaml --data t.csv -o 't/{ma}.{ext}' -f txt
grep -h -e '^ *- ' t/*.txt
