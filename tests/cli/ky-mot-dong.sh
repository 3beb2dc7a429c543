# A line above a signature is parted before an office, not inside the name of
# a body.
ask()
{
    cat > a.yaml <<END
mau: ke-hoach
co_quan: {ten: Sở A}
ky_hieu: KH-A
dia_danh: A
trich_yeu: A
noi_dung: Một./.
noi_nhan: "Lưu: VT"
ky: {quyen_han: $1}
END
    vanban dump --stage tree a.yaml | grep -A 1 'style=quyen_han' |
        sed -n 's/^ *run bold "\(.*\)" @.*/\1/p' | paste -sd/
}
# bodies that are named after an office
ask "[TM. BAN GIÁM ĐỐC, GIÁM ĐỐC]"
ask "[TM. BAN GIÁM ĐỐC, KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]"
ask "[TM. BAN TỔNG GIÁM ĐỐC, TỔNG GIÁM ĐỐC]"
ask "[TM. ĐOÀN CHỦ TỊCH, CHỦ TỊCH]"
ask "[TM. BAN CHỦ NHIỆM, CHỦ NHIỆM]"
ask "[TM. BAN BÍ THƯ, BÍ THƯ THƯỜNG TRỰC]"
ask "[TM. THƯỜNG TRỰC ĐOÀN CHỦ TỊCH, PHÓ CHỦ TỊCH]"
ask "[TM. TẬP THỂ BAN GIÁM ĐỐC, GIÁM ĐỐC]"
ask "[TM. HỘI ĐỒNG GIÁM ĐỐC, CHỦ TỊCH]"
ask "[TM. BAN GIÁM ĐỐC SỞ, GIÁM ĐỐC]"
ask '"TM. BAN GIÁM ĐỐC\nGIÁM ĐỐC"'
ask "TM. BAN GIÁM ĐỐC"
# the office stands on the next line
ask "[TM. LIÊN HIỆP GIÁM ĐỐC, GIÁM ĐỐC]"
# bodies with names of their own
ask "[TM. BAN THƯỜNG VỤ, BÍ THƯ]"
ask "[TM. HỘI ĐỒNG QUẢN TRỊ, CHỦ TỊCH]"
# on one line
ask "TM. BAN GIÁM ĐỐC GIÁM ĐỐC"
ask "TM. BAN GIÁM ĐỐC KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"
ask "TM. ĐOÀN CHỦ TỊCH CHỦ TỊCH"
ask "TM. BAN THƯỜNG VỤ PHÓ BÍ THƯ"
ask "TM. HỘI ĐỒNG CHỦ TỊCH HỘI ĐỒNG"
ask "TM. BAN CHẤP HÀNH CÔNG ĐOÀN CHỦ TỊCH"
ask "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"
ask "TM. ĐOÀN TRƯỞNG ĐOÀN"
ask "KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN"
