# UTF-16, as Notepad's "Unicode" writes it, with and without its mark, and of
# both orders: read, and told; findings have their places; nothing is mended in
# bytes that are not the text's.
plan() {
    sed 's/^trich_yeu:.*/trich_yeu: Sát nhập các đội/' files/nho.yaml
}
plan > tam.yaml
sed 's/Sát nhập/Sáp nhập/' tam.yaml > moi-can.txt
for kind in UTF-16LE UTF-16BE; do
    iconv -t $kind tam.yaml > khong-$kind.yaml
    { printf '\357\273\277'; cat tam.yaml; } | iconv -f UTF-8 -t $kind \
        > co-$kind.yaml
done
vanban check tam.yaml khong-*.yaml co-*.yaml --diagnostic-format=short
echo "status $?"
for plan in khong-*.yaml co-*.yaml; do
    cp "$plan" "cu-$plan"
    vanban check --fix --dry-run "$plan" | grep '^[-+]'
    vanban check --fix "$plan" > /dev/null
    iconv -f UTF-8 -t "${plan:6:8}" moi-can.txt > can
    case $plan in
    co-*) { printf '\357\273\277'; cat moi-can.txt; } |
        iconv -f UTF-8 -t "${plan:3:8}" > can ;;
    esac
    cmp can "$plan" && echo "$plan: sửa xong"
    cp "cu-$plan" "$plan"
done
sed 's/$/\r/' tam.yaml | iconv -f UTF-8 -t UTF-16LE > crlf.yaml
vanban check --fix crlf.yaml > /dev/null
iconv -f UTF-16LE -t UTF-8 crlf.yaml | tr -d '\r' | cmp - moi-can.txt
iconv -f UTF-16LE -t UTF-8 crlf.yaml | grep -c $'\r'
vanban convert co-UTF-16LE.yaml -o moi.yaml && cmp moi.yaml tam.yaml && echo same
printf 'mau\0x' > hong.yaml
vanban check hong.yaml --diagnostic-format=short; echo "status $?"
