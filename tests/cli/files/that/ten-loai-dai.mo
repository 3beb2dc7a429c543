table
row
cell
C **HTX CÀ PHÊ LANGBIANG**
C _________
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C _____________________
row
cell
C Số: 15/QĐ-HTX
cell
C *Lạc Dương, ngày 01 tháng 01 năm 2025*
end
C **QUYẾT ĐỊNH CỦA GIÁM ĐỐC**
C **Về việc phân công phụ trách hồ sơ OCOP**
C **GIÁM ĐỐC HTX CÀ PHÊ LANGBIANG**
L *Căn cứ Điều lệ HTX;*
L *Căn cứ nhu cầu công việc,*
C **QUYẾT ĐỊNH:**
J Điều 1. Phân công bà K’ Duyên phụ trách hồ sơ OCOP từ 01/01/2025.
J Điều 2. Bà K’ Duyên và các bộ phận liên quan thi hành quyết định này.
table
row
cell
L **Nơi nhận:**
L - Như Điều 2;
L - Lưu HTX.
cell
C **GIÁM ĐỐC**
.
.
.
C **Cil Ha Vương**
end
