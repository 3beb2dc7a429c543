L UỶ BAN NHÂN DÂN          CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
L PHƯỜNG TAM KỲ                    Độc lập - Tự do - Hạnh phúc
L Số: 2210/QĐ-UBND          Tam Kỳ, ngày 30 tháng 9 năm 2025
.
C QUYẾT ĐỊNH
C V/v cử cán bộ tham gia Tổ OCOP
C CHỦ TỊCH UỶ BAN NHÂN DÂN PHƯỜNG TAM KỲ
L Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
L Xét đề nghị của Trưởng phòng Văn hoá - Xã hội,
C QUYẾT ĐỊNH:
L Điều 1: Cử ông Lê Văn Tám, chuyên viên Phòng Kinh tế, tham gia Tổ OCOP phường.
L Điều 2: Ông Lê Văn Tám hưởng chế độ theo quy định.
L Điều 3: Các ông (bà) Chánh Văn phòng, Trưởng phòng Kinh tế và ông Lê Văn Tám căn cứ Quyết định thi hành./.
.
L Nơi nhận:                                        CHỦ TỊCH
L - Như Điều 3;
L - Lưu VT.
.
L                                               Hồ Quang Bửu
