# What is refused before anything is written.
h=files/hang-loat
try() {
    vanban batch "$@" -f txt
    echo "status $?, $(find . -name '*.txt' -not -path './files/*' | wc -l)"
}
plan=$h/ke-hoach.yaml
join="--join nhiem_vu:ma_xa/ma_don_vi=$h/nhiem-vu.csv"
try $plan
try - --data $h/xa.csv
try $plan them.yaml --data $h/xa.csv
try $plan --data khong-co.csv
try $plan --data $plan.txt
try $plan --data $h/xa.csv -j 0 --shard 3/2 --header x
try $plan --data $h/xa.csv $join -o 'out/{ma_xaa}.{ext}'
try $plan --data $h/xa.csv $join -o 'out/{ma_xaa}/{ten_xaa}.{ext}'
try $plan --data $h/xa.csv $join -o 'out/{tinh}/../{ma_xa}.{ext}'
try $plan --data $h/xa.csv $join -o 'out/{tinh}:{ma_xa}.{ext}'
try $plan --data $h/xa.csv $join -o 'out/{loai}.{ext}'
try $plan --data $h/xa.csv --join nhiem_vu=$h/nhiem-vu.csv
try $plan --data $h/xa.csv --join nhiem_vu:ma_xa=$h/nhiem-vu.csv
try $plan --data $h/xa.csv --join loai:ma_xa/ma_don_vi=$h/nhiem-vu.csv
try $plan --data $h/xa.csv $join --set khong_ai_can=1
cat > ten.csv <<'END'
Danh sách các xã,,
Tên xã,TÊN XÃ,Ký,Ký.Họ tên
a,b,c,d
END
try $plan --data ten.csv
try $plan --data ten.csv --header 2
printf 'ten_xa,loai\n' > rong.csv
try $plan --data rong.csv
printf 'ten_xa,loai\n"A,xã\nB,xã\n' > ngoac.csv
try $plan --data ngoac.csv
# names: one that Windows has not, one too long, one without a letter
sed '/mỗi:/,/hết/d; s/{{san_pham[^}]*}}/1/' $plan > ngan.yaml
printf 'ten_xa,loai\nAux,xã\nB,xã,thừa\n***,xã\n%s,xã\nBến 字,xã\n' \
    "$(printf 'Trường Sa %.0s' {1..60})" > ten3.csv
vanban batch ngan.yaml --data ten3.csv -f txt \
    -o 'out/{ten_xa}/{ten_xa}-{ten_xa}-{ten_xa}.{ext}'
echo "status $?"
find out -name '*.txt'
rm -r out
# a list of the run is one of its inputs; a link leads out of the folder
mkdir out elsewhere
cp ten3.csv out/failed.csv
vanban batch ngan.yaml --data out/failed.csv -o 'out/{stt}.{ext}' -f txt
rm out/failed.csv
ln -s ../elsewhere out/A
printf 'ten_xa,loai\nA,xã\n' > a.csv
vanban batch ngan.yaml --data a.csv -o 'out/{ten_xa}/{ten_xa}.{ext}' -f txt
echo "status $?"
ls elsewhere
