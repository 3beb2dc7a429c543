# check --outline prints the document as it was understood; findings follow.
cat > kh.yaml <<'END'
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã A}
ky_hieu: KH-UBND
dia_danh: A
ngay: 9/2026
trich_yeu: Thực hiện Đề án
can_cu: |
  Căn cứ Luật Tổ chức chính quyền địa phương theo quy định tại
  Luật Đất đai;
mo_dau: Ủy ban nhân dân xã xây dựng kế hoạch.
noi_dung: "@noi-dung.txt"
phu_luc:
  - ten: don
    tieu_de: Mẫu đơn
    huong: ngang
    noi_dung: |
      [giữa] **ĐƠN**
      1. Họ và tên: …………
      [không khung]
      | A | B |
ket_thuc: Trên đây là Kế hoạch./.
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [CHỦ TỊCH], ho_ten: A}
END
printf '%s\n' 'I. NHIỆM VỤ[^1]' '1. Tuyên truyền' '- Rà soát theo quy định của' \
    'Luật Đất đai.' '2. Các thôn: Thực hiện.' '3. Tập huấn' 'a) Một lớp.' \
    'Biểu 01: Kết quả' 'TT	Tên' '1	Bưởi' '\4. Không là đề mục' \
    'Đoạn văn rất dài của kế hoạch nói về nhiều việc phải làm trong năm tới, cho nên chỉ in đầu và cuối của nó mà thôi.' \
    'Mẫu tại [phụ lục: don].' '[^1]: Chú thích.' > noi-dung.txt
vanban check --outline kh.yaml; echo "status $?"
vanban check --outline khong-co.yaml
