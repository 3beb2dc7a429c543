# Results that would meet are refused before anything is written; status 2.
try() { vanban "$@"; echo "$* -> $?" >&2; }
cp files/nho.yaml plan.txt
mkdir a b
cp files/nho.yaml a/x.yaml
cp files/nho.yaml b/x.yaml
try render a/x.yaml b/x.yaml -o out/
try render files/nho.yaml -f pdf,docx -o one.pdf
try render files/nho.yaml files/sai.yaml -f pdf -o one.pdf
try render files/nho.yaml -f pdf -o '{ten}.{etx}'
try render files/nho.yaml -f pdf -o '{ten'
try render files/nho.yaml -o -
try render files/nho.yaml files/sai.yaml -f pdf -o -
try render plan.txt -f txt
find . -type f | sort >&2
