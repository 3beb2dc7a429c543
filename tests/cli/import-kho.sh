# Text as offices leave it: two agencies together, each signing; a decision that
# puts a statute into force, with a head of its own; words of a digital
# signature, stamps and phụ lục in Arabic numbers; minutes and an application
# without an agency; a resolution of a council; lines of a PDF broken before a
# capital, at room for number and day.
for name in lien-tich qd-kem-theo cv-so bb nq don pdf; do
    echo "== $name"
    vanban import files/cu/$name.txt -o $name.yaml && cat $name.yaml
    vanban render $name.yaml -qf txt -o - | head -n 12
done
# Five plans of real offices, as they were copied: two have lost their head, one
# of them was read from a scan without its marks.
seeds=$(readlink -f files)/../../seeds
for n in 000 001 002 003 004; do
    echo "== $n"
    vanban import $seeds/$n.txt 2> /dev/null |
        sed -n '/^noi_dung/q;p'
done
