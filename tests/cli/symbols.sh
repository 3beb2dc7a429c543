# Symbols in the Word file: runs of their own in the symbols' font, smaller,
# upright and of normal weight; a word that holds on to one too; and a line
# without text is as tall as one with it. The PDF embeds that font only where
# it draws it.
cat > plan.yaml <<'END'
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã Xốp}
ky_hieu: KH-UBND
dia_danh: Xốp
ngay: 9/2025
trich_yeu: Đậm ☑☐
can_cu: [Căn cứ ☑ nghiêng]
noi_dung: |
  I. THỬ
  Nhiệt độ 25℃ là ☑ gì.

  | ☐ | ☑ chữ |
noi_nhan: [Lưu]
ky: {quyen_han: [CHỦ TỊCH], ho_ten: Trần Đức Quý}
END
vanban render plan.yaml -f xml,pdf
grep -o '<w:p>.*' plan.xml | sed 's/<w:p>/\n<w:p>/g' | grep 'Symbol' |
    sed 's/<w:rFonts[^>]*Segoe UI Symbol[^>]*>/<FONT>/g; s/<w:r>/\n  &/g'
pdffonts plan.pdf | grep -c DejaVuSans
sed 's/[☑☐℃]//g' plan.yaml > no.yaml
vanban render no.yaml -f pdf
pdffonts no.pdf | grep DejaVuSans || echo none
