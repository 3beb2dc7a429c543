table
row
cell
C HUYỆN ỦY KRÔNG PA
C **ĐẢNG ỦY XÃ UAR**
C *
C Số 12-NQ/ĐU
cell
C **ĐẢNG CỘNG SẢN VIỆT NAM**
C *Krông Pa, ngày 04 tháng 4 năm 2025*
end
C **NGHỊ QUYẾT**
C **về lãnh đạo phát triển sản phẩm OCOP giai đoạn 2025 - 2030**
C -----
L **I- TÌNH HÌNH**
J Toàn xã có 02 sản phẩm đạt 3 sao.
L **II- MỤC TIÊU**
J 1- Đến năm 2030 có 05 sản phẩm.
J 2- 100% sản phẩm có tem truy xuất.
L **III- TỔ CHỨC THỰC HIỆN**
J Các chi bộ quán triệt, thực hiện Nghị quyết này.
table
row
cell
L Nơi nhận:
L - BTV Huyện ủy (b/c),
L - Các chi bộ,
L - Lưu VPĐU.
cell
C **T/M BAN CHẤP HÀNH**
C **BÍ THƯ**
C *(đã ký)*
C **Ksor H’Lim**
end
