# Who signs and who gets copies, where these stand in a table within a cell, in
# one cell below each other, or with a line of their own between them.
w() { # text, properties of the paragraph
    echo "<w:p><w:pPr>$2</w:pPr><w:r><w:t xml:space=\"preserve\">$1</w:t></w:r></w:p>"
}
cell() { echo "<w:tc>$1</w:tc>"; }
table() { echo "<w:tbl><w:tr>$1</w:tr></w:tbl>"; }
lines() { for line; do w "$line"; done; }
document() { # name, what stands at the end
    {
        echo '== body'
        table "$(cell "$(lines 'ỦY BAN NHÂN DÂN' 'XÃ SUỐI MẪU' '-------')"
            cell "$(lines 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' \
                'Độc lập - Tự do - Hạnh phúc' '-------')")"
        table "$(cell "$(lines 'Số: 12/KH-UBND')"
            cell "$(lines 'Suối Mẫu, ngày 02 tháng 3 năm 2026')")"
        lines 'KẾ HOẠCH' 'Phát triển sản phẩm năm 2026' \
            'Ủy ban nhân dân xã giao các thôn rà soát.' \
            'Trên đây là Kế hoạch của xã./.'
        echo "$2"
    } > "$1.parts"
    python3 files/../../tools/make-docx "$1.parts" "$1.docx"
    echo "== $1"
    vanban import "$1.docx" 2>/dev/null | sed -n '/^ket_thuc/,$p'
    rm "$1.docx" # no Word file for others to judge
}
copies=$(lines 'Nơi nhận:' '- Đảng ủy xã;' '- Các thôn;' '- Lưu: VT, KT.')
signer=$(lines 'TM. ỦY BAN NHÂN DÂN' 'KT. CHỦ TỊCH' 'PHÓ CHỦ TỊCH' '' '' \
    'Nông Đình Lan')
document mot-bang "$(table "$(cell "$copies"; cell "$signer")")"
document bang-trong-o "$(table "$(cell "$copies"
    cell "$(table "$(cell "$signer")")<w:p/>")")"
document hai-nguoi "$(table "$(cell "$copies"
    cell "$signer$(lines 'THƯ KÝ' '' 'Trần Thị Mẫu')")")"
document khong-bang "$copies$signer"
document ba-o "$(table "$(cell "$(lines 'NGƯỜI LẬP' '' 'Lê Văn Mẫu')"
    cell "$signer")")$copies"
