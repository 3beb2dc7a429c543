# Old encodings: every letter there and back, files told by name with how sure
# that is, runs within Unicode, other languages, hostile bytes.
ma="python3 files/bang-ma.py"
echo '== every letter'
$ma letters > letters.txt
for code in tcvn3 vni viscii windows-1258; do
    $ma $code < letters.txt > old.txt
    vanban convert --from=$code old.txt -o new.txt 2> report.txt
    if [ $code = tcvn3 ]; then # its other capitals are a matter of the font
        python3 - << 'END' | cmp - new.txt && echo $code same but for capitals
late = set("ĂÂÊÔƠƯĐ")
for line in open("letters.txt"):
    print("".join(c if c in late or c < "\x80" else c.lower() for c in line), end="")
END
    else
        cmp letters.txt new.txt && echo $code same
    fi
    grep -c CONVERT_LOST report.txt
done
echo '== a text'
cat > text.txt << 'END'
ủy ban nhân dân xã Đồng Thọ báo cáo kết quả thực hiện nhiệm vụ phát triển
kinh tế - xã hội; căn cứ Luật Tổ chức chính quyền địa phương, theo đề nghị
của Trưởng phòng Văn hóa – Xã hội. Độc lập - Tự do - Hạnh phúc.
END
grep -v '–' text.txt > plain.txt
for code in tcvn3 vni viscii windows-1258; do
    [ $code = viscii ] && cp plain.txt in.txt || cp text.txt in.txt
    $ma $code < in.txt > $code.txt
    vanban convert $code.txt -o new.txt 2>&1
    cmp in.txt new.txt
done
echo '== one that is UTF-8 in part, and with what the encoding has not'
{ echo 'Xã Đồng Thọ, đã là UTF-8'; cat tcvn3.txt; printf 'nhi\326t \256\351 30\260C, 31\260C\n'; } > mixed.txt
vanban convert mixed.txt
echo '== runs in Unicode, and UTF-8 misread'
cat > runs.txt << 'END'
Ủy ban nh©n d©n xã của tỉnh
kế hoạch nhaân daân coù nghò quyeát được
á»¦y ban nhÃ¢n dÃ¢n xÃ£
của nghiò quyêìt được
đặt «má»… ở đây, số 12 µm, 5 N·m
END
vanban convert runs.txt
echo '== other languages, and nothing to go by'
printf "Le d\351veloppement de la r\351gion a \351t\351 acc\351l\351r\351, o\371 les \351l\350ves fran\347ais f\352taient No\353l" > fr.txt
printf 'F\374r die Gr\366\337e der sch\366nen Stra\337e m\374ssen wir' > de.txt
printf 'It\222s \223quoted\224 English' > en.txt
printf 'x\267' > short.txt
printf 'Pr\351sident Fran\347ois' | iconv -f latin1 -t utf-8 > fr8.txt
printf '\377\376a\0b\0' > utf16.txt
printf 'PK\3\4aaa' > word.txt
head -c 3000 /dev/zero | tr '\0' '\377' > ff.txt
for name in fr de en short fr8 utf16 word ff; do
    vanban convert $name.txt > new.txt
    echo $name $? $(wc -c < new.txt)
done
vanban convert --from=tcvn3 short.txt; echo
head -c 65536 /dev/urandom > random.txt
vanban convert random.txt > new.txt 2> report.txt; echo $?
for code in tcvn3 vni viscii windows-1258 utf-8; do
    tr -d '\0' < random.txt > some.txt
    vanban convert --from=$code some.txt 2> report.txt | iconv -f utf-8 -t utf-8 > new.txt || echo broken
done
echo '== where it goes'
vanban convert tcvn3.txt vni.txt
vanban convert tcvn3.txt vni.txt -o new/ 2> report.txt; ls new
vanban convert tcvn3.txt -o tcvn3.txt 2>&1 | grep -o 'OUTPUT_OVER_INPUT'
vanban convert --from=vmi tcvn3.txt
echo '== read as converted'
cat > plan.yaml << 'END'
mau: ke-hoach
co_quan: Uû ban nh©n d©n x· §ång Thä
ten: Của nh©n d©n cã nghÞ quyÕt, cã của tỉnh
noi_dung: "@text.txt"
END
cp tcvn3.txt text.txt
vanban check plan.yaml --diagnostic-format=short | grep -E 'NOT_UTF8|LEGACY'
vanban check plan.yaml --convert --diagnostic-format=short |
    grep -E 'NOT_UTF8|LEGACY|CONVERT|HALF'
vanban check plan.yaml --convert --fix
vanban render plan.yaml --convert --draft -f txt -o - 2> report.txt |
    grep -E 'UỶ BAN|ủy ban'
grep -c FILE_CONVERTED report.txt
$ma vni << 'END' > xa.csv
ma_xa,ten_xa
1,Xã Đồng Thọ nhân dân
2,Phường Hạnh Phúc
3,Xã Nghị Quyết
END
printf 'mau: ke-hoach\ntrich_yeu: Phát triển {{ten_xa}}\n' > xa.yaml
vanban batch xa.yaml --data xa.csv --dry-run -o 'out/{ten_xa}.{ext}' -f txt 2>&1 |
    grep -o NOT_UTF8
vanban batch xa.yaml --data xa.csv --convert --draft -q -o 'out/{ten_xa}.{ext}' -f txt \
    2>&1 | grep FILE_CONVERTED
ls out/*.txt
printf 'ma_xa,ten_xa\n1,"X· §ång Thä"\n' > la.csv
vanban batch xa.yaml --data la.csv --draft -q -o 'la/{ma_xa}.{ext}' -f txt 2> report.txt
vanban batch xa.yaml --data la.csv --draft -q -o 'la/{ma_xa}.{ext}' -f txt --resume \
    --convert 2>&1 | grep LETTERS # made again, for it is read otherwise
echo '== fonts of workbooks'
python3 files/bang-phong.py
for name in phong.xlsx phong.ods; do
    printf 'mau: ke-hoach\nnoi_dung: |\n  xin xem\n  [bảng: x]\nbang:\n  x:\n    tep: %s\n' $name > b.yaml
    vanban check b.yaml --diagnostic-format=short | grep XLSX_
    vanban check b.yaml --convert --diagnostic-format=short | grep XLSX_ >&2
    vanban render b.yaml --convert --draft -q -f txt -o - 2> report.txt |
        grep -E 'céng|CỘNG|quye|Nguy|tỉnh'
done
echo '== fonts of words in cells'
for name in doan.xlsx doan.ods; do
    sed "s/phong.ods/$name/" b.yaml > d.yaml
    vanban check d.yaml --diagnostic-format=short | grep XLSX_
    vanban check d.yaml --convert --diagnostic-format=short | grep XLSX_ >&2
    vanban render d.yaml --convert --draft -q -f txt -o - 2> report.txt |
        grep -E 'đà có'
done
