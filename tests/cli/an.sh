# What a terminal would obey is shown: in names of files, keys, templates,
# options, data, and in the line under a place; in JSON it is escaped.
name=$(printf 'p\033[2Jq\302\233\342\200\256.yaml')
printf 'mau: "ke\033[31mhoach"\nx\007: 1\n\342\200\256y: 2\n"a\302\233b": 3\n' \
    > "$name"
vanban check "$name"
vanban check "$name" --diagnostic-format json | grep -c '\\u001b'
vanban render "$name" -t "$(printf 'ke\033[0m')"
vanban render "$name" --set "$(printf 'k\033=1')"
vanban "$(printf 'che\033ck')"
vanban render "$(printf -- '--fo\033')"
vanban render "$(printf 'khong\377co.yaml')"
vanban new thong-bao -o "$(printf 'moi\033.yaml')"
vanban render "$(printf 'moi\033.yaml')" --draft -f txt \
    -o "$(printf 'ra\033.txt')" 2>&1 | grep -c "$(printf '\033')"
