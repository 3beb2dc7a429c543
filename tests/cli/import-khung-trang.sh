# A document that stands whole in a table of one cell, which frames its pages;
# with a list of contents, which goes with its name; signs that begin items.
p() { printf '<w:p><w:r><w:t>%s</w:t></w:r></w:p>' "$1"; }
t() { printf '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/>%s' \
    "</w:rPr><w:t>$1</w:t></w:r></w:p>"; }
f() { printf '<w:r><w:fldChar w:fldCharType="%s"/></w:r>' "$1"; }
cell() { printf '<w:tc>%s</w:tc>' "$1"; }
table() { printf '<w:tbl><w:tr>%s</w:tr></w:tbl>' "$1"; }
head=$(table "$(cell "$(p 'UBND XÃ TÂN LẬP')$(p 'TRƯỜNG TIỂU HỌC SỐ 1'
    p 'Số: 15/KH-THS1')")$(cell "$(p 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
    p 'Độc lập - Tự do - Hạnh phúc'
    p 'Tân Lập, ngày 5 tháng 9 năm 2025')")")
toc=$(p 'MỤC LỤC'; printf '<w:p>'; f begin
    printf '<w:r><w:instrText>TOC</w:instrText></w:r>'; f separate
    printf '<w:r><w:t>I. NHIỆM VỤ 2</w:t></w:r>'; f end; printf '</w:p>')
sign=$(table "$(cell "$(p 'Nơi nhận:'; p '- Lưu: VT.')")$(cell "$(
    t 'HIỆU TRƯỞNG'; p ''; p ''; t 'Lò Thị B')")")
body="$head$(t 'KẾ HOẠCH'; t 'Năm học 2025 - 2026')$toc$(
    p 'Nhà trường xây dựng Kế hoạch như sau:'; p 'I. NHIỆM VỤ'
    p '➢ Dạy đủ môn;'; p '❖ Kiểm tra đúng hạn.')$sign"
cat > a.xml << END
<?xml version="1.0"?><pkg:package xmlns:pkg="p" xmlns:w="w"><pkg:part
pkg:name="/word/document.xml"><pkg:xmlData><w:document><w:body>$(
    table "$(cell "$body<w:p/>")")</w:body></w:document></pkg:xmlData>
</pkg:part></pkg:package>
END
vanban import a.xml -o a.yaml
cat a.yaml
vanban render a.yaml -qf txt -o - 2> /dev/null | sed -n '/NHIỆM/,/đúng/p'
