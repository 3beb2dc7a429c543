# --data and --set: over the plan, in their order; what is not named stays.
text() { vanban render files/nho.yaml -f txt -o - "$@" |
    grep -E 'Số:|Lê|Trần|Thử' | tr -s '  ' ' '; }
text
text --data files/them.yaml
text --data files/them.yaml --set so=7 --set 'Trích yếu=Thử lần hai'
text --set ky.ho_ten='Lê Văn C' --set so=
vanban render files/nho.yaml -f txt -o - --set so=1 --set ky.ho_tenn=x
echo "status $?"

echo "== what a file is, and what a stage shows, is asked of all three"
printf 'chung:\n  mau: thong-bao\n' > trong.yaml
sed /^ho_so/d samples/ocop-nam-2026/nam.yaml > nam.yaml
vanban dump --stage value files/nho.yaml --set so=7 | grep ^so
vanban render files/nho.yaml -f txt -o - --set mau=
vanban render files/nho.yaml -f txt -o - --set mau.x=1
vanban render files/khong-mau.yaml -f txt -o - --data trong.yaml
vanban check nam.yaml --set ho_so=ocop-nam 2>&1 | tail -n 1
vanban check samples/ocop-nam-2026/nam.yaml --set mau= 2>&1
vanban render files/nho.yaml -f txt -o - --data files/hang-loat/xa.csv
