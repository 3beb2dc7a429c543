# A table from a file, the same for every record or one for each: read once
# where it can be, and a changed file makes what depends on it anew.
printf 'Chỉ tiêu,Số\nSản phẩm,5\n' > chung.csv
printf 'Chỉ tiêu,Số\nRiêng A,1\n' > a.csv
printf 'Chỉ tiêu,Số\nRiêng B,2\n' > b.csv
printf 'ten_xa,ma\nMột,a\nHai,b\n' > xa.csv
sed '/noi_dung:/,/hết/d; s/{{loai}}/xã/; s/{{san_pham[^}]*}}/1/' \
    files/hang-loat/ke-hoach.yaml > kh.yaml
cat >> kh.yaml <<'END'
noi_dung: |
  [bảng: chung]
  [bảng: rieng]
bang:
  chung: {tep: chung.csv}
  rieng: {tep: "{{ma}}.csv"}
END
run() { vanban batch kh.yaml --data xa.csv -o 'out/{ma}.{ext}' -f txt "$@"; }
run
grep -hE 'Sản phẩm|Riêng' out/a.txt out/b.txt
cut -d, -f1,3,4,12 out/manifest.csv | sed -E 's/[0-9a-f]{64}/HASH/g'
printf 'Riêng B,3\n' >> b.csv
run --resume
printf 'Sản phẩm mới,6\n' >> chung.csv
run --resume
grep -hE 'Sản phẩm|Riêng' out/a.txt out/b.txt
rm a.csv
run --resume
