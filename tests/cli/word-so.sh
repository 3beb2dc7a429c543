# What Word numbers itself: khoản apart from headings, rows of both, Điều and
# Chương that run on through their text; what skips or carries a letter is text.
cat >doc.py <<'PY'
import re
import sys

xml = open(sys.argv[1], encoding="utf-8").read()
xml = xml.replace("\u00a0", "~")


def values(name, text):
    return re.findall(rf'<w:{name} w:val="([^"]*)"', text)


levels, bound = {}, {}
for number, text in re.findall(
        r'<w:abstractNum w:abstractNumId="(\d+)">(.*?)</w:abstractNum>', xml):
    for level, inside in re.findall(r'<w:lvl w:ilvl="(\d)">(.*?)</w:lvl>', text):
        levels[number, level] = (values("lvlText", inside)[0],
                                 values("numFmt", inside)[0])
        bound.setdefault(number, []).extend(values("pStyle", inside))
nums, starts = {}, {}
for number, text in re.findall(r'<w:num w:numId="(\d+)">(.*?)</w:num>', xml):
    nums[number] = values("abstractNumId", text)[0]
    starts[number] = values("startOverride", text)
styles = {}
for name, text in re.findall(
        r'<w:style [^>]*w:styleId="(\w+)">(.*?)</w:style>', xml):
    if values("numId", text):
        styles[name] = (values("numId", text)[0],
                        (values("ilvl", text) or ["0"])[0])
body = xml[xml.index("<w:body>"):xml.index("</w:body>")]
for p in re.findall(r"<w:p>.*?</w:p>", body):
    style = values("pStyle", p)[0]
    place = styles.get(style)
    if values("numId", p):
        place = (values("numId", p)[0], (values("ilvl", p) or ["0"])[0])
    text = re.sub(r"<w:br/>", "/", p)
    text = re.sub(r"<[^>]*>", "", text)
    if place is None or style in ("Gach", "Cong") or place[0] == "0":
        if len(sys.argv) > 2:
            print(f"{style}: {text}")
        continue
    num, level = place
    shown, form = levels[nums[num], level]
    again = f" from {starts[num][-1]}" if starts[num] else ""
    print(f"{style} [{num}: {shown} {form}{again}] {text}")
    if not style.startswith("Heading") and any(
            s.startswith("Heading") for s in bound[nums[num]]):
        print("    a change of its level makes a heading of it")
PY

plan() # NAME TYPE: a plan with the text that comes in
{
    cat <<EOF >"$1.yaml"
mau: $2
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
ky_hieu: UBND
dia_danh: Phú Thịnh
ngay: 9/2025
trich_yeu: |
  Xây dựng nông thôn mới
  trên địa bàn xã Phú Thịnh
noi_dung: |
$(sed 's/^/  /')
$3
noi_nhan: ["Lưu: VT."]
ky: {quyen_han: [CHỦ TỊCH], ho_ten: Trần Đức Quý}
EOF
    vanban render "$1.yaml" -f xml -o . 2>/dev/null
}

echo "== khoản"
plan khoan ke-hoach <<'EOF'
I. MỤC ĐÍCH
1. Mục đích chung
- Một ý.
2. Yêu cầu
- Một ý.
II. NHIỆM VỤ
1. Tuyên truyền; vận động.
2. Tập huấn; kiểm tra.
2.1. Ở thôn; ở bản.
2.2. Ở xã; ở cụm.
III. GIẢI PHÁP
## 1. Đào tạo nguồn nhân lực
1.1. Mở lớp; mời giảng viên.
1.2. Cấp chứng chỉ; theo dõi.
2. Giám sát các đơn vị; báo cáo.
## 3. Vốn đầu tư
## 3.1. Vốn trung ương
- Một ý.
3.2. Vốn địa phương; vốn khác.
IV. TỔ CHỨC
1. Các phòng thực hiện; báo cáo.
2) Công an xã; quân sự.
3. Mặt trận; đoàn thể.
V. KHEN THƯỞNG
1. Hình thức
- Một ý.
3. Mức thưởng
- Một ý./.
EOF
python3 doc.py khoan.xml

echo "== Chương, Mục, Điều"
plan dieu quy-che 'phu_luc:
  - ten: mot
    tieu_de: Một
    noi_dung: |
      Điều 1. Một
      Theo [phụ lục: hai].
      Điều 2. Hai
      Có hai.
  - ten: hai
    tieu_de: Hai
    noi_dung: |
      Điều 1. Một
      Theo [phụ lục: mot].
      Điều 2. Hai
      Có hai.
      Điều 2a. Hai a
      Có hai.' <<'EOF'
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Quy chế này quy định; áp dụng.
2. Không áp dụng với Điều 2.
Điều 2. Đối tượng
1. Một người; hai người.
Chương II
TRÁCH NHIỆM
Mục 1
CHUNG
Điều 3. Các phòng
Có trách nhiệm.
Mục 2
RIÊNG
Điều 4. Văn phòng
Có trách nhiệm.
Chương III
ĐIỀU KHOẢN CUỐI
Mục 1
HIỆU LỰC
Điều 5. Hiệu lực
Từ ngày ký./.
EOF
python3 doc.py dieu.xml | grep -v '^Khoan'

echo "== a heading and a text in one row"
plan lan quy-che <<'EOF'
Điều 1. Thành lập Tổ công tác; gồm các ông, bà sau.
## Điều 2. Nhiệm vụ
Theo dõi, đôn đốc.
Điều 3. Trưởng phòng chịu trách nhiệm; thi hành./.
EOF
python3 doc.py lan.xml

echo "== what skips, repeats or begins late is text"
plan nhay quy-che <<'EOF'
Chương II
TRÁCH NHIỆM
Mục 1
CHUNG
Điều 1. Các phòng
Có trách nhiệm.
Điều 3. Văn phòng
Có trách nhiệm.
MỤC 2
RIÊNG
Điều 3. Thi hành
Từ ngày ký./.
EOF
python3 doc.py nhay.xml all | grep -E '^(Chuong|MucSo|Dieu|TrichYeu)'
grep -o '</w:t><w:br/></w:r><w:r><w:rPr><w:w w:val="1"/></w:rPr><w:t xml:space="preserve"> </w:t>' nhay.xml | wc -l
