# A character that the font lacks is said once, at its place, and no PDF is
# made; the Word file, which has its own fonts, is.
sed 's/Một câu./Một câu 中 và 中./' files/nho.yaml > plan.yaml
vanban render plan.yaml -f pdf
echo "status $?"
vanban render plan.yaml -f docx
echo "status $?"
ls
