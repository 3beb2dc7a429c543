table
row
cell
C ĐẢNG BỘ TỈNH LÂM ĐỒNG
C **ĐẢNG ỦY XÃ NAM DONG**
C *
C Số 33-KH/ĐU
cell
C **ĐẢNG CỘNG SẢN VIỆT NAM**
.
C *Nam Dong, ngày 14 tháng 02 năm 2025*
end
C **KẾ HOẠCH**
C **thực hiện công tác kiểm tra, giám sát năm 2025**
C -----
J Căn cứ Điều lệ Đảng; Quy định số 22-QĐ/TW, ngày 28/7/2021 của Ban Chấp hành Trung ương; Đảng ủy xã Nam Dong xây dựng kế hoạch như sau:
L **I- MỤC ĐÍCH, YÊU CẦU**
J 1- Nâng cao chất lượng, hiệu quả công tác kiểm tra, giám sát.
J 2- Bảo đảm công khai, dân chủ, đúng quy trình.
L **II- NỘI DUNG**
J 1- Kiểm tra 02 chi bộ trực thuộc: Chi bộ thôn 3, Chi bộ Trường THCS Nam Dong.
table
row
cell
L Nơi nhận:
L - UBKT Tỉnh ủy,
L - Các chi bộ trực thuộc,
L - Lưu Văn phòng Đảng ủy.
cell
C **T/M ĐẢNG ỦY**
C PHÓ BÍ THƯ
.
.
C **Nguyễn Quốc Việt**
end
