# A plan that speaks of one's own commune.
vanban new ke-hoach --commune 00004 | grep -E 'Ba Đình|phường'
vanban new ke-hoach --commune 'Ba Dinh, Thanh Hoa' | grep -c 'xã Ba Đình'
vanban new to-trinh --commune 'phường sài gòn' | grep -E 'Hồ Chí Minh|thành phố'
vanban new ocop-mau-03 --commune 'phường sài gòn' | grep -E '^  (ten|loai):'
vanban new ke-hoach-ocop --commune 'côn đảo' | grep -E '^(xa|cap_xa|tinh):'
vanban new ke-hoach-ocop --commune 'phú thịnh thái nguyên' |
    diff - <(vanban new ke-hoach-ocop) && echo "the sample's own"
vanban new trich-sao --commune 'phường 1 bảo lộc' | grep -E 'dia_danh: ?.'
vanban schema ke-hoach --commune 00004 | grep -c 'Ba Đình'
# of several with one name the words must tell which
vanban new ke-hoach --commune 'tân an'; echo "status $?"
vanban new ke-hoach --commune 'phu thinz'; echo "status $?"
vanban new ke-hoach --commune 99999; echo "status $?"
vanban new ke-hoach --commune ' '; echo "status $?"
vanban new ke-hoach --commune 'an phú, an giang' | grep '^  ten: .'
# nothing of the samples' commune is left, and each renders
for t in $(vanban list templates | cut -f 1); do
    vanban new "$t" --commune 01273 -o "$t.yaml"
    grep -v '^ *#' "$t.yaml" | grep -E 'Phú Thịnh|\{\{mau\.' && echo "$t"
    vanban render "$t.yaml" -qf pdf,docx,txt -o new/ || echo "$t: renders not"
done
