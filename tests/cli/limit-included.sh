# texts of files of their own: 8 MiB in all, and what is too much is not read
yes 'Một đoạn của phụ lục.' | head -n 120000 >dai.txt
for i in 1 2 3 4; do
    echo "t$i: \"@dai.txt\""
done >k.yaml
vanban dump --stage value k.yaml | sed 's/ block.*/ block/'
sed 's/: "/ = /; s/"//' k.yaml >k.ini
vanban dump --stage value k.ini | sed 's/ block.*/ block/'
