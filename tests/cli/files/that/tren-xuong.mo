C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C ---o0o---
L **UBND PHƯỜNG VĨNH HƯNG**
L **TRƯỜNG THCS VĨNH HƯNG**
L Số: 77/TB-THCS
R *Vĩnh Hưng, ngày 20 tháng 8 năm 2025*
C **THÔNG BÁO**
C **Về việc tập trung học sinh, chuẩn bị năm học 2025 - 2026**
J Trường THCS Vĩnh Hưng thông báo tới toàn thể cha mẹ học sinh và học sinh như sau:
L 1/ Khối 6: 7h30 ngày 25/8/2025 (thứ Hai);
L 2/ Khối 7, 8, 9: 7h30 ngày 26/8/2025;
L 3/ Trang phục: đồng phục, khăn quàng đỏ.
L Đề nghị phụ huynh nhắc nhở con em đến đúng giờ.
R **HIỆU TRƯỞNG**
R *(Đã ký)*
R **Bùi Thị Lý**
