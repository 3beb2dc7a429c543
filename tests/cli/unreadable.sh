# Inputs that cannot be read: status 3.
try() { vanban "$@"; echo "$* -> $?" >&2; }
: > empty.yaml
truncate -s 65M large.yaml
printf 'mau: k\xd5 ho\xb9ch\n' > tcvn3.yaml
mkdir without home
try render nowhere.yaml
try render empty.yaml
try render large.yaml
try render tcvn3.yaml
try render files/nho.yaml --data nowhere.yaml
try render files/nho.yaml -t khong-co
try check without
try check nowhere
VANBAN_HOME=home try render files/nho.yaml
VANBAN_HOME=nowhere try list templates
rm large.yaml
find . -type f | sort >&2
