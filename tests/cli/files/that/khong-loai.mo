table
row
cell
C UBND XÃ HÀM YÊN
C **PHÒNG KINH TẾ**
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C *Hàm Yên, ngày 10 tháng 6 năm 2025*
end
C **PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC**
C Kính gửi: Đồng chí Chủ tịch UBND xã
grid
row
cell
L 1. Vấn đề trình: Phê duyệt danh sách chủ thể OCOP.
L 2. Tóm tắt nội dung: Có 06 chủ thể đăng ký, 05 chủ thể đủ điều kiện.
cell
C **Ý kiến chỉ đạo của Lãnh đạo UBND xã**
row
cell
L 3. Đề xuất: Trình ký Quyết định.
cell
.
end
table
row
cell
C **NGƯỜI TRÌNH**
.
C **Ma Văn Hiệp**
cell
C **TRƯỞNG PHÒNG**
.
C **Nguyễn Thị Thơm**
end
