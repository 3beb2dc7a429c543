table
row
cell
C **ỦY BAN NHÂN DÂN\nXÃ THANH HÀ**
C _________
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C _____________________
row
cell
C Số: 112/TTr-UBND
cell
C *Thanh Hà, ngày 01 tháng 7 năm 2025*
end
L **DỰ THẢO**
C **TỜ TRÌNH**
C **Dự thảo Nghị quyết quy định mức hỗ trợ sản phẩm OCOP**
C Kính gửi: Hội đồng nhân dân xã Thanh Hà
J UBND xã kính trình HĐND xã dự thảo Nghị quyết như sau:
L **I. SỰ CẦN THIẾT BAN HÀNH NGHỊ QUYẾT**
J Vải thiều Thanh Hà là sản phẩm chủ lực.
L **II. MỨC HỖ TRỢ**
J 1. Sản phẩm 3 sao: 20 triệu đồng/sản phẩm.
J 2. Sản phẩm 4 sao: 40 triệu đồng/sản phẩm.
J *(Gửi kèm: (1) Dự thảo Nghị quyết; (2) Báo cáo thẩm định.)*
J Kính trình HĐND xã xem xét, thông qua./.
table
row
cell
L **Nơi nhận:**
L - Như trên;
L - TT HĐND xã;
L - Lưu: VT.
cell
C **TM. ỦY BAN NHÂN DÂN**
C **CHỦ TỊCH**
.
.
.
C **Tạ Hồng Quân**
end
