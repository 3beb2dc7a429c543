# Two signers in an old document that was pasted whole: the field takes one
# block, and no key comes twice; the other block stays, and is told of.
cat > cu.yaml <<'PLAN'
mau: cong-van
noi_dung: |
  ỦY BAN NHÂN DÂN XÃ PHÚ THỊNH
  Số: 15/UBND-KT
  Kính gửi: Sở Tài chính
  Thực hiện công tác trồng cây, xã báo cáo như sau:
  1. Đã trồng 12 ha rừng trong năm.
  TM. ỦY BAN NHÂN DÂN
  CHỦ TỊCH
  Trần Văn A
  Nơi nhận:
  - Như trên;
  - Lưu: VT.
  KT. CHỦ TỊCH
  PHÓ CHỦ TỊCH
  Lê Văn B
PLAN
vanban check cu.yaml --diagnostic-format=short | grep 'SIGNER\|COPIES'
vanban check --fix cu.yaml --diagnostic-format=short > /dev/null
cat cu.yaml
