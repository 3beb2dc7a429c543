table
row
cell
C UBND TỈNH QUẢNG NINH
C **UBND ĐẶC KHU CÔ TÔ**
C _________
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C _____________________
row
cell
C Số: 02/ĐA-UBND
cell
C *Cô Tô, ngày 18 tháng 02 năm 2025*
end
C **ĐỀ ÁN**
C **Phát triển sản phẩm OCOP gắn với du lịch biển đảo giai đoạn 2025 - 2030**
C **Phần thứ nhất**
C **SỰ CẦN THIẾT, CƠ SỞ XÂY DỰNG ĐỀ ÁN**
L **I. SỰ CẦN THIẾT**
J Cô Tô có 07 sản phẩm OCOP, trong đó 02 sản phẩm 4 sao.
L **II. CƠ SỞ PHÁP LÝ**
J - Quyết định số 919/QĐ-TTg ngày 01/8/2022 của Thủ tướng Chính phủ;
J - Nghị quyết số 15-NQ/TU ngày 04/11/2024.
C **Phần thứ hai**
C **NỘI DUNG ĐỀ ÁN**
L **I. MỤC TIÊU**
L **1. Mục tiêu chung**
J Nâng cao thu nhập cho ngư dân.
L **2. Mục tiêu cụ thể**
L *2.1. Đến 2027: 10 sản phẩm*
L *2.2. Đến 2030: 15 sản phẩm*
L **II. GIẢI PHÁP**
J Giải pháp 1: Quy hoạch vùng nguyên liệu.
J Giải pháp 2: Đào tạo nhân lực.
C **Phần thứ ba**
C **TỔ CHỨC THỰC HIỆN**
J Phòng Kinh tế, Hạ tầng và Đô thị chủ trì./.
table
row
cell
L **Nơi nhận:**
L - UBND tỉnh (b/c);
L - Lưu: VT, KTHT.
cell
C **TM. ỦY BAN NHÂN DÂN**
C **CHỦ TỊCH**
.
.
.
C **Hoàng Bá Nam**
end
