# A character that the font lacks is said once, at its place, and nothing is
# made of the plan, in whatever format; check finds it too.
sed 's/Một câu./Một câu 中 và 中./' files/nho.yaml > plan.yaml
vanban render plan.yaml -f pdf
echo "status $?"
vanban render plan.yaml -f docx
echo "status $?"
vanban render plan.yaml -f docx --draft
echo "status $?"
vanban render plan.yaml -f pdf --draft -q
python3 files/../../tools/show-pdf plan.pdf | grep -oE '[[)]-[0-9]+[(]' |
    sort | uniq -c
rm -f plan.pdf
vanban check plan.yaml --diagnostic-format short
ls
# Signs come from the face of the symbols; without it they are an error that
# says what to install, and letters are one as before.
sed 's/Một câu./Một câu ☑ và 中 và ☐☑./' files/nho.yaml > plan.yaml
vanban check plan.yaml --diagnostic-format short
mkdir -p home/fonts
sed '/DejaVu/d; /seguisym/d; s/= Segoe UI Symbol.ttf/= khong-co.ttf/' \
    samples/../fonts/fonts.ini > home/fonts/fonts.ini
VANBAN_HOME=home vanban render plan.yaml -f docx
VANBAN_HOME=home vanban list fonts | tail -n 1
