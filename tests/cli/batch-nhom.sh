# Rows of a workbook that are names of groups, and headers of several rows.
cat > nhom.yaml <<'END'
mau: thong-bao
co_quan:
  ten: Ủy ban nhân dân xã Phú Thịnh
ky_hieu: TB-UBND
dia_danh: Phú Thịnh
trich_yeu: Số liệu
noi_dung: Xã {{ten_xa}}, {{so_ho}} hộ, chủ tịch {{chu_tich}}./.
noi_nhan: ["Lưu: VT, KT"]
ky: {quyen_han: CHỦ TỊCH, ho_ten: Trần Thị B}
END
echo "== a group row may be merged from any column"
vanban batch nhom.yaml --data files/nhom.xlsx --header 5 \
    -o 'n/{stt}-{ten_xa}.{ext}' -f txt --dry-run 2>&1
echo "== one hint for a header of several rows"
sed 's/Xã {{.*/Ghi chú {{ghi_chu}}.\/./' nhom.yaml > tieu.yaml
for header in 6 6-7 6-8; do
    vanban batch tieu.yaml --data files/tieu-de.xlsx --header $header \
        -o 't/{ghi_chu}.{ext}' --dry-run
done
echo "== rows and cells that are not in their order"
for file in hang o; do
    vanban batch nhom.yaml --data files/thu-tu-$file.xlsx -o 'u/{ma}.{ext}'
    ls u
done
