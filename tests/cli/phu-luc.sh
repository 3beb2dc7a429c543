# a phụ lục that is a file of its own
cp files/phu-luc.yaml .
vanban render phu-luc.yaml -f pdf,docx -o out/
vanban render phu-luc.yaml -o ten.PDF -f pdf
vanban render phu-luc.yaml -f txt -o 'txt/{ten}-ban-1.{ext}'
ls out txt ./*.PDF
cat txt/phu-luc-ban-1-phu-luc-2.txt
echo "--- luồng ra chuẩn"
vanban render phu-luc.yaml -f txt -o -
vanban render phu-luc.yaml -f txt -o /dev/null
echo "--- trùng tên"
cp phu-luc.yaml phu-luc-phu-luc-2.yaml
vanban render phu-luc.yaml phu-luc-phu-luc-2.yaml -f txt -o trung/
cp phu-luc.yaml b-phu-luc-2.txt
vanban render b-phu-luc-2.txt -f txt -o b.txt
ls trung
echo "--- hơn một trăm tệp một lần"
{
    cat phu-luc.yaml
    for i in $(seq 60); do
        printf '  - tieu_de: Danh mục %s\n    tep_rieng: có\n    noi_dung: A.\n' "$i"
    done
} >nhieu.yaml
vanban render nhieu.yaml -f txt,xml -o nhieu/ 2>/dev/null
ls nhieu | wc -l
