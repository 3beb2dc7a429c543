# Lines as the older Word breaks them, and as the newer one by the profile; glue
# stands in the Word file only where a line would part what it joins.
mkdir moi
cp -r samples/../templates moi/
sed -i 's/^compatibility = 14/compatibility = 15/' moi/templates/nd30.ini
lines() { vanban dump --stage pages "$@" | sed -n 's/^  text \(.*\)/\1/p'; }
mode() { vanban render "$@" -f xml -o - |
    sed -n 's/.*\(compatibilityMode"\)[^>]*\(w:val="[0-9]*"\).*/\1 \2/p'; }

plan=samples/cam-tan-2023/ke-hoach.yaml
mode $plan
VANBAN_HOME=moi mode $plan
lines $plan | sed -n '10,12p'
VANBAN_HOME=moi lines $plan | sed -n '10,12p'
VANBAN_HOME=moi vanban render $plan -f pdf -o moi.pdf -q
echo "status $?"

echo "== glue"
for plan in samples/xop-2025 samples/cam-tan-2023; do
    vanban render $plan/ke-hoach.yaml -f xml -o - |
        grep -oE '[^ >]*('$'\u00a0''|<w:noBreakHyphen/>)[^ <]*' | sort | uniq -c
done
