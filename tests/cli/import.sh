# A document in Word's XML: numbers of lists with levels, restarts and a start
# of their own, signs of Symbol, bold and italic, a note, a table with spans,
# tracked changes, a text box, hidden text, .VnTime, no-break blanks.
vanban import files/van-ban-cu.xml -o ke-hoach.yaml
cat ke-hoach.yaml
vanban render ke-hoach.yaml -f txt -o -
# The report for programs, here to the standard error.
vanban import files/van-ban-cu.xml -o json.yaml --diagnostic-format json
# A plan that stands there already is not replaced.
vanban import files/van-ban-cu.xml -o ke-hoach.yaml

# Text: a head set with blanks, a page of a PDF; and one without a head.
vanban import files/van-ban-cu.txt
vanban import files/khong-dau.txt

# Head and signature in two columns, set with tabs; with blanks.
vanban import files/dau-bang-tab.xml
vanban import files/hai-cot.txt
# Room for the number and the day; lines that a page has broken.
vanban import files/to-trinh-cu.txt

# What is not read says what to do.
printf '\320\317\021\340 cu' > cu.doc && vanban import cu.doc
printf '{\\rtf1 a}' > cu.rtf && vanban import cu.rtf
printf '%%PDF-1.7' > cu.pdf && vanban import cu.pdf
printf 'PK\003\004 hong' > cu.docx && vanban import cu.docx
printf '<html><body>a</body></html>' > cu.html && vanban import cu.html
printf '<?xml version="1.0"?><wordDocument/>' > cu.xml && vanban import cu.xml
printf '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' > b.xml
vanban import b.xml
python3 - <<'PY'
import zipfile
with zipfile.ZipFile("cu.odt", "w") as z:
    z.writestr("mimetype", "application/vnd.oasis.opendocument.text")
with zipfile.ZipFile("sheet.docx", "w") as z:
    z.writestr("xl/workbook.xml", "<workbook/>")
part = ('<?xml version="1.0"?><pkg:package xmlns:pkg="p" xmlns:w="w">'
        '<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>'
        '<w:document><w:body>%s</w:body></w:document>'
        '</pkg:xmlData></pkg:part></pkg:package>')
open("rong.xml", "w").write(part % "")
open("sau.xml", "w").write(part % ("<w:sdt>" * 230 + "</w:sdt>" * 230))
PY
vanban import cu.odt
vanban import sheet.docx
# they are no Word files for others to judge
rm cu.docx sheet.docx
vanban import rong.xml
vanban import sau.xml
vanban import khong-co.docx
vanban import
