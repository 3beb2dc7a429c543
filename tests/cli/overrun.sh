# A profile that sets text off the paper is told, not followed.
templates=$(dirname "$(readlink -f samples)")/templates
mkdir -p home
cp -r "$templates" home/
printf '[chung]\nke_thua = nd30.ini\n[doan.noi_dung]\nfirst_line = -50\n' \
    >home/templates/rieng.ini
VANBAN_HOME=home vanban render files/nho.yaml --profile rieng -f txt -o x.txt
echo "$?"
ls *.txt 2>/dev/null
