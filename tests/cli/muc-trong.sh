# An item of which the record has nothing goes, with its label.
cat > kh.yaml <<'END'
mau: thong-bao
co_quan: {ten: Ủy ban nhân dân xã A}
ky_hieu: TB-UBND
dia_danh: A
ngay: 9/2026
trich_yeu: Việc
noi_dung: |
  - {{v | tuy_y}}
  Đoạn sau.
  a) {{v | tuy_y}}
  **b)** {{v | tuy_y}} {{v | tuy_y}}
  1.1. {{v | tuy_y}}
  - Điện thoại: {{v | tuy_y}}
  - {{w}}[^1]
  c) {{w | tuy_y}}
  [^1]: Chú thích {{w}}.
  Hết./.
noi_nhan:
  - "- {{v | tuy_y}}"
  - "Lưu: VT"
ky: {quyen_han: [CHỦ TỊCH], ho_ten: A}
END
printf 'w: có\nv:\n' > ban-ghi.yaml
vanban dump --stage tree --data ban-ghi.yaml kh.yaml |
    grep -A4 'style=\(noi_dung\|gach\|diem\|khoan2*\|noi_nhan\)'
vanban render --data ban-ghi.yaml kh.yaml -f txt && tail -n 14 kh.txt
