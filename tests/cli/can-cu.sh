# The registry of legal bases: what is known of each, by words without marks, by
# number, in JSON; nothing found. Of a unit's own table, whose facts stay.
mkdir home
root=$(dirname "$(readlink -f samples)")
cp -r "$root/templates" home/
ln -s "$root/fonts" home/fonts
cat > home/templates/can-cu/xa.csv <<'CSV'
loai,so_ky_hieu,ngay,co_quan,trich_yeu,tu,den,sua_doi,thay_the,nguon,ngay_kiem,chac_chan,ghi_chu
Quyết định,12/QĐ-MAU,05/3/2021,Ủy ban nhân dân xã Suối Mẫu,giao chỉ tiêu mẫu,06/3/2021,31/12/2023,,,sổ công văn,01/02/2026,thấp,đã hết
Quyết định,13/QĐ-MAU,05/3/2022,Ủy ban nhân dân xã Suối Mẫu,sửa chỉ tiêu mẫu,,,12/QĐ-MAU,,,,vừa,
Quyết định,14/QĐ-MAU,05/3/2024,Ủy ban nhân dân xã Suối Mẫu,giao chỉ tiêu mẫu mới,05/3/2024,,,12/QĐ-MAU,,,cao,
CSV
export VANBAN_HOME=home
vanban can-cu chi tieu mau; echo "status $?"
vanban can-cu 13/QĐ-MAU
vanban can-cu --json suoi mau
vanban can-cu --json khong co; echo "status $?"
vanban can-cu khong co; echo "status $?"
