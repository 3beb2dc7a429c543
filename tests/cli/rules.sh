# Every message is listed once, under its group, and every one listed can be
# explained.
vanban list rules > all
grep -v '^#' all | grep . | while IFS=$'\t' read -r code severity mends clause \
    text; do
    [ -n "$severity" ] && [ -n "$mends" ] && [ -n "$clause" ] &&
        [ -n "$text" ] || echo "$code: not complete"
    vanban explain "$code" | grep -q '^$' || echo "$code: not explained"
done
grep -v '^#' all | cut -f1 | grep . | sort | uniq -d
vanban list rules chinh-ta chep-sot
vanban list rules chinh-taa; echo "status $?"
vanban list rules chinh-ta --json | sed -n 1,3p
vanban list rules --json | python3 -c 'import collections, json, sys
rules = json.load(sys.stdin)
print(len({r["code"] for r in rules}) == len(rules))
print(*sorted({r["group"] for r in rules}))'
vanban explain | cut -f1,2
