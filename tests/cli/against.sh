# What a plan has kept of last year's document, or of another commune's.
exec >&2
cat > cu.yaml <<'PLAN'
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
so: 15
ky_hieu: KH-UBND
dia_danh: Phú Thịnh
ngay: 05/9/2025
trich_yeu: Trồng cây năm 2025
can_cu: |
  Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;
  Căn cứ Quyết định số 41/QĐ-UBND ngày 02/01/2025 của Ủy ban nhân dân tỉnh Thái Nguyên về trồng cây năm 2025.
mo_dau: Ủy ban nhân dân xã Phú Thịnh xây dựng Kế hoạch như sau:
noi_dung: |
  I. MỤC TIÊU NĂM 2025
  1. Trồng 12 ha rừng trước ngày 30/9/2025, trồng dặm trong năm 2025.
  2. Theo Luật Đất đai năm 2024 và Chương trình giai đoạn 2021 - 2025, giữ 2025 ha rừng đã có.
  3. Thực hiện Nghị quyết số 12/NQ-HĐND ngày 20/12/2025 của Hội đồng nhân dân xã về nhiệm vụ năm 2025.
  4. Các thôn của XÃ PHÚ THỊNH đăng ký với Ủy ban nhân dân tỉnh Thái Nguyên.
  II. PHÂN CÔNG
  1. Giao ông Nguyễn Văn Công, Trưởng phòng Kinh tế theo dõi; báo cáo đồng chí Trần Văn A.
  2. Kinh phí:
  | TT | Việc | Năm 2025 |
  |:--:|---|--:|
  | 1 | Cây giống | 2025 |
  | 2 | Công trồng tháng 9/2025 | 200 |
ket_thuc: Trên đây là Kế hoạch số 15/KH-UBND./.
noi_nhan: |
  - UBND tỉnh Thái Nguyên;
  - Lưu: VT.
ky:
  quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]
  ho_ten: Trần Văn A
PLAN
vanban render cu.yaml -qo cu.docx 2> /dev/null

echo "# all as it was, but the title"
sed 's/Trồng cây năm 2025$/Trồng cây năm 2026/' cu.yaml > chep.yaml
vanban check chep.yaml --against cu.docx --diagnostic-format short |
    grep COPIED_
echo "# another day and number; one sentence is mended"
sed 's/^so: 15/so:/; s/^ngay: .*/ngay: 3\/2026/
    s/trước ngày 30\/9\/2025/trước ngày 30\/9\/2026/' chep.yaml > moi.yaml
vanban check moi.yaml --against cu.yaml --diagnostic-format short |
    grep COPIED_
echo "# another commune, another signer, the same year"
sed 's/xã Phú Thịnh$/xã Xốp/; s/dia_danh: .*/dia_danh: Xốp/
    s/{ten: .*}/{ten: Ủy ban nhân dân xã Xốp}/
    s/ho_ten: .*/ho_ten: Lê Thị B/; s/^so: 15/so: 3/' cu.yaml > xop.yaml
vanban check xop.yaml --against cu.docx --diagnostic-format short |
    grep COPIED_
echo "# written anew, what rightly stays, and itself"
sed 's/2025/2026/g; s/^so: 15/so:/; s/số 15/số 16/
    s/giữ 2026 ha/giữ 2025 ha/; s/2021 - 2026/2021 - 2025/
    s/Nguyễn Văn Công/Vũ Đình Phúc/' cu.yaml > dung.yaml
vanban check dung.yaml --against cu.docx | grep COPIED_
vanban render dung.yaml -qo moi.docx 2> /dev/null
vanban check moi.docx --against chep.yaml --diagnostic-format json |
    grep COPIED_ | cut -c 1-160
vanban import moi.docx --against chep.yaml -o nhap.yaml 2>&1 | grep COPIED_
vanban render xop.yaml -qo xop.docx 2> /dev/null
vanban import xop.docx --against cu.docx -o xop-nhap.yaml 2>&1 | grep COPIED_
vanban import xop.docx --against cu.docx 2>&1 > /dev/null | grep -c COPIED_
vanban check moi.yaml --against khong-co.docx | grep khong
vanban explain COPIED_YEAR
