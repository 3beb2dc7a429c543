# All documents of a batch in one file to print: its pages are those of the
# files of one each; what is left out, refused, interrupted.
h=files/hang-loat
cat > xa.yaml <<'YAML'
- {ma: '01', loai: xã, ten_xa: Suối Mẫu, san_pham: 6, nhiem_vu: [{noi_dung: Một, thoi_gian: Quý I}]}
- {ma: '02', loai: xã, ten_xa: Đồng Thử, san_pham: 4, nhiem_vu: [{noi_dung: Một, thoi_gian: Quý IV}]}
- {ma: '03', loai: phường, ten_xa: , san_pham: 9, nhiem_vu: [{noi_dung: Một, thoi_gian: Quý I}]}
- {ma: '04', loai: đặc khu, ten_xa: Đảo Mẫu, san_pham: 2, nhiem_vu: [{noi_dung: Một, thoi_gian: Quý I}, {noi_dung: Hai, thoi_gian: Quý II}]}
YAML
cat > plan.yaml <<'YAML'
mau: ke-hoach
co_quan:
  ten: Ủy ban nhân dân {{loai}} {{ten_xa}}
ky_hieu: KH-UBND
dia_danh: "{{ten_xa}}"
ngay: 9/2026
trich_yeu: Thực hiện OCOP ở {{ten_xa}} năm 2026
can_cu: [Căn cứ Luật Tổ chức chính quyền địa phương]
noi_dung: |
  I. CHỈ TIÊU
  - {{loai | hoa_dau}} {{ten_xa}} có {{san_pham | hai_so}} sản phẩm[^1].
  [^1]: Sản phẩm ba sao trở lên.
  II. NHIỆM VỤ
  1. Chung
  [mỗi: nhiem_vu]
  - {{nhiem_vu.noi_dung}}: {{nhiem_vu.thoi_gian}}[^2].
  [hết]
  [^2]: Theo [phụ lục: bieu].
  2. Riêng
  - Theo [phụ lục: bieu].
phu_luc:
  - ten: bieu
    tieu_de: Biểu của {{ten_xa}}
    tep_rieng: có
    noi_dung: |
      1. Một biểu[^1].
      2. Hết biểu.
      [^1]: Chú thích của biểu.
ket_thuc: Các phòng tổ chức thực hiện
noi_nhan: [Như trên, "Lưu: VT"]
ky:
  quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]
  ho_ten: Chưa rõ
YAML
sed '/phu_luc:/,/\[^1\]: Chú thích của/d; s/\[^[12]\]//; /^  : /d
    s/ *Theo \[phụ lục: bieu\]/Riêng/' plan.yaml > ngan.yaml
cat > dai.yaml <<YAML
- {loai: xã, ten_xa: A, san_pham: 1, nhiem_vu: [$(for i in {1..40}; do
    echo "{noi_dung: 'Một việc dài', thoi_gian: 'Quý $i'},"; done)]}
- {loai: xã, ten_xa: B, san_pham: 1, nhiem_vu: []}
- {loai: xã, ten_xa: C, san_pham: 1, nhiem_vu: []}
YAML
cat > look.py <<'PY'
"""look.py pages JOINED.pdf SINGLE.pdf… : the words and their places on each
page; blank pages of the joined file are told. titles F.pdf; word F.docx."""
import re, subprocess, sys, zipfile

def pages(name):
    xml = subprocess.run(["pdftotext", "-bbox", name, "-"],
                         capture_output=True, check=True).stdout.decode()
    return re.findall(r"<page .*?</page>", xml, re.S)

def text(value):
    plain = re.sub(rb"\\(.)", lambda m: b"\r" if m[1] == b"r" else m[1],
                   value[1:-1], flags=re.S)
    return plain.decode("utf-16" if plain[:1] == b"\xfe" else "latin-1")

