# The official forms, word for word: blank, and with every blank filled.
tests=$(readlink -f files)/../..
for form in "$tests"/forms/*.txt; do
    name=$(basename "$form" .txt)
    echo "mau: $name" > trang.yaml
    vanban dump --stage tree trang.yaml |
        "$tests"/tools/form-words "$form"
    vanban dump --stage tree "${form%.txt}.yaml" |
        "$tests"/tools/form-words "$form" "${form%.txt}.yaml"
done
