table
row
cell
table
row
cell
C UBND TỈNH LÀO CAI
row
cell
C **UBND XÃ YÊN BÌNH**
row
cell
C Số: 310/BC-UBND
end
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C *Yên Bình, ngày 01 tháng 12 năm 2025*
end
C **BÁO CÁO**
C **Sơ kết 05 năm thực hiện Chương trình OCOP giai đoạn 2021 - 2025**
L **I. KẾT QUẢ ĐẠT ĐƯỢC**
L **1. Số lượng sản phẩm**
J Đến nay, toàn xã có 14 sản phẩm: 03 sản phẩm 4 sao, 11 sản phẩm 3 sao, trong đó:
grid
row
cell
L **Nhóm**
cell
L **Chi tiết**
row
cell
L Thực phẩm
cell
L Gồm:
grid
row
cell
L Tươi sống
cell
L 4
row
cell
L Chế biến
cell
L 7
end
row
cell
L Đồ uống
cell
L 3
end
L **2. Hạn chế**
J - Quy mô nhỏ, bao bì chưa đẹp;
J - Thiếu vốn.
L **II. ĐỀ XUẤT, KIẾN NGHỊ**
J Đề nghị UBND tỉnh quan tâm bố trí kinh phí cho giai đoạn 2026 - 2030.
J Trên đây là báo cáo của UBND xã Yên Bình./.
table
row
cell
L **Nơi nhận:**
L - Sở NN&MT (b/c);
L - Lưu: VT.
cell
C **TM. ỦY BAN NHÂN DÂN**
C **KT. CHỦ TỊCH**
C **PHÓ CHỦ TỊCH**
.
.
.
C **Nông Thị Bích**
end