def titles(name):
    data = open(name, "rb").read()
    objects = {m[1]: m[2] for m in
               re.finditer(rb"\n(\d+) 0 obj\n(.*?)endobj", data, re.S)}
    def walk(number, depth):
        while number:
            body = objects[number]
            title = re.search(rb"/Title(\((?:\\.|[^\\)])*\))", body, re.S)
            if title:
                count = re.search(rb"/Count (-?\d+)", body)
                print("  " * depth + text(title[1]),
                      count[1].decode() if count else "")
            first = re.search(rb"/First (\d+)", body)
            if first:
                walk(first[1], depth + (title is not None))
            following = re.search(rb"/Next (\d+)", body)
            number = following and following[1]
    walk(re.search(rb"/Outlines (\d+)", data)[1], 0)
    print("title:", subprocess.run(["pdfinfo", name], capture_output=True)
          .stdout.decode().splitlines()[0].split(":", 1)[1].strip())
    print("fonts:", len(re.findall(rb"/FontFile2", data)),
          "largest array of pages:",
          max(len(re.findall(rb" R", m)) for m in
              re.findall(rb"/Kids \[(.*?)\]", data, re.S)))

def word(name):
    archive = zipfile.ZipFile(name)
    document = archive.read("word/document.xml").decode()
    for section in re.findall(r"<w:sectPr>.*?</w:sectPr>", document):
        print("section", *re.findall(r'w:start="\d+"|<w:titlePg|'
                                     r'"default"', section))
    print("last:", document.rstrip().endswith(
        "</w:sectPr></w:body></w:document>"))
    for part in "document", "footnotes":
        if f"word/{part}.xml" not in archive.namelist():
            continue
        xml = archive.read(f"word/{part}.xml").decode()
        print(part, "ids", re.findall(r'w:id="(\d+)"', xml),
              "marks", re.findall("\u200d(\\d+)", xml))
    numbering = archive.read("word/numbering.xml").decode()
    for num in re.findall(r"<w:num .*?</w:num>", numbering):
        if "Override" in num:
            print(*re.findall(r'"(\d+)"', num))

if sys.argv[1] == "pages":
    joined = pages(sys.argv[2])
    single = [p for name in sys.argv[3:] for p in pages(name)]
    blank = [i + 1 for i, p in enumerate(joined) if "<word" not in p]
    print(len(joined), "pages, blank:", blank, "the same:",
          [p for p in joined if "<word" in p] == single)
else:
    globals()[sys.argv[1]](sys.argv[2])
PY

echo "== alone: nothing but the files, and what has failed"
vanban batch plan.yaml --data xa.yaml --joined 'mot/tat-ca.pdf, mot/tat-ca.docx'
echo "status $?"
ls -A mot
cat mot/failed.yaml
echo "== with files of their own"
vanban batch plan.yaml --data xa.yaml -q -f pdf -o 'hai/{ma}-{ten_xa}.{ext}' \
    --joined tat-ca.pdf --joined 'hai/Xã A, B.docx,hai/Xã A, B.pdf' 2> /dev/null
echo "status $?"
ls -A hai
cmp tat-ca.pdf 'hai/Xã A, B.pdf' && cmp mot/tat-ca.docx 'hai/Xã A, B.docx'
all=$(for i in 01-Suoi-Mau 02-Dong-Thu 04-Dao-Mau; do
    echo hai/$i.pdf hai/$i-phu-luc-1.pdf; done)
# shellcheck disable=SC2086 # words
python3 look.py pages tat-ca.pdf $all
python3 look.py titles tat-ca.pdf
python3 look.py titles mot/tat-ca.pdf | grep -v '^ '
python3 look.py word mot/tat-ca.docx

echo "== duplex; again, with other numbers of workers"
for j in 1 2 3; do
    vanban batch plan.yaml --data xa.yaml -q -j $j --duplex \
        --joined $j/d.pdf,$j/d.docx 2> /dev/null
