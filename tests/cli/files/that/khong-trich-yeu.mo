table
row
cell
C **UBND XÃ TÂN AN**
C Số: 15/GUQ-UBND
cell
C **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
C **Độc lập - Tự do - Hạnh phúc**
C *Tân An, ngày 20 tháng 7 năm 2025*
end
C **GIẤY ỦY QUYỀN**
L *Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;*
J Chủ tịch UBND xã ủy quyền cho ông Hồ Văn Lâm, Phó Chủ tịch UBND xã, ký các văn bản về OCOP từ ngày 21/7/2025 đến hết ngày 31/7/2025.
J Người được ủy quyền không được ủy quyền lại./.
table
row
cell
L **Nơi nhận:**
L - Ông Hồ Văn Lâm;
L - Lưu: VT.
cell
C **CHỦ TỊCH**
.
.
.
C **Ngô Tấn Phát**
end
