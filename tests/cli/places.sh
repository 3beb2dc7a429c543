# Places in a plan for data, and what may be wrong with them and the data.
plan=files/cho-dien/ke-hoach.yaml
vanban render $plan --data files/cho-dien/xa.yaml -f txt -o -
echo "status $?"
vanban render $plan --data files/cho-dien/xa.yaml --set loai=phường \
    --set dien_thoai=0208 -f txt -o - | grep -E 'Luật|Điện|Thực hiện'
vanban render $plan -f txt -o -
echo "status $?"
vanban render $plan --data files/cho-dien/thieu.yaml -f txt -o -
echo "status $?"
vanban render $plan --data files/cho-dien/thieu.yaml --set ten_xaa=X \
    --draft -f txt -o - | head -n 12
vanban render files/cho-dien/sai.yaml -f txt -o -
echo "status $?"
# words that stand where a cell is blank
cat > hoac.yaml <<'END'
mau: thong-bao
co_quan: {ten: Ủy ban nhân dân xã A}
ky_hieu: TB-UBND
dia_danh: A
trich_yeu: Về A
noi_dung: "Điện thoại: {{dt | hoac:chưa có}}; {{moi | vuong:có}} mới./."
noi_nhan: "Lưu: VT"
ky: {quyen_han: CHỦ TỊCH}
END
printf 'dt:\nmoi:\n' > trong.yaml
printf 'dt: 0208\nmoi: có\n' > du.yaml
for data in trong du; do
    vanban render hoac.yaml --data $data.yaml -f txt -o - | grep Điện
done
