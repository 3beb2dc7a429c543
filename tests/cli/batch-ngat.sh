# Runs that are cut off: a worker dies, everything is killed, the user stops
# it, nothing can be written; with workers, and in one process alone. What was
# made is whole, and --resume makes the rest, so that all is as if nothing had
# happened. Four records, 020 to 023, are long: as many as two workers are given
# at a time.
h=files/hang-loat
python3 - > lon.yaml <<'END'
for n in range(1, 41):
    print(f"- {{ma: '{n:03}', than: {'Một câu dài cho nhiều trang. ' * 40!r}}}"
          if n not in (20, 21, 22, 23) else f"- ma: '{n:03}'\n  than: |\n" +
          "    Một dòng trong rất nhiều dòng của một văn bản dài.\n" * 20000)
END
sed '/noi_dung:/,/hết/d; s/{{.*}}/x/' $h/ke-hoach.yaml > dai.yaml
echo 'noi_dung: "{{than}}"' >> dai.yaml
common='dai.yaml --data lon.yaml -f docx'
vanban batch $common -o 'ref/{ma}.{ext}' -q -j 2; echo "status $?"

# The processes that $1 has forked. To look at all processes takes its time
# where there are many; not every kernel tells it shorter.
children()
{
    local stat line words
    if [ -e "/proc/$1/task/$1/children" ]; then
        read -ra words < "/proc/$1/task/$1/children"
        echo "${words[@]}"
        return
    fi
    for stat in /proc/[0-9]*/stat; do
        # pid (name) state parent
        { read -r line < "$stat"; } 2>/dev/null || continue
        words=(${line##*) })
        [ "${words[1]}" = "$1" ] && stat=${stat%/stat} && echo "${stat##*/}"
    done
}
# Waits until the run $1 has the long records in hand, and holds its workers
# there: what comes before is in the folder $2.
hold()
{
    local i
    workers=
    for i in {1..3000}; do
        [ -n "$workers" ] || workers=$(children "$1")
        [ -e "$2/018.docx" ] && [ -e "$2/019.docx" ] && break
        sleep 0.01
    done
    sleep 0.05 # what they had to tell of those before has been told
    # shellcheck disable=SC2086 # words
    kill -STOP $workers
    child=${workers%% *}
    ls "$2" | grep -q '02[0-3]' && echo "too late"
}
go_on()
{
    # shellcheck disable=SC2086 # words
    kill -CONT $workers 2> /dev/null
}
resume()
{
    vanban batch $common -o "$1/{ma}.{ext}" --resume -q
    echo "resumed, status $?"
    diff -r "$1" ref && find "$1" -name '.vanban*' | wc -l
}

echo "== a worker dies"
vanban batch $common -o 'a/{ma}.{ext}' -q -j 2 2> a.err &
hold $! a
kill -KILL "$child"
go_on
wait $!; echo "status $?"
# which of the long ones it is does not matter
either='s/02[0-3]\.docx/020.docx/; s/^2[0-3],/20,/; s/lon.yaml:[0-9]+:/lon.yaml:20:/'
sed -E "s/tín hiệu 9/died/; $either" a.err >&2
cut -d, -f1-4 a/manifest.csv | grep -v xong | sed -E "$either"
grep -c ma: a/failed.yaml
resume a

echo "== everything is killed"
vanban batch $common -o 'b/{ma}.{ext}' -q -j 2 2> /dev/null &
hold $! b
exec 3>&2 2> /dev/null # the shell's own word for it
# shellcheck disable=SC2086 # words
kill -KILL $! $workers
wait $!; echo "status $?"
exec 2>&3
ls b | grep manifest
printf '21,lon.yaml:1:1,xong,02' >> b/manifest.part.csv # a torn line
vanban batch $common -o 'b/{ma}.{ext}' --dry-run --resume -q | grep -c '0[23]9'
resume b

echo "== the user stops it"
vanban batch $common -o 'c/{ma}.{ext}' -q -j 2 2> c.err &
hold $! c
kill -INT $!
sleep 0.3
go_on
wait $!; echo "status $?"
sed -E 's/[0-9]+ trên/N trên/' c.err >&2
ls c | grep manifest
[ "$(ls c | wc -l)" -lt 41 ] && echo "not all"
resume c

echo "== and will not wait: it ends at once, though the worker does not"
vanban batch $common -o 'h/{ma}.{ext}' -q -j 2 2> /dev/null &
hold $! h
kill -INT $!
sleep 0.3
kill -TERM $!
wait $!; echo "status $?"
kill -0 "$child" 2> /dev/null || echo "no worker is left"
resume h

echo "== it is asked once, and the worker in hand does not end: a few seconds"
vanban batch $common -o 'i/{ma}.{ext}' -q -j 2 2> i.err &
hold $! i
kill -TERM $!
wait $!; echo "status $?"
sed -E 's/[0-9]+ trên/N trên/' i.err >&2
kill -0 "$child" 2> /dev/null || echo "no worker is left"
resume i

# Waits until the run $1 of one worker has made something in $2.
hold_one()
{
    local i
    for i in {1..3000}; do
        [ -e "$2/003.docx" ] && break
        sleep 0.01
    done
    workers=$(children "$1") child=$workers
    kill -STOP "$child"
    [ ! -e "$2/021.docx" ] || echo "too late"
}
echo "== one worker: the run is stopped"
vanban batch $common -o 'm/{ma}.{ext}' -q -j 1 2> m.err &
hold_one $! m
kill -INT $!
sleep 0.3
go_on
wait $!; echo "status $?"
sed -E 's/[0-9]+ trên/N trên/' m.err >&2
ls m | grep manifest
[ "$(ls m | wc -l)" -lt 41 ] && echo "not all"
resume m

echo "== the run alone is killed: its worker goes with it, and its lock"
vanban batch $common -o 'k/{ma}.{ext}' -q -j 1 2> /dev/null &
hold_one $! k
exec 3>&2 2> /dev/null
kill -KILL $!
wait $!; echo "status $?"
exec 2>&3
for i in {1..300}; do
    # one that nobody has asked for yet, as its parent is gone, has ended, too
    state=$(sed 's/.*) \(.\).*/\1/' "/proc/$child/stat" 2> /dev/null)
    [ "${state:-Z}" = Z ] && echo "no worker is left" && break
    sleep 0.01
done
resume k

echo "== a worker obeys a signal to itself"
vanban batch $common -o 'n/{ma}.{ext}' -q -j 2 2> n.err &
hold $! n
kill -TERM "$child"
go_on
wait $!; echo "status $?"
sed -E "s/tín hiệu 15/asked to end/; $either" n.err >&2
resume n

echo "== two at a time"
vanban batch $common -o 'd/{ma}.{ext}' -q -j 2 2> /dev/null &
hold $! d
vanban batch $common -o 'd/{ma}.{ext}' -q
echo "status $?"
go_on
wait $!; echo "status $?"
resume d

echo "== no room: a file may have 15 blocks, and a long record needs more"
(ulimit -f 15; vanban batch $common -o 'e/{ma}.{ext}' -q -j 1)
echo "status $?"
cut -d, -f1-4 e/manifest.csv | grep -v xong
resume e
mkdir g; : > g/h
vanban batch $common -o 'g/h/{ma}.{ext}'; echo "status $?"
mkdir g/001.docx g/002.docx g/003.docx g/004.docx g/005.docx
vanban batch $common -o 'g/{ma}.{ext}' -q -j 1
echo "status $?"
rmdir g/00[1-5].docx
rm g/h
mkfifo g/001.docx # nobody reads: writing into it would wait for ever
vanban batch $common -o 'g/{ma}.{ext}' -q -j 1
echo "status $?"
rm g/001.docx
resume g

echo "== what is left by a process of the same number, as in a container, and
by other machines: of those only what is old"
rm ref/0[23]*.docx
touch -d '2 hours ago' ref/.vanban-may_khac_1-7-0.tmp
touch ref/.vanban-may_khac_1-8-0.tmp
bash -c ': > "ref/.vanban-$(hostname | tr -c "[:alnum:]\n" _)_$(
        readlink /proc/self/ns/pid | tr -dc 0-9)-$$-0.tmp"
    exec vanban batch "$@"' - $common -o 'ref/{ma}.{ext}' --resume -q
echo "resumed, status $?"
find ref -name '.vanban*'
