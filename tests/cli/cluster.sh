# The job files of samples/cluster, set as a user sets them: what they make is
# byte for byte what one undisturbed run makes. No home, no folder for
# temporary files, whatever the locale.
export HOME=$PWD/none TMPDIR=$PWD/none PARALLEL_HOME=
c=samples/cluster
python3 files/../../tools/make-communes 60 . > /dev/null
one="samples/hang-loat/ocop.yaml --data xa.csv -f txt,docx"
vanban batch $one -o 'mot/{tinh}/{ma_xa}.{ext}' -q 2> /dev/null

# set_in FILE NAME=VALUE...: the file with other settings, in this folder.
set_in()
{
    local to=$1 setting
    cp "$c/$to" "$to"
    shift
    for setting; do
        python3 - "$to" "$setting" <<'PY'
import re, sys
path, setting = sys.argv[1:]
name = setting.partition("=")[0]
text = open(path, encoding="utf-8").read()
text, n = re.subn("(?m)^%s=.*$" % name, lambda m: setting, text, count=1)
open(path, "w", encoding="utf-8").write(text)
if n != 1:
    print("no setting:", name)
PY
    done
}
# Compares the folder $1 with that of the one run, its lists with the shards'.
same()
{
    mkdir -p "lists/$1"
    mv "$1"/manifest-* "lists/$1" && diff -r "$1" mot && echo "the same"
    find "$1" -name '.vanban*' | wc -l
}
plan="plan=samples/hang-loat/ocop.yaml"
options="options=(-f 'txt,docx')"

echo "== GNU parallel"
set_in parallel.sh $plan names="'song/{tinh}/{ma_xa}.{ext}'" parts=4 jobs=2 \
    "$options"
LC_ALL=C ./parallel.sh 2>&1 | sort; echo "status ${PIPESTATUS[0]}"
ls song | grep -c manifest-
same song
set_in parallel.sh $plan data=samples/hang-loat/xa.csv parts=4 jobs=2 \
    names="'mau/{ma_xa}.{ext}'"
./parallel.sh 2> /dev/null; echo "status $?"
vanban batch samples/hang-loat/ocop.yaml --data samples/hang-loat/xa.csv \
    -o 'mau-1/{ma_xa}.{ext}' -q 2> /dev/null
rm mau/manifest-* && diff -r mau mau-1 && echo "the same"

echo "== other machines: what stands for ssh runs the words in another folder"
cat > gia-ssh <<'SSH'
#!/bin/bash
while [ "$1" != may1 ]; do shift; done
shift
[ "$1" != -- ] || shift
echo "$*" | cut -c1-4 >> gia-ssh.log
cd / && SHELL=/bin/bash exec bash -c "$*" # as a login would
SSH
chmod +x gia-ssh
set_in parallel.sh $plan names="'xa/{tinh}/{ma_xa}.{ext}'" parts=3 jobs=1 \
    "$options" "machines='$PWD/gia-ssh may1,:'"
./parallel.sh 2>&1 | sort; echo "status ${PIPESTATUS[0]}"
same xa
[ -s gia-ssh.log ] && echo "some there"

echo "== a shard is killed in the middle, another does not start"
cat > gay <<'GAY'
#!/bin/bash
case "$*" in
*"--shard 2/4")
    vanban "$@" 2> /dev/null &
    for i in {1..3000}; do
        [ "$(find gay-1 -name '*.docx' | wc -l)" -gt 1 ] && break
        sleep 0.01
    done
    kill -KILL $! $$ ;;
*"--shard 3/4") exit 127 ;;
esac
exec vanban "$@"
GAY
chmod +x gay
mkdir gay-1
set_in parallel.sh $plan names="'gay-1/{tinh}/{ma_xa}.{ext}'" parts=4 jobs=2 \
    "$options" vanban="\"$PWD/gay\""
./parallel.sh 2>&1 | grep -v COLUMN_UNUSED | sort
echo "status ${PIPESTATUS[0]}"
sed -i 's/^vanban=.*/vanban=vanban/' parallel.sh
./parallel.sh phan 3 2> /dev/null; echo "status $?"
./parallel.sh 2>&1 | grep -v COLUMN_UNUSED; echo "status ${PIPESTATUS[0]}"
same gay-1

echo "== records that are wrong"
mkdir sai
python3 files/../../tools/make-communes --broken 60 sai > /dev/null
set_in parallel.sh $plan data=sai/xa.csv parts=4 jobs=2 \
    names="'co-sai/{stt}.{ext}'"
./parallel.sh 2>&1 | grep '^vanban\|^phần ./.:\|^sửa'
echo "status ${PIPESTATUS[0]}"
cp xa.csv sai/xa.csv # mended
for i in 1 2 3; do ./parallel.sh phan $i 2> /dev/null; done
./parallel.sh noi; echo "status $?"
./parallel.sh phan 4 2> /dev/null
./parallel.sh noi; echo "status $?"
set_in parallel.sh plan=khong-co.yaml parts=2 jobs=1
./parallel.sh 2>&1 | sort; echo "status ${PIPESTATUS[0]}"

echo "== Slurm: what stands for sbatch runs each job at once"
mkdir bin
cat > bin/sbatch <<'SBATCH'
#!/bin/bash
echo "${@##*/}" >> sbatch.log
array=none
while [[ $1 = --* ]]; do
    case $1 in --array=*) array=${1#*=} ;; esac
    shift
done
case $array in
none) bash "$@" >&2 ;;
*-*) for ((i = ${array%-*}; i <= ${array#*-}; i++)); do
        [ "$i" != "${SKIPPED:-}" ] || continue
        SLURM_ARRAY_TASK_ID=$i bash "$@" 2> /dev/null
    done ;;
*) SLURM_ARRAY_TASK_ID=$array bash "$@" 2> /dev/null ;;
esac
echo "$((17 + $(wc -l < sbatch.log)));cum"
SBATCH
chmod +x bin/sbatch
PATH=$PWD/bin:$PATH
set_in slurm.sbatch $plan names="'slurm/{tinh}/{ma_xa}.{ext}'" parts=4 \
    "$options"
SKIPPED=3 bash slurm.sbatch 2>&1
bash slurm.sbatch 3 2>&1
bash slurm.sbatch noi 2>&1
bash slurm.sbatch x; echo "status $?"
cat sbatch.log
same slurm

echo "== Kubernetes: the command of each container, from what YAML says"
csplit -sz -f tai-lieu- "$c/kubernetes.yaml" '/^---$/' '{*}'
for i in tai-lieu-*; do
    sed -i '/^---$/d' "$i"
    vanban dump --stage value "$i" > "$i.value"
    cut -d' ' -f1,4 "$i.value" | grep -E \
        '^(apiversion|kind|metadata.name|spec.[a-z]*|.*restartpolicy) "'
done
# The command of the container in a document.
command_of()
{
    python3 -c 'import json, sys
for line in sys.stdin:
    key, place, kind, *text = line.rstrip("\n").split(" ", 3)
    if key == "spec.template.spec.containers[0].args[0]":
        print(json.loads(text[0]))' < "$1"
}
export PLAN=samples/hang-loat/ocop.yaml DATA=xa.csv FORMAT=txt,docx PARTS=4 \
    NAMES='pod/{tinh}/{ma_xa}.{ext}' FOLDER=pod JOB_COMPLETION_INDEX
for JOB_COMPLETION_INDEX in 3 0 1 2; do
    sh -c "$(command_of tai-lieu-02.value)"
done 2> /dev/null
sh -c "$(command_of tai-lieu-03.value)" 2>&1
same pod
