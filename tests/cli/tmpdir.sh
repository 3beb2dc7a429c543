# An INI plan needs no folder for temporary files.
cp samples/quang-trung-2025/* .
TMPDIR=/nowhere vanban render ke-hoach.ini -f txt -o a.txt; echo "status $?"
TMPDIR= vanban render ke-hoach.ini -f txt -o b.txt; echo "status $?"
cmp a.txt b.txt
