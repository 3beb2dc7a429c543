table
row
cell
C **ỦY BAN NHÂN DÂN\nPHƯỜNG AN KHÊ**
C _________
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C _____________________
row
cell
C Số: 64/QĐ-UBND
cell
C *An Khê, ngày 21 tháng 5 năm 2025*
end
C **QUYẾT ĐỊNH**
C **Ban hành Quy chế làm việc của Tổ giúp việc Chương trình OCOP**
C **CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG**
J *Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;*
J *Theo đề nghị của Trưởng phòng Kinh tế, Hạ tầng và Đô thị.*
C **QUYẾT ĐỊNH:**
J Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ giúp việc Chương trình OCOP phường An Khê.
J Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
J Điều 3. Chánh Văn phòng HĐND và UBND phường và các thành viên Tổ giúp việc chịu trách nhiệm thi hành./.
table
row
cell
L **Nơi nhận:**
L - Như Điều 3;
L - Lưu: VT.
cell
C **KT. CHỦ TỊCH**
C **PHÓ CHỦ TỊCH**
.
.
.
C **Lê Hữu Phước**
end
page
table
row
cell
C **ỦY BAN NHÂN DÂN\nPHƯỜNG AN KHÊ**
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
end
C **QUY CHẾ**
C **Làm việc của Tổ giúp việc Chương trình OCOP**
C *(Ban hành kèm theo Quyết định số 64/QĐ-UBND ngày 21/5/2025 của Chủ tịch UBND phường An Khê)*
C **Chương I**
C **QUY ĐỊNH CHUNG**
J **Điều 1. Phạm vi điều chỉnh**
J Quy chế này quy định nguyên tắc làm việc, nhiệm vụ của Tổ giúp việc.
J **Điều 2. Nguyên tắc**
J 1. Làm việc theo chế độ kiêm nhiệm.
J 2. Bảo đảm khách quan:
J a) Không vụ lợi;
J b) Đúng pháp luật.
C **Chương II**
C **ĐIỀU KHOẢN THI HÀNH**
J **Điều 3. Tổ chức thực hiện**
J Các thành viên Tổ giúp việc có trách nhiệm thực hiện Quy chế này./.
