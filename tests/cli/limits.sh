# Each limit at its border: the figure is told, and the program comes back.
exec >&2
export PYTHONPATH=$(dirname "$0")/../growth PYTHONDONTWRITEBYTECODE=1

plan()
{
    printf 'mau: ke-hoach\nco_quan: {ten: Ủy ban nhân dân xã A}\nso: 5\n'
    printf 'ky_hieu: KH-UBND\ndia_danh: A\nngay: 9/9/2025\n'
    printf 'trich_yeu: Thử\nket_thuc: Hết./.\nnoi_nhan: ["Lưu: VT"]\n'
    printf 'ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: B}\n'
}

# told FILE...: the messages of limits only
told()
{
    vanban dump --stage rows "$@" 2>&1 >/dev/null |
        grep -o '[^ ]*: lỗi: .*LARGE.*'
    echo "-- $1"
}

python3 - <<'END'
from axes import workbook, text_cell, named_row
def row(i, cells):
    return '<row r="%d">%s</row>' % (i, cells)
far = [row(i, text_cell("XFD%d" % i, "x")) for i in range(1, 124)]
workbook(".", "trong-vua.xlsx", "".join(far[:122]))
workbook(".", "trong-qua.xlsx", "".join(far))
for name, n in ("chuoi-vua", 1000000), ("chuoi-qua", 1000001):
    workbook(".", name + ".xlsx", named_row(), "<si/>" * n)
for name, n in ("o-vua", 1 << 20), ("o-qua", (1 << 20) + 1):
    workbook(".", name + ".xlsx", row(1, text_cell("A1", "x" * n)))
for name, n in ("thuoc-tinh-vua", 512), ("thuoc-tinh-qua", 513):
    attributes = " ".join('a%d="1"' % i for i in range(n))
    workbook(".", name + ".xlsx", "<row %s>%s</row>" %
             (attributes, text_cell("A1", "x")))
with open("tep.yaml", "w") as f:
    f.write("x: " + "[" * 65 + "]" * 65 + "\n")
END
for name in trong chuoi o thuoc-tinh; do
    told $name-vua.xlsx
    told $name-qua.xlsx
done

for n in 50000 50001; do
    { plan && printf 'noi_dung:\n' && yes -- '- x' | head -n $n; } >dai.yaml
    vanban check --diagnostic-format=short dai.yaml | grep OUTLINE_LARGE
done

for n in 100000 100001; do
    { plan && printf 'noi_dung: |\n' && yes -- '  x' | head -n $n; } >dai.yaml
    vanban check --diagnostic-format=short dai.yaml | grep OUTLINE_LARGE
done
for n in 500 501; do
    { plan && printf 'noi_dung: x\nphu_luc:\n' &&
        yes -- '- {tieu_de: x, noi_dung: x}' | head -n $n; } >phu.yaml
    vanban check --diagnostic-format=short phu.yaml | grep APPENDIX_MANY
done
for n in 5016 5017; do
    { plan && printf 'noi_dung: |\n' && yes '  [mỗi: a]' | head -n $n; } >loi.yaml
    vanban check --diagnostic-format=short loi.yaml | grep -c PLACE_BLOCK
    vanban check --diagnostic-format=short loi.yaml | grep FINDINGS_MANY
done

{ plan && printf 'noi_dung: |\n' &&
    yes "$(printf '  %s\n' '[trang ngang]' x '[trang dọc]' x)" |
    head -n 6004; } >trang.yaml
vanban check --diagnostic-format=short trang.yaml | grep PAGES_MANY

{ plan && printf 'noi_dung: |\n' &&
    printf '  %s\n' '[mỗi: a]' '[mỗi: b]' '- {{b.t}}' '[hết]' '[hết]'; } >long.yaml
printf 'ma\n1\n' >r.csv
{ echo ma,t && yes 1,x | head -n 224; } >j.csv
vanban batch long.yaml -q --dry-run --data r.csv --join a:ma=j.csv \
    --join b:ma=j.csv -o '{ma}.{ext}' 2>&1 | grep -o 'long.yaml.*PLACE_LINES.'
