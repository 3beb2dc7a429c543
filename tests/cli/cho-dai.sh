# The place of a finding in a long line is shown with what is around it: what
# begins there is whole letters, a mark goes with its letter, wide
# ones take two columns.
place() { # text before, text behind
    cat > dai.yaml <<YAML
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
ky_hieu: KH-UBND
dia_danh: Phú Thịnh
ngay: 20/9/2025
trich_yeu: Giao chỉ tiêu
noi_dung: "$1 <b>đậm</b> $2."
ket_thuc: Hết
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: Nguyễn Văn A}
YAML
    vanban check dai.yaml --diagnostic-format=human 2>&1 | grep -A2 MARKUP_TAG
}
many() { printf "$1%.0s" $(seq "$2"); }
mark=$(printf '\u0301')
place 'một' 'hai'
for n in 47 48 49; do
    place "$(many a "$n")" "$(many b "$n")"
    place "$(many "x$mark" "$n")" "$(many "z$mark" "$n")"
done
for start in '' x xx; do
    place "$start$(many 字 30)" "$(many 字 30)"
done
