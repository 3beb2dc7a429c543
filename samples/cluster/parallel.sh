#!/bin/bash
# Lập một kế hoạch cho nhiều nơi bằng GNU parallel, trên một hay nhiều máy:
#
#   parallel.sh           mọi phần, rồi nối danh sách; chạy lại là làm tiếp
#   parallel.sh phan I    chỉ phần thứ I
#   parallel.sh noi       chỉ nối danh sách
#
# README.md nói rõ hơn.
set -u

# ---- Đặt ở đây. Đường dẫn tính từ thư mục đang đứng khi chạy; nhiều máy thì
# tệp này, kế hoạch, dữ liệu và kết quả phải ở thư mục chung, cùng đường dẫn.
plan=ke-hoach.yaml                  # kế hoạch
data=xa.csv                         # bảng dữ liệu
names='out/{tinh}/{ma_xa}.{ext}'    # khuôn của tên kết quả, như sau -o
parts=8                             # số phần
options=(-f 'pdf,docx')             # các tùy chọn khác, như --join …
jobs=100%                           # số phần cùng lúc trên mỗi máy; 100%: đủ
                                    # số bộ xử lý
machines=                           # như may1,may2,: (dấu : là máy này); để
                                    # trống: chỉ máy này
logs=nhat-ky                        # thư mục của nhật ký
vanban=vanban                       # chương trình

# ---- Dưới đây không phải sửa.

make_part()
{
    exec "$vanban" batch "$plan" --data "$data" -o "$names" "${options[@]}" \
        --jobs 1 --quiet --resume --shard "$1/$parts"
}

# Danh sách nằm trong thư mục đứng trước chỗ điền đầu tiên của khuôn.
merge()
{
    local folder=${names%%\{*}
    case $folder in
    */*) folder=${folder%/*}/ ;;
    *) folder=./ ;;
    esac
    "$vanban" batch --merge "$folder"
}

# Bị dừng thì mỗi phần được 30 giây để ghi trọn văn bản đang lập.
make_all()
{
    local self remote=()
    self=$(realpath "$0")
    [ -z "$machines" ] || remote=(--sshlogin "$machines" --workdir "$PWD")
    mkdir -p "$logs" || return
    rm -f "$logs/parallel.log"
    export PARALLEL_HOME=${PARALLEL_HOME:-$PWD/$logs/.parallel}
    export HOME=${HOME:-$PARALLEL_HOME}
    mkdir -p "$PARALLEL_HOME" || return
    seq "$parts" | parallel --quote --jobs "$jobs" "${remote[@]}" \
        --tmpdir "$logs" --joblog "$logs/parallel.log" --line-buffer \
        --tagstring 'phần {}:' --termseq TERM,30000,KILL,25 \
        "$self" phan {}
}

# Kể các phần không xong; mã 1 (có bản ghi lỗi) là xong, chỉ kể. Mã thoát: 0
# mọi phần tốt, 1 có phần có bản ghi lỗi, 4 có phần không xong.
tell()
{
    awk -F '\t' -v parts="$parts" '
        NR > 1 { status[$1] = $7; signal[$1] = $8 }
        END {
            for (i = 1; i <= parts; i++) {
                if (!(i in status))
                    why = "chưa chạy xong"
                else if (signal[i] > 0)
                    why = "bị dừng bởi tín hiệu " signal[i]
                else if (status[i] > 0)
                    why = "mã thoát " status[i]
                else
                    continue
                printf "phần %d/%d: %s\n", i, parts, why
                only_records = i in status && signal[i] == 0 && status[i] == 1
                if (!only_records)
                    worst = 4
                else if (worst < 1)
                    worst = 1
            }
            exit worst
        }' "$logs/parallel.log" >&2
}

case ${1:-} in
phan)
    make_part "${2:?phan I}" ;;
noi)
    merge ;;
'')
    make_all
    tell
    worst=$?
    if [ $worst -gt 1 ]; then
        echo "sửa nguyên nhân rồi chạy lại $0: chỉ lập những gì còn thiếu" >&2
        exit $worst
    fi
    merge && exit $worst ;;
*)
    sed -n '/^# Lập/,/^# README/s/^# \{0,1\}//p' "$0" >&2
    exit 2 ;;
esac
