# batch --check looks as carefully as check, and counts in the manifest;
# --strict refuses what has errors of form. Manifests of an older program, which
# count no hints, are merged and resumed all the same.
cat > kh.yaml <<'END'
mau: ke-hoach
co_quan:
  ten: Ủy ban nhân dân xã Phú Thịnh
ky_hieu: KH-UBND
dia_danh: Phú Thịnh
ngay: 9/2025
trich_yeu: "{{viec}}"
noi_dung: |
  Giữ hòa bình, hoà thuận.
ket_thuc: Trên đây là Kế hoạch./.
noi_nhan: ["Lưu: VT, KT"]
ky:
  quyen_han: ["{{quyen}}", "{{chuc}}"]
  ho_ten: Nguyễn Văn A
END
cat > viec.csv <<'END'
viec,quyen,chuc
Phát triển đội,TM. ỦY BAN NHÂN DÂN,CHỦ TỊCH
Sát nhập đội,TM. ỦY BAN NHÂN DÂN,CHỦ TỊCH
Phát triển nghành,KT. CHỦ TỊCH,TRƯỞNG PHÒNG
END
columns() {
    python3 -c 'import csv, sys
for row in csv.DictReader(open(sys.argv[1])):
    print(*(f"{k}={row[k]}" for k in sys.argv[2:]))' "$@"
}
make() { vanban batch kh.yaml --data viec.csv -q -f txt -o "$@"; }
for how in '' --check --strict '--check --strict'; do
    echo "== $how"
    # shellcheck disable=SC2086 # words
    make "ra/{stt}.{ext}" $how; echo "status $?"
    columns ra/manifest.csv ban_ghi trang_thai loi canh_bao goi_y ma
    ls ra; rm -rf ra
done
echo '== as JSON'
make 'ra/{stt}.{ext}' --check 2> /dev/null
python3 -c 'import json
for d in json.load(open("ra/manifest.json"))["documents"]:
    print(d["errors"], d["warnings"], d["notes"], *d["codes"])'
echo '== resumed: without --check and with it they are not the same'
make 'ra/{stt}.{ext}' --check --resume 2>&1 | grep -c SPELL
rm -rf ra; make 'ra/{stt}.{ext}' 2> /dev/null
touch -d '2001-01-01' ra/*.txt
old() {
    python3 -c 'import csv, sys
rows = list(csv.reader(open(sys.argv[1])))
csv.writer(open(sys.argv[1], "w"), lineterminator="\n").writerows(
    r[:12] for r in rows)' "$1"
}
old ra/manifest.csv
make 'ra/{stt}.{ext}' --resume; echo "status $?"
find ra -name '*.txt' -newermt 2002-01-01
columns ra/manifest.csv ban_ghi trang_thai goi_y ma
make 'ra/{stt}.{ext}' --resume --check 2> /dev/null
find ra -name '*.txt' -newermt 2002-01-01 | sort
echo '== merged'
for i in 1 2; do make 'phan/{stt}.{ext}' --shard $i/2 2> /dev/null; done
old phan/manifest-1-2.csv
vanban batch --merge phan -q; echo "status $?"
columns phan/manifest.csv ban_ghi trang_thai canh_bao goi_y ma
