# Word files in the manner of real offices: heads in a table, set with tabs or
# one below the other, a number of the Party, V/v in quotation marks, signers in
# two and three columns, documents that lack what their form asks for, a table
# in a table, a statute behind a decision, resolutions of the Party, a type of its
# own, parts below a title, a draft. Each makes its pages, no word is lost.
tools=$(readlink -f files)/../../tools
for mo in files/that/*.mo; do
    name=$(basename "$mo" .mo)
    echo "== $name"
    "$tools/make-office" "$mo" "$name.docx"
    vanban import "$name.docx" -o "$name.yaml" 2> "$name.err"
    cat "$name.err"
    cat "$name.yaml"
    vanban render "$name.yaml" -qf txt -o "$name.txt" 2> loi.err ||
        grep "lỗi" loi.err
    "$tools/words-lost" "$mo" "$name.txt" "$name.err"
    rm "$name.docx" # no Word file for others to judge
done