done
cmp 1/d.pdf 2/d.pdf && cmp 1/d.docx 3/d.docx && cmp 2/d.docx 3/d.docx
# shellcheck disable=SC2086 # words
python3 look.py pages 1/d.pdf $all
python3 look.py word 1/d.docx | grep section
unzip -p 1/d.docx word/document.xml |
    grep -oE '<w:pgNumType[^>]*>|<w:titlePg/>|<w:pgSz [^>]*>' | uniq -c
# a page of two sides, and one more: no sheet has two documents
vanban batch ngan.yaml --data dai.yaml -q --duplex --joined l.pdf
python3 look.py pages l.pdf | cut -d: -f1,2

echo "== a shard; a dry run"
for i in 1 2; do
    vanban batch plan.yaml --data xa.yaml -q --shard $i/2 \
        --joined phan/d.pdf 2> /dev/null
done
ls phan
python3 look.py pages phan/d-2-2.pdf hai/02-Dong-Thu{,-phu-luc-1}.pdf \
    hai/04-Dao-Mau{,-phu-luc-1}.pdf
vanban batch plan.yaml --data xa.yaml -q --dry-run -j 2 --joined kho/d.pdf,e.pdf
echo "status $?"
vanban batch plan.yaml --data xa.yaml -q --dry-run -f pdf -o 'kho/{ma}' \
    --joined kho/d.PDF 2> /dev/null
ls

echo "== nothing to be joined: the old file stays"
grep 03 xa.yaml > sai.yaml
cp tat-ca.pdf cu.pdf
vanban batch plan.yaml --data sai.yaml -q --joined cu.pdf
echo "status $?"
cmp tat-ca.pdf cu.pdf
echo "== refused"
common='plan.yaml --data xa.yaml -q'
vanban batch $common --joined a.txt,b.pdf,'c. Xã A, B.pdf'; echo "status $?"
vanban batch $common --joined .pdf; echo "status $?"
vanban batch $common --joined a.pdf -f docx; echo "status $?"
vanban batch $common --joined a.pdf --resume; echo "status $?"
vanban batch $common --duplex; echo "status $?"
vanban batch $common -o 'hai/{ma}.{ext}' --joined hai/01.pdf; echo "status $?"
vanban batch $common -o 'ba/{ma}.{ext}' -f pdf --joined ba/04-phu-luc-1.pdf
echo "status $?"
cp plan.yaml ke.docx
vanban batch ke.docx --data xa.yaml -q --joined ke.docx; echo "status $?"
rm ke.docx # a plan by that name, no Word file
: > tep
vanban batch $common --joined tep/a.pdf; echo "status $?"
mkdir thu.pdf
vanban batch $common --joined thu.pdf 2> thu.err; echo "status $?"
tail -n 1 thu.err >&2
ls -A | grep -F '.vanban'

echo "== the user stops it: the old file stays, and nothing else"
python3 - > lon.yaml <<'PY'
for n in range(1, 3001):
    print(f"- {{ma: '{n:04}', loai: xã, ten_xa: X{n}, san_pham: 1, "
          "nhiem_vu: [{noi_dung: Một, thoi_gian: Quý I}]}")
PY
mkdir dung; cp cu.pdf dung/a.pdf
vanban batch plan.yaml --data lon.yaml -q --joined dung/a.pdf,dung/a.docx \
    2> dung.err &
for i in {1..3000}; do
    [ -e dung/joined.part.csv ] && [ -s dung/joined.part.csv ] &&
        [ "$(wc -l < dung/joined.part.csv)" -gt 3 ] && break
    sleep 0.01
done
kill -INT $!
wait $!; echo "status $?"
sed -E 's/[0-9]+ trên/N trên/' dung.err >&2
cmp cu.pdf dung/a.pdf
ls -A dung

echo "== more pages than an array may have, and more lists than Word counts"
vanban batch ngan.yaml --data lon.yaml -q --joined lon.pdf,lon.docx
echo "status $?"
python3 look.py titles lon.pdf | tail -n 2
python3 look.py word lon.docx | grep -c section
python3 look.py word lon.docx | tail -n 1
