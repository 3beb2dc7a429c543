# Outputs that cannot be written: status 4, and nothing is left behind.
try() { vanban "$@"; echo "$* -> $?" >&2; }
echo x > file
try render files/nho.yaml -f txt -o nowhere/x.txt
try render files/nho.yaml -f txt -o file/x.txt
try render files/nho.yaml -f txt -o file/
try render files/nho.yaml -f txt -o /dev/full
try render files/nho.yaml -f txt -o - > /dev/full
try render files/nho.yaml -f txt -o - >&-
try list rules > /dev/full
try new ke-hoach -o file
{ sleep 0.3; vanban list rules; echo "pipe -> $?" >&2; } | true
find . -type f | sort >&2
