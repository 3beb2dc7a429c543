# What the program has made in Word it makes again from that file: the same
# words in the same lines of the same pages, measured in PDF.
mkdir a b
all=0 same=0 equal=0
for plan in samples/*/ke-hoach.* samples/loai/*.yaml; do
    name=${plan#samples/}
    name=${name#loai/}
    name=${name%%[/.]*}
    vanban render "$plan" -qf pdf,docx -o "a/$name.{ext}" 2> /dev/null ||
        continue
    vanban render "a/$name.docx" -qf pdf,docx --draft -o "b/$name.{ext}" \
        2> /dev/null
    for side in a b; do
        pdftotext -layout "$side/$name.pdf" "$side/$name.txt"
    done
    all=$((all + 1))
    if diff -qwB "a/$name.txt" "b/$name.txt" > /dev/null; then
        same=$((same + 1))
        cmp -s "a/$name.docx" "b/$name.docx" && equal=$((equal + 1))
    else
        echo "other: $name"
    fi
done
echo "$same of $all, $equal with the same bytes in Word"
