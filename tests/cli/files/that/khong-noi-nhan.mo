table
row
cell
C SỞ Y TẾ LAI CHÂU
C **TRẠM Y TẾ XÃ PA Ủ**
C Số:   /BC-TYT
cell
L **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
L **             Độc lập - Tự do - Hạnh phúc**
L *             Pa Ủ, ngày    tháng    năm 2025*
end
C **BÁO CÁO THÁNG 9**
C **Kết quả thực hiện công tác y tế**
L **1. Công tác khám chữa bệnh**
L + Tổng số lượt khám: 345 lượt. Trong đó: BHYT 301; trẻ em < 6 tuổi: 88; > 60 tuổi: 41.
L + Chuyển tuyến: 05 ca
L **2. Tiêm chủng mở rộng**
L Trẻ tiêm đủ 8 loại vắc xin: 12/13 đạt 92,3 %
L 3. Nước sạch, VSMT
L - Số hộ có nhà tiêu HVS: 210/388 hộ
table
row
cell
C **Người lập báo cáo**
.
.
C **Chu Thị Hà**
cell
C **Trưởng trạm**
.
.
C **Ly Xé Mư**
end
