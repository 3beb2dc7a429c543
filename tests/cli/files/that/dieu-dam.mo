table
row
cell
C **HỘI ĐỒNG NHÂN DÂN\nXÃ BÌNH GIANG**
C _________
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C _____________________
row
cell
C Số: 08/NQ-HĐND
cell
C *Bình Giang, ngày 26 tháng 7 năm 2025*
end
C **NGHỊ QUYẾT**
C **Về nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh 6 tháng cuối năm 2025**
C _____________
C **HỘI ĐỒNG NHÂN DÂN XÃ BÌNH GIANG\nKHÓA XX, KỲ HỌP THỨ 2**
J *Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;*
J *Xét Tờ trình số 30/TTr-UBND ngày 18 tháng 7 năm 2025 của UBND xã; Báo cáo thẩm tra của Ban Kinh tế - Xã hội; ý kiến thảo luận của đại biểu HĐND xã tại kỳ họp.*
C **QUYẾT NGHỊ:**
J **Điều 1.** Mục tiêu, chỉ tiêu
J 1. Thu ngân sách nhà nước trên địa bàn đạt 100% dự toán.
J 2. Tỷ lệ hộ nghèo giảm còn dưới 1,5%.
J **Điều 2.** Tổ chức thực hiện
J 1. Giao UBND xã tổ chức thực hiện Nghị quyết.
J 2. Thường trực HĐND, các Ban, các Tổ đại biểu giám sát việc thực hiện.
J Nghị quyết này đã được HĐND xã Bình Giang khóa XX, kỳ họp thứ 2 thông qua ngày 26 tháng 7 năm 2025 và có hiệu lực kể từ ngày thông qua./.
table
row
cell
L **Nơi nhận:**
L - TT HĐND tỉnh;
L - UBND xã;
L - Các đại biểu HĐND xã;
L - Lưu: VT.
cell
C **CHỦ TỊCH**
.
.
.
C **Phạm Thị Thu**
end
