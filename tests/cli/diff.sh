# Two documents as a reader sees them, whatever they are written in.
cat > cu.yaml <<'PLAN'
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
so: 15
ky_hieu: KH-UBND
dia_danh: Phú Thịnh
ngay: 05/9/2025
trich_yeu: Trồng cây năm 2025
can_cu: |
  Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
  Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017.
mo_dau: Ủy ban nhân dân xã Phú Thịnh xây dựng Kế hoạch như sau:
noi_dung: |
  I. MỤC TIÊU
  1. Trồng 12 ha rừng tại các thôn trong toàn xã, chăm sóc 30 ha đã trồng.
  2. Các thôn có đường lớn trồng thêm cây bóng mát hai bên đường.
  3. Không để xảy ra cháy rừng.
  II. KINH PHÍ
  Kinh phí như bảng dưới đây:
  | TT | Việc | Kinh phí (đồng) |
  |:--:|---|--:|
  | 1 | Cây giống | 100 |
  | 2 | Công trồng | 200 |
  | 3 | Phân bón | 50 |
  III. TỔ CHỨC THỰC HIỆN
  1. Phòng Kinh tế chủ trì, theo dõi, tổng hợp kết quả thực hiện của các thôn.
  2. Các thôn tổ chức ra quân trồng cây vào ngày Chủ nhật đầu tháng Chín.
ket_thuc: Trên đây là Kế hoạch trồng cây./.
noi_nhan: |
  - Các thôn;
  - Lưu: VT.
ky:
  quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]
  ho_ten: Trần Văn A
phu_luc:
  - ten: a
    tieu_de: Danh sách thôn
    noi_dung: |
      1. Thôn Đông.
PLAN
vanban render cu.yaml -qf docx,xml -o 'cu.{ext}' 2> /dev/null

# Other clothing: a Word file, stars, lines that break elsewhere, numbers that
# the program counts; the same text.
vanban diff cu.yaml cu.docx
echo "status $?"
vanban diff cu.docx cu.xml
sed 's/^  I\. MỤC TIÊU/  ## I. MỤC TIÊU/
    s/Không để xảy ra cháy rừng/**Không để** *xảy ra* cháy rừng/
    s/tại các thôn trong toàn xã,/tại các thôn\n  trong toàn xã,/' cu.yaml > ao.yaml
vanban diff cu.docx ao.yaml
python3 - <<'PY'
text = open("cu.yaml").read()
text = text.replace("so: 15", "so: 7").replace("05/9/2025", "12/3/2026")
text = text.replace("năm 2025\n", "năm 2026\n")
text = text.replace("  Căn cứ Luật Lâm nghiệp", """\
  Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;
  Căn cứ Luật Lâm nghiệp""")
text = text.replace("12 ha", "15 ha").replace("3. Không", "4. Không")
text = text.replace("  4. Không", """\
  3. Mỗi hộ một cây ăn quả.
  4. Không""")
text = text.replace("| 2 | Công trồng | 200 |", "| 2 | Công trồng | 250 |")
text = text.replace("  | 3 | Phân bón | 50 |\n", "")
lines = text.split("\n")
a = next(i for i, s in enumerate(lines) if s.startswith("  1. Phòng"))
lines[a], lines[a + 1] = lines[a + 1], lines[a]
text = "\n".join(lines).replace("Trần Văn A", "Lê Thị B")
text = text.replace("- Các thôn;", "- Đảng ủy xã;\n  - Các thôn;")
text = text.replace("1. Thôn Đông.", "1. Thôn Đông.\n      2. Thôn <Tây> & Bắc.")
open("moi.yaml", "w").write(text)
wide = open("cu.yaml").read()
for old, new in (("| TT | Việc |", "| TT | Việc | Chủ trì |"),
                 ("|:--:|---|", "|:--:|---|---|"),
                 ("Cây giống |", "Cây giống | Phòng Kinh tế |"),
                 ("Công trồng |", "Công trồng | Các thôn |"),
                 ("Phân bón |", "Phân bón | Các hộ |")):
    wide = wide.replace(old, new)
open("rong.yaml", "w").write(wide)
PY
vanban diff cu.docx moi.yaml
echo "status $?"
vanban diff cu.yaml rong.yaml
vanban diff cu.docx moi.yaml -f json
vanban diff cu.xml moi.yaml -o so.html
echo "status $?"
cat so.html
vanban diff moi.yaml cu.docx -o so.json
head -c 60 so.json && echo

# Two long texts that have little in common, or the same few lines: no time.
python3 - <<'PY'
import random
random.seed(1)
head = "mau: thong-bao\nco_quan: {ten: Ủy ban nhân dân xã A}\nnoi_dung: |\n"
def body(words, n):
    return "".join("  - %s\n" % " ".join(random.choices(words, k=6))
                   for _ in range(n))
few, many = ["cây", "rừng"], ["từ%d" % i for i in range(5000)]
for name, words in (("it1", few), ("it2", few), ("nhieu1", many),
                    ("nhieu2", many)):
    open(name + ".yaml", "w").write(head + body(words, 3000))
PY
timeout 20 vanban diff it1.yaml it2.yaml > /dev/null
echo "status $?"
timeout 20 vanban diff nhieu1.yaml nhieu2.yaml > /dev/null
echo "status $?"

# What cannot be read, and what is asked for wrongly.
vanban diff cu.docx khong-co.yaml
echo "status $?"
printf 'mau: khong-co\n' > sai.yaml
vanban diff sai.yaml cu.docx
vanban diff cu.docx
vanban diff - - < cu.docx
vanban diff cu.docx moi.yaml -f pdf
vanban diff - cu.yaml < cu.docx

# What stands elsewhere and says it in other words, paragraph and row; what
# only sounds alike has gone and come.
cat > doi-1.txt << 'TXT'
I. MỤC TIÊU
1. Trồng mới 12 ha rừng phòng hộ tại các thôn vùng cao của xã trong năm 2025.
2. Chăm sóc 30 ha rừng đã trồng của hai năm trước, không để cháy.
| TT | Việc | Thời gian |
|---|---|---|
| 1 | Chọn cây giống khỏe, đúng loài, đúng tuổi | Tháng 2 |
| 2 | Đào hố, bón lót phân chuồng đã ủ | Tháng 3 |
| 3 | Trồng cây vào những ngày có mưa | Tháng 4 |
II. TỔ CHỨC
1. Các thôn báo cáo kết quả trước ngày 20 hằng tháng.
TXT
cat > doi-2.txt << 'TXT'
I. MỤC TIÊU
1. Chăm sóc 30 ha rừng đã trồng của hai năm trước, không để cháy.
| TT | Việc | Thời gian |
|---|---|---|
| 1 | Đào hố, bón lót phân chuồng đã ủ | Tháng 3 |
| 2 | Trồng cây vào những ngày có mưa | Tháng 4 |
| 3 | Chọn cây giống khỏe, đúng loài và đúng tuổi | Tháng 2 |
II. TỔ CHỨC
1. Các thôn báo cáo kết quả trước ngày 20 hằng tháng.
2. Trồng mới 15 ha rừng phòng hộ tại các thôn vùng cao của xã trong năm 2026.
3. Các thôn giao ban với xã trước ngày 25 của quý.
TXT
for n in 1 2; do
    { sed '/^noi_dung/,$d' cu.yaml; echo 'noi_dung: |'
        sed 's/^/  /' doi-$n.txt; sed -n '/^ket_thuc/,$p' cu.yaml; } > doi-$n.yaml
done
vanban diff doi-1.yaml doi-2.yaml
vanban diff doi-1.yaml doi-2.yaml -f json | grep -c '"moved"'
