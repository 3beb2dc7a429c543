# What one document may take of time and memory: told with its figure, and the
# other records of a batch go on.
exec >&2
plan()
{
    printf 'mau: ke-hoach\nco_quan: {ten: Ủy ban nhân dân xã A}\nso: 5\n'
    printf 'ky_hieu: KH-UBND\ndia_danh: A\nngay: 9/9/2025\n'
    printf 'trich_yeu: Thử\nket_thuc: Hết./.\nnoi_nhan: ["Lưu: VT"]\n'
    printf 'ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: B}\n'
}

{ plan && printf 'noi_dung:\n' && yes -- '- x' | head -n 20000; } >dai.yaml
vanban render dai.yaml -q -f txt -o dai.txt --max-memory 20
echo "status $?, made: $(ls dai.txt 2>/dev/null)"
vanban render dai.yaml -q -f txt -o dai.txt --max-memory 400 --max-seconds 100
echo "status $?, made: $(ls dai.txt)"
vanban check dai.yaml --max-seconds 0
echo "status $?"

{ plan && printf 'noi_dung: |\n  [mỗi: viec]\n  {{viec.ten}}\n  [hết]\n'; } >k.yaml
printf 'ma\n1\n2\n3\n' >d.csv
{ printf 'ma,ten\n1,a\n3,b\n' && yes 2,x | head -n 30000; } >v.csv
vanban batch k.yaml -q -j 1 -f txt --data d.csv --join viec:ma=v.csv \
    -o 'o/{ma}.{ext}' --max-memory 20
echo "status $?, made:" o/*.txt
cat o/failed.csv

# what depends on how fast a machine is
vanban explain TIME_USED_UP WORK_STOPPED
