# The country's communes: found by code, by name without marks, by province,
# by the beginnings of words; the place name of their documents.
vanban list communes | wc -l
vanban list communes | cut -f 1 | sort | uniq -d
vanban list communes | cut -f 3 | sort -u | wc -l
vanban list communes 00004
vanban list communes BA DINH
vanban list communes 'phường ba đình, hà nội'
vanban list communes tan a dong na
vanban list communes an phu an giang | head -2
vanban list communes 'phu, thai nguyen' | head -3
vanban list communes dac khu | cut -f 2,5
# numbers, persons and events keep the kind (NĐ 30/2020, PL I, II.4)
vanban list communes bao loc lam dong | cut -f 4,5
vanban list communes dien bien phu | head -1 | cut -f 4,5
vanban list communes nguyen trai | cut -f 4,5
vanban list communes "m'drak"
vanban list communes --json sai gon
vanban list communes --json khong co xa nay
vanban list communes --json | python3 -c \
    'import json, sys; print(len(json.load(sys.stdin)))'
vanban list communes khong co xa nay; echo "status $?"
vanban list formats pdf; echo "status $?"
vanban list formats --json; echo "status $?"
vanban list --json; echo "status $?"

# a list of the unit's own, with lines that are none
mkdir -p own/templates
cat > own/templates/don-vi-hanh-chinh.txt <<'END'
  00004 phường Ba Đình
01 thành phố Hà Nội
  00004 phường Ba Đình
  00008 quận Ngọc Hà
  8 phường Ngọc Hà
  00025 phường
0025 phường Giảng Võ
  00028 xãn Hòa
END
VANBAN_HOME=own vanban list communes; echo "status $?"
rm own/templates/don-vi-hanh-chinh.txt
VANBAN_HOME=own vanban list communes ba; echo "status $?"
