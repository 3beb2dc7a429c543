# A character that the font lacks is said once, at its place, and nothing is
# made of the plan, in whatever format; check finds it too.
sed 's/Một câu./Một câu 中 và 中./' files/nho.yaml > plan.yaml
vanban render plan.yaml -f pdf
echo "status $?"
vanban render plan.yaml -f docx
echo "status $?"
vanban render plan.yaml -f docx --draft
echo "status $?"
vanban check plan.yaml --diagnostic-format short
ls
