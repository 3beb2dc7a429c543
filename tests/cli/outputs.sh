# Where results go.
set -u
mkdir folder
vanban render files/nho.yaml && ls && rm nho.*
vanban render samples/xop-2025/ke-hoach.yaml -f txt && ls && rm xop-2025.txt
cp files/nho.yaml ke-hoach.yaml
vanban render ke-hoach.yaml -f txt && ls && rm ke-hoach.txt
vanban render - -f txt < files/nho.yaml && ls && rm ke-hoach.txt
vanban render files/nho.yaml -o a.pdf && ls && head -c 5 a.pdf && rm a.pdf
vanban render files/nho.yaml -f txt,xml -o a && ls && rm a.*
vanban render files/nho.yaml -f txt -o folder && ls folder && rm folder/*
vanban render files/nho.yaml -ftxt -o new/ && ls new && rm -r new
vanban render files/nho.yaml -f txt -f xml -o 'new/{ext}-{ten}.{ext}' &&
    ls new && rm -r new
vanban render samples/*/ke-hoach.* -qf txt -o new/ && ls new
vanban render files/nho.yaml -f txt -o - | cmp - <(
    vanban render files/nho.yaml -f txt -o /dev/stdout | cat)
rm -r new ke-hoach.yaml folder
ls
