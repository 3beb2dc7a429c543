# Who decides, told from the agency and the signer, never guessed.
number=0
ask()
{
    number=$((number + 1))
    cat > "$number.yaml" <<END
mau: $1
co_quan: {ten: $2}
ky_hieu: QĐ-A
dia_danh: A
trich_yeu: Về việc A
can_cu: Căn cứ Luật A.
noi_dung: Điều 1. A./.
noi_nhan: "Lưu: VT"
ky: {quyen_han: [$3]}
$4
END
    vanban dump --stage tree "$number.yaml" | grep -A 3 'style=tham_quyen' |
        sed -n 's/^ *run bold "\(.*\)" @.*/\1/p; /style=can_cu/q'
}
d=quyet-dinh
# as one body, or by its head
ask $d "Ủy ban nhân dân xã Phú Thịnh" "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH"
ask $d "Uỷ ban nhân dân xã Phú Thịnh" "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"
ask $d "UBND xã Phú Thịnh" "T/M UBND, CHỦ TỊCH"
ask $d "Ủy ban nhân dân xã Phú Thịnh" "CHỦ TỊCH"
ask $d "Ủy ban nhân dân xã Phú Thịnh" "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"
ask $d "Ủy ban nhân dân xã Phú Thịnh" "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"
ask $d "Ủy ban nhân dân xã Phú Thịnh" "Q. CHỦ TỊCH"
ask $d "Ủy ban nhân dân xã Phú Thịnh" "TUQ. CHỦ TỊCH, TRƯỞNG PHÒNG KINH TẾ"
ask $d "ỦY BAN NHÂN DÂN XÃ PHÚ THỊNH" "CHỦ TỊCH UBND XÃ"
ask $d "[Ủy ban nhân dân, phường Đông Hà]" "Chủ tịch"
# other agencies
ask $d "Sở Công Thương tỉnh A" "GIÁM ĐỐC"
ask $d "Sở Công Thương tỉnh A" "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC"
ask $d "Sở Công Thương tỉnh A" "GIÁM ĐỐC SỞ CÔNG THƯƠNG"
ask $d "Trường Trung học cơ sở Lê Lợi" "HIỆU TRƯỞNG"
ask $d "Trường Đại học A" "TM. HỘI ĐỒNG TRƯỜNG, CHỦ TỊCH"
ask $d "Thủ tướng Chính phủ" "THỦ TƯỚNG"
ask $d "Thủ tướng Chính phủ" "KT. THỦ TƯỚNG, PHÓ THỦ TƯỚNG"
ask $d "Chính phủ" "TM. CHÍNH PHỦ, THỦ TƯỚNG"
ask $d "Chủ tịch nước" "CHỦ TỊCH"
ask $d "Bộ Công Thương" "BỘ TRƯỞNG"
ask $d "Bộ Công Thương" "KT. BỘ TRƯỞNG, THỨ TRƯỞNG"
ask $d "Cục Thuế" "CỤC TRƯỞNG"
ask $d "Chi cục Kiểm lâm" "CHI CỤC TRƯỞNG"
ask $d "Trung tâm Y tế A" "GIÁM ĐỐC"
ask $d "Phòng Kinh tế" "TRƯỞNG PHÒNG"
ask $d "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân" "CHÁNH VĂN PHÒNG"
ask $d "Thanh tra tỉnh" "CHÁNH THANH TRA"
ask $d "Ban Chỉ đạo Chương trình A xã B" "TRƯỞNG BAN"
ask $d "Hội Nông dân xã A" "TM. BAN THƯỜNG VỤ, CHỦ TỊCH"
ask $d "Hội đồng nhân dân xã A" "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN, CHỦ TỊCH"
ask nghi-quyet "Hội đồng nhân dân xã A" "CHỦ TỊCH"
ask nghi-quyet "Hội đồng nhân dân xã A" "TM. HỘI ĐỒNG NHÂN DÂN, CHỦ TỊCH"
# what they do not tell has to be said
ask $d "Ủy ban nhân dân xã Phú Thịnh" "PHÓ CHỦ TỊCH"
ask $d "Ủy ban nhân dân xã Phú Thịnh" "TRƯỞNG BAN"
ask $d "Ủy ban nhân dân xã Phú Thịnh" "GIÁM ĐỐC"
ask $d "Sở Công Thương tỉnh A" "CHỦ TỊCH"
ask $d "Sở Công Thương tỉnh A" "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH"
ask $d "Phòng Kinh tế" "HIỆU TRƯỞNG"
ask nghi-quyet "Sở Công Thương tỉnh A" "GIÁM ĐỐC"
ask $d "Sở Công Thương tỉnh A" "NGƯỜI ĐỨNG ĐẦU" "tham_quyen: Giám đốc Sở Công Thương"
vanban render 33.yaml -f txt -o - --draft -q | grep -c 'THIẾU: THẨM QUYỀN'
# a công điện says it too
printf 'mau: cong-dien\nco_quan: {ten: Sở Y tế}\nky_hieu: CĐ-SYT\ndia_danh: A\ntrich_yeu: Về A\nnoi_nhan_dien: Trạm Y tế A\nnoi_dung: A\nnoi_nhan: "Lưu: VT"\nky: {quyen_han: GIÁM ĐỐC}\n' > cd.yaml
vanban dump --stage tree cd.yaml | grep 'điện:'
vanban render 33.yaml -f txt; echo "status $?"
