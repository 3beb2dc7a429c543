# The bench makes documents and writes none.
vanban bench files/nho.yaml -n 2 -f pdf,docx | sed 's/[0-9.]*[0-9]/N/g'
ls
try() { vanban bench "$@" > out.txt; echo "$* -> $?" >&2; cat out.txt >&2; }
try files/nho.yaml -n abc
try files/nho.yaml -n 0
try files/nho.yaml -n 12x
try files/nho.yaml -n 99999999999999
try -
try nowhere.yaml
rm out.txt
