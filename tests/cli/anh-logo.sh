# The logo of a school: a file beside the profile that names it, above the
# school's name, in the PDF and the Word file alike.
mkdir -p home/templates
cp -r samples/../templates/. home/templates/
ln -s "$(realpath samples/../fonts)" home/fonts
cp files/anh/so-do.png home/templates/
cat > home/templates/truong.ini <<'INI'
[chung]
ten = truong
ke_thua = nd30.ini
[khung]
logo = so-do.png
logo_width = 25
INI
sed 's/so-do/khong-co/' home/templates/truong.ini > home/templates/thieu.ini
sed 's/so-do/..\/so-do/' home/templates/truong.ini > home/templates/ngoai.ini
cat > a.yaml <<'PLAN'
mau: thong-bao
co_quan: {chu_quan: Sở Giáo dục và Đào tạo, ten: Trường THPT Suối Mẫu}
so: 5
ky_hieu: TB-THPT
dia_danh: Suối Mẫu
ngay: 3/3/2026
trich_yeu: Về lịch thi
noi_dung: Lịch thi như đã báo./.
ky: {quyen_han: HIỆU TRƯỞNG, ho_ten: Nguyễn Văn A}
noi_nhan: "- Lưu: VT."
PLAN
export VANBAN_HOME=home
vanban render a.yaml --profile truong -f txt,pdf,docx -o ./ || exit 1
head -n 8 a.txt
pdfimages -list a.pdf | awk 'NR > 2 { print $3, $4, $5, $6, $13 }'
unzip -p a.docx word/document.xml | grep -o 'wp:extent [^>]*\|wp:docPr [^>]*'
vanban render a.yaml --profile thieu -f txt -o b.txt
vanban render a.yaml --profile ngoai -f txt -o b.txt
