# Phụ lục that the text speaks of by other names, and phụ lục that it speaks of
# and the plan has not.
ask()
{
    cat > plan.yaml <<END
mau: thong-bao
co_quan: {ten: Ủy ban nhân dân xã A}
ky_hieu: TB-UBND
dia_danh: A
ngay: 9/2026
trich_yeu: Về A
noi_dung: |
  Câu mở.
  $1./.
noi_nhan: "Lưu: VT"
ky: {quyen_han: CHỦ TỊCH}
$2
END
    echo "$1"
    vanban check --diagnostic-format short plan.yaml 2>&1 | grep APPENDIX
}
one='phu_luc: [{tieu_de: Danh sách hộ nghèo, noi_dung: Chữ}]'
two='phu_luc: [{tieu_de: Danh sách hộ nghèo, noi_dung: Chữ}, {tieu_de: Biểu mẫu, noi_dung: Chữ}]'
echo "--- of one"
ask "Hỗ trợ hộ nghèo (có danh sách kèm theo)" "$one"
ask "Báo cáo (kèm theo biểu mẫu)" "$one"
ask "Gửi kèm danh sách" "$one"
ask "Đính kèm danh sách" "$one"
ask "Ban hành kèm theo Quyết định này Danh sách hộ" "$one"
ask "(Phụ lục 01 kèm theo)" "$one"
ask "Bộ tiêu chí ban hành kèm theo Quyết định số 26/2026/QĐ-TTg" "$one"
ask "Ban hành kèm theo Quyết định này Quy chế" "$one"
ask "(Phụ lục 02 kèm theo)" "$one"
ask "Không nói đến" "$one"
echo "--- of two"
ask "(có danh sách và biểu mẫu kèm theo)" "$two"
ask "(có các phụ lục kèm theo)" "$two"
ask "Phụ lục 01, 02 kèm theo" "$two"
ask "Phụ lục số 01 và Phụ lục số 02" "$two"
ask "(có biểu mẫu kèm theo)" "$two"
ask "(Phụ lục I, II, III kèm theo)" "$two"
echo "--- of none"
ask "(Phụ lục 01 kèm theo)"
ask "(có phụ lục kèm theo)"
ask "(xem phụ lục)"
ask "(chi tiết tại Phụ lục II)"
ask "Phụ lục I kèm theo Thông báo này"
ask "theo Phụ lục III ban hành kèm theo Nghị định 30/2020/NĐ-CP"
ask "theo Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP"
ask "(theo Nghị định 30/2020/NĐ-CP, Phụ lục I)"
ask "theo Công văn số 8050/BNN-VPĐP của Bộ (Tại Phụ lục I)"
ask "(có danh sách kèm theo)"
ask "tại phụ lục của Báo cáo"
true
