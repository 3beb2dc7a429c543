# Wrong usage: every mistake is said, with the nearest right word; status 2.
try() { vanban "$@"; echo "$* -> $?" >&2; }
try rendr
try help rendr
try render
try render --outptu x files/nho.yaml
try render -z files/nho.yaml
try render -draft files/nho.yaml
try render files/nho.yaml --output
try render files/nho.yaml -o
try render files/nho.yaml --draft=co
try render files/nho.yaml -f pfd,docx,htm
try render files/nho.yaml --diagnostic-format xml
try render files
try render files/nho.yaml --set ho_ten
try render files/nho.yaml --set =x
try render files/nho.yaml --profile nd31
try render files/nho.yaml --profile ../nd30
try dump files/nho.yaml
try dump --stage pagse files/nho.yaml
try dump --stage value files/nho.yaml files/sai.yaml
try explain FIELD_MISING
try list template
try check files/cli-none
try list templates formats
ls >&2
