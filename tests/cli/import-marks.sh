# what would mean something in a plan's text is written so that it does not
cat >dau.txt <<'END'
ỦY BAN NHÂN DÂN XÃ BA TƠ
Số: 7/BC-UBND
BÁO CÁO
Kết quả sửa chữa đường
1. Chỗ a<b, 3 < 5, <x>, </x>, <3 và < sau.
2. Dấu [ đứng riêng, [a], [ế], [1], [^1], ^[b], ^ một mình, \ và ].
END
vanban import dau.txt -o k.yaml
grep -n '<\|\[' k.yaml
