# A symbol with blanks in it, a unit's name in capitals, and
# what tells where to sign, as offices type them.
cat > a.txt << 'TXT'
UBND XÃ TÂN LẬP                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                         Độc lập - Tự do - Hạnh phúc
Số : 45 / QĐ - UBND                 Tân Lập, ngày 01 tháng 10 năm 2025

                         QUYẾT ĐỊNH
            V/v thành lập Tổ công nghệ số cộng đồng

               CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
Xét đề nghị của Trưởng phòng Văn hóa - Xã hội xã.

                       QUYẾT ĐỊNH:

Điều 1. Thành lập Tổ công nghệ số cộng đồng.
Điều 2. Văn phòng, Tổ trưởng chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:                                      CHỦ TỊCH
- Như Điều 2;                              (Ký tên, đóng dấu)
- Lưu: VT.

                                             Nguyễn Văn B
TXT
vanban import a.txt
