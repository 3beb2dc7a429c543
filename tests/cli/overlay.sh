# --data and --set: over the plan, in their order; what is not named stays.
text() { vanban render files/nho.yaml -f txt -o - "$@" |
    grep -E 'Số:|Lê|Trần|Thử' | tr -s '  ' ' '; }
text
text --data files/them.yaml
text --data files/them.yaml --set so=7 --set 'Trích yếu=Thử lần hai'
text --set ky.ho_ten='Lê Văn C' --set so=
vanban render files/nho.yaml -f txt -o - --set so=1 --set ky.ho_tenn=x
echo "status $?"
vanban render files/nho.yaml -f txt -o - --data files/hang-loat/xa.csv
