# check --outline in JSON is one object: findings, and each paragraph, note,
# table and phụ lục with its lines and what in it is a guess.
cat > kh.yaml <<'EOF'
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã A}
ky_hieu: KH-UBND
dia_danh: A
ngay: 9/2026
trich_yeu: Thực hiện "Đề án"
mo_dau: Ủy ban nhân dân xã xây dựng kế hoạch như sau:
noi_dung: |
  I. NHIỆM VỤ[^1]
  1. Rà soát theo quy định của
  Luật Đất đai và của
  Luật Nhà ở
  - Một \
  hai.
  ## 2. Nhóm
  ## b) Điểm là đề mục
  **Đoạn là đề mục**
  **a)** Nhãn đậm
  \3. Không là đề mục
  3. Các thôn: Thực hiện.

  Biểu 01: Kết quả
  | TT | Tên |
  |:-:|---|
  | 1 | Bưởi<br>"Diễn" |
  | ^ | Cam |

  Chỉ tiêu^[Của năm.] tại [phụ lục: don]:
  TT	Tên
  1	Bưởi
  2	Cam

  [^1]: Chú thích dài,
    hai dòng.
phu_luc:
  - ten: don
    tieu_de: Mẫu đơn
    huong: ngang
    noi_dung: "@don.txt"
ket_thuc: Trên đây là Kế hoạch./.
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [CHỦ TỊCH], ho_ten: A}
EOF
printf '%s\n' 'Điều 1. Phạm vi' '1. Họ tên: ……………' '[không khung]' \
    '| A | B |' > don.txt
sed 's/^trich_yeu.*/trich_yeu: "{{ten}}"/; s/hai\./{{ten}}/' kh.yaml > kh-2.yaml
printf 'ten: "Đề án \\"một\\""\n' > du-lieu.yaml
show() {
    python3 -c 'import json, sys
o = json.load(sys.stdin)
for f in o["findings"]:
    print(f["code"], f["file"], f["line"])
for l in o["outline"]:
    print(l["file"], "%d-%d" % (l["line"], l["lastLine"]), l["kind"],
          "(" + l["title"] + ")", l["depth"], l["label"], "|", l["text"],
          [l[k] for k in ("rows", "columns", "head") if k in l], l["guesses"])'
}
vanban check --outline --diagnostic-format json kh.yaml | show
echo "--- a value put in, another plan, and one that is not there"
vanban check --outline --diagnostic-format json --data du-lieu.yaml \
    kh-2.yaml kh.yaml khong-co.yaml | show | grep -E 'Một|trich_yeu|khong-co'
echo "--- nothing"
vanban check --outline --diagnostic-format json khong-co.yaml
vanban check --outline --diagnostic-format json --set x kh.yaml
