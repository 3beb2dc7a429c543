# Every kind of mend: what is planted, what comes of it and what is left. The
# findings that were mended are gone, all others stand as before.
cp -r files/sua sua && cd sua || exit
{ printf '\357\273\277'; sed "s/\$/$(printf '\r')/" the-thuc.yaml; } > crlf.yaml
codes='import json, sys, collections
count = collections.Counter
before, after = (json.load(open(name)) for name in sys.argv[1:3])
kept = count(f["code"] for f in before if not f["mends"])
new = count(f["code"] for f in after)
print("mended:", *sorted(f["code"] for f in before if f["mends"]))
print("new:", *(new - kept).elements(), "gone:", *(kept - new).elements())'
sed 's/^dai_dien:/dai_dienn:/; s/^van_ban:/&\n  san_pham_mauu: không/' \
    ../samples/ocop-ho-so/san-pham.yaml > ho-so.yaml
for plan in [a-q]*.yaml t*.yaml kh.ini; do
    data=
    [ $plan = cho.yaml ] && data="--data xa-du-lieu.yaml"
    echo "== $plan"
    vanban check $plan $data --diagnostic-format=json > before.json
    vanban check $plan $data --fix --dry-run | tr -d '\r'
    vanban check $plan $data --fix --diagnostic-format=short |
        sed 's,.*/templates/,templates/,'
    vanban check $plan $data --diagnostic-format=json > after.json
    python3 -c "$codes" before.json after.json
    vanban check $plan $data --fix --dry-run
done
echo '== marks and ends of lines stay'
head -c 3 crlf.yaml | od -An -tx1
echo $(grep -c . crlf.yaml) $(grep -c "$(printf '\r')\$" crlf.yaml)
tr -d '\r' < crlf.yaml | tail -c +4 | cmp - the-thuc.yaml && echo same
echo '== several at once, one file of two plans'
cp ../files/sua/het.txt . && cp ../files/sua/het.yaml het.yaml
cp het.yaml nua.yaml
vanban check het.yaml nua.yaml --fix | tail -2
echo '== where it makes the status 1'
cp ../files/sua/het.txt .
vanban check het.yaml --fail-level=error > out; echo $?
vanban check het.yaml --fail-level warning > out; echo $?
vanban check het.yaml --fail-level=none; echo $?
vanban check muc.yaml --fix --fail-level=note > out; echo $?
vanban check - --fix < muc.yaml; echo $?
cp ../files/sua/muc.yaml . && vanban check muc.yaml --fix --dry-run > out
echo $?; cmp muc.yaml ../files/sua/muc.yaml && echo untouched
vanban check muc.yaml --fix --diagnostic-format=json
