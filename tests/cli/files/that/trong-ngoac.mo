table
row
cell
C LIÊN MINH HTX TỈNH LÂM ĐỒNG
C **HTX NÔNG NGHIỆP ĐƠN DƯƠNG**
C -------
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C ---------------
row
cell
C Số: 88/CV-HTX
C “V/v đề nghị hỗ trợ bao bì”
cell
C *Đơn Dương, ngày 19 tháng 6 năm 2025*
end
L Kính gửi:\t- UBND xã Đơn Dương;\n\t- Phòng Kinh tế xã Đơn Dương.
J HTX Nông nghiệp Đơn Dương có 02 sản phẩm OCOP 3 sao là Cà chua bi sấy dẻo và Ớt chuông. Để mở rộng thị trường, HTX kính đề nghị:
L - Hỗ trợ thiết kế bao bì, nhãn mác cho 02 sản phẩm;
L - Hỗ trợ 50% kinh phí in 10.000 túi zip (8x12cm);
L - Tạo điều kiện tham gia Hội chợ:
L - Hội chợ OCOP Đà Lạt 2025;
L - Hội chợ Thương mại quốc tế TP.HCM.
J Rất mong nhận được sự quan tâm của Quý cơ quan.
J Trân trọng cảm ơn!
table
row
cell
L **Nơi nhận:**
L - Như trên;
L - Lưu HTX.
cell
C **GIÁM ĐỐC**
.
.
.
C **K’ Brếp**
end
