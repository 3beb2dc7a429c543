# Many plans are checked in several processes: the same findings in the same
# order as in one, also where a table that all of them use is faulty and is
# told of once.
mkdir home many
root=$(dirname "$(readlink -f samples)")
cp -r "$root/templates" home/
ln -s "$root/fonts" home/fonts
for i in $(seq 10 49); do
    cp files/nho.yaml many/$i.yaml
done
for i in 13 14 27 48; do
    cp files/sai.yaml many/$i.yaml
done
echo 'mau: khong-co' > many/30.yaml
echo '{' > many/31.yaml

# Both ways for each format, and what they say.
same() {
    for format in short human json sarif; do
        vanban check many -j 1 --diagnostic-format=$format > one
        echo "$format: $?"
        vanban check many -j 4 --diagnostic-format=$format > four
        echo "$format: $?"
        cmp one four
    done
}
same
tail -1 four
vanban check many -j 4 --diagnostic-format=short | cut -d: -f1 | uniq -c
export VANBAN_HOME=home
echo 'so,ten' > home/templates/can-cu/hong.csv
cp samples/cam-tan-2023/ke-hoach.yaml many/40.yaml
same
vanban check many -j 4 | grep -c BASES_COLUMNS
vanban check many/1?.yaml -j 0; echo "status $?"

# One of last year goes with each of them; from a pipe, it is for one alone.
for i in $(seq 10 19); do
    sed 's/Một câu/Năm 2024 có một câu/' files/nho.yaml > many/$i.yaml
done
sed 's/9\/2025/9\/2024/' many/10.yaml > cu.yaml
same_against() {
    for jobs in 1 4; do
        vanban check many -j $jobs --against cu.yaml \
            --diagnostic-format=short > of$jobs
    done
    cmp of1 of4 && grep -c COPIED_YEAR of4
}
same_against
vanban check many --against - --diagnostic-format=short < cu.yaml
echo "status $?"
