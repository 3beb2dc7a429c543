table
row
cell
C UBND XÃ CHƯ SÊ
C **TỔ KIỂM TRA LIÊN NGÀNH**
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
end
C **BIÊN BẢN KIỂM TRA**
C **Việc duy trì chất lượng sản phẩm OCOP**
L *Căn cứ Quyết định số 99/QĐ-UBND ngày 01/8/2025 của Chủ tịch UBND xã Chư Sê;*
L Hôm nay, hồi 08 giờ 30 ngày 12 tháng 8 năm 2025, tại cơ sở sản xuất Tiêu sạch Chư Sê.
L **I. THÀNH PHẦN**
L 1. Đoàn kiểm tra: Ông Rơ Châm Hùng - Tổ trưởng; Bà Nguyễn Thị Duyên - Thành viên.
L 2. Cơ sở: Ông Lê Văn Sáu - Chủ cơ sở.
L **II. KẾT QUẢ**
L - Giấy tờ: [x] Đủ  [ ] Thiếu
L - Mẫu nhãn: đúng quy định, còn hạn sử dụng (HSD: 31/12/2026).
L Biên bản lập thành 02 bản có giá trị như nhau, lập xong lúc 10 giờ 00 cùng ngày./.
table
row
cell
C **ĐẠI DIỆN CƠ SỞ**
C *(Ký, đóng dấu)*
.
C **Lê Văn Sáu**
cell
C **NGƯỜI GHI BIÊN BẢN**
C *(Ký, ghi rõ họ tên)*
.
C **Nguyễn Thị Duyên**
cell
C **TỔ TRƯỞNG**
C *(Ký, ghi rõ họ tên)*
.
C **Rơ Châm Hùng**
end
