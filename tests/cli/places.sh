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
