# UTF-16, as Notepad's "Unicode" writes it, with and without its mark, and of
# both orders: read, and told; findings have their places; nothing is mended in
# bytes that are not the text's.
plan() {
    sed 's/^trich_yeu:.*/trich_yeu: Sát nhập các đội/' files/nho.yaml
}
plan > tam.yaml
for kind in UTF-16LE UTF-16BE; do
    iconv -t $kind tam.yaml > khong-$kind.yaml
    { printf '\357\273\277'; cat tam.yaml; } | iconv -f UTF-8 -t $kind \
        > co-$kind.yaml
done
vanban check tam.yaml khong-*.yaml co-*.yaml --diagnostic-format=short
echo "status $?"
for plan in khong-*.yaml co-*.yaml; do
    cp "$plan" truoc
    vanban check --fix "$plan" > /dev/null
    cmp truoc "$plan"
done
vanban convert co-UTF-16LE.yaml -o moi.yaml && cmp moi.yaml tam.yaml && echo same
printf 'mau\0x' > hong.yaml
vanban check hong.yaml --diagnostic-format=short; echo "status $?"
