# Rows of a joined table counted, added up, and their equal cells merged.
cat >p.yaml <<'END2'
mau: thong-bao
co_quan: {ten: Ủy ban nhân dân xã Xốp}
ky_hieu: TB-UBND
dia_danh: Xốp
ngay: 2/2026
trich_yeu: Giao nhiệm vụ {{ten_xa}}
noi_dung: |
  Giao {{dem: nhiem_vu}} việc, {{dem: nhiem_vu.kinh_phi}} việc có tiền: {{tong: nhiem_vu.kinh_phi | tien}}.
  | Đơn vị | Quý | Việc | Tiền |
  |---|---|---|--:|
  [mỗi: nhiem_vu]
  | {{nhiem_vu.don_vi | gop}} | {{nhiem_vu.quy | gop}} | {{nhiem_vu.noi_dung}} | {{nhiem_vu.kinh_phi | so | tuy_y}} |
  [hết]
  | Tổng cộng | < | {{dem: nhiem_vu}} | {{tong: nhiem_vu.kinh_phi | so}} |
  Hết./.
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: A B}
END2
printf 'ma,ten_xa\n1,Một\n2,Hai\n3,Ba\n' >xa.csv
cat >nv.csv <<'END2'
ma,don_vi,quy,noi_dung,kinh_phi
1,Phòng Kinh tế,I,a,1.000.000
1,Phòng Kinh tế,I,b,500.000
1,Phòng Kinh tế,II,c,
1,Phòng Văn hóa,II,d,"250.000,5"
2,X,I,e,12x
END2
vanban batch p.yaml --data xa.csv --join nhiem_vu:ma=nv.csv -f txt -o 'o/{ma}.{ext}'
echo "status $?"
sed -n '/Giao . việc/,/Hết/p' o/1.txt o/3.txt
echo "--- sai chỗ"
sed 's|Hết./.|Hết {{tong: nhiem_vu}}, {{dem: ten_xa}}, {{ten_xa \| gop}}, {{tong: nhiem_vu.tien}}./.|' p.yaml >sai.yaml
vanban batch sai.yaml --data xa.csv --join nhiem_vu:ma=nv.csv -f txt -o 'sai/{ma}.{ext}'
echo "status $?"
echo "--- một bản ghi"
cat >mot.yaml <<'END2'
ten_xa: Một
nhiem_vu:
  - {don_vi: A, quy: I, noi_dung: a, kinh_phi: 1}
  - {don_vi: A, quy: I, noi_dung: b, kinh_phi: 2}
END2
vanban render p.yaml --data mot.yaml -f xml -o mot.xml
grep -o 'Giao 2 việc[^<]*' mot.xml
grep -c 'w:vMerge w:val="restart"' mot.xml
grep -o 'w:vMerge w:val="[a-z]*"' mot.xml
