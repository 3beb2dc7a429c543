# There is one array on stdout, also where nothing can be checked.
for words in '--profile nd31' '--data nowhere.yaml' '--set x' 'nowhere' \
    'empty'; do
    mkdir -p empty
    vanban check files/nho.yaml $words --diagnostic-format json > out.json
    echo "status $?"
    python3 -m json.tool --no-ensure-ascii out.json | grep -E 'code|^\[\]'
done
VANBAN_HOME=empty vanban check files/nho.yaml --diagnostic-format json |
    python3 -m json.tool --no-ensure-ascii | grep code
vanban render files/nho.yaml -f pfd --diagnostic-format json 2>&1 |
    python3 -m json.tool --no-ensure-ascii | grep code
vanban dump files/nho.yaml --diagnostic-format json 2>&1 |
    python3 -m json.tool --no-ensure-ascii | grep code
