# dossier --strict refuses what check calls an error of form; without it, that
# is a warning and the dossier is made.
make() {
    timeout 60 vanban dossier samples/ocop-nam-2026/nam.yaml -q -o "$1" \
        -f txt --set "$3" --diagnostic-format=short $2 2>&1 |
        grep -o ': [^:]*: dưới.*' | sort -u
    ls "$1" 2> /dev/null | wc -l
}
make nhe '' 'ky.quyen_han=KT. CHỦ TỊCH'
make chat --strict 'ky.quyen_han=KT. CHỦ TỊCH'
