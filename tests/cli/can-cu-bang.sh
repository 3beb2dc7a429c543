# Tables of legal bases and of wrong words: a unit's own beside those of the
# program, and what is wrong in them.
mkdir home
root=$(dirname "$(readlink -f samples)")
cp -r "$root/templates" home/
ln -s "$root/fonts" home/fonts
cat > home/templates/can-cu/xa.csv <<'END'
loai,so_ky_hieu,ngay,co_quan,trich_yeu,den
Quyết định,12/QĐ-UBND,05/3/2025,Ủy ban nhân dân xã Phú Thịnh,về việc giao chỉ tiêu,
Quyết định,13,05/3/2025,Ủy ban nhân dân xã Phú Thịnh,sai số,
Quyết định,14/QĐ-UBND,3/2025,Ủy ban nhân dân xã Phú Thịnh,sai ngày,
END
echo 'so,ten' > home/templates/can-cu/hong.csv
echo 'chu,khac' > home/templates/chinh-ta/hong.csv
printf 'sai,dung\nchỉ tiểu,chỉ tiêu\n' > home/templates/chinh-ta/xa.csv
cat > ct.yaml <<'END'
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
ky_hieu: KH-UBND
dia_danh: Phú Thịnh
ngay: 9/2025
trich_yeu: Giao chỉ tiểu
can_cu: ["12/QĐ-UBND"]
noi_dung: |
  I. MỤC ĐÍCH
  - Nâng cao chất lượng.
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: Nguyễn Văn A}
END
export VANBAN_HOME=home
vanban render ct.yaml -f txt -o - 2> /dev/null | grep -A2 '12/QĐ'
vanban check ct.yaml --diagnostic-format=short >&2
