# No result replaces a file that the run reads: a plan, what it takes in by @,
# --data, a template; by this name or through a link. Nothing is written then.
try() { vanban "$@"; echo "$* -> $?" >&2; }
cp samples/quang-trung-2025/noi-dung.txt .
cp samples/quang-trung-2025/ke-hoach.ini noi-dung.ini
cp noi-dung.txt kept.txt
cp files/nho.yaml a.yaml
cp files/nho.yaml b.txt
cp files/them.yaml a.txt
ln -s noi-dung.txt link.txt
try render noi-dung.ini -f txt
try render noi-dung.ini -f txt --draft
try render noi-dung.ini -f txt -o link.txt
try render a.yaml noi-dung.ini -f txt
try render a.yaml b.txt -f txt -o 'b.{ext}'
try render a.yaml -f txt --data a.txt
mkdir out
try render a.yaml b.txt -f txt -o 'out/../{ten}.{ext}'
cmp noi-dung.txt kept.txt
printf 'ten\xd5\n' > noi-dung.txt
try render noi-dung.ini -f txt --draft
wc -c < noi-dung.txt >&2
mkdir -p home/templates
echo '<template name="x" title="Thử" type="Thử"><fields>
  <field name="a"/></fields><body><para>Một {{a}}</para></body></template>' \
    > home/templates/x.xml
echo 'mau: x' > x.yaml
VANBAN_HOME=home try render x.yaml -f txt -o y.txt
VANBAN_HOME=home try render x.yaml -f xml -o home/templates/
grep -c field home/templates/x.xml >&2
vanban render <(cat files/nho.yaml) -f txt -o pipe.txt
cmp pipe.txt <(vanban render a.yaml -f txt -o -)
ls >&2
