# What pages leave in a text that was copied of them: numbers of several forms,
# lines that the end of a page has parted; and what only looks so.
import() { echo "== $1"; vanban import "$1" 2>&1 | sed -n '/^noi_dung/,$p'; }
long='Ủy ban nhân dân xã giao các thôn rà soát từng cơ sở sản xuất trên địa bàn'
{
    echo 'Kế hoạch của xã về việc trồng cây'
    echo "1. $long, báo cáo kết quả về"
    printf '2\n\fỦy ban nhân dân xã trước ngày 20 tháng 3.\n'
    echo "2. $long rồi gửi về xã,"
    printf -- '- 3 -\n\fPhòng Kinh tế tổng hợp.\n'
    echo "3. $long."
    printf 'Trang 4\n\fCác thôn thực hiện từ nay.\n'
    echo "4. $long và cùng"
    printf '5/7\n\f- Phòng Kinh tế;\n'
    echo "5. $long;"
    printf '9\n\fa) Hội Nông dân;\n'
    echo "6. $long và cùng"
    printf '6\n\fĐiều 7 của Quy chế này, 12.500 đồng.\n'
    echo '1234'
    echo "7. $long cùng"
    printf '\f12. Các đơn vị khác\n'
    echo "8. $long cùng"
    printf '\fcác đơn vị khác của xã.\n'
    echo 'NGẮN'
    printf '7\n\fHết.\n'
} > trang.txt
import trang.txt
paragraph() { echo "<w:p><w:pPr>$2</w:pPr><w:r><w:t>$1</w:t></w:r></w:p>"; }
center='<w:jc w:val="center"/>'
{
    echo '== body'
    paragraph "$long, báo cáo kết quả về"
    paragraph '- 2 -' "$center"
    paragraph 'Ủy ban nhân dân xã trước ngày 20 tháng 3.'
    paragraph "$long và cùng với"
    paragraph '3'
    paragraph 'các đơn vị khác.'
    paragraph "$long!"
    paragraph 'trang 3' '<w:jc w:val="right"/>'
    paragraph ''
    paragraph 'Các thôn thực hiện.'
} > trang.parts
python3 files/../../tools/make-docx trang.parts trang.docx
import trang.docx
rm trang.docx # no whole Word file, for nobody to judge
