# A document that the program has made comes back as a plan that makes it
# again: the same words in the same lines (blanks aside) and on the same pages.
# Named are those that do not: copies of other documents, and forms whose
# fields are in no outline.
try()
{
    local plan=$1 name=$2
    vanban render "$plan" -qf docx,txt -o "a/$name.{ext}" 2> /dev/null ||
        return
    vanban import "a/$name.docx" -o "b/$name.yaml" 2> /dev/null
    vanban render "b/$name.yaml" -qf txt --draft -o "b/$name.txt" 2> /dev/null
    all=$((all + 1))
    if diff -qwB "a/$name.txt" "b/$name.txt" > /dev/null; then
        same=$((same + 1))
    else
        echo "other: $name"
    fi
}

mkdir a b
for group in samples starters; do
    all=0 same=0
    if [ $group = samples ]; then
        for plan in samples/*/ke-hoach.* samples/loai/*.yaml; do
            name=${plan#samples/}
            name=${name#loai/}
            try "$plan" "${name%%[/.]*}"
        done
    else
        for t in $(vanban list templates | cut -f 1); do
            vanban new "$t" -o "$t.yaml" && try "$t.yaml" "moi-$t"
        done
    fi
    echo "$group: $same of $all"
done
