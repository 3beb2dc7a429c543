# Nested records; those that failed come out as YAML again.
h=files/hang-loat
vanban batch $h/ke-hoach.yaml --data $h/xa.yaml -o 'out/{ma_xa}.{ext}' -f txt
echo "status $?"
ls out
grep -A9 'CHỈ TIÊU' out/00001.txt
grep -E 'PHƯỜNG|Huyền' out/00003.txt
cat out/failed.yaml
sed 's/Đồng Thử/&\n    san_pham: 5/' out/failed.yaml > sua.yaml
vanban batch $h/ke-hoach.yaml --data sua.yaml -o 'out/{ma_xa}.{ext}' -f txt
ls out
cut -d, -f1-4 out/manifest.csv
# one map is one record, and as good as --data of render
cat > mot.yaml <<'END'
loai: xã
ten_xa: Suối Mẫu
san_pham: 6
nhiem_vu: [{noi_dung: Tập huấn, thoi_gian: Quý I}]
END
vanban batch $h/ke-hoach.yaml --data mot.yaml -o 'mot/' -f pdf -q
vanban render $h/ke-hoach.yaml --data mot.yaml -o render.pdf
cmp mot/ke-hoach-1.pdf render.pdf && echo "as render"
printf -- '- a\n- {loai: xã}\n' > danh-sach.yaml
vanban batch $h/ke-hoach.yaml --data danh-sach.yaml -o 'out/{ma_xa}.{ext}'
echo "status $?"
# a key that no record has, where it may be blank; a file of an earlier run
# where this one makes none
sed 's/sản phẩm\./&{{ghi_chu | tuy_y}}/' $h/ke-hoach.yaml > tuy-y.yaml
vanban batch tuy-y.yaml --data mot.yaml -o 'mot/{stt}.{ext}' -f txt -q
sed 's/san_pham: 6/san_pham: sáu/' mot.yaml > hong.yaml
vanban batch tuy-y.yaml --data hong.yaml -o 'mot/{stt}.{ext}' -f txt -q
echo "status $?"
# null is nothing, in JSON too
cat > rong.yaml <<'END'
mau: thong-bao
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh, chu_quan: null}
ky_hieu: TB-UBND
dia_danh: Phú Thịnh
trich_yeu: Số liệu
noi_dung: |
  Thôn {{thon}}: {{ghi_chu | tuy_y}} "{{so_ho}}".
  [nếu: dien_thoai]
  Điện thoại {{dien_thoai}}.
  [hết]
ket_thuc: Trên đây là thông báo./.
noi_nhan: [Như trên, ~]
ky: {quyen_han: CHỦ TỊCH, ho_ten: Trần Thị B}
END
cat > rong.json <<'END'
[{"thon": "Một", "ghi_chu": null, "so_ho": "null", "dien_thoai": null},
 {"thon": null, "ghi_chu": "x", "so_ho": 5, "dien_thoai": "091"}]
END
vanban batch rong.yaml --data rong.json -o 'rong/{stt}.{ext}' -f txt
sed -n '/Thôn/,/Trên đây/p' rong/*.txt
# what is blank in the data stands over nothing, in render as in batch
sed '/nếu/,/hết/d; s/Thôn .*/Thôn Một./' rong.yaml > noi.yaml
printf 'dia_danh:\nky: {ho_ten: , quyen_han: [PHÓ CHỦ TỊCH]}\n' > noi-du-lieu.yaml
vanban render noi.yaml --data noi-du-lieu.yaml -f txt -o noi-1.txt
vanban batch noi.yaml --data noi-du-lieu.yaml -f txt -o 'noi/{stt}.{ext}' -q
cmp noi-1.txt noi/1.txt && grep -E 'Phú Thịnh, |PHÓ|Trần' noi-1.txt
