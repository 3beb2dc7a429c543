L UBND TỈNH THANH HÓA\t**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
L **UBND XÃ PHÚ LỘC**\t**Độc lập - Tự do - Hạnh phúc**
L -----------\t----------------------------
L Số: 96/BC-UBND\t*Phú Lộc, ngày 30 tháng 6 năm 2025*
.
C **BÁO CÁO**
C **Kết quả phát triển kinh tế - xã hội 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2025**
.
C **PHẦN THỨ NHẤT**
C **KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM 2025**
L **I. VỀ KINH TẾ**
L **1. Nông nghiệp**
J Tổng diện tích gieo trồng đạt 512,4 ha = 98,6% KH; năng suất lúa bình quân 64 tạ/ha (tăng 1,2 tạ so với cùng kỳ).
J * Chăn nuôi: đàn lợn 3.215 con; đàn gia cầm 41.000 con.
J * Lâm nghiệp: trồng mới 12 ha rừng tập trung.
L **2. Thu - chi ngân sách**
grid
row
cell
L TT
cell
L Chỉ tiêu
cell
L ĐVT
cell
L KH 2025
cell
L TH 6 tháng
cell
L Tỷ lệ (%)
row
cell
L 1
cell
L Tổng thu NSNN
cell
L Tr.đ
cell
L 12.500
cell
L 7.310
cell
L 58,5
row
cell
.
cell
L - Thu cân đối
cell
L Tr.đ
cell
L 4.200
cell
L 2.600
cell
L 61,9
row
cell
L 2
cell
L Tổng chi
cell
L Tr.đ
cell
L 11.900
cell
L 5.870
cell
L 49,3
end
C **PHẦN THỨ HAI**
C **NHIỆM VỤ, GIẢI PHÁP 6 THÁNG CUỐI NĂM**
J 1. Tiếp tục chỉ đạo sản xuất vụ Mùa, vụ Đông 2025.
J 2. Đẩy nhanh tiến độ giải ngân vốn đầu tư công.
J Trên đây là báo cáo kết quả phát triển KT-XH 6 tháng đầu năm 2025 của UBND xã Phú Lộc./.
L *Nơi nhận:*\t**TM. ỦY BAN NHÂN DÂN**
L - UBND tỉnh (b/c);\t**CHỦ TỊCH**
L - TT ĐU, HĐND xã;
L - Lưu VP.
.
L \t**Vũ Đình Khôi**
