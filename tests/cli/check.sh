# Findings go to stdout; a folder is searched; json is one array.
mkdir -p all/below
cp files/nho.yaml all/a.yaml
cp files/sai.yaml all/below/b.yaml
cp files/sai.yaml all/.hidden.yaml
echo x > all/c.md
vanban check all; echo "status $?"
vanban check all/a.yaml; echo "status $?"
vanban check all --diagnostic-format short; echo "status $?"
vanban check all --diagnostic-format json | tee all.json
python3 -m json.tool all.json > /dev/null && echo valid
vanban check all/a.yaml --diagnostic-format=json; echo "status $?"
