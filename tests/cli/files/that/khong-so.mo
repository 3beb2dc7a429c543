table
row
cell
C **ỦY BAN NHÂN DÂN XÃ TIÊN LỮ**
C _______
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C _______________
end
C **BIÊN BẢN**
C **Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP**
L Thời gian bắt đầu: 14 giờ 00 phút, ngày 22 tháng 9 năm 2025.
L Địa điểm: Phòng họp số 1, UBND xã Tiên Lữ.
L **I. Thành phần tham dự:**
L 1. Ông Nguyễn Hữu Tài - Chủ tịch Hội đồng, chủ trì;
L 2. Bà Hà Thị Nga - Chuyên viên, thư ký;
L 3. Vắng mặt: 01 (Ông Quách Văn Đại, có lý do).
L **II. Nội dung:**
L Hội đồng nghe đại diện các chủ thể trình bày và thống nhất kết quả:
grid
row
cell
L STT
cell
L Tên sản phẩm
cell
L Chủ thể
cell
L Điểm
cell
L Xếp hạng
row
cell
L 1
cell
L Nhãn lồng sấy
cell
L HTX Tiên Lữ
cell
L 78,5
cell
L 4 sao
row
cell
L 2
cell
L Mật ong hoa nhãn
cell
L Hộ KD Đào Văn Tư
cell
L 66
cell
L 3 sao
end
J Cuộc họp kết thúc vào 16 giờ 30 phút cùng ngày, biên bản đã được thông qua và mọi người nhất trí ký tên./.
table
row
cell
C **THƯ KÝ**
.
.
C **Hà Thị Nga**
cell
C **CHỦ TRÌ**
.
.
C **Nguyễn Hữu Tài**
end
