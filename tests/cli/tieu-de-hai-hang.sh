# A head of two rows: a name above several, one that stands in the upper row or
# in the lower row only, more columns below than above.
cat > plan.yaml <<'YAML'
mau: ke-hoach
co_quan: {ten: "Ủy ban nhân dân xã {{ten_xa}}"}
so: 1
ky_hieu: KH-UBND
dia_danh: "{{ten_xa}}"
ngay: 2/3/2026
trich_yeu: Giao chỉ tiêu
noi_dung: "Mới {{chi_tieu.moi}}, nâng hạng {{chi_tieu.nang_hang}}, {{ghi_chu}}."
ket_thuc: Hết./.
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: Lý Đình Yến}
YAML
try() {
    vanban batch plan.yaml --data "$1" --header 1-2 -qf txt -o "${1%.csv}/{stt}.{ext}"
    echo "$1: status $?"
    grep -h 'Mới' "${1%.csv}"/*.txt
}
printf '%s\n' 'Tên xã,Chỉ tiêu,Chỉ tiêu,Ghi chú' ',Mới,Nâng hạng,' \
    'Suối Mẫu,1,2,ba' > tren.csv
try tren.csv
printf '%s\n' ',Chỉ tiêu,Chỉ tiêu,' 'Tên xã,Mới,Nâng hạng,Ghi chú' \
    'Suối Mẫu,1,2,ba' 'Đồng Thử,4,5,sáu' > duoi.csv
try duoi.csv
printf '%s\n' 'Tên xã,Chỉ tiêu,Chỉ tiêu' ',Mới,Nâng hạng,Ghi chú' \
    'Suối Mẫu,1,2,ba' > dai.csv
try dai.csv
