# The profile says how those who sign together stand: three side by side, the
# agency in charge on the left, two that are left over in halves.
templates=$(dirname "$(readlink -f samples)")/templates
mkdir -p home
cp -r "$templates" home/
printf '[chung]\nke_thua = nd30.ini\n[lien_tich]\ntype = phối hợp\nmark = /\n' \
    >home/templates/rieng.ini
printf 'main_right = không\ncolumns = 3\n' >>home/templates/rieng.ini
{
    sed 's/^ky_hieu:.*/ky_hieu: KHPH-A-B-C-D-E/; s/^mau:.*/mau: ke-hoach/' \
        files/nho.yaml
    echo 'lien_tich:'
    for name in B C D E; do
        echo "  - {ten: Sở $name, ky: {quyen_han: GIÁM ĐỐC SỞ $name}}"
    done
} >nhieu.yaml
VANBAN_HOME=home vanban dump --stage tree nhieu.yaml --profile rieng |
    grep -E 'widths|cell|PHỐI HỢP|SỞ|/"' | sed 's/ @.*//'
# all of it on the page, in columns that fill the text
VANBAN_HOME=home vanban render nhieu.yaml --profile rieng -f txt -o - |
    grep 'GIÁM ĐỐC SỞ' | tr -s ' '
# nothing behind the kind of document, nothing between the agencies
sed -i 's/^type = .*/type = không/; s/^mark = .*/mark = không/' \
    home/templates/rieng.ini
VANBAN_HOME=home vanban dump --stage tree nhieu.yaml --profile rieng |
    grep -E '"(SỞ|KẾ HOẠCH)' | sed 's/ @.*//'
