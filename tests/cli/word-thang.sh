# A Word file, Word's XML and text are checked and rendered as they are; places
# are paragraphs and rows of tables.
cat > nam-truoc.yaml <<'PLAN'
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
so:
ky_hieu: KH-UBND
dia_danh: Phú Thịnh
ngay: 9/2025
trich_yeu: Trồng cây năm 2025
can_cu: |
  Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
  Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.
mo_dau: Ủy ban nhân dân xã Phú Thịnh xây dựng Kế hoạch như sau:
noi_dung: |
  I. MỤC TIÊU
  1. Trồng 12 ha rừng tại các thôn trong toàn xã , chăm sóc 30 ha đã trồng.
  3. Kinh phí như bảng dưới đây:
  | TT | Việc | Kinh phí (đồng) |
  |:--:|---|--:|
  | 1 | Cây giống | 100 |
  | 2 | Công trồng | 200 |
  | | Tổng cộng | 400 |
ket_thuc: Trên đây là Kế hoạch trồng cây./.
noi_nhan: |
  - Như Điều 3;
  - Lưu: VT
ky:
  quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]
  ho_ten: Trần Văn A
PLAN
vanban render nam-truoc.yaml -qf docx,xml -o 'cu.{ext}' 2> /dev/null

vanban check cu.docx
vanban check cu.docx --diagnostic-format short
echo "status $?"
vanban check cu.docx --diagnostic-format json
vanban check cu.docx --diagnostic-format sarif | sed '/^"tool"/,$d' |
    sed -n 's/"ruleIndex": [0-9]*, //; /BASIS_TWICE\|SUM/p'
vanban check --outline cu.docx | sed -n '/^cu.docx:/,$p'
vanban check --outline --diagnostic-format json cu.docx | grep '"table"'

# What it is, its bytes tell; of text, its name.
cp cu.docx cu.yaml
vanban check cu.yaml | tail -n 1
vanban render - -f txt -o - < cu.docx 2> /dev/null | head -n 5
vanban check files/van-ban-cu.txt | tail -n 2
printf 'mau: giay-moi\n' > ke-hoach.txt
vanban check ke-hoach.txt | tail -n 1

# Results stand beside it and not in its place; the options are those of plans.
vanban render cu.docx -q 2> /dev/null
vanban render cu.docx -qf pdf 2> /dev/null
vanban render cu.docx -qf pdf,docx -o ra/ 2> /dev/null
vanban render cu.docx -qf txt --set 'ky.ho_ten=Lê Thị B' -o - 2> /dev/null |
    tail -n 1
ls cu* ra
vanban render cu.docx -q -o cu.docx
sed 's/KH-UBND/KH.UBND/; /ho_ten/d' nam-truoc.yaml > thieu.yaml
vanban render thieu.yaml -q --draft -o thieu.docx 2> /dev/null
vanban render thieu.docx -q --strict -o thieu.txt
vanban render thieu.docx -q --draft --strict -o nhap.txt 2> /dev/null
ls thieu.txt nhap.txt
vanban render cu.docx -q --profile khong-co -o khong.txt

# What changes a plan, or makes many documents of one, wants a plan.
vanban check --fix cu.docx
vanban batch cu.docx --data samples/hang-loat/xa.csv -o 'ra/{ten_xa}.{ext}'
vanban dossier cu.xml -o ra
printf '\320\317\021\340 cu' > cu.doc && vanban check cu.doc

# Where a page has ended when the file was last laid out, places have a page.
sed 's/<w:t[^>]*>Kinh phí như/<w:lastRenderedPageBreak\/>&/' cu.xml > trang.xml
cmp -s cu.xml trang.xml && echo "no page ends"
vanban check trang.xml --diagnostic-format short | grep NUMBER_SKIPPED
