# workbooks as offices have them: names over the table, a header of two rows,
# numbers of the columns, groups, sums, hidden rows, a hidden sheet before
cat > bieu.yaml <<'END'
mau: thong-bao
co_quan: {ten: Sở Mẫu}
so:
ky_hieu: TB-SM
dia_danh: Mẫu
ngay: 9/2025
trich_yeu: Giao chỉ tiêu xã {{ten_xa}}
noi_dung: |
  Chỉ tiêu {{chi_tieu.moi}}, {{chi_tieu.nang_hang}}; thực hiện {{thuc_hien.moi}}, {{thuc_hien.nang_hang}}.
  [mỗi: viec]
  Việc {{viec.stt}}: {{viec.noi_dung}}.
  [hết]
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: GIÁM ĐỐC, ho_ten: Ngô Giả}
END
join='--join viec:ten_xa=files/bieu-viec.xlsx'
try()
{
    vanban batch bieu.yaml --data files/bieu-xa.xlsx "$@" -q -f txt \
        -o 'out/{ten_xa}.{ext}'
    echo "status $?"
}
try
try --header 2
try --header 3
try --header 4
printf 'Tên xã,x\n,\nA,1\n' > trong.csv
vanban batch bieu.yaml --data trong.csv --header 1-2
cat > dau.csv <<'END'
UBND TỈNH MẪU,,,CỘNG HÒA,,
DANH SÁCH,,,,,
STT,Tên xã,Mới,Nâng hạng,Loại,Mã
1,A,1,2,xã,3
END
vanban batch bieu.yaml --data dau.csv
try --header 3-x
try --header 3-4 --header vec=2 $join
try --header 3-4 $join
try --header 3-4 --header viec=2 $join
grep -h 'Chỉ tiêu\|Việc' out/*.txt
cut -d, -f1-4 out/manifest.csv
# a cell with a fault of its own is not told to be blank besides
sed '/mỗi:/,/hết/d; s/Chỉ tiêu.*/Số: {{so}}./; /^so:/d' bieu.yaml > o.yaml
vanban batch o.yaml --data files/o-loi.xlsx -q -f txt -o 'o/{ten_xa}.{ext}'
# names that no data tell apart, and many that are one
{ echo 'Tên xã,Loại'; for i in {1..30}; do echo "A$i,xã"; done; } > nhieu.csv
sed '/^  /d; s|^noi_dung.*|noi_dung: Như trên./.|' bieu.yaml > n.yaml
vanban batch n.yaml --data nhieu.csv -f txt -o ket-qua
vanban batch n.yaml --data nhieu.csv -f txt,pdf -o 'ket-qua/{loai}.{ext}' 2>&1 |
    tail -n 3 >&2
# what is a sum and what is not
cat > cong.csv <<'END'
Chỉ tiêu,Số
Tổng số hộ,1
Cộng Hòa,2
Tổng Bình,3
Cộng (I+II),4
TỔNG SỐ: 3 xã,5
Tổng cộng toàn tỉnh,6
Tổng,7
END
sed 's/{{ten_xa}}/{{chi_tieu}}/' n.yaml > n2.yaml
vanban batch n2.yaml --data cong.csv -f txt --dry-run -o '{chi_tieu}.{ext}'
