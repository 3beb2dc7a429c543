table
row
cell
C HỘI NÔNG DÂN - HỘI LHPN
C **XÃ HẢI HẬU**
C _________
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C _____________________
row
cell
C Số: 05/KHLT-HND-HPN
cell
C *Hải Hậu, ngày 08 tháng 3 năm 2025*
end
C **KẾ HOẠCH LIÊN TỊCH**
C **Phối hợp tuyên truyền, vận động hội viên tham gia Chương trình OCOP năm 2025**
J Thực hiện Chương trình phối hợp số 02/CTr-UBND ngày 10/01/2025, Hội Nông dân và Hội LHPN xã thống nhất kế hoạch như sau:
L **1. Nội dung phối hợp**
J - Tuyên truyền: 04 cuộc/năm.
J - Hỗ trợ 02 chủ thể hoàn thiện hồ sơ.
L **2. Phân công**
J - Hội Nông dân: chủ trì quý I, III.
J - Hội LHPN: chủ trì quý II, IV.
table
row
cell
C **TM. BCH HỘI LHPN**
C **CHỦ TỊCH**
.
.
C **Đỗ Thị Xuân**
cell
C **TM. BCH HỘI NÔNG DÂN**
C **CHỦ TỊCH**
.
.
C **Lương Văn Bảy**
end
L **Nơi nhận:**
L - Đảng ủy, UBND xã (b/c);
L - Các chi hội;
L - Lưu.
