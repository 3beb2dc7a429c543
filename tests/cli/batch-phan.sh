# Shards: the same documents, whoever makes them; their manifests joined.
h=files/hang-loat
python3 files/../../tools/make-communes 50 . > /dev/null
sed '/mỗi:/,/hết/d; s/san_pham/so_san_pham_moi/' $h/ke-hoach.yaml > ngan.yaml
common="ngan.yaml --data xa.csv -f txt -q"
vanban batch $common -o 'het/{ma_xa}.{ext}' 2> /dev/null
for i in 1 2 3; do
    vanban batch $common -o "phan/{ma_xa}.{ext}" --shard $i/3 2> /dev/null
    vanban batch $common -o "p$i/{ma_xa}.{ext}" --shard $i/3 2> /dev/null
done
ls phan | grep manifest
vanban batch --merge phan
echo "status $?"
rm phan/manifest-*
diff -r phan het && echo "the same as made at once"
vanban batch --merge p3 p1 p2 -q
echo "status $?"
cut -d, -f1,2,4 manifest.csv | head -n 5
sed 's#p[123]/##' manifest.csv | cmp - het/manifest.csv && echo "the same list"

echo "== other ways of the data, other workers: the same bytes"
vanban batch ngan.yaml --data 'xa.xlsx!Xã' -o 'x/{ma_xa}.{ext}' -f txt -qj 4
vanban batch ngan.yaml --data 'xa.xlsx!Xã gộp' -o 'g/{ma_xa}.{ext}' -f txt -qj 1
for i in x g; do
    diff -rq -x 'manifest*' $i het && echo "the same"
done

echo "== what does not fit"
vanban batch --merge p1 p2
vanban batch --merge p1 p2 p3 p2
vanban batch --merge het
vanban batch --merge nowhere
sed -i 's/"data": "./&0/' p3/manifest-3-3.json
vanban batch --merge p1 p2 p3
echo '{"shard": 3}' > p3/manifest-3-3.json
vanban batch --merge p1 p2 p3
sed -i 5d p1/manifest-1-3.csv
rm -r p3
vanban batch $common -o "p3/{ma_xa}.{ext}" --shard 3/3 2> /dev/null
rm p2/00004.txt
vanban batch --merge p1 p2 p3
echo "status $?"
head -n 30 xa.csv > it.csv
vanban batch ngan.yaml --data it.csv -o 'k/{ma_xa}.{ext}' -f txt -q \
    --join "nhiem_vu:ma_xa=nhiem-vu.xlsx!Nhiệm vụ" 2>&1 | tail -n 2 >&2

echo "== a part far behind; one document among very many that are made"
python3 - > nhieu.csv <<'PY'
print("ma,ten")
for n in range(1, 2301):
    print(f"{n:04},Xã {n}")
PY
common="$h/ngan.yaml --data nhieu.csv -f txt"
vanban batch $common -o 'xa/{ma}.{ext}' --shard 2300/2300 2>&1
ls xa
vanban batch $common -o 'nhieu/{ma}.{ext}' -q
rm nhieu/1100.txt nhieu/2200.txt
vanban batch $common -o 'nhieu/{ma}.{ext}' --resume 2>&1
grep -c xong nhieu/manifest.csv

echo "== more parts than files that may be open; records that failed"
sed '41q; 6s/$/ 𓀀/; 16s/$/ 𓀀/' nhieu.csv > bon-muoi.csv
common="$h/ngan.yaml --data bon-muoi.csv -f txt -q"
for i in {1..40}; do
    vanban batch $common -o 'manh/{ma}.{ext}' --shard $i/40 2> /dev/null
done
(ulimit -n 12; vanban batch --merge manh); echo "status $?"
vanban batch $common -o 'liền/{ma}.{ext}' 2> /dev/null
diff manh/manifest.csv liền/manifest.csv && wc -l < manh/manifest.csv
mv manh/manifest-7-40.csv manh/manifest-7-40.part.csv
rm manh/manifest-8-40.* manh/manifest-9-40.csv
: > manh/manifest-7-41.part.csv # of another division
vanban batch --merge manh; echo "status $?"

echo "== findings that make one line of the list long"
{
    sed '/^noi_dung/d' $h/ngan.yaml
    echo 'noi_dung: |'
    for i in {1..900}; do echo "  - {{ten}} [^$i]"; done
} > la.yaml
head -n 3 nhieu.csv > hai.csv
for i in 1 2; do
    vanban batch la.yaml --data hai.csv -f txt -qo 'dai/{ma}.{ext}' \
        --shard $i/2 2> /dev/null
done
vanban batch --merge dai; echo "status $?"
vanban batch la.yaml --data hai.csv -f txt -qo 'ngan/{ma}.{ext}' 2> /dev/null
cmp dai/manifest.csv ngan/manifest.csv &&
    [ "$(wc -c < dai/manifest.csv)" -gt 131072 ] && echo "the same long list"

echo "== the program and its files elsewhere: still the same whole"
mkdir z
cp -r samples/../templates z/
for i in 1 2; do
    [ $i = 1 ] || export VANBAN_HOME=z
    vanban batch $common -o 'khac/{ma}.{ext}' --shard $i/2 2> /dev/null
done
vanban batch --merge khac 2>&1
cmp khac/manifest.csv liền/manifest.csv && echo "the same list"
