# One plan, a table of communes and one of tasks: names, faults, manifest,
# the failed records mended and made with --resume.
h=files/hang-loat
join="--join nhiem_vu:ma_xa/ma_don_vi=$h/nhiem-vu.csv"
cut_hashes() { sed -E 's/[0-9a-f]{64}/HASH/g; s/"program": "[^"]*"/PROGRAM/' \
    "$@"; }
vanban batch $h/ke-hoach.yaml --data $h/xa.csv $join \
    -o 'out/{tinh}/{ma_xa}-{ten_xa}.{ext}' -f txt,docx
echo "status $?"
find out -type f | sort
cat 'out/Tinh-Mau-Mot/00001-Suoi-Mau.txt'
cut_hashes out/manifest.csv out/manifest.json
cat out/failed.csv
# mended: only what is missing is made
sed -e 's/phường;;/phường;Bến Giả;/; s/;ba;/;3;/; s/Bến 字/Bến Chữ/' $h/xa.csv \
    > sua.csv
vanban batch $h/ke-hoach.yaml --data sua.csv $join --resume \
    -o 'out/{tinh}/{ma_xa}-{ten_xa}.{ext}' -f txt,docx
echo "status $?"
find out -type f | sort
vanban batch $h/ke-hoach.yaml --data sua.csv $join -q \
    -o 'moi/{tinh}/{ma_xa}-{ten_xa}.{ext}' -f txt,docx -j 3
diff -r out moi && echo "the same as made at once"
# a changed row, a changed file, a changed plan
sed -i 's/;6;/;7;/' sua.csv
echo x >> out/Tinh-Mau-Mot/00002-Dong-Thu.txt
vanban batch $h/ke-hoach.yaml --data sua.csv $join --resume \
    -o 'out/{tinh}/{ma_xa}-{ten_xa}.{ext}' -f txt,docx
cp -r $h/ke-hoach.yaml khac.yaml && sed -i 's/năm 2026/năm 2027/' khac.yaml
vanban batch khac.yaml --data sua.csv $join --resume --dry-run \
    -o 'out/{tinh}/{ma_xa}-{ten_xa}.{ext}' -f txt,docx
# a record that is gone from the data: its file stays, and its line
sed -i 2d sua.csv
vanban batch $h/ke-hoach.yaml --data sua.csv $join --resume -q \
    -o 'out/{tinh}/{ma_xa}-{ten_xa}.{ext}' -f txt,docx
cut -d, -f1-5 out/manifest.csv
