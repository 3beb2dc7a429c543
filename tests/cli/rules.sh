# Every message is listed, and every one listed can be explained.
vanban list rules | while IFS=$'\t' read -r code severity text; do
    [ -n "$severity" ] && [ -n "$text" ] || echo "$code: not complete"
    vanban explain "$code" | grep -q '^$' || echo "$code: not explained"
done
