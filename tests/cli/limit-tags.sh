# a document of more than 100,000 cells is not tagged, which is told
{
    echo 'mau: thu-cong'
    echo 'noi_dung: |'
    echo '  Bảng 1. Số liệu'
    row=$(printf ' 1 |%.0s' $(seq 30))
    seq 3400 | sed "s/.*/  |$row/"
} >k.yaml
vanban render -q --draft k.yaml -f pdf -o k.pdf 2>told
grep TAG told >&2
grep -c StructTreeRoot k.pdf
vanban render -q --draft --no-tags k.yaml -f pdf -o k.pdf 2>told
grep -c TAG told
