# A number that the data leave blank is told once, whatever stands around it.
cat > so.yaml <<'END'
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã An Phú}
so: "Số: {{so_kh}}/KH-UBND"
dia_danh: An Phú
trich_yeu: Về A
noi_dung: Một./.
noi_nhan: ["Lưu: VT, KT"]
ky: {quyen_han: CHỦ TỊCH, ho_ten: Nguyễn Văn A}
END
printf 'ma,so_kh\na,\n' > so.csv
vanban batch so.yaml --data so.csv -o 'out/{ma}.{ext}' -f txt
